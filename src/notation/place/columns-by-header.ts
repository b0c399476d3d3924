import { isDayAlone } from '../../language/dates.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { opensWithTask, opensWithVerb } from '../../language/verbs.js'
import type { Roster } from '../phrase/roster.js'
import { readStatusCell } from '../phrase/status.js'
import type { Passage } from '../text/passages.js'
import {
  areMost,
  type Columns,
  columnWeights,
  filled,
  isDayLine,
  isOwners,
  longestColumn,
  noColumns,
} from './column-cells.js'
import { headerNames } from './header-names.js'

/** The columns that a header names, whatever kind of table that makes. */
export type NamedColumns = Omit<Columns, 'kind'>

/** The columns that a header names, the longest as the discussion where none is named; null without one of actions. */
export function namedColumns(header: readonly string[], rows: readonly Passage[]): NamedColumns | null {
  const named = columnCalled(header, headerNames().action, [])
  const days = header.flatMap((name, column) =>
    headerNames().mayBeDue.test(name) && areMost(filled(rows, column), isDayAlone) ? [column] : [],
  )
  const actionBy =
    columnCalled(header, headerNames().actionBy, days) ??
    (columnCalled(header, headerNames().discussion, []) === null
      ? null
      : columnCalled(header, headerNames().byWhom, []))
  const action = named ?? actionBy
  if (action === null) return null
  const owner =
    columnCalled(header, headerNames().owner, [action]) ??
    (named === null ? null : (ownerAndDue(header, [action]) ?? actionBy))
  const due = dueColumn(header, rows, [action, owner])
  const status = statusColumn(header, rows, [action, owner, due])
  const item = columnCalled(header, headerNames().item, [action, owner, due, status])
  const others = [action, owner, due, status, item]
  const discussion = columnCalled(header, headerNames().discussion, others) ?? longestColumn(rows, others)
  const columns = { action, owner, due, status, item, pin: null, discussion }
  return discussion === null && holdsMinutes(rows, item)
    ? { ...columns, item: null, discussion: item }
    : columns
}

/** Agenda Item · Action by: what was said stands below the title of each item. */
const holdsMinutes = (rows: readonly Passage[], column: number | null): boolean =>
  column !== null && areMost(filled(rows, column), (cell) => cell.includes('\n') || cell.length > 60)

/** The column of days: called so, or called by a word of time and full of days. */
export function dueColumn(
  header: readonly string[],
  rows: readonly Passage[],
  others: readonly (number | null)[],
): number | null {
  const called = columnCalled(header, headerNames().due, others)
  if (called !== null) return called
  const found = header.findIndex(
    (name, column) =>
      !others.includes(column) &&
      headerNames().mayBeDue.test(name) &&
      !headerNames().isOtherDay.test(name) &&
      areMost(filled(rows, column), isDayAlone),
  )
  return found < 0 ? null : found
}

/** The column of states: of several that are called so, "Update" and "Status", the one with most states in it. */
export function statusColumn(
  header: readonly string[],
  rows: readonly Passage[],
  others: readonly (number | null)[],
): number | null {
  const states = (column: number): number =>
    filled(rows, column).filter((cell) => readStatusCell(cell) !== null).length
  return header
    .flatMap((name, column) => (headerNames().status.test(name) && !others.includes(column) ? [column] : []))
    .reduce<number | null>((best, at) => (best === null || states(at) > states(best) ? at : best), null)
}

// By whom / by when · Owner & deadline
/** Whether a header says both who and by when. */
export function isOwnerAndDue(name: string): boolean {
  const [who = '', when = '', ...more] = name.split(/\s?[/&,;+]\s?|\sand\s/)
  if (more.length > 0) return false
  return headerNames().owner.test(who) && (headerNames().due.test(when) || headerNames().mayBeDue.test(when))
}

/** The column that is called both who and by when. */
function ownerAndDue(header: readonly string[], others: readonly (number | null)[]): number | null {
  const found = header.findIndex((name, column) => !others.includes(column) && isOwnerAndDue(name))
  return found < 0 ? null : found
}

