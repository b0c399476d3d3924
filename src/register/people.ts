import { foldedName } from '../language/name-form.js'
import type { Minutes } from '../model/minutes.js'
import { type Owner, ownerKey, type Person } from '../model/owner.js'
import type { Settings } from '../model/settings.js'

/** Everybody of all minutes, each once: one person by key and name. */
export interface Everybody {
  readonly people: readonly Person[]
  /** Two of the same sum, by the same settings, know the owners of any minutes alike. */
  readonly sum: string
  /** The owners as the whole register knows them, each once. */
  owners(owners: readonly Owner[], minutes: Minutes): readonly Owner[]
}

/**
 * Brings the people of all files together. Initials that fit two people in different minutes never mix them: each
 * is keyed by the full name, unless `epha.yaml` says whose they are.
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
  const byKey = new Map([...byName.values()].map((person) => [person.key, person]))
  const ownPeople = new Map<Minutes, ReadonlyMap<string, Person>>()
  const firstNames = new Set([...byName.values()].map(({ name }) => name.split(' ')[0] ?? name))
  const spelling = spellings(all)
  // @Jude, where attendance has the first name Jude
  const shown = (key: string): string => (firstNames.has(key.slice(1)) ? key.replace(/^@/, '') : key)
  const known = (owner: Owner, minutes: Minutes): Owner => {
    if (owner.kind === 'person') {
      const own = ownPeople.get(minutes) ?? new Map(minutes.people.map((person) => [person.key, person]))
      ownPeople.set(minutes, own)
      const there = own.get(owner.key) ?? byKey.get(owner.key)
      const person = there && rekeyed.get(nameKey(there))
      return person ? { ...owner, key: person.key } : owner
    }
    const key = settings.groups.has(owner.key)
      ? owner.key
      : shown(spelling.get(spellingKey(owner.key)) ?? owner.key)
    return { ...owner, key }
  }
  return {
    people: [...rekeyed.values()],
    sum: JSON.stringify([
      [...rekeyed].map(([name, person]) => [name, person.key, person.name]),
      [...byKey].map(([key, person]) => [key, nameKey(person)]),
      [...spelling],
    ]),
    owners: (owners, minutes) => {
      const all = owners.map((owner) => known(owner, minutes))
      return [...new Map(all.toReversed().map((owner) => [ownerKey(owner), owner])).values()].toReversed()
    },
  }
}

/** What the spellings of an owner on no roster have in common: capitals, accents, `@`, "the" and "all" tell nobody apart. */
function spellingKey(written: string): string {
  return foldedName(written)
    .replace(/^@/, '')
    .replace(/^(?:the|all) (?=\S)/, '')
}

/** The spelling that is used most of each owner on no roster; of two, the one that is used first. */
function spellings(all: readonly Minutes[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { entries } of all)
    for (const owner of entries.flatMap(({ owners }) => owners)) {
      if (owner.kind === 'person') continue
      const key = spellingKey(owner.key)
      const there = counts.get(key) ?? new Map<string, number>()
      counts.set(key, there.set(owner.key, (there.get(owner.key) ?? 0) + 1))
    }
  return new Map(
    [...counts].map(([key, spelt]) => {
      const [[best] = [key]] = [...spelt].sort(([, count], [, other]) => other - count)
      return [key, best]
    }),
  )
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
