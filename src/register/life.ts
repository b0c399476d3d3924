import {
  type Action,
  type Change,
  type Entry,
  factsOf,
  type KnownBy,
  type ResolvedDue,
  type Sighting,
} from '../model/action.js'
import { type Facts, mergeFacts } from '../model/facts.js'
import type { Meeting } from '../model/meeting.js'
import { isNamedAlike, type Owner } from '../model/owner.js'
import type { Status } from '../model/status.js'
import type { SourceLocation } from '../source/lines.js'
import { type CarriedThrough, type CarryingMeeting, carriedSightings, dueAfter } from './carried.js'

/** What a meeting says of an action in an entry of its own. */
interface OwnSighting extends Sighting {
  readonly entry: Entry
}

/** An action while the minutes are folded, meeting after meeting. */
export interface Life {
  readonly countedId: string
  readonly pinnedId: string | null
  readonly first: Entry
  readonly meeting: Meeting
  /** Its words as each meeting wrote them, the first first. */
  readonly words: string[]
  /** What stands of it after the last meeting that spoke of it; its text is the first's. */
  facts: Facts
  due: ResolvedDue | null
  closed: string | null
  /** The meetings of its series since the last that mentioned it. */
  readonly silent: Meeting[]
  /** Whether these meetings have closed it. */
  isUnlisted: boolean
  confidential: boolean
  readonly notes: string[]
  /** What each meeting says that speaks of it. */
  readonly sightings: OwnSighting[]
  /** The meetings of its series that carry whatever they do not name; they are noted of it when it is next looked at. */
  readonly carrying: readonly CarryingMeeting[]
  /** How many of them it needs no more to be carried by. */
  carriedUpTo: number
  readonly carriedThrough: CarriedThrough[]
}

/** What a meeting says of an action. */
export interface LifeEvent {
  readonly meeting: Meeting
  readonly entry: Entry
  readonly location: SourceLocation
  readonly knownBy: KnownBy
  readonly due: ResolvedDue | null
  /** The day that the settings give to what is carried and has no day of its own; absent where they give none. */
  readonly defaultDue?: ResolvedDue | null
  readonly score?: number
  readonly runnerUp?: { readonly id: string; readonly score: number }
}

/** The id that an action is shown under: its pin, else the counted one. */
export const idOfLife = ({ pinnedId, countedId }: Life): string => pinnedId ?? countedId

const wordsOf = (entry: Entry): string[] => [entry.text, ...(entry.otherWords ?? [])]

/**
 * An action as the meeting that raised it recorded it.
 * @param carrying the meetings of its series that carry whatever they do not name; more may come
 */
export function begin(
  ids: { readonly counted: string; readonly pinned: string | null },
  { meeting, entry, due }: Pick<LifeEvent, 'meeting' | 'entry' | 'due'>,
  carrying: readonly CarryingMeeting[],
): Life {
  const status = entry.status ?? 'outstanding'
  return {
    countedId: ids.counted,
    pinnedId: ids.pinned,
    first: entry,
    meeting,
    words: wordsOf(entry),
    facts: factsOf(entry),
    due,
    closed: status === 'outstanding' ? null : (entry.closed ?? meeting.date),
    silent: [],
    isUnlisted: false,
    confidential: entry.confidential,
    notes: [...entry.notes],
    sightings: [
      { meeting, entry, location: entry.location, knownBy: 'raised', status, carried: false, changes: [] },
    ],
    carrying,
    carriedUpTo: carrying.length,
    carriedThrough: [],
  }
}

/** Notes the meetings that carried an action without naming it, since it was last looked at. */
function takeCarried(life: Life): void {
  const { carrying, carriedUpTo: from } = life
  const to = carrying.length
  if (from === to) return
  life.carriedUpTo = to
  if (statusOf(life) !== 'outstanding') return
  life.silent.length = 0
  const isWritten = life.due !== null && !life.due.default
  const moves = !isWritten && carrying[from]?.defaultDue !== undefined
  life.carriedThrough.push({
    from,
    to,
    after: life.sightings.length,
    ...(moves ? { defaultDay: life.due?.date ?? null } : {}),
  })
  if (moves) life.due = dueAfter(life.due, carrying.slice(from, to))
}

/** The due day of an action as it stands now. */
export function dueOf(life: Life): ResolvedDue | null {
  takeCarried(life)
  return life.due
}

/** The last meeting that named an action, or carried it with all others. */
export function lastMeetingOf(life: Life): Meeting | undefined {
  takeCarried(life)
  const last = life.carriedThrough.at(-1)
  return last?.after === life.sightings.length
    ? life.carrying[last.to - 1]?.meeting
    : life.sightings.at(-1)?.meeting
}

/** Notes that the last of the carrying meetings spoke of an action itself, and did not carry it with all others. */
export function isNotCarried(life: Life, carrying: readonly CarryingMeeting[]): void {
  if (life.carrying === carrying) life.carriedUpTo = carrying.length
}

const named = (owners: readonly Owner[]): string | null =>
  owners.length > 0 ? owners.map((owner) => owner.key).join(', ') : null
const sameOwners = (one: readonly Owner[], other: readonly Owner[]): boolean =>
  one.length === other.length && one.every((owner) => other.some((another) => isNamedAlike(owner, another)))

/** What the last word about it made of an action. */
export function statusOf({ facts }: Life): Status {
  return facts.status ?? 'outstanding'
}

