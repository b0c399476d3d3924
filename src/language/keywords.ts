import { unchanged } from './beginnings.js'
import { anyOf, phraseSet, phrasesOf } from './phrases.js'
import { spoken } from './spoken.js'

const idle = spoken((words) => phraseSet(words.comparing.idle))
const endings = spoken((words) => phrasesOf(words.comparing.endings))

// Nell's · l'école · ffonio'r
const clitic = spoken(({ comparing: words }) => {
  const letters = (parts: readonly string[]): string => parts.map((part) => part.replace("'", '')).join(', ')
  const all = phrasesOf(words.clitics)
  const behind = anyOf(letters(all.filter((part) => part.startsWith("'"))))
  const before = all.filter((part) => part.endsWith("'"))
  const orBefore = before.length === 0 ? '' : `|(?<![\\p{L}\\p{N}])${anyOf(letters(before))}['’](?=\\p{L})`
  return new RegExp(`['’]${behind}(?![\\p{L}\\p{N}_])${orBefore}`, 'gu')
})

/** A word without its ending: "circulating", "circulated" and "circulate" are one. */
function stem(word: string): string {
  for (const ending of endings()) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) {
      const left = word.slice(0, -ending.length)
      return left.length > 3 && left.at(-1) === left.at(-2) ? left.slice(0, -1) : left
    }
  }
  return word
}

/** The words of a text that tell what it is about, in small letters, without endings; numbers as written. */
export function tellingWords(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(clitic(), '')
    .match(/[\p{L}\p{M}\p{N}]+(?:[.'’-][\p{L}\p{M}\p{N}]+)*/gu)
  return (words ?? [])
    .filter((word) => !idle().has(word))
    .map((word) => (/^\d/.test(word) ? word : stem(unchanged(word))))
}

const isNumber = (word: string): boolean => /\d/.test(word)

/** What the words of a text come to where it is compared with many others. */
export interface ComparableText {
  readonly key: string
  readonly words: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

/** Makes a text ready to be compared. */
export function comparableText(text: string): ComparableText {
  const words = new Set(tellingWords(text))
  return { key: sameKey(text), words, numbers: new Set([...words].filter(isNumber)) }
}

const within = (few: ReadonlySet<string>, many: ReadonlySet<string>): boolean => {
  for (const word of few) if (!many.has(word)) return false
  return true
}

const oneWithinOther = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size <= other.size ? within(one, other) : within(other, one)

/**
 * Plainly the same words: every telling word of the shorter stands in the longer, endings aside, and no number
 * differs. One telling word alone is not plain enough, unless the texts are the same to the letter.
 */
export function hasPlainlySameWords(one: string | ComparableText, other: string | ComparableText): boolean {
  const compared = typeof one === 'string' ? comparableText(one) : one
  const there = typeof other === 'string' ? comparableText(other) : other
  if (compared.key === there.key && compared.key !== '') return true
  if (Math.min(compared.words.size, there.words.size) < 2) return false
  return oneWithinOther(compared.numbers, there.numbers) && oneWithinOther(compared.words, there.words)
}

/** The very same words: letter case, white space, and the marks between and behind them aside. */
export function isVerySame(one: string, other: string): boolean {
  return sameKey(one) === sameKey(other) && sameKey(one) !== ''
}

// Tell Nell, @Ross: "oil it" at 2.5
const markBetween = /[,:@;!"“”«»]/g

/** What two texts have in common where they are the very same words: the marks between them tell nothing. */
export function sameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(markBetween, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.]{1,20}$/, '')
    .trim()
}

/** How many telling words two texts share. */
export function sharedTellingWords(one: string, other: string): number {
  const others = new Set(tellingWords(other))
  return [...new Set(tellingWords(one))].filter((word) => others.has(word)).length
}

// Jim · SGM · v0.2 · 24/11, and not the first word of a sentence
const capitalOrNumber = /(?<![\p{L}\p{N}])(?:\p{Lu}|[\p{L}]?\d)[\p{L}\p{M}\p{N}.'’-]*/gu

/** The names and numbers of a text, as `tellingWords` gives them: what sets it apart from one that is much like it. */
export function namesAndNumbers(text: string): string[] {
  return [...text.matchAll(capitalOrNumber)].flatMap(({ 0: word, index }) => {
    const before = text.slice(0, index).trimEnd()
    const opens = before === '' || /[.!?:–—-]$/.test(before)
    return opens && !/^\p{Lu}?\p{L}?\d/u.test(word) ? [] : tellingWords(word)
  })
}

/** So much of the shorter of two texts the longer says too, where both may be of one thing. */
const enoughShared = 0.5

// MSL blog post
const acronym = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu

/**
 * Whether two texts may be of one thing, though not in plainly the same words: two telling words at least and half of
 * the shorter stand in both, and the shorter has no name or number that the longer has not.
 */
export function mayBeOfOneThing(one: string, other: string): boolean {
  const [words, others] = [new Set(tellingWords(one)), new Set(tellingWords(other))]
  const fewest = Math.min(words.size, others.size)
  const shared = [...words].filter((word) => others.has(word)).length
  const hasNoOther = (text: string, own: ReadonlySet<string>, beside: ReadonlySet<string>): boolean =>
    own.size > fewest ||
    [...namesAndNumbers(text), ...tellingWords((text.match(acronym) ?? []).join(' '))].every((name) =>
      beside.has(name),
    )
  return (
    shared >= 2 &&
    shared >= fewest * enoughShared &&
    hasNoOther(one, words, others) &&
    hasNoOther(other, others, words)
  )
}
