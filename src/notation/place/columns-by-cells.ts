import { isDayAlone } from '../../language/dates.js'
import { ownersAlone } from '../phrase/names.js'
import type { Roster } from '../phrase/roster.js'
import { readStatusCell } from '../phrase/status.js'
import type { Passage } from '../text/passages.js'
import { areMost, type Columns, filled, longestColumn, noColumns } from './column-cells.js'
import { asks, columnCalled, dueColumn, statusColumn } from './columns-by-header.js'
import { headerNames } from './header-names.js'

/** Cells that number the rows: "3", "4.1", "A2". */
const rowNumber = /^[A-Z]?\d{1,4}(?:\.\d{1,4}){0,2}[a-z]?\.?$/
/** A longer cell is no owner, and no state alone. */
const longestName = 40

/**
 * The columns of a table below a title of actions whose header calls them something else, or nothing: owners, days and
 * states by the header or by what the cells hold, and the words in the longestColumn column that is left. Without any of
 * those beside the words it is a table of something else; one column is enough, if it holds no names.
 */
export function columnsByCells(header: readonly string[], rows: readonly Passage[], roster: Roster): Columns {
  const all = header.map((_, column) => column)
  const column = (holds: Holds, others: readonly (number | null)[]): number | null =>
    all.find((at) => !others.includes(at) && holds(filled(rows, at), roster)) ?? null
  const owner = columnCalled(header, headerNames().owner, []) ?? column(areOwners, [])
  const isBlank = (at: number): boolean => header[at] === ''
  const due =
    dueColumn(header, rows, [owner]) ?? column(areDays, [owner, ...all.filter((at) => !isBlank(at))])
  const status = statusColumn(header, rows, [owner, due])
  const item = column(areNumbers, [owner, due, status])
  const action = longestColumn(rows, [owner, due, status, item])
  const state = status ?? column(areStates, [owner, due, item, action])
  // 1 | Mend the gate
  const isAlone = all.every((at) => at === action || (at === item && at < (action ?? 0)))
  if (action === null || (owner === null && due === null && state === null && !isAlone)) return noColumns
  return { ...noColumns, kind: 'action-table', action, owner, due, status: state, item }
}

/**
 * The columns of a table that has no header at all: a table of actions where one column holds owners and the words of
 * most rows begin with what is to be done.
 */
export function columnsWithoutHeader(
  header: readonly string[],
  rows: readonly Passage[],
  roster: Roster,
): Columns | null {
  if (header.some((name) => name !== '')) return null
  const columns = columnsByCells(header, rows, roster)
  const { kind, owner, action } = columns
  return kind === 'action-table' && owner !== null && areMost(filled(rows, action), asks) ? columns : null
}

/** Whether the cells of a column, the empty ones left out, hold something. */
type Holds = (cells: readonly string[], roster: Roster) => boolean

// Fiore · Idwal: half are known, and each of the others may be somebody.
/** Names, and nothing else, half of which are known. */
export const areOwners: Holds = (cells, roster) =>
  areMost(cells, (cell) => ownersAlone(cell, roster, false) !== null) &&
  cells.every((cell) => cell.length <= longestName && ownersAlone(cell, roster, true) !== null)

const areNumbers: Holds = (cells) => cells.length > 0 && cells.every((cell) => rowNumber.test(cell))

const areDays: Holds = (cells) => areMost(cells, isDayAlone)

// done · open: a day alone is no state where the header does not say so, for it may be the day by which it is wanted
const areStates: Holds = (cells) =>
  areMost(cells, (cell) => cell.length <= longestName && readStatusCell(cell) !== null && !isDayAlone(cell))
