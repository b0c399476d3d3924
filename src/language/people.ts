import type { Person } from '../model/owner.js'
import { canShareTitle, foldedName, formOf, type NameForm, type Title, unaccented } from './name-form.js'
import { titlePattern } from './names.js'
import { phraseSet } from './phrases.js'
import { spoken } from './spoken.js'

/** The names by which somebody may be written, as names are compared. */
export interface KnownNames {
  /** The whole name in folded words; empty for who is known by a nickname or initials alone. */
  readonly words: readonly string[]
  /** Other spellings of the whole name, in folded words. */
  readonly spelt: readonly (readonly string[])[]
  readonly title: Title
  /** Folded initials that are printed for this person. */
  readonly printed: ReadonlySet<string>
  /** The letters with which the words of the whole name begin, small where they are: "eP" of "elm Parrish"; empty while it is not settled. */
  readonly small: string
  /** Folded nicknames, handles without `@`, and other names. */
  readonly aliases: ReadonlySet<string>
  /** Forms that are somebody else's, as `formKey` has them. */
  readonly not: ReadonlySet<string>
}

/** What all ways of writing one form have in common: `Zoë Čapek` and `zoe capek` are one. */
export const formKey = (form: NameForm): string => JSON.stringify(form)

// The same people are near many meetings: their names are folded once.
const foldedOnce = spoken(() => new WeakMap<Person, KnownNames>())

/** The names of a person, as names are compared. */
function knownNames(person: Person): KnownNames {
  const before = foldedOnce().get(person)
  if (before) return before
  const names = foldNames(person)
  foldedOnce().set(person, names)
  return names
}

function foldNames(person: Person): KnownNames {
  const form = formOf(person.name)
  const written = [person.key, person.name, ...person.aliases]
  const initials = written.map(formOf).flatMap((other) => (other.kind === 'initials' ? [other.letters] : []))
  const spelt = person.aliases.map(formOf).flatMap((other) => (other.kind === 'whole' ? [other.words] : []))
  return {
    words: wordsOfName(form),
    spelt,
    title: titleOfName(form),
    printed: new Set(initials),
    small: initialsOf(unaccented(person.name))[0] ?? '',
    aliases: new Set(written.map(aliasOf)),
    not: new Set((person.not ?? []).map((name) => formKey(formOf(name)))),
  }
}

/** A name as aliases are compared: a handle without its `@`, a surname without the title before it. */
export function aliasOf(name: string): string {
  const form = formOf(name)
  return form.kind === 'surname' ? form.surname : foldedName(name).replace(/^@/, '')
}

/** The title that a name is printed with, where it tells a man from a woman. */
export const titleOfName = (form: NameForm): Title => ('title' in form ? form.title : null)

/** The folded words of a name that is printed in full; none of a short form. */
export function wordsOfName(form: NameForm): readonly string[] {
  if (form.kind === 'whole') return form.words
  if (form.kind === 'parts') return form.parts
  return form.kind === 'initials and surname' ? [...form.initials, form.surname] : []
}

const particles = spoken((words) => phraseSet(words.names.particles))

/**
 * Folded initials that nobody needs to print: of all words, of those without particles, of the first and the last, and
 * of both parts of what has a hyphen: PPK for Piet-Paul Kuiper.
 */
function derivedInitials(words: readonly string[]): readonly string[] {
  if (words.length < 2) return []
  const letters = (some: readonly string[]): string => some.map((word) => word.charAt(0)).join('')
  const main = words.filter((word) => !particles().has(word))
  const outer = [main[0] ?? '', main.length > 1 ? (main.at(-1) ?? '') : '']
  const parts = main.flatMap((word) => word.split('-'))
  return [...new Set([letters(words), letters(main), letters(outer), letters(parts)])].filter(
    (initials) => initials.length > 1,
  )
}

const isSomebodyElse = (form: NameForm, { not }: KnownNames): boolean =>
  not.size > 0 && not.has(formKey(form))

