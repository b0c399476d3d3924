import { nearest } from '../model/nearest.js'
import type { Owner, Person } from '../model/owner.js'
import type { Register } from '../model/register.js'
import { type Mistake, unknownValue, whatIsThere } from './mistake.js'
import type { Query } from './query.js'

const nobody = new Set(['nobody', 'none', 'unassigned'])

/**
 * Whose actions are asked for, in any case of letters: a key, a name, an alias, a first name or initials that fit one
 * person alone, a group, or an owner as the minutes write it. What a group that lists the person owns comes with it.
 */
export function ownerQuery(given: string, register: Register): Query | Mistake {
  const wanted = plainly(given)
  const byKey = register.people.find((person) => plainly(person.key) === wanted)
  if (byKey) return ownedBy(byKey, register)
  const group = [...register.groups.keys()].find((name) => plainly(name) === wanted)
  if (group !== undefined) return owned(group, null, [group])
  for (const fits of [hasName, hasInitials, hasFirstName]) {
    const people = register.people.filter((person) => fits(person, wanted))
    if (people.length > 1) return several(given, people)
    const [person] = people
    if (person) return ownedBy(person, register)
  }
  const asWritten = ownersOf(register).find((owner) => plainly(owner.key) === wanted)
  if (asWritten?.ambiguous)
    return several(
      given,
      register.people.filter(({ key }) => asWritten.ambiguous?.includes(key)),
    )
  if (asWritten) return owned(asWritten.key, null, [asWritten.key])
  if (nobody.has(wanted)) return { kind: 'term', term: { field: 'is', state: 'unassigned' } }
  return unknownOwner(given, register)
}

function ownedBy(person: Person, register: Register): Query {
  const groups = [...register.groups].filter(([, members]) =>
    members.some((member) => plainly(member) === plainly(person.key)),
  )
  const name = person.name === person.key ? null : person.name
  return owned(person.key, name, [person.key, ...groups.map(([group]) => group)])
}

function owned(key: string, name: string | null, keys: readonly string[]): Query {
  return {
    kind: 'term',
    term: { field: 'owner', key, name, keys: keys.map((one) => one.toLowerCase()) },
  }
}

/** In small letters, composed, without the `@` of a handle. */
function plainly(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/^@/, '').toLowerCase()
}

function hasName(person: Person, wanted: string): boolean {
  return [person.name, ...person.aliases].some((name) => plainly(name) === wanted)
}

function hasInitials(person: Person, wanted: string): boolean {
  const initials = plainly(person.name)
    .split(/[ -]/)
    .map((word) => word.slice(0, 1))
  return initials.length > 1 && initials.join('') === wanted
}

function hasFirstName(person: Person, wanted: string): boolean {
  const [first, ...others] = plainly(person.name).split(' ')
  return first === wanted && others.length > 0
}

function ownersOf(register: Register): readonly Owner[] {
  return register.actions.flatMap((action) => action.owners)
}

/** Two people whom the same letters fit: the register does not choose between them, and nor does the question. */
function several(given: string, people: readonly Person[]): Mistake {
  const names = people.map((person) => person.name)
  return {
    kind: 'mistake',
    message: `Unexpected owner \`${given}\`, expected one person: it fits ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
    there: whatIsThere(
      'owners',
      people.map(({ key, name }) => (key === name ? key : `${key} (${name})`)),
    ),
    instead: people[0]?.key ?? null,
    meaning: null,
  }
}

function unknownOwner(given: string, register: Register): Mistake {
  const roster = register.people.filter((person) => person.onRoster)
  const known = (roster.length > 0 ? roster : register.people).map((person) => person.key)
  const keys = known.length > 0 ? known : [...new Set(ownersOf(register).map((owner) => owner.key))]
  const expected = roster.length > 0 ? 'one on the roster' : 'somebody whom the minutes know'
  const mistake = unknownValue('owner', given, expected, 'owners', keys.toSorted())
  const near = mistake.instead ?? keyOfNearestName(given, register)
  const person = register.people.find(({ key }) => key === near)
  return {
    ...mistake,
    message:
      mistake.instead === null && near !== null
        ? `${mistake.message}; nearest is \`${near}\``
        : mistake.message,
    instead: near,
    meaning: person && person.name !== person.key ? person.name : null,
  }
}

/** The key of somebody one of whose names was nearly typed; the name of a group too. */
function keyOfNearestName(given: string, register: Register): string | null {
  const names = new Map<string, string>()
  for (const { key, name, aliases } of register.people)
    for (const known of [key, name, ...aliases, name.split(' ')[0] ?? '']) names.set(known, key)
  for (const group of register.groups.keys()) names.set(group, group)
  const near = nearest(given, [...names.keys()])
  return near === null ? null : (names.get(near) ?? null)
}