/** Whether an entry gives an action to others than have it. "TR has asked SIEY" says only what TR did. */
function isReassigned({ facts }: Life, entry: Entry): boolean {
  const hands = (entry.formerOwners?.length ?? 0) > 0 || (!entry.ownersAsSubject && entry.status !== 'done')
  return (hands || facts.owners.length === 0) && !sameOwners(facts.owners, entry.owners)
}

/** Whether a meeting moves the due day. A line copied from list to list still means the Friday that it meant first. */
function isNewDue(due: ResolvedDue, before: ResolvedDue | null, { entry, knownBy }: LifeEvent): boolean {
  if (due.written !== before?.written) return due.date === null || due.date !== before?.date
  if (entry.due?.relative !== undefined) return due.date !== before.date
  return knownBy !== 'very-same-words' && due.date !== null && due.date !== before.date
}

/** What a later meeting says: it may change status, owner and due; what it does not say stays as it was. */
export function goOn(life: Life, event: LifeEvent): void {
  const { entry, meeting } = event
  const changes: Change[] = []
  takeCarried(life)
  listAgain(life)
  const before = statusOf(life)
  const earlier = life.sightings[0]?.meeting.id !== meeting.id
  const owners = isReassigned(life, entry) ? entry.owners : []
  if (owners.length > 0) changes.push({ what: 'owner', from: named(life.facts.owners), to: named(owners) })
  if (event.due && isNewDue(event.due, life.due, event)) {
    changes.push({
      what: 'due',
      from: life.due?.date ?? life.due?.written ?? null,
      to: event.due.date ?? event.due.written,
    })
    life.due = event.due
  } else if (event.due && life.due?.default) life.due = event.due
  if (entry.status && entry.status !== before)
    changes.push({ what: 'status', from: before, to: entry.status })
  life.facts = mergeFacts(life.facts, { ...factsOf(entry), text: '', owners, because: [] })
  const status = statusOf(life)
  if (status === 'outstanding') life.closed = null
  else if (before !== status) life.closed = entry.closed ?? meeting.date
  life.confidential ||= entry.confidential
  life.words.push(...wordsOf(entry).filter((words) => words !== '' && !life.words.includes(words)))
  life.notes.push(...entry.notes.filter((note) => !life.notes.includes(note)))
  if (earlier && statusOf(life) === 'outstanding') moveDefault(life, event, changes)
  life.sightings.push({
    meeting,
    entry,
    location: event.location,
    knownBy: event.knownBy,
    ...(event.score === undefined ? {} : { score: event.score }),
    ...(event.runnerUp === undefined ? {} : { runnerUp: event.runnerUp }),
    status: statusOf(life),
    carried: earlier && statusOf(life) === 'outstanding',
    changes,
  })
}

/** A default day goes with each meeting that carries the action, and goes where the next meeting is not known yet. */
function moveDefault(life: Life, { defaultDue }: LifeEvent, changes: Change[]): void {
  const isWritten = life.due !== null && !life.due.default
  if (defaultDue === undefined || isWritten) return
  const [from, to] = [life.due?.date ?? null, defaultDue?.date ?? null]
  if (from === to) return
  changes.push({ what: 'due', from, to })
  life.due = defaultDue
}

/** Notes a meeting of its series that does not mention an action; after so many in a row the action is done. */
export function passOver(life: Life, meeting: Meeting, doneAfter: number): void {
  // What came after minutes without a date cannot be known, nor when they were written.
  if (lastMeetingOf(life)?.date === null) return
  life.silent.push(meeting)
  if (life.silent.length < doneAfter) return
  life.facts = { ...life.facts, status: 'done' }
  life.closed = meeting.date
  life.isUnlisted = true
}

/** It is mentioned again: what silence closed is outstanding, until the minutes say otherwise. */
function listAgain(life: Life): void {
  life.silent.length = 0
  if (!life.isUnlisted) return
  life.facts = { ...life.facts, status: 'outstanding' }
  life.closed = null
  life.isUnlisted = false
}

/** The action that a life comes to. */
export function actionOf(life: Life): Action | null {
  takeCarried(life)
  const [first, ...rest] = life.sightings
  if (!first) return null
  const carriedIn = new Set(rest.filter((one) => one.carried).map((one) => one.meeting.id))
  // Named twice by one meeting, and closed the second time: not carried by it.
  for (const one of rest) if (!one.carried) carriedIn.delete(one.meeting.id)
  const others = life.carriedThrough.reduce((count, { from, to }) => count + to - from, 0)
  return {
    id: idOfLife(life),
    countedId: life.countedId,
    text: life.first.text,
    owners: life.facts.owners,
    status: statusOf(life),
    raised: life.meeting.date,
    due: life.due,
    closed: life.closed,
    passedOverBy: life.isUnlisted ? life.silent : [],
    carried: carriedIn.size + others,
    meeting: life.meeting,
    item: life.first.item,
    areas: life.first.areas,
    confidential: life.confidential,
    location: life.first.location,
    evidence: life.first.evidence ?? null,
    notes: life.notes,
    // Written out when they are asked for: with thousands that carry all others they are many times what is kept.
    get entries(): Action['entries'] {
      return [first, ...entriesAfter(life)]
    },
  }
}

/** What the meetings after the first say of an action, in their order. */
function* entriesAfter({ sightings, carriedThrough, carrying }: Life): Generator<Sighting> {
  let at = 1
  for (const through of carriedThrough) {
    for (; at < through.after; at++) yield* sightings.slice(at, at + 1)
    yield* carriedSightings(through, carrying)
  }
  yield* sightings.slice(at)
}
