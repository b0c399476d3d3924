import { type Action, lastMention } from '../model/action.js'
import type { Register } from '../model/register.js'

/**
 * Which actions are otherwise in a register that should differ from another in one thing: minutes carry some forward.
 * Their ids, those that are there once more or no more among them. Empty where all is as it should be.
 * @param path of the minutes that carry them
 */
export function changedOtherwise(
  before: Register,
  after: Register,
  { path, carried }: { readonly path: string; readonly carried: ReadonlySet<string> },
): readonly string[] {
  const left = new Map(all(after).map((action) => [action.id, action]))
  const changed: string[] = []
  for (const action of all(before)) {
    const now = left.get(action.id)
    left.delete(action.id)
    const isCarried = carried.has(action.id)
    if (now === undefined || !isSame(action, now) || (isCarried && !isCarriedBy(now, path)))
      changed.push(action.id)
  }
  return [...changed, ...left.keys()]
}

const all = ({ actions, beforeLine }: Register): readonly Action[] => [...actions, ...beforeLine]

/** Whether two are the same but for the meetings that carry them, and a default day, which moves with these or is not known yet. */
function isSame(one: Action, other: Action): boolean {
  const isMoved = other.due?.default === true || (one.due?.default === true && other.due === null)
  return meaningOf(one) === meaningOf(other) && (isMoved || dueOf(one) === dueOf(other))
}

function meaningOf({ text, owners, status, closed, location, confidential }: Action): string {
  return JSON.stringify([text, owners.map(({ key }) => key), status, closed, location.path, confidential])
}

function dueOf({ due }: Action): string {
  return JSON.stringify(due && [due.date, due.written, due.default])
}

function isCarriedBy(action: Action, path: string): boolean {
  const { meeting, knownBy } = lastMention(action)
  return meeting.path === path && (knownBy === 'id' || knownBy === 'pin')
}
