import { describe, expect, it } from 'vitest'
import type { Minutes } from '../../src/model/minutes.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

/** The keys of the owners of each action; those whom an open name could be, in brackets. */
const ownersIn = (body: string): readonly string[] =>
  entriesIn(body).map(({ owners }) =>
    owners.map(({ key, ambiguous }) => (ambiguous ? `${key} (${ambiguous.join(', ')})` : key)).join('/'),
  )

const wordsIn = (body: string): readonly string[] => entriesIn(body).map(({ text }) => text)

function entriesIn(body: string): Minutes['entries'] {
  const people = '{ TR: Terry Reed, NO: Nell Oram, RE: Ross Ely, RF: Ross Fenn }'
  const text = `---\ndate: 2019-05-13\npeople: ${people}\n---\n\n${body}\n`
  const context = { alone: true, absolutePath: '/minutes.md' }
  const { entries } = recogniseAlone(
    parseDocument(
      { path: 'minutes.md', text },
      { ...settings, groups: new Map([['Trustees', []]]) },
      context,
    ),
    { ...settings, groups: new Map([['Trustees', []]]) },
  )
  return entries
}
const inList = (bullet: string, above = '') =>
  ownersIn(`${above}\n\n## Actions\n\n- TR to call\n- ${bullet}\n`)[1] ?? 'no entry'

describe('Whoever speaks twice', () => {
  const spoken = (name: string, times: number) => `${name}: the roof leaks.\n\n`.repeat(times)

  it.each(['Mend the roof (Timo)', 'Mend the roof – Timo', 'Mend the roof [Timo]'])(
    'owns what ends with the name: %s',
    (bullet) => {
      expect(inList(bullet, spoken('Timo', 2))).toBe('Timo')
      expect(inList(bullet, spoken('Timo', 1))).toBe('')
    },
  )

  it('is nobody where the minutes write the word small', () => {
    expect(inList('Mend the roof (Budget)', spoken('Budget', 3))).toBe('Budget')
    expect(inList('Mend the roof (Budget)', `The budget is small. ${spoken('Budget', 3)}`)).toBe('')
  })
})

describe('A name at the end that fits two', () => {
  it.each(['Mend the roof (Ross)', 'Mend the roof – Ross', 'Mend the roof (Ross/Nell)'])(
    'is that of somebody, and stays open: %s',
    (bullet) => {
      expect(inList(bullet)).toContain('Ross (RE, RF)')
    },
  )
})

describe('A stranger at the end of a bullet', () => {
  const ends = (...ends: readonly string[]) => ends.map((end) => `  - Mend it (${end})\n`).join('')

  it('owns it where others of a list below a bullet end with whom all know', () => {
    const list = (...names: readonly string[]) => ownersIn(`- Actions of the week\n${ends(...names)}`).at(-1)
    expect(list('TR', 'Nell Oram', 'Benno')).toBe('Benno')
    expect(list('TR', 'Benno')).toBe('')
  })
})

describe('Owners before a pointer to another place', () => {
  it.each([
    ['Mend the roof (NO). See item 4.', 'NO'],
    ['Mend the roof (NO/TR). See [Repairs](#repairs).', 'NO/TR'],
    ['Mend the roof [NO] see above', 'NO'],
    ['Mend the roof [NO]; see above', 'NO'],
    ['Mend the roof (NO), cf. item 3', 'NO'],
    ['Mend the roof (next week). See item 4.', ''],
    ['Mend the roof (NO). It was wet.', ''],
    ['Mend the roof (NO). See it through (TR)', 'TR'],
    ['See the roof (it leaks)', ''],
  ])('own what stands before them, and stay in its words: %s', (bullet, owners) => {
    expect(inList(bullet)).toBe(owners)
  })

  it('stay in the words', () => {
    expect(wordsIn('## Actions\n\n- Mend the roof (NO). See item 4.\n')).toEqual([
      'Mend the roof (NO). See item 4',
    ])
  })
})

describe('An address at the place of an owner', () => {
  it.each([
    '[ada@example.org](mailto:ada@example.org) to call the mill',
    '[ada@example.org] call the mill',
    'ada@example.org: call the mill',
    'ada@example.org to call the mill',
    'Call the mill (ada@example.org)',
  ])('owns it: %s', (bullet) => {
    expect(inList(bullet)).toBe('ada@example.org')
  })

  it.each(['Write to ada@example.org', 'ada@example.org/list: call the mill', 'ada@ to call the mill'])(
    'is none elsewhere, or where it is no address: %s',
    (bullet) => {
      expect(inList(bullet)).not.toContain('ada@example.org')
    },
  )
})

describe('Whom a label names behind "by"', () => {
  it.each(['TODO by [Nell Oram]: call', 'TODO by Nell Oram: call', 'Action for [Nell]: call'])(
    'owns its words, in brackets too: %s',
    (line) => {
      expect(ownersIn(line)).toEqual(['NO'])
      expect(wordsIn(line)).toEqual(['call'])
    },
  )
})

describe('A body in small letters with a genitive', () => {
  it.each([
    ["Action: The ringers' group will call", "The ringers' group"],
    ['Action: The trainer’s team to call', 'The trainer’s team'],
  ])('owns what it is to do: %s', (line, owner) => {
    expect(ownersIn(line)).toEqual([owner])
  })
})

describe('A name alone between a label and its words', () => {
  it('owns them where two labels are written so', () => {
    const [first, second] = ['ACTION - Benno - split the ticket', 'ACTION - Ulla - close the door']
    expect(ownersIn(`${first}\n\n${second}`)).toEqual(['Benno', 'Ulla'])
    expect(ownersIn(`${first}`)).toEqual([''])
  })
})

describe('A state before a name that nobody knows', () => {
  it.each(['Pending Nina Holt to call', 'Deferred Nina to call', 'Done Nina to call'])(
    'is no part of a name: %s',
    (bullet) => {
      expect(inList(bullet)).toBe('')
    },
  )
})

describe('Somebody known behind a clause', () => {
  it.each([
    ['If the hall is free, Nell to book it', 'NO'],
    ['Once it is dry Nell to paint it', 'NO'],
    ['If the hall is free, Trustees to book it', 'Trustees'],
    ['If the hall is free, Ross to book it', 'Ross (RE, RF)'],
    ['Membership: Nell: write to all', 'NO'],
    ['If it is free, Terry Reed and Nell to book it', 'TR/NO'],
  ])('owns it: %s', (bullet, owner) => {
    expect(inList(bullet)).toBe(owner)
  })

  it.each([
    'If it is free, Nell Zork to book it',
    'Ask Terry, Nell to come',
    'Once it is dry, ask Nell to paint it',
    'The long story of the roof and of all its many beams: Nell: write',
    'If it is free, Nell to be told',
    'If it is free, Nell to the hall',
    'The letter of Nell to go out',
  ])('is another, only asked, or part of a long sentence: %s', (bullet) => {
    expect(inList(bullet)).toBe('')
  })
})
