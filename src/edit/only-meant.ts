import { type Action, closingReason } from '../model/action.js'
import { ownerKey } from '../model/owner.js'
import type { Register } from '../model/register.js'
import type { Status } from '../model/status.js'

/** What is to be known of one action once its minutes are written; what is absent stays as it was. */
export interface Meant {
  /** Its counted id. */
  readonly id: string
  readonly status?: Status
  /** `YYYY-MM-DD`, where a day is written with the status. */
  readonly closed?: string
  /** `ownerKey` of who has it. */
  readonly owner?: string
  /** `YYYY-MM-DD` */
  readonly due?: string
  readonly pin?: string
  /** Words of a note below it. */
  readonly note?: string
  /** Minutes that did not mention it do so now, by these words. */
  readonly isMentionedAgain: boolean
}

/**
 * What two registers differ in, beside the one thing that was meant: ids of actions, or the fact of the one action that did
 * not come out. Empty where all is as it should be.
 */
export function otherwiseChanged(before: Register, after: Register, meant: Meant): readonly string[] {
  const left = new Map(all(after).map((action) => [action.countedId, action]))
  const changed: string[] = []
  for (const action of all(before)) {
    const now = left.get(action.countedId)
    left.delete(action.countedId)
    const isSame =
      now !== undefined &&
      (action.countedId === meant.id ? isAsMeant(action, now, meant) : factsOf(action) === factsOf(now))
    if (!isSame) changed.push(action.id)
  }
  const decisions = decisionsOf(before) === decisionsOf(after) ? [] : ['a decision']
  return [...changed, ...left.keys(), ...decisions]
}

const decisionsOf = ({ decisions }: Register): string =>
  JSON.stringify(decisions.map(({ text, by, item, meeting }) => [text, by, item?.key, meeting.path]))

const all = ({ actions, beforeLine }: Register): readonly Action[] => [...actions, ...beforeLine]

/** All that is known of an action, as one text to compare; not on which line it stands. */
function factsOf(action: Action): string {
  const { id, text, due, confidential, carried, notes, item, location, entries } = action
  return JSON.stringify([
    id,
    text,
    ownersOf(action),
    stateOf(action),
    dueOf(due),
    [confidential, carried, notes, item?.key, location.path],
    entries.map(({ meeting, status, knownBy }) => [meeting.path, status, knownBy]),
  ])
}

const ownersOf = ({ owners }: Action): readonly string[] => owners.map(ownerKey)
const dueOf = (due: Action['due']): string => JSON.stringify(due && [due.date, due.written, due.default])
/** A day that nobody wrote moves with the meetings. */
const isUnwritten = (due: Action['due']): boolean => due === null || due.default
const stateOf = (action: Action): readonly unknown[] => [action.status, action.closed, closingReason(action)]

function isAsMeant(before: Action, now: Action, meant: Meant): boolean {
  const { status, closed, owner, due, pin, note, isMentionedAgain } = meant
  const isSameState = JSON.stringify(stateOf(before)) === JSON.stringify(stateOf(now))
  const isOwned =
    owner === undefined
      ? JSON.stringify(ownersOf(before)) === JSON.stringify(ownersOf(now))
      : JSON.stringify(ownersOf(now)) === JSON.stringify([owner])
  const isDue =
    due === undefined
      ? dueOf(before.due) === dueOf(now.due) || (isUnwritten(before.due) && isUnwritten(now.due))
      : now.due?.date === due && !now.due.default
  const id = pin === undefined ? before.id : `${before.meeting.id}/${pin}`
  const isClosedSo =
    status === undefined
      ? isSameState
      : now.status === status && (closed === undefined || now.closed === closed)
  return (
    now.id === id &&
    now.text === before.text &&
    now.confidential === before.confidential &&
    now.location.path === before.location.path &&
    isClosedSo &&
    isOwned &&
    isDue &&
    before.notes.every((words) => now.notes.includes(words)) &&
    (note === undefined || isMentionedAgain || now.notes.some((words) => words.includes(note))) &&
    now.entries.length === before.entries.length + (isMentionedAgain ? 1 : 0)
  )
}
