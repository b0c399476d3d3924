import type { Evidence } from '../model/evidence.js'
import { type Facts, mergeFacts } from '../model/facts.js'
import type { Owner } from '../model/owner.js'
import { locate } from '../source/lines.js'
import type { Match, Notation } from './notation.js'
import { readDueCell } from './phrase/due.js'
import { readEntry } from './phrase/entry.js'
import { labelsIn } from './phrase/labels.js'
import { ownersAlone } from './phrase/names.js'
import { whyNothing } from './phrase/no-action.js'
import { isStruck } from './phrase/owners.js'
import { readStatusCell } from './phrase/status.js'
import { type Columns, mayHoldTable } from './place/columns.js'
import type { Words } from './text/words.js'

/** Rows of a table with an Action column and an Owner, Due or Status column. */
export const actionTable: Notation = {
  name: 'action-table',
  kind: 'entry',
  title: 'a table of actions',
  mayStandIn: mayHoldTable,
  find(passage, reading): readonly Match[] {
    const context = reading.contexts[passage.index]
    const columns: Columns | null | undefined = context?.columns
    if (!context || !passage.row || columns?.kind !== 'action-table') return []
    const { cells } = passage.row
    const cell = (column: number | null): Words | null => (column === null ? null : (cells[column] ?? null))
    const words = cell(columns.action)
    if (!words) return []
    const label = labelsIn(words).find((one) => one.opensAll && !one.bracketed)
    const written = cell(columns.owner)?.text.trim() ?? ''
    const owners = ownersOfCell(written, (name) => reading.roster.owner(name), reading.roster)
    const read = readEntry(
      words,
      label?.contentStart ?? 0,
      words.text.length,
      reading.document,
      reading.roster,
      {
        owners,
        pin: label?.number ?? (cell(columns.pin)?.text.trim() || null),
        because: [{ about: 'entry', code: 'table-row' }],
      },
    )
    const isTemplate = owners.length === 0 && placeholder.test(words.text)
    const nothing = isTemplate ? { code: 'template' as const } : whyNothing(read.text)
    if (nothing !== null) {
      reading.leaveOut(passage, nothing)
      return []
    }
    const dueCell = cell(columns.due)
    const due = dueCell ? readDueCell(dueCell.text, reading.document.dueContext) : null
    const statusCell = cell(columns.status)
    const status = statusCell ? readStatusCell(statusCell.text) : null
    const number = cell(columns.item)?.text.trim() ?? ''
    const struck = read.status !== 'done' && isStruck(words, 0, words.text.length)
    const closing = status?.status ?? (struck ? 'done' : undefined)
    const inColumn = (about: 'owner' | 'due' | 'status', text = ''): Evidence => ({
      about,
      code: 'in-column',
      quoted: text.replace(/\s+/g, ' ').trim(),
    })
    const said: Partial<Facts> = {
      ...(owners.length > 0 ? { owners } : {}),
      ...(due && dueCell
        ? { due: { ...due.due, location: reading.place(dueCell, 0, dueCell.text.length) } }
        : {}),
      ...(closing ? { status: closing } : {}),
      ...(status?.closed ? { closed: status.closed } : {}),
      ...(status?.reason ? { reason: status.reason } : {}),
      because: [
        ...(owners.length > 0 ? [inColumn('owner', written)] : []),
        ...(due ? [inColumn('due', dueCell?.text)] : []),
        ...(status ? [inColumn('status', statusCell?.text)] : []),
        ...(struck && !status ? [{ about: 'status' as const, code: 'struck-out' as const }] : []),
      ],
    }
    return [
      {
        ...mergeFacts(read, said),
        kind: 'entry',
        notation: 'action-table',
        passage: passage.index,
        at: 0,
        end: words.text.length,
        location: locate(reading.document.path, reading.document.lines, passage.span),
        context,
        listed: true,
        itemNumber: /^\d{1,3}(?:\.\d{1,3})*\s?\(?[a-z]?\)?\.?$/i.test(number)
          ? number.replace(/[\s().]+$|[\s()]/g, '').toLowerCase()
          : null,
      },
    ]
  },
}

// do the thing. By xx/xx/2020
const placeholder = /\bx{2}[/-]x{2}\b/i

function ownersOfCell(
  written: string,
  owner: (name: string) => Owner,
  roster: Parameters<typeof ownersAlone>[1],
): readonly Owner[] {
  if (written === '' || whyNothing(written) !== null || /^(?:tbc|tbd|tba)$/i.test(written)) return []
  const alone = ownersAlone(written, roster, true)
  if (alone) return alone
  return written
    .split(/\s*[,;/&\n]\s*|\s+and\s+/)
    .filter((name) => name !== '')
    .map(owner)
}
