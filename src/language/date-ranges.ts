import { dayOf, daysBetween, isDay } from '../model/day.js'
import type { WrittenDate } from './dates.js'
import { anyOf } from './phrases.js'
import { spoken } from './spoken.js'

const joins = spoken(
  ({ places: words }) => `[ \\t]{0,2}(?:[-–—/&,]|${anyOf([words.and, words.meetingDate.until])})[ \\t]{0,2}`,
)
const ordinal = '(?:st|nd|rd|th)?'
// 25-27 October · 3rd and 4th May
const dayBefore = spoken(() => new RegExp(`(?<![\\d.:/-])(?<day>\\d{1,2})${ordinal}${joins()}$`, 'iu'))
// May 9-10, 2017 · October 25th to 27th
const dayBehind = spoken(
  () =>
    new RegExp(
      `^${joins()}(?<day>\\d{1,2})${ordinal}(?![\\d:/]|\\.\\d)(?:,?[ \\t]{1,2}(?<year>(?:19|20)\\d\\d))?`,
      'iu',
    ),
)
const joinOnly = spoken(() => new RegExp(`^${joins()}$`, 'iu'))
/** A meeting, however long, is over within it: what lies further apart is no range. */
const longest = 31

/** The first and the last of the days that a written date is part of: the same day where it stands alone. */
export interface DaySpan {
  readonly from: string
  readonly until: string
}

/** The year that stands behind the last day of a range: "May 9-10, 2017"; null without one. */
export function yearBehindRange(text: string, { end }: WrittenDate): number | null {
  const year = dayBehind().exec(text.slice(end))?.groups?.year
  return year === undefined ? null : Number(year)
}

/**
 * The days of a meeting that took several: "25-27 October", "30 September to 2 October 2021".
 * @param day what `date` says, `YYYY-MM-DD` or `YYYY-MM`
 * @param next the day of the date that follows it in the text, and where it begins
 */
export function spanOf(
  text: string,
  date: WrittenDate,
  day: string,
  next: { readonly start: number; readonly day: string | null } | null,
): DaySpan {
  const alone = { from: day, until: day }
  if (!isDay(day)) return alone
  const earlier = sameMonth(day, dayBefore().exec(text.slice(0, date.start))?.groups?.day)
  if (earlier !== null && earlier < day) return { from: earlier, until: day }
  const last =
    next !== null && joinOnly().test(text.slice(date.end, next.start))
      ? next.day
      : sameMonth(day, dayBehind().exec(text.slice(date.end))?.groups?.day)
  const isRange = last !== null && isDay(last) && last > day && daysBetween(day, last) <= longest
  return isRange ? { from: day, until: last } : alone
}

/** Another day of the same month by its number; null where the month has none such. */
const sameMonth = (day: string, number: string | undefined): string | null =>
  number === undefined ? null : dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(number))
