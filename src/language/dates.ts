import { dayOf, isDay, type Weekday, weekdayOf } from '../model/day.js'
import { anyOf, maybeAnyOf, phraseSet, phrasesOf } from './phrases.js'
import { spoken } from './spoken.js'

/** Which comes first in dates of numerals; `mixed` where a file shows both, so that neither can be trusted. */
export type DateOrder = 'day-month' | 'month-day' | 'mixed'

/** A date as somebody wrote it, at its place in the text; the year may be left out, or the day. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly form: 'iso' | 'words' | 'numerals'
  readonly year: number | null
  readonly month: number
  readonly day: number | null
  /** The day of the week written before it. */
  readonly weekday: Weekday | null
  /** Numerals that would be another day with the month first: "04/12". */
  readonly eitherWay: boolean
}

const monthNames = spoken((words) => words.dates.months.map((names) => phraseSet(names)))
const weekdayNames = spoken((words) => words.dates.weekdays.map((names) => phraseSet(names)))
const unlikely = spoken((words) => phraseSet(words.dates.unlikelyMonths))

/** The names of months, whole or in short, as a piece of a regular expression. */
export const monthPattern = spoken((words) => anyOf(words.dates.months))
/** The names of the days of the week, whole or in short, as a piece of a regular expression. */
export const weekdayPattern = spoken((words) => anyOf(words.dates.weekdays))
/** The whole names of the days of the week, Monday first. */
export const wholeWeekdays = spoken((words): readonly string[] =>
  words.dates.weekdays.map((names) => phrasesOf(names)[0] ?? ''),
)
/** The whole names of the months, January first. */
export const wholeMonths = spoken((words): readonly string[] =>
  words.dates.months.map((names) => phrasesOf(names)[0] ?? ''),
)

/** The number of a month, 1 to 12, by its name, whole or in short; null where it is none. */
export function monthNamed(name: string): number | null {
  return monthNames().findIndex((names) => names.has(name.toLowerCase())) + 1 || null
}

/** The day of the week by its name, whole or in short; null where it is none. */
export function weekdayNamed(name: string): Weekday | null {
  const found = weekdayNames().findIndex((names) => names.has(name.toLowerCase()))
  return [1, 2, 3, 4, 5, 6, 7].find((weekday): weekday is Weekday => weekday === found + 1) ?? null
}

// Unlike \\b it knows letters beyond a to z: "mié".
const wordEnd = '(?![\\p{L}\\p{N}_])'
const before = spoken(
  (words) =>
    `(?<![\\p{L}\\p{N}])(?:(?<weekday>${weekdayPattern()})(?:,|\\.)?[ \\t]+(?:${anyOf(words.dates.the)}[ \\t]+)?)?`,
)
const year = spoken(
  (words) =>
    `(?:,?[ \\t]{1,3}${maybeAnyOf(words.dates.beforeYear)}(?<year>(?:19|20)\\d\\d|['’]\\d\\d)(?![\\d/-]))?`,
)
const ordinal = spoken((words) => anyOf(words.dates.ordinals))

// 2011-06-13, 2011/6/13, 2011.06.13, and a time after it: 2011-06-13T19:00
const iso = /(?<![\d.-])((?:19|20)\d\d)([-/._])(\d{1,2})\2(\d{1,2})(?!\d|-\d)/g
// 2011-06
const isoMonth = /(?<![\d./-])((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d.-])/g
// 13 June 2011 · Monday 13th of June · Thursday l0th February 2005, as it was scanned
const dayFirst = spoken(
  (words) =>
    new RegExp(
      `${before()}(?<day>[0-9lIO]{1,2})(?:[ \\t]?(?<ordinal>${ordinal()}))?[ \\t]{0,2}(?:${anyOf(words.dates.of)}[ \\t]+)?(?:the[ \\t]+)?(?<month>${monthPattern()})${wordEnd}\\.?${year()}`,
      'giu',
    ),
)
// 21-Mar-2025 · 4-Apr-25 · 4.Apr.2025 · 21/Mar/2025
const dayHyphened = spoken(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}/.-])(?<day>\\d{1,2})(?<mark>[-/.])(?<month>${monthPattern()})\\k<mark>(?<year>(?:19|20)?\\d\\d)(?![\\w-])`,
      'giu',
    ),
)
// June 13, 2011 · Monday, June 13th
const monthFirst = spoken(
  () =>
    new RegExp(
      `${before()}(?<month>${monthPattern()})${wordEnd}\\.?[ \\t]{1,2}(?:the[ \\t]+)?(?<day>\\d{1,2})(?<ordinal>${ordinal()})?(?![\\d:.%/]\\d|\\d|[a-z])${year()}`,
      'giu',
    ),
)
// June 2011 · June, 2011
const monthOnly = spoken(
  (words) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?<month>${monthPattern()})${wordEnd}\\.?,?[ \\t]{1,2}${maybeAnyOf(words.dates.beforeYear)}(?<year>(?:19|20)\\d\\d)(?![\\d/-])`,
      'giu',
    ),
)
// 13/06/2011 · 13.6.11 · 13-06-2011 · 31/01
const numerals = /(?<![\w/.-])(\d{1,2})([-/.])(\d{1,2})(?:\2((?:19|20)\d\d|\d\d))?(?![\w/]|[-.]\d)/g

