import { english } from '../../language/en.js'
import { anyOf } from '../../language/phrases.js'
import { ownersAlone } from '../phrase/names.js'
import type { Roster } from '../phrase/roster.js'
import { readStatusCell } from '../phrase/status.js'
import type { Passage, Row } from '../text/passages.js'
import type { BlockTest } from '../text/read-passages.js'
import type { Words } from '../text/words.js'
import { headerNames } from './header-names.js'
import type { OpenSection } from './open-sections.js'
import { isListing } from './sections.js'

/** Which column of a table holds what; null where none does. */
export interface Columns {
  readonly kind: 'action-table' | 'action-column' | 'other'
  readonly action: number
  readonly owner: number | null
  readonly due: number | null
  readonly status: number | null
  readonly item: number | null
  /** The column of printed numbers, "84.1". */
  readonly pin: number | null
  /** The column with what was said. */
  readonly discussion: number | null
}

const { emptyCells, beforeDay, dayLabels } = english.places.columns
const isEmptyCell = new RegExp(`^(?:-+|–|${anyOf(emptyCells)})$`, 'i')
const dayAfterOwners = new RegExp(`\\b${anyOf(beforeDay)}\\b.*$`)
const dayAlone = new RegExp(`^\\(?${anyOf(dayLabels)}\\b`, 'i')

/** Whether a block may hold a table. */
export const mayHoldTable: BlockTest = (text) => text.includes('|')

