import { canShareTitle, formOf, type Title } from '../../language/name-form.js'
import {
  aliasOf,
  formKey,
  isWrittenSo,
  type KnownNames,
  titleOfName,
  wordsOfName,
} from '../../language/people.js'
import type { Person } from '../../model/owner.js'
import type { NamePair } from '../../model/settings.js'
import { formOfName } from './forms.js'

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
  readonly spelt: (readonly string[])[]
  title: Title
  /** How often each spelling of the whole name (else of the one form) stands in attendance. */
  readonly spellings: Map<string, number>
  /** Folded initials printed beside the name. */
  readonly printed: Set<string>
  /** Folded nicknames, handles without `@`, and other names. */
  readonly aliases: Set<string>
  /** Forms that `epha.yaml` says are somebody else's, and as they are written there. */
  readonly not: Set<string>
  readonly notWritten: Set<string>
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
    spelt: [],
    title,
    spellings: new Map(),
    printed: new Set(),
    small: '',
    aliases: new Set(),
    not: new Set(),
    notWritten: new Set(),
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

/** Notes whom `epha.yaml` says this person is not: the other of each pair of which one is this person. */
export function tellApart(person: Somebody, different: readonly NamePair[]): void {
  for (const [one, other] of different)
    for (const [own, others] of [
      [one, other],
      [other, one],
    ] as const) {
      if (!isNamed(person, own)) continue
      person.not.add(formKey(formOf(others)))
      person.notWritten.add(others)
    }
}

function isNamed(person: Somebody, written: string): boolean {
  const form = formOf(written)
  // Mr Kim Ash · Mrs Kim Ash
  if (!canShareTitle(person.title, titleOfName(form))) return false
  const isSpelling = (spelling: string): boolean => formKey(formOf(spelling)) === formKey(form)
  return isWrittenSo(form, person) || [...person.spellings.keys()].some(isSpelling)
}

/** Notes another way of writing somebody. */
export function addAlias(person: Somebody, name: string): void {
  const form = formOfName(name)
  if (form.kind === 'initials') person.printed.add(form.letters)
  if (form.kind === 'whole') addSpelling(person, form.words)
  person.aliases.add(aliasOf(name))
  person.written.add(name)
}

function addSpelling(person: Somebody, words: readonly string[]): void {
  const spelling = words.join(' ')
  if ([person.words, ...person.spelt].every((known) => known.join(' ') !== spelling)) person.spelt.push(words)
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
