import { sameKey } from '../language/keywords.js'
import type { Action, ResolvedDue } from '../model/action.js'
import {
  type ActionChange,
  type ActionChangeKind,
  type ActionChanges,
  actionChangeKinds,
} from '../model/action-change.js'
import { ownerKey } from '../model/owner.js'
import type { ComparedRegister } from '../model/register.js'
import { counterparts, entriesByPath, type PlacedEntry, sameMinutes } from './counterparts.js'

/**
 * What became of the actions of one version of the minutes in a later one. An action is the same where its id and its words
 * are; else where its line is, whatever its file is called now; else where a later word on it is.
 */
export function actionChanges(before: ComparedRegister, now: ComparedRegister): ActionChanges {
  const unread = new Set([...unreadPaths(before), ...unreadPaths(now)])
  const isKnown = (action: Action): boolean =>
    unread.size === 0 || !action.entries.some(({ location }) => unread.has(location.path))
  const pairing = pairActions(before, now)
  const found: readonly ActionChange[] = [
    ...[...pairing.pairs].flatMap(([old, action]) =>
      old !== action && isKnown(old) && isKnown(action) ? changesOf(old, action, now) : [],
    ),
    ...[...pairing.joined].map(([old, action]) => change('joined', old, action)),
    ...pairing.gone.filter(isKnown).map((old) => change('dropped', old, old)),
    ...pairing.raised.filter(isKnown).flatMap(raisedChanges),
  ]
  const places = new Map([...all(before), ...all(now)].map((action, index) => [action, index]))
  const placeOf = (action: Action): number => places.get(action) ?? 0
  return {
    changes: found.toSorted(
      (one, other) =>
        actionChangeKinds.indexOf(one.kind) - actionChangeKinds.indexOf(other.kind) ||
        placeOf(one.now) - placeOf(other.now),
    ),
    calledBefore: new Map(
      [...pairing.pairs].flatMap(([old, action]) => (old.id === action.id ? [] : [[action.id, old.id]])),
    ),
    unknown: [...all(before).filter((old) => !isKnown(old) && !pairing.pairs.has(old)), ...all(now)].filter(
      (action) => !isKnown(action),
    ),
  }
}

function change(kind: ActionChangeKind, before: Action | null, now: Action): ActionChange {
  return { kind, before, now }
}

function all({ actions, beforeLine }: ComparedRegister): readonly Action[] {
  return beforeLine.length === 0 ? actions : [...actions, ...beforeLine]
}

/** Minutes that could not be read whole. */
function unreadPaths({ unread, problems, minutes }: ComparedRegister): readonly string[] {
  const parts = [...problems, ...minutes.flatMap((file) => file.problems)]
  return [
    ...unread.map(({ path }) => path),
    ...parts.flatMap(({ rule, location }) => (rule === 'minutes-unreadable' ? [location.path] : [])),
  ]
}

/** Which action of before is which of now. */
interface Pairing {
  readonly pairs: ReadonlyMap<Action, Action>
  /** Actions of before whose line is a later word on another one now. */
  readonly joined: ReadonlyMap<Action, Action>
  readonly gone: readonly Action[]
  readonly raised: readonly Action[]
}

/** A pairing while it is made. */
interface Search {
  readonly before: ComparedRegister
  readonly now: ComparedRegister
  /** Actions of before and of now that are in no pair yet. */
  readonly open: Set<Action>
  readonly free: Set<Action>
  readonly pairs: Map<Action, Action>
  readonly joined: Map<Action, Action>
}

function pairActions(before: ComparedRegister, now: ComparedRegister): Pairing {
  const search: Search = {
    before,
    now,
    open: new Set(all(before)),
    free: new Set(all(now)),
    pairs: new Map(),
    joined: new Map(),
  }
  pairByIdAndWords(search)
  if (search.open.size > 0) pairByLine(search)
  if (search.open.size > 0) pairByLaterWord(search)
  const { open, free, pairs, joined } = search
  return { pairs, joined, gone: [...open], raised: [...free] }
}

function pair({ open, free, pairs }: Search, old: Action, action: Action): void {
  open.delete(old)
  free.delete(action)
  pairs.set(old, action)
}

/** The plain case, and nearly all of them: nothing was done to the action, or something was said of it later. */
function pairByIdAndWords(search: Search): void {
  const byId = new Map<string, Action[]>()
  for (const action of search.free) {
    const there = byId.get(idKey(action))
    if (there) there.push(action)
    else byId.set(idKey(action), [action])
  }
  for (const old of [...search.open]) {
    const likely = byId.get(idKey(old)) ?? []
    const at = likely.findIndex((action) => isSameText(old, action))
    const [action] = at < 0 ? [] : likely.splice(at, 1)
    if (action) pair(search, old, action)
  }
}

