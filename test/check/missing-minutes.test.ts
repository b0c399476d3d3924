import { describe, expect, test } from 'vitest'
import { missingBeforeIn } from '../../src/check/missing-minutes.js'
import type { Meeting } from '../../src/model/meeting.js'
import { meetingOf } from './registers.js'

/** What is missing before each meeting of a series, but for those before which nothing is. */
function missing(meetings: readonly Meeting[]): readonly string[] {
  const before = missingBeforeIn(new Map([['termly', meetings.map((meeting) => ({ meeting }))]]))
  return meetings.flatMap((meeting) => {
    const words = before(meeting)
    return words === null ? [] : `${meeting.id}: ${words}`
  })
}

const named = (...names: readonly string[]): readonly Meeting[] => names.map((name) => meetingOf(name, null))
const titled = (...titles: readonly string[]): readonly Meeting[] =>
  titles.map((title, index) => meetingOf(`m-${'abcdefgh'[index]}`, null, { title }))
const heldOn = (...days: readonly string[]): readonly Meeting[] => days.map((day) => meetingOf(day, day))

describe('meetings that are counted', () => {
  test.each([
    [
      named('call 92', 'call 93', 'call 95', 'call 96', 'call 99'),
      ['call 95: the minutes of 94 are not here', 'call 99: the minutes of 97 and 98 are not here'],
    ],
    [
      named('no-007', 'no-008', 'no-009', 'no-010', 'no-015'),
      ['no-015: the minutes of 11 to 14 are not here'],
    ],
    [
      titled(
        '1st meeting',
        '2nd meeting',
        '3rd meeting',
        '4th meeting',
        '5th meeting',
        '6th meeting',
        '8th meeting',
      ),
      ['m-g: the minutes of 7 are not here'],
    ],
    [
      titled(
        'Council, minutes 12',
        'Council, minutes 13',
        'Council, minutes 14',
        'Council, minutes 15',
        'Council, minutes 17',
      ),
      ['m-e: the minutes of 16 are not here'],
    ],
    [
      named('2011-call-4', '2011-call-5', '2011-call-6', '2011-call-8'),
      ['2011-call-8: the minutes of 7 are not here'],
    ],
  ])('lack those whose numbers nobody has', (meetings, expected) => {
    expect(missing(meetings)).toEqual(expected)
  })

  test.each([
    ['in a row', named('call 1', 'call 2', 'call 3', 'call 4', 'call 5')],
    ['too few to have a habit', named('call 1', 'call 2', 'call 9')],
    [
      'by the days of a month',
      named('2011-03-01', '2011-03-02', '2011-03-03', '2011-03-04', '2011-03-28').map((meeting) => ({
        ...meeting,
        date: meeting.id,
      })),
    ],
    ['by the week', named('week 1', 'week 8', 'week 15', 'week 22', 'week 29')],
    ['out of order', named('call 1', 'call 2', 'call 4', 'call 3', 'call 5', 'call 6', 'call 7')],
    ['far apart', named('call 1', 'call 2', 'call 3', 'call 4', 'call 1730')],
  ])('lack nothing where they are %s', (_, meetings) => {
    expect(missing(meetings)).toEqual([])
  })
})

test('many meetings are said to lack where a folder goes on far behind', () => {
  const meetings = named('call 96', 'call 97', 'call 98', 'call 99', 'call 173')
  expect(missing(meetings)).toEqual([expect.stringContaining('the minutes of 100 to 172 are not here')])
})

describe('meetings of a habit', () => {
  const weekly = ['2011-01-03', '2011-01-10', '2011-01-17', '2011-01-24', '2011-01-31', '2011-02-07']

  test('lack minutes where months lie between two that follow each other by weeks', () => {
    expect(missing(heldOn(...weekly, '2011-06-13'))).toEqual([
      '2011-06-13: no minutes between 7 Feb 2011 and 13 Jun 2011 are here',
    ])
  })

  test.each([
    ['a holiday', heldOn(...weekly, '2011-03-21')],
    ['few meetings', heldOn(...weekly.slice(0, 3), '2011-06-13')],
    [
      'a summer without meetings',
      heldOn(
        '2011-01-10',
        '2011-02-14',
        '2011-03-14',
        '2011-04-11',
        '2011-05-09',
        '2011-06-13',
        '2011-09-12',
      ),
    ],
    ['a month alone', [...heldOn(...weekly), meetingOf('june', '2011-06')]],
  ])('lack nothing for %s', (_, meetings) => {
    expect(missing(meetings)).toEqual([])
  })
})
