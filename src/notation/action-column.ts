import { opensWithTask } from '../language/verbs.js'
import type { Facts } from '../model/facts.js'
import type { AgreementMatch, EntryMatch, MarkerMatch, Match, Notation, Reading } from './notation.js'
import { agreementsOf } from './phrase/agreed-words.js'
import { lastPersonIn } from './phrase/agreements.js'
import { type BesideActions, ownersByLine, sharedOut } from './phrase/beside-actions.js'
import { clausesOf } from './phrase/clauses.js'
import { readEntry } from './phrase/entry.js'
import { namesAt, ownersAlone } from './phrase/names.js'
import { whyNothing } from './phrase/no-action.js'
import { readStatusCell } from './phrase/status.js'
import { type ActionLine, actionLines } from './place/action-lines.js'
import { mayHoldTable } from './place/columns.js'
import type { Context } from './place/context.js'
import { cellLines } from './text/cell-lines.js'
import type { Passage } from './text/passages.js'
import { sliceWords, type Words } from './text/words.js'

/** The last column of an `Item / Discussion / Action` table, holding initials. */
export const actionColumn: Notation = {
  name: 'action-column',
  kind: 'marker',
  title: 'the Action column',
  mayStandIn: mayHoldTable,
  find(passage, reading): readonly Match[] {
    const context = reading.contexts[passage.index]
    if (!context || !passage.row || context.columns?.kind !== 'action-column') return []
    const { columns } = context
    const others = [columns.action, columns.owner, columns.item, columns.due, columns.status]
    const agreements = passage.row.cells.flatMap((cell, column) =>
      others.includes(column) ? [] : agreementsInCell(cell, column, { passage, context }, reading),
    )
    const cell = passage.row.cells[columns.action]
    if (!cell) return agreements
    const ownerCell = columns.owner === null ? undefined : passage.row.cells[columns.owner]
    const beside = ownerCell ? ownersByLine(ownerCell, reading) : []
    const row = { passage, context }
    const isOnlyOwners = ownerCell !== undefined && actionLines(cell).length === 0
    const matches = isOnlyOwners
      ? beside.flatMap((line) => markerBeside(line, ownerCell, row, reading))
      : matchesOf(cell, { ...row, beside }, reading)
    const dated = withDueColumn(matches, passage, columns.due, reading)
    return [...agreements, ...withStatusColumn(dated, passage, columns.status)]
  },
}

/** A row of an agenda table, and where it stands. */
interface Row {
  readonly passage: Passage
  readonly context: Context
}

/** What is agreed in each line of a cell: a marker beside it may have it. */
function agreementsInCell(
  cell: Words,
  column: number,
  { passage, context }: Row,
  reading: Reading,
): readonly AgreementMatch[] {
  const { roster, place } = reading
  let lastNamed = reading.lastNamed(passage)
  return cellLines(cell).flatMap(({ text, start }) => {
    const words = sliceWords(cell, start, start + text.length)
    const at = partAt(context, column, start) ?? context
    const named = lastNamed
    lastNamed = lastPersonIn(text, { roster, lastNamed })
    const here = { roster, place, lastNamed: () => named }
    return agreementsOf({ words, text, passage, context: at, row: passage.index }, here)
  })
}

/** The context of a sub-item within a row: "a) Physical intervention". */
function partAt(context: Context, column: number, offset: number): Context | null {
  const part = context.parts.filter((within) => within.column === column && within.start <= offset).at(-1)
  return part ? { ...context, item: part.item, unit: part.item.key, areas: part.item.areas } : null
}

type ColumnMatch = MarkerMatch | EntryMatch

/** The day in the Due column beside those that have none of their own: one for all, or one a line for each. */
function withDueColumn(
  matches: readonly ColumnMatch[],
  passage: Passage,
  column: number | null,
  reading: Reading,
): readonly ColumnMatch[] {
  const cell = column === null ? undefined : passage.row?.cells[column]
  if (!cell) return matches
  const days = cellLines(cell).flatMap(({ text, start }) => {
    const read = reading.days.inCell(text)
    return read ? [{ ...read.due, location: reading.place(cell, start, start + text.length) }] : []
  })
  const [only] = days
  return matches.map((match, at) => {
    const due =
      match.due ?? (days.length === 1 ? only : days.length === matches.length ? days[at] : undefined)
    return due ? { ...match, due } : match
  })
}

/** The state that the Status column gives those in their own words: one for all, or one a line for each. */
function withStatusColumn(
  matches: readonly ColumnMatch[],
  passage: Passage,
  column: number | null,
): readonly ColumnMatch[] {
  const cell = column === null ? undefined : passage.row?.cells[column]
  if (!cell) return matches
  const lines = cellLines(cell).map(({ text }) => text)
  return matches.map((match, at) => {
    const quoted = lines.length === matches.length ? (lines[at] ?? '') : cell.text
    const read = match.kind === 'entry' ? readStatusCell(quoted) : null
    if (match.kind !== 'entry' || read?.status === undefined) return match
    const { status, closed, reason } = read
    return {
      ...match,
      status,
      ...(closed === undefined ? {} : { closed }),
      ...(reason === undefined ? {} : { reason }),
      because: [...match.because, { about: 'status', code: 'in-column', quoted: quoted.trim() }],
    }
  })
}

/** Who stands in the column of owners beside an empty Action cell: a marker. */
function markerBeside(
  { owners, due, start, end }: BesideActions,
  cell: Words,
  { passage, context }: Row,
  reading: Reading,
): readonly MarkerMatch[] {
  if (owners.length === 0) return []
  const location = reading.place(cell, start, end)
  const at = { passage: passage.index, at: start, end, row: passage.index, line: start, location, context }
  return [{ kind: 'marker', notation: 'action-column', owners, place: 'column', due: due ?? null, ...at }]
}

