import { english } from '../../language/en.js'
import { type NameRead, readName } from '../../language/person-name.js'
import { anyOf, type Phrases } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'

const { columns: headings, otherColumns } = english.attendance
const begins = (names: Phrases): RegExp => new RegExp(`^${anyOf(names)}\\b`, 'i')
const nameColumn = begins(headings.name)
const columns: readonly (readonly [keyof NameRead, RegExp])[] = [
  ['initials', begins(headings.initials)],
  ['role', begins(headings.role)],
  ['handles', begins(headings.handle)],
]
const otherColumn = new RegExp(`\\b${anyOf(otherColumns)}\\b`, 'i')
const { columnBegins, tickColumns, ticks } = english.places.people
const presentColumn = new RegExp(`^${anyOf(columnBegins)}`, 'i')
const tickColumn = new RegExp(`^${anyOf(tickColumns)}$`, 'i')
const tick = new RegExp(`^\\W*(?:[*✓✔☑☒xX]|${anyOf(ticks)})\\W*$`)

/** The header of a table of people, without its markup; empty where the table is of something else. */
export function headerOf(cells: readonly string[], isAttendance: boolean): readonly string[] {
  const plain = cells.map(plainText)
  const hasNames = plain.some((cell) => nameColumn.test(cell))
  const hasMore = plain.some(
    (cell) => columns.some(([, words]) => words.test(cell)) || presentColumn.test(cell),
  )
  const isOther = plain.some((cell) => otherColumn.test(cell))
  return hasNames && !isOther && (isAttendance || hasMore) ? plain : []
}

/** Whether a row is marked in a column of its own for who was there; null where the table has no such column. */
export function isTicked(cells: readonly string[], header: readonly string[]): boolean | null {
  const names = header.findIndex((cell) => nameColumn.test(cell))
  const column = header.findIndex((cell, at) => at !== names && tickColumn.test(cell))
  if (column < 0) return null
  return tick.test(cells[column] ?? '')
}

/** The name in a row below such a header, with what its other columns say; null for an empty row. */
export function nameInRow(
  cells: readonly string[],
  header: readonly string[],
  isAttendance: boolean,
): NameRead | null {
  const column = header.findIndex((cell) => nameColumn.test(cell))
  const cell = cells[column]
  if (column < 0 || cell === undefined || /^[\s:-]*$/.test(cell)) return null
  const read = readName(cell, isAttendance)
  if (!read) return null
  const of = (key: keyof NameRead): string => {
    const at = header.findIndex((name) => columns.some(([one, words]) => one === key && words.test(name)))
    return at < 0 ? '' : plainText(cells[at] ?? '')
  }
  const initials = of('initials')
  const role = of('role')
  const handle = of('handles').replace(/^@/, '')
  return {
    ...read,
    initials: /^\p{L}{1,4}$/u.test(initials) ? initials : read.initials,
    role: role === '' ? read.role : role,
    handles: /^[\w-]{2,40}$/.test(handle) ? [...read.handles, `@${handle}`] : read.handles,
  }
}
