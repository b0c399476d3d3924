import { expect, test } from 'vitest'
import type { Meeting } from '../../src/model/meeting.js'
import { isHeld, lastMeetings, nextMeetings } from '../../src/query/held.js'
import { aMeeting, aRegister } from '../builders.js'

const west = { area: 'West', date: '2011-06-13' }
const mid = { area: 'Mid', date: '2011-06-21' }
const spring = aMeeting('2011-spring', { next: [west, mid] })

const last = (today: string, ...meetings: readonly Meeting[]) =>
  lastMeetings(aRegister([], { meetings }), today).map((meeting) => meeting.id)
const next = (today: string, ...meetings: readonly Meeting[]) =>
  nextMeetings(aRegister([], { meetings }), today).get(null)

test('an agenda is no meeting held, nor are minutes of a day to come', () => {
  expect(isHeld(spring, '2011-03-01')).toBe(true)
  expect(isHeld(spring, '2011-02-28')).toBe(false)
  expect(isHeld({ ...spring, status: 'agenda' }, '2011-06-20')).toBe(false)
})

test('the last meeting is the latest held in each series', () => {
  const summer = aMeeting('2011-summer', { date: '2011-06-13' })
  const agenda = aMeeting('2011-autumn', { date: '2011-11-18', status: 'agenda' })
  const executive = aMeeting('executive/2011', { series: 'executive' })
  expect(last('2011-12-01', spring, executive, summer, agenda)).toEqual(['2011-summer', 'executive/2011'])
  expect(last('2011-06-12', spring, executive, summer, agenda)).toEqual(['2011-spring', 'executive/2011'])
})

test('the next meeting is its first sitting from today on', () => {
  expect(next('2011-05-03', spring)).toBe('2011-06-13')
  expect(next('2011-06-13', spring)).toBe('2011-06-13')
  expect(next('2011-06-20', spring)).toBe('2011-06-21')
})

test('an agenda tells of the next meeting as well', () => {
  const agenda = aMeeting('2011-summer', { date: '2011-06-10', status: 'agenda' })
  expect(next('2011-05-03', spring, agenda)).toBe('2011-06-10')
})

test('where all that was announced is over and not minuted, it is the last of it', () => {
  expect(next('2011-09-01', spring)).toBe('2011-06-21')
})

test('what was announced and then minuted is not to come', () => {
  const summer = aMeeting('2011-summer', { date: '2011-06-13', sittings: [west, mid] })
  expect(next('2011-09-01', spring, summer)).toBeUndefined()
  expect(next('2011-09-01', spring, { ...summer, next: [{ date: '2011-11-18' }] })).toBe('2011-11-18')
})