// Names of files: minutes-2011-06-13 · minutes.2011-06-13 · 2011 06 13 · minutes-2011-0613
const nameIso = /(?<!\d|\d[-._])((?:19|20)\d\d)([-/._ ])(\d{1,2})\2(\d{1,2})(?!\d|-\d)/g
const nameIsoGlued = /(?<!\d|\d[-._])((?:19|20)\d\d)([-_])(0[1-9]|1[0-2])([0-3]\d)(?!\d|-\d)/g
// Names of files: agm.2011-06 · agm-2011.06
const nameMonth = /(?<!\d|\d[-._])((?:19|20)\d\d)[-._](0[1-9]|1[0-2])(?!\d|[-._]\d)/g
// Names of files: 13June2011 · 13thJune11 · 2011june13 · June2011
const nameDayGlued = spoken(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?<day>\\d{1,2})(?:${ordinal()})?(?<month>${monthPattern()})(?<year>(?:19|20)?\\d\\d)(?!\\d)`,
      'giu',
    ),
)
const nameYearGlued = spoken(
  () =>
    new RegExp(
      `(?<!\\d)(?<year>(?:19|20)\\d\\d)[ ]?(?<month>${monthPattern()})[ ]?(?<day>\\d{1,2})(?!\\d)`,
      'giu',
    ),
)
const nameMonthGlued = spoken(
  () => new RegExp(`(?<![\\p{L}\\p{N}])(?<month>${monthPattern()})(?<year>(?:19|20)\\d\\d)(?!\\d)`, 'giu'),
)
// Names of files: minutes-12-3-2010 · minutes-9-11-10
const nameNumerals = /(?<!\d|\d-)(\d{1,2})([-_.])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d|-\d)/g
// 20110613
const eightDigits = /(?<!\d)((?:19|20)\d\d)()(\d\d)(\d\d)(?!\d)/g
// 110613 · minutes-110613: the year first, as names are put in order
const sixDigits = /(?<![\p{L}\d]|\d[-._])(\d\d)()(0[1-9]|1[0-2])([0-3]\d)(?![\p{L}\d]|[-._]\d)/gu
// 06-13, with the year in a folder above
const monthAndDay = /(?<!\d|\d[-_.])(\d\d)[-_](\d\d)(?!\d|[-_.]\d)/g

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null
  return text.length === 4 ? Number(text) : 2000 + Number(text.slice(-2))
}

/** "l0" and "1O" of a scanned page are 10. */
function dayNumber(text: string): number {
  return Number(text.replace(/[lI]/g, '1').replace(/O/g, '0'))
}

function inWords(text: string, pattern: RegExp, isName: boolean): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  for (const match of text.matchAll(pattern)) {
    const { weekday, day = '', ordinal, month = '', year: writtenYear } = match.groups ?? {}
    const number = day === '' ? null : dayNumber(day)
    if (!/\d/.test(day) && day !== '' && ordinal === undefined) continue
    // "I may 4 times", "2 may come": the verb, and not the month
    if (!isName && writtenYear === undefined && unlikely().has(month)) continue
    if (number !== null && (number < 1 || number > 39)) continue
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      form: 'words',
      year: yearOf(writtenYear),
      month: monthNamed(month) ?? 0,
      day: number,
      weekday: weekday === undefined ? null : weekdayNamed(weekday),
      eitherWay: false,
    })
  }
  return found
}

function inDigits(text: string, pattern: RegExp): readonly WrittenDate[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: 'iso',
    year: yearOf(match[1]),
    month: Number(match[3] ?? match[2]),
    day: match[4] === undefined ? null : Number(match[4]),
    weekday: null,
    eitherWay: false,
  }))
}

/** The month and the day of a name, the month first unless it can be none. */
function inMonthAndDay(name: string): readonly WrittenDate[] {
  return [...name.matchAll(monthAndDay)].map((match) => {
    const [one, other] = [Number(match[1]), Number(match[2])]
    return {
      start: match.index,
      end: match.index + match[0].length,
      form: 'numerals',
      year: null,
      month: one > 12 ? other : one,
      day: one > 12 ? one : other,
      weekday: null,
      eitherWay: false,
    }
  })
}

function inNumerals(text: string, order: DateOrder | null, pattern: RegExp): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, one = '', separator, other = '', writtenYear] = match
    // "5.12" and "2-3" without a year are no dates
    if (separator !== '/' && (writtenYear === undefined || (separator === '.' && whole.length < 6))) continue
    const isMonthFirst = order === 'month-day' || (order === null && Number(other) > 12 && Number(one) <= 12)
    const [day, month] = isMonthFirst ? [Number(other), Number(one)] : [Number(one), Number(other)]
    found.push({
      start: match.index,
      end: match.index + whole.length,
      form: 'numerals',
      year: yearOf(writtenYear),
      month,
      day,
      weekday: null,
      eitherWay: day >= 1 && day <= 12 && month >= 1 && month <= 12 && day !== month,
    })
  }
  return found
}

const isOfCalendar = (date: WrittenDate): boolean => dateWritten(date) !== null

/** The text with every kind of blank on a line an ordinary one, and no longer or shorter: exports have many. */
export function withPlainBlanks(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
}

/**
 * The dates in a text, in their order, none within another. `isName` is for names of files and folders, where
 * months are in small letters, blanks are hyphens and a day can be eight digits. Without an `order` the day of
 * numerals comes first, where that can be.
 */
export function datesIn(
  text: string,
  order: DateOrder | null = null,
  isName = false,
): readonly WrittenDate[] {
  if (!/\d/.test(text)) return []
  const words = isName ? text.replace(/[-_]/g, ' ') : withPlainBlanks(text)
  const all = [
    ...inDigits(text, isName ? nameIso : iso),
    ...(isName ? inWords(words, nameYearGlued(), true) : []),
    ...inWords(words, dayFirst(), isName),
    ...(isName ? [] : inWords(words, dayHyphened(), false)),
    ...(isName ? inWords(words, nameDayGlued(), true) : []),
    ...inWords(words, monthFirst(), isName),
    ...inNumerals(text, order, isName ? nameNumerals : numerals),
    ...(isName ? inDigits(text, nameIsoGlued).filter(isOfCalendar) : []),
    ...inDigits(text, isName ? nameMonth : isoMonth),
    ...inWords(words, monthOnly(), isName),
    ...(isName ? inWords(words, nameMonthGlued(), true) : []),
    ...(isName ? inDigits(text, eightDigits).filter(isOfCalendar) : []),
    ...(isName ? inDigits(text, sixDigits).filter(isOfCalendar) : []),
    ...(isName ? inMonthAndDay(text) : []),
  ]
  const taken = new Uint8Array(text.length)
  const kept = all.filter((date) => {
    if (taken.subarray(date.start, date.end).includes(1)) return false
    taken.fill(1, date.start, date.end)
    return true
  })
  return kept.sort((one, other) => one.start - other.start)
}

/** Whether words are a day and nothing else. */
export const isDayAlone = (words: string): boolean =>
  datesIn(words).some(({ start, end }) => start === 0 && end === words.length)

/** The day or month that is written, `YYYY-MM-DD` or `YYYY-MM`; null without a year, and where there is none such. */
export function dateWritten(date: WrittenDate, otherwiseYear: number | null = null): string | null {
  const ofYear = date.year ?? otherwiseYear
  if (ofYear === null) return null
  return date.day === null
    ? (dayOf(ofYear, date.month, 1)?.slice(0, 7) ?? null)
    : dayOf(ofYear, date.month, date.day)
}

/** Whether the weekday written before a day is another than the calendar's ("Monday 14 June 2011" was a Tuesday). */
export function hasWrongWeekday(date: WrittenDate, day: string): boolean {
  return date.weekday !== null && date.weekday !== weekdayOf(day)
}

/** So far into a year people still write the one before. */
const monthsOfOldYear = 2

/**
 * The year that was meant where a day early in the year has a wrong weekday that the year after puts right: "Tuesday 3
 * January 2011", written in January 2012. Null where no such slip explains it.
 */
function yearMeant(date: WrittenDate, day: string): number | null {
  const [year = 0, month = 0] = day.split('-').map(Number)
  if (date.weekday === null || month > monthsOfOldYear) return null
  const later = `${year + 1}${day.slice(4)}`
  return isDay(later) && weekdayOf(later) === date.weekday ? year + 1 : null
}

/** What stands behind the right weekday in a message: ", or the year 2012"; empty where no slip of the year explains it. */
export function orYearMeant(date: WrittenDate, day: string): string {
  const year = yearMeant(date, day)
  return year === null ? '' : `, or the year ${year}`
}

/**
 * What the numerals of a file show: "14/12" that the day comes first, "12/14" that the month does, both that
 * neither can be trusted; null where nothing shows it.
 */
export function fileDateOrder(text: string): DateOrder | null {
  let dayFirstShown = false
  let monthFirstShown = false
  for (const match of text.matchAll(numerals)) {
    const [whole, one, separator, other, writtenYear] = match
    if (whole === '24/7' || (separator !== '/' && writtenYear?.length !== 4)) continue
    const first = Number(one)
    const second = Number(other)
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) dayFirstShown = true
    if (second > 12 && second <= 31 && first >= 1 && first <= 12) monthFirstShown = true
  }
  if (dayFirstShown) return monthFirstShown ? 'mixed' : 'day-month'
  return monthFirstShown ? 'month-day' : null
}