/** Whether a form of a name could stand for somebody of these names. */
export function fits(form: NameForm, names: KnownNames): boolean {
  if (isSomebodyElse(form, names)) return false
  if (isCalled(form, names)) return true
  if (form.kind === 'small initials') return form.letters === names.small
  return [names.words, ...names.spelt].some((words) => isShortFor(form, words, names.title))
}

/** Whether a form is one of the names that stand beside the whole name. */
function isCalled(form: NameForm, { words, title, printed, aliases }: KnownNames): boolean {
  switch (form.kind) {
    case 'whole':
      return aliases.has(form.words.join(' '))
    case 'surname':
      return words.length < 2 && aliases.has(form.surname) && canShareTitle(form.title, title)
    case 'initials':
      return (
        printed.has(form.letters) || (form.letters.length >= fewestInCapitals && aliases.has(form.letters))
      )
    case 'handle':
      return aliases.has(form.handle)
    case 'parts':
      return aliases.has(form.parts.join(''))
    case 'small initials':
    case 'word':
      return aliases.has(form.word)
    case 'first name and initial':
    case 'initials and surname':
      return false
  }
}

// TIM · CRoB: so many capitals may be a first name or a nickname
const fewestInCapitals = 3

/** Whether a form is short for a whole name of these words. */
function isShortFor(form: NameForm, words: readonly string[], title: Title): boolean {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const isWhole = words.length > 1
  switch (form.kind) {
    case 'whole':
      return words.join(' ') === form.words.join(' ')
    case 'surname':
      return (
        isWhole &&
        ` ${words.slice(1).join(' ')}`.endsWith(` ${form.surname}`) &&
        canShareTitle(form.title, title)
      )
    case 'first name and initial':
      return isWhole && first === form.first && words.slice(1).some((word) => isInitialOf(form.initial, word))
    case 'initials and surname':
      return (
        isWhole &&
        last === form.surname &&
        first.startsWith(form.initials.charAt(0)) &&
        canShareTitle(form.title, title)
      )
    case 'initials':
      return (
        derivedInitials(words).includes(form.letters) ||
        (isWhole && form.letters.length >= fewestInCapitals && first === form.letters)
      )
    case 'handle':
      return isWhole && words.join('') === form.handle.replace(/[-_.]/g, '')
    case 'parts':
      return (
        words.length === form.parts.length &&
        form.parts.every((part, index) => words[index]?.startsWith(part))
      )
    case 'word':
      return isWhole && first === form.word && first.length > 1
    case 'small initials':
      return false
  }
}

const isInitialOf = (initial: string, word: string): boolean =>
  word.startsWith(initial) && !particles().has(word)

/** Whether a surname that stands alone could be this person's. */
export function hasSurname(form: NameForm, names: KnownNames): boolean {
  const { words } = names
  return (
    form.kind === 'word' && words.length > 1 && words.at(-1) === form.word && !isSomebodyElse(form, names)
  )
}

/** Whether the names themselves are written so: a key, an alias, printed initials, the whole name. */
export function isWrittenSo(form: NameForm, names: KnownNames): boolean {
  const { words, title, printed, aliases } = names
  if (isSomebodyElse(form, names)) return false
  switch (form.kind) {
    case 'whole':
      return words.join(' ') === form.words.join(' ') || aliases.has(form.words.join(' '))
    case 'initials':
      return printed.has(form.letters)
    case 'handle':
      return aliases.has(form.handle)
    case 'small initials':
    case 'word':
      return aliases.has(form.word)
    case 'parts':
      return aliases.has(form.parts.join(''))
    case 'surname':
      return words.length === 0 && aliases.has(form.surname) && canShareTitle(form.title, title)
    case 'first name and initial':
    case 'initials and surname':
      return false
  }
}

/** Who a written name is: one person, or several whom it would fit alike. */
export type Resolved =
  | { readonly person: Person }
  | { readonly ambiguous: readonly [Person, Person, ...Person[]] }

/** People by every way of writing them. Made once, asked often. */
export interface PeopleIndex {
  readonly people: readonly Person[]
  /** Everybody whom a form could stand for, by the letters with which it may begin. */
  byLetter(letter: string): readonly { readonly person: Person; readonly names: KnownNames }[]
}

