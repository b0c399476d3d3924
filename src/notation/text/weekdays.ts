import {
  datesIn,
  dateWritten,
  hasWrongWeekday,
  orYearMeant,
  weekdayPattern,
  wholeWeekdays,
} from '../../language/dates.js'
import { dayText } from '../../language/day-text.js'
import { spoken } from '../../language/spoken.js'
import { isDay, weekdayOf } from '../../model/day.js'
import type { ReadingProblem } from '../../model/problem.js'
import type { Document } from '../../parse/document.js'
import { lineAt, lineText, locate } from '../../source/lines.js'
import { hiddenSpans } from './hidden-spans.js'

// Monday 14 June 2011 · Fri, 3rd May 2019 · Tuesday, May 7, 2019
const named = spoken(() => new RegExp(`${weekdayPattern()}[,.]?[ \\t]{1,3}\\S`, 'gi'))
const longestLine = 4000

/** Weekdays beside a whole date, wherever they stand, that are not the calendar's. */
export function wrongWeekdays({ path, lines, dueContext, problems }: Document): ReadingProblem[] {
  const withWeekday = new Set([...lines.text.matchAll(named())].map(({ index }) => lineAt(lines, index)))
  if (withWeekday.size === 0) return []
  const hidden = hiddenSpans(lines.text)
  // What the date of the meeting is read from was looked at there.
  const known = new Set(
    problems.filter(({ rule }) => rule === 'weekday-wrong').map(({ location }) => location.line),
  )
  return [...withWeekday].flatMap((line): ReadingProblem[] => {
    const start = lines.starts[line - 1] ?? 0
    if (known.has(line) || hidden.some(([from, to]) => start >= from && start < to)) return []
    const text = lineText(lines, line).slice(0, longestLine)
    return datesIn(text, dueContext.order).flatMap((date): ReadingProblem[] => {
      const day = date.year === null ? null : dateWritten(date)
      if (day === null || !isDay(day) || !hasWrongWeekday(date, day)) return []
      const written = text.slice(date.start, date.end)
      const weekday = wholeWeekdays()[weekdayOf(day) - 1] ?? ''
      return [
        {
          rule: 'weekday-wrong',
          message: `Unexpected "${written}", expected ${written.replace(/^\p{L}+/u, weekday)}${orYearMeant(date, day)}`,
          location: locate(path, lines, { start: start + date.start, end: start + date.end }),
          label: `${dayText(day)} was a ${weekday}`,
        },
      ]
    })
  })
}
