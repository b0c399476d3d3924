import { daysBetween } from '../model/day.js'
import { dayText } from '../model/day-text.js'
import type { Meeting } from '../model/meeting.js'
import { counted } from './counts.js'

/** Dates in words, the day in two places so that months stand in line in a column: ` 3 May 2011`. */
export function dateInColumn(words: string): string {
  return /^\d /.test(words) ? ` ${words}` : words
}

/** `13 to 22 Jun 2011`, `30 Jun to 2 Jul 2011`, `Mar 2009 to Jun 2011`: what both share is said once. */
export function datesInWords(first: string, last: string): string {
  if (first === last) return dayText(first)
  const [firstYear, firstMonth, firstDay] = first.split('-')
  const [lastYear, lastMonth, lastDay] = last.split('-')
  if (firstYear !== lastYear || firstDay === undefined || lastDay === undefined)
    return `${dayText(first)} to ${dayText(last)}`
  const from = dayText(first)
  const shared = firstMonth === lastMonth ? from.indexOf(' ') : from.lastIndexOf(' ')
  return `${from.slice(0, shared)} to ${dayText(last)}`
}

/** When a meeting was: its sittings from first to last, or its day or month; null where no date is known. */
export function meetingDates(meeting: Meeting): string | null {
  const days = meeting.sittings.map((sitting) => sitting.date).sort()
  const first = days[0] ?? meeting.date
  return first === null ? null : datesInWords(first, days.at(-1) ?? first)
}

/** How long from one date to another: `8 months`, `12 days`; null where it is no day at all. */
export function durationInWords(from: string, until: string): string | null {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split('-').map(Number)
  const [untilYear = 0, untilMonth = 1, untilDay = 1] = until.split('-').map(Number)
  const months = (untilYear - fromYear) * 12 + untilMonth - fromMonth - (untilDay < fromDay ? 1 : 0)
  if (months > 0) return counted(months, 'month')
  const days = daysBetween(from, until)
  return days > 0 ? counted(days, 'day') : null
}
