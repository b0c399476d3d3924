import { dayText } from '../language/day-text.js'
import { titleParts, withoutTerm } from '../language/title-parts.js'
import { daysBetween, isDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'

/** What stands above actions that are dormant: `Not mentioned for a year: 41`. */
export function dormantHeading(number: number): string {
  return `Not mentioned for a year: ${number}`
}

/** `1 action`, `2 actions`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** `once`, `twice`, `3 times`. */
export function times(number: number): string {
  if (number === 1) return 'once'
  return number === 2 ? 'twice' : `${number} times`
}

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

/** The words that all titles begin with, as many as leave two words of each or more. */
function commonBeginning(titles: readonly string[]): number {
  const split = titles.map((title) => title.split(' '))
  const [first = []] = split
  let shared = 0
  while (
    split.every(
      (name) => shared + 2 < name.length && name[shared]?.toLowerCase() === first[shared]?.toLowerCase(),
    )
  )
    shared++
  return shared
}

/**
 * Titles without what every title of the series begins with: "Termly headteacher meetings, summer term 2011" is
 * "Summer term 2011" among the others of its series. By the id of the meeting.
 */
export function shortTitles(meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  const titlesBySeries = new Map<string | null, Set<string>>()
  for (const { series, title } of meetings)
    titlesBySeries.set(series, (titlesBySeries.get(series) ?? new Set()).add(title))
  return new Map(
    meetings.map(({ id, title, series }) => {
      const titles = [...(titlesBySeries.get(series) ?? [])]
      const rest = titles.length < 2 ? title : title.split(' ').slice(commonBeginning(titles)).join(' ')
      return [id, rest.charAt(0).toUpperCase() + rest.slice(1)]
    }),
  )
}

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** `no`, `one` … `twelve`, then figures. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count)
}

/** `once`, `twice`, `three times`. */
export function timesInWords(count: number): string {
  return count < 3 ? times(count) : `${inWords(count)} times`
}

/** The same with its first letter raised; nothing else is changed. */
export function capitalised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20)
  return text === '' ? text : first.toUpperCase() + text.slice(first.length)
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerated(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** "one action", "three actions". */
export function countOf(count: number, noun: string): string {
  return `${inWords(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** What to call the meetings together: "headteacher meetings"; "minutes" where their titles have no words in common. */
export function nameOfMeetings(meetings: readonly Meeting[]): string {
  const names = new Set(
    meetings.map((meeting) => {
      const { series } = titleParts(meeting.title)
      const own = meeting.series === null ? '' : `${meeting.series} `.toLowerCase()
      return own !== '' && series.toLowerCase().startsWith(own) ? series.slice(own.length) : series
    }),
  )
  const [name = ''] = names
  return names.size === 1 && name !== '' && name.toLowerCase() !== 'minutes' ? name : 'minutes'
}

/** What one meeting is called among its series: "Spring 2011", "12 May 2019". */
export function nameOfMeeting(meeting: Meeting): string {
  const { series, occasion } = titleParts(meeting.title)
  if (isDay(occasion)) return dayText(occasion)
  if (occasion !== '') return capitalised(withoutTerm(occasion))
  return [series || meeting.id, ...(meeting.date === null ? [] : [dayText(meeting.date)])].join(', ')
}
