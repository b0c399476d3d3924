import {
  type DateOrder,
  datesIn,
  dateWritten,
  fileDateOrder,
  hasWrongWeekday,
  type WrittenDate,
  wholeWeekdays,
} from '../language/dates.js'
import { english } from '../language/en.js'
import { anyOf } from '../language/phrases.js'
import { plainText } from '../language/plain-text.js'
import { compareDates, daysBetween, firstDay, isDay, weekdayOf } from '../model/day.js'
import type { MeetingSource } from './meeting-source.js'
import { type DateMention, type DateProblem, dateInName, folderYears } from './name-date.js'

const firstLines = 40

/**
 * When a meeting was: front matter that names the meeting, the name of the file, headings and `Date:` lines, any
 * other front matter, in that order. The first that says anything wins; a day within the month that won is that
 * meeting's day. Where a later one says another date it is a problem, but for a website's day of posting.
 */
export function readMeetingDate(source: MeetingSource): {
  readonly date: string | null
  readonly problems: readonly DateProblem[]
} {
  const problems: DateProblem[] = []
  const opening = [...source.headings, ...source.lines].map(({ text }) => text).join('\n')
  const order = source.settings.dateOrder ?? fileDateOrder(opening)
  const posted = postedOn(source)
  const named = dateInName(source, order, posted, problems)
  const own = source.fields.meeting === undefined ? null : posted
  const year = yearNear(source, named ?? own, posted)
  const mentions = [...inWords(source, order, year, problems)]
  const ranked = [own, named, ...mentions].filter((date) => date !== null)
  const first = ranked[0] ?? posted
  if (!first) {
    problems.push({
      rule: 'date-missing',
      message:
        'Unexpected minutes without a date, expected `date: 2011-06-13` in front matter or a day in the name',
      line: 1,
    })
    return { date: null, problems }
  }
  for (const other of ranked.slice(1)) {
    if (isSame(first.date, other.date)) continue
    problems.push({
      rule: 'date-disagrees',
      message: `Unexpected \`${other.written}\` in ${other.where}, expected ${first.date} as in ${first.where}`,
      line: other.line,
      other: { line: first.line, label: `the date in ${first.where}` },
    })
    break
  }
  const finer = own ? undefined : ranked.find((date) => isDay(date.date) && isSame(first.date, date.date))
  return { date: finer?.date ?? first.date, problems }
}

/** A month is the same as each of its days. */
function isSame(one: string, other: string): boolean {
  return one === other || (one.slice(0, 7) === other.slice(0, 7) && (one.length === 7 || other.length === 7))
}

function postedOn({ fields }: MeetingSource): DateMention | null {
  const sittings = [...(fields.sittings ?? [])].map((sitting) => sitting.date).sort(compareDates)
  const date = fields.date ?? sittings[0]
  return date === undefined ? null : { date, written: date, line: 1, where: 'front matter' }
}

type YearOf = (date: WrittenDate) => string | null

/** The date with the year left out, as near as can be to what else is known of the day. */
function yearNear(source: MeetingSource, known: DateMention | null, posted: DateMention | null): YearOf {
  const near = known?.date ?? posted?.date ?? null
  const [folderYear] = folderYears(source)
  return (date) => {
    if (date.year !== null || near === null) return dateWritten(date, folderYear ?? null)
    const day = firstDay(near)
    const year = Number(day.slice(0, 4))
    const candidates = [year - 1, year, year + 1].flatMap((one) => dateWritten(date, one) ?? [])
    candidates.sort(
      (candidate, other) =>
        Math.abs(daysBetween(day, firstDay(candidate))) - Math.abs(daysBetween(day, firstDay(other))),
    )
    return candidates[0] ?? null
  }
}

const words = english.places.meetingDate
const blank = '[ \\t]+'
// Date: 2011-06-13 · **When**: 13 June · Meeting Date/Time: Friday, June 21, 2019 · Date & Time: …
const label = new RegExp(
  `^[^\\p{L}\\p{N}]{0,8}(?:${anyOf(words.beforeLabel)}${blank})?${anyOf(words.labels, blank)}(?:[ \\t]*(?:\\/|&|${anyOf(english.places.and)})[ \\t]*${anyOf(words.time)})?(?:${blank}${anyOf(words.afterLabel, blank)})?[ \\t]*(?:\\*\\*|__)?[ \\t]*[:：|][ \\t]*(?:\\*\\*|__)?`,
  'iu',
)
// minutes of the meeting held on … · items of interest from meeting on 11th April
const ofMeeting = new RegExp(`(?<!${anyOf(words.otherMeetings)} )\\b${anyOf(words.meetings)}\\b`, 'i')
// the minutes of … were agreed · the next meeting will be
const ofAnother = new RegExp(`\\b${anyOf(words.otherDays)}\\b|https?:`, 'i')
const dateOnly = /^[^\p{L}\p{N}]{0,6}$/u

/** The dates in a text but for those of ids: `2026-02-10/1.1` is an action of another meeting. */
const datesOutsideIds = (text: string, order: DateOrder | null): readonly WrittenDate[] =>
  datesIn(text, order).filter(
    ({ start, end }) => text[start - 1] !== '/' && !/^\/[\p{L}\p{N}]/u.test(text.slice(end)),
  )

/** Dates of headings, of the title, and of the lines that say when the meeting was; in the order of the rule. */
function inWords(
  source: MeetingSource,
  order: DateOrder | null,
  yearOf: YearOf,
  problems: DateProblem[],
): readonly DateMention[] {
  const found: DateMention[] = []
  const take = (text: string, line: number, where: string, from = 0): boolean => {
    const plain = plainText(text)
    const dates = datesOutsideIds(plain, order)
    const date =
      dates.find((found) => found.start >= from && found.day !== null) ??
      dates.find((found) => found.start >= from)
    if (!date) return false
    const written = plain.slice(date.start, date.end)
    const day = yearOf(date)
    if (day === null) {
      if (date.year !== null)
        problems.push({
          rule: 'date-impossible',
          message: `Unexpected \`${written}\` in ${where}, expected a day of the calendar: no such date`,
          line,
        })
      return false
    }
    if (isDay(day) && date.year !== null && hasWrongWeekday(date, day))
      problems.push({
        rule: 'weekday-wrong',
        message: `Unexpected \`${written}\`, expected ${wholeWeekdays[weekdayOf(day) - 1] ?? ''}`,
        line,
      })
    found.push({ date: day, written, line, where })
    return true
  }
  // Of several headings the first: minutes of a week have one for each day.
  firstHeadings(source).some((heading) => take(heading.text, heading.line, 'a heading'))
  if (source.title !== null) take(source.title, 1, 'the title')
  for (const { text, line } of source.lines.slice(0, firstLines)) {
    const plain = plainText(text)
    const labelled = label.exec(plain)
    if (labelled) {
      take(plain, line, 'the `Date:` line', labelled[0].length)
      continue
    }
    if (found.length > 0 || ofAnother.test(plain)) continue
    const [date] = datesOutsideIds(plain, order)
    if (!date || date.day === null) continue
    const isAlone =
      dateOnly.test(plain.slice(0, date.start)) && (date.year !== null || plain.length - date.end < 3)
    if (isAlone || (ofMeeting.test(plain.slice(0, date.end + 20)) && plain.length < 400))
      take(plain, line, 'the first lines')
  }
  return found
}

/** The title, and what stands below it before the minutes begin. */
function firstHeadings(source: MeetingSource): MeetingSource['headings'] {
  return source.headings.slice(0, 3).filter((heading) => heading.line < 60 && !ofAnother.test(heading.text))
}
