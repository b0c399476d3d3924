import { formOf } from '../language/name-form.js'
import { formKey } from '../language/people.js'
import type { Member, Spelling } from '../model/member.js'
import type { Person } from '../model/owner.js'
import type { Register } from '../model/register.js'
import { listedMembers } from './mentioned.js'

/** Somebody of whom minutes leave no doubt, with the names that are not on the roster yet. */
export type SurePerson = Pick<Person, 'key' | 'name' | 'aliases'>

/** Reasons that hold on every day: the minutes print these names together, or alike. */
const lasting: readonly Spelling['reason']['code'][] = ['beside-name', 'spelt-alike', 'same-handle']

/**
 * Whoever is printed in full and is not on the roster, and names of the roster that minutes print beside those that are
 * there. A first name that only one near has is left out: a later member may have it too.
 * @param roster the people of `epha.yaml`
 */
export function surePeople(register: Register, roster: readonly Person[]): readonly SurePerson[] {
  const { membership } = register
  const usedBy = new Map<string, Set<string>>()
  const note = (written: string, key: string): void => {
    const form = formKey(formOf(written))
    usedBy.set(form, (usedBy.get(form) ?? new Set()).add(key))
  }
  for (const { person, spellings } of membership.members)
    for (const { written } of spellings) note(written, person.key)
  for (const { written } of membership.open) note(written, '')
  const isOwn = (written: string): boolean => usedBy.get(formKey(formOf(written)))?.size === 1
  const listed = new Map(roster.map((person) => [person.key, person]))
  const sure = listedMembers(register).flatMap((member): readonly SurePerson[] => {
    const { person, spellings } = member
    const { key, name } = person
    const known = new Set([key, name, ...(listed.get(key)?.aliases ?? [])].map(formKeyOf))
    const aliases = spellings
      .filter(
        ({ written, reason }) =>
          lasting.includes(reason.code) && isOwn(written) && !known.has(formKeyOf(written)),
      )
      .map(({ written }) => written)
    const distinct = [...new Map(aliases.map((alias) => [formKeyOf(alias), alias])).values()]
    if (person.onRoster) return distinct.length === 0 ? [] : [{ key, name, aliases: distinct }]
    return isPrintedInFull(member) ? [{ key, name, aliases: distinct }] : []
  })
  return sure.sort((person, other) => alphabet.compare(person.name, other.name))
}

const alphabet = new Intl.Collator('en', { sensitivity: 'base' })

const formKeyOf = (written: string): string => formKey(formOf(written))

function isPrintedInFull({ person, spellings }: Member): boolean {
  return formOf(person.name).kind === 'whole' && spellings.some(({ reason }) => reason.code === 'in-full')
}
