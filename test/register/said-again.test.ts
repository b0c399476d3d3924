import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/model/action.js'
import type { Owner } from '../../src/model/owner.js'
import { begin, goOn, type Life } from '../../src/register/life.js'
import { nearbyIn } from '../../src/register/nearby.js'
import {
  inPlainlySameWords,
  inVerySameWords,
  type SayingAgain,
  saidAgain,
  saysEnough,
} from '../../src/register/said-again.js'
import { emptySeries, keepTrack, type Series } from '../../src/register/series.js'
import type { OwnersBeside } from '../../src/register/whose.js'
import { aMeeting, anEntry, anOwner } from '../builders.js'

const [rose, tom] = [anOwner('Rose'), anOwner('Tom')]

/** What Rose said, and others where they are named. */
const said = (text: string, owners: readonly Owner[] = [rose], more: Partial<Entry> = {}): Entry =>
  anEntry(text, { owners, ...more })

function raised(entry: Entry, series: Series = emptySeries()): Life {
  const ids = { counted: `x/1.${series.outstanding.size + 1}`, pinned: null }
  const life = begin(ids, { meeting: aMeeting('x'), entry, due: null }, [])
  keepTrack(series, life)
  return life
}

const spokenOfAgain = (life: Life, entry: Entry): void =>
  goOn(life, { meeting: aMeeting('y'), entry, location: entry.location, knownBy: 'id', due: null })

/** How sure it is that an entry says an action again in this way; null where it does not. */
const scoreOf = ({ likely }: SayingAgain, entry: Entry, life: Life): number | null =>
  likely(entry, life, emptySeries())?.score ?? null

describe('What an entry may say again', () => {
  const lives = [1, 2, 3, 4, 5, 6].map((number) => raised(said(`paint fence ${number}`)))
  const nearby = nearbyIn(emptySeries(), 1)

  it('is given the likeliest first, without what it does not say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        (scores, isCut) => {
          const found = saidAgain(said('paint'), nearby, {
            near: () => ({ lives, isCut }),
            likely: (_, life) => {
              const score = scores[lives.indexOf(life)] ?? null
              return score === null ? null : { life, score, verySame: false }
            },
          })
          const expected = lives.filter((_, at) => (scores[at] ?? null) !== null)
          expect(new Set(found.lives.map(({ life }) => life))).toEqual(new Set(expected))
          expect(found.lives).toHaveLength(expected.length)
          for (const [at, { score }] of found.lives.entries())
            expect(score).toBeLessThanOrEqual(found.lives[at - 1]?.score ?? 10)
          expect(found.isCut).toBe(isCut)
        },
      ),
    )
  })
})

describe('The very same words are enough', () => {
  const isEnough = (entry: Entry, owners: OwnersBeside) => saysEnough(entry, owners, emptySeries())

  it.each([
    ['Update pages', false],
    ['Update  pages', false],
    ['Update\npages', false],
    ['Update the page', true],
    ['Water', false],
  ])('with nobody’s name only from three on: %j, %s', (text, enough) => {
    expect(isEnough(said(text, []), 'same')).toBe(enough)
    expect(isEnough(said(text), 'same')).toBe(true)
  })

  it.each(['shared', 'unsaid', 'other'] as const)(
    'with owners that are %s only where two of them tell',
    (owners) => {
      expect(isEnough(said('water'), owners)).toBe(false)
      expect(isEnough(said('the water of it'), owners)).toBe(false)
      expect(isEnough(said('water roses'), owners)).toBe(true)
    },
  )

  it('are looked for among earlier actions only then', () => {
    const series = emptySeries()
    const [water, roses] = [raised(said('water'), series), raised(said('water roses'), series)]
    const near = (text: string, owners: 'same' | 'shared', who: readonly Owner[]) =>
      inVerySameWords(owners).near(said(text, who), nearbyIn(series, 1))
    expect(near('water', 'same', [rose])).toEqual({ lives: [water], isCut: false })
    expect(near('water', 'shared', [rose, tom])).toEqual({ lives: [], isCut: false })
    expect(near('water roses', 'shared', [rose, tom])).toEqual({ lives: [roses], isCut: false })
  })
})

describe('An action is said again in the very same words', () => {
  it('only with owners that stand so beside its own', () => {
    const entry = said('paint the old fence', [rose, tom])
    const lives = { same: [tom, rose], shared: [tom], unsaid: [], other: [anOwner('Ash')] }
    for (const [owners, has] of Object.entries(lives))
      for (const way of ['same', 'shared', 'unsaid', 'other'] as const)
        expect([owners, way, scoreOf(inVerySameWords(way), entry, raised(said(entry.text, has)))]).toEqual([
          owners,
          way,
          owners === way ? 1 : null,
        ])
  })

  it('where any of the meetings called it so', () => {
    const life = raised(said('paint the old fence'))
    spokenOfAgain(life, said('varnish the old fence'))
    for (const text of ['paint the old fence', 'Varnish the old fence.'])
      expect(scoreOf(inVerySameWords('same'), said(text), life)).toBe(1)
    expect(scoreOf(inVerySameWords('same'), said('varnish the fence'), life)).toBeNull()
  })
})

describe('An action is said again in plainly the same words', () => {
  const again = (text: string, life: Life, who: readonly Owner[] = [rose]) =>
    scoreOf(inPlainlySameWords, said(text, who), life)

  it('by its owner alone', () => {
    const life = raised(said('paint the old fence'))
    expect(again('paint the old fence green', life)).toBe(3 / 4)
    expect(again('paint the old fence green', life, [tom])).toBeNull()
    expect(again('paint the old fence green', life, [rose, tom])).toBeNull()
    expect(again('paint the old fence green', life, [])).toBeNull()
    expect(again('paint the old gate', life)).toBeNull()
  })

  it('that it has had last: what it was called before says less by now', () => {
    const life = raised(said('paint the old fence'))
    spokenOfAgain(life, said('varnish the wooden fence by the mill'))
    expect(again('paint the old fence green', life)).toBeNull()
    expect(again('varnish the wooden fence by the mill soon', life)).toBeGreaterThan(0.7)
  })

  it('that it had before a meeting that named it in no words', () => {
    const life = raised(said('paint the old fence'))
    spokenOfAgain(life, said(''))
    expect(again('paint the old fence green', life)).toBe(3 / 4)
  })

  it('never where no meeting gave it any', () => {
    expect(again('paint the old fence green', raised(said('')))).toBeNull()
  })

  it('as like as the liker of two ways in which one meeting said it', () => {
    const words = ['paint fence', 'paint fence by mill pond']
    for (const [text, other] of [words, words.toReversed()])
      expect(
        again('paint fence mill pond', raised(said(text ?? '', [rose], { otherWords: [other ?? ''] }))),
      ).toBe(1)
  })

  it('is looked for among those of somebody alone', () => {
    const series = emptySeries()
    const life = raised(said('paint the old fence'), series)
    const near = (owners: readonly Owner[]) =>
      inPlainlySameWords.near(said('paint the fence', owners), nearbyIn(series, 1))
    expect(near([rose]).lives).toEqual([life])
    expect(near([]).lives).toEqual([])
  })
})
