import { type Owner, ownerKey } from '../../model/owner.js'

/** Some things that have owners, to be found by one of them: all that share an owner, in order. */
export type ByOwner<T> = (owners: readonly Owner[]) => readonly T[]

/** Makes an index of some things by their owners. */
export function byOwner<T>(all: readonly T[], ownersOf: (one: T) => readonly Owner[]): ByOwner<T> {
  const indices = new Map<string, number[]>()
  for (const [index, one] of all.entries())
    for (const key of new Set(ownersOf(one).map(ownerKey))) {
      const there = indices.get(key)
      if (there) there.push(index)
      else indices.set(key, [index])
    }
  return (owners) => {
    const found = new Set(owners.flatMap((owner) => indices.get(ownerKey(owner)) ?? []))
    const ordered = owners.length > 1 ? [...found].sort((index, other) => index - other) : [...found]
    return ordered.flatMap((index) => all[index] ?? [])
  }
}
