import type { Register } from '../model/register.js'
import type { SourceLocation } from '../source/location.js'

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
