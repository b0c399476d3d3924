import {
  type DateOrder,
  datesIn,
  dateWritten,
  hasWrongWeekday,
  monthNamed,
  monthPattern,
  type WrittenDate,
  weekdayNamed,
  weekdayPattern,
  wholeWeekdays,
} from '../../language/dates.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { addMonths, dayOf, firstDay, isDay, lastDayOfMonth, weekdayOf } from '../../model/day.js'
import type { Due } from '../../model/facts.js'
import type { Settings } from '../../model/settings.js'

/** What a due phrase is read with. */
export interface DueContext {
  /** Date of the meeting, a day or a month: a year left out, a weekday are counted from it. */
  readonly meetingDate: string | null
  /** Order of numerals; null is the day first. */
  readonly order: DateOrder | null
  readonly terms: Settings['terms']
}

/** What words at the beginning of a text come to, and how many characters they are. */
export interface PhraseRead {
  readonly length: number
  readonly kind: 'date' | 'month' | 'relative' | 'meeting' | 'words'
  readonly date: string | null
  readonly relative?: Due['relative']
  /** So long before the day of `relative`. */
  readonly ahead?: Due['ahead']
  /** It was another day once, and that is said too. */
  readonly isCorrected?: true
  readonly doubt?: string
  /** It says how soon, and no part of a year: "asap". */
  readonly isOpenEnded?: true
  /** The weekday written is not that of the day: what was written, and the same with the right one. */
  readonly wrongWeekday?: { readonly written: string; readonly right: string }
  /** A day of the calendar with its year. */
  readonly isWhole: boolean
}

// "juni": most languages write months small
const areMonthsSmall = spoken((words) => /^\p{Ll}/u.test(words.dates.months[0] ?? ''))
const monthAlone = spoken(
  () => new RegExp(`^(?:the[ \\t]+month[ \\t]+of[ \\t]+)?(${monthPattern()})(?![\\p{L}\\p{N}])`, 'iu'),
)
// "3 or " of "3 or 4 May", "3rd/" of "3rd/4th May"
const firstOfTwo = spoken(
  (words) =>
    new RegExp(
      `^(?:the[ \\t]+)?\\d{1,2}(?:st|nd|rd|th)?[ \\t]*(?:${anyOf(words.phrases.due.twoDays)}|[/&–—-])[ \\t]*(?=(?:the[ \\t]+)?\\d{1,2}(?:st|nd|rd|th)?[ \\t]+(?:of[ \\t]+)?${monthPattern()}(?![\\p{L}]))`,
      'iu',
    ),
)
// 1.12. · Fr., 01.12. · 3. 5., where a stop stands behind the number of a day; "1.12" only where nothing follows it
const dayWithStops = spoken(({ dates: words }) =>
  /^D\./.test(words.written)
    ? new RegExp(
        `^(?:(?<weekday>${weekdayPattern()})\\.?,?[ \\t]+(?:${anyOf(words.the)}[ \\t]+)?)?(?<day>0?[1-9]|[12]\\d|3[01])\\.[ \\t]?(?<month>0?[1-9]|1[0-2])(?:\\.(?![ \\t]?\\d)|(?=[ \\t]*(?:$|[),;\\]])))`,
        'iu',
      )
    : null,
)

/** A day of numerals with stops and without a year at the beginning of a text, where people write one so. */
function readDayWithStops(text: string): WrittenDate | null {
  const { 0: whole = '', groups } = dayWithStops()?.exec(text) ?? {}
  if (groups === undefined) return null
  const weekday = groups.weekday === undefined ? null : weekdayNamed(groups.weekday)
  const [day, month] = [Number(groups.day), Number(groups.month)]
  return { ...blankDate, end: whole.length, form: 'numerals', month, day, weekday }
}

/** 13 June 2011 · the 13th of June · Monday 13 June · 31/01 · 2011-06-13 · June 2011 */
export function readDate(text: string, context: DueContext): PhraseRead | null {
  // Of "3 or 4 May" the later counts.
  const before = firstOfTwo().exec(text)?.[0].length ?? 0
  if (before > 0) {
    const last = readDate(text.slice(before), context)
    if (last) return { ...last, length: before + last.length }
  }
  const article = /^the[ \t]+/i.exec(text)?.[0].length ?? 0
  const near = text.slice(article, article + 60)
  const [first] = datesIn(near, context.order)
  const date = first?.start === 0 ? first : readDayWithStops(near)
  if (date === null) return null
  // 2011-06-13T17:00
  const time =
    date.form === 'iso' ? (/^T\d\d:\d\d(?::\d\d)?Z?/.exec(near.slice(date.end))?.[0].length ?? 0) : 0
  const length = article + date.end + time
  if (date.day === null) {
    const month = dateWritten(date)
    return month === null
      ? impossible(length, near.slice(0, date.end))
      : { length, kind: 'month', date: lastDayOfMonth(month), isWhole: false }
  }
  if (date.eitherWay && context.order === 'mixed')
    return {
      length,
      kind: 'date',
      date: null,
      doubt: `Unexpected \`${near.slice(0, date.end)}\`, expected a month in letters: the file writes days both before and after the month`,
      isWhole: false,
    }
  const short = date.year === null ? shortYear(near.slice(date.end), context) : null
  return short
    ? dayRead(length + short.length, near.slice(0, date.end), { ...date, year: short.year }, context)
    : dayRead(length, near.slice(0, date.end), date, context)
}

