import { committeeOfTitle } from '../language/committee-title.js'
import { spanOf, yearBehindRange } from '../language/date-ranges.js'
import {
  type DateOrder,
  datesIn,
  hasWrongWeekday,
  orYearMeant,
  type WrittenDate,
  wholeWeekdays,
} from '../language/dates.js'
import { anyOf } from '../language/phrases.js'
import { plainText } from '../language/plain-text.js'
import { spoken } from '../language/spoken.js'
import { isDay, weekdayOf } from '../model/day.js'
import { kindOfSection } from './attendance/labels.js'
import type { BodyLine, MeetingSource } from './meeting-source.js'
import type { DateMention, DateProblem } from './name-date.js'

const firstLines = 40

const blank = '[ \\t]+'
const labelWords = spoken(
  ({ places: words }) =>
    `^[^\\p{L}\\p{N}]{0,8}(?:${anyOf(words.meetingDate.beforeLabel)}${blank})?${anyOf(words.meetingDate.labels, blank)}(?:[ \\t]*(?:\\/|&|${anyOf(words.and)})[ \\t]*${anyOf(words.meetingDate.time)})?(?:${blank}${anyOf(words.meetingDate.afterLabel, blank)})?[ \\t]*(?:\\*\\*|__)?`,
)
// Date: 2011-06-13 · **When**: 13 June · Meeting Date/Time: Friday, June 21, 2019 · Date & Time: …
const label = spoken(() => new RegExp(`${labelWords()}[ \\t]*[:：|][ \\t]*(?:\\*\\*|__)?`, 'iu'))
// Date May 9-10, 2017
const labelAlone = spoken(() => new RegExp(`${labelWords()}[ \\t]+`, 'iu'))
// minutes of the meeting held on … · items of interest from meeting on 11th April
const ofMeeting = spoken(
  ({ places: { meetingDate: words } }) =>
    new RegExp(`(?<!${anyOf(words.otherMeetings)} )\\b${anyOf(words.meetings)}\\b`, 'i'),
)
// The draft minutes of the Parish Council of … · Parish meeting held on …
const asTitle = spoken(
  ({ places: { meetingDate: words } }) =>
    new RegExp(
      `^[^\\p{L}\\p{N}]{0,8}(?:${anyOf(words.beforeTitle)} )*${anyOf(words.titles)}\\b|\\b${anyOf(words.heldMeetings)}\\b`,
      'i',
    ),
)
// the minutes of … were agreed · the next meeting will be
const ofAnother = spoken(
  (words) => new RegExp(`\\b${anyOf(words.places.meetingDate.otherDays)}\\b|https?:`, 'i'),
)
const dateOnly = /^[^\p{L}\p{N}]{0,6}$/u
const bullet = /^[-*+•][ \t]/
// 2013-02-15T15:00:00: written by a machine, when a page was posted
const machineTime = /^T\d\d:\d\d/

/** How the dates of a text are read. */
export interface DateReading {
  /** Null where nothing shows it. */
  readonly order: DateOrder | null
  /** The settings leave the order open: numerals may also be read the other way. */
  readonly mayTurn: boolean
  /** The day that a date says, with the year that it leaves out; null where the calendar has none such. */
  readonly yearOf: (date: WrittenDate) => string | null
}

/** The dates in a text but for those of ids: `2026-02-10/1.1` is an action of another meeting. */
const datesOutsideIds = (text: string, order: DateOrder | null): readonly WrittenDate[] =>
  datesIn(text, order).filter(
    ({ start, end }) => text[start - 1] !== '/' && !/^\/[\p{L}\p{N}]/u.test(text.slice(end)),
  )

// - [10 June 2013](/minutes/2013-06-10): a link to other minutes
const linkInList = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\[[^\][]{1,80}\]\([^()]{1,400}\)\s*$/

/** Dates of headings, of the title, and of the lines that say when the meeting was; in the order of the rule. */
export function daysInWords(
  source: MeetingSource,
  reading: DateReading,
  problems: DateProblem[],
): readonly DateMention[] {
  const found: DateMention[] = []
  const take = (place: DatePlace): boolean => {
    const read = dayIn(place, reading, problems)
    if (read) found.push(read)
    return read !== null
  }
  const opening = openingOf(source)
  const isOfMany = hasManyStamps(source, reading)
  // Of several headings the first: minutes of a week have one for each day.
  const headings = headingsOfDay(source)
  const ofTitle = (isOwn: boolean): boolean =>
    headings
      .filter((heading) => opening.titles.has(heading) === isOwn)
      .some(({ text, line }) => take({ text, line, where: 'a heading', isOwn }))
  if (!ofTitle(true)) ofTitle(false)
  if (source.title !== null) take({ text: source.title, line: 1, where: 'the title', isOwn: true })
  for (const { text, line } of source.lines.slice(0, firstLines)) {
    const plain = plainText(text)
    const isAtTop = line < opening.until
    const from = valueOfLabel(plain, reading.order)
    if (from !== null) {
      const isOwn = isAtTop && !found.some(({ where, isOwn }) => isOwn && where === dateLine)
      take({ text: plain, line, where: dateLine, isOwn, from })
      continue
    }
    if (isOfMany && stamp.test(plain)) continue
    if (found.some(({ isOwn }) => isOwn) || ofAnother().test(plain) || linkInList.test(text)) continue
    const [date] = datesOutsideIds(plain, reading.order)
    if (!date || date.day === null) continue
    const before = plain.slice(0, date.start)
    const isAlone = dateOnly.test(before) && (date.year !== null || plain.length - date.end < 3)
    const isTitle = asTitle().test(before) && date.year !== null && !bullet.test(plain)
    if (isAlone || (ofMeeting().test(plain.slice(0, date.end + 20)) && plain.length < 400))
      take({ text: plain, line, where: 'the first lines', isOwn: isAtTop && (isAlone || isTitle) })
  }
  return found
}

