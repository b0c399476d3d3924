import { isVerb, opensWithVerb } from '../language/verbs.js'
import type { Evidence } from '../model/evidence.js'
import { type Due, type Facts, mergeFacts } from '../model/facts.js'
import { locate } from '../source/lines.js'
import type { Match, Notation, Reading } from './notation.js'
import { readEntry } from './phrase/entry.js'
import { labelsIn } from './phrase/labels.js'
import { namesAt } from './phrase/names.js'
import { whyNothing } from './phrase/no-action.js'
import { isStruck } from './phrase/owners.js'
import { type CellOwners, ownersInCell } from './phrase/owners-in-cell.js'
import { readStatusCell } from './phrase/status.js'
import { type Columns, placeholder } from './place/column-cells.js'
import { mayHoldTable } from './place/columns.js'
import type { Context } from './place/context.js'
import { actionsOfRow } from './place/parted-rows.js'
import type { Passage } from './text/passages.js'
import { isWithin, sliceWords, type Words } from './text/words.js'

/** Rows of a table with an Action column and an Owner, Due or Status column. */
export const actionTable: Notation = {
  name: 'action-table',
  kind: 'entry',
  title: 'a table of actions',
  mayStandIn: mayHoldTable,
  find(passage, reading): readonly Match[] {
    const context = reading.contexts[passage.index]
    const columns = context?.columns
    if (columns?.kind === 'template') reading.leaveOut(passage, { code: 'template' })
    if (!context || !passage.row || columns?.kind !== 'action-table') return []
    const words = cellOf({ cells: passage.row.cells, columns }, 'action')
    if (!words) return []
    if (isTopic(passage, words, reading)) {
      reading.leaveOut(passage, { code: 'group-title' })
      return []
    }
    const parts = actionsOfRow(passage.row.cells, columns, reading)
    return parts.flatMap((cells) => entryIn({ cells, columns }, { passage, context }, reading))
  },
}

/** The action of a row, or of a part of one. */
function entryIn(
  row: TableRow,
  { passage, context }: { readonly passage: Passage; readonly context: Context },
  reading: Reading,
): readonly Match[] {
  const words = cellOf(row, 'action')
  if (!words) return []
  const named = ownersInCell(ownersOf(row, reading), reading.roster)
  const { owners } = named
  const label = labelsIn(words, reading.roster).find(({ opensAll, bracketed }) => opensAll && !bracketed)
  const stretch = { words, start: label?.contentStart ?? 0, end: words.text.length }
  const read = readEntry(stretch, reading, {
    owners,
    pin: label?.number ?? (textOf(row, 'pin') || null),
    because: [{ about: 'entry', code: 'table-row' }],
  })
  const isTemplate = owners.length === 0 && placeholder.test(words.text)
  const nothing = isTemplate
    ? { code: 'template' as const }
    : context.isRejected && owners.length === 0
      ? { code: 'rejected' as const }
      : whyNothing(read.text)
  if (nothing !== null) {
    reading.leaveOut(passage, nothing)
    return []
  }
  const struck = read.status !== 'done' && isStruck(words, 0, words.text.length)
  return [
    {
      ...mergeFacts(read, factsInColumns(row, named, struck, reading)),
      kind: 'entry',
      notation: 'action-table',
      passage: passage.index,
      at: 0,
      end: words.text.length,
      location: locate(reading.document.path, reading.document.lines, passage.span),
      pinAt: reading.place(words, Math.max(0, words.text.length - 1), words.text.length).span.end,
      context,
      listed: true,
      itemNumber: itemNumberIn(textOf(row, 'item')),
    },
  ]
}

/** Whether a row is the title of those below it: bold, alone in its row, and nothing to do. */
function isTopic({ row, index }: Passage, words: Words, { passages }: Reading): boolean {
  const below = passages[index + 1]?.row
  if (!row || below?.table !== row.table || !isBoldAlone(row.cells, words)) return false
  if (below.cells.some((cell) => isBoldAlone(below.cells, cell))) return false
  const [first = '', ...others] = words.text.trim().split(/\s+/)
  return !isVerb(first) && !opensWithVerb([first, ...others])
}