// 3 Sept 26 · 12 January 27
const twoDigits = /^,?[ \t]{1,2}(\d\d)(?=[ \t]*(?:$|[).,;\]]))/

/** A year of two digits that ends what is said of the day, where it is about that of the meeting or a few years on. */
function shortYear(
  rest: string,
  { meetingDate }: DueContext,
): { readonly length: number; readonly year: number } | null {
  const found = twoDigits.exec(rest)
  if (!found) return null
  const year = 2000 + Number(found[1])
  const now = meetingDate === null ? null : Number(meetingDate.slice(0, 4))
  return now === null || (year >= now - 1 && year <= now + 9) ? { length: found[0].length, year } : null
}

function dayRead(length: number, written: string, date: WrittenDate, context: DueContext): PhraseRead {
  if (date.year === null && context.meetingDate === null)
    return {
      length,
      kind: 'date',
      date: null,
      doubt: 'the meeting has no date to take the year from',
      isWhole: false,
    }
  const day = date.year === null ? dayNear(date, context.meetingDate) : dateWritten(date)
  if (day === null || !isDay(day)) return impossible(length, written)
  const weekday = wholeWeekdays()[weekdayOf(day) - 1] ?? ''
  const found: PhraseRead = { length, kind: 'date', date: day, isWhole: date.year !== null }
  return hasWrongWeekday(date, day)
    ? { ...found, wrongWeekday: { written, right: written.replace(/^\p{L}+/u, weekday) } }
    : found
}

const impossible = (length: number, written: string): PhraseRead => ({
  length,
  kind: 'date',
  date: null,
  doubt: `Unexpected \`${written}\`, expected a day of the calendar: no such date`,
  isWhole: true,
})

/** The first such day on or after the meeting; if that is more than nine months away, the one before. */
function dayNear(date: WrittenDate, meetingDate: string | null): string | null {
  if (meetingDate === null || date.day === null) return null
  const from = firstDay(meetingDate)
  const year = Number(from.slice(0, 4))
  const of = (inYear: number) => dayOf(inYear, date.month, date.day ?? 0)
  const years = [year, year + 1].map(of).filter((day) => day !== null)
  const next = years.find((day) => day >= from) ?? null
  if (next !== null && next <= addMonths(from, 9)) return next
  return of(Number((next ?? `${year + 1}`).slice(0, 4)) - 1) ?? next ?? years[0] ?? null
}

/** A month alone is its last day, in the year that brings it next. */
export function readMonth(text: string, context: DueContext): PhraseRead | null {
  const found = monthAlone().exec(text)
  const month = found?.[1] === undefined ? null : monthNamed(found[1])
  if (!found?.[1] || month === null) return null
  // "by May Jones", "by june": a name of somebody, and no month
  if (!areMonthsSmall() && found[1][0] === found[1][0]?.toLowerCase()) return null
  if (/^[ \t]+(?:\p{Lu}\p{Ll}|\d)/u.test(text.slice(found[0].length))) return null
  // "by the June meeting": only its minutes know the day
  if (/^[ \t]+meeting/i.test(text.slice(found[0].length))) return null
  const length = found[0].length
  if (context.meetingDate === null)
    return {
      length,
      kind: 'month',
      date: null,
      doubt: 'the meeting has no date to take the year from',
      isWhole: false,
    }
  const from = firstDay(context.meetingDate)
  const near = dayNear({ ...blankDate, month, day: 1 }, monthStart(from))
  return { length, kind: 'month', date: near === null ? null : lastDayOfMonth(near), isWhole: false }
}

const blankDate: Omit<WrittenDate, 'month' | 'day'> = {
  start: 0,
  end: 0,
  form: 'words',
  year: null,
  weekday: null,
  eitherWay: false,
}
const monthStart = (day: string): string => `${day.slice(0, 7)}-01`
