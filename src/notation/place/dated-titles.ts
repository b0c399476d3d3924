import { datesIn, dateWritten } from '../../language/dates.js'
import { english } from '../../language/en.js'
import { anyOf } from '../../language/phrases.js'

// Actions from 26th October meeting · Actions from the meeting of 3 May 2011
const fromMeeting = new RegExp(`(?<![\\p{L}-])${anyOf(english.places.sections.from)}(?![\\p{L}-])`, 'iu')

/**
 * Whether a title says that what stands below it is of an earlier meeting than that of a day: "Actions from 26th October
 * meeting" does in the minutes of any other day.
 * @param day `YYYY-MM-DD`; null where nobody knows it
 */
export function namesEarlierMeeting(title: string, day: string | null): boolean {
  if (day === null || !fromMeeting.test(title)) return false
  const [date, ...others] = datesIn(title)
  if (!date || date.day === null || others.length > 0) return false
  // Without a year it is the last such day.
  const [year = ''] = day.split('-')
  const thatYear = dateWritten(date, Number(year))
  return thatYear !== null && thatYear !== day && (date.year === null || thatYear < day)
}
