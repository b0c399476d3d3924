import { ownersAlone } from '../phrase/names.js'
import type { Roster } from '../phrase/roster.js'
import { readStatusCell } from '../phrase/status.js'
import type { Passage } from '../text/passages.js'
import { type Columns, cellsBelow, isEmptyCell, longest, noColumns } from './column-cells.js'
import { columnNamed } from './columns-by-header.js'
import { headerNames } from './header-names.js'

/**
 * A table below a heading of actions whose header is blank: the words stand first, and a column that holds owners and
 * nothing else is theirs.
 */
export function unnamedColumns(rows: readonly Passage[], roster: Roster): Columns {
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

/** Cells that number the rows: "3", "4.1", "A2". */
const rowNumber = /^[A-Z]?\d{1,4}(?:\.\d{1,4}){0,2}[a-z]?\.?$/

/**
 * The columns of a table below a title of actions whose header calls them something else: owners, days and states by
 * the header or by what the cells hold, and the words in the longest column that is left. Without any of those beside
 * the words it is a table of something else.
 */
export function columnsOfList(header: readonly string[], rows: readonly Passage[], roster: Roster): Columns {
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
