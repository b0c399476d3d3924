import { datesIn, dateWritten } from '../../language/dates.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { daysBetween } from '../../model/day.js'

// Actions from 26th October meeting · Actions from the meeting of 3 May 2011
const fromMeeting = spoken(
  (words) => new RegExp(`(?<![\\p{L}-])${anyOf(words.places.sections.from)}(?![\\p{L}-])`, 'iu'),
)

/** The next meeting is hardly ever further away, and the last one of that day and month is. */
const soon = 92

/**
 * Whether a title says that what stands below it is of an earlier meeting than that of a day: "Actions from 26th October
 * meeting" does in the minutes of any other day, but not in those shortly before it.
 * @param day `YYYY-MM-DD`; null where nobody knows it
 */
export function namesEarlierMeeting(title: string, day: string | null): boolean {
  if (day === null || !fromMeeting().test(title)) return false
  const [date, ...others] = datesIn(title)
  if (!date || date.day === null || others.length > 0) return false
  const year = Number(day.slice(0, 4))
  const named = dateWritten(date, year)
  if (named === null || named === day) return false
  if (date.year !== null) return named < day
  // Without a year it is the last such day, unless the next one is near: "Actions for 3 March meeting" in February.
  return ![named, dateWritten(date, year + 1)].some((next) => next !== null && isSoonAfter(day, next))
}

function isSoonAfter(day: string, next: string): boolean {
  const ahead = daysBetween(day, next)
  return ahead > 0 && ahead <= soon
}
