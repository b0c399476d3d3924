import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  daysOfWord,
  firstDay,
  isMonth,
  lastDayOfMonth,
  readDay,
  weekdayOf,
} from '../../src/model/day.js'

describe('days', () => {
  it('are those of the calendar and of no other form', () => {
    expect(readDay('2011-06-13')).toBe('2011-06-13')
    expect(readDay('2012-02-29')).toBe('2012-02-29')
    for (const text of [
      '2011-02-29',
      '2011-06-31',
      '2011-13-01',
      '2011-6-1',
      '2011-06-13T10:00',
      ' 2011-06-13',
      '',
    ])
      expect(readDay(text)).toBeNull()
  })

  it('count across the ends of months and leap years', () => {
    expect(addDays('2011-12-31', 1)).toBe('2012-01-01')
    expect(addDays('2012-02-28', 1)).toBe('2012-02-29')
    expect(addDays('2011-03-01', -1)).toBe('2011-02-28')
    expect(addMonths('2011-01-31', 1)).toBe('2011-02-28')
    expect(addMonths('2011-01-15', -1)).toBe('2010-12-15')
    expect(daysBetween('2011-06-13', '2011-06-20')).toBe(7)
    expect(daysBetween('2011-06', '2011-05-31')).toBe(-1)
  })

  it('know their day of the week without a clock', () => {
    expect(weekdayOf('2011-06-13')).toBe(1)
    expect(weekdayOf('2024-02-29')).toBe(4)
    expect(weekdayOf('1900-01-01')).toBe(1)
  })

  it('stand for their months', () => {
    expect(isMonth('2011-03')).toBe(true)
    expect(isMonth('2011-13')).toBe(false)
    expect(firstDay('2011-03')).toBe('2011-03-01')
    expect(lastDayOfMonth('2012-02')).toBe('2012-02-29')
  })

  it('are in order, those that nobody knows first and a month as its first day', () => {
    expect(['2011-06-13', null, '2011-03', '2011-03-02', '2010-12-31'].sort(compareDates)).toEqual([
      null,
      '2010-12-31',
      '2011-03',
      '2011-03-02',
      '2011-06-13',
    ])
    expect(compareDates('2011-03', '2011-03-01')).toBe(0)
  })

  it('have words that need no meeting', () => {
    expect(daysOfWord('today', '2011-06-13')).toEqual({ from: '2011-06-13', until: '2011-06-13' })
    expect(daysOfWord('this-month', '2011-06-13')).toEqual({ from: '2011-06-01', until: '2011-06-30' })
    expect(daysOfWord('Next week', '2011-06-19')).toEqual({ from: '2011-06-20', until: '2011-06-26' })
    expect(daysOfWord('last-month', '2011-03-31')).toEqual({ from: '2011-02-01', until: '2011-02-28' })
    expect(daysOfWord('this-year', '2011-06-13')).toEqual({ from: '2011-01-01', until: '2011-12-31' })
    expect(daysOfWord('in-14-days', '2011-06-20')).toEqual({ from: '2011-07-04', until: '2011-07-04' })
    expect(daysOfWord('30 days ago', '2011-06-20')).toEqual({ from: '2011-05-21', until: '2011-05-21' })
    expect(daysOfWord('in a week', '2011-06-20')).toEqual({ from: '2011-06-27', until: '2011-06-27' })
    expect(daysOfWord('3-weeks-ago', '2011-06-20')).toEqual({ from: '2011-05-30', until: '2011-05-30' })
    expect(daysOfWord('a month ago', '2011-03-31')).toEqual({ from: '2011-02-28', until: '2011-02-28' })
    expect(daysOfWord('in two moons', '2011-06-20')).toBeNull()
    expect(daysOfWord('14 days', '2011-06-20')).toBeNull()
    expect(daysOfWord('next-meeting', '2011-06-13')).toBeNull()
  })
})
