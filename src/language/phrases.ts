/**
 * Words or phrases, parted by commas, in any order. Letters, blanks, hyphens and full stops are what they are; an
 * apostrophe may also be typographic, or left out.
 */
export type Phrases = string

/** The phrases of a list, as written there. */
export function phrasesOf(list: Phrases): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
}

/** The phrases of a list in small letters, to be asked for one. */
export function phraseSet(...lists: readonly Phrases[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => phrasesOf(list)).map((phrase) => phrase.toLowerCase()))
}

/**
 * A piece of a regular expression that matches one of the phrases, the longest that fits.
 * @param blank what stands for a blank within a phrase
 */
export function anyOf(lists: Phrases | readonly Phrases[], blank = ' '): string {
  const list = typeof lists === 'string' ? lists : lists.join(',')
  const name = `${blank}\n${list}`
  const piece = pieces.get(name) ?? pieceOfAny(list, blank)
  pieces.set(name, piece)
  return piece
}

// The same titles and particles stand in many expressions.
const pieces = new Map<string, string>()

function pieceOfAny(list: Phrases, blank: string): string {
  const longestFirst = [...new Set(phrasesOf(list))].sort((one, other) => other.length - one.length)
  return `(?:${longestFirst.map((phrase) => pieceOf(phrase, blank)).join('|')})`
}

/** The same with blanks behind it, and optional; empty where a language has no such phrase. */
export const maybeAnyOf = (list: Phrases): string =>
  phrasesOf(list).length === 0 ? '' : `(?:${anyOf(list)}[ \\t]{1,3})?`

/** A piece of a regular expression that matches these words and nothing else. */
export const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const pieceOf = (phrase: string, blank: string): string =>
  escaped(phrase).replaceAll("'", "['’]?").replaceAll(' ', blank)

/** The same where the first letter of a phrase may be a capital: "clerk", "Clerk". */
export function anyOfCapitalised(list: Phrases): string {
  const all = phrasesOf(list).flatMap((phrase) => [
    phrase,
    `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}`,
  ])
  return anyOf(all)
}

/** The same for abbreviations that may have a full stop after each letter: "cob", "c.o.b." */
export function anyOfLetters(list: Phrases): string {
  const pieces = phrasesOf(list).map((letters) => [...letters].map((letter) => `${letter}\\.?`).join(''))
  return `(?:${pieces.join('|')})`
}
