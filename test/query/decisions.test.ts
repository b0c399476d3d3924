import { describe, expect, test } from 'vitest'
import {
  type DecisionFlags,
  decisionsOf,
  refuseContraryFlags,
  spokenDecisionFlags,
  withoutIntroduction,
} from '../../src/query/decisions.js'
import { aMeeting, anAction, aRegister, place } from '../builders.js'
import { mistakeOf } from './committee.js'

const spring = aMeeting('2011-spring', { series: 'termly', date: '2011-03-02' })
const summer = aMeeting('2011-summer', { series: 'termly', date: '2011-06-13' })
const month = aMeeting('executive/2011-05', { series: 'executive', date: '2011-05' })
const loose = aMeeting('notes', { date: null })

type Decided = Parameters<typeof decisionsOf>[1]['register']['decisions'][number]

function decided(
  meeting: Decided['meeting'],
  number: string | null,
  text: string,
  confidential = false,
): Decided {
  const item =
    number === null
      ? null
      : { key: number, number, title: 'The hall', areas: [], location: place(meeting.path) }
  const location = place(meeting.path)
  return {
    text,
    by: null,
    item,
    confidential,
    evidence: { text: `It was AGREED: ${text}.`, location },
    location,
    meeting,
  }
}

const decisions = [
  decided(spring, '4', 'to paint the hall'),
  decided(spring, '4a', 'to hire a plumber'),
  decided(spring, '40', 'to close at noon'),
  decided(month, '4', 'to dismiss the caretaker', true),
  decided(summer, null, 'to paint the gate'),
  decided(loose, '1', 'to meet again'),
]
const actions = ['4.1', '4a.1', '40.1'].map((number) => anAction(`2011-spring/${number}`, spring))
const register = { ...aRegister(actions, { meetings: [spring, month, summer, loose] }), decisions }
const scope = { register, today: '2011-06-20', queries: new Map<string, string>(), areas: new Map() }
const none: DecisionFlags = { text: null, meeting: null, item: null, series: null, since: null }
const ask = (flags: Partial<DecisionFlags>, confidential = false) =>
  decisionsOf({ ...none, ...flags }, scope, confidential).map((decision) => decisions.indexOf(decision))

describe('decisions are listed in the order of the minutes', () => {
  test.each([
    ['all without a flag', {}, [0, 1, 2, 3, 4, 5]],
    ['those of a meeting by its id', { meeting: '2011-spring' }, [0, 1, 2]],
    ['those of a meeting by the end of its id', { meeting: 'summer' }, [4]],
    ['those of the last meeting of each series', { meeting: 'last' }, [3, 4, 5]],
    ['those of an item and of its parts, and of no item whose number begins alike', { item: '4' }, [0, 1, 3]],
    ['those of a part of an item', { item: '4A' }, [1]],
    ['those of a series, whatever its capitals', { series: 'TERMLY' }, [0, 1, 2, 4]],
    ['those of no series', { series: 'none' }, [5]],
    ['those since a day, with that day', { since: '2011-06-13' }, [4]],
    ['those since a day in a month of which no day is known: its first counts', { since: '2011-05-02' }, [4]],
    ['those since the first of that month', { since: '2011-05-01' }, [3, 4]],
    ['those that hold words', { text: 'PAINT the' }, [0, 4]],
    ['those whose sentence holds words', { text: 'it was agreed: to hire' }, [1]],
    ['those to which all flags apply', { item: '4', text: 'to', meeting: 'spring' }, [0, 1]],
  ] as const)('%s', (_, flags, places) => {
    expect(ask(flags)).toEqual(places)
  })

  test('words of confidential ones are looked at only where they are shown', () => {
    expect(ask({ text: 'caretaker' })).toEqual([])
    expect(ask({ text: 'caretaker' }, true)).toEqual([3])
  })
})

describe('a value that nothing answers to is an error that names its flag', () => {
  test.each([
    ['--meeting', { meeting: 'autumn' }, 'unknown meeting `autumn`'],
    ['--series', { series: 'weekly' }, 'unknown series `weekly`'],
    ['--text', { text: ' ' }, 'no words to look for'],
  ])('%s', (flag, flags, message) => {
    const mistake = mistakeOf(() => ask(flags))
    expect(mistake.message).toContain(message)
    expect(mistake.message).toContain(flag === '--text' ? 'words' : flag.slice(2))
  })
})

describe('words that only lead to what is looked for are left out', () => {
  test.each([
    ['about training', 'training'],
    ['Regarding  the hall', 'the hall'],
    ['of on the hall', 'the hall'],
    ['for', 'for'],
    ['on', 'on'],
    ['the hall of fame', 'the hall of fame'],
    ['office', 'office'],
    ['forms', 'forms'],
  ])('%s', (words, left) => {
    expect(withoutIntroduction(words)).toBe(left)
  })
})

describe('words that speak of a meeting, an item or a series are flags', () => {
  test.each([
    ['last meeting', { meeting: 'last meeting' }],
    ['of the last meeting', { meeting: 'last meeting' }],
    ['item 4', { item: '4' }],
    ['executive', { series: 'executive' }],
    ['summer', { meeting: 'summer' }],
  ])('%s', (words, flags) => {
    expect(spokenDecisionFlags(words, scope)).toEqual(flags)
  })

  test.each(['last meeting hall', 'overdue', 'the hall', 'plumber'])('others are none: %s', (words) => {
    expect(spokenDecisionFlags(words, scope)).toBeNull()
  })
})

describe('flags that no decision can answer together', () => {
  const contrary = (flags: Partial<DecisionFlags>) => () => refuseContraryFlags({ ...none, ...flags }, scope)

  test.each([
    ['a meeting before the day', { meeting: 'spring', since: '2011-03-03' }, '--since 2011-03-03'],
    ['a meeting of another series', { meeting: 'spring', series: 'executive' }, '--series executive'],
  ])('are an error: %s', (_, flags, other) => {
    const mistake = mistakeOf(contrary(flags))
    expect(mistake.message).toBe(
      `\`--meeting spring\` and \`${other}\` contradict each other, expected one of them`,
    )
    expect(mistake.mend).toEqual({
      flag: '--meeting',
      typed: 'spring',
      instead: [{ words: '', meaning: null }],
    })
  })

  test.each([
    ['a meeting on the day', { meeting: 'spring', since: '2011-03-02' }],
    ['a meeting of the series, whatever its capitals', { meeting: 'summer', series: 'termly' }],
    ['a meeting without a series', { meeting: 'notes', series: 'none' }],
    ['a meeting of which no day is known', { meeting: 'notes', since: '2011-03-02' }],
    ['several meetings, of which one is of the series', { meeting: 'last', series: 'executive' }],
    ['several meetings, of which one is late enough', { meeting: 'last', since: '2011-06-01' }],
    ['no meeting', { series: 'executive', since: '2030-01-01' }],
    ['a meeting that there is not: that is another error', { meeting: 'autumn', since: '2030-01-01' }],
  ])('are not: %s', (_, flags) => {
    expect(contrary(flags)()).toBeUndefined()
  })
})
