import type { Action } from '../model/action.js'
import { compareDates } from '../model/day.js'
import { type Owner, ownerKey } from '../model/owner.js'
import type { OwnerRecord } from '../model/owner-record.js'
import type { Register } from '../model/register.js'
import { listedMembers } from './mentioned.js'

/** A month counts as a whole: what was done in June is not late for the 13th. */
function wasLate({ closed, due }: Action): boolean {
  const day = due?.date ?? null
  return closed !== null && day !== null && closed > day.slice(0, closed.length)
}

function later(date: string | null, other: string | null): string | null {
  if (date === null || other === null) return date ?? other
  return compareDates(date, other) < 0 ? other : date
}

/** Answers for each owner what was done, how much of it late, and when minutes named them last. */
export function ownerRecords({ actions, ...register }: Register): (owner: Pick<Owner, 'key'>) => OwnerRecord {
  const records = new Map<string, OwnerRecord>()
  const members = listedMembers({ actions, ...register })
  for (const { person, seen } of members)
    records.set(ownerKey(person), { done: 0, doneLate: 0, lastSeen: seen?.last ?? null })
  for (const action of actions) {
    const dates = action.entries.map(({ meeting }) => meeting.date)
    const named = dates.reduce(later, null)
    for (const key of new Set(action.owners.map(ownerKey))) {
      const { done = 0, doneLate = 0, lastSeen = null } = records.get(key) ?? {}
      const isDone = action.status === 'done'
      records.set(key, {
        done: done + (isDone ? 1 : 0),
        doneLate: doneLate + (isDone && wasLate(action) ? 1 : 0),
        lastSeen: later(lastSeen, named),
      })
    }
  }
  return (owner) => records.get(ownerKey(owner)) ?? { done: 0, doneLate: 0, lastSeen: null }
}
