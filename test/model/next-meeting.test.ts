import { expect, test } from 'vitest'
import type { Meeting } from '../../src/model/meeting.js'
import {
  isHeld,
  lastMeetings,
  meetingsAfter,
  meetingsToCome,
  nextMeetings,
  nextSitting,
} from '../../src/model/next-meeting.js'
import { aMeeting } from '../builders.js'

const west = { area: 'West', date: '2011-06-13' }
const south = { area: 'South', date: '2011-06-15' }
const mid = { area: 'Mid', date: '2011-06-21' }
const spring = aMeeting('2011-spring', { next: [west, south, mid] })
const summer = aMeeting('2011-summer', { date: '2011-06-13', sittings: [west, south, mid] })

const last = (today: string, ...meetings: readonly Meeting[]) =>
  lastMeetings(meetings, today).map((meeting) => meeting.id)
const nextOf = (today: string, ...meetings: readonly Meeting[]) => nextMeetings(meetings, today).get(null)
const next = (today: string, ...meetings: readonly Meeting[]) =>
  nextOf(today, ...meetings)?.sittings.map(({ date }) => date)
const after = (id: string, ...meetings: readonly Meeting[]) =>
  meetingsAfter(meetings)
    .get(id)
    ?.map(({ date }) => date)
const agendaOf = (date: string, more: Partial<Meeting> = {}) =>
  aMeeting(`agenda-${date}`, { date, status: 'agenda', ...more })

test('an agenda is no meeting held, nor are minutes of a day to come', () => {
  expect(isHeld(spring, '2011-03-01')).toBe(true)
  expect(isHeld(spring, '2011-02-28')).toBe(false)
  expect(isHeld({ ...spring, status: 'agenda' }, '2011-06-20')).toBe(false)
})

test('the last meeting is the latest held in each series', () => {
  const autumn = agendaOf('2011-11-18')
  const executive = aMeeting('executive/2011', { series: 'executive' })
  expect(last('2011-12-01', spring, executive, summer, autumn)).toEqual(['2011-summer', 'executive/2011'])
  expect(last('2011-06-12', spring, executive, summer, autumn)).toEqual(['2011-spring', 'executive/2011'])
})

test('the meeting after is what the minutes announce, whatever was minuted later', () => {
  const extraordinary = aMeeting('2011-05', { date: '2011-05-03' })
  expect(after('2011-spring', spring, extraordinary)).toEqual(['2011-06-13', '2011-06-15', '2011-06-21'])
})

test('without an announcement the meeting after is the next file of the series, sittings and all', () => {
  const quiet = aMeeting('2011-spring')
  const other = aMeeting('executive/2011-05', { series: 'executive', date: '2011-05-03' })
  expect(after('2011-spring', quiet, other, summer)).toEqual(['2011-06-13', '2011-06-15', '2011-06-21'])
  expect(after('2011-spring', quiet, other, agendaOf('2011-07-04'))).toEqual(['2011-07-04'])
  expect(after('2011-spring', quiet, other)).toBeUndefined()
  expect(after('2011-spring', quiet, aMeeting('2011-06', { date: '2011-06' }))).toBeUndefined()
})

test('two meetings of one day are not after one another', () => {
  const one = aMeeting('a', { date: '2011-03-01' })
  const two = aMeeting('b', { date: '2011-03-01' })
  expect(after('a', one, two, summer)?.[0]).toBe('2011-06-13')
  expect(after('b', one, two, summer)?.[0]).toBe('2011-06-13')
})

test('the next meeting has the sittings from today on', () => {
  expect(next('2011-05-03', spring)).toEqual(['2011-06-13', '2011-06-15', '2011-06-21'])
  expect(next('2011-06-13', spring)).toEqual(['2011-06-13', '2011-06-15', '2011-06-21'])
  expect(next('2011-06-16', spring)).toEqual(['2011-06-21'])
})

test('what the minutes announce goes before an agenda, until it is over', () => {
  const earlier = agendaOf('2011-06-10')
  const later = agendaOf('2011-07-04')
  expect(next('2011-05-03', spring, earlier, later)?.[0]).toBe('2011-06-13')
  expect(next('2011-06-22', spring, earlier, later)).toEqual(['2011-07-04'])
})

test('of two agendas the first to come is the next meeting, and a month alone has no day to name', () => {
  const quiet = aMeeting('2011-spring')
  expect(next('2011-05-03', quiet, agendaOf('2011-07-04'), agendaOf('2011-09-05'))).toEqual(['2011-07-04'])
  expect(next('2011-07-05', quiet, agendaOf('2011-07-04'), agendaOf('2011-09-05'))).toEqual(['2011-09-05'])
  expect(next('2011-05-03', agendaOf('2011-07'), agendaOf('2011-09-05'))).toEqual(['2011-09-05'])
})

test('what earlier minutes announced is still to come where the latest say nothing of it', () => {
  const extraordinary = aMeeting('2011-05', { date: '2011-05-03' })
  expect(next('2011-05-10', spring, extraordinary)?.[0]).toBe('2011-06-13')
})

test('where all that was announced is over and not minuted, it is the last of it', () => {
  expect(nextOf('2011-09-01', spring)).toEqual({ sittings: [mid], hasBegun: true })
})

test('what was announced and then minuted is not to come', () => {
  expect(next('2011-09-01', spring, summer)).toBeUndefined()
  expect(next('2011-06-14', spring, summer)).toBeUndefined()
  expect(next('2011-09-01', spring, { ...summer, next: [{ date: '2011-11-18' }] })).toEqual(['2011-11-18'])
})

test('each series has a next meeting of its own', () => {
  const board = aMeeting('board/1', { series: 'board', next: [{ date: '2011-05-20' }] })
  const all = nextMeetings([spring, board], '2011-05-03')
  expect([...all].map(([series, { sittings }]) => [series, sittings[0].date])).toEqual([
    [null, '2011-06-13'],
    ['board', '2011-05-20'],
  ])
})

test('to every area it is the first day, and once that is over its own sitting, else the next anywhere', () => {
  const sitting = (today: string, ...areas: string[]) => {
    const meeting = nextOf(today, spring)
    return meeting && nextSitting(meeting, areas)
  }
  expect(sitting('2011-06-10', 'Mid')).toEqual({ date: '2011-06-13' })
  expect(sitting('2011-06-10', 'west', 'Mid')).toEqual(west)
  expect(sitting('2011-06-10')).toEqual(west)
  expect(sitting('2011-06-14', 'Mid')).toEqual(mid)
  expect(sitting('2011-06-14')).toEqual(south)
  expect(sitting('2011-06-16', 'South')).toEqual(mid)
})

test('to come is every agenda, and what is announced for another day', () => {
  const days = (today: string, ...meetings: readonly Meeting[]) =>
    meetingsToCome(meetings, today).map((sittings) => sittings.map(({ date }) => date))
  expect(days('2011-06-14', spring)).toEqual([['2011-06-15', '2011-06-21']])
  expect(days('2011-06-10', spring, agendaOf('2011-06-13'), agendaOf('2011-09'))).toEqual([
    ['2011-06-13'],
    ['2011-09'],
  ])
  const summer = agendaOf('2011-06-13', { sittings: [west, south, mid] })
  expect(days('2011-06-14', spring, summer)).toEqual([['2011-06-15', '2011-06-21']])
  expect(days('2011-06-10', spring, agendaOf('2011-07-04'))).toEqual([
    ['2011-07-04'],
    ['2011-06-13', '2011-06-15', '2011-06-21'],
  ])
  expect(days('2011-09-01', spring)).toEqual([])
})
