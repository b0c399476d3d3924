import type { Action } from '../model/action.js'
import type { Owner } from '../model/owner.js'
import type { SourceLocation } from '../source/location.js'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
].concat('November', 'December')

/** `2011-06-13` as "13 Jun 2011", `2011-06` as "Jun 2011". */
export function shownDay(dayOrMonth: string): string {
  return inWords(dayOrMonth, months)
}

/** `2011-06-13` as "13 June 2011": as minutes write it. */
export function minutedDay(dayOrMonth: string): string {
  return inWords(dayOrMonth, longMonths)
}

function inWords(dayOrMonth: string, names: readonly string[]): string {
  const [year = '', month = '', day] = dayOrMonth.split('-')
  const name = names[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** "RH, AF", or "nobody". */
export function shownOwners(owners: readonly Owner[]): string {
  return owners.length === 0 ? 'nobody' : owners.map((owner) => owner.key).join(', ')
}

/** "due 13 Jun 2011", the words of a day that could not be read, or "no date". */
export function shownDue(action: Action): string {
  if (action.due === null) return 'no date'
  return action.due.date === null ? `due "${action.due.written}"` : `due ${shownDay(action.due.date)}`
}

/** Where an action stands: of a task its box alone, so that the mark below it is short. */
export function markOf(location: SourceLocation, notation: string): SourceLocation {
  const { start, end } = location.span
  return notation === 'task' && end > start + 5 ? { ...location, span: { start, end: start + 5 } } : location
}
