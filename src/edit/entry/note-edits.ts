import { lineAt, linesOf, lineText, type TextEdit } from '../../source/lines.js'
import { lineEndBehind } from '../line-end.js'
import { editAt } from '../text-edits.js'
import type { WrittenEntry } from './written-entry.js'

// - [ ] RH to … · 12. RH to …
const bullet = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/

//   - a note of it
const noteMark = /^[ \t]*[-*+][ \t]+/

/** A note as a bullet of its own below an entry, behind those that it has; null where none can stand. */
export function noteEdit({ text, start, entry }: WrittenEntry, note: string): TextEdit | null {
  const mark = bullet.exec(text.slice(start, start + 20))?.[0]
  if (mark === undefined) return null
  const lines = linesOf(text)
  const first = lineAt(lines, start)
  const before = text.slice(lines.starts[first - 1] ?? 0, start)
  if (before.trim() !== '') return null
  let last = lineAt(lines, Math.max(start, entry.location.span.end - 1))
  // The first that it has says how far to the right they stand.
  let like: string | null = null
  const width = widthOf(before)
  while (last < lines.starts.length) {
    const next = lineText(lines, last + 1)
    if (next.trim() === '' || widthOf(/^[ \t]*/.exec(next)?.[0] ?? '') <= width) break
    last++
    like ??= noteMark.exec(next)?.[0] ?? null
  }
  const end = (lines.starts[last - 1] ?? 0) + lineText(lines, last).length
  const lead = like ?? `${before}${' '.repeat(/\d/.test(mark) ? mark.length : 2)}- `
  return editAt(text, end, end, `${lineEndBehind(text, end)}${lead}${note}`)
}

const widthOf = (blanks: string): number => blanks.replaceAll('\t', '    ').length
