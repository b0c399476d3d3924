import type { Span, TextEdit } from '../../source/lines.js'
import { editAt } from '../text-edits.js'

/** A cell of a table, with the words that head its column; empty where nothing does. */
export interface TableCell {
  readonly heading: string
  /** What stands between its two signs, blanks and all. */
  readonly span: Span
}

/** The cells of the row of a table that a span lies in. */
export function rowAt(text: string, { start }: Span): readonly TableCell[] {
  const row = lineAround(text, start)
  let first = row
  // A table goes up to its first line that has a sign.
  for (let above = lineAbove(text, first); above !== null && isOfTable(text, above); ) {
    first = above
    above = lineAbove(text, first)
  }
  const headings = partsOf(text, first)
  return partsOf(text, row).map((span, at) => {
    const heading = headings[at]
    return {
      heading: heading === undefined ? '' : plainHeading(text.slice(heading.start, heading.end)),
      span,
    }
  })
}

/** The words of a cell. */
export const wordsOfCell = (text: string, { span }: TableCell): string =>
  text.slice(span.start, span.end).trim()

/**
 * Other words in a cell, which stays as wide as it is as long as they fit, and keeps the blanks around its words. A cell
 * that was empty gets one on either side; at the end of a line without a sign nothing is made wider.
 */
export function cellEdit(text: string, { span }: TableCell, words: string): TextEdit {
  const { start, end } = span
  const old = text.slice(start, end)
  const isEmpty = old.trim() === ''
  const lead = isEmpty ? ' ' : (/^\s*/.exec(old)?.[0] ?? '')
  const isOpenEnd = text.charAt(end) !== '|'
  const trail = isOpenEnd ? '' : isEmpty || /\s$/.test(old) ? ' ' : ''
  const padded = isOpenEnd ? words : (words + trail).padEnd(old.length - lead.length)
  return isOpenEnd
    ? editAt(text, start, start + old.trimEnd().length, lead + padded)
    : editAt(text, start, end, lead + padded)
}

const lineEnds = /[\r\n]/

function lineAround(text: string, at: number): Span {
  let start = at
  while (start > 0 && !lineEnds.test(text.charAt(start - 1))) start--
  let end = at
  while (end < text.length && !lineEnds.test(text.charAt(end))) end++
  return { start, end }
}

function lineAbove(text: string, { start }: Span): Span | null {
  if (start === 0) return null
  const isWindows = text.slice(start - 2, start) === '\r\n'
  return lineAround(text, start - (isWindows ? 2 : 1))
}

const isOfTable = (text: string, { start, end }: Span): boolean => text.slice(start, end).includes('|')

/** What stands between the signs of a line; a sign that is written `\|` is none. */
function partsOf(text: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') {
      parts.push({ start: from, end: at })
      from = at + 1
    }
  }
  parts.push({ start: from, end })
  // Before the first sign there may be the mark of a quotation or of a list; behind the last, blanks.
  const isOpened = /^[\s>*+\-\d.)]*\|/.test(text.slice(start, end))
  const isClosed = text.slice(from, end).trim() === '' && parts.length > 1
  return parts.slice(isOpened ? 1 : 0, isClosed ? -1 : undefined)
}

// **Status**
const plainHeading = (words: string): string => words.replace(/[*_`]/g, '').trim()
