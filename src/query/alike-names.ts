import type { NameForm } from '../language/name-form.js'
import { lettersApart } from '../language/nearest.js'
import { type KnownNames, wordsOfName } from '../language/people.js'

/**
 * Whether a written name may be a person of these names though it does not fit: a nickname, a typing error, a name more
 * or less, a letter more.
 */
export function isAlike(form: NameForm, { words, aliases }: KnownNames): boolean {
  switch (form.kind) {
    case 'small initials':
    case 'word':
      return [...words.slice(0, 1), ...aliases].some((name) => isMistyped(form.word, name))
    case 'initials':
      return words.length > 1 && hasLettersWithin(form.letters, words)
    default:
      return areAlike(wordsOfName(form), words)
  }
}

// Rob Vane · Robert Vane; Mike Moor · Michael Moor; Kathryn Moor · Katherine Moor; Ana Lopez · Ana Lopez Ruiz; A Lopes
function areAlike(words: readonly string[], others: readonly string[]): boolean {
  const [first = ''] = words
  const [otherFirst = ''] = others
  if (words.length < 2 || others.length < 2 || first === '' || otherFirst === '') return false
  if (first === otherFirst)
    return words.slice(1).some((word) => others.slice(1).some((other) => isNearly(word, other)))
  if (first.charAt(0) !== otherFirst.charAt(0)) return false
  const [last = '', otherLast = ''] = [words.at(-1), others.at(-1)]
  if (last === otherLast) return first.slice(0, 2) === otherFirst.slice(0, 2) || isNearly(first, otherFirst)
  const isInitial = first.length === 1 || otherFirst.length === 1
  return (isInitial || isMistyped(first, otherFirst)) && isNearly(last, otherLast)
}

/** Two words of which one letter in three differs, as in `Kathryn` and `Katherine`. */
const isNearly = (word: string, other: string): boolean =>
  word === other ||
  (Math.min(word.length, other.length) >= 5 &&
    lettersApart(word, other) <= Math.floor(Math.max(word.length, other.length) / 3))

/** A shorter word with a letter more, less or other may be anybody's. */
const shortestMistyped = 5

// Yarsloav · Yaroslav; Tilman · Tilmann
function isMistyped(word: string, other: string): boolean {
  if (word === other || Math.min(word.length, other.length) < shortestMistyped) return false
  if (word.charAt(0) !== other.charAt(0)) return false
  const apart = lettersApart(word, other)
  return apart === 1 || (apart === 2 && sorted(word) === sorted(other))
}

const sorted = (word: string): string => [...word].sort().join('')

// GVW · Greg Wilson; NPCH · Neil Chue Hong
function hasLettersWithin(letters: string, words: readonly string[]): boolean {
  const own = words.map((word) => word.charAt(0)).join('')
  if (letters.length <= own.length || letters.at(-1) !== own.at(-1) || letters.at(0) !== own.at(0))
    return false
  let found = 0
  for (const letter of letters) if (letter === own.charAt(found)) found++
  return found === own.length
}
