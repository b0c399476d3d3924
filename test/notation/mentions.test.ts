import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedName } from '../../src/language/name-form.js'
import type { Owner } from '../../src/model/owner.js'
import { mentionFinder } from '../../src/notation/text/mentions.js'
import { aPerson } from '../builders.js'
import { patience, runs } from '../generated.js'

const committee = [
  aPerson('ZC', 'Zoe Capek', { aliases: ['Zoe'] }),
  aPerson('Elisa Wicks', 'Elisa Wicks', { aliases: ['Wicks'] }),
  aPerson('TR', 'Terry Reynolds', { aliases: ['@terry-r', 'maple'] }),
  aPerson("Ines O'Hara", "Ines O'Hara", { aliases: [] }),
  aPerson('Łukasz Brøn', 'Łukasz Brøn', { aliases: [] }),
  aPerson('Nils O.', 'Nils O.', { aliases: [] }),
  aPerson('MW', 'Mark Wood', { aliases: [] }),
]

const asWritten = (written: string): Owner => ({ key: written, written, kind: 'person' })
const finder = mentionFinder({ people: committee, inFull: [], groups: ['Headteachers'] }, asWritten)
const found = (text: string): readonly string[] =>
  finder.mentions(text).map(({ start, end }) => text.slice(start, end))

describe('who is named in running text', () => {
  it.each([
    ['then Zoë Čapek and ZOE CAPEK agreed', ['Zoë Čapek', 'ZOE CAPEK']],
    ['Zoe\u0308 C\u030capek is to write', ['Zoe\u0308 C\u030capek']],
    ['Lukasz Bron, ŁUKASZ BRØN', ['Lukasz Bron', 'ŁUKASZ BRØN']],
    ['so Ines O’Hara and Ines O`Hara said', ['Ines O’Hara', 'Ines O`Hara']],
    ['with Terry\nReynolds', ['Terry\nReynolds']],
    ['Nils O. to draw it', ['Nils O.']],
    ['(TR/ZC, Headteachers)', ['TR', 'ZC', 'Headteachers']],
    ['@terry-r, maple and Terry’s paper', ['@terry-r', 'maple', 'Terry']],
    ['Terry R. and Terry B. wrote', ['Terry R.', 'Terry B.']],
    ['Elisa Monday, Elisa Will, Elisa Draft the plan', ['Elisa', 'Elisa', 'Elisa']],
    ['Ask Wicks to call', ['Wicks']],
    ['Terry', ['Terry']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  it.each([
    ['a first name before another surname', 'Elisa Wallner spoke, and Elisa de Vries, and Elisa McLeod'],
    ['a surname behind another first name', 'then Anna Wicks wrote'],
    ['a surname behind a title', 'Mr Terry and Dr. Elisa'],
    ['part of a longer word', 'Terryville, Ann-Zoe, Zoe-Ann, O’Terry, TR2, 2TR, _TR, TRs'],
    ['part of an address or of another handle', 'Terry@example.org, a@Terry, @Terry-x, @terry-r2'],
    ['other words in other letters', 'Maple syrup, tr, headteachers, zoe, to mark wood'],
    ['capitals of one word', 'ELISA, WICKS'],
  ])('%s is nobody', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('a name begins a text or it does not', () => {
    expect(finder.atStart('TERRY REYNOLDS to write')).toMatchObject({ start: 0, end: 14 })
    expect(finder.atStart('@terry-r to write')).toMatchObject({ start: 0, end: 8 })
    expect(finder.atStart('Elisa Wallner to write')).toBeNull()
    expect(finder.atStart(' TR to write')).toBeNull()
    expect(finder.atStart('(TR) to write')).toBeNull()
  })

  it('whoever is known in full only is not known by a first name', () => {
    const [zoe] = committee
    const inFull = mentionFinder({ people: [], inFull: zoe ? [zoe] : [], groups: [] }, asWritten)
    expect(inFull.mentions('Zoe, ZC, Zoe Capek').map(({ start }) => start)).toEqual([9])
  })
})

const pieces = fc.constantFrom(
  ...[
    'Zoë',
    'Čapek',
    'ZOE',
    'CAPEK',
    'Zoe',
    'Capek',
    'Elisa',
    'Wicks',
    'WICKS',
    'Wallner',
    'Terry',
    'Reynolds',
  ],
  ...[
    'REYNOLDS',
    'TR',
    'ZC',
    'MW',
    'O’Hara',
    "O'Hara",
    'Ines',
    'Łukasz',
    'Brøn',
    'BRON',
    'Nils',
    'O',
    '.',
    ',',
    '@',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '\n',
    '-',
    '_',
    'x',
    '7',
    'to',
    'mark',
    'wood',
    'Mark',
    'Wood',
    'e\u0301',
    '’s',
    '🎉',
    '(',
    'the',
  ],
)
const sentences = fc.array(pieces, { maxLength: 30 }).map((some) => some.join(''))

/** Where whole names stand, found the slow way: every place is compared with every name. */
function slowly(text: string): readonly number[] {
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{M}\p{N}_@]/u.test(character)
  const starts: number[] = []
  for (let start = 0; start < text.length; start++) {
    if (isLetter(text[start - 1]) || !/^\p{Lu}/u.test(text.slice(start))) continue
    for (let end = start + 3; end <= Math.min(text.length, start + 24); end++) {
      if (isLetter(text[end]) || !isLetter(text[end - 1])) continue
      const written = text.slice(start, end)
      const isName = committee.some(
        ({ name }) => / .{3}/.test(name) && foldedName(name) === foldedName(written),
      )
      if (isName && !/^[-’']/.test(text.slice(end)) && !/[-’']$/.test(text.slice(0, start)))
        starts.push(start)
    }
  }
  return starts
}

describe('in any text', () => {
  it(
    'places cut out what was written, in order, and none lies in another',
    () => {
      fc.assert(
        fc.property(sentences, (text) => {
          let end = 0
          for (const mention of finder.mentions(text)) {
            expect(mention.start).toBeGreaterThanOrEqual(end)
            expect(text.slice(mention.start, mention.end)).toBe(mention.owner.written)
            end = mention.end
          }
        }),
        { numRuns: runs },
      )
    },
    patience,
  )

  it(
    'every whole name is found that stands there for itself',
    () => {
      fc.assert(
        fc.property(sentences, (text) => {
          const starts = finder.mentions(text).map(({ start }) => start)
          expect(starts).toEqual(expect.arrayContaining([...slowly(text)]))
        }),
        { numRuns: runs },
      )
    },
    patience,
  )
})
