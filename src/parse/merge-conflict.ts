import type { ReadingProblem } from '../model/problem.js'
import { linesOf, lineText, locate } from '../source/lines.js'

/** A text without the marks of merges that nobody finished. */
export interface MergedText {
  /** As long as the text: each mark is blanks, so that both versions are read and neither is a heading. */
  readonly text: string
  readonly problems: readonly ReadingProblem[]
}

// <<<<<<< HEAD · ||||||| a1b2c3 · ======= · >>>>>>> minutes-typed-up
const opens = /^<{7}(?: |$)/
const base = /^\|{7}(?: |$)/
const parts = /^={7}$/
const closes = /^>{7}(?: |$)/
const fence = /^ {0,3}(?:`{3}|~{3})/

/**
 * Takes out the marks that git leaves where a merge is unfinished, and reports each. A line of seven `=` below a title is
 * a heading, so that only an opening mark begins a conflict; in fenced code there is none.
 */
export function withoutConflicts(text: string, path: string): MergedText {
  if (!text.includes('<<<<<<<')) return { text, problems: [] }
  const lines = linesOf(text)
  const problems: ReadingProblem[] = []
  const pieces: string[] = []
  let done = 0
  let isFenced = false
  let isOpen = false
  for (const [index, start] of lines.starts.entries()) {
    const line = lineText(lines, index + 1).trimEnd()
    if (!isOpen && fence.test(line)) isFenced = !isFenced
    const mark: Mark | null = isFenced ? null : markOn(line, isOpen)
    if (mark === null) continue
    isOpen = mark !== 'closes'
    const span = { start, end: start + line.length }
    pieces.push(text.slice(done, span.start), ' '.repeat(line.length))
    done = span.end
    if (mark === 'opens')
      problems.push({
        rule: 'merge-unfinished',
        message: `Unexpected \`${line}\`, expected minutes whose merge is finished: both versions are read`,
        location: locate(path, lines, span),
        hidesActions: true,
      })
  }
  return { text: [...pieces, text.slice(done)].join(''), problems }
}

type Mark = 'opens' | 'parts' | 'closes'

/** Which mark of a conflict a line is; one that does not open a conflict is none outside of one. */
function markOn(line: string, isOpen: boolean): Mark | null {
  if (opens.test(line)) return 'opens'
  if (!isOpen) return null
  if (closes.test(line)) return 'closes'
  return parts.test(line) || base.test(line) ? 'parts' : null
}
