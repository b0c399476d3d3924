import { stringify } from 'csv-stringify/sync'
import { type CellValue, type ColumnName, fields } from '../model/fields.js'
import type { Listed, Listing } from '../model/listing.js'
import { shown, withoutUnseen } from '../source/visible.js'
import { isFormulaLike } from './formula.js'
import { type ListCsv, type ListName, listColumns } from './list-columns.js'
import { type PaperCell, paperColumns } from './paper-columns.js'
import type { CsvSeparator, Format } from './renderer.js'

/** How CSV is asked for; what is left out is as usual. */
export interface CsvOptions {
  /** Null for every field. */
  readonly columns?: readonly ColumnName[] | null
  /** Headings and words for people, and not for programs. */
  readonly forPeople?: boolean
  /** What looks like a formula stays as it is. */
  readonly csvRaw?: boolean
  readonly csvSeparator?: CsvSeparator
}

/** A row for each action, for a spreadsheet. */
export const csvFormat: Format = {
  extension: 'csv',
  isForPrograms: false,
  serves: ['columns', 'forPeople', 'count', 'csvRaw', 'csvSeparator'],
  render: csv,
}

const everyField = Object.values(fields)

/** The names of the columns, in their order: the fields of JSON, what lies within another field named after both. */
export const csvColumns: readonly string[] = everyField.flatMap(({ csvNames }) => csvNames)

/** What a word of `--columns` stands for among them; `names` is the one more that there is, the owners' names in full. */
const columnsOf: Readonly<Record<ColumnName, readonly string[]>> = {
  id: ['id'],
  owner: ['owners'],
  name: ['names'],
  due: ['due'],
  action: ['text'],
  status: ['status'],
  item: ['item', 'itemTitle'],
  meeting: ['meeting'],
  raised: ['raised'],
  closed: ['closed'],
  carried: ['carried'],
  age: ['ageDays', 'ageMeetings'],
  entries: ['entries'],
  areas: ['areas'],
  written: ['dueWritten'],
  source: ['path', 'line'],
}

const separators: Readonly<Record<CsvSeparator, string>> = { comma: ',', semicolon: ';', tab: '\t' }

/**
 * A row for each action, every cell in quotes, with a byte order mark: what Excel and LibreOffice open rightly. What
 * they might take for a formula gets a `'` before it, and what a terminal would obey is shown (`␛`), unless `csvRaw`; to read
 * it back, take one `'` off where the rest begins like a formula.
 */
export function csv(listing: Listing, options: CsvOptions = {}): string {
  const { csvRaw = false, csvSeparator = 'comma' } = options
  const [headings, ...rows] = tableOf(listing, options)
  const cells = rows.map((row) => row.map((value) => (csvRaw ? cellText(value) : safeCell(cellText(value)))))
  return csvText([(headings ?? []).map(cellText), ...cells], separators[csvSeparator])
}

function tableOf(
  listing: Listing,
  { columns = null, forPeople = false }: CsvOptions,
): readonly (readonly CellValue[])[] {
  const { listed } = listing
  if (columns === null)
    return [csvColumns, ...listed.map((each) => everyField.flatMap(({ csvCells }) => csvCells(each)))]
  if (forPeople) {
    const paper = paperColumns(columns, listing)
    return [
      paper.map(({ heading }) => heading),
      ...listed.map((each) => paper.map(({ cell }) => plainValue(cell(each)))),
    ]
  }
  const names = columns.flatMap((column) => columnsOf[column])
  const [name] = paperColumns(['name'], listing)
  return [
    names,
    ...listed.map((each) => {
      const values = new Map([...fieldsOf(each), ['names', name ? plainValue(name.cell(each)) : null]])
      return names.map((column) => values.get(column) ?? null)
    }),
  ]
}

function fieldsOf(listed: Listed): readonly (readonly [string, CellValue])[] {
  return everyField.flatMap(({ csvNames, csvCells }) => {
    const cells = csvCells(listed)
    return csvNames.map((name, at) => [name, cells[at] ?? null] as const)
  })
}

function plainValue(cell: PaperCell): CellValue {
  return typeof cell === 'object' ? cell.day : cell
}

/** The rows of a list that is none of actions, each with a cell for every column, written as those of actions are. */
export function listCsv(
  list: ListName,
  rows: readonly (readonly CellValue[])[],
  { columns = null, separator = null, raw = false }: ListCsv,
): string {
  const all: readonly string[] = listColumns[list]
  const shown = columns ?? all
  const cells = rows.map((row) =>
    shown.map((column) => {
      const text = cellText(row[all.indexOf(column)] ?? null)
      return raw ? text : safeCell(text)
    }),
  )
  return csvText([shown, ...cells], separators[separator ?? 'comma'])
}

function csvText(rows: readonly (readonly string[])[], delimiter: string = separators.comma): string {
  return stringify([...rows], { bom: true, quoted: true, delimiter, record_delimiter: 'windows' })
}

/** A text that no spreadsheet takes for a formula, and that hides no character; tabs and line ends stay. */
function safeCell(text: string): string {
  const seen = withoutUnseen(text, (character) => (/[\t\r\n]/.test(character) ? character : shown(character)))
  return isFormulaLike(text) ? `'${seen}` : seen
}

/** `TR; AF` of several texts: within one of them, `;` and `\` have a `\` before them. */
function cellText(value: CellValue): string {
  if (value === null || typeof value !== 'object') return String(value ?? '')
  return value.map((text) => text.replace(/[\\;]/g, '\\$&')).join('; ')
}
