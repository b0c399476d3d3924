import { describe, expect, test } from 'vitest'
import { readMinutes } from '../../src/index.js'
import type { ResolvedDue } from '../../src/model/action.js'
import { meetingsAfter, meetingsAfterNext } from '../../src/model/next-meeting.js'
import { dayAsOf, minutesBy } from '../../src/register/as-of.js'
import { type CarryingMeeting, carriedSightings, dueAfter } from '../../src/register/carried.js'
import { resolveDue } from '../../src/register/due-day.js'
import { isBeforeDay, isBeforeLine } from '../../src/register/line.js'
import { aMeeting, anAction, aSighting, place } from '../builders.js'

const due = (date: string | null): ResolvedDue => ({
  date,
  written: 'by the next meeting',
  default: true,
  location: null,
})
function carrying(month: number, defaultDue?: ResolvedDue | null): CarryingMeeting {
  const meeting = aMeeting(`2024-0${month}`, { date: `2024-0${month}-02` })
  return {
    meeting,
    location: place(meeting.path),
    sightings: new Map(),
    ...(defaultDue === undefined ? {} : { defaultDue }),
  }
}

describe('the day of an action that meetings carried', () => {
  const first = due('2024-02-02')
  const [march, april] = [due('2024-03-02'), due('2024-04-02')]

  test.each([
    ['stays where none carried it', [], first],
    ['stays where they give no day', [carrying(2), carrying(3)], first],
    ['is that of the last', [carrying(2, march), carrying(3, april)], april],
    ['is none where the last gives none', [carrying(2, march), carrying(3, null)], null],
    ['is the same object where it is the same day', [carrying(2, due('2024-02-02'))], first],
    [
      'is that of the first of those that give the same day',
      [carrying(2, march), carrying(3, due('2024-03-02'))],
      march,
    ],
  ] as const)('%s', (_, through, after) => {
    expect(dueAfter(first, through)).toBe(after)
  })
})

describe('what carrying meetings say of an action', () => {
  const all = [carrying(2, due('2024-03-02')), carrying(3, due('2024-03-02')), carrying(4, due('2024-05-02'))]
  const said = (from: number, to: number, defaultDay?: string | null) =>
    [
      ...carriedSightings({ from, to, after: 1, ...(defaultDay === undefined ? {} : { defaultDay }) }, all),
    ].map(({ meeting, status, carried, knownBy, changes }) => [meeting.id, status, carried, knownBy, changes])
  const moved = (from: string | null, to: string) => [{ what: 'due', from, to }]

  test('is that it is outstanding, and that its default day moved with each', () => {
    expect(said(0, 3, '2024-02-02')).toEqual([
      ['2024-02', 'outstanding', true, 'all-others', moved('2024-02-02', '2024-03-02')],
      ['2024-03', 'outstanding', true, 'all-others', []],
      ['2024-04', 'outstanding', true, 'all-others', moved('2024-03-02', '2024-05-02')],
    ])
    expect(said(2, 3, null).at(-1)?.at(-1)).toEqual(moved(null, '2024-05-02'))
  })

  test('is nothing of a day of its own', () => {
    expect(said(1, 3).map((each) => each.at(-1))).toEqual([[], []])
  })

  test('ends with the last of them', () => {
    expect(said(1, 2).map(([id]) => id)).toEqual(['2024-03'])
    expect(said(2, 9).map(([id]) => id)).toEqual(['2024-04'])
  })

  test('is one record for all actions of one day', () => {
    const one = [...carriedSightings({ from: 0, to: 1, after: 1, defaultDay: 'x' }, all)]
    expect([...carriedSightings({ from: 0, to: 1, after: 7, defaultDay: 'x' }, all)][0]).toBe(one[0])
  })
})

describe('when an entry is due', () => {
  const [may, june, july] = ['2024-05-02', '2024-06-06', '2024-07-04'].map((date) =>
    aMeeting(date, { date, series: 'board' }),
  )
  if (may === undefined || june === undefined || july === undefined) throw new Error('three are expected')
  const next = meetingsAfter([may, june, july])
  const later = { next, afterNext: meetingsAfterNext([may, june, july], next) }
  const written = { written: 'soon', date: null }
  const day = (more: object, by: 'next-meeting' | null = null, meeting = may) =>
    resolveDue({ ...written, ...more }, meeting, later, by)

  test('is the day that it says, whatever the default', () => {
    expect(day({ date: '2024-05-20' }, 'next-meeting')).toEqual({
      date: '2024-05-20',
      written: 'soon',
      default: false,
      location: null,
    })
  })

  test.each([
    [{ relative: 'next-meeting' }, '2024-06-06'],
    [{ relative: 'meeting-after-next' }, '2024-07-04'],
    [{ relative: 'next-meeting', ahead: { months: 0, days: 7 } }, '2024-05-30'],
    [{ relative: 'next-meeting', ahead: { months: 1, days: 1 } }, '2024-05-05'],
  ])('is counted from a meeting: %j', (more, date) => {
    expect(day(more)?.date).toBe(date)
  })

  test('is not known where no such meeting is', () => {
    expect(day({ relative: 'next-meeting' }, null, july)?.date).toBeNull()
    expect(day({ relative: 'meeting-after-next' }, null, june)?.date).toBeNull()
  })

  test('is the next meeting by default, where one is known and the settings say so', () => {
    expect(resolveDue(undefined, may, later, 'next-meeting')).toEqual({
      date: '2024-06-06',
      written: 'by the next meeting',
      default: true,
      location: null,
    })
    expect(resolveDue(undefined, may, later, null)).toBeNull()
    expect(resolveDue(undefined, july, later, 'next-meeting')).toBeNull()
  })
})

