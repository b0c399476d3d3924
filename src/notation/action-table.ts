import type { Evidence } from '../model/evidence.js'
import { type Facts, mergeFacts } from '../model/facts.js'
import type { Owner } from '../model/owner.js'
import { locate } from '../source/lines.js'
import type { Match, Notation, Reading } from './notation.js'
import { readEntry } from './phrase/entry.js'
import { labelsIn } from './phrase/labels.js'
import { ownersAlone } from './phrase/names.js'
import { whyNothing } from './phrase/no-action.js'
import { isStruck } from './phrase/owners.js'
import { isBody, type Roster } from './phrase/roster.js'
import { readStatusCell } from './phrase/status.js'
import { isDayOrState, isInitials } from './phrase/strangers.js'
import type { Columns } from './place/column-cells.js'
import { mayHoldTable } from './place/columns.js'
import type { Words } from './text/words.js'

/** Rows of a table with an Action column and an Owner, Due or Status column. */
export const actionTable: Notation = {
  name: 'action-table',
  kind: 'entry',
  title: 'a table of actions',
  mayStandIn: mayHoldTable,
  find(passage, reading): readonly Match[] {
    const context = reading.contexts[passage.index]
    const columns = context?.columns
    if (!context || !passage.row || columns?.kind !== 'action-table') return []
    const row: TableRow = { cells: passage.row.cells, columns }
    const words = cellOf(row, 'action')
    if (!words) return []
    const owners = ownersOfCell(textOf(row, 'owner'), reading.roster)
    const label = labelsIn(words, reading.roster).find(({ opensAll, bracketed }) => opensAll && !bracketed)
    const stretch = { words, start: label?.contentStart ?? 0, end: words.text.length }
    const read = readEntry(stretch, reading, {
      owners,
      pin: label?.number ?? (textOf(row, 'pin') || null),
      because: [{ about: 'entry', code: 'table-row' }],
    })
    const isTemplate = owners.length === 0 && placeholder.test(words.text)
    const nothing = isTemplate ? { code: 'template' as const } : whyNothing(read.text)
    if (nothing !== null) {
      reading.leaveOut(passage, nothing)
      return []
    }
    const struck = read.status !== 'done' && isStruck(words, 0, words.text.length)
    return [
      {
        ...mergeFacts(read, factsInColumns(row, owners, struck, reading)),
        kind: 'entry',
        notation: 'action-table',
        passage: passage.index,
        at: 0,
        end: words.text.length,
        location: locate(reading.document.path, reading.document.lines, passage.span),
        context,
        listed: true,
        itemNumber: itemNumberIn(textOf(row, 'item')),
      },
    ]
  },
}

// do the thing. By xx/xx/2020
const placeholder = /\bx{2}[/-]x{2}\b/i

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

/**
 * What the other columns say of the action.
 * @param struck its words are struck out: done, unless the Status column knows better
 */
function factsInColumns(
  row: TableRow,
  owners: readonly Owner[],
  struck: boolean,
  reading: Reading,
): Partial<Facts> {
  const dueCell = cellOf(row, 'due')
  const due = dueCell && reading.days.inCell(dueCell.text)
  const status = readStatusCell(cellOf(row, 'status')?.text ?? '')
  const closing = status?.status ?? (struck ? 'done' : undefined)
  return {
    ...(owners.length > 0 ? { owners } : {}),
    ...(due ? { due: { ...due.due, location: reading.place(dueCell, 0, dueCell.text.length) } } : {}),
    ...(closing ? { status: closing } : {}),
    ...(status?.closed ? { closed: status.closed } : {}),
    ...(status?.reason ? { reason: status.reason } : {}),
    because: [
      ...(owners.length > 0 ? [inColumn('owner', row)] : []),
      ...(due ? [inColumn('due', row)] : []),
      ...(status ? [inColumn('status', row)] : []),
      ...(struck && !status ? [{ about: 'status' as const, code: 'struck-out' as const }] : []),
    ],
  }
}

const inColumn = (about: 'owner' | 'due' | 'status', row: TableRow): Evidence => ({
  about,
  code: 'in-column',
  quoted: textOf(row, about).replace(/\s+/g, ' '),
})

// 4 · 4a · 4 (a) · 4.1.
const itemNumber = /^\d{1,3}(?:\.\d{1,3})*\s?\(?[a-z]?\)?\.?$/i

/** The number of the agenda item that a row names, as headings have it: `4a`; null for anything else. */
const itemNumberIn = (text: string): string | null =>
  itemNumber.test(text) ? text.replace(/[\s().]+$|[\s()]/g, '').toLowerCase() : null

function ownersOfCell(written: string, roster: Roster): readonly Owner[] {
  if (written === '' || whyNothing(written) !== null || /^(?:tbc|tbd|tba)$/i.test(written)) return []
  // MW RD
  const parted = written.split(/\s+/).map((part) => (isInitials(part) ? roster.known(part) : null))
  if (parted.every((owner) => owner !== null)) return parted
  const alone = ownersAlone(written, roster, true)
  if (alone) return alone
  const parts = written.split(/\s*[,;/&\n]\s*|\s+and\s+/)
  const isBesideKnown = parts.some((part) => roster.known(part)?.kind === 'person')
  return parts.flatMap((part) =>
    isBesideKnown && isWordOfSeries(part, roster) ? [] : ownersInPart(part, roster),
  )
}

/** "Others" of "Beau/Joshua/Others": a word that the series writes small is nobody beside names. */
const isWordOfSeries = (part: string, { known, strangers }: Roster): boolean =>
  /^\p{L}+$/u.test(part) &&
  !isInitials(part) &&
  known(part) === null &&
  !isBody(part) &&
  !strangers.mayBeName(part)

/** "School office (LA)", "MW RD": those whom all know; else whatever stands there, but a letter or more than a name. */
function ownersInPart(part: string, roster: Roster): readonly Owner[] {
  const known = roster.named(part).map(({ owner }) => owner)
  if (known.length > 0) return [...new Map(known.map((owner) => [owner.key, owner])).values()]
  const name = part.replace(/\s*\([^()]*\)$/, '').trim()
  const isName = name.length > 1 && name.split(' ').length <= 4 && !isDayOrState(name)
  return isName ? [roster.owner(name)] : []
}