const isSameText = ({ text }: Action, other: Action): boolean =>
  text === other.text || sameKey(text) === sameKey(other.text)

const idKey = ({ id }: Action): string => id.toLowerCase()

/** Lines of the same minutes, moved, put otherwise, or in a file that has another name. */
function pairByLine(search: Search): void {
  const { before, now, open, free, joined } = search
  const lines = entriesByPath(now)
  const said = linesOf(search.pairs.keys())
  const raised = new Map<string, Action[]>()
  for (const old of open) {
    const there = raised.get(old.meeting.path)
    if (there) there.push(old)
    else raised.set(old.meeting.path, [old])
  }
  for (const [old, minutes] of sameMinutes(before, now)) {
    const actions = raised.get(old.path)
    if (actions === undefined) continue
    const placed = lines.get(minutes.path) ?? []
    const first = placed.filter(({ action, entry }) => free.has(action) && action.entries[0].entry === entry)
    for (const { before: one, now: found } of counterparts(actions, first)) pair(search, one, found.action)
    // What was a later word before answers for no other action.
    const later = placed.filter((line) => !free.has(line.action) && !said.has(lineKey(old.path, line)))
    const wanting = actions.filter((action) => open.has(action))
    const named = later.map((line) => ({ ...line, isNamed: false }))
    for (const { before: one, now: found } of counterparts(wanting, named)) {
      open.delete(one)
      joined.set(one, found.action)
    }
  }
}

const lineKey = (path: string, { entry }: Pick<PlacedEntry, 'entry'>): string =>
  `${path}\n${sameKey(entry.text)}`

function linesOf(actions: Iterable<Action>): ReadonlySet<string> {
  return new Set(
    [...actions].flatMap(({ entries }) =>
      entries.flatMap(({ entry }) => (entry === null ? [] : [lineKey(entry.location.path, { entry })])),
    ),
  )
}

/** Where the line that raised it is gone, a later word on it raises it now. */
function pairByLaterWord(search: Search): void {
  const raisedBy = new Map<string, Action>()
  for (const action of search.free)
    for (const { entry, meeting } of action.entries)
      if (entry !== null && entry.text !== '') raisedBy.set(wordKey(meeting.id, entry.text), action)
  for (const old of [...search.open]) {
    const found = old.entries
      .flatMap(({ entry, meeting }) =>
        entry === null ? [] : (raisedBy.get(wordKey(meeting.id, entry.text)) ?? []),
      )
      .find((action) => search.free.has(action))
    if (found) pair(search, old, found)
  }
}

const wordKey = (meeting: string, text: string): string => `${meeting.toLowerCase()}\n${sameKey(text)}`

/** What was raised, and what became of it since. */
function raisedChanges(action: Action): readonly ActionChange[] {
  return [
    change('raised', null, action),
    ...(action.status === 'outstanding' ? [] : [change(action.status, null, action)]),
  ]
}

function changesOf(old: Action, action: Action, now: ComparedRegister): readonly ActionChange[] {
  const kinds: readonly (ActionChangeKind | null)[] = [
    old.status === action.status ? null : action.status === 'outstanding' ? 'reopened' : action.status,
    ownersOf(old) === ownersOf(action) ? null : 'reassigned',
    isRedated(old.due, action.due) ? 're-dated' : null,
    action.carried > old.carried && action.status === 'outstanding' ? 'carried' : null,
    isSameText(old, action) ? null : 'reworded',
    idKey(old) === idKey(action) || now.byId.get(idKey(old)) === action ? null : 'moved',
  ]
  return kinds.flatMap((kind) => (kind === null ? [] : [change(kind, old, action)]))
}

function ownersOf({ owners }: Action): string {
  return owners.map(ownerKey).toSorted().join('\n')
}

/**
 * Whether somebody gave another day. "By the next meeting" that has a day since that meeting has one is the same, and so is
 * what `default-due` moves on from meeting to meeting.
 */
function isRedated(old: ResolvedDue | null, due: ResolvedDue | null): boolean {
  if (old === null || due === null) return (old ?? due)?.default === false
  if (old.default && due.default) return false
  if (old.date === due.date) return old.date === null && old.written !== due.written
  return old.date !== null || old.written !== due.written
}
