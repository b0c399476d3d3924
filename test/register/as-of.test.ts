import { expect, test } from 'vitest'
import { dayAsOf } from '../../src/register/as-of.js'
import { aMeeting } from '../builders.js'

const meetings = [
  aMeeting('undated', { date: null }),
  aMeeting('2011-spring'),
  aMeeting('2011-summer', {
    date: '2011-06-13',
    sittings: [
      { area: 'West', date: '2011-06-13' },
      { area: 'North East', date: '2011-06-22' },
    ],
  }),
]

test('a meeting stands for its day, the first of several sittings, the first of a month', () => {
  expect(dayAsOf('2011-SUMMER', meetings)).toBe('2011-06-13')
  expect(dayAsOf('2011-spring', meetings)).toBe('2011-03-01')
})

test('a month stands for its last day', () => {
  expect(dayAsOf('2011-02', meetings)).toBe('2011-02-28')
  expect(dayAsOf('2011-02-03', meetings)).toBe('2011-02-03')
})

test('what is neither day nor meeting is a mistake that names the nearest', () => {
  expect(() => dayAsOf('2011-sumer', meetings)).toThrow('nearest is `2011-summer`')
  expect(() => dayAsOf('2011-02-30', meetings)).toThrow('expected a day such as')
  expect(() => dayAsOf('undated', meetings)).toThrow('expected one whose minutes give a date')
})
