import type { TextEdit } from '../source/lines.js'

/** A replacement of what stands between two places of a text. */
export function editAt(text: string, start: number, end: number, after: string): TextEdit {
  return { span: { start, end }, before: text.slice(start, end), after }
}

/**
 * The text with all edits in it, none of which may touch another; of two insertions at one place the first comes first.
 * Throws where the text does not have what an edit expects.
 */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let done = 0
  for (const { span, before, after } of edits.toSorted((one, other) => one.span.start - other.span.start)) {
    if (span.start < done || text.slice(span.start, span.end) !== before)
      throw new Error(`Expected ${JSON.stringify(before)} at ${span.start}`)
    result += text.slice(done, span.start) + after
    done = span.end
  }
  return result + text.slice(done)
}
