import { addMonths, dayOf, firstDay, isDay, lastDayOfMonth, weekdayOf } from '../model/day.js'
import type { Settings } from '../model/settings.js'
import {
  type DateOrder,
  datesIn,
  dateWritten,
  hasWrongWeekday,
  monthNamed,
  monthPattern,
  type WrittenDate,
} from '../model/written-date.js'
import { relativeDay, relativePattern } from './relative-day.js'

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
  readonly relative?: 'next-meeting'
  readonly doubt?: string
  /** The weekday written is not that of the day: what was written, and the same with the right one. */
  readonly wrongWeekday?: { readonly written: string; readonly right: string }
  /** A day of the calendar with its year. */
  readonly isWhole: boolean
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

// 5pm on · noon on · close of business · the end of play on
const timeBefore =
  /^(?:(?:\d{1,2}(?:[:.]\d\d)?[ \t]?(?:am|pm)|\d{1,2}:\d\d|noon|midday|midnight|close of (?:play|business)|end of (?:play|business)|c\.?o\.?[bp]\.?|eod|end of day)(?:[ \t]+on)?,?[ \t]+)/i
// the next meeting · our next committee meeting · next meeting
const nextMeeting =
  /^(?:(?:the|our)[ \t]+)?(?:(?:time|date|day)[ \t]+of[ \t]+)?(?:(?:the|our)[ \t]+)?next[ \t]+(?:[\p{L}-]{2,20}[ \t]+){0,2}?meetings?(?![\p{L}\p{N}])/iu
const endOf = /^(?:the[ \t]+)?(?:very[ \t]+)?end(?:[ \t]+of)?[ \t]+(?:the[ \t]+)?/i
const startOf = /^(?:the[ \t]+)?(?:start|beginning)[ \t]+of[ \t]+(?:the[ \t]+)?/i
const yearAlone = /^(?:the[ \t]+)?(20\d\d)(?![\d/-])/
const monthAlone = new RegExp(
  `^(?:the[ \\t]+month[ \\t]+of[ \\t]+)?(${monthPattern})(?![\\p{L}\\p{N}])`,
  'iu',
)
const relative = new RegExp(`^(?:${relativePattern})(?![\\p{L}\\p{N}]|['’]s)`, 'iu')
const bareUnit = /^(?:(?:this|the)[ \t]+)?(week|month|year)(?![\p{L}\p{N}])/iu
const termYear = /^[ \t]*,?[ \t]*((?:19|20)\d\d)/
// the autumn term · the end of term, where `terms` does not name it
const someTerm =
  /^(?:(?:this|the|next)[ \t]+)?(?:(?:autumn|spring|summer|winter|michaelmas|lent|hilary|trinity|easter|fall)[ \t]+)?(?:term|half[ -]term|semester)(?:[ \t]+(?:19|20)\d\d)?(?![\p{L}\p{N}])/iu
// mid-June · early July · the first week of March · March first week
const vagueMonth = new RegExp(
  `^(?:(?:the[ \\t]+)?(?:mid|early|late|middle of|first week (?:of|in)|second week (?:of|in)|third week (?:of|in)|last week (?:of|in))[ \\t-]+${monthPattern}|${monthPattern}[ \\t]+(?:first|second|third|last|1st|2nd|3rd)[ \\t]+week)(?:[ \\t]+(?:19|20)\\d\\d)?(?![\\p{L}\\p{N}])`,
  'iu',
)
const openEnded =
  /^(?:a\.?s\.?a\.?p\.?|as soon as (?:possible|practicable|practical)|on-?going|immediately|urgent(?:ly)?|when possible|christmas|easter)(?![\p{L}\p{N}])/iu

/** The due words that a text begins with; null where it begins otherwise. */
export function readPhrase(text: string, context: DueContext): PhraseRead | null {
  const time = timeBefore.exec(text)?.[0].length ?? 0
  const found = readUntimed(text.slice(time), context)
  if (!found && time > 0) return readUntimed(text, context)
  return found ? { ...found, length: found.length + time } : null
}

function readUntimed(text: string, context: DueContext): PhraseRead | null {
  const meeting = nextMeeting.exec(text)
  if (meeting)
    return {
      length: meeting[0].length,
      kind: 'meeting',
      date: null,
      relative: 'next-meeting',
      isWhole: false,
    }
  const end = endOf.exec(text)?.[0].length ?? 0
  if (end > 0) {
    const found = lastOf(text.slice(end), context)
    return found ? { ...found, length: found.length + end } : null
  }
  const start = startOf.exec(text)?.[0].length ?? 0
  if (start > 0) {
    const found = readMonth(text.slice(start), context)
    return found
      ? {
          ...found,
          length: found.length + start,
          date: found.date === null ? null : `${found.date.slice(0, 7)}-01`,
        }
      : null
  }
  const vague = vagueMonth.exec(text)
  if (vague) return words(vague[0])
  return (
    readDate(text, context) ??
    readRelative(text, context) ??
    readTerm(text, context) ??
    readMonth(text, context) ??
    readOpenEnded(text)
  )
}

