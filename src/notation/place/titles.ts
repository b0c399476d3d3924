import { english } from '../../language/en.js'
import { anyOf, phraseSet } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'
import { type ListEvidence, listWeights } from '../../model/list-evidence.js'
import type { Status } from '../../model/status.js'
import { sumOf, weighed } from '../../model/weighed.js'
import { isState } from '../phrase/strangers.js'
import { type Section, sectionNamed } from './sections.js'

/** What a title that is none of the usual ones says of the list below it. */
export interface TitleRead {
  readonly section: Extract<Section, 'list' | 'earlier list'>
  /** How plainly it calls them actions: what its words say, each for itself. */
  readonly because: readonly ListEvidence[]
}

const { titles, and, states: besideState } = english.places
const { status } = english
const anyState = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<open>${anyOf([status.open, besideState.open])})|(?<done>${anyOf(status.done)})|(?<withdrawn>${anyOf(status.withdrawn)}))(?![\\p{L}\\p{N}-])`,
  'iu',
)
const mayStandBeside = phraseSet(besideState.nouns, besideState.beside)
const longestStateTitle = 60

const nouns = phraseSet(titles.nouns)
const weakNouns = phraseSet(titles.weakNouns)
const earlier = phraseSet(titles.earlier)
const light = phraseSet(titles.light, titles.states)
const finite = phraseSet(titles.finite)
const isItem = phraseSet(titles.items)
const joins = new Set([...phraseSet(and), '&', '/'])

// Previous actions [10 min, until 0:15] · Action items (Nell and Ross):
const bracketAtEnd = /\s*(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\])(?=\s*:?\s*$)/u

/** A longer line is no title. */
const longestTitle = 90

interface TitleWord {
  readonly text: string
  readonly kind: 'noun' | 'weak noun' | 'earlier' | 'light' | 'join' | 'other'
}

/**
 * Reads a title by its words: what is to be done, and what else it speaks of. Null where it names nothing that is to be
 * done, or where its other words outweigh that.
 */
export function titleRead(heading: string): TitleRead | null {
  const title = plainText(heading).replace(bracketAtEnd, '')
  if (title.length > longestTitle) return null
  const words = wordsOf(title)
  const noun = words.some((word, at) => word.kind === 'noun' && !isPartOfName(words, at))
  if (!noun && !words.some(({ kind }) => kind === 'noun' || kind === 'weak noun')) return null
  const isSentence = !/:\W*$/.test(title) && words.some(({ text }) => finite.has(text))
  const because: readonly ListEvidence[] = [
    ...weighed([[noun ? 'noun' : 'weak-noun', true]], listWeights),
    ...otherWords(words),
    ...weighed(
      [
        ['second-noun', hasSecondNoun(words)],
        ['question', /\?\W*$/.test(title)],
        ['sentence', isSentence],
      ],
      listWeights,
    ),
  ]
  if (sumOf(because) <= 0) return null
  const section = words.some(({ kind }) => kind === 'earlier') ? 'earlier list' : 'list'
  return { section, because }
}

/** What the words speak against it that are neither actions nor say which of them. */
function otherWords(words: readonly TitleWord[]): readonly ListEvidence[] {
  const count = words.filter(({ kind }) => kind === 'other').length
  if (count === 0) return []
  const weight = Math.max(count * listWeights['other-words'], listWeights['most-other-words'])
  return [{ code: 'other-words', weight }]
}

/**
 * Whether the words of a heading within a list only say which of the actions stand below it: "Done", "This week",
 * "Carried forward". Any other heading is a topic.
 */
export function isPartOfList(heading: string): boolean {
  const title = plainText(heading)
  return isState(title) || wordsOf(title).every(({ kind }) => kind !== 'other')
}

/** "Complete", "Completed actions", "Previous actions, done:": a state and nothing else. Null of any other title. */
export function stateOfTitle(title: string): Status | null {
  const text = plainText(title).replace(/\s*\(\d{1,3}\)\W*$/, '')
  if (text.length > longestStateTitle || /\?\W*$/.test(text) || sectionNamed(text) === 'resolved') return null
  const found = anyState.exec(text)
  if (!found?.groups) return null
  const others = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  const words = others.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*|[/&]/gu) ?? []
  if (!words.every((word) => mayStandBeside.has(word))) return null
  if (found.groups.open !== undefined) return 'outstanding'
  return found.groups.done === undefined ? 'withdrawn' : 'done'
}

/** "Community Action Update", "GitHub Actions Migration": with other words on both sides it may be part of a name. */
const isPartOfName = (words: readonly TitleWord[], at: number): boolean =>
  words[at - 1]?.kind === 'other' &&
  words.slice(at + 1).some(({ kind }) => kind === 'other') &&
  !isItem.has(words[at + 1]?.text ?? '')

// Follow-ups · next steps and to do are one word
const word = /next steps|to dos?(?![\p{L}\p{N}-])|[\p{L}\p{N}][\p{L}\p{N}'’-]*|[&/]/giu

function wordsOf(title: string): readonly TitleWord[] {
  return (title.match(word) ?? []).map((written): TitleWord => {
    const text = written.toLowerCase()
    return { text, kind: kindOf(text) }
  })
}

function kindOf(text: string): TitleWord['kind'] {
  if (joins.has(text)) return 'join'
  if (nouns.has(text)) return 'noun'
  if (weakNouns.has(text)) return 'weak noun'
  if (earlier.has(text)) return 'earlier'
  return light.has(text) || finite.has(text) || /^\d+$/.test(text) ? 'light' : 'other'
}

/** "Actions and decisions", "Decisions / actions": below it may stand either. */
function hasSecondNoun(words: readonly TitleWord[]): boolean {
  const isNoun = ({ kind }: TitleWord): boolean => kind === 'noun' || kind === 'weak noun'
  return words.some(({ kind }, at) => {
    if (kind !== 'join') return false
    const [before, behind] = [words[at - 1], words[at + 1]]
    const isBehind = behind?.kind === 'other' && words.slice(0, at).some(isNoun)
    return isBehind || (before?.kind === 'other' && behind !== undefined && isNoun(behind))
  })
}
