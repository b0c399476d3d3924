import { anyOf, phraseSet, phrasesOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'

const nouns = spoken((words) => phraseSet(words.places.titles.nouns))
const weakNouns = spoken((words) => phraseSet(words.places.titles.weakNouns))
// AIs, AI's
const shortPlurals = spoken((words) => {
  const all = phrasesOf(words.actions.shortLabels).map((label) => label.toLowerCase())
  return new Set(all.flatMap((label) => [`${label}s`, `${label}'s`]))
})
const bareNouns = spoken((words) => phraseSet(words.places.titles.bareNouns))
const earlier = spoken((words) => phraseSet(words.places.titles.earlier))
const light = spoken(({ places: { titles: words } }) => phraseSet(words.light, words.states))
const finite = spoken((words) => phraseSet(words.places.titles.finite))
const isItem = spoken((words) => phraseSet(words.places.titles.items))
const prepositions = spoken((words) => phraseSet(words.places.titles.prepositions))
const joins = spoken((words) => new Set([...phraseSet(words.places.and), '&', '/']))

/** A word of a title, and what it says of the list below. */
export interface TitleWord {
  readonly text: string
  /**
   * What is to be done, plainly or less so; which of it, or its state; what parts words; `other`: what else the title
   * speaks of.
   */
  readonly kind: 'noun' | 'weak noun' | 'earlier' | 'light' | 'join' | 'other'
}

// Follow-ups · next steps, to do, to be taken and what a committee calls its actions are one word
const word = spoken(({ places: { titles: words } }) => {
  const several = [words.nouns, words.weakNouns, words.bareNouns]
    .flatMap(phrasesOf)
    .filter((phrase) => phrase.includes(' '))
  const whole =
    several.length === 0 ? '' : `(?<![\\p{L}\\p{N}-])${anyOf(several.join(', '))}(?![\\p{L}\\p{N}-])|`
  return new RegExp(
    `${whole}next steps|to be (?:taken|done)|to take|to dos?(?![\\p{L}\\p{N}-])|[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*|[&/]`,
    'giu',
  )
})

/** The words of a title, one after the other. */
export function titleWords(title: string): readonly TitleWord[] {
  return (title.match(word()) ?? []).map((written): TitleWord => {
    const text = written.toLowerCase().replaceAll('’', "'")
    return { text, kind: kindOf(text) }
  })
}

function kindOf(text: string): TitleWord['kind'] {
  if (joins().has(text)) return 'join'
  if (nouns().has(text)) return 'noun'
  if (weakNouns().has(text) || shortPlurals().has(text) || (text.includes(' ') && bareNouns().has(text)))
    return 'weak noun'
  if (earlier().has(text)) return 'earlier'
  return light().has(text) || finite().has(text) || /^\d+$/.test(text) ? 'light' : 'other'
}

/** Whether a title says something of what it names: "Our tasks should wait". */
export const isSentence = (title: string, words: readonly TitleWord[]): boolean =>
  !/:\W*$/.test(title) && words.some(({ text }) => finite().has(text))

/** "Community Action Update", "GitHub Actions Migration": with other words on both sides it may be part of a name. */
export const isPartOfName = (words: readonly TitleWord[], at: number): boolean =>
  words[at - 1]?.kind === 'other' &&
  words.slice(at + 1).some(({ kind }) => kind === 'other') &&
  !isItem().has(words[at + 1]?.text ?? '')

/** "Actions and decisions", "Decisions / actions": below it may stand either. */
export function hasSecondNoun(words: readonly TitleWord[]): boolean {
  const isNoun = ({ kind }: TitleWord): boolean => kind === 'noun' || kind === 'weak noun'
  return words.some(({ kind }, at) => {
    if (kind !== 'join') return false
    const [before, behind] = [words[at - 1], words[at + 1]]
    const isBehind = behind?.kind === 'other' && words.slice(0, at).some(isNoun)
    return isBehind || (before?.kind === 'other' && behind !== undefined && isNoun(behind))
  })
}

/**
 * Whether a title names what is to be done and at most which of it: "New actions", "Actions required", "Tasks for the
 * fair", "Next steps". Such a title needs no lines that say so too.
 */
export function isPlainTitle(title: string): boolean {
  const words = titleWords(title)
  const noun = words.findIndex(({ kind }) => kind === 'noun')
  const isBare = words.every(({ text, kind }) => kind === 'light' || bareNouns().has(text))
  if (/\?\W*$/.test(title)) return false
  if (noun < 0) return isBare && words.some(({ text }) => bareNouns().has(text))
  const of = words.findIndex(({ text }, at) => at > noun && prepositions().has(text))
  const own = of < 0 ? words : words.slice(0, of)
  const isNamed = own.every(({ kind }) => kind !== 'other' && kind !== 'earlier')
  // Actions from May
  const told = words.filter((_, at) => !prepositions().has(words[at - 1]?.text ?? ''))
  return isNamed && !isSentence(title, told) && !hasSecondNoun(own)
}
