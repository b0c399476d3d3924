import { formOf, type Title } from '../../language/name-form.js'
import { aliasOf, type KnownNames, titleOfName, wordsOfName } from '../../language/people.js'
import type { Person } from '../../model/owner.js'

/** A stretch of days, both included, counted from 1970-01-01. */
interface SeenDays {
  readonly first: number
  readonly last: number
}

/** Somebody while the appearances of a register are brought together. */
export interface Somebody extends KnownNames {
  /** As `epha.yaml` has this person; null for who only stands in minutes. */
  readonly settings: Person | null
  /** The whole name in folded words; empty for who is known by a nickname or initials alone. */
  readonly words: readonly string[]
  title: Title
  /** How often each spelling of the whole name (else of the one form) stands in attendance. */
  readonly spellings: Map<string, number>
  /** Folded initials printed beside the name. */
  readonly printed: Set<string>
  /** Folded nicknames, handles without `@`, and other names. */
  readonly aliases: Set<string>
  /** Initials and aliases as they are written. */
  readonly written: Set<string>
  /** The days between which this person is seen; null before the first. */
  seen: SeenDays | null
  /** Series whose minutes name this person. */
  readonly series: Set<string | null>
  /** Lists on which this person stands: file and number of the list. */
  readonly lists: Set<string>
  /** Offices, each with the day of the meeting that printed it. */
  readonly roles: { readonly day: number; readonly role: string }[]
}

/** Somebody about whom nothing is known yet but the words of a name. */
export function somebody(words: readonly string[], title: Title, settings: Person | null): Somebody {
  return {
    settings,
    words,
    title,
    spellings: new Map(),
    printed: new Set(),
    aliases: new Set(),
    written: new Set(),
    seen: null,
    series: new Set(),
    lists: new Set(),
    roles: [],
  }
}

/** A person of the settings, who answers to the key and the aliases given there. */
export function fromSettings(person: Person): Somebody {
  const form = formOf(person.name)
  const made = somebody(wordsOfName(form), titleOfName(form), person)
  made.spellings.set(person.name, 1)
  for (const name of [person.key, person.name, ...person.aliases]) addAlias(made, name)
  return made
}

/** Notes another way of writing somebody. */
export function addAlias(person: Somebody, name: string): void {
  const form = formOf(name)
  if (form.kind === 'initials') person.printed.add(form.letters)
  person.aliases.add(aliasOf(name))
  person.written.add(name)
}

/** The name that attendance prints most often; of two, the one that comes first in the alphabet. */
export function nameOf(person: Somebody): string {
  if (person.settings) return person.settings.name
  let best = ''
  let most = 0
  for (const [spelling, count] of person.spellings)
    if (count > most || (count === most && spelling < best)) {
      best = spelling
      most = count
    }
  return best
}
