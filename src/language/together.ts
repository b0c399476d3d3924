import type { Language } from './language.js'
import { type Phrases, phraseSet, phrasesOf } from './phrases.js'

/** A class of words, some of them in order, or classes by their names. */
type Words = Phrases | boolean | readonly Phrases[] | { readonly [name: string]: Words }

/**
 * The words of two languages as those of one, class by class: first those of `language`, then those of `other`, each
 * without what the other of them says that it wins; what both do is won by the first.
 */
export function together(language: Language, other: Language): Language {
  const wins = winsOf(language)
  const lost = new Set([...winsOf(other)].filter((phrase) => !wins.has(phrase)))
  const joined = (one: Words, beside: Words): Words => {
    if (typeof one === 'boolean') return one
    if (typeof one === 'string') return joinedPhrases(one, typeof beside === 'string' ? beside : '')
    if (isInOrder(one))
      return isInOrder(beside) ? one.map((phrases, at) => joinedPhrases(phrases, beside[at] ?? '')) : one
    if (typeof beside !== 'object' || isInOrder(beside)) return one
    return Object.fromEntries(
      Object.entries(one).map(([name, words]) => [name, joined(words, beside[name] ?? '')]),
    )
  }
  const joinedPhrases = (one: Phrases, beside: Phrases): Phrases =>
    `${without(one, lost)}, ${without(beside, wins)}`
  const { tag, functionWords, wins: _wins, ...classes } = language
  const { tag: _, functionWords: __, wins: ___, ...others } = other
  // The shape of what is joined is the shape of both.
  const all = joined(classes as unknown as Words, others as unknown as Words) as unknown as typeof classes
  return { ...all, tag, functionWords, wins: [...wins, ...lost].join(', ') }
}

const winsOf = ({ wins }: Language): ReadonlySet<string> => phraseSet(wins)

const without = (phrases: Phrases, lost: ReadonlySet<string>): Phrases =>
  lost.size === 0
    ? phrases
    : phrasesOf(phrases)
        .filter((phrase) => !lost.has(phrase.toLowerCase()))
        .join(', ')

const isInOrder = (words: Words): words is readonly Phrases[] => Array.isArray(words)
