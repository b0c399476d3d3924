import type { Action } from '../model/action.js'
import type { NoLetter } from '../model/letter.js'
import { type Owner, ownerKey, type Person } from '../model/owner.js'
import type { Register } from '../model/register.js'
import { questionsOf } from './questions.js'

/** A person whom an owner of an action stands for, and the group through which. */
export interface Recipient {
  readonly person: Person
  readonly group: string | null
}

/** Who gets a letter about an action, and which of its owners no letter reaches. */
export interface Recipients {
  readonly reached: readonly Recipient[]
  readonly unreached: readonly NoLetter[]
}

/** People and groups, and whose identity is open: by `ownerKey`, the names that fit as well. */
export interface Reader extends Pick<Register, 'people' | 'groups'> {
  readonly open: ReadonlyMap<string, readonly string[]>
}

/** What letters need to know of a register. */
export function readerOf(register: Register): Reader {
  const open = new Map<string, string[]>()
  for (const { written, person } of questionsOf(register)) {
    if (written.key === null) continue
    const key = ownerKey({ key: written.key })
    open.set(key, [...(open.get(key) ?? []), person.name])
  }
  return { people: register.people, groups: register.groups, open }
}

const isSameKey = (key: string, other: string) => ownerKey({ key }) === ownerKey({ key: other })

/** Somebody who left is not written to: the action is for the clerk to give to another. */
function inPost(person: Person, group: string | null, today: string): Recipients {
  if (person.until !== undefined && person.until < today)
    return { reached: [], unreached: [{ why: 'left', person, until: person.until }] }
  return { reached: [{ person, group }], unreached: [] }
}

function joined(parts: readonly Recipients[]): Recipients {
  return {
    reached: parts.flatMap((part) => part.reached),
    unreached: parts.flatMap((part) => part.unreached),
  }
}

function membersOf(name: string, reader: Reader, today: string, within: readonly string[]): Recipients {
  const members = [...reader.groups].find(([group]) => isSameKey(group, name))?.[1] ?? []
  if (members.length === 0) return { reached: [], unreached: [{ why: 'group-without-members', key: name }] }
  const path = [...within, name]
  return joined(
    members.map((member) => {
      if (path.some((group) => isSameKey(group, member))) return { reached: [], unreached: [] }
      const isGroup = [...reader.groups.keys()].some((group) => isSameKey(group, member))
      return isGroup ? membersOf(member, reader, today, path) : named(member, name, reader, today)
    }),
  )
}

/** By the key alone: a letter is no place to guess whom a name may mean. */
function named(key: string, group: string | null, reader: Reader, today: string): Recipients {
  const person = reader.people.find((each) => isSameKey(each.key, key))
  if (person === undefined) return { reached: [], unreached: [{ why: 'not-on-roster', key }] }
  const could = reader.open.get(ownerKey(person))
  if (could) return { reached: [], unreached: [{ why: 'open', key: person.key, could }] }
  return inPost(person, group, today)
}

function nameOf(key: string, reader: Reader): string {
  return reader.people.find((person) => isSameKey(person.key, key))?.name ?? key
}

function recipientsOfOwner(owner: Owner, reader: Reader, today: string): Recipients {
  const { ambiguous = [] } = owner
  if (ambiguous.length > 0) {
    const could = ambiguous.map((key) => nameOf(key, reader))
    return { reached: [], unreached: [{ why: 'ambiguous', key: owner.written, could }] }
  }
  switch (owner.kind) {
    case 'group':
      return membersOf(owner.key, reader, today, [])
    case 'person':
      return named(owner.key, null, reader, today)
    case 'unknown':
      return { reached: [], unreached: [{ why: 'not-on-roster', key: owner.key }] }
  }
}

/**
 * The people to be told of an action on a day, each once; whoever is named and a member of a named group too is
 * told by name. Owners in doubt reach nobody: a reminder to the wrong person is the worst fault.
 */
export function recipientsOf(action: Action, reader: Reader, today: string): Recipients {
  if (action.owners.length === 0) return { reached: [], unreached: [{ why: 'nobody' }] }
  const all = joined(action.owners.map((owner) => recipientsOfOwner(owner, reader, today)))
  const byName = [...all.reached].sort(
    (recipient, other) => Number(recipient.group !== null) - Number(other.group !== null),
  )
  const reached = byName.filter(
    (recipient, at) => byName.findIndex((other) => other.person.key === recipient.person.key) === at,
  )
  return { reached, unreached: all.unreached }
}
