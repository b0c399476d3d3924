import { sentencesOf } from '../../language/sentences.js'
import type { Span } from '../../source/lines.js'
import type { Words } from '../text/words.js'

/** A sentence of a cell. */
interface CellSentence extends Span {
  readonly words: Words
}

/**
 * The sentence that a marker in a cell stands behind, "The gate hangs. [Action: RH]": the last before it there, else the
 * last of the cell to the left; null without one.
 * @param before the cells to the left of the marker's, and its own words up to it
 */
export function markedSentence(before: readonly Words[]): CellSentence | null {
  const words = before.findLast(({ text }) => /\p{L}/u.test(text))
  const sentence = words && sentencesOf(words.text).findLast((span) => hasLetter(words.text, span))
  if (!sentence) return null
  return { ...sentence, words }
}

const hasLetter = (text: string, { start, end }: Span): boolean => /\p{L}/u.test(text.slice(start, end))
