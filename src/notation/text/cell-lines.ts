import type { Words } from './words.js'

/** A line of a cell, with its offset in the cell. */
export interface CellLine {
  readonly text: string
  readonly start: number
}

/** The lines of a cell: a cell has none but those that `<br>` makes. */
export function cellLines(cell: Words): CellLine[] {
  const lines: CellLine[] = []
  let start = 0
  for (const text of cell.text.split('\n')) {
    lines.push({ text, start })
    start += text.length + 1
  }
  return lines
}
