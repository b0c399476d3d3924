import type { OwnWords } from '../model/settings.js'
import { welsh } from './cy.js'
import { german } from './de.js'
import { english } from './en.js'
import { spanish } from './es.js'
import { french } from './fr.js'
import { italian } from './it.js'
import { labelWordsOf } from './label-words.js'
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
 * The language of a file by the words that it writes small: the one of whose function words most are there; where it has
 * few of every language, by its headings, labels and months too. A file that has few of these is read as English; whether
 * it is, nothing tells where it has as many of another.
 * @param titleWords the words of its headings and labels, asked for where the others do not tell
 */
export function languageBy(
  smallWords: ReadonlySet<string>,
  titleWords: () => ReadonlySet<string>,
): FoundLanguage {
  const counts = telling.map(({ tag, words }) => ({ tag, count: countIn(smallWords, words) }))
  const byWords = mostOf(counts)
  if (byWords.isFound) return { tag: byWords.tag, isSure: true }
  const titles = titleWords()
  const byAll = mostOf(
    counts.map(({ tag, count }) => ({ tag, count: count + countIn(titles, labelsOf().get(tag) ?? []) })),
  )
  if (byAll.isFound) return { tag: byAll.tag, isSure: true }
  const isEnglish = byWords.tag === english.tag && byWords.isFirst
  return { tag: english.tag, isSure: isEnglish || byAll.count < 2 }
}

const countIn = (found: ReadonlySet<string>, words: readonly string[]): number =>
  words.filter((word) => found.has(word)).length

/** The language that has most of what tells one, and whether that is enough, and more than any other has. */
function mostOf(counts: readonly { readonly tag: string; readonly count: number }[]) {
  const [first, second] = [...counts].sort((one, other) => other.count - one.count)
  const { tag, count } = first ?? { tag: english.tag, count: 0 }
  const isFirst = count > (second?.count ?? 0)
  return { tag, count, isFirst, isFound: isFirst && count >= enough }
}

let labels: ReadonlyMap<string, readonly string[]> | undefined
function labelsOf(): ReadonlyMap<string, readonly string[]> {
  labels ??= new Map(otherLanguages.map((language) => [language.tag, labelWordsOf(language, english)]))
  return labels
}
