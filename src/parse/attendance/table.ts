import { isTask } from '../../language/office.js'
import { type NameRead, readName } from '../../language/person-name.js'
import { anyOf, type Phrases } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'
import { spoken } from '../../language/spoken.js'
import { kindOfLabel } from './labels.js'
import type { AttendanceLine, ListKind, UnlistedLine } from './named.js'
import { namesBehindLabel } from './names-in-line.js'

const begins = (names: Phrases): RegExp => new RegExp(`^${anyOf(names)}\\b`, 'i')
const nameColumn = spoken((words) => begins(words.attendance.columns.name))
const columns = spoken(
  ({ attendance: { columns: words } }): readonly (readonly [keyof NameRead | 'affiliation', RegExp])[] => [
    ['initials', begins(words.initials)],
    ['role', begins(words.role)],
    ['affiliation', begins(words.affiliation)],
    ['handles', begins(words.handle)],
  ],
)
const otherColumn = spoken((words) => new RegExp(`\\b${anyOf(words.attendance.otherColumns)}\\b`, 'i'))

const presentColumn = spoken((words) => new RegExp(`^${anyOf(words.places.people.columnBegins)}`, 'i'))
const tickColumn = spoken((words) => new RegExp(`^${anyOf(words.places.people.tickColumns)}$`, 'i'))
const tick = spoken((words) => new RegExp(`^\\W*(?:[*✓✔☑☒xX]|${anyOf(words.places.people.ticks)})\\W*$`))
const isEmpty = (cell: string): boolean => /^[\s:-]*$/.test(cell)

/** Whom the rows of a table name; `kind` is that of the list it stands on. */
export function readTable(rows: readonly AttendanceLine[], kind: ListKind | null): readonly UnlistedLine[] {
  const [first, ...others] = rows
  const kinds = kindsOfColumns(first?.cells ?? [])
  if (kinds) return others.flatMap((row) => namesInColumns(row, kinds))
  const found: UnlistedLine[] = []
  let header: readonly string[] | null = null
  for (const row of rows) {
    const cells = row.cells ?? []
    const labelled = namedInLabelledRow(row)
    if (labelled) found.push(labelled)
    else if (header === null) header = isRuler(cells) ? null : headerOf(cells, kind !== null)
    else found.push(...namedInRow(row, header, kind))
  }
  return found
}

const isRuler = (cells: readonly string[]): boolean => cells.every(isEmpty)

/** The header of a table of people, without its markup; empty where the table is of something else. */
export function headerOf(cells: readonly string[], isAttendance: boolean): readonly string[] {
  const plain = cells.map(plainText)
  const hasNames = plain.some((cell) => nameColumn().test(cell))
  const hasMore = plain.some((cell) => isColumn(cell) || presentColumn().test(cell))
  const isOther = plain.some((cell) => otherColumn().test(cell))
  return hasNames && !isOther && (isAttendance || hasMore) ? plain : []
}

const isColumn = (cell: string): boolean => columns().some(([, words]) => words.test(cell))

// | Present | Apologies |
function kindsOfColumns(cells: readonly string[]): readonly ListKind[] | null {
  const kinds = cells.flatMap((cell) => kindOfLabel(cell) ?? [])
  return cells.length > 1 && kinds.length === cells.length && kinds.some((kind) => kind !== 'present')
    ? kinds
    : null
}

function namesInColumns({ cells = [], line }: AttendanceLine, kinds: readonly ListKind[]): UnlistedLine[] {
  return cells.flatMap((cell, column) => {
    const kind = kinds[column]
    const written = namesBehindLabel(cell.replace(/<br ?\/?>/gi, ', '))
    return kind && !isEmpty(cell) ? [{ ...written, kind, line, ticked: null }] : []
  })
}

// | Apologies | Ann Gray, Bob Hill |
function namedInLabelledRow({ cells = [], line }: AttendanceLine): UnlistedLine | null {
  const [label = '', names = '', ...others] = cells
  const kind = kindOfLabel(label)
  if (!kind || isEmpty(names) || kindOfLabel(names) || isColumn(plainText(names)) || !others.every(isEmpty))
    return null
  return { ...namesBehindLabel(names.replace(/<br ?\/?>/gi, ', ')), kind, line, ticked: null }
}

function namedInRow(
  { cells = [], line }: AttendanceLine,
  header: readonly string[],
  kind: ListKind | null,
): readonly UnlistedLine[] {
  const name = nameInRow(cells, header, kind !== null)
  const ticked = isTicked(cells, header)
  const as = ticked === null ? kind : 'present'
  return name ? [{ names: [name], byBlanks: false, words: null, kind: as, line, ticked }] : []
}

/** Whether a row is marked in a column of its own for who was there; null where the table has no such column. */
function isTicked(cells: readonly string[], header: readonly string[]): boolean | null {
  const names = header.findIndex((cell) => nameColumn().test(cell))
  const column = header.findIndex((cell, at) => at !== names && tickColumn().test(cell))
  if (column < 0) return null
  return tick().test(cells[column] ?? '')
}

/** The name in a row below such a header, with what its other columns say; null for an empty row. */
function nameInRow(
  cells: readonly string[],
  header: readonly string[],
  isAttendance: boolean,
): NameRead | null {
  const column = header.findIndex((cell) => nameColumn().test(cell))
  const cell = cells[column]
  if (column < 0 || cell === undefined || isEmpty(cell)) return null
  const read = readName(cell, isAttendance)
  if (!read) return null
  const of = (key: keyof NameRead): string => {
    const at = header.findIndex((name) => columns().some(([one, words]) => one === key && words.test(name)))
    return at < 0 ? '' : plainText(cells[at] ?? '')
  }
  const initials = of('initials')
  const role = of('role')
  const handle = of('handles').replace(/^@/, '')
  return {
    ...read,
    initials: /^\p{L}{1,4}$/u.test(initials) ? initials : read.initials,
    role: role === '' || isTask(role) ? read.role : role,
    handles: /^[\w-]{2,40}$/.test(handle) ? [...read.handles, `@${handle}`] : read.handles,
  }
}