// ACTION (initials):
const cleaned = (words: Words): string =>
  words.text
    .replace(/\([^()]{0,30}\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[*_:]/g, '')
    .trim()

/** A table of something else. */
const noColumns: Columns = {
  kind: 'other',
  action: -1,
  owner: null,
  due: null,
  status: null,
  item: null,
  pin: null,
  discussion: null,
}

/**
 * A table below a heading of actions whose header is blank: the words stand first, and a column that holds owners and
 * nothing else is theirs.
 */
function unnamedColumns(rows: readonly Passage[], roster: Roster): Columns {
  const later = (rows[0]?.row?.header ?? []).map((_, column) => column).slice(1)
  const owner = later.find(
    (column) =>
      cellsBelow(rows, column).length > 0 &&
      cellsBelow(rows, column).every((text) => ownersAlone(text, roster, false) !== null),
  )
  if (owner === undefined) return noColumns
  const status = later.find(
    (column) => column !== owner && cellsBelow(rows, column).some((text) => readStatusCell(text) !== null),
  )
  return { ...noColumns, kind: 'action-table', action: 0, owner, status: status ?? null }
}

/** What the columns of the table of each row hold, by the index of the passage; null for what is no row. */
export function columnsOfRows(
  passages: readonly Passage[],
  sections: readonly Pick<OpenSection, 'section'>[],
  roster: Roster,
): readonly (Columns | null)[] {
  const tables = new Map<number, Passage[]>()
  for (const passage of passages) {
    if (!passage.row) continue
    const rows = tables.get(passage.row.table) ?? []
    rows.push(passage)
    tables.set(passage.row.table, rows)
  }
  const columns = new Map<number, HeadedColumns>()
  for (const [table, rows] of tables) {
    const [first] = rows
    const inList = isListing(sections[first?.index ?? -1]?.section ?? 'none')
    columns.set(table, headedColumns(rows, roster, inList))
  }
  return passages.map(({ row, index }) => {
    if (!row) return null
    const headed = columns.get(row.table)
    return headed && index >= headed.from ? headed.columns : noColumns
  })
}

/** What the columns of a table hold, and from which of its rows on. */
interface HeadedColumns {
  readonly columns: Columns
  /** Index of the first passage below the header. */
  readonly from: number
}

// The title, and who was there, may stand in rows above the header.
const mostRowsAbove = 8

/**
 * The columns of a table. Where its first row is no header of actions, one of the next rows may be: the first that
 * names the actions, and beside them an owner or what was said.
 */
function headedColumns(rows: readonly Passage[], roster: Roster, inList: boolean): HeadedColumns {
  const [first] = rows
  if (!first?.row) return { columns: noColumns, from: 0 }
  const columns = columnsOf(first.row, rows, roster, inList)
  if (columns.kind !== 'other') return { columns, from: first.index }
  for (const [at, { index, row }] of rows.slice(0, mostRowsAbove).entries()) {
    const header = row?.cells ?? []
    const isHeader = (name: RegExp): boolean => header.some((cell) => name.test(cleaned(cell)))
    if (!row || !(isHeader(headerNames.owner) || isHeader(headerNames.discussion))) continue
    const below = columnsOf({ ...row, header }, rows.slice(at + 1), roster, false)
    if (below.kind !== 'other') return { columns: below, from: index + 1 }
  }
  return { columns: noColumns, from: first.index }
}

/**
 * What the columns of a table hold, by its header and by what stands below it.
 * @param inList it stands below a heading of actions
 */
function columnsOf(row: Row, rows: readonly Passage[], roster: Roster, inList: boolean): Columns {
  const header = row.header.map(cleaned)
  if (inList && header.every((name) => name === '')) return unnamedColumns(rows, roster)
  const named = namedColumns(header, rows)
  if (!named) return inList ? columnsOfList(header, rows, roster) : noColumns
  if (inList && header.length === 1) return { ...named, kind: 'action-table' }
  const cells = cellsBelow(rows, named.action).filter((text) => !isEmptyCell.test(text))
  // | Action item | Description |, and in the first nothing but numbers
  const isNumbers = cells.length > 0 && cells.every((text) => /^\d{1,4}(?:\.\d{1,4}){0,2}$/.test(text))
  if (isNumbers && named.discussion !== null)
    return { ...named, kind: 'action-table', action: named.discussion, pin: named.action, discussion: null }
  if (holdsOnlyOwners(cells, named, roster)) return { ...named, kind: 'action-column', owner: null }
  if (named.owner !== null) return { ...named, kind: 'action-table' }
  if (holdsOwnersHereAndThere(cells, named, roster)) return { ...named, kind: 'action-column' }
  return columnsWithoutOwners(header, named)
}

/** Cells that number the rows: "3", "4.1", "A2". */
const rowNumber = /^[A-Z]?\d{1,4}(?:\.\d{1,4}){0,2}[a-z]?\.?$/

/**
 * The columns of a table below a title of actions whose header calls them something else: owners, days and states by
 * the header or by what the cells hold, and the words in the longest column that is left. Without any of those beside
 * the words it is a table of something else.
 */
function columnsOfList(header: readonly string[], rows: readonly Passage[], roster: Roster): Columns {
  const others = header.map((_, column) => column)
  const holds = (column: number, isSo: (cell: string) => boolean): boolean => {
    const cells = cellsBelow(rows, column).filter((text) => !isEmptyCell.test(text))
    return cells.length > 0 && cells.every(isSo)
  }
  const isOwner = (cell: string): boolean => ownersAlone(cell, roster, false) !== null
  const owner =
    columnNamed(header, headerNames.owner, []) ?? others.find((column) => holds(column, isOwner)) ?? null
  const due = columnNamed(header, headerNames.due, [owner])
  const status = columnNamed(header, headerNames.status, [owner, due])
  const item = others.find((column) => holds(column, (cell) => rowNumber.test(cell))) ?? null
  const action = longest(rows, [owner, due, status, item])
  if (action === null || (owner === null && due === null && status === null)) return noColumns
  return { ...noColumns, kind: 'action-table', action, owner, due, status, item }
}

type NamedColumns = Omit<Columns, 'kind'>

/** The columns that a header names, the longest as the discussion where none is named; null without one of actions. */
function namedColumns(header: readonly string[], rows: readonly Passage[]): NamedColumns | null {
  const named = columnNamed(header, headerNames.action, [])
  const actionBy =
    columnNamed(header, headerNames.actionBy, []) ??
    (columnNamed(header, headerNames.discussion, []) === null
      ? null
      : columnNamed(header, headerNames.byWhom, []))
  const action = named ?? actionBy
  if (action === null) return null
  const owner = columnNamed(header, headerNames.owner, [action]) ?? (named === null ? null : actionBy)
  const due = columnNamed(header, headerNames.due, [action, owner])
  const status = columnNamed(header, headerNames.status, [action, owner, due])
  const item = columnNamed(header, headerNames.item, [action, owner, due, status])
  const others = [action, owner, due, status, item]
  const discussion = columnNamed(header, headerNames.discussion, others) ?? longest(rows, others)
  return { action, owner, due, status, item, pin: null, discussion }
}

/** The first column that is called so and holds nothing else. */
function columnNamed(
  header: readonly string[],
  pattern: RegExp,
  others: readonly (number | null)[],
): number | null {
  const index = header.findIndex((name, column) => pattern.test(name) && !others.includes(column))
  return index < 0 ? null : index
}

/** What stands in a column, without its empty cells. */
const cellsBelow = (rows: readonly Passage[], column: number): readonly string[] =>
  rows.map(({ row }) => row?.cells[column]?.text.trim() ?? '').filter((text) => text !== '')

const isOwners = (line: string, roster: Roster): boolean =>
  ownersAlone(line.replace(dayAfterOwners, ''), roster, false) !== null

/** "RH, AF", "TR by 3 May": beside an Owner column only short cells, and only with a column of what was said. */
function holdsOnlyOwners(cells: readonly string[], columns: NamedColumns, roster: Roster): boolean {
  const isLineOfOwners = (line: string): boolean =>
    line.trim() === '' || isOwners(line, roster) || isDay(line)
  return (
    cells.length > 0 &&
    cells.every((text) => text.split(/[\n,]/).every(isLineOfOwners)) &&
    (columns.owner === null || (columns.discussion !== null && cells.every((text) => text.length < 40)))
  )
}

// No. · Discussion · Actions · Due, and in the Actions an owner here and there without words
function holdsOwnersHereAndThere(cells: readonly string[], columns: NamedColumns, roster: Roster): boolean {
  const { item, discussion, action } = columns
  const isLast = item !== null && discussion !== null && item < action && discussion < action
  return isLast && cells.some((text) => text.split('\n').some((line) => isOwners(line, roster)))
}

/** A Due or a Status column makes a table of actions; without one, an Action column beside what was said. */
function columnsWithoutOwners(header: readonly string[], columns: NamedColumns): Columns {
  if (columns.due !== null || columns.status !== null) return { ...columns, kind: 'action-table' }
  const isBeside =
    header.length >= 3 ||
    columns.item !== null ||
    columnNamed(header, headerNames.discussion, [columns.action]) !== null
  return isBeside ? { ...columns, kind: 'action-column' } : noColumns
}

const isDay = (line: string): boolean => dayAlone.test(line.trim())

function longest(rows: readonly Passage[], not: readonly (number | null)[]): number | null {
  const lengths: number[] = []
  for (const passage of rows)
    for (const [column, cell] of (passage.row?.cells ?? []).entries())
      lengths[column] = (lengths[column] ?? 0) + cell.text.length
  let best: number | null = null
  lengths.forEach((length, column) => {
    if (!not.includes(column) && (best === null || length > (lengths[best] ?? 0))) best = column
  })
  return best
}

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
