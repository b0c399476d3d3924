import { hasPlainlySameWords } from '../../language/keywords.js'
import type { Entry } from '../../model/action.js'
import type { Minutes } from '../../model/minutes.js'
import type { Register } from '../../model/register.js'
import type { SourceLocation } from '../../source/lines.js'

/** A line of minutes that were there before, open then and closed now. */
export interface ClosedLine {
  /** The action that it is about; null where it is about none any more. */
  readonly id: string | null
  readonly status: 'done' | 'withdrawn'
  readonly location: SourceLocation
  /** Whether the minutes were approved before. */
  readonly isApproved: boolean
}

/** The old lines that a branch closes in place of later minutes, file by file. */
export function closedLines(before: Register, now: Register): readonly ClosedLine[] {
  const files = new Map(now.minutes.map((minutes) => [minutes.path, minutes]))
  const ids = new Map<Entry, string>()
  for (const { id, entries } of now.actions) for (const { entry } of entries) if (entry) ids.set(entry, id)
  return before.minutes.flatMap((old) => {
    const file = files.get(old.path)
    if (file === undefined || old.meeting.status === 'agenda') return []
    return closedIn(old, file).map(({ entry, status }): ClosedLine => {
      // The entry of the register is read with the owners of the series: it is known by its place.
      const id = [...ids].find(([{ location }]) => isSamePlace(location, entry.location))?.[1] ?? null
      return { id, status, location: entry.location, isApproved: old.meeting.status === 'approved' }
    })
  })
}

interface Closed {
  readonly entry: Entry
  readonly status: ClosedLine['status']
}

function closedIn(before: Minutes, now: Minutes): readonly Closed[] {
  const free = new Set(now.entries)
  const take = (old: Entry, isWanted: (entry: Entry) => boolean): Entry | null => {
    const same = [...free].find((entry) => isWanted(entry) && hasPlainlySameWords(entry.text, old.text))
    if (same) free.delete(same)
    return same ?? null
  }
  // Of two lines with the same words the one that stayed as it was answers for itself.
  const changed = before.entries.filter((old) => take(old, (entry) => isOpen(entry) === isOpen(old)) === null)
  return changed.filter(isOpen).flatMap((old): readonly Closed[] => {
    const entry = take(old, (candidate) => !isOpen(candidate))
    const status = entry?.status
    return entry === null || status === undefined || status === 'outstanding' ? [] : [{ entry, status }]
  })
}

/** Whether a line leaves its action outstanding. */
export function isOpen({ status }: Entry): boolean {
  return status === undefined || status === 'outstanding'
}

function isSamePlace(one: SourceLocation, other: SourceLocation): boolean {
  return one.path === other.path && one.span.start === other.span.start
}
