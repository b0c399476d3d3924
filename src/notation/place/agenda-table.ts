import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { AgendaItem } from '../../model/meeting.js'
import type { SourceLocation } from '../../source/lines.js'
import { cellLines } from '../text/cell-lines.js'
import type { Passage, Row } from '../text/passages.js'
import type { Words } from '../text/words.js'
import { readAgendaNumber } from './agenda-number.js'
import type { Columns } from './column-cells.js'
import { itemsWithinRow } from './items-within-row.js'
import { lettersIn, subItemsOf } from './sub-items.js'

/** What an item of the agenda takes from its file. */
export interface ItemContext {
  /** The areas of these names, as a title has them; of none, those of the meeting. */
  areasOf(names: readonly string[]): readonly string[]
  place(words: Words, start: number, end: number): SourceLocation
  placeOfHeading(heading: Passage): SourceLocation
}

/** A sub-item within a row, or a further item, from an offset of one of its cells on. */
export interface RowPart {
  readonly column: number
  readonly start: number
  /** Its first line is its heading. */
  readonly isHeading: boolean
  readonly item: AgendaItem
}

/** The agenda item that a row of an Item / Discussion / Action table is, its lettered sub-items, and the items behind it. */
export interface AgendaRow {
  readonly item: AgendaItem | null
  readonly parts: readonly RowPart[]
}

/**
 * Reads a row: numbered by its first cell; without a number it goes on with the item above.
 * @param above the item of the row above, or of the heading
 */
export function agendaRow(
  row: Row,
  columns: Columns,
  above: AgendaItem | null,
  context: ItemContext,
): AgendaRow {
  const numbered = numberedItem(row, columns, context)
  const [first, ...others] = itemsInRow(row, columns, context)
  const isNext = numbered === null && isNumberBehind(first?.item ?? null, above)
  if (first && (isNext || numbered?.key === first.item.key))
    return { item: numbered ?? first.item, parts: others }
  const item = numbered ?? above
  return { item, parts: item ? rowParts(row, columns, { item, goesOn: numbered === null }, context) : [] }
}

/** Whether an item is counted on from the one above. */
const isNumberBehind = (item: AgendaItem | null, above: AgendaItem | null): boolean =>
  item !== null && (above?.number == null || Number(item.number) === Number.parseInt(above.number, 10) + 1)

/** The items of a row that holds several; none for a row of one. */
function itemsInRow(row: Row, columns: Columns, context: ItemContext): readonly RowPart[] {
  const column = columns.discussion
  const cell = column === null ? undefined : row.cells[column]
  if (!cell || column === null) return []
  const numbers = numberColumn(columns)
  const beside = numbers === null || numbers === column ? null : (row.cells[numbers] ?? null)
  return itemsWithinRow(cell, beside).map(({ number, title, line, isHeading }): RowPart => {
    const key = String(number)
    const location = context.place(cell, line.start, line.start + line.text.length)
    const item = { key, number: key, title: titleOf(title, null), areas: context.areasOf([]), location }
    return { column, start: line.start, isHeading, item }
  })
}

/** The column of item numbers: the first, unless it holds something else; null without one. */
export const numberColumn = ({ item, action }: Columns): number | null => item ?? (action === 0 ? null : 0)

/** A number before a title, "4. Use of force": of the column that also tells what was said. */
const numberBeforeTitle = /^\d{1,3}(?:\.\d{1,3})*[.):]\s/

// 4 · 4a · 4(a) · Item 4.1: Use of force
const rowNumber = spoken(
  (words) =>
    new RegExp(
      `^(?:${anyOf(words.places.agenda.rowLabels)} )?(\\d{1,3}(?:\\.\\d{1,3})*)\\s?(?:\\(?([a-z])\\)?)?[.):]?(?:\\s|$)`,
      'i',
    ),
)

/** The item that the first cell of a row numbers; null without a number, or with one that is a year. */
function numberedItem({ cells }: Row, columns: Columns, context: ItemContext): AgendaItem | null {
  const column = numberColumn(columns)
  const cell = column === null ? undefined : cells[column]
  const text = cell?.text.trim() ?? ''
  const match = rowNumber().exec(text.split('\n', 1)[0] ?? '')
  if (column === columns.discussion && !numberBeforeTitle.test(text)) return null
  if (!cell || !match || Number.parseInt(match[1] ?? '', 10) > 199) return null
  const discussion = columns.discussion === null ? undefined : cells[columns.discussion]
  const beside = text.slice(match[0].length).split('\n')[0]?.trim() ?? ''
  const first = discussion && cellLines(discussion).find((line) => line.text.trim() !== '')
  const read = readAgendaNumber((/\p{L}{2}/u.test(beside) ? beside : (first?.text ?? '')).trim())
  const key = `${match[1]}${match[2]?.toLowerCase() ?? ''}`
  return {
    key,
    number: key,
    title: titleOf(read.title, discussion ?? null),
    areas: context.areasOf(read.areas),
    location: context.place(cell, 0, cell.text.length),
  }
}

/** The item of a row. */
interface WholeItem {
  readonly item: AgendaItem
  /** The row has no number of its own, so that a letter beside it is that of the whole row. */
  readonly goesOn: boolean
}

/** The lettered parts of what was said: "a) Physical intervention", or a letter in the column of numbers. */
function rowParts(
  row: Row,
  columns: Columns,
  { item: whole, goesOn }: WholeItem,
  context: ItemContext,
): readonly RowPart[] {
  const column = columns.discussion
  const discussion = column === null ? undefined : row.cells[column]
  if (!discussion || column === null) return []
  const numbers = numberColumn(columns)
  const isOwn = numbers !== null && numbers !== column
  const letters = lettersIn(isOwn ? (row.cells[numbers]?.text ?? '') : '')
  return subItemsOf(discussion, letters, goesOn).items.map(({ letter, line, isHeading }): RowPart => {
    const { text, start } = line
    const read = readAgendaNumber(text)
    const key = `${whole.key.replace(/[a-z]$/, '')}${letter}`
    const item: AgendaItem = {
      key,
      number: key,
      title: titleOf(read.title, null),
      areas: read.areas.length > 0 ? context.areasOf(read.areas) : whole.areas,
      location: context.place(discussion, start, start + text.length),
    }
    return { column, start, isHeading, item }
  })
}

/** A title is what stands in bold at the beginning of the cell, else its first sentence. */
function titleOf(text: string, cell: Words | null): string {
  const bold = cell?.strong.find((span) => span.start <= 1)
  const title =
    bold && cell
      ? readAgendaNumber(cell.text.slice(bold.start, bold.end)).title
      : (/^[^.]{1,120}/.exec(text)?.[0] ?? text)
  return title.replace(/\s+/g, ' ').replace(/[:.]$/, '').trim()
}
