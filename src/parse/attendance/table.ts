import { isTask } from '../../language/office.js'
import { fitsName, type NameRead, readName } from '../../language/person-name.js'
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
const tick = spoken((words) => new RegExp(`^\\W*(?:[*✓✔☑☒xX]|${anyOf(words.places.people.ticks)})\\W*$`, 'i'))
const isEmpty = (cell: string): boolean => /^[\s:-]*$/.test(cell)

/** Whom the rows of a table name; `kind` is that of the list it stands on. */
export function readTable(rows: readonly AttendanceLine[], kind: ListKind | null): readonly UnlistedLine[] {
  const [first, ...others] = rows
  const kinds = kindsOfColumns(first?.cells ?? [])
  if (kinds) return others.flatMap((row) => namesInColumns(row, kinds))
  const found: UnlistedLine[] = []
  let columns: PeopleColumns | null = null
  for (const [at, row] of rows.entries()) {
    const cells = row.cells ?? []
    const labelled = namedInLabelledRow(row)
    if (labelled.length > 0) found.push(...labelled)
    else if (columns !== null) found.push(...namedInRow(row, columns, kind))
    else if (!isRuler(cells)) {
      const below = rows.slice(at + 1).map((other) => other.cells ?? [])
      const header = headerOf(cells, kind !== null)
      columns = header.length > 0 ? columnsOf(header, below) : columnsWithoutHeader([cells, ...below], kind)
      if (header.length === 0) found.push(...namedInRow(row, columns, kind))
    }
  }
  return found
}

/** Which columns of a table of people hold what. */
interface PeopleColumns {
  /** Empty where nothing names them. */
  readonly header: readonly string[]
  /** -1 in a table of something else. */
  readonly name: number
  /** What marks who was there; -1 without one. */
  readonly marks: number
}

function columnsOf(header: readonly string[], rows: readonly (readonly string[])[]): PeopleColumns {
  const name = header.findIndex((cell) => nameColumn().test(cell))
  const called = header.findIndex((cell, at) => at !== name && tickColumn().test(cell))
  if (called >= 0) return { header, name, marks: called }
  // Name · 14 March: whatever it is called, it says of everybody whether they came
  const marks = header.findIndex(
    (title, at) =>
      at !== name &&
      at > 0 &&
      !isColumn(title) &&
      areMarks(rows.map((row) => ({ mark: row[at] ?? '', whose: row[name] ?? '' }))),
  )
  return { header, name, marks }
}

/** A longer cell marks nobody, and neither does one with a number. */
const otherMark = /^[^\d\s]{1,3}$/u

/** Whether the cells of a column mark who came. Initials do not, though they may look like it: Jan Albers is JA. */
function areMarks(cells: readonly { readonly mark: string; readonly whose: string }[]): boolean {
  const filled = cells
    .map(({ mark, whose }) => ({ mark: plainText(mark).trim(), whose: plainText(whose).trim() }))
    .filter(({ mark }) => !isEmpty(mark))
  return (
    filled.some(({ mark }) => isPresentMark(mark)) &&
    filled.every(({ mark }) => isPresentMark(mark) || kindOfLabel(mark) !== null || otherMark.test(mark)) &&
    !filled.some(({ mark, whose }) => /^\p{L}{2}/u.test(mark) && fitsName(mark, whose))
  )
}

const isPresentMark = (cell: string): boolean => tick().test(cell) || kindOfLabel(cell) === 'present'

/** The columns of a table below the label of a list of people that has no header: full names stand in its first. */
function columnsWithoutHeader(rows: readonly (readonly string[])[], kind: ListKind | null): PeopleColumns {
  const isOfNames =
    kind !== null &&
    rows
      .filter((cells) => !isRuler(cells))
      .every(([cell = '']) => / /.test(cell.trim()) && readName(cell, true)?.name === plainText(cell).trim())
  return { header: [], name: isOfNames ? 0 : -1, marks: -1 }
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

// | Apologies | Ann Gray, Bob Hill | · | Present: | Ann Gray | Time: | 7 pm | · | Present | Ann Gray | Apologies | Bob Hill |
function namedInLabelledRow({ cells = [], line }: AttendanceLine): readonly UnlistedLine[] {
  const pairs = cells.flatMap((label, at): [string, string][] =>
    at % 2 === 0 ? [[label, cells[at + 1] ?? '']] : [],
  )
  const isAlone = cells.slice(2).every(isEmpty)
  const areApart = pairs.filter(([label]) => kindOfLabel(label)).length > 1 && areDifferent(pairs)
  return pairs.flatMap(([label, names]) => {
    const kind = kindOfLabel(label)
    if (!kind || isEmpty(names) || kindOfLabel(names) || isColumn(plainText(names))) return []
    // | Attendees | Department | Phone | Room | is a header
    if (!isAlone && !areApart && !/:\W*$/.test(label)) return []
    return [{ ...namesBehindLabel(names.replace(/<br ?\/?>/gi, ', ')), kind, line, ticked: null }]
  })
}

// | Attendees | Department | Apologies | Department | is a header too
const areDifferent = (pairs: readonly (readonly [string, string])[]): boolean =>
  new Set(pairs.map(([, value]) => value)).size === pairs.length

function namedInRow(
  { cells = [], line }: AttendanceLine,
  columns: PeopleColumns,
  kind: ListKind | null,
): readonly UnlistedLine[] {
  const name = nameInRow(cells, columns, kind !== null)
  if (!name) return []
  const mark = columns.marks < 0 ? null : plainText(cells[columns.marks] ?? '').trim()
  const written = { names: [name], byBlanks: false, words: null, line }
  const marked = mark === null ? null : kindOfLabel(mark)
  if (marked === 'apologies' || marked === 'absent') return [{ ...written, kind: marked, ticked: null }]
  if (mark === null) return [{ ...written, kind, ticked: null }]
  return [{ ...written, kind: 'present', ticked: isPresentMark(mark) }]
}

/** The name in a row below such a header, with what its other columns say; null for an empty row. */
function nameInRow(
  cells: readonly string[],
  { header, name: column }: PeopleColumns,
  isAttendance: boolean,
): NameRead | null {
  const cell = cells[column]
  if (column < 0 || cell === undefined || isEmpty(cell)) return null
  const read = readName(cell, isAttendance)
  if (!read) return null
  const of = (key: keyof NameRead): string => {
    const at = header.findIndex((name) => columns().some(([one, words]) => one === key && words.test(name)))
    return at < 0 ? '' : plainText(cells[at] ?? '')
  }
  const beside = cells.map((other) => plainText(other).trim()).find((other) => fitsName(other, read.name))
  const initials = of('initials')
  const role = of('role')
  const handle = of('handles').replace(/^@/, '')
  return {
    ...read,
    initials: /^\p{L}{1,4}$/u.test(initials)
      ? initials
      : (read.initials ?? (header.length === 0 ? (beside ?? null) : null)),
    role: role === '' || isTask(role) ? read.role : role,
    handles: /^[\w-]{2,40}$/.test(handle) ? [...read.handles, `@${handle}`] : read.handles,
  }
}
