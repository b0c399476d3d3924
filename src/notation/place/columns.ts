import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Roster } from '../phrase/roster.js'
import type { Passage, Row } from '../text/passages.js'
import type { BlockTest } from '../text/read-passages.js'
import type { Words } from '../text/words.js'
import { type Columns, cellsBelow, filled, isEmptyCell, noColumns, placeholder } from './column-cells.js'
import { areOwners, columnsByCells, columnsWithoutHeader } from './columns-by-cells.js'
import {
  columnsWithoutOwners,
  framedColumns,
  holdsOnlyOwners,
  holdsOwnersHereAndThere,
  holdsTasks,
  isOfMotions,
  type NamedColumns,
  namedColumns,
} from './columns-by-header.js'
import { columnsOfMinutes } from './columns-of-minutes.js'
import { headerNames } from './header-names.js'
import type { OpenSection } from './open-sections.js'
import { isListing, sectionNamed } from './sections.js'

// OTHER BUSINESS EXAMPLE - DO NOT REMOVE
const saysExample = spoken((words) => new RegExp(`\\b${anyOf(words.places.columns.examples)}\\b`, 'i'))

/** Whether a block may hold a table. */
export const mayHoldTable: BlockTest = (text) => text.includes('|')

/** What the columns of the table of each row hold, by the index of the passage; null for what is no row. */
export function columnsOfRows(
  passages: readonly Passage[],
  sections: readonly Pick<OpenSection, 'section'>[],
  roster: Roster,
): readonly (Columns | null)[] {
  const tables = new Map<number, Passage[]>()
  const ofExamples = new Set<number>()
  let isExample = false
  for (const passage of passages) {
    if (passage.kind === 'heading') isExample = saysExample().test(passage.words.text)
    if (!passage.row) continue
    if (isExample) ofExamples.add(passage.row.table)
    const rows = tables.get(passage.row.table) ?? []
    rows.push(passage)
    tables.set(passage.row.table, rows)
  }
  const columns = new Map<number, HeadedColumns>()
  for (const [table, rows] of tables) {
    const [first] = rows
    const inList = isListing(sections[first?.index ?? -1]?.section ?? 'none')
    const headed = headedColumns(rows, roster, inList)
    const isForm =
      headed.columns.kind === 'action-table' &&
      (ofExamples.has(table) || hasPlaceholder(rows, headed.columns)) &&
      !namesSomebody(rows, headed.columns, roster)
    columns.set(table, isForm ? { ...headed, columns: { ...headed.columns, kind: 'template' } } : headed)
  }
  return passages.map(({ row, index }) => {
    if (!row) return null
    const headed = columns.get(row.table)
    return headed && index >= headed.from ? headed.columns : noColumns
  })
}

/** Whether a row still has a sign of the form where its day is to stand: "Buy the thing by xx/xx/2020". */
const hasPlaceholder = (rows: readonly Passage[], { action }: Columns): boolean =>
  cellsBelow(rows, action).some((text) => placeholder.test(text))

/** Whether somebody whom the minutes know owns a row: then it is no row that a form brought along. */
const namesSomebody = (rows: readonly Passage[], { owner }: Columns, roster: Roster): boolean =>
  owner !== null &&
  cellsBelow(rows, owner).some((text) => roster.named(text).some((name) => name.owner.kind === 'person'))

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
    if (!row || !(isHeader(headerNames().owner) || isHeader(headerNames().discussion))) continue
    const below = columnsOf({ ...row, header }, rows.slice(at + 1), roster, false)
    if (below.kind !== 'other') return { columns: below, from: index + 1 }
  }
  return { columns: noColumns, from: first.index }
}

// ACTION (initials):
const cleaned = (words: Words): string =>
  words.text
    .replace(/\([^()]{0,30}\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[*_:]/g, '')
    .trim()

/**
 * What the columns of a table hold, by its header and by what stands below it.
 * @param inList it stands below a heading of actions
 */
function columnsOf(row: Row, rows: readonly Passage[], roster: Roster, inList: boolean): Columns {
  const header = row.header.map(cleaned)
  if (isOfMotions(header)) return noColumns
  const [only = ''] = header
  const isTitled = header.length === 1 && isListing(sectionNamed(only) ?? 'none')
  const named = isTitled ? null : namedColumns(header, rows)
  if (!named) {
    if (inList || isTitled) return columnsByCells(header, rows, roster)
    const framed = framedColumns(header, rows)
    return framed
      ? { ...framed, kind: 'action-table' }
      : (columnsOfMinutes(header, rows, roster) ?? columnsWithoutHeader(header, rows, roster) ?? noColumns)
  }
  const cells = cellsBelow(rows, named.action).filter((text) => !isEmptyCell().test(text))
  // | Action item | Description |, and in the first nothing but numbers
  const isNumbers = cells.length > 0 && cells.every((text) => /^\d{1,4}(?:\.\d{1,4}){0,2}$/.test(text))
  if (isNumbers && named.discussion !== null)
    return { ...named, kind: 'action-table', action: named.discussion, pin: named.action, discussion: null }
  if (holdsOnlyOwners(cells, named, roster)) return { ...named, kind: 'action-column', owner: null }
  const owner = named.owner ?? ownersBeside(header, rows, named, roster)
  const beside = owner === null ? [] : filled(rows, owner)
  const isCalledOwner = owner !== null && headerNames().surelyOwner.test(header[owner] ?? '')
  const tasks = holdsTasks(cells, beside, { roster, isCalledOwner }) ? ({ holdsTasks: true } as const) : {}
  if (owner !== null)
    return { ...named, owner, ...tasks, kind: isOfMinutes(header, named) ? 'action-column' : 'action-table' }
  if (holdsOwnersHereAndThere(cells, named, roster)) return { ...named, ...tasks, kind: 'action-column' }
  return { ...columnsWithoutOwners(header, named), ...tasks }
}

/** The column at the right of the actions that holds nothing but owners, whatever it is called: "Member". */
function ownersBeside(
  header: readonly string[],
  rows: readonly Passage[],
  { action, due, status, item, discussion }: NamedColumns,
  roster: Roster,
): number | null {
  const column = action + 1
  const isOther = [due, status, item, discussion].includes(column)
  return column < header.length && !isOther && areOwners(filled(rows, column), roster) ? column : null
}

/** Item · Discussion · Action · Who: the minutes themselves, item by item, and not a list of actions. */
function isOfMinutes(header: readonly string[], { action, item, discussion }: NamedColumns): boolean {
  const isNumbered = item === null ? header[0] === '' : item < action
  const isCalled = discussion !== null && headerNames().discussion.test(header[discussion] ?? '')
  return isNumbered && isCalled && discussion < action
}
