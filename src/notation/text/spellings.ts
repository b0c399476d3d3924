import { formOf, unaccented } from '../../language/name-form.js'
import { titlePattern } from '../../language/names.js'
import { isPost } from '../../language/posts.js'
import { spoken } from '../../language/spoken.js'
import type { Person } from '../../model/owner.js'
import { foldedGap, type MayBegin, type NameWord, wordFrom } from './name-words.js'

/** Some words of a text that spell a name. */
export interface Spelt {
  /** Where the last word ends. */
  readonly end: number
  /** One word with small letters, as people call one another: `Rowan`. It may be part of a longer name. */
  readonly isOneWord: boolean
  /** The name is written with a full stop at its end. */
  readonly hasStop: boolean
}

/** Spellings of names, to be looked up by the words of a text. */
export interface Spellings {
  /** Whether a word that begins so may be the first of a name. */
  readonly mayBegin: MayBegin
  /** The longest spelling that begins with a word of a text; null where none does. */
  longestAt(text: string, first: NameWord): Spelt | null
}

/** A spelling of a name, ready to be compared. */
interface Spelling {
  /** Its words, folded, with what stands between them. */
  readonly key: string
  readonly first: string
  readonly count: number
  /** Without accents, with its capitals. */
  readonly plain: string
  /** Two words or more that are a whole name: they may stand in capitals. */
  readonly isInAnyCase: boolean
  readonly isOneWord: boolean
  readonly hasStop: boolean
}

/** The spellings of one key: what they look like where capitals count. */
interface SameKey {
  readonly plain: Set<string>
  isInAnyCase: boolean
  readonly isOneWord: boolean
  hasStop: boolean
}

/** Puts spellings in order, to be looked up. */
export function spellingsOf(lists: Iterable<readonly Spelling[]>): Spellings {
  const byKey = new Map<string, SameKey>()
  // For each first word, how many words its spellings have.
  const lengths = new Map<string, number>()
  const letters = new Set<number>()
  for (const list of lists)
    for (const { key, first, count, plain, isInAnyCase, isOneWord, hasStop } of list) {
      letters.add(plain.charCodeAt(0))
      if (isInAnyCase) letters.add(plain.toUpperCase().charCodeAt(0))
      lengths.set(first, Math.max(lengths.get(first) ?? 0, count))
      const there = byKey.get(key)
      if (there) {
        there.plain.add(plain)
        there.isInAnyCase ||= isInAnyCase
        there.hasStop ||= hasStop
      } else byKey.set(key, { plain: new Set([plain]), isInAnyCase, isOneWord, hasStop })
    }
  const begins = Uint8Array.from({ length: 128 }, (_, code) => (letters.has(code) ? 1 : 0))
  return {
    mayBegin: (code) => code >= 128 || begins[code] === 1,
    longestAt(text, first) {
      const most = lengths.get(first.folded)
      if (most === undefined) return null
      let longest: Spelt | null = null
      let key = first.folded
      let { end } = first
      for (let count = 1; ; count++) {
        const same = byKey.get(key)
        if (same && isWrittenAs(text.slice(first.start, end), same))
          longest = { end, isOneWord: same.isOneWord, hasStop: same.hasStop }
        const next = count < most ? wordFrom(text, end) : null
        if (!next) return longest
        key += foldedGap(text.slice(end, next.start)) + next.folded
        end = next.end
      }
    },
  }
}

/** Capitals count in one word and in initials; a whole name begins with one: "to mark wood" is not Mark Wood. */
function isWrittenAs(written: string, { plain, isInAnyCase }: SameKey): boolean {
  return (isInAnyCase && /^\p{Lu}/u.test(written)) || plain.has(plainSpelling(written))
}

const plainSpelling = (name: string): string => foldedGap(unaccented(name))

const none: readonly Spelling[] = []

/** A name as it may stand in a text. */
export function spellingOf(name: string): readonly Spelling[] {
  const words: NameWord[] = []
  for (let word = wordFrom(name, 0); word; word = wordFrom(name, word.end)) words.push(word)
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || name.length < 2) return none
  const key = words
    .map((word, at) => foldedGap(name.slice(words[at - 1]?.end ?? word.start, word.start)) + word.folded)
    .join('')
  const plain = plainSpelling(name.slice(first.start, last.end))
  const isWord = words.length === 1 && /\p{Ll}/u.test(plain)
  const isInAnyCase = name.includes(' ') && formOf(name).kind === 'whole'
  return [
    {
      key,
      first: first.folded,
      count: words.length,
      plain,
      isInAnyCase,
      isOneWord: isWord && !plain.startsWith('@'),
      hasStop: name.slice(last.end) === '.',
    },
  ]
}

const titleBefore = spoken(() => new RegExp(`^${titlePattern()}[ \\t]+`, 'iu'))

// The same people are near many meetings: their names are spelt out once.
const inFull = spoken(() => new WeakMap<Person, readonly Spelling[]>())
const inShort = spoken(() => new WeakMap<Person, readonly Spelling[]>())

/** The whole name of a person, with the title that it has and without. */
export function wholeNames(person: Person): readonly Spelling[] {
  const before = inFull().get(person)
  if (before) return before
  const { name } = person
  const untitled = name.replace(titleBefore(), '')
  const spellings = [name, ...(untitled.includes(' ') ? [untitled] : [])].flatMap(spellingOf)
  inFull().set(person, spellings)
  return spellings
}

/** Every name of a person: key, name, aliases, the first name and initials that nobody needs to print. */
export function everyName(person: Person): readonly Spelling[] {
  const before = inShort().get(person)
  if (before) return before
  const { key, name, aliases } = person
  const parts = name.replace(titleBefore(), '').split(/\s+/)
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  const names = [key, ...aliases]
  // Whoever is called by a post has no first name: "The Clerk".
  if (parts.length > 1 && !isPost(name)) {
    // Rowan · d'Arcy
    if (/^(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{M}-]{2,}$/u.test(first)) names.push(first)
    // Piet-Paul Kuiper is PPK as well as PK.
    if (/^\p{Lu}[\p{L}\p{M}]+$/u.test(last))
      for (const words of [parts, parts.flatMap((part) => part.split('-'))])
        names.push(words.map((part) => part[0] ?? '').join(''))
  }
  const spellings = [...wholeNames(person), ...[...new Set(names)].flatMap(spellingOf)]
  inShort().set(person, spellings)
  return spellings
}
