import { linesByWord, linesLike } from '../../compare/alike-lines.js'
import { comparableText, hasPlainlySameWords, sameKey } from '../../language/keywords.js'
import type { Action, Entry, Sighting } from '../../model/action.js'
import type { Minutes } from '../../model/minutes.js'
import type { Register } from '../../model/register.js'
import type { SourceLocation } from '../../source/lines.js'

/** A line of minutes that were there before, which closes an action that was open then. */
export interface ClosedLine {
  /** The action that it is about; null where it is about none any more. */
  readonly id: string | null
  readonly status: 'done' | 'withdrawn'
  readonly location: SourceLocation
  /** Whether the minutes were approved before. */
  readonly isApproved: boolean
}

/**
 * The lines of old minutes by which a branch closes what later minutes should: changed ones, then those put in.
 * @param isTouched whether the branch changed a file
 */
export function closedLines(
  before: Register,
  now: Register,
  isTouched: (path: string) => boolean,
): readonly ClosedLine[] {
  const touched = before.minutes.filter(({ path, meeting }) => meeting.status !== 'agenda' && isTouched(path))
  const old = new Map(touched.map((minutes) => [minutes.path, minutes]))
  const isApproved = (path: string): boolean => old.get(path)?.meeting.status === 'approved'
  const ids = idsByPlace(now)
  const changed = now.minutes.flatMap((minutes) => {
    const was = old.get(minutes.path)
    if (was === undefined) return []
    return changedIn(was, minutes).map(({ status, location }): ClosedLine => {
      return {
        id: ids.get(placeOf(location)) ?? null,
        status,
        location,
        isApproved: isApproved(minutes.path),
      }
    })
  })
  const known = new Set(changed.map(({ location }) => placeOf(location)))
  const wereOpen = new Set(
    before.actions.flatMap(({ id, countedId, status }) => (status === 'outstanding' ? [id, countedId] : [])),
  )
  const putIn = now.actions.flatMap((action): readonly ClosedLine[] => {
    const end = endOf(action)
    if (end === null || !wereOpen.has(action.id) || known.has(placeOf(end.location))) return []
    const was = old.get(end.meeting.path)
    if (was === undefined) return []
    const { id, status } = action
    return status === 'outstanding'
      ? []
      : [{ id, status, location: end.location, isApproved: isApproved(was.path) }]
  })
  return [...changed, ...putIn]
}

/** Whether a line leaves its action outstanding. */
export function isOpen({ status }: Entry): boolean {
  return status === undefined || status === 'outstanding'
}

/** The first word that closes an action which stays closed; null where it is open. */
function endOf({ status, entries }: Action): Sighting | null {
  if (status === 'outstanding') return null
  const lastOpen = entries.findLastIndex((sighting) => sighting.status === 'outstanding')
  return entries[lastOpen + 1] ?? null
}

interface Closed {
  readonly status: ClosedLine['status']
  readonly location: SourceLocation
}

function changedIn(before: Minutes, now: Minutes): readonly Closed[] {
  // Of two lines with the same words the one that stayed as it was answers for itself.
  const stayed = tallied(now.entries)
  const opened = before.entries.filter((old) => !takes(stayed, old)).filter(isOpen)
  const known = tallied(before.entries)
  const closed = now.entries.filter((entry) => !takes(known, entry) && !isOpen(entry))
  const byWord = linesByWord(closed, ({ text }) => text)
  const taken = new Set<Entry>()
  return opened.flatMap((old): readonly Closed[] => {
    const words = comparableText(old.text)
    const entry = linesLike(words, byWord).find(
      ({ line, compared }) => !taken.has(line) && hasPlainlySameWords(compared, words),
    )?.line
    const status = entry?.status
    if (entry === undefined || status === undefined || status === 'outstanding') return []
    taken.add(entry)
    return [{ status, location: entry.location }]
  })
}

/** How often each line stands there: its words, and whether it is open. */
function tallied(entries: readonly Entry[]): Map<string, number> {
  const tally = new Map<string, number>()
  for (const entry of entries) tally.set(keyOf(entry), (tally.get(keyOf(entry)) ?? 0) + 1)
  return tally
}

function takes(tally: Map<string, number>, entry: Entry): boolean {
  const times = tally.get(keyOf(entry)) ?? 0
  tally.set(keyOf(entry), times - 1)
  return times > 0
}

function keyOf(entry: Entry): string {
  return `${isOpen(entry)} ${sameKey(entry.text)}`
}

function idsByPlace({ actions }: Register): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const { id, entries } of actions) for (const { location } of entries) ids.set(placeOf(location), id)
  return ids
}

function placeOf({ path, span }: SourceLocation): string {
  return `${path}:${span.start}`
}
