import { type Owner, ownerKey } from '../model/owner.js'

/** Things of the same owners, in the order in which they were given. */
export interface OfSameOwners<T> {
  readonly owners: readonly Owner[]
  readonly things: T[]
}

/** Things by their owners: whoever asks for one owner needs no look at what the others have. */
export interface OwnerGroups<T> {
  readonly all: readonly OfSameOwners<T>[]
  /** What nobody owns; no list where there is none. */
  readonly unowned: readonly OfSameOwners<T>[]
  /** What one of these owners has who may be named like an owner; for each owner that is asked for. */
  readonly of: (owners: readonly Owner[]) => readonly (readonly OfSameOwners<T>[])[]
}

/** Sorts things by their owners. */
export function ownerGroups<T>(
  things: Iterable<T>,
  ownersOf: (thing: T) => readonly Owner[],
): OwnerGroups<T> {
  const all = new Map<string, OfSameOwners<T>>()
  const byName = new Map<string, OfSameOwners<T>[]>()
  const byFirstName = new Map<string, OfSameOwners<T>[]>()
  for (const thing of things) {
    const owners = ownersOf(thing)
    const names = [...new Set(owners.map(ownerKey))].sort()
    const key = JSON.stringify([names, owners.map(({ kind }) => kind).sort()])
    const there = all.get(key)
    if (there) {
      there.things.push(thing)
      continue
    }
    const group = { owners, things: [thing] }
    all.set(key, group)
    for (const name of names) noteUnder(byName, name, group)
    for (const name of new Set(names.flatMap(firstName))) noteUnder(byFirstName, name, group)
  }
  // "Fletcher" may be named like "Fletcher Boyd", and the other way round.
  const ofOwner = (owner: Owner): readonly OfSameOwners<T>[] => {
    const name = ownerKey(owner)
    const short = firstName(name).flatMap((first) => byName.get(first) ?? [])
    return [...new Set([...(byName.get(name) ?? []), ...(byFirstName.get(name) ?? []), ...short])]
  }
  const groups = [...all.values()]
  return {
    all: groups,
    unowned: groups.filter(({ owners }) => owners.length === 0),
    of: (owners) => owners.map(ofOwner),
  }
}

/** The first of several names; none where there is but one. */
function firstName(name: string): readonly string[] {
  const end = name.indexOf(' ')
  return end > 0 ? [name.slice(0, end)] : []
}

function noteUnder<T>(groups: Map<string, T[]>, name: string, group: T): void {
  const there = groups.get(name)
  if (there) there.push(group)
  else groups.set(name, [group])
}
