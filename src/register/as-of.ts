import { nearest } from '../language/nearest.js'
import { firstDay, isDay, isMonth, lastDayOfMonth } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import type { Minutes } from '../model/minutes.js'
import { UsageError, whatIsThere } from '../model/usage-error.js'

/**
 * The day as of which a register is asked for: a day, the last one of a month, or that of a meeting by its id (of
 * several sittings the first, of a month alone its first day, as in the order of meetings). Throws UsageError for
 * anything else.
 */
export function dayAsOf(given: string, meetings: readonly Meeting[]): string {
  const meeting = meetings.find(({ id }) => id.toLowerCase() === given.toLowerCase())
  if (meeting?.date) return firstDay(meeting.date)
  if (meeting)
    throw new UsageError(
      `Unexpected meeting \`${given}\` after \`--as-of\`, expected one whose minutes give a date`,
    )
  if (isDay(given)) return given
  if (isMonth(given)) return lastDayOfMonth(given)
  const ids = meetings.map(({ id }) => id)
  const near = nearest(given, ids)
  throw new UsageError(
    `Unexpected \`${given}\` after \`--as-of\`, expected a day such as \`2011-06-20\` or a meeting${near === null ? '' : `; nearest is \`${near}\``}`,
    [
      ...whatIsThere('meetings', ids.toReversed()),
      `try:    epha actions --as-of ${near ?? ids.at(-1) ?? '2011-06-20'}`,
    ],
  )
}

/** The minutes that were there on a day: of meetings of that day and before, and those that give no date. */
export function minutesBy(day: string, all: readonly Minutes[]): readonly Minutes[] {
  return all.filter(({ meeting: { date } }) => date === null || firstDay(date) <= day)
}
