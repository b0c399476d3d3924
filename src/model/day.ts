/** `YYYY-MM-DD`, the days of the calendar only. */
const written = /^(\d{4})-(\d{2})-(\d{2})$/
const monthWritten = /^(\d{4})-(\d{2})$/

/** A stretch of days, both ends included, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string
  readonly until: string
}

/** Days of the week, from Monday, as `weekdayOf` gives them: 1 to 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** Days from 1 March 0000 of the Gregorian calendar, counted without a clock and its time zones. */
function countOf(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1
  const era = Math.floor(fromMarch / 400)
  const yearOfEra = fromMarch - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

function dayOfCount(count: number): string {
  const era = Math.floor(count / 146097)
  const dayOfEra = count - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return dayText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Year, month and day of a month (its first day) or a day; throws where it is neither. */
function partsOf(dayOrMonth: string): readonly [number, number, number] {
  const day = isMonth(dayOrMonth) ? `${dayOrMonth}-01` : dayOrMonth
  if (!isDay(day)) throw new RangeError(`Unexpected ${dayOrMonth}, expected YYYY-MM-DD or YYYY-MM`)
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** The day of these numbers as `YYYY-MM-DD`; null where the calendar has none such. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  if (!Number.isInteger(day) || day < 1 || day > daysOfMonth(year, month)) return null
  return dayText(year, month, day)
}

/** `2011-06-13` as it stands; null for another form and for a day that the calendar does not have. */
export function readDay(text: string): string | null {
  const parts = written.exec(text)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return readDay(text) !== null
}

/** Whether the text is a month of the calendar, `YYYY-MM`. */
export function isMonth(text: string): boolean {
  const parts = monthWritten.exec(text)
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), 1) !== null
}

/** The day itself, or the first day of a month. */
export function firstDay(dayOrMonth: string): string {
  const [year, month, day] = partsOf(dayOrMonth)
  return dayText(year, month, day)
}

/** The last day of the month that a day or month is in. */
export function lastDayOfMonth(dayOrMonth: string): string {
  const [year, month] = partsOf(dayOrMonth)
  return dayText(year, month, daysOfMonth(year, month))
}

/** Days from the one to the other, negative where the other is earlier; a month counts as its first day. */
export function daysBetween(from: string, until: string): number {
  return countOf(...partsOf(until)) - countOf(...partsOf(from))
}

/** The day so many days later, earlier where `days` is negative. */
export function addDays(day: string, days: number): string {
  return dayOfCount(countOf(...partsOf(day)) + days)
}

/** The day so many months later; the month's last day where it has no such day (31 January and a month). */
export function addMonths(day: string, months: number): string {
  const [year, month, dayOfTheMonth] = partsOf(day)
  const count = year * 12 + month - 1 + months
  const newYear = Math.floor(count / 12)
  const newMonth = (count % 12) + 1
  return dayText(newYear, newMonth, Math.min(dayOfTheMonth, daysOfMonth(newYear, newMonth)))
}

/** Day of the week, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): Weekday {
  const fromMonday = (((countOf(...partsOf(day)) + 2) % 7) + 7) % 7
  const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
  return weekdays[fromMonday] ?? 1
}

/** The Monday to Sunday that a day is in. */
function weekOf(day: string): Days {
  const from = addDays(day, 1 - weekdayOf(day))
  return { from, until: addDays(from, 6) }
}

/** The first to last day of the month that a day or month is in. */
export function monthOf(dayOrMonth: string): Days {
  return { from: `${dayOrMonth.slice(0, 7)}-01`, until: lastDayOfMonth(dayOrMonth) }
}

/**
 * Order of two dates, each a day, a month (counting as its first day) or null (before all others): negative,
 * zero or positive, as `sort` wants it.
 */
export function compareDates(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null) return -1
  if (other === null) return 1
  const first = firstDay(one)
  const second = firstDay(other)
  return first < second ? -1 : first > second ? 1 : 0
}

/** The words for days that need no meeting, as they are typed. */
export const dayWords = [
  'today',
  'tomorrow',
  'yesterday',
  'this-week',
  'next-week',
  'last-week',
  'this-month',
  'next-month',
  'last-month',
  'this-year',
  'next-year',
  'last-year',
] as const

// in-14-days · 30-days-ago · in-2-weeks · a-month-ago
const away =
  /^(?:in-(?<later>\d{1,4}|an?)-(?<unit>day|week|month)s?|(?<ago>\d{1,4}|an?)-(?<past>day|week|month)s?-ago)$/

/** The day that lies so far away; null where the words say no distance. */
function dayAway(words: string, today: string): string | null {
  const { later, ago, unit, past } = away.exec(words)?.groups ?? {}
  const number = later ?? ago
  if (number === undefined) return null
  const count = (number.startsWith('a') ? 1 : Number(number)) * (ago === undefined ? 1 : -1)
  const of = unit ?? past
  if (of === 'month') return addMonths(today, count)
  return addDays(today, of === 'week' ? 7 * count : count)
}

/** The days that words mean on a day ("this-month", "next week", "in 14 days"); null where they are no such words. */
export function daysOfWord(word: string, today: string): Days | null {
  const words = word.trim().toLowerCase().replaceAll(' ', '-')
  const farDay = dayAway(words, today)
  if (farDay !== null) return { from: farDay, until: farDay }
  const [which = '', unit, more] = words.split('-')
  if (more !== undefined) return null
  if (unit === undefined) {
    const away = { yesterday: -1, today: 0, tomorrow: 1 }
    if (which !== 'yesterday' && which !== 'today' && which !== 'tomorrow') return null
    const day = addDays(today, away[which])
    return { from: day, until: day }
  }
  if (which !== 'this' && which !== 'next' && which !== 'last') return null
  const away = { last: -1, this: 0, next: 1 }[which]
  switch (unit) {
    case 'week':
      return weekOf(addDays(today, 7 * away))
    case 'month':
      return monthOf(addMonths(`${today.slice(0, 7)}-01`, away))
    case 'year': {
      const year = String(Number(today.slice(0, 4)) + away).padStart(4, '0')
      return { from: `${year}-01-01`, until: `${year}-12-31` }
    }
    default:
      return null
  }
}
