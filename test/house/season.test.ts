import { describe, expect, test } from 'vitest'
import { firstMonthOf, seasonBefore, seasonIn, seasonOfDay } from '../../src/house/season.js'
import { sittingsIn } from '../../src/house/sittings.js'

describe('a line that names a season', () => {
  test.each([
    ['Summer term 2011', 'summer', 2011, 'Summer term 2011'],
    ['Minutes, THE 2011 SPRING TERM', 'spring', 2011, '2011 SPRING TERM'],
    ['Autumn 2010', 'autumn', 2010, 'Autumn 2010'],
    ['autumn  term,  2010', 'autumn', 2010, 'autumn  term,  2010'],
    ['2012 autumn', 'autumn', 2012, '2012 autumn'],
  ])('%s', (line, name, year, written) => {
    expect(seasonIn(line)).toEqual({ name, year, written })
  })

  test.each([
    'summer',
    'Summer fair, June 2011',
    'winter 2011',
    'springs 2011',
    '12011 spring',
    'Spring 20111',
  ])('and one that names none: %s', (line) => {
    expect(seasonIn(line)).toBeNull()
  })
})

test('the season before is that of the meeting before', () => {
  expect(seasonBefore({ name: 'spring', year: 2011 })).toEqual({ name: 'autumn', year: 2010 })
  expect(seasonBefore({ name: 'summer', year: 2011 })).toEqual({ name: 'spring', year: 2011 })
  expect(seasonBefore({ name: 'autumn', year: 2011 })).toEqual({ name: 'summer', year: 2011 })
})

test.each([
  ['2011-01-01', 'spring', '2011-03'],
  ['2011-04-30', 'spring', '2011-03'],
  ['2011-05-01', 'summer', '2011-06'],
  ['2011-08-31', 'summer', '2011-06'],
  ['2011-09-01', 'autumn', '2011-09'],
  ['2011-12-31', 'autumn', '2011-09'],
] as const)('the season of %s is %s, which begins in %s', (day, name, month) => {
  expect(seasonOfDay(day)).toEqual({ name, year: 2011 })
  expect(firstMonthOf(seasonOfDay(day))).toBe(month)
})

describe('days of meetings in some lines', () => {
  test.each([
    ['a day alone', ['Monday 13 June 2011'], [{ date: '2011-06-13' }]],
    ['with its place', ['13 June 2011, 9.30 am, Town Hall'], [{ date: '2011-06-13', venue: 'Town Hall' }]],
    ['with its area before it', ['West: 13 June 2011'], [{ area: 'West', date: '2011-06-13' }]],
    [
      'with the area on the line above, and the place below',
      ['West', '13 June 2011 at 9.30 am', 'Town Hall', 'South', '15 June 2011', 'Mill'],
      [
        { area: 'West', date: '2011-06-13', venue: 'Town Hall' },
        { area: 'South', date: '2011-06-15', venue: 'Mill' },
      ],
    ],
    [
      'by the year of the season above',
      ['Summer term 2012', 'West: 13 June'],
      [{ area: 'West', date: '2012-06-13' }],
    ],
    ['by the year that is known', ['West: 13 June'], [{ area: 'West', date: '2011-06-13' }]],
    [
      'not of a conference',
      ['Conference: 13 June 2011', 'West: 15 June 2011'],
      [{ area: 'West', date: '2011-06-15' }],
    ],
    ['not of a month alone', ['June 2011'], []],
    ['not of words', ['We met.'], []],
  ] as const)('%s', (_, lines, sittings) => {
    expect(sittingsIn(lines, 2011)).toEqual(sittings)
  })

  test('without a year are none', () => {
    expect(sittingsIn(['West: 13 June'], null)).toEqual([])
  })
})
