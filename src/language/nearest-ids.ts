import { lettersApart, nearest } from './nearest.js'

/** So many ids at most are offered for one that nothing answers to. */
const mostOffered = 3

/**
 * The ids that were probably meant by one that nothing answers to, the nearest first; several only where they are
 * equally near. A slip in the meeting ("2011-sprng/4a.1") is mended first, then one in what stands behind the last `/`.
 * @param known whole ids, the earliest first: `2011-spring/4a.1`
 */
export function nearestIds(typed: string, known: readonly string[]): readonly string[] {
  const wanted = partsOf(typed)
  const byMeeting = new Map<string, string[]>()
  for (const id of known) {
    const key = partsOf(id).meeting
    const there = byMeeting.get(key)
    if (there) there.push(id)
    else byMeeting.set(key, [id])
  }
  // "4a.2": of the latest meetings first.
  if (wanted.meeting === '') return nearestOf(wanted.local, known.toReversed())
  const meeting = byMeeting.has(wanted.meeting) ? wanted.meeting : meetingMeant(wanted, byMeeting)
  const there = meeting === null ? [] : (byMeeting.get(meeting) ?? [])
  return nearestOf(wanted.local, there)
}

/** Of meetings that are called almost so, the one that has such an action; else the nearest. */
function meetingMeant(
  { meeting, local }: IdParts,
  byMeeting: ReadonlyMap<string, readonly string[]>,
): string | null {
  const having = [...byMeeting].filter(([, ids]) => ids.some((id) => partsOf(id).local === local))
  const names = having.map(([name]) => name)
  return nearest(meeting, names) ?? nearest(meeting, [...byMeeting.keys()])
}

interface IdParts {
  readonly meeting: string
  readonly local: string
}

/** In small letters. */
function partsOf(id: string): IdParts {
  const small = id.toLowerCase()
  const at = small.lastIndexOf('/')
  return { meeting: small.slice(0, Math.max(at, 0)), local: small.slice(at + 1) }
}

function nearestOf(local: string, ids: readonly string[]): readonly string[] {
  // What is longer than any number or pin is no slip of one.
  if (local.length > 64) return []
  let least = local.length <= 2 ? 1 : 2
  let found: string[] = []
  for (const id of ids) {
    const other = partsOf(id).local
    if (Math.abs(other.length - local.length) > least) continue
    const letters = lettersApart(local, other)
    if (letters > least) continue
    if (letters < least) found = []
    least = letters
    found.push(id)
  }
  return found.slice(0, mostOffered)
}
