import { linesOf } from '../source/lines.js'
import { type Insertion, withInsertions } from './insertion.js'
import { lineEndBefore } from './line-end.js'

/**
 * Puts whole lines below a line of a text (from 1; 0 is the top) and leaves every other character as it is. They get the
 * line end that the text has there; a text that does not end with one does not end with one afterwards.
 */
export function withLinesBelow(text: string, below: number, lines: readonly string[]): string {
  return withInsertions(text, [insertionOf(text, below, lines)])
}

function insertionOf(text: string, below: number, lines: readonly string[]): Insertion {
  const { starts } = linesOf(text)
  const next = below <= 0 ? 0 : starts[below]
  const end = lineEndBefore(text, next ?? text.length)
  if (next !== undefined) return { at: next, text: lines.map((line) => line + end).join('') }
  return { at: text.length, text: lines.map((line) => end + line).join('') }
}
