import type { Action, Change, Entry, KnownBy, ResolvedDue, Sighting, Status } from '../model/action.js'
import type { Meeting } from '../model/meeting.js'
import { isNamedAlike, type Owner } from '../model/owner.js'
import type { SourceLocation } from '../source/lines.js'

/** An action while the minutes are folded, meeting after meeting. */
export interface Life {
  readonly countedId: string
  readonly pinnedId: string | null
  readonly first: Entry
  readonly meeting: Meeting
  /** Its words as each meeting wrote them, the first first. */
  readonly words: string[]
  owners: readonly Owner[]
  status: Status
  due: ResolvedDue | null
  closed: string | null
  confidential: boolean
  readonly notes: string[]
  readonly sightings: Sighting[]
}

/** What a meeting says of an action. */
export interface Said {
  readonly meeting: Meeting
  readonly entry: Entry | null
  readonly location: SourceLocation
  readonly knownBy: KnownBy
  readonly due: ResolvedDue | null
  readonly score?: number
  readonly runnerUp?: { readonly id: string; readonly score: number }
}

const wordsOf = (entry: Entry): string[] => [entry.text, ...(entry.otherWords ?? [])]

/** An action as the meeting that raised it recorded it. */
export function begin(
  ids: { readonly counted: string; readonly pinned: string | null },
  meeting: Meeting,
  entry: Entry,
  due: ResolvedDue | null,
): Life {
  const status = entry.status ?? 'outstanding'
  return {
    countedId: ids.counted,
    pinnedId: ids.pinned,
    first: entry,
    meeting,
    words: wordsOf(entry),
    owners: entry.owners,
    status,
    due,
    closed: status === 'outstanding' ? null : (entry.closed ?? meeting.date),
    confidential: entry.confidential,
    notes: [...entry.notes],
    sightings: [
      { meeting, entry, location: entry.location, knownBy: 'raised', status, carried: false, changes: [] },
    ],
  }
}

const named = (owners: readonly Owner[]): string | null =>
  owners.length > 0 ? owners.map((owner) => owner.key).join(', ') : null
const sameOwners = (one: readonly Owner[], other: readonly Owner[]): boolean =>
  one.length === other.length && one.every((owner) => other.some((another) => isNamedAlike(owner, another)))

/** Whether a meeting moves the due day. A line copied from list to list still means the Friday that it meant first. */
function isNewDue(due: ResolvedDue, before: ResolvedDue | null, { entry, knownBy }: Said): boolean {
  if (due.written !== before?.written) return due.date === null || due.date !== before?.date
  if (entry?.due?.relative === 'next-meeting') return due.date !== before.date
  return knownBy !== 'very-same-words' && due.date !== null && due.date !== before.date
}

/** What a later meeting says: it may change status, owner and due; what it does not say stays as it was. */
export function goOn(life: Life, said: Said): void {
  const { entry, meeting } = said
  const changes: Change[] = []
  const before = life.status
  const earlier = life.sightings[0]?.meeting.id !== meeting.id
  if (entry) {
    const reassigned =
      (entry.formerOwners?.length ?? 0) > 0 || (!entry.ownersAsSubject && entry.status !== 'done')
    if (
      entry.owners.length > 0 &&
      (reassigned || life.owners.length === 0) &&
      !sameOwners(life.owners, entry.owners)
    ) {
      changes.push({ what: 'owner', from: named(life.owners), to: named(entry.owners) })
      life.owners = entry.owners
    }
    if (said.due && isNewDue(said.due, life.due, said)) {
      changes.push({
        what: 'due',
        from: life.due?.date ?? life.due?.written ?? null,
        to: said.due.date ?? said.due.written,
      })
      life.due = said.due
    }
    if (entry.status && entry.status !== life.status) {
      changes.push({ what: 'status', from: life.status, to: entry.status })
      life.status = entry.status
    }
    if (life.status === 'outstanding') life.closed = null
    else if (before !== life.status) life.closed = entry.closed ?? meeting.date
    life.confidential ||= entry.confidential
    life.words.push(...wordsOf(entry).filter((words) => words !== '' && !life.words.includes(words)))
    life.notes.push(...entry.notes.filter((note) => !life.notes.includes(note)))
  }
  life.sightings.push({
    meeting,
    entry,
    location: said.location,
    knownBy: said.knownBy,
    ...(said.score === undefined ? {} : { score: said.score }),
    ...(said.runnerUp === undefined ? {} : { runnerUp: said.runnerUp }),
    status: life.status,
    carried: earlier && life.status === 'outstanding',
    changes,
  })
}

/** The action that a life comes to. */
export function actionOf(life: Life): Action | null {
  const [first, ...rest] = life.sightings
  if (!first) return null
  const carriedIn = new Set(rest.filter((one) => one.carried).map((one) => one.meeting.id))
  // Named twice by one meeting, and closed the second time: not carried by it.
  for (const one of rest) if (!one.carried) carriedIn.delete(one.meeting.id)
  return {
    id: life.pinnedId ?? life.countedId,
    countedId: life.countedId,
    text: life.first.text,
    owners: life.owners,
    status: life.status,
    raised: life.meeting.date,
    due: life.due,
    closed: life.closed,
    carried: carriedIn.size,
    meeting: life.meeting,
    item: life.first.item,
    areas: life.first.areas,
    confidential: life.confidential,
    location: life.first.location,
    evidence: life.first.evidence ?? null,
    notes: life.notes,
    entries: [first, ...rest],
  }
}
