import { nearest } from '../../language/nearest.js'
import {
  hasSurname,
  type PeopleIndex,
  peopleIndex,
  plainName,
  type Resolved,
  resolvePerson,
  writtenName,
} from '../../language/people.js'
import { compareNaturally } from '../../model/natural-order.js'
import { type Owner, ownerKey, type Person } from '../../model/owner.js'
import type { Register } from '../../model/register.js'
import { didYouMean, whatIsThere } from '../../model/usage-error.js'
import { type Mistake, unknownValue } from '../mistake.js'
import { asking, demandingOneOf, type Query, unassigned } from '../query.js'
import type { GroupingKey } from './key.js'

const unownedWords: ReadonlySet<string> = new Set(['nobody', 'no one', 'no-one', 'none'])

/**
 * `owner:TR`, in any case of letters: a key, a name, an alias, a first name or initials that fit one person alone, a
 * group, an owner as the minutes write it, or nobody. What a group that lists the person owns comes with it.
 */
export const owner: GroupingKey = {
  isCompared: false,
  read: (value, _, { register }) => {
    const meant = ownerMeant(value, register)
    if (meant !== null) return 'ambiguous' in meant ? several(value, meant.ambiguous) : owned(meant)
    const wanted = withoutAt(value)
    const asWritten = ownersOf(register).find(({ key }) => withoutAt(key) === wanted)
    const fits = register.people.filter(({ key }) => asWritten?.ambiguous?.includes(key))
    if (fits.length > 1) return several(value, fits)
    if (asWritten) return owned({ key: asWritten.key, name: null, groups: [] })
    return unownedWords.has(wanted) ? asking(unassigned) : unknownOwner(value, register)
  },
  groups: {
    of: ({ action }) =>
      // Headed as the first of them writes the owner.
      new Map(action.owners.toReversed().map((each) => [ownerKey(each), each.key])),
    orderIn: () => compareNaturally,
    titleOf: (key, { people }) => {
      if (key === null) return 'nobody'
      const same = ownerKey({ key })
      const name = people.find((person) => ownerKey(person) === same)?.name ?? key
      return name === key ? '' : name
    },
  },
}

/** Somebody, or a group, whose actions are asked for. */
export interface OwnerMeant {
  readonly key: string
  /** Null where it is the key, or none is known. */
  readonly name: string | null
  /** Groups that list this person. */
  readonly groups: readonly string[]
}

/** Whom a word means of the people and groups that a register knows; null where it is none of them. */
export function ownerMeant(
  value: string,
  register: Pick<Register, 'people' | 'groups'>,
): OwnerMeant | { readonly ambiguous: readonly Person[] } | null {
  const wanted = withoutAt(value)
  const byKey = register.people.find((person) => withoutAt(person.key) === wanted)
  if (byKey) return personMeant(byKey, register)
  const group = [...register.groups.keys()].find((name) => plainName(name) === wanted)
  if (group !== undefined) return { key: group, name: null, groups: [] }
  const index = peopleIndex(register.people)
  const found =
    resolvePerson(writtenName(value), index) ??
    resolvePerson(writtenName(value.toUpperCase()), index) ??
    bySurname(value, index)
  if (!found) return null
  return 'person' in found ? personMeant(found.person, register) : found
}

/** Whose surname it is: in minutes it needs a title before it, and here it does not. */
function bySurname(value: string, index: PeopleIndex): Resolved | null {
  const { form, letter } = writtenName(value)
  const found = index.byLetter(letter).filter(({ names }) => hasSurname(form, names))
  const [first, second, ...more] = found.map(({ person }) => person)
  if (first === undefined) return null
  return second === undefined ? { person: first } : { ambiguous: [first, second, ...more] }
}

function personMeant({ key, name }: Person, register: Pick<Register, 'groups'>): OwnerMeant {
  const own = plainName(key)
  const groups = [...register.groups]
    .filter(([, members]) => members.some((member) => plainName(member) === own))
    .map(([group]) => group)
  return { key, name: name === key ? null : name, groups }
}

/** The owners, as `ownerKey` writes them, whose actions somebody is asked for. */
export function ownerKeysOf({ key, groups }: OwnerMeant): readonly string[] {
  return [key, ...groups].map((each) => ownerKey({ key: each }))
}

function owned(meant: OwnerMeant): Query {
  const { key, name, groups } = meant
  const keys = ownerKeysOf(meant)
  const through = groups.length === 0 ? '' : `, or a group with ${key} in it: ${groups.join(', ')}`
  return asking({
    key: 'owner',
    test: ({ owners }) => owners.some((each) => keys.includes(ownerKey(each))),
    words: `the owner is ${key}${name === null ? '' : ` (${name})`}${through}`,
    owner: { key, name },
    demands: [demandingOneOf('owned', ['yes'])],
  })
}

/** A handle is written with its `@` or without. */
function withoutAt(name: string): string {
  return plainName(name).replace(/^@/, '')
}

function ownersOf(register: Register): readonly Owner[] {
  return register.actions.flatMap((action) => action.owners)
}

/** People whom the same letters fit: the register does not choose between them, and nor does the question. */
function several(value: string, people: readonly Person[]): Mistake {
  const names = people.map((person) => person.name)
  return {
    kind: 'mistake',
    message: `\`${value}\` can be ${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`,
    there: whatIsThere(
      'owners',
      people.map(({ key, name }) => (key === name ? key : `${key} (${name})`)),
    ),
    instead: people.map(({ key, name }) => ({ words: key, meaning: key === name ? null : name })),
  }
}

function unknownOwner(value: string, register: Register): Mistake {
  const roster = register.people.filter((person) => person.onRoster)
  const known = (roster.length > 0 ? roster : register.people).map((person) => person.key)
  const owners = [...new Map(ownersOf(register).map((owner) => [ownerKey(owner), owner.key])).values()]
  const keys = known.length > 0 ? known : owners
  // Of two names as near as each other, the one that owns something was meant.
  const likelyFirst = [...keys.filter((key) => owners.includes(key)), ...keys]
  const expected = roster.length > 0 ? 'one on the roster' : 'somebody whom the minutes know'
  const mistake = unknownValue(value, { what: 'owner', expected, label: 'owners', known: likelyFirst })
  const byKey = mistake.instead[0]?.words ?? null
  const instead = byKey ?? nearestByName(value, register)
  const name = register.people.find(({ key }) => key === instead)?.name
  return {
    ...mistake,
    there: whatIsThere('owners', keys.toSorted()),
    message:
      instead === byKey || instead === null
        ? mistake.message
        : `unknown owner \`${value}\`${didYouMean(instead)}`,
    instead:
      instead === null
        ? []
        : [{ words: instead, meaning: name === undefined || name === instead ? null : name }],
  }
}

/** The key of somebody one of whose names, or the group whose name, was nearly typed. */
function nearestByName(value: string, register: Register): string | null {
  const keys = new Map<string, string>()
  for (const { key, name, aliases } of register.people)
    for (const known of [key, name, ...aliases, name.split(' ')[0] ?? '']) keys.set(known, key)
  for (const group of register.groups.keys()) keys.set(group, group)
  const near = nearest(value, [...keys.keys()])
  return near === null ? null : (keys.get(near) ?? null)
}
