import type { ReadingProblem } from '../../model/problem.js'
import type { Document } from '../../parse/document.js'
import { lineText, locate } from '../../source/lines.js'
import { hiddenSpans } from './hidden-spans.js'

// Blanks of another width, which no program takes for a blank: the no-break space of a word processor above all.
const odd = '\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000'
// -[ ] TR to circulate · - [ ] TR (a no-break space in it, before it or after it) · 1.[x] done
const mark = new RegExp(
  `^([ \\t>]{0,24})([-*+]|\\d{1,9}[.)])([ ${odd}]{0,4})\\[([ xX${odd}-])\\]([ \\t${odd}]|$)`,
)
const oddBlank = new RegExp(`[${odd}]`)
const listed = /^[ \t>]{0,24}(?:[-*+]|\d{1,9}[.)])/

/** Boxes that look like a task's and are none, each with its cure. Code and comments hold none. */
export function lookalikes({ path, lines }: Document): ReadingProblem[] {
  const { text, starts } = lines
  if (!text.includes(']')) return []
  const hidden = hiddenSpans(text)
  const problems: ReadingProblem[] = []
  let isBelowList = false
  for (const [index, start] of starts.entries()) {
    const line = lineText(lines, index + 1)
    if (line.trim() === '') continue
    const wasBelowList = isBelowList
    isBelowList = listed.test(line) || (isBelowList && /^[ \t]/.test(line))
    const match = mark.exec(line)
    if (!match || hidden.some(([from, to]) => start >= from && start < to)) continue
    const [whole, indent = '', bullet = '', gap = '', box = '', after = ''] = match
    const isOdd = oddBlank.test(gap + box + after)
    if (gap !== '' && !isOdd) continue
    // Four blanks without a list above them are code.
    if (/^(?: {4}|\t)/.test(line) && !wasBelowList) continue
    const before = whole.slice(indent.length)
    const cure = `${bullet} [${oddBlank.test(box) ? ' ' : box}]${after === '' ? '' : ' '}`
    const span = { start: start + indent.length, end: start + whole.length }
    const asShown = `${bullet} [${box.trim() === '' ? ' ' : box}]`
    problems.push({
      rule: 'box-lookalike',
      message: isOdd
        ? `Unexpected no-break space in the box \`${asShown}\`, expected an ordinary blank`
        : `Unexpected \`${before.trimEnd()}\`, expected \`${asShown}\``,
      location: locate(path, lines, span),
      hidesActions: true,
      fix: [{ span, before, after: cure }],
    })
  }
  return problems
}
