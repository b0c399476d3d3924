import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx'
import type { Listed, Listing } from '../model/listing.js'
import { isFormulaLike } from './formula.js'
import { packed } from './packed.js'
import {
  type PaperCell,
  type PaperColumn,
  paperColumns,
  paperText,
  paperWidths,
  usualPaperColumns,
} from './paper-columns.js'
import { groupTitle } from './paper-sections.js'
import type { Format } from './renderer.js'
import { words, wrap } from './words.js'

/** A spreadsheet: one sheet, a row for each action, its headings in sight on the screen and on every page. */
export const xlsxFormat: Format = {
  extension: 'xlsx',
  isForPrograms: false,
  serves: ['columns', 'forPeople'],
  isForFiles: true,
  render: (listing, { columns }) =>
    spreadsheet(paperColumns(columns ?? usualPaperColumns(listing), listing), listing),
}

/** Under which heading an action stands in a grouped list, and the action. */
interface SheetRow {
  readonly group: string | null
  readonly listed: Listed
}

function rowsOf({ groupedBy, groups, dormantGroups, listed }: Listing): readonly SheetRow[] {
  if (groupedBy === null) return listed.map((each) => ({ group: null, listed: each }))
  const without = groupedBy === 'owner' ? 'nobody' : groupedBy === 'due' ? 'no date' : `no ${groupedBy}`
  return [...groups, ...dormantGroups].flatMap((group) =>
    group.listed.map((each) => ({ group: group.key === null ? without : groupTitle(group), listed: each })),
  )
}

/** Letters of a column: A to Z are enough for all that there are. */
const letters = (columns: number): string => String.fromCharCode(64 + columns)

/** Excel takes no more characters in a cell. */
const most = 32_767

/** `_x0041_` is an escape in a spreadsheet: it is written so that it stays what it is. */
function cellValue(cell: PaperCell): CellValue {
  if (typeof cell === 'number') return cell
  // Excel knows no day before 1900, and counts one too many up to March of it.
  if (typeof cell === 'object')
    return cell.day < '1900-03-01' ? paperText(cell) : new Date(`${cell.day}T00:00:00Z`)
  const text = cell.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** Points of a line of text. */
const lineHeight = 15

/** As high as the cell with most lines: not every program finds that out by itself. */
function heightOf(cells: readonly PaperCell[], widths: readonly number[]): number {
  const lines = cells.map(
    (cell, at) => wrap(words(paperText(cell)), Math.max((widths[at] ?? 0) - 1, 1)).length,
  )
  return lineHeight * Math.max(1, ...lines)
}

function styleOf(value: CellValue): CellStyle {
  const alignment = { vertical: 'top', wrapText: true, horizontal: 'left' } as const
  if (value instanceof Date) return { alignment, numFmt: 'd mmm yyyy' }
  // A text that looks like a formula stays a text when somebody edits its cell.
  if (typeof value === 'string' && isFormulaLike(value)) return { alignment, numFmt: '@' }
  return { alignment }
}

const font = { name: 'Calibri', size: 11 }

const headStyle: CellStyle = {
  alignment: { vertical: 'top', wrapText: true, horizontal: 'left' },
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECEF' } },
  border: { bottom: { style: 'thin' } },
}

async function spreadsheet(columns: readonly PaperColumn[], listing: Listing): Promise<Uint8Array> {
  const rows = rowsOf(listing)
  const by = listing.groupedBy
  const groups =
    by === null ? [] : [{ heading: `By ${by}`, most: 30, of: ({ group }: SheetRow) => group ?? '' }]
  const own = columns.map(({ cell, ...column }) => ({
    ...column,
    of: ({ listed }: SheetRow) => cell(listed),
  }))
  const drawn = [...groups, ...own]
  const cells = rows.map((row) => drawn.map(({ of }) => of(row)))
  const values = [drawn.map(({ heading }) => heading), ...cells.map((line) => line.map(cellValue))]
  const styled = values.flatMap((line, row) =>
    line.map((value, column) => {
      return [`${row},${column}`, { style: row === 0 ? headStyle : styleOf(value) }] as const
    }),
  )
  const widths = paperWidths(drawn, cells)
  const title = 'Actions'
  const made = await writeXlsx({
    sheets: [
      {
        name: title,
        columns: widths.map((width) => ({ width })),
        rows: values,
        cells: new Map(styled),
        rowDefs: new Map(cells.map((line, at) => [at + 1, { height: heightOf(line, widths) }])),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letters(drawn.length)}${values.length}` },
        pageSetup: {
          orientation: 'landscape',
          paperSize: 'a4',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$1',
        },
        headerFooter: { oddFooter: '&CPage &P of &N' },
      },
    ],
    defaultFont: font,
  })
  return packed(made, title)
}
