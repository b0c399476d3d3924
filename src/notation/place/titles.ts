import { anyOf, phraseSet } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'
import { sentencesOf } from '../../language/sentences.js'
import { spoken } from '../../language/spoken.js'
import { type ListEvidence, listWeights } from '../../model/list-evidence.js'
import type { Status } from '../../model/status.js'
import { sumOf, weighed } from '../../model/weighed.js'
import { isState } from '../phrase/strangers.js'
import { type Section, sectionNamed } from './sections.js'
import { hasSecondNoun, isPartOfName, isSentence, type TitleWord, titleWords } from './title-words.js'

/** What a title that is none of the usual ones says of the list below it. */
export interface TitleRead {
  readonly section: Extract<Section, 'list' | 'earlier list'>
  /** How plainly it calls them actions: what its words say, each for itself. */
  readonly because: readonly ListEvidence[]
}

const anyState = spoken(
  (words) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:(?<open>${anyOf([words.status.open, words.places.states.open])})|(?<done>${anyOf(words.status.done)})|(?<withdrawn>${anyOf(words.status.withdrawn)}))(?![\\p{L}\\p{N}-])`,
      'iu',
    ),
)
const mayStandBeside = spoken(({ places: { states: words } }) => phraseSet(words.nouns, words.beside))
const longestStateTitle = 60

// Previous actions [10 min, until 0:15] · Action items (Nell and Ross):
const bracketAtEnd = /\s*(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\])(?=\s*:?\s*$)/u

// We are going to take the following actions: · Les actions suivantes ont été décidées :
const announcing = spoken(({ places: { titles: words } }) => {
  const [noun, said] = [anyOf(words.nouns), anyOf(words.announcing)]
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${said} (?:\\p{L}+ )?${noun}|${noun} ${said})(?![\\p{L}\\p{N}-])[^:.!?\\n]{0,60}:\\W*$`,
    'iu',
  )
})
const isOver = spoken((words) => new RegExp(`(?<![\\p{L}-])${anyOf(words.status.done)}(?![\\p{L}-])`, 'iu'))
/** So much of a paragraph is looked at for a sentence that announces what stands below it. */
const longestAnnouncement = 240

/** The last sentence of a text, where it announces the actions of a list: "… We will take the following actions:". */
export function announcementIn(text: string): string | null {
  if (!/:\W*$/.test(text)) return null
  const end = plainText(text.slice(-longestAnnouncement)).replace(/\s+/g, ' ').replace(bracketAtEnd, '')
  const last = sentencesOf(end).at(-1)
  const sentence = last === undefined ? '' : end.slice(last.start, last.end)
  return announcing().test(sentence) && !isOver().test(sentence) ? sentence : null
}

/** A longer line is no title. */
const longestTitle = 90

/**
 * Reads a title by its words: what is to be done, and what else it speaks of. Null where it names nothing that is to be
 * done, or where its other words outweigh that.
 */
export function titleRead(heading: string): TitleRead | null {
  const announced = announcementIn(heading)
  if (announced !== null)
    return { section: sectionOf(titleWords(announced)), because: weighed([['announced', true]], listWeights) }
  const title = plainText(heading).replace(bracketAtEnd, '')
  if (title.length > longestTitle) return null
  const words = titleWords(title)
  const noun = words.some((word, at) => word.kind === 'noun' && !isPartOfName(words, at))
  if (!noun && !words.some(({ kind }) => kind === 'noun' || kind === 'weak noun')) return null
  const because: readonly ListEvidence[] = [
    ...weighed([[noun ? 'noun' : 'weak-noun', true]], listWeights),
    ...otherWords(words),
    ...weighed(
      [
        ['second-noun', hasSecondNoun(words)],
        ['question', /\?\W*$/.test(title)],
        ['sentence', isSentence(title, words)],
      ],
      listWeights,
    ),
  ]
  if (sumOf(because) <= 0) return null
  return { section: sectionOf(words), because }
}

const sectionOf = (words: readonly TitleWord[]): TitleRead['section'] =>
  words.some(({ kind }) => kind === 'earlier') ? 'earlier list' : 'list'

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
  return isState(title) || titleWords(title).every(({ kind }) => kind !== 'other')
}

/** "Complete", "Completed actions", "Previous actions, done:": a state and nothing else. Null of any other title. */
export function stateOfTitle(title: string): Status | null {
  const text = plainText(title).replace(/\s*\(\d{1,3}\)\W*$/, '')
  if (text.length > longestStateTitle || /\?\W*$/.test(text) || sectionNamed(text) === 'resolved') return null
  const found = anyState().exec(text)
  if (!found?.groups) return null
  const others = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  const words = others.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*|[/&]/gu) ?? []
  if (!words.every((word) => mayStandBeside().has(word))) return null
  if (found.groups.open !== undefined) return 'outstanding'
  return found.groups.done === undefined ? 'withdrawn' : 'done'
}
