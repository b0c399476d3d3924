import { type Owner, ownerKey, type Person } from '../model/owner.js'

/** Says the name of an owner in full, as far as the roster or the minutes know it. */
export function fullNames(people: readonly Person[]): (owner: Owner) => string {
  const names = new Map(people.map((person) => [ownerKey(person), person.name]))
  return (owner) => (owner.kind === 'person' ? names.get(ownerKey(owner)) : undefined) ?? owner.key
}