describe('a line in time', () => {
  test.each([
    ['2024-05-01', '2024-05-02', true],
    ['2024-05-02', '2024-05-02', false],
    ['2024-05', '2024-05-02', true],
    ['2024-05', '2024-05-01', false],
    [null, '2024-05-02', false],
    ['2024-05-01', null, false],
  ])('a meeting of %s is before %s: %s', (date, since, isBefore) => {
    expect(isBeforeDay(aMeeting('x', { date }), since)).toBe(isBefore)
  })

  test('an action is before it as long as no later meeting mentions it', () => {
    const [old, later] = [aMeeting('a', { date: '2024-01-02' }), aMeeting('b', { date: '2024-06-02' })]
    const action = anAction('a/1.1', old)
    expect(isBeforeLine(action, '2024-05-01')).toBe(true)
    const mentioned = {
      ...action,
      entries: [...action.entries, aSighting(later, action.entries[0].entry)] as const,
    }
    expect(isBeforeLine(mentioned, '2024-05-01')).toBe(false)
    expect(isBeforeLine(action, null)).toBe(false)
  })
})

describe('the day as of which a register is asked for', () => {
  const meetings = [
    aMeeting('2024-spring', { date: '2024-03-02' }),
    aMeeting('2024-05', { date: '2024-05-20' }),
  ]
  const readDays = (words: string) =>
    words === 'whit monday'
      ? { from: '2024-05-20', until: '2024-05-20' }
      : words === 'never'
        ? { wrong: 'no day' }
        : null
  const asOf = (given: string) => dayAsOf(given, meetings, '2024-06-20', readDays)

  test.each([
    ['LAST meeting', '2024-05-20'],
    ['whit monday', '2024-05-20'],
    ['2024-05', '2024-05-20'],
    ['2024-04', '2024-04-30'],
    ['yesterday', '2024-06-19'],
  ])('%s', (given, day) => {
    expect(asOf(given)).toBe(day)
  })

  test('is a day that has been, where its words leave that open', () => {
    const asked: boolean[] = []
    const days = (_: string, isPast: boolean) => {
      asked.push(isPast)
      return { from: '2024-05-01', until: '2024-05-03' }
    }
    expect(dayAsOf('early may', meetings, '2024-06-20', days)).toBe('2024-05-03')
    expect(asked).toEqual([true])
  })

  test('is none where the words say why not, or nothing is near', () => {
    expect(() => asOf('never')).toThrow('no day')
    try {
      asOf('qqqqq')
      expect.fail('a mistake is expected')
    } catch (error) {
      expect(error).toMatchObject({
        message: 'unknown day or meeting `qqqqq` after `--as-of`',
        more: ['meetings: 2024-05, 2024-spring'],
        mend: { flag: '--as-of', typed: 'qqqqq', instead: [{ words: '2024-05', meaning: null }] },
      })
    }
    expect(() => dayAsOf('qqqqq', [], '2024-06-20')).toThrow('unknown day or meeting')
    expect(() => dayAsOf('last', [aMeeting('x', { date: null })], '2024-06-20')).toThrow(
      'unknown day or meeting',
    )
  })

  test('has the minutes of that day and before, and those without a date', () => {
    const files = ['2024-03-02', '2024-03', '2024-04-01', null].map((date, at) =>
      readMinutes({ path: `${at}.md`, text: `---\n${date === null ? '' : `date: ${date}\n`}---\n\n# X\n` }),
    )
    const paths = (day: string) => minutesBy(day, files).map(({ path }) => path)
    expect(paths('2024-03-01')).toEqual(['1.md', '3.md'])
    expect(paths('2024-03-02')).toEqual(['0.md', '1.md', '3.md'])
    expect(paths('2024-04-01')).toEqual(['0.md', '1.md', '2.md', '3.md'])
  })
})
