import type { Sitting } from '../model/meeting.js'
import type { Item, ItemDoubt } from './items.js'
import type { MatchDoubt } from './match-doubts.js'
import type { Twofold } from './roster.js'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const inWords = (count: number) => numbers[count] ?? String(count)

/** The first words of a sentence, in double quotes. */
function quoted(sentence: string): string {
  const plain = sentence.replace(/["“”]/g, "'").replace(/[.]$/, '')
  const words = plain.split(' ')
  const short = words.slice(0, 7).join(' ')
  return `"${short}${words.length > 7 ? ' …' : ''}"`
}

const bracketed = (letters: readonly string[]) => letters.map((letter) => `${letter})`).join(' and ')

/** What to ask about a pairing. `label` is the item's: `4c`. */
export function askMatch(doubt: MatchDoubt, roleOf: (key: string) => string): string {
  switch (doubt.kind) {
    case 'by order':
      return `${doubt.owner} matched by order only${doubt.isNamed ? '' : `; ${doubt.owner} is not named in the item`}`
    case 'shared':
      return `${doubt.owner} shares one agreement with the others on its line`
    case 'pronoun':
      return `"${doubt.word}" read as ${roleOf(doubt.readAs.key)}, the last person named`
    case 'plan':
      return `${quoted(doubt.sentence)} read as an agreement, because its owner is marked beside it`
    case 'welcome':
      return `${quoted(doubt.sentence)} read as part of the same action`
    case 'no agreement':
      return `${doubt.owner} stands beside no agreement; given the last sentence that fits`
    case 'nothing':
      return `${doubt.owner} stands beside no sentence at all`
    case 'more sentences':
      return `${inWords(doubt.markers)} ${doubt.owner} for ${inWords(doubt.sentences)} sentences; read as ${inWords(doubt.sentences)} actions`
    case 'unmarked':
      return `${doubt.owner} AGREED, and is not marked; read as an action`
    case 'unowned':
      return `${quoted(doubt.sentence)}, and nobody is named before it; read as no action`
    case 'nobody marked':
      return `${quoted(doubt.sentence)}, and nobody is marked; read as a decision`
    case 'small letters':
      return `${quoted(doubt.sentence)}, and nobody is marked; read as no action`
    case 'unread':
      return `${quoted(doubt.words)} in the Action column names nobody; read as no action`
  }
}

/** What to ask about the parts of an item. */
export function askItem(doubt: ItemDoubt): string {
  switch (doubt.kind) {
    case 'parted by paragraphs':
      return `${bracketed(doubt.letters)} have no headings; parted by their paragraphs`
    case 'letters not placed':
      return `${bracketed(doubt.letters)} could not be placed; the item was left whole`
    case 'empty row': {
      const missing = Array.from({ length: doubt.before - doubt.after - 1 }, (_, i) => doubt.after + i + 1)
      return `an empty row between ${doubt.after} and ${doubt.before}: nothing is there for ${missing.join(' and ')}`
    }
  }
}

/** What to ask about initials that fit two people. */
export function askTwofold(twofold: Twofold): string {
  const where = twofold.because?.number ? `, who is named in item ${twofold.because.number}` : ''
  return `${twofold.initials} read as ${twofold.readAs}${where}; ${twofold.others.join(' and ')} fits too`
}

/** Where a date was found that is not printed as one. */
export interface DateGuess {
  readonly date: string
  readonly written: string
  readonly where: string
}

/** What to ask about a date that stands nowhere. */
export function askDate(guess: DateGuess | null, isTitleMissing: boolean): string {
  const what = isTitleMissing ? 'the title and the date' : 'the date'
  if (guess === null) return `${what}: the paper gives none`
  return `${what}: "${guess.date}", read from "${guess.written}" in ${guess.where}`
}

/** How an item is called: "item 4c", "item 3", or by its title. */
export function labelOf(item: Item, letter: string | null, title: string): string {
  if (item.number === null) return title === '' ? 'the first lines' : `"${title}"`
  return `item ${item.number}${letter ?? ''}`
}

/** A sitting that has nothing but its day. */
export const isPlainDay = (sitting: Sitting) => sitting.area === undefined && sitting.venue === undefined
