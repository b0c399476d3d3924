import { lettersApart, nearest } from './nearest.js'

/** So many ids at most are offered for one that nothing answers to. */
const mostOffered = 3

/** Ids to be found by one that is written almost so. */
export interface IdIndex {
  /** Adds a whole id, later than those before: `2011-spring/4a.1`. */
  add(id: string): void
  /**
   * The ids that were probably meant by one that nothing answers to, the nearest first; several only where they are
   * equally near. A slip in the meeting ("2011-sprng/4a.1") is mended first, then one in what stands behind the last `/`.
   */
  near(typed: string): readonly string[]
}

/** So many meetings, and so many ids of one, are compared with what was typed: the last, which are spoken of most. */
const mostCompared = 500

/** An index without any id. */
export function idIndex(): IdIndex {
  const all: string[] = []
  const byMeeting = new Map<string, string[]>()
  const meetingsWith = new Map<string, Set<string>>()
  /** Of meetings that are called almost so, the one that has such an action; else the nearest. */
  const meetingMeant = ({ meeting, local }: IdParts): string | null =>
    nearest(meeting, [...(meetingsWith.get(local) ?? [])].slice(-mostCompared)) ??
    nearest(meeting, [...byMeeting.keys()].slice(-mostCompared))
  return {
    add(id) {
      const { meeting, local } = partsOf(id)
      all.push(id)
      const there = byMeeting.get(meeting)
      if (there) there.push(id)
      else byMeeting.set(meeting, [id])
      const having = meetingsWith.get(local)
      if (having) having.add(meeting)
      else meetingsWith.set(local, new Set([meeting]))
    },
    near(typed) {
      const wanted = partsOf(typed)
      // "4a.2": of the latest meetings first.
      if (wanted.meeting === '') return nearestOf(wanted.local, all.slice(-mostCompared).reverse())
      const meeting = byMeeting.has(wanted.meeting) ? wanted.meeting : meetingMeant(wanted)
      const there = meeting === null ? [] : (byMeeting.get(meeting) ?? [])
      return nearestOf(wanted.local, there.slice(-mostCompared))
    },
  }
}

/** The ids that were probably meant by one that nothing answers to, among some; the earliest stand first. */
export function nearestIds(typed: string, known: readonly string[]): readonly string[] {
  const ids = idIndex()
  for (const id of known) ids.add(id)
  return ids.near(typed)
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
    const letters = lettersApart(local, partsOf(id).local, least)
    if (letters > least) continue
    if (letters < least) found = []
    least = letters
    found.push(id)
  }
  return found.slice(0, mostOffered)
}
