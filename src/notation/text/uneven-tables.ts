import { sliceWords, type Words } from './words.js'

/** A table that Markdown takes for a paragraph: its header, and its rows, cell by cell. */
export interface UnevenTable {
  readonly header: readonly Words[]
  readonly rows: readonly (readonly Words[])[]
}

// | --- | :---: |
const delimiter = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){1,200}\|?[ \t]*$/

/**
 * The table that a paragraph is where its line of dashes has more or fewer cells than its header, and so makes none to
 * Markdown. Null of any other paragraph: every line of a table holds a bar.
 */
export function unevenTable(words: Words): UnevenTable | null {
  const lines = linesOf(words)
  const [header, dashes, ...rows] = lines
  if (!header || !dashes || rows.length === 0) return null
  if (!delimiter.test(dashes.text) || lines.some(({ text }) => !text.includes('|'))) return null
  return { header: cellsOf(header), rows: rows.map(cellsOf) }
}

function linesOf(words: Words): readonly Words[] {
  const lines: Words[] = []
  let start = 0
  for (const text of words.text.split('\n')) {
    lines.push(sliceWords(words, start, start + text.length))
    start += text.length + 1
  }
  return lines
}

/** The cells of a line: what stands between its bars, without the blanks around it. */
function cellsOf(line: Words): readonly Words[] {
  const cells: Words[] = []
  const from = /^[ \t]*\|?/.exec(line.text)?.[0].length ?? 0
  const to = line.text.replace(/\|?[ \t]*$/, '').length
  let start = from
  for (const text of line.text.slice(from, Math.max(from, to)).split('|')) {
    const before = text.length - text.trimStart().length
    cells.push(sliceWords(line, start + before, start + before + text.trim().length))
    start += text.length + 1
  }
  return cells
}
