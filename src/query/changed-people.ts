import type { Register } from '../model/register.js'

/** Names of those to whom another register of the same minutes gives other actions, or other places on lists. */
export function changedPeople(before: Register, after: Register): ReadonlySet<string> {
  const [one, other] = [placesByName(before), placesByName(after)]
  const changed = new Set<string>()
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const [places, others] = [one.get(name) ?? nowhere, other.get(name) ?? nowhere]
    if (places.size !== others.size || [...places].some((place) => !others.has(place))) changed.add(name)
  }
  return changed
}

const nowhere: ReadonlySet<string> = new Set()

/** Where everybody is named: the lists of attendance, and the entries, each with who else could be meant. */
function placesByName({ people, membership, actions }: Register): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map(people.map(({ key, name }) => [key, name]))
  const places = new Map<string, Set<string>>()
  const note = (name: string, place: string): void => {
    places.set(name, (places.get(name) ?? new Set()).add(place))
  }
  for (const { person, lists } of membership.members)
    for (const { path, line, list } of lists) note(person.name, `${path}:${line} ${list}`)
  for (const { written, lists } of membership.open)
    for (const { path, line, list } of lists) note(written, `${path}:${line} ${list}`)
  for (const { entries, owners } of actions)
    for (const { entry, location } of entries) {
      if (entry === null) continue
      // An entry that names nobody is of whoever has the action.
      for (const { key, ambiguous = [] } of entry.owners.length > 0 ? entry.owners : owners) {
        const place = `${location.path}:${location.line}`
        if (ambiguous.length === 0) note(names.get(key) ?? key, place)
        for (const candidate of ambiguous) note(names.get(candidate) ?? candidate, `${place}, perhaps`)
      }
    }
  return places
}
