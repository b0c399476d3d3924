import { isDayAlone } from '../language/dates.js'
import { isBlank, type Paragraph, paragraphWords } from './content.js'

/** A row of a table: its cells, and in each its paragraphs. */
type Row<Line extends Paragraph> = readonly (readonly Line[])[]

const filled = <Line extends Paragraph>(cell: readonly Line[] | undefined): readonly Line[] =>
  (cell ?? []).filter((paragraph) => !isBlank(paragraph))

/**
 * Parts a column whose header names several things below each other ("Action", "Person responsible", "Date") where each
 * filled cell below has a line for each of them: then it is as many columns. Two lines are parted only where one of them
 * is always a day, for two owners are a line each as well.
 */
export function withPartedColumns<Line extends Paragraph>(rows: readonly Row<Line>[]): readonly Row<Line>[] {
  const [header, ...below] = rows
  if (!header) return rows
  const parts = header.map((cell, column) => {
    const names = filled(cell)
    const cells = below.map((row) => filled(row[column])).filter((lines) => lines.length > 0)
    const isEven = cells.length > 0 && cells.every((lines) => lines.length === names.length)
    const isOfDays = names.some((_, line) =>
      cells.every((lines) => lines.slice(line, line + 1).every((words) => isDayAlone(paragraphWords(words)))),
    )
    const mayPart = names.length > 2 || (names.length === 2 && isOfDays)
    return isEven && mayPart && names.every((name) => paragraphWords(name).length <= 60) ? names.length : 1
  })
  if (parts.every((count) => count === 1)) return rows
  return rows.map((row) =>
    row.flatMap((cell, column) => {
      const count = parts[column] ?? 1
      const lines = filled(cell)
      return count === 1 ? [cell] : Array.from({ length: count }, (_, at) => lines.slice(at, at + 1))
    }),
  )
}
