import type { OwnWords } from '../model/settings.js'
import { welsh } from './cy.js'
import { german } from './de.js'
import { english } from './en.js'
import { spanish } from './es.js'
import { french } from './fr.js'
import { italian } from './it.js'
import type { Language } from './language.js'
import { dutch } from './nl.js'
import { withOwnWords } from './own-words.js'
import { phrasesOf } from './phrases.js'
import { portuguese } from './pt.js'
import { readingIn } from './spoken.js'
import { together } from './together.js'

/** What is read where nothing tells another, and known in every file. */
export const defaultLanguage = english.tag

/** Every language besides English. */
export const otherLanguages: readonly Language[] = [
  german,
  dutch,
  spanish,
  portuguese,
  french,
  italian,
  welsh,
]

/** The codes that `language` may be. */
export const knownLanguages: readonly string[] = [english, ...otherLanguages].map(({ tag }) => tag)

/** The language of a code: `de` of `de-AT`; null where it is none of those known. */
export function languageOfCode(code: string): string | null {
  const [tag = ''] = code.trim().toLowerCase().split(/[-_]/)
  return knownLanguages.includes(tag) ? tag : null
}

const made = new Map<string, Language>()
/** Of so many vocabularies each is made but once. */
const mostMade = 100

/**
 * The words of some languages and of English, which is known in every file; of English alone where there is no other.
 * @param own a committee's own words, known in all its files
 */
export function vocabularyOf(tags: Iterable<string>, own: OwnWords): Language {
  const wanted = new Set(tags)
  const others = otherLanguages.filter(({ tag }) => wanted.has(tag))
  const name = JSON.stringify([others.map(({ tag }) => tag), own])
  const there = made.get(name)
  if (there !== undefined) return there
  const words = others.reduceRight((all, language) => together(language, all), english)
  const all = withOwnWords(words, own)
  if (made.size >= mostMade) made.clear()
  made.set(name, all)
  return all
}

/** The languages of several files by their tags: of two lists that are alike the words are the same. */
export function languagesOf(files: readonly { readonly language?: string }[]): string {
  return [...new Set(files.flatMap(({ language }) => language ?? []))].sort().join(' ')
}

/** Reads what several files say together: with the words of every language that one of them is in, and a committee's own. */
export function readingAll<Result>(
  files: readonly { readonly language?: string }[],
  own: OwnWords,
  read: () => Result extends PromiseLike<unknown> ? never : Result,
): Result {
  return readingIn(
    vocabularyOf(
      files.flatMap(({ language }) => language ?? []),
      own,
    ),
    read,
  )
}

const telling = [english, ...otherLanguages].map(({ tag, functionWords }) => ({
  tag,
  words: phrasesOf(functionWords),
}))

/** So many different small words of one language make a file one of it. */
const enough = 3

/** In which language a file is, and whether that could be told. */
export interface FoundLanguage {
  readonly tag: string
  readonly isSure: boolean
}

/**
 * The language of a file by the words that it writes small: the one of whose function words most are there. A file that
 * has few of every language is read as English; whether it is, nothing tells where it has as many of another.
 */
export function languageBy(smallWords: ReadonlySet<string>): FoundLanguage {
  const found = telling
    .map(({ tag, words }) => ({ tag, count: words.filter((word) => smallWords.has(word)).length }))
    .sort((one, other) => other.count - one.count)
  const [first, second] = found
  if (!first || !second || first.count === 0) return { tag: english.tag, isSure: true }
  if (first.count >= enough && first.count > second.count) return { tag: first.tag, isSure: true }
  const isEnglish = first.tag === english.tag && first.count > second.count
  return { tag: english.tag, isSure: isEnglish || first.count < 2 }
}