/**
 * The columns of a table that is framed as one of actions, whatever it calls them: who, by when, and in a third column
 * what begins with a verb. Null where it is not.
 */
export function framedColumns(header: readonly string[], rows: readonly Passage[]): NamedColumns | null {
  const owner = columnCalled(header, headerNames().surelyOwner, [])
  const due = columnCalled(header, headerNames().surelyDue, [])
  const action = longestColumn(rows, [owner, due])
  if (owner === null || due === null || action === null) return null
  if (!areMost(filled(rows, action), asks)) return null
  return { action, owner, due, status: null, item: null, pin: null, discussion: null }
}

/** Whether the words of a cell begin with what is to be done. */
export const asks = (cell: string): boolean => opensWithTask(cell) || opensWithVerb(cell.split(/\s+/))

// Motion text · Moved by · Votes · Result
const motion = spoken((words) => new RegExp(`\\b${anyOf(words.places.columns.motions)}\\b`, 'i'))
/** Whether a header is that of motions and votes: what was decided, and no actions. */
export const isOfMotions = (header: readonly string[]): boolean =>
  header.filter((name) => motion().test(name)).length >= columnWeights.motions

/** The first column that is called so and holds nothing else. */
export function columnCalled(
  header: readonly string[],
  pattern: RegExp,
  others: readonly (number | null)[],
): number | null {
  const index = header.findIndex((name, column) => pattern.test(name) && !others.includes(column))
  return index < 0 ? null : index
}

/** "RH, AF", "TR by 3 May": beside an Owner column only short cells, and only with a column of what was said. */
export function holdsOnlyOwners(cells: readonly string[], columns: NamedColumns, roster: Roster): boolean {
  const isLineOfOwners = (line: string): boolean =>
    line.trim() === '' || isOwners(line, roster) || isDayLine(line)
  return (
    cells.length > 0 &&
    cells.every((text) => text.split(/[\n,]/).every(isLineOfOwners)) &&
    (columns.owner === null || (columns.discussion !== null && cells.every((text) => text.length < 40)))
  )
}

/** Whether an owner stands here and there without words in the actions of an agenda table. */
// No. · Discussion · Actions · Due, and in the Actions an owner here and there without words
export function holdsOwnersHereAndThere(
  cells: readonly string[],
  columns: NamedColumns,
  roster: Roster,
): boolean {
  const { item, discussion, action } = columns
  const isLast = item !== null && discussion !== null && item < action && discussion < action
  return isLast && cells.some((text) => text.split('\n').some((line) => isOwners(line, roster)))
}

/**
 * Whether what looks like names in the cells of actions is what is to be done, unless it is surely somebody: most of it
 * begins as a task does, "Order", or all is one word and nobody beside those who own it: "Website · TR"; "Website · Ann"
 * where the column of Ann is surely one of owners, and nobody stands in both.
 */
export function holdsTasks(
  cells: readonly string[],
  beside: readonly string[],
  { roster, isCalledOwner }: { readonly roster: Roster; readonly isCalledOwner: boolean },
): boolean {
  const isSure = (line: string): boolean => isOwners(line, roster)
  const lines = cells.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '')
  const isThing = (line: string): boolean => !/\s/.test(line.trim()) && !isSure(line)
  const isBesideOwners =
    isCalledOwner && beside.length >= cells.length && !lines.some((line) => beside.includes(line.trim()))
  return (
    areMost(lines, opensWithTask) || ((areMost(beside, isSure) || isBesideOwners) && lines.every(isThing))
  )
}

/** A Due or a Status column makes a table of actions; without one, an Action column beside what was said. */
export function columnsWithoutOwners(header: readonly string[], columns: NamedColumns): Columns {
  if (columns.due !== null || columns.status !== null) return { ...columns, kind: 'action-table' }
  const isBeside =
    header.length >= 3 ||
    columns.item !== null ||
    columnCalled(header, headerNames().discussion, [columns.action]) !== null
  return isBeside ? { ...columns, kind: 'action-column' } : noColumns
}
