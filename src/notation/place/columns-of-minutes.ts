import { agreedPattern } from '../../language/agreed-mark.js'
import { isDayAlone } from '../../language/dates.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { ownersAlone } from '../phrase/names.js'
import type { Roster } from '../phrase/roster.js'
import type { Passage } from '../text/passages.js'
import { areMost, type Columns, cellsBelow, filled, noColumns } from './column-cells.js'
import { areOwners } from './columns-by-cells.js'
import { columnCalled, dueColumn, isOwnerAndDue } from './columns-by-header.js'
import { headerNames } from './header-names.js'

/** What speaks for a column beside what was said that tells who has something to do; `enough` of it makes it one. */
const besideWeights = {
  /** The header says nothing but who is to do it: "Responsible", "Owner / due". */
  surelyOwner: 3,
  /** It may say so: "Who", "Initials". */
  owner: 2,
  /** It says nothing. */
  blank: 1,
  /** It says who spoke: "Speaker", "Led by". */
  speaker: -3,
  /** Days stand beside, or with the owners. */
  days: 2,
  /** Most rows name nobody: what was said is nobody's to do. */
  sparse: 1,
  /** What stands beside says what somebody would do. */
  undertaken: 1,
  enough: 3,
} as const

const spoke = spoken(({ places: { columns } }) => new RegExp(`\\b${anyOf(columns.speakers)}\\b`, 'i'))
const undertaken = spoken(
  ({ agreement: { undertakes } }) =>
    new RegExp(`\\b${agreedPattern()}\\b|\\b${anyOf(undertakes)} (?=\\p{Ll})`, 'u'),
)

/** Cells of so many letters, or of several lines, tell what was said. */
const shortestProse = 60
const isProse = (cell: string): boolean => cell.includes('\n') || cell.length > shortestProse

/** An owner, and a day behind a sign: "DF / 1 November", "KB (asap)". */
const ownerBeforeDay = /^([^/–(,:-]{1,40})\s?[/–(,:-](.{1,30})$/
const longestLine = 40

/** Whether the lines of a cell are owners, or an owner and when each. */
function holdsOwners(cell: string, roster: Roster): boolean {
  const lines = cell.split('\n').filter((line) => line.trim() !== '')
  return lines.every((line) => {
    if (line.length > longestLine) return false
    if (ownersAlone(line, roster, false) !== null) return true
    const owner = ownerBeforeDay.exec(line.trim())?.[1]
    return owner !== undefined && ownersAlone(owner, roster, false) !== null
  })
}

/** Whether an owner of some cells has a day behind it. */
const haveDays = (cells: readonly string[], roster: Roster): boolean =>
  areMost(cells, (cell) =>
    cell
      .split('\n')
      .some((line) => ownerBeforeDay.test(line.trim()) && ownersAlone(line, roster, false) === null),
  )

/**
 * The columns of a table of minutes that has none of actions: what was said, and to its right, whatever it is called,
 * whoever has something to do. Its header, its cells and what stands beside them speak for it. Null where too little does.
 */
export function columnsOfMinutes(
  header: readonly string[],
  rows: readonly Passage[],
  roster: Roster,
): Columns | null {
  const discussion = columnOfProse(header, rows)
  if (discussion === null) return null
  const due = dueColumn(header, rows, [discussion])
  const owner = header.findIndex(
    (_, column) =>
      column > discussion &&
      column !== due &&
      weightOf({ column, discussion, due }, header, rows, roster) >= besideWeights.enough,
  )
  if (owner < 0) return null
  const item = columnCalled(header, headerNames().item, [discussion, owner, due])
  const columns = { ...noColumns, kind: 'action-column', due, item, discussion } as const
  const action = columnOfActions({ discussion, owner }, rows)
  return action === null ? { ...columns, action: owner } : { ...columns, action, owner }
}

/** The column that is called so and tells what was said, else the first one that does. */
function columnOfProse(header: readonly string[], rows: readonly Passage[]): number | null {
  const tells = (column: number): boolean => areMost(filled(rows, column), isProse)
  const called = header.findIndex((name, column) => headerNames().discussion.test(name) && tells(column))
  const found = called < 0 ? header.findIndex((_, column) => tells(column)) : called
  return found < 0 ? null : found
}

/** What speaks for a column of owners. */
function weightOf(
  {
    column,
    discussion,
    due,
  }: { readonly column: number; readonly discussion: number; readonly due: number | null },
  header: readonly string[],
  rows: readonly Passage[],
  roster: Roster,
): number {
  const cells = filled(rows, column)
  if (cells.length === 0 || !cells.every((cell) => holdsOwners(cell, roster))) return 0
  if (
    !areOwners(
      cells.flatMap((cell) => ownersIn(cell)),
      roster,
    )
  )
    return 0
  const beside = rows.filter(({ row }) => (row?.cells[column]?.text.trim() ?? '') !== '')
  const hasDays = due !== null && areMost(filled(rows, due), isDayAlone)
  const weights = besideWeights
  return (
    headerWeight(header[column] ?? '') +
    (hasDays || haveDays(cells, roster) ? weights.days : 0) +
    (cells.length * 2 <= cellsBelow(rows, discussion).length ? weights.sparse : 0) +
    (areMost(filled(beside, discussion), (cell) => undertaken().test(cell)) ? weights.undertaken : 0)
  )
}

/** The owners of a cell without the days behind them. */
const ownersIn = (cell: string): readonly string[] =>
  cell
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ownerBeforeDay.exec(line.trim())?.[1] ?? line)

function headerWeight(name: string): number {
  const weights = besideWeights
  if (spoke().test(name)) return weights.speaker
  if (headerNames().surelyOwner.test(name) || isOwnerAndDue(name)) return weights.surelyOwner
  if (headerNames().owner.test(name)) return weights.owner
  return name === '' ? weights.blank : 0
}

/** The column between both that has something to do wherever somebody is named, and seldom else; null where none has. */
function columnOfActions(
  { discussion, owner }: { readonly discussion: number; readonly owner: number },
  rows: readonly Passage[],
): number | null {
  const column = owner - 1
  if (column <= discussion) return null
  const isFilled = ({ row }: Passage, at: number): boolean => (row?.cells[at]?.text.trim() ?? '') !== ''
  const owned = rows.filter((row) => isFilled(row, owner))
  const others = rows.filter((row) => !isFilled(row, owner) && isFilled(row, column))
  return owned.every((row) => isFilled(row, column)) && others.length < owned.length ? column : null
}
