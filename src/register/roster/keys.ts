import { aliasOf } from '../../language/people.js'
import type { Person } from '../../model/owner.js'
import { nameOf, type Somebody } from './somebody.js'

// TR · JPM · SvdW
const printedInitials = /^\p{Lu}[\p{L}.-]{0,3}\p{Lu}$/u

/**
 * Gives everybody a key: that of `epha.yaml`, else the initials printed with the name, unless anybody else is written
 * so too, else the name.
 */
export function keyed(people: readonly Somebody[]): ReadonlyMap<Somebody, Person> {
  const writtenSo = new Map<string, number>()
  for (const person of people)
    for (const form of new Set([...person.aliases, ...person.printed]))
      writtenSo.set(form, (writtenSo.get(form) ?? 0) + 1)
  const byKey = new Map<string, number>()
  return new Map(
    people.map((person) => {
      const name = nameOf(person)
      const isOwn = (form: string): boolean =>
        printedInitials.test(form) && writtenSo.get(aliasOf(form)) === 1
      const initials = [...person.written].find(isOwn)
      const wanted = person.settings?.key ?? initials ?? name
      const before = byKey.get(wanted) ?? 0
      byKey.set(wanted, before + 1)
      const key = before === 0 ? wanted : `${wanted} ${before + 1}`
      return [person, personOf(person, name, key)]
    }),
  )
}

function personOf(person: Somebody, name: string, key: string): Person {
  const role = person.settings?.role ?? latestRole(person)
  const aliases = [...person.written].filter((form) => form !== key && form !== name)
  return {
    ...(person.settings ?? { onRoster: false }),
    key,
    name,
    ...(role === null ? {} : { role }),
    aliases: [...new Set([...(person.settings?.aliases ?? []), ...aliases])],
    ...(person.notWritten.size === 0 ? {} : { not: [...person.notWritten] }),
  }
}

/** The office that the latest meeting prints. */
function latestRole({ roles }: Somebody): string | null {
  let latest: { readonly day: number; readonly role: string } | null = null
  for (const role of roles) if (latest === null || role.day >= latest.day) latest = role
  return latest?.role ?? null
}
