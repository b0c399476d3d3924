import type { SourceLocation } from '../source/lines.js'
import type { Action, Entry, Sighting } from './action.js'
import type { Status } from './status.js'

/** A place for programs: the path from the minutes folder, line and column from 1. */
export interface SourceObject {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A due day for programs. */
export interface DueObject {
  /** `YYYY-MM-DD`; null where the words could not be resolved. */
  readonly date: string | null
  readonly written: string
  readonly default: boolean
}

/** One meeting's word about an action, for programs. */
export interface EntryObject {
  /** The counted id where it was raised; later the id by which it is named there, else the action's. */
  readonly id: string
  readonly meeting: string
  readonly date: string | null
  /** As it stood after that meeting. */
  readonly status: Status
  /** `all-others` where the meeting carried it without naming it; the words are then empty. */
  readonly notation: string
  readonly owners: readonly string[]
  readonly due: DueObject | null
  readonly text: string
  readonly source: SourceObject
  /** With `--explain`. */
  readonly because?: readonly string[]
}

/** One meeting's word about an action; `raises` for the first. */
export function entryObject(action: Action, sighting: Sighting, raises: boolean): EntryObject {
  const { entry, meeting } = sighting
  return {
    id: raises ? action.countedId : (entry?.ref ?? action.id),
    meeting: meeting.id,
    date: meeting.date,
    status: sighting.status,
    notation: entry?.notation ?? sighting.knownBy,
    owners: (entry ?? action).owners.map((owner) => owner.key),
    due: entry === null ? null : entryDue(action, entry),
    text: entry?.text ?? '',
    source: sourceObject(sighting.location),
  }
}

/** A place without the span that only edits need. */
export function sourceObject({ path, line, column }: SourceLocation): SourceObject {
  return { path, line, column }
}

/** The due day that the entry itself gives; that of a next meeting is known only where the action took it. */
function entryDue(action: Action, entry: Entry): DueObject | null {
  const { due } = entry
  if (due === undefined) return null
  const taken = action.due !== null && !action.due.default && action.due.written === due.written
  const date = due.date ?? (due.relative !== undefined && taken ? action.due.date : null)
  return { date, written: due.written, default: false }
}
