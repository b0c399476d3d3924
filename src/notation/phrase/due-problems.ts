import { monthPattern } from '../../language/dates.js'
import { dayText } from '../../language/day-text.js'
import { spoken } from '../../language/spoken.js'
import type { Entry } from '../../model/action.js'
import type { Due } from '../../model/facts.js'
import type { ReadingProblem } from '../../model/problem.js'
import type { Document } from '../../parse/document.js'
import { locate, type SourceLocation } from '../../source/lines.js'
import { wrongWeekdays } from '../text/weekdays.js'
import { isState } from './strangers.js'

const month = spoken(() => new RegExp(`(?<!\\p{L})${monthPattern()}(?!\\p{L})`, 'iu'))
const dayNumber = /(?<!\d)\d{1,2}(?!\d)/

/** "mid November", "the first week of March": it has no day, and everybody knows about when it is; but not "31 June". */
const isVagueMonth = ({ written }: Due): boolean => month().test(written) && !dayNumber.test(written)

/** Days at which somebody ought to look: none in a calendar, a convention that the file breaks, a wrong weekday. */
export function dueProblems(entries: readonly Entry[], document: Document): readonly ReadingProblem[] {
  const weekdays = wrongWeekdays(document)
  const known = new Set(weekdays.map(({ location }) => location.span.start))
  const ofEntries = entries.flatMap(({ due, status, location }): readonly ReadingProblem[] => {
    if (due == null) return []
    const place = due.location ?? location
    const isOver = status === 'done' || status === 'withdrawn'
    const message = isOver ? null : (due.doubt ?? whyNoDay(due))
    const doubt: readonly ReadingProblem[] =
      message === null
        ? []
        : [
            {
              rule: 'due-unreadable',
              message,
              location: place,
              ...(isVagueMonth(due) ? { lesser: true } : {}),
            },
          ]
    const weekday = wrongWeekday(due, place, document)
    return weekday && !known.has(weekday.location.span.start) ? [...doubt, weekday] : doubt
  })
  return [...weekdays, ...ofEntries]
}

/**
 * Of words that no calendar turns into a day, what to write instead; null where they have one, or will have. "Ongoing"
 * in a column of days says how it stands.
 */
const whyNoDay = ({ date, relative, written }: Due): string | null =>
  date === null && relative === undefined && !isState(written)
    ? `Unexpected \`${written}\`, expected a day: nobody can be late for it`
    : null

function wrongWeekday(
  { date, wrongWeekday }: Due,
  place: SourceLocation,
  { path, lines }: Document,
): ReadingProblem | null {
  if (wrongWeekday === undefined || date === null) return null
  const { written, right } = wrongWeekday
  const at = lines.text.indexOf(written, place.span.start)
  return {
    rule: 'weekday-wrong',
    message: `Unexpected "${written}", expected ${right}`,
    location: at < 0 ? place : locate(path, lines, { start: at, end: at + written.length }),
    label: `${dayText(date)} was a ${right.split(/[ ,]/, 1)[0]}`,
  }
}