// (2011-06-13) · [13 June 2011]
const stamp = /^\s*[([][^()[\]]{4,40}[)\]]\.?\s*$/
/** So many days in brackets below what was said on each are those of many meetings. */
const leastStamps = 3

/** Whether days stand alone in brackets below one piece of the file after the other: a list of what many meetings resolved. */
function hasManyStamps({ lines }: MeetingSource, { order }: DateReading): boolean {
  const days = lines
    .filter(({ text }) => stamp.test(text))
    .flatMap(({ text }) => datesOutsideIds(text, order).map(({ start, end }) => text.slice(start, end)))
  return new Set(days).size >= leastStamps
}

/** Where the value of a `Date:` begins; a label without a colon stands directly before a day. */
function valueOfLabel(plain: string, order: DateOrder | null): number | null {
  const withColon = label().exec(plain)?.[0].length
  if (withColon !== undefined) return withColon
  const alone = labelAlone().exec(plain)?.[0].length
  return alone !== undefined && datesOutsideIds(plain, order)[0]?.start === alone ? alone : null
}

const dateLine = 'the `Date:` line'

/** Words that may say a day, and where they stand. */
interface DatePlace extends BodyLine {
  readonly where: string
  /** It says the day of this meeting, where it says one. */
  readonly isOwn: boolean
  /** Where in the text its value begins. */
  readonly from?: number
}

/** The first day that a text says, else its first month; null without one. */
function dayIn(
  { text, line, where, isOwn, from = 0 }: DatePlace,
  { order, mayTurn, yearOf }: DateReading,
  problems: DateProblem[],
): DateMention | null {
  const plain = plainText(text)
  const dates = datesOutsideIds(plain, order).map((date) => ({
    ...date,
    year: date.year ?? yearBehindRange(plain, date),
  }))
  const date =
    dates.find((found) => found.start >= from && found.day !== null) ??
    dates.find((found) => found.start >= from)
  if (!date) return null
  const written = plain.slice(date.start, date.end)
  const day = yearOf(date)
  if (day === null) {
    if (date.year !== null)
      problems.push({
        rule: 'date-impossible',
        message: `Unexpected \`${written}\` in ${where}, expected a day of the calendar: no such date`,
        line,
      })
    return null
  }
  if (isDay(day) && date.year !== null && hasWrongWeekday(date, day))
    problems.push({
      rule: 'weekday-wrong',
      message: `Unexpected \`${written}\`, expected ${wholeWeekdays()[weekdayOf(day) - 1] ?? ''}${orYearMeant(date, day)}`,
      line,
    })
  const next = dates.find(({ start }) => start >= date.end)
  const span = spanOf(plain, date, day, next ? { start: next.start, day: yearOf(next) } : null)
  const turned = mayTurn && date.eitherWay ? turnedDay(date, yearOf) : null
  return {
    date: span.from,
    ...(span.until === span.from ? {} : { until: span.until }),
    ...(turned === null ? {} : { turned }),
    written,
    line,
    where,
    isOwn: isOwn && !machineTime.test(plain.slice(date.end)),
  }
}

/** What numerals say when month and day change places. */
function turnedDay(date: WrittenDate, yearOf: DateReading['yearOf']): string | null {
  return date.day === null ? null : yearOf({ ...date, day: date.month, month: date.day })
}

/** The first headings, but for those that tell of another day. */
function headingsOfDay(source: MeetingSource): MeetingSource['headings'] {
  return source.headings.slice(0, 3).filter((heading) => heading.line < 60 && !ofAnother().test(heading.text))
}

/** What of the headings is a title of these minutes, and the line of the first that is a topic. */
interface Opening {
  readonly titles: ReadonlySet<MeetingSource['headings'][number]>
  readonly until: number
}

/**
 * A title is the first heading, if it stands above the others; a heading on the line below it; and one that says
 * nothing but that these are minutes ("Agenda for 9 June"), or when. A heading of people is no topic either.
 */
function openingOf(source: MeetingSource): Opening {
  const titles = new Set<MeetingSource['headings'][number]>()
  let above: MeetingSource['headings'][number] | null = null
  for (const [index, heading] of source.headings.entries()) {
    const plain = plainText(heading.text)
    const isDirectlyBelow = above !== null && titles.has(above) && heading.line === above.line + 1
    const isTitle =
      (index === 0 && kindOfSection(plain) === null && standsAbove(heading, source)) ||
      isDirectlyBelow ||
      (committeeOfTitle(plain, []) === '' && !ofAnother().test(plain))
    if (isTitle) titles.add(heading)
    else if (kindOfSection(plain) === null) return { titles, until: heading.line }
    above = heading
  }
  return { titles, until: Number.POSITIVE_INFINITY }
}

/** Whether no later heading is as high; below a title of front matter, only the highest can be. */
function standsAbove({ depth }: { readonly depth: number }, { headings, title }: MeetingSource): boolean {
  return depth === 1 || (title === null && headings.slice(1).every((later) => later.depth > depth))
}
