import { datesIn } from '../language/dates.js'
import { type EvenTable, isBlank, type Paragraph, paragraphWords, plainParagraph } from './content.js'
import { onlyInitials } from './text.js'

/** A line of a cell; one without words may hold the place of a table within the cell. */
export interface FramedLine extends Paragraph {
  readonly holds?: EvenTable
}

type Row = readonly (readonly FramedLine[])[]

/** The place of a table within a cell. */
export const placeOfTable = (holds: EvenTable): FramedLine => ({ ...plainParagraph('', 0), holds })

/** What stands in a cell outside of any table: paragraphs, and the tables themselves at their places. */
export const withTables = (lines: readonly FramedLine[]): (Paragraph | EvenTable)[] =>
  lines.map((line) => line.holds ?? line)

const hasTable = (cell: readonly FramedLine[]): boolean => cell.some(({ holds }) => holds !== undefined)
const isFilled = (cell: readonly FramedLine[]): boolean => cell.some((line) => !isBlank(line))

/**
 * The rows of a table as tables without any table in a cell: one that stands in a cell comes behind the words above it,
 * and the rows below it are a table of their own under the same header.
 */
export function withoutHeldTables(rows: readonly Row[]): readonly EvenTable[] {
  if (!rows.some((row) => row.some(hasTable))) return [{ kind: 'grid', rows }]
  const [top] = rows
  const header = top && isHeader(top) ? top : null
  const tables: EvenTable[] = []
  const placed = new Set<EvenTable>()
  let open: Row[] = []
  const close = (): void => {
    if (open.some((row) => row !== header)) tables.push({ kind: 'grid', rows: open })
    open = header === null ? [] : [header]
  }
  for (const part of rows.flatMap(partsOf)) {
    if ('kind' in part) {
      // A cell that covers several rows stands in each of them.
      if (placed.has(part)) continue
      close()
      tables.push(part)
      placed.add(part)
    } else open.push(part)
  }
  close()
  return tables
}

/** A row and the tables in its cells, one after the other. */
function partsOf(row: Row): readonly (Row | EvenTable)[] {
  const column = row.findIndex(hasTable)
  const cell = row[column]
  if (cell === undefined) return [row]
  const isAlone = row.every((other, at) => at <= column || (!hasTable(other) && !isFilled(other)))
  // What stands beside the words belongs to all of them: they stay together.
  if (!isAlone) {
    const words = row.map((other) => other.filter(({ holds }) => holds === undefined))
    const tables = row.flatMap((other) => other.flatMap(({ holds }) => holds ?? []))
    return words.some(isFilled) ? [words, ...tables] : tables
  }
  const parts: (Row | EvenTable)[] = []
  let rest = row
  for (let at = cell.findIndex(({ holds }) => holds); at >= 0; ) {
    const lines = rest[column] ?? []
    const above = rest.map((other, index) => (index === column ? lines.slice(0, at) : other))
    if (above.some(isFilled)) parts.push(above)
    const holds = lines[at]?.holds
    if (holds) parts.push(holds)
    rest = rest.map((_, index) => (index === column ? lines.slice(at + 1) : []))
    at = (rest[column] ?? []).findIndex((line) => line.holds)
  }
  return rest.some(isFilled) ? [...parts, rest] : parts
}

/** So many letters are the name of a column. */
const mostOfName = 40

/** Whether a row names columns: a few words in each cell, none of them initials alone, a day or a sentence. */
function isHeader(row: Row): boolean {
  const cells = row.map((cell) => cell.filter((line) => line.holds || !isBlank(line)))
  return cells.slice(1).every((cell) => {
    const [line] = cell
    const words = line && !line.holds ? paragraphWords(line) : ''
    return (
      cell.length === 1 &&
      /\p{L}/u.test(words) &&
      words.length <= mostOfName &&
      !/[.?!]$/.test(words) &&
      !onlyInitials.test(words) &&
      datesIn(words, null).length === 0
    )
  })
}
