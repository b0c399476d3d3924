import { type BesideReading, ownersByLine } from '../phrase/beside-actions.js'
import { cellLines } from '../text/cell-lines.js'
import { sliceWords, type Words } from '../text/words.js'
import type { Columns } from './column-cells.js'

const linesOf = (cell: Words | undefined): readonly Words[] =>
  cell
    ? cellLines(cell)
        .filter(({ text }) => text.trim() !== '')
        .map(({ text, start }) => sliceWords(cell, start, start + text.length))
    : []

// 1. Sand the lane · • Sand the lane
const opens = /^\s*(?:[•*–-]\s*|\(?\d{1,3}[.)]\s*)?[\p{Lu}\d@]/u

/**
 * The cells of a row of actions, once for each of them: several are in one row where its Action cell has lines that each
 * begin anew, and its column of owners as many, each with somebody. Days and states stand on as many lines, or are those
 * of all.
 */
export function actionsOfRow(
  cells: readonly Words[],
  { action, owner, due, status }: Columns,
  reading: BesideReading,
): readonly (readonly Words[])[] {
  const actions = linesOf(cells[action])
  const count = actions.length
  const beside = owner === null ? undefined : cells[owner]
  if (count < 2 || !beside || !actions.every(({ text }) => opens.test(text))) return [cells]
  const owners = ownersByLine(beside, reading)
  if (owners.length !== count || owners.some((line) => line.owners.length === 0)) return [cells]
  const parted = [action, owner, due, status].filter((column) => column !== null)
  return actions.map((_, line) =>
    cells.map((cell, column) => {
      const lines = parted.includes(column) ? linesOf(cell) : []
      // Of "done" and "open" beside three it is not said which of them is done.
      if (column === status && lines.length > 1 && lines.length !== count) return sliceWords(cell, 0, 0)
      return lines.length === count ? (lines[line] ?? cell) : cell
    }),
  )
}
