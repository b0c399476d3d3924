import { dayIn } from './dates.js'
import { type Cell, type Paragraph, paragraphsOf, type Table, wordsOf } from './paper.js'
import { type ColumnRole, looksLikeNumber, roleOfHeading } from './words.js'

/** A row of the minutes, whichever layout it comes from. Each cell is its paragraphs, empty ones included. */
export interface Row {
  readonly number: readonly Paragraph[]
  readonly body: readonly Paragraph[]
  /** Who must act: initials, names, now and then words beside them. */
  readonly owners: readonly Paragraph[]
  /** What must be done, where a column says that apart. */
  readonly task: readonly Paragraph[]
  readonly due: readonly Paragraph[]
  /** Its owners stand in a cell that began in a row above. */
  readonly sharesOwners: boolean
}

type Part = 'number' | 'body' | 'owners' | 'task' | 'due'

/** How a table of actions is laid out. */
export interface Layout {
  readonly table: Table
  /** Which row has the headings. */
  readonly heading: number
  /** What each column is for. */
  readonly parts: readonly Part[]
  /** Its rows say what to do and who, and nothing of a discussion. */
  readonly isList: boolean
}

const wordsIn = (cell: Cell) =>
  cell.blocks
    .filter((block) => block.kind === 'paragraph')
    .map(wordsOf)
    .filter((words) => words !== '')

/** Each cell of a row with the column it begins in. */
function placed(row: readonly Cell[]): { cell: Cell; column: number }[] {
  let column = 0
  return row.map((cell) => {
    const at = { cell, column }
    column += cell.width
    return at
  })
}

function headingRoles(row: readonly Cell[]): ColumnRole[] {
  return row.flatMap((cell) => {
    const words = wordsIn(cell)
    // A title may stand in the same cell, above the heading of the column or below it.
    const role = words.map(roleOfHeading).find((found) => found === 'owner' || found === 'whom')
    const only = words.length === 1 ? roleOfHeading(words[0] ?? '') : null
    return Array.from({ length: cell.width }, () => role ?? only)
  })
}

// The title, and a date for each area, may stand in rows above the headings.
const rowsAbove = 8

function columnWords(table: Table, heading: number, column: number): string[] {
  return table.rows.slice(heading + 1).flatMap((row) =>
    placed(row)
      .filter((at) => at.column === column && at.cell.width === 1)
      .flatMap((at) => wordsIn(at.cell)),
  )
}

function isNumberColumn(table: Table, heading: number, column: number): boolean {
  const words = columnWords(table, heading, column)
  if (words.length > 0) return words.filter(looksLikeNumber).length * 2 > words.length
  // Numbers that Word counts leave the cell without words.
  return table.rows.some((row) => placed(row).some((at) => at.column === column && hasCounted(at.cell)))
}

const hasCounted = (cell: Cell) =>
  cell.blocks.some((block) => block.kind === 'paragraph' && block.list?.ordered === true)

/** The layout of a table; null where no column is headed Action, or By whom. */
export function layoutOf(table: Table): Layout | null {
  for (let heading = 0; heading < Math.min(rowsAbove, table.rows.length); heading++) {
    const roles = headingRoles(table.rows[heading] ?? [])
    const action = roles.indexOf('owner')
    const whom = roles.indexOf('whom')
    if (action < 0 && (whom < 0 || roles.length < 3)) continue
    const hasWords = action >= 0 && whom >= 0
    const hasDiscussion = roles.some(
      (role, column) => role === 'body' && !isNumberColumn(table, heading, column),
    )
    const parts = roles.map((role, column): Part => {
      if (column === action && hasWords) return hasDiscussion ? 'task' : 'body'
      if (role === 'owner' || role === 'whom') return 'owners'
      if (role === 'due') return 'due'
      if (role === 'number') return 'number'
      const isFirst = column === 0 && roles.length > 2
      return isFirst && isNumberColumn(table, heading, column) ? 'number' : 'body'
    })
    if (!parts.includes('owners')) continue
    return { table, heading, parts, isList: hasWords && !hasDiscussion }
  }
  return null
}

function partOf(layout: Layout, column: number, width: number): Part {
  const covered = layout.parts.slice(column, column + width)
  if (covered.length === 0) return 'body'
  return covered.includes('body') ? 'body' : (covered[0] ?? 'body')
}

function rowOf(layout: Layout, cells: readonly Cell[]): Row {
  const parts: Record<Part, Paragraph[]> = { number: [], body: [], owners: [], task: [], due: [] }
  let sharesOwners = false
  for (const { cell, column } of placed(cells)) {
    const part = partOf(layout, column, cell.width)
    if (part === 'owners' && cell.isContinued) sharesOwners = true
    parts[part].push(...paragraphsOf(cell.blocks))
  }
  return { ...parts, sharesOwners }
}

/** The headings stand again at the top of each page in some papers. */
function repeatsHeadings(row: Row): boolean {
  const words = row.owners.map(wordsOf).filter((line) => line !== '')
  const role = words.length === 1 ? roleOfHeading(words[0] ?? '') : null
  return role === 'owner' || role === 'whom'
}

/** What stands above the headings: who was there, where a row has several cells and no date; else title and dates. */
export interface AboveHeadings {
  readonly paragraphs: readonly Paragraph[]
  readonly attendance: Table | null
}

/** Reads the rows above the headings, and what stands in the row of headings and is none. */
export function aboveHeadings({ table, heading }: Layout): AboveHeadings {
  const above = table.rows.slice(0, heading)
  const lists = above.filter((row) => {
    const printed = row.map(wordsIn).filter((words) => words.length > 0)
    return printed.length > 1 && printed.flat().every((words) => dayIn(words) === null)
  })
  const paragraphs = [
    ...above.filter((row) => !lists.includes(row)),
    ...table.rows.slice(heading, heading + 1),
  ]
    .flatMap((row) => row.flatMap((cell) => paragraphsOf(cell.blocks)))
    .filter((paragraph) => roleOfHeading(wordsOf(paragraph)) === null)
  return { paragraphs, attendance: lists.length === 0 ? null : { kind: 'table', rows: lists } }
}

/** The rows below the headings. */
export const rowsIn = (layout: Layout): Row[] =>
  layout.table.rows
    .slice(layout.heading + 1)
    .map((cells) => rowOf(layout, cells))
    .filter((row) => !repeatsHeadings(row))
