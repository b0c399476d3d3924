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

const asOf = (given: string) => dayAsOf(given, meetings, '2011-06-20')

test('a meeting stands for its day, the first of several sittings, the first of a month', () => {
  expect(asOf('2011-SUMMER')).toBe('2011-06-13')
  expect(asOf('2011-spring')).toBe('2011-03-01')
})

test('a month stands for its last day', () => {
  expect(asOf('2011-02')).toBe('2011-02-28')
  expect(asOf('2011-02-03')).toBe('2011-02-03')
})

test('what is neither day nor meeting is a mistake that names the nearest', () => {
  expect(() => asOf('2011-sumer')).toThrow('did you mean `2011-summer`?')
  expect(() => asOf('2011-02-30')).toThrow('unknown day or meeting')
  expect(() => asOf('undated')).toThrow('the minutes of `undated` give no date, which `--as-of` needs')
})

test('`last` is the last meeting that was held, and a word of days its last day', () => {
  expect(asOf('last')).toBe('2011-06-13')
  expect(dayAsOf('last', meetings, '2011-05-01')).toBe('2011-03-01')
  expect(asOf('last-month')).toBe('2011-05-31')
})
