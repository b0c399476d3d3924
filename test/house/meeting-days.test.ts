import { describe, expect, test } from 'vitest'
import type { HouseRequest } from '../../src/house/house.js'
import { readSettings } from '../../src/parse/settings.js'
import { frontOf, houseOf } from './of-text.js'

const said = ['## 1. Scores', 'JT AGREED to order scores.']
const nextMeetings = '## 7. Dates of next meetings'
const choir = '# Ferry Lane Choir'
const may = '# Ferry Lane Choir, 6 May 2024'
const asked = (lines: readonly string[], more: Partial<HouseRequest> = {}) =>
  houseOf(lines, more).questions.map(({ words }) => words)

describe('the days of the meeting', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'are one day',
      [may, ...said],
      ['meeting: 2024-05-06', 'title: Ferry Lane Choir, 6 May 2024', 'date: 2024-05-06'],
    ],
    [
      'are that of each area, with its place',
      [choir, 'West: 13 June 2011, Town Hall', 'East: 15 June 2011', ...said],
      [
        'meeting: 2011-06-13',
        'title: Ferry Lane Choir',
        'sittings:',
        '  - { area: West, date: 2011-06-13, venue: Town Hall }',
        '  - { area: East, date: 2011-06-15 }',
        'areas: [ West, East ]',
      ],
    ],
    [
      'are a season of the title, which counts as its first month',
      [`${choir}, summer term 2011`, ...said],
      ['meeting: 2011-summer', 'title: Ferry Lane Choir, summer term 2011', 'date: 2011-06'],
    ],
    [
      'are the season before that of the next meetings',
      [choir, ...said, nextMeetings, 'Autumn term 2011', 'West: 13 September, Mill', 'East: 15 September'],
      [
        'meeting: 2011-summer',
        'title: Ferry Lane Choir',
        'date: 2011-06',
        'areas: [ West, East ]',
        'next:',
        '  - { area: West, date: 2011-09-13, venue: Mill }',
        '  - { area: East, date: 2011-09-15 }',
      ],
    ],
    [
      'are none where a season is no term',
      [`${choir}, summer 2011`, ...said],
      ['meeting: paper', 'title: Ferry Lane Choir, summer 2011'],
    ],
    [
      'are the first whole day above the first item',
      [choir, 'Monday 6 May 2024', ...said, 'We meet on 3 June 2024.'],
      ['meeting: 2024-05-06', 'title: Ferry Lane Choir', 'date: 2024-05-06'],
    ],
    [
      'are not the days below those who were there',
      [may, 'Present: JT', 'West: 13 June 2011', 'East: 15 June 2011', ...said],
      [
        'meeting: 2024-05-06',
        'title: Ferry Lane Choir, 6 May 2024',
        'date: 2024-05-06',
        'present: [ JT ]',
        'people:',
        '  JT: JT',
      ],
    ],
    [
      'are one where only one has an area',
      [choir, 'Date: 13 June 2011', 'East: 15 June 2011', ...said],
      ['meeting: 2011-06-13', 'title: Ferry Lane Choir', 'date: 2011-06-13'],
    ],
  ])('%s', (_, lines, front) => {
    expect(frontOf(houseOf(lines))).toEqual(front)
  })

  test('are the one that the clerk says, and then nothing is asked', () => {
    const lines = [choir, 'West: 13 June 2011', 'East: 15 June 2011', ...said]
    expect(frontOf(houseOf(lines, { date: '2011-06-13' }))).not.toContain('sittings:')
  })
})

describe('what is asked about them', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing where a day is said', [may, ...said], []],
    ['where none is said', [choir, ...said], ['the date: the paper gives none']],
    [
      'where there is no title either',
      ['We met.', ...said],
      ['the title and the date: the paper gives none'],
    ],
    [
      'where a season is said',
      [`${choir}, summer term 2011`, ...said],
      ['the date: "2011-06", read from "summer term 2011" in the title'],
    ],
    [
      'where one is said of the next meetings',
      [choir, ...said, nextMeetings, 'Spring term 2012'],
      ['the date: "2011-09", read from "Spring term 2012" in item 7'],
    ],
    [
      'where their item has no number',
      [choir, ...said, '## Dates of next meetings', 'Spring term 2012'],
      ['the date: "2011-09", read from "Spring term 2012" in "Dates of next meetings"'],
    ],
  ])('%s', (_, lines, words) => {
    expect(asked(lines)).toEqual(words)
  })

  test('names the month in which the settings let the term begin', () => {
    const settings = readSettings(
      'terms: { summer 2011: { from: 2011-05-03, until: 2011-07-22 } }',
      'epha.yaml',
    )
    expect(asked([`${choir}, summer term 2011`, ...said], { settings })).toEqual([
      'the date: "2011-05", read from "summer term 2011" in the title',
    ])
  })

  test('stands where it is to be answered', () => {
    const lineOf = (lines: readonly string[]) => {
      const { text, questions } = houseOf(lines)
      return text.split('\n')[(questions[0]?.line ?? 0) - 1]
    }
    expect(lineOf([`${choir}, summer term 2011`, ...said])).toBe('date: 2011-06')
    expect(lineOf([choir, ...said])).toBe('title: Ferry Lane Choir')
    expect(lineOf(['We met.', ...said])).toBe('title: paper')
  })
})

describe('the next meetings', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'are one day',
      [may, ...said, '## 2. Date of next meeting', 'Monday 3 June 2024'],
      ['meeting: 2024-05-06', 'title: Ferry Lane Choir, 6 May 2024', 'date: 2024-05-06', 'next: 2024-06-03'],
    ],
    [
      'have an area and a place',
      [may, ...said, '## 2. Date of next meeting', 'West: 3 June, Mill', 'East: 4 June, Hall'],
      [
        'meeting: 2024-05-06',
        'title: Ferry Lane Choir, 6 May 2024',
        'date: 2024-05-06',
        'areas: [ West, East ]',
        'next:',
        '  - { area: West, date: 2024-06-03, venue: Mill }',
        '  - { area: East, date: 2024-06-04, venue: Hall }',
      ],
    ],
    [
      'are not the meeting itself',
      [may, ...said, '## 2. Date of next meeting', '6 May 2024', '3 June 2024'],
      ['meeting: 2024-05-06', 'title: Ferry Lane Choir, 6 May 2024', 'date: 2024-05-06', 'next: 2024-06-03'],
    ],
    [
      'are none of the first lines',
      [may, 'Next meeting: 3 June 2024', ...said],
      ['meeting: 2024-05-06', 'title: Ferry Lane Choir, 6 May 2024', 'date: 2024-05-06'],
    ],
    [
      'are none of another item',
      [may, ...said, '## 2. Dates of concerts', '3 June 2024'],
      ['meeting: 2024-05-06', 'title: Ferry Lane Choir, 6 May 2024', 'date: 2024-05-06'],
    ],
  ])('%s', (_, lines, front) => {
    expect(frontOf(houseOf(lines))).toEqual(front)
  })
})

test('areas are named once, however they are spelt', () => {
  const lines = [
    choir,
    'Central (Mid): 13 June 2011',
    'North-East: 15 June 2011',
    'South: 16 June 2011',
    ...said,
    nextMeetings,
    'Mid: 3 October',
    'North East: 4 October',
    'West: 5 October',
  ]
  expect(frontOf(houseOf(lines))).toContain('areas: [ Central (Mid), North-East, South, West ]')
})
