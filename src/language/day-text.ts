import { wholeMonths } from './dates.js'
import { readingAsPrinted } from './spoken.js'

const printedMonths = (): readonly string[] => readingAsPrinted(wholeMonths)

/** A date as people write it here: `13 Jun 2011`, a month alone `Mar 2011`. */
export function dayText(dayOrMonth: string): string {
  return withMonth(dayOrMonth, (name) => name.slice(0, 3))
}

/** A date as minutes write it: `13 June 2011`, a month alone `March 2011`. */
export function longDayText(dayOrMonth: string): string {
  return withMonth(dayOrMonth, (name) => name)
}

function withMonth(dayOrMonth: string, named: (month: string) => string): string {
  const [year = '', month = '', day] = dayOrMonth.split('-')
  const monthAndYear = `${named(printedMonths()[Number(month) - 1] ?? month)} ${year}`
  return day === undefined ? monthAndYear : `${Number(day)} ${monthAndYear}`
}
