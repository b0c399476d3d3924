import type { DoubtKind } from '../model/doubt.js'
import type { DateGuess, HouseMeeting } from './meeting.js'
import type { Twofold } from './people.js'

/** A question as it was written. */
export interface HouseQuestion {
  readonly number: number
  /** Line of the written file, from 1. */
  readonly line: number
  readonly words: string
}

/** A question about the front matter, and the key at which it is to be answered. */
export interface FrontQuestion {
  readonly key: string
  readonly words: string
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const inWords = (count: number): string => numbers[count] ?? String(count)

const withoutQuotes = (sentence: string): string => sentence.replace(/["“”]/g, "'").replace(/[.]$/, '')

/** The first words of a sentence, in double quotes. */
function quoted(sentence: string): string {
  const plain = withoutQuotes(sentence)
  const words = plain.split(' ')
  const short = words.slice(0, 7).join(' ')
  return `"${short}${words.length > 7 ? ' …' : ''}"`
}

const bracketed = (letters: readonly string[]): string => letters.map((letter) => `${letter})`).join(' and ')

/** What to ask about a row of an Action column. */
export function askDoubt(doubt: DoubtKind, nameOf: (key: string) => string): string {
  switch (doubt.kind) {
    case 'by order':
      return `${doubt.owner} matched by order only${doubt.isNamed ? '' : `; ${doubt.owner} is not named in the item`}`
    case 'shared':
      return `${doubt.owner} shares one agreement with the others on its line`
    case 'pronoun':
      return `"${doubt.word}" read as ${nameOf(doubt.readAs)}, the last person named`
    case 'plan':
      return `${quoted(doubt.sentence)} read as an agreement, because its owner is marked beside it`
    case 'welcome':
      return `${quoted(doubt.sentence)} read as part of the same action`
    case 'no agreement':
      return `${doubt.owner} stands beside no agreement; given the last sentence that fits`
    case 'no sentence':
      return `${doubt.owner} stands beside no sentence at all`
    case 'more sentences':
      return `${inWords(doubt.markers)} ${doubt.owner} for ${inWords(doubt.sentences)} sentences; read as ${inWords(doubt.sentences)} actions`
    case 'unmarked':
      return `${doubt.owner} AGREED, and is not marked; read as an action`
    case 'unowned':
      return `${quoted(doubt.sentence)}, and nobody is named before it; read as no action`
    case 'decision':
      return `${quoted(doubt.sentence)}, and nobody is marked; read as a decision`
    case 'small letters':
      return `${quoted(doubt.sentence)}, and nobody is marked; read as no action`
    case 'unread':
      return `${quoted(doubt.words)} in the Action column names nobody; read as no action`
    case 'open':
      return `${doubt.owners.join(' and ')} stand beside "${withoutQuotes(doubt.words)}", and which of them is to do it is not said; read as no action`
  }
}

/** What to ask where several lines of an Action column name nobody. */
export const askUnread = (words: string, more: number): string =>
  `${quoted(words)} and ${inWords(more)} more ${more === 1 ? 'line' : 'lines'} of the Action column name nobody; read as no actions`

/** What to ask where a column of a table names people, and nothing says why. */
export const askPeopleColumn = (name: string): string =>
  `"${withoutQuotes(name)}" in the table names people, and what they are to do is not said; read as no actions`

/** What to ask where lettered parts of an item have no headings, or no place. */
export const askParted = (letters: readonly string[]): string =>
  `${bracketed(letters)} have no headings; parted by their paragraphs`
export const askNotPlaced = (letters: readonly string[]): string =>
  `${bracketed(letters)} could not be placed; the item was left whole`

/** What to ask where an empty row stands for items that are missing. */
export function askMissing(after: number, before: number): string {
  const missing = Array.from({ length: before - after - 1 }, (_, index) => after + index + 1)
  return `an empty row between ${after} and ${before}: nothing is there for ${missing.join(' and ')}`
}

function askTwofold({ initials, readAs, because, others }: Twofold): string {
  const where = because === null ? '' : `, who is named in item ${because}`
  return `${initials} read as ${readAs}${where}; ${others.join(' and ')} fits too`
}

function askDate(guess: DateGuess | null, isTitleMissing: boolean): string {
  const what = isTitleMissing ? 'the title and the date' : 'the date'
  if (guess === null) return `${what}: the paper gives none`
  return `${what}: "${guess.date}", read from "${guess.written}" in ${guess.where}`
}

/** What the front matter had to guess, and what was left in the file. */
export function frontQuestions(
  meeting: HouseMeeting,
  twofold: readonly Twofold[],
  left: { readonly hasTrackedChanges: boolean },
): FrontQuestion[] {
  const questions: FrontQuestion[] = []
  if (meeting.isDateMissing)
    questions.push({
      key: meeting.date === null ? 'title' : 'date',
      words: askDate(meeting.guess, meeting.isTitleMissing),
    })
  else if (meeting.isTitleMissing) questions.push({ key: 'title', words: 'the title: the paper gives none' })
  for (const doubt of twofold) questions.push({ key: doubt.initials, words: askTwofold(doubt) })
  if (left.hasTrackedChanges)
    questions.push({ key: 'source', words: 'tracked changes were in the file; read as accepted' })
  return questions
}