/** A row with who stands in its column of owners. */
interface OwnedRow extends Row {
  readonly beside: readonly BesideActions[]
}

function matchesOf(cell: Words, row: OwnedRow, reading: Reading): readonly ColumnMatch[] {
  const found: ColumnMatch[] = []
  const lines = actionLines(cell)
  const shared = sharedOut(
    row.beside,
    lines.map(({ text }) => text),
  )
  for (const [index, line] of lines.entries()) {
    const read = dayIn(cell, line, reading)
    const rest = read ? `${line.text.slice(0, read.start)}${line.text.slice(read.end)}`.trim() : line.text
    const due = read && {
      ...read.due,
      location: reading.place(cell, line.start + read.start, line.start + read.end),
    }
    const above = found.at(-1)
    if (due && above && rest.replace(/[()\s]/g, '') === '') {
      found[found.length - 1] = { ...above, due }
      continue
    }
    const at = { ...row, cell, line, owned: shared[index] ?? null }
    found.push(...(markersIn(rest, due, at, reading) ?? entriesIn(at, reading)))
  }
  return found
}

// KB / next meeting · SO – by the AGM, but not "KB/SO to meet the bank"
const ownersBeforeSlash = /^[^/–]{1,40}[/–](?=.{1,40}$)/

/** The day that a line says, or that it says behind its owners, as a cell of days does; null without one. */
function dayIn(
  cell: Words,
  { text, start }: ActionLine,
  { days, roster }: Reading,
): ReturnType<Reading['days']['inStretch']> {
  const read = days.inStretch({ words: cell, start, end: start + text.length })
  if (read) return read
  const [owners = ''] = ownersBeforeSlash.exec(text) ?? []
  if (owners === '' || ownersAlone(text, roster, true) || !ownersAlone(owners.slice(0, -1), roster, true))
    return null
  const names = namesAt(cell, start, roster)
  if (names && names.end > start + owners.length) return null
  const behind = days.inCell(text.slice(owners.length))
  return behind && { ...behind, start: owners.length - 1, end: text.length }
}

/** Where a line of the Action cell stands. */
interface LinePlace extends Row {
  readonly cell: Words
  readonly line: ActionLine
  /** Who stands beside it in a column of owners; null without such a column. */
  readonly owned: BesideActions | null
}

/** "RH, AF": one marker each; "RH/AF" and "RH & AF": one marker of both; null where there is more than owners. */
function markersIn(
  text: string,
  due: MarkerMatch['due'],
  { cell, line, passage, context, owned }: LinePlace,
  reading: Reading,
): readonly MarkerMatch[] | null {
  // Beside those who are to do it, and among "Order" and "Check", words that ask are no names, and one word is none there.
  const isAmongTasks = context.columns?.holdsTasks === true
  const mayBeNames = (part: string): boolean =>
    opensWithTask(part) ? owned === null && !isAmongTasks : !isAmongTasks || part.includes(' ')
  const parts = text.replace(/^(?:actions?|by):?\s+/i, '').split(/\s*[,;]\s*/)
  const markers = parts.map((part) => ownersAlone(part, reading.roster, mayBeNames(part)))
  if (!markers.every((owners) => owners !== null)) return null
  return markers
    .filter((owners) => owners.length > 0)
    .map((owners) => ({
      kind: 'marker',
      notation: 'action-column',
      owners,
      passage: passage.index,
      at: line.start,
      end: line.end,
      place: 'column',
      row: passage.index,
      line: line.index,
      due,
      location: reading.place(cell, line.start, line.end),
      context,
    }))
}

/** "RH to write to the council": an entry for each of its clauses. */
function entriesIn(
  { cell, line, passage, context, owned }: LinePlace,
  reading: Reading,
): readonly EntryMatch[] {
  const clauses = clausesOf(cell, line.start, line.end, reading.roster)
  return clauses.flatMap(({ start, end }): EntryMatch[] => {
    const read = withOwners(
      readEntry({ words: cell, start, end }, reading, {
        because: [{ about: 'entry', code: 'own-words-in-column' }],
      }),
      owned,
    )
    if (whyNothing(read.text) !== null) return []
    const location = reading.place(cell, start, end)
    if (!namesSomebody(read)) {
      reading.mayBe({ ...read, location, context }, { code: 'action-cell' })
      return []
    }
    return [
      {
        ...read,
        kind: 'entry',
        notation: 'action-column',
        passage: passage.index,
        at: start,
        end,
        location,
        context,
        listed: false,
        raises: true,
        itemNumber: null,
      },
    ]
  })
}

/** The facts of an entry with whoever stands beside it, where its own words name nobody. */
function withOwners(read: Facts, owned: BesideActions | null): Facts {
  if (owned === null) return read
  const quoted = owned.owners.map(({ written }) => written).join(', ')
  const names = owned.owners.length > 0 && read.owners.length === 0
  const due = read.due ?? owned.due
  return {
    ...read,
    ...(names ? { owners: owned.owners } : {}),
    ...(due ? { due } : {}),
    because: [...read.because, ...(names ? [{ about: 'owner', code: 'in-column', quoted } as const] : [])],
  }
}

/** Whether words of the Action cell say whose they are, and be it nobody's as yet: "TBC to ring the hall". */
const namesSomebody = ({ owners, ref, because }: Facts): boolean =>
  owners.length > 0 || ref !== undefined || because.some(({ about }) => about === 'owner')