/** An index of people by the first letters of their names. */
export function peopleIndex(people: readonly Person[]): PeopleIndex {
  const byLetter = new Map<string, { person: Person; names: KnownNames }[]>()
  for (const person of people) {
    const names = knownNames(person)
    const letters = new Set(
      [...names.words, ...names.aliases, ...names.printed].map((name) => name.charAt(0)),
    )
    for (const letter of letters) {
      const there = byLetter.get(letter)
      if (there) there.push({ person, names })
      else byLetter.set(letter, [{ person, names }])
    }
  }
  return { people, byLetter: (letter) => byLetter.get(letter) ?? [] }
}

/** The letter under which an index has whoever a form fits. */
export function letterOf(form: NameForm): string {
  switch (form.kind) {
    case 'whole':
      return form.words[0]?.charAt(0) ?? ''
    case 'surname':
    case 'initials and surname':
      return form.surname.charAt(0)
    case 'first name and initial':
      return form.first.charAt(0)
    case 'initials':
      return form.letters.charAt(0)
    case 'handle':
      return form.handle.charAt(0)
    case 'parts':
      return form.parts[0]?.charAt(0) ?? ''
    case 'small initials':
    case 'word':
      return form.word.charAt(0)
  }
}

/** A name as somebody wrote it, and the form it has: read once, asked of as many people as there are. */
export interface WrittenName {
  readonly text: string
  readonly form: NameForm
  readonly letter: string
}

/** Reads the form of a written name. */
export function writtenName(written: string): WrittenName {
  const text = written.trim()
  const form = formOf(text)
  return { text, form, letter: letterOf(form) }
}

/**
 * Whom a written name means: by key first, as it is written there, then by whole name, alias and printed initials,
 * then by a short form that fits one person alone. The whole of what is written counts, never a part. Null for
 * nobody known.
 */
export function resolvePerson(name: WrittenName, index: PeopleIndex): Resolved | null {
  const { text, form, letter } = name
  if (text === '') return null
  return (
    resolveWritten(name, index) ?? resolved(index.byLetter(letter).filter(({ names }) => fits(form, names)))
  )
}

/** Whom a name means as it is written there: a key, a whole name, an alias, initials that are printed. */
export function resolveWritten({ text, form, letter }: WrittenName, index: PeopleIndex): Resolved | null {
  const candidates = index.byLetter(letter)
  return (
    resolved(candidates.filter(({ person }) => person.key === text)) ??
    resolved(candidates.filter(({ names }) => isWrittenSo(form, names)))
  )
}

function resolved(found: readonly { readonly person: Person }[]): Resolved | null {
  const [first, second, ...more] = found.map(({ person }) => person)
  if (!first) return null
  return second ? { ambiguous: [first, second, ...more] } : { person: first }
}

const titleBefore = spoken(() => new RegExp(`^${titlePattern()}[ \\t]+`, 'iu'))

/** A name as it is compared: small letters, one blank between words, no title before it, accents kept. */
export function plainName(name: string): string {
  const short = name.normalize('NFC').trim().replace(/\s+/g, ' ').replaceAll('’', "'")
  return short.replace(titleBefore(), '').toLowerCase()
}

/** The capitals that a name begins its words with: "Stéfan van der Walt" is SvdW, and SW for short; Piet-Paul Kuiper PPK. */
export function initialsOf(name: string): readonly string[] {
  const words = name
    .replace(titleBefore(), '')
    .split(/[\s.]+/u)
    .filter((word) => /^\p{L}/u.test(word))
  const first = words.map((word) => [...word][0] ?? '')
  const capitals = first.filter((letter) => letter !== letter.toLowerCase())
  const outer = [capitals[0] ?? '', capitals.length > 1 ? (capitals.at(-1) ?? '') : '']
  const parts = words.flatMap((word) => word.split('-')).map((part) => [...part][0] ?? '')
  return [...new Set([first.join(''), capitals.join(''), outer.join(''), parts.join('')])].filter(
    (initials) => initials.length >= 2,
  )
}
