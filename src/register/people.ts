import type { Minutes } from '../model/minutes.js'
import type { Owner, Person } from '../model/owner.js'
import { type PeopleIndex, peopleIndex, resolvePerson } from '../model/people.js'
import type { Settings } from '../model/settings.js'

/** Everybody of all minutes, each once: one person by key and name. */
export interface Everybody {
  readonly people: readonly Person[]
  /** The owner as the whole register knows him. */
  owner(owner: Owner, minutes: Minutes): Owner
}

/**
 * Brings the people of all files together. Initials that fit two people in different minutes never mix them: each
 * is keyed by his full name, unless `epha.yaml` says whose they are.
 */
export function everybody(all: readonly Minutes[], settings: Settings): Everybody {
  const byName = new Map<string, Person>()
  const nameKey = (person: Person): string => person.name.normalize('NFC').toLowerCase()
  for (const person of settings.people) byName.set(nameKey(person), person)
  for (const minutes of all) {
    for (const person of minutes.people) {
      const there = byName.get(nameKey(person))
      if (!there) byName.set(nameKey(person), person)
      else if (!there.onRoster) byName.set(nameKey(person), merged(there, person))
    }
  }
  const keys = new Map<string, string[]>()
  for (const person of byName.values()) keys.set(person.key, [...(keys.get(person.key) ?? []), person.name])
  const rekeyed = new Map<string, Person>()
  for (const [name, person] of byName) {
    const shared = (keys.get(person.key) ?? []).length > 1 && !person.onRoster
    rekeyed.set(name, shared ? { ...person, key: person.name } : person)
  }
  const people = [...rekeyed.values()]
  const index = peopleIndex(people)
  const fileIndex = new Map<Minutes, PeopleIndex>()
  return {
    people,
    owner: (owner, minutes) => {
      if (owner.kind === 'group') return owner
      const known = fileIndex.get(minutes) ?? peopleIndex(minutes.people)
      fileIndex.set(minutes, known)
      const inFile =
        owner.kind === 'person' ? minutes.people.find((person) => person.key === owner.key) : undefined
      const person = inFile ? rekeyed.get(nameKey(inFile)) : undefined
      if (person) return { key: person.key, written: owner.written, kind: 'person' }
      if (owner.ambiguous) return owner
      const found = resolvePerson(owner.written, index)
      if (found && 'person' in found) return { key: found.person.key, written: owner.written, kind: 'person' }
      return found ? { ...owner, ambiguous: found.ambiguous.map((one) => one.key) } : owner
    },
  }
}

function merged(one: Person, other: Person): Person {
  const aliases = [
    ...new Set([
      ...one.aliases,
      ...other.aliases,
      ...(other.key !== one.key && other.key !== one.name ? [other.key] : []),
    ]),
  ]
  const key = one.key === one.name && other.key !== other.name ? other.key : one.key
  return {
    ...one,
    key,
    aliases: aliases.filter((alias) => alias !== key),
    ...(one.role === undefined && other.role !== undefined ? { role: other.role } : {}),
  }
}