const isBoldAlone = (cells: readonly Words[], words: Words): boolean =>
  words.text.trim() !== '' &&
  isWithin(words.strong, 0, words.text.trimEnd().length) &&
  cells.every((cell) => cell === words || cell.text.trim() === '')

/** A row of a table of actions. */
interface TableRow {
  readonly cells: readonly Words[]
  readonly columns: Columns
}

type ColumnName = 'action' | 'owner' | 'due' | 'status' | 'item' | 'pin'

function cellOf({ cells, columns }: TableRow, name: ColumnName): Words | null {
  const column = columns[name]
  return column === null ? null : (cells[column] ?? null)
}

const textOf = (row: TableRow, name: ColumnName): string => cellOf(row, name)?.text.trim() ?? ''

/** The cell of owners, without a day behind them. */
function ownersOf(row: TableRow, reading: Reading): Words | null {
  const cell = cellOf(row, 'owner')
  const behind = cell && dayBehindOwners(row, cell, reading)
  return behind ? sliceWords(cell, 0, behind.start) : cell
}

/** When the action is due: by its own column, else behind its owners. */
function dueOf(row: TableRow, reading: Reading): Due | null {
  const cell = cellOf(row, 'due')
  const read = cell && reading.days.inCell(cell.text)
  if (read) return { ...read.due, location: reading.place(cell, 0, cell.text.length) }
  const owner = cellOf(row, 'owner')
  const behind = owner && dayBehindOwners(row, owner, reading)
  return behind ? { ...behind.due, location: reading.place(owner, behind.start, owner.text.length) } : null
}

/** By whom / by when: "RH 3 June", "RH, next meeting". Null where the table has a column of days. */
function dayBehindOwners(
  { columns }: TableRow,
  cell: Words,
  { roster, days }: Reading,
): { readonly due: Omit<Due, 'location'>; readonly start: number } | null {
  const names = columns.due === null ? namesAt(cell, 0, roster) : null
  if (!names) return null
  const found = days.alone(cell.text.slice(names.end).replace(/^[\s,;:/–—-]+/, ''))
  return found && { due: found.due, start: names.end }
}

/**
 * What the other columns say of the action.
 * @param struck its words are struck out: done, unless the Status column knows better
 */
function factsInColumns(
  row: TableRow,
  { owners, former }: CellOwners,
  struck: boolean,
  reading: Reading,
): Partial<Facts> {
  const due = dueOf(row, reading)
  const status = readStatusCell(cellOf(row, 'status')?.text ?? '')
  const closing = status?.status ?? (struck ? 'done' : undefined)
  return {
    ...(owners.length > 0 ? { owners } : {}),
    ...(former.length > 0 ? { formerOwners: former } : {}),
    ...(due ? { due } : {}),
    ...(closing ? { status: closing } : {}),
    ...(status?.closed ? { closed: status.closed } : {}),
    ...(status?.reason ? { reason: status.reason } : {}),
    because: [
      ...(owners.length > 0 ? [inColumn('owner', row)] : []),
      ...(due ? [inColumn('due', row, due.written)] : []),
      ...(status ? [inColumn('status', row)] : []),
      ...(struck && !status ? [{ about: 'status' as const, code: 'struck-out' as const }] : []),
    ],
  }
}

const inColumn = (about: 'owner' | 'due' | 'status', row: TableRow, elsewhere = ''): Evidence => ({
  about,
  code: 'in-column',
  quoted: (textOf(row, about) || elsewhere).replace(/\s+/g, ' '),
})

// 4 · 4a · 4 (a) · 4.1.
const itemNumber = /^\d{1,3}(?:\.\d{1,3})*\s?\(?[a-z]?\)?\.?$/i

/** The number of the agenda item that a row names, as headings have it: `4a`; null for anything else. */
const itemNumberIn = (text: string): string | null =>
  itemNumber.test(text) ? text.replace(/[\s().]+$|[\s()]/g, '').toLowerCase() : null
