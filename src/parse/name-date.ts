import {
  type DateOrder,
  datesIn,
  dateWritten,
  monthNamed,
  monthPattern,
  type WrittenDate,
} from '../language/dates.js'
import { spoken } from '../language/spoken.js'
import { dayOf, daysBetween, firstDay, isDay } from '../model/day.js'
import type { RecordedRule } from '../model/problem.js'
import { folderNames, meetingName } from './meeting-name.js'
import type { MeetingSource } from './meeting-source.js'

/** A date that minutes give their meeting, and where. */
export interface DateMention {
  readonly date: string
  /** Its last day, of a meeting that took several. */
  readonly until?: string
  /** What its numerals mean with month and day in the other order. */
  readonly turned?: string
  /** The days of a meeting that was held area by area. */
  readonly sittings?: readonly string[]
  /** As it is written there. */
  readonly written: string
  readonly line: number
  readonly where: string
  /** It tells of this meeting, and not maybe of another or of something that is on the agenda. */
  readonly isOwn: boolean
}

/** A contradiction about the date; `other` is the place that it contradicts. */
export interface DateProblem {
  readonly rule: RecordedRule
  readonly message: string
  readonly line: number
  readonly other?: { readonly line: number; readonly label: string }
}

/** The folders that hold a file, the outermost first; also those above the minutes folder. */
function foldersAbove({ absolutePath, path }: MeetingSource): readonly string[] {
  const folders = folderNames(absolutePath)
  const inside = folderNames(path)
  return folders.length >= inside.length ? folders : inside
}

/** Years that the three nearest folders name, the nearest first: `2014`, `2014-15`, `minutes-2014`. */
export function folderYears(source: MeetingSource): readonly number[] {
  return foldersAbove(source)
    .slice(-3)
    .reverse()
    .flatMap((folder) => {
      const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(folder)?.[1]
      return year === undefined ? [] : [Number(year)]
    })
}

/** The date in the name of the file: of two dates the one in words, which takes its year from the other. */
export function dateInName(
  source: MeetingSource,
  order: DateOrder | null,
  posted: DateMention | null,
  problems: DateProblem[],
): DateMention | null {
  const name = meetingName(source.path)
  const dates = datesIn(name, order, true)
  const writtenYear = dates.find((date) => date.year !== null)?.year ?? null
  const years = folderYears(source)
  const isWhole = (date: WrittenDate) => date.day !== null
  // 2012-02-19-minutes-16-02-2012 was posted on the day that begins its name.
  const best =
    dates.find((date) => date.form === 'words' && isWhole(date)) ??
    dates.find((date) => date.form === 'numerals' && isWhole(date) && date.year !== null) ??
    dates.find(isWhole) ??
    dates.find((date) => date.year !== null)
  if (!best) return inFolders(source)
  const written = name.slice(best.start, best.end)
  const year = best.year ?? writtenYear ?? shortYear(best, name) ?? years[0] ?? null
  if (year === null) return null
  const date =
    best.year === null && writtenYear === null && shortYear(best, name) === null
      ? nearTo(best, posted, year)
      : dateWritten(best, year)
  if (date !== null) return { date, written, line: 1, where: 'the name of the file', isOwn: true }
  problems.push({
    rule: 'date-impossible',
    message: `Unexpected \`${written}\` in the name of the file, expected a day of the calendar: no such date`,
    line: 1,
  })
  return null
}

/** Minutes 14th April 26: a year of two digits behind a day and a month in words. */
function shortYear({ form, day, end }: WrittenDate, name: string): number | null {
  const year =
    form === 'words' && day !== null ? /^[ ._-]{1,2}(\d\d)(?!\d)/.exec(name.slice(end))?.[1] : undefined
  return year === undefined ? null : 2000 + Number(year)
}

// 14.md · 14-minutes.md · 14 AGM.md
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?(?![\d.:]|[-_ ]\d)/
// 04 · 2026-04 · 04-April · April
const monthFolder = spoken(
  () =>
    new RegExp(`^(?:((?:19|20)\\d\\d)[-_. ])?(?:(0[1-9]|1[0-2])(?!\\d)|(${monthPattern()})(?!\\p{L}))`, 'iu'),
)

/** `2026/04/14.md`, as daily notes are kept: the day in the name, month and year in the folders above it. */
function inFolders(source: MeetingSource): DateMention | null {
  const day = dayFirst.exec(meetingName(source.path))?.[1]
  const all = foldersAbove(source)
  const folder = all.at(-1) ?? ''
  const month = day === undefined ? null : monthFolder().exec(folder)
  if (day === undefined || !month) return null
  const [, ownYear, number, name = ''] = month
  const year = ownYear ?? /^(?:19|20)\d\d$/.exec(all.at(-2) ?? '')?.[0]
  const of = number === undefined ? monthNamed(name) : Number(number)
  const date = year === undefined || of === null ? null : dayOf(Number(year), of, Number(day))
  const written = [...all.slice(ownYear === undefined ? -2 : -1), day].join('/')
  return date === null
    ? null
    : { date, written, line: 1, where: 'the name of the file and its folders', isOwn: true }
}

/** A day without its year: that of the folder, or the year beside it if that is nearer to the day of posting. */
function nearTo(date: WrittenDate, posted: DateMention | null, year: number): string | null {
  const own = dateWritten(date, year)
  if (!posted || own === null || !isDay(own)) return own
  const away = (day: string) => Math.abs(daysBetween(firstDay(posted.date), day))
  const before = dateWritten(date, year - 1)
  return before !== null && away(own) > 180 && away(before) < 90 ? before : own
}
