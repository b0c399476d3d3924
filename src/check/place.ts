import { dayText } from '../language/day-text.js'
import type { Action } from '../model/action.js'
import type { Owner } from '../model/owner.js'
import type { Register } from '../model/register.js'
import type { SourceLocation } from '../source/lines.js'

/** The place of what is wrong with a file as a whole. */
export function firstLine(path: string): SourceLocation {
  return { path, line: 1, column: 1, span: { start: 0, end: 0 } }
}

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
export function markOf({ location, entries: [{ entry }] }: Action): SourceLocation {
  const { start, end } = location.span
  const hasBox = entry?.because.some(({ code }) => code === 'has-box') === true
  return hasBox && end > start + 5 ? { ...location, span: { start, end: start + 5 } } : location
}

/** Whether a place is in words that are not for every reader. */
export function isConfidential(place: SourceLocation, register: Register): boolean {
  const minutes = register.minutes.find(({ path }) => path === place.path)
  if (!minutes) return false
  if (minutes.meeting.confidential) return true
  const pieces = [...minutes.entries, ...minutes.decisions, ...minutes.possible, ...minutes.leftOut]
  if (pieces.some((piece) => piece.confidential && isWithin(place, piece.location))) return true
  // An action once confidential stays so, in minutes too that say nothing of it.
  return register.actions.some(
    (action) =>
      action.confidential &&
      action.entries.some((sighting) => sighting.entry && isWithin(place, sighting.location)),
  )
}

function isWithin(place: SourceLocation, piece: SourceLocation): boolean {
  if (place.path !== piece.path) return false
  return (
    place.line === piece.line || (place.span.start >= piece.span.start && place.span.start < piece.span.end)
  )
}
