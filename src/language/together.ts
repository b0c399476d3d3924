import type { Language } from './language.js'
import { type Phrases, phrasesOf } from './phrases.js'

/** A class of words, some of them in order, or classes by their names. */
type Words = Phrases | boolean | readonly Phrases[] | { readonly [name: string]: Words }

/**
 * The words of two languages as those of one, class by class: first those of `language`, then those of `other`, without
 * what `language` says that it wins.
 */
export function together(language: Language, other: Language): Language {
  const wins = new Set(phrasesOf(language.wins).map((phrase) => phrase.toLowerCase()))
  const left = (phrases: Phrases): Phrases =>
    phrasesOf(phrases)
      .filter((phrase) => !wins.has(phrase.toLowerCase()))
      .join(', ')
  const joined = (one: Words, beside: Words): Words => {
    if (typeof one === 'boolean') return one
    if (typeof one === 'string') return typeof beside === 'string' ? `${one}, ${left(beside)}` : one
    if (isInOrder(one))
      return isInOrder(beside) ? one.map((phrases, at) => `${phrases}, ${left(beside[at] ?? '')}`) : one
    if (typeof beside !== 'object' || isInOrder(beside)) return one
    return Object.fromEntries(
      Object.entries(one).map(([name, words]) => [name, joined(words, beside[name] ?? '')]),
    )
  }
  const { tag, functionWords, wins: winning, ...classes } = language
  const { tag: _, functionWords: __, wins: ___, ...others } = other
  // The shape of what is joined is the shape of both.
  const all = joined(classes as unknown as Words, others as unknown as Words) as unknown as typeof classes
  return { ...all, tag, functionWords, wins: winning }
}

const isInOrder = (words: Words): words is readonly Phrases[] => Array.isArray(words)
