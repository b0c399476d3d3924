import { nearest } from '../language/nearest.js'
import { type Days, daysOfWord, firstDay, isDay, isMonth, lastDayOfMonth } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import type { Minutes } from '../model/minutes.js'
import { lastMeetings } from '../model/next-meeting.js'
import { didYouMean, mendedBy, UsageError, whatIsThere } from '../model/usage-error.js'

/**
 * The day as of which a register is asked for: a day, the last one of a month, or that of a meeting by its id (of
 * several sittings the first, of a month alone its first day, as in the order of meetings), `last` for the last that was held.
 * Throws UsageError for
 * anything else.
 */
export function dayAsOf(
  given: string,
  meetings: readonly Meeting[],
  today: string,
  readDays: (words: string, isPast: boolean) => Days | { readonly wrong: string } | null = () => null,
): string {
  const word = given.toLowerCase()
  const isLast = word === 'last' || word === 'last meeting'
  const meeting = isLast
    ? lastMeetings(meetings, today).findLast(({ date }) => date !== null)
    : meetings.find(({ id }) => id.toLowerCase() === word)
  if (meeting?.date) return firstDay(meeting.date)
  if (meeting) throw new UsageError(`the minutes of \`${given}\` give no date, which \`--as-of\` needs`)
  if (isDay(given)) return given
  if (isMonth(given)) return lastDayOfMonth(given)
  const days = daysOfWord(word, today) ?? readDays(given, true)
  if (days !== null && !('wrong' in days)) return days.until
  const ids = meetings.map(({ id }) => id)
  const near = nearest(given, ids)
  throw new UsageError(
    days?.wrong ?? `unknown day or meeting \`${given}\` after \`--as-of\`${didYouMean(near)}`,
    whatIsThere('meetings', ids.toReversed()),
    null,
    mendedBy(near ?? ids.at(-1) ?? '2011-06-20', given, '--as-of'),
  )
}

/** The minutes that were there on a day: of meetings of that day and before, and those that give no date. */
export function minutesBy(day: string, all: readonly Minutes[]): readonly Minutes[] {
  return all.filter(({ meeting: { date } }) => date === null || firstDay(date) <= day)
}
