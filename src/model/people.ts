import type { Person } from './owner.js'

/** The people of a file or a register, by every way of writing them. Made once, asked often. */
export interface PeopleIndex {
  readonly people: readonly Person[]
  /** Exact initials and keys: "AF" is a person, "af" in a sentence is none. */
  readonly byKey: ReadonlyMap<string, readonly Person[]>
  /** Names, aliases and handles in small letters. */
  readonly byName: ReadonlyMap<string, readonly Person[]>
  readonly byFirstName: ReadonlyMap<string, readonly Person[]>
  /** Initials that no minutes print, as they come from the name. */
  readonly byInitials: ReadonlyMap<string, readonly Person[]>
}

/** Who a written owner is: one person, or several whom it would fit alike. */
export type Resolved =
  | { readonly person: Person }
  | { readonly ambiguous: readonly [Person, Person, ...Person[]] }

// Mrs. Berry · Cllr Glover · Dr J. Smith
const title =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|sir|dame|lady|lord|cllr|councillor)\.?[ \t]+/iu

/** A name as it is compared: small letters, one blank between words, no title before it, accents kept. */
export function plainName(name: string): string {
  const short = name.normalize('NFC').trim().replace(/\s+/g, ' ').replaceAll('’', "'")
  return short.replace(title, '').toLowerCase()
}

/** The capitals that a name begins its words with: "Stéfan van der Walt" is SvdW, and SW for short. */
export function initialsOf(name: string): readonly string[] {
  const words = name
    .replace(title, '')
    .split(/[\s.]+/u)
    .filter((word) => /^\p{L}/u.test(word))
  const first = words.map((word) => [...word][0] ?? '')
  const capitals = first.filter((letter) => letter !== letter.toLowerCase())
  const outer = [capitals[0] ?? '', capitals.length > 1 ? (capitals.at(-1) ?? '') : '']
  return [...new Set([first.join(''), capitals.join(''), outer.join('')])].filter(
    (initials) => initials.length >= 2,
  )
}

function add(map: Map<string, Person[]>, key: string, person: Person): void {
  if (key === '') return
  const there = map.get(key)
  if (!there) map.set(key, [person])
  else if (!there.includes(person)) there.push(person)
}

/** An index of people by key, name, alias, first name and initials. */
export function peopleIndex(people: readonly Person[]): PeopleIndex {
  const byKey = new Map<string, Person[]>()
  const byName = new Map<string, Person[]>()
  const byFirstName = new Map<string, Person[]>()
  const byInitials = new Map<string, Person[]>()
  for (const person of people) {
    add(byKey, person.key, person)
    const name = plainName(person.name)
    add(byName, name, person)
    add(byName, plainName(person.key), person)
    for (const alias of person.aliases) add(byName, plainName(alias).replace(/^@/, ''), person)
    const firstName = name.split(' ')[0] ?? ''
    if (firstName !== name && !/^\p{L}\.?$/u.test(firstName)) add(byFirstName, firstName, person)
    for (const initials of initialsOf(person.name)) add(byInitials, initials, person)
  }
  return { people, byKey, byName, byFirstName, byInitials }
}

function resolved(people: readonly Person[] | undefined): Resolved | null {
  const [first, second, ...more] = people ?? []
  if (!first) return null
  return second ? { ambiguous: [first, second, ...more] } : { person: first }
}

// RH · JPM, as they are printed in a margin
const capitals = /^\p{Lu}{2,4}$/u

/**
 * Whom a written owner means: by key, name, alias or handle, by a first name that one person alone has, by
 * initials that fit one person alone. The whole of what is written counts, never a part. Null for nobody known.
 */
export function resolvePerson(written: string, index: PeopleIndex): Resolved | null {
  const trimmed = written.trim()
  const name = plainName(trimmed).replace(/^@/, '')
  if (name === '') return null
  return (
    resolved(index.byKey.get(trimmed)) ??
    resolved(index.byName.get(name)) ??
    resolved(index.byFirstName.get(name)) ??
    (capitals.test(trimmed) ? resolved(index.byInitials.get(trimmed)) : null)
  )
}
