import type { Action } from '../model/action.js'
import { dayText } from '../model/day-text.js'
import type { Owner } from '../model/owner.js'
import type { SourceLocation } from '../source/location.js'

/** "RH, AF", or "nobody". */
export function shownOwners(owners: readonly Owner[]): string {
  return owners.length === 0 ? 'nobody' : owners.map((owner) => owner.key).join(', ')
}

/** "due 13 Jun 2011", the words of a day that could not be read, or "no date". */
export function shownDue(action: Action): string {
  if (action.due === null) return 'no date'
  return action.due.date === null ? `due "${action.due.written}"` : `due ${dayText(action.due.date)}`
}

/** Where an action stands: of a task its box alone, so that the mark below it is short. */
export function markOf(location: SourceLocation, notation: string): SourceLocation {
  const { start, end } = location.span
  return notation === 'task' && end > start + 5 ? { ...location, span: { start, end: start + 5 } } : location
}
