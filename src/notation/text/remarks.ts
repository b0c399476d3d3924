import type { Remark } from '../../model/minutes.js'
import type { Document } from '../../parse/document.js'
import { type Lines, lineAt, lineText, locate } from '../../source/lines.js'
import { fencedSpans } from './hidden-spans.js'
import type { Passage } from './passages.js'
import type { BlockTest } from './read-passages.js'

// <!-- epha-disable-next-line agenda-gap -- 8 and 9 are missing in the original -->
const comment =
  /<!--\s{0,9}(?:epha-(ignore|disable-next-line|review)|(expect))\b[ \t]{0,9}:?([^\n]{0,600}?)(?:\s--\s([\s\S]{0,2000}?))?\s{0,9}-->/g

/** Whether a block may hold a comment: one that is shown as code is none, and only Markdown can tell. */
export const mayHoldRemark: BlockTest = (text) => text.includes('<!--')

/** The comments of a file that are addressed to epha; those in code are not. */
export function remarksOf(document: Document, passages: readonly Passage[]): Remark[] {
  const { text } = document.lines
  if (!text.includes('<!--')) return []
  const code = passages.flatMap((passage) =>
    passage.words.code.map(
      (span) => [passage.words.offsets[span.start] ?? 0, passage.words.offsets[span.end - 1] ?? 0] as const,
    ),
  )
  const fences = fencedSpans(text)
  const remarks: Remark[] = []
  for (const match of text.matchAll(comment)) {
    const start = match.index
    // `\<!-- … -->` is words to whoever reads the page.
    let backslashes = 0
    while (text[start - 1 - backslashes] === '\\') backslashes++
    if (
      backslashes % 2 === 1 ||
      code.some(([from, to]) => from <= start && to >= start) ||
      fences.some(([from, to]) => from <= start && to >= start)
    )
      continue
    const kind = match[1] ?? match[2]
    if (kind !== 'ignore' && kind !== 'disable-next-line' && kind !== 'review' && kind !== 'expect') continue
    remarks.push({
      kind,
      words: (match[3] ?? '').trim(),
      reason: match[4]?.trim() || null,
      location: locate(document.path, document.lines, { start, end: start + match[0].length }),
      nextLine: nextLine(document.lines, start + match[0].length),
    })
  }
  return remarks
}

/** The line of the next words after a comment, other comments to epha passed over. */
function nextLine(lines: Lines, end: number): number | null {
  for (let line = lineAt(lines, end) + 1; line <= lines.starts.length; line++) {
    const text = lineText(lines, line).trim()
    if (text !== '' && !text.startsWith('<!-- epha-')) return line
  }
  return null
}
