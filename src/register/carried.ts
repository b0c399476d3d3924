import type { Change, ResolvedDue, Sighting } from '../model/action.js'
import type { Meeting } from '../model/meeting.js'
import type { SourceLocation } from '../source/lines.js'

/** A meeting that carried all that its series had outstanding, and named none of it: one record for all of them. */
export interface CarryingMeeting {
  readonly meeting: Meeting
  readonly location: SourceLocation
  /** The day that the settings give to what is carried; absent where they give none. */
  readonly defaultDue?: ResolvedDue | null
  /** What it says of an action, by the default day that the action had before; every action of one day shares it. */
  readonly sightings: Map<string | null | undefined, Sighting>
}

/** The carrying meetings that one action went through one after the other, between two that spoke of it. */
export interface CarriedThrough {
  /** Index of the first among those of its series, and of the one behind the last. */
  readonly from: number
  readonly to: number
  /** How many meetings had spoken of it before. */
  readonly after: number
  /** The default day that it had before, null for none; absent where it has a day of its own. */
  readonly defaultDay?: string | null
}

const dayOf = (due: ResolvedDue | null | undefined): string | null => due?.date ?? null

/** The due day of an action that has none of its own, once these meetings have carried it. */
export function dueAfter(due: ResolvedDue | null, through: readonly CarryingMeeting[]): ResolvedDue | null {
  const last = through.at(-1)
  if (last?.defaultDue === undefined) return due
  // A default day goes with each meeting, and stays the same object where its date stays the same.
  let at = through.length - 1
  while (at > 0 && dayOf(through[at - 1]?.defaultDue) === dayOf(last.defaultDue)) at--
  return at === 0 && dayOf(due) === dayOf(last.defaultDue) ? due : (through[at]?.defaultDue ?? null)
}

/** What each of these meetings says of an action, the first first. */
export function* carriedSightings(
  { from, to, defaultDay }: CarriedThrough,
  carrying: readonly CarryingMeeting[],
): Generator<Sighting> {
  let before = defaultDay
  for (let index = from; index < to; index++) {
    const by = carrying[index]
    if (!by) return
    yield sightingBy(by, before)
    if (before !== undefined) before = dayOf(by.defaultDue)
  }
}

function sightingBy(by: CarryingMeeting, before: string | null | undefined): Sighting {
  const there = by.sightings.get(before)
  if (there) return there
  const to = dayOf(by.defaultDue)
  const changes: Change[] = before === undefined || before === to ? [] : [{ what: 'due', from: before, to }]
  const { meeting, location } = by
  const sighting: Sighting = {
    meeting,
    entry: null,
    location,
    knownBy: 'all-others',
    status: 'outstanding',
    carried: true,
    changes,
  }
  by.sightings.set(before, sighting)
  return sighting
}
