import type { Words } from '../text/words.js'
import { isProse } from './label-prose.js'
import { type LabelSign, labelSignsIn, mayHoldLabel } from './label-signs.js'
import { type NamedByLabel, namedByLabel } from './of-whom.js'
import type { Roster } from './roster.js'

/** An action label and what stands after it. Offsets are of the words. */
export interface Labelled {
  /** Where the label begins, its bracket included. */
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  /** `62.2` of "ACTION 62.2:". */
  readonly number: string | null
  /** `RH` of "Action (RH):" and of "Action for RH:"; null where it names nobody. */
  readonly named: NamedByLabel | null
  readonly bracketed: boolean
  /** "Actions:" rather than "Action:". */
  readonly plural: boolean
  /** It begins its line. */
  readonly opensLine: boolean
  /** Nothing but marks stands before it in the whole of the words. */
  readonly opensAll: boolean
}

/** The action labels of some words. Inside a sentence ("the next step is …", "the TODO is to …") they are prose. */
export function labelsIn(words: Words, roster: Roster): Labelled[] {
  const { text } = words
  if (!mayHoldLabel(text)) return []
  const firstWord = text.search(/[^\s>*•+–—\-\\[\]]/)
  const signs = labelSignsIn(words, roster).filter((sign) => !isProse(sign))
  return signs.map((sign, index) => ({
    start: sign.start,
    contentStart: sign.end,
    contentEnd: contentEnd(sign, signs[index + 1]?.start ?? text.length),
    number: sign.number,
    named: sign.inBrackets === null ? (sign.whom?.named ?? null) : namedByLabel(sign.inBrackets, roster),
    bracketed: sign.bracket !== null,
    plural: sign.isPlural,
    opensLine: sign.opensLine,
    opensAll: firstWord < 0 || firstWord >= sign.start,
  }))
}

/** The words of a label go to the end of its bracket, of its paragraph, or to the next label. */
function contentEnd({ words, bracket, end }: LabelSign, next: number): number {
  if (bracket !== null) {
    const closing = words.text.indexOf(bracket === '[' ? ']' : ')', end)
    return closing < 0 ? next : Math.min(closing, next)
  }
  const blank = /\n[ \t]*\n/.exec(words.text.slice(end, next))
  return blank ? end + blank.index : next
}
