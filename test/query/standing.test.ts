import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/model/action.js'
import type { Meeting } from '../../src/model/meeting.js'
import { listedOn, standingOn } from '../../src/query/standing.js'
import { aMeeting, anAction, aRegister } from '../builders.js'

const january = aMeeting('2024-01', { series: 'harbour', date: '2024-01-10' })
const february = aMeeting('2024-02', { series: 'harbour', date: '2024-02-10' })
const march = aMeeting('2024-03', { series: 'harbour', date: '2024-03-10' })
const april = aMeeting('2024-04', { series: 'harbour', date: '2024-04-10', status: 'agenda' })
const pond = aMeeting('pond/2024-02', { series: 'pond', date: '2024-02-20' })
const loose = aMeeting('loose', { date: '2024-02-15' })
const meetings = [january, february, loose, pond, march, april]
const today = '2024-03-20'

const standing = (action: Action, all: readonly Meeting[] = meetings, day = today) =>
  listedOn(action, aRegister([action], { meetings: all }), day)

const raisedAt = (meeting: Meeting, more: Parameters<typeof anAction>[2] = {}) =>
  anAction(`${meeting.id}/1.1`, meeting, more)

describe('how late an action is', () => {
  test.each([
    ['the day before the due day', '2024-03-21', false, 0, 1],
    ['on the due day', '2024-03-20', false, 0, 0],
    ['the day after it', '2024-03-19', true, 1, -1],
    ['over the end of a month in a leap year', '2024-02-28', true, 21, -21],
  ])('%s', (_, due, overdue, daysOverdue, dueIn) => {
    expect(standing(raisedAt(january, { due }))).toMatchObject({ overdue, daysOverdue, dueIn })
  })

  test('without a due day it is never late, and nothing says when it is due', () => {
    expect(standing(raisedAt(january))).toMatchObject({ overdue: false, daysOverdue: 0, dueIn: null })
  })

  test.each(['done', 'withdrawn'] as const)('what is %s is not late, whenever it was due', (status) => {
    const listed = standing(raisedAt(january, { due: '2024-02-01', status, closed: '2024-03-10' }))
    expect(listed).toMatchObject({ overdue: false, daysOverdue: 0, dueIn: -48 })
  })
})

describe('how old an action is', () => {
  test.each([
    ['today, while it is outstanding', {}, 70],
    ['the day on which it was closed', { status: 'done', closed: '2024-02-10' }, 31],
    ['that same day, where it was closed at once', { status: 'done', closed: '2024-01-10' }, 0],
  ] as const)('is counted to %s', (_, more, ageDays) => {
    expect(standing(raisedAt(january, more)).ageDays).toBe(ageDays)
  })

  test('is never below nothing, as of minutes that bear a day to come', () => {
    expect(standing(raisedAt(april)).ageDays).toBe(0)
  })

  test('is not known where its meeting has no date', () => {
    expect(standing(raisedAt(aMeeting('undated', { date: null }))).ageDays).toBeNull()
  })
})

describe('how many meetings an action has seen', () => {
  test.each([
    ['those held of its series after the one that raised it', january, {}, 2],
    ['of the second meeting one less', february, {}, 1],
    ['none of the last', march, {}, 0],
    ['none of another series', pond, {}, 0],
    ['none of other meetings without a series', loose, {}, 0],
    ['up to the one that closed it, with that one', january, { status: 'done', closed: '2024-02-10' }, 1],
    ['none where it was closed at once', january, { status: 'done', closed: '2024-01-10' }, 0],
    ['none where only an agenda has it', april, {}, 0],
  ] as const)('is %s', (_, meeting, more, count) => {
    expect(standing(raisedAt(meeting, more)).ageMeetings).toBe(count)
  })

  test('grows on the day of the next meeting', () => {
    const action = raisedAt(january)
    expect(standing(action, meetings, '2024-02-09').ageMeetings).toBe(0)
    expect(standing(action, meetings, '2024-02-10').ageMeetings).toBe(1)
  })
})

test('each of several actions is told what it would be told alone', () => {
  const actions = [
    raisedAt(january, { due: '2024-02-10' }),
    raisedAt(pond, { due: '2024-09-01' }),
    raisedAt(loose, { status: 'done', closed: '2024-03-01' }),
  ]
  const register = aRegister(actions, { meetings })
  expect(actions.map(standingOn(register, today))).toEqual(
    actions.map((action) => listedOn(action, register, today)),
  )
})

test('long not mentioned is what three meetings and more than a year have passed over', () => {
  const years = ['2021-01-10', '2021-06-10', '2021-09-10', '2021-12-10'].map((date) =>
    aMeeting(date, { series: 'harbour', date }),
  )
  const [first, ...later] = years
  if (first === undefined) throw new Error('four meetings are expected')
  const action = {
    ...raisedAt(first),
    entries: [{ ...raisedAt(first).entries[0], meeting: first }],
  } as Action
  expect(standing(action, years, '2022-01-10').dormant).toBe(false)
  expect(standing(action, years, '2022-01-11').dormant).toBe(true)
  expect(standing(action, [first, ...later.slice(0, 2)], '2022-01-11').dormant).toBe(false)
})