const words = (written: string): PhraseRead => ({
  length: written.length,
  kind: 'words',
  date: null,
  isWhole: false,
})

function readOpenEnded(text: string): PhraseRead | null {
  const found = openEnded.exec(text)
  return found ? words(found[0]) : null
}

/** "the end of …": a week, month, year or term; of a day it is the day. */
function lastOf(text: string, context: DueContext): PhraseRead | null {
  const unit = bareUnit.exec(text)
  if (unit?.[1] !== undefined)
    return counted(unit[0].length, relativeDay(`this ${unit[1]}`, context.meetingDate), context)
  const year = yearAlone.exec(text)
  const isYear = year && datesIn(text.slice(0, 40))[0]?.start !== 0
  if (isYear) return { length: year[0].length, kind: 'date', date: `${year[1]}-12-31`, isWhole: false }
  return (
    readTerm(text, context) ??
    readDate(text, context) ??
    readMonth(text, context) ??
    readRelative(text, context)
  )
}

function counted(length: number, date: string | null, context: DueContext): PhraseRead {
  const doubt =
    context.meetingDate === null
      ? 'the meeting has no date to count from'
      : 'the day of the meeting is not known'
  return date === null
    ? { length, kind: 'relative', date, doubt, isWhole: false }
    : { length, kind: 'relative', date, isWhole: false }
}

function readRelative(text: string, context: DueContext): PhraseRead | null {
  const found = relative.exec(text)
  return found ? counted(found[0].length, relativeDay(found[0], context.meetingDate), context) : null
}

/** 13 June 2011 · the 13th of June · Monday 13 June · 31/01 · 2011-06-13 · June 2011 */
function readDate(text: string, context: DueContext): PhraseRead | null {
  const article = /^the[ \t]+/i.exec(text)?.[0].length ?? 0
  const near = text.slice(article, article + 60)
  const [date] = datesIn(near, context.order)
  if (!date || date.start !== 0) return null
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
  return dayRead(length, near.slice(0, date.end), date, context)
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
  const weekday = weekdays[weekdayOf(day) - 1] ?? ''
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
  const of = (one: number) => dayOf(one, date.month, date.day ?? 0)
  const years = [year, year + 1].map(of).filter((day) => day !== null)
  const next = years.find((day) => day >= from) ?? null
  if (next !== null && next <= addMonths(from, 9)) return next
  return of(Number((next ?? `${year + 1}`).slice(0, 4)) - 1) ?? next ?? years[0] ?? null
}

/** A month alone is its last day, in the year that brings it next. */
function readMonth(text: string, context: DueContext): PhraseRead | null {
  const found = monthAlone.exec(text)
  const month = found?.[1] === undefined ? null : monthNamed(found[1])
  if (!found?.[1] || month === null) return null
  // "by May Jones", "by june": a name of somebody, and no month
  if (found[1][0] === found[1][0]?.toLowerCase()) return null
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

/** The last day of a term that `terms` names; of another the words alone. */
function readTerm(text: string, context: DueContext): PhraseRead | null {
  const article = /^(?:this|the|next)[ \t]+/i.exec(text)?.[0].length ?? 0
  const rest = text.slice(article).toLowerCase()
  const named = [...context.terms]
    .map(([name, days]) => ({ name, base: name.replace(/[ \t]+(?:19|20)\d\d$/, ''), days }))
    .sort((one, other) => other.base.length - one.base.length)
  for (const { base } of named) {
    if (!rest.startsWith(base)) continue
    const after = rest.slice(base.length)
    const word = base.includes('term')
      ? ''
      : (/^[ \t]+(?:term|semester)(?![\p{L}\p{N}])/u.exec(after)?.[0] ?? null)
    const year = termYear.exec(after.slice(word?.length ?? 0))
    if (word === null && !year) continue
    const length = article + base.length + (word?.length ?? 0) + (year?.[0].length ?? 0)
    const ofName = named.filter((term) => term.base === base)
    const days = year
      ? ofName.find(
          (term) => term.days.until.startsWith(year[1] ?? ' ') || term.name.endsWith(year[1] ?? ' '),
        )
      : next(ofName, context)
    return { length, kind: 'words', date: days?.days.until ?? null, isWhole: false }
  }
  const some = someTerm.exec(text)
  if (!some) return null
  // "the end of term" is that of the term in which the meeting was held, or the next to end
  const isAny = /^(?:(?:this|the)[ \t]+)?term$/i.test(some[0])
  return { ...words(some[0]), date: isAny ? (next(named, context)?.days.until ?? null) : null }
}

function next<Term extends { readonly days: { readonly until: string } }>(
  terms: readonly Term[],
  context: DueContext,
): Term | null {
  const { meetingDate } = context
  if (meetingDate === null) return terms.length === 1 ? (terms[0] ?? null) : null
  const from = firstDay(meetingDate)
  const later = terms.filter((term) => term.days.until >= from)
  later.sort((one, other) => (one.days.until < other.days.until ? -1 : 1))
  return later[0] ?? null
}
