import { expect, test } from 'vitest'
import { spanOf } from '../../src/language/date-ranges.js'
import { datesIn, dateWritten } from '../../src/language/dates.js'

/** The days of the first date of a text, of 2021 where it names no year. */
function daysIn(text: string): string {
  const [date, next] = datesIn(text)
  const day = date === undefined ? null : dateWritten(date, 2021)
  if (!date || day === null) return 'none'
  const following = next ? { start: next.start, day: dateWritten(next, 2021) } : null
  const { from, until } = spanOf(text, date, day, following)
  return `${from} ${until}`
}

test.each([
  ['Teleconference, 25-27 October', '2021-10-25 2021-10-27'],
  ['October 25 & 26', '2021-10-25 2021-10-26'],
  ['28 October to 2 November 2021', '2021-10-28 2021-11-02'],
  // What runs backwards, or on for months, is no meeting of several days.
  ['October 27-25', '2021-10-27 2021-10-27'],
  ['1 March - 1 October', '2021-03-01 2021-03-01'],
  ['October 25, 7:30 pm', '2021-10-25 2021-10-25'],
  ['25 October, room 27', '2021-10-25 2021-10-25'],
  ['October 25 or 26', '2021-10-25 2021-10-25'],
])('the days of "%s"', (text, days) => {
  expect(daysIn(text)).toBe(days)
})
