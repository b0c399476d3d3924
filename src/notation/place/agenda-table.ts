import type { AgendaItem } from '../../model/meeting.js'
import type { SourceLocation } from '../../source/lines.js'
import type { Row } from '../text/passages.js'
import type { Words } from '../text/words.js'
import { readAgendaNumber } from './agenda-number.js'
import { type Columns, cellLines } from './columns.js'

/** A sub-item within a row, from an offset of one of its cells on. */
export interface RowPart {
  readonly column: number
  readonly start: number
  readonly item: AgendaItem
}

/** The agenda item that a row of an Item / Discussion / Action table is, and its lettered sub-items. */
export interface AgendaRow {
  readonly item: AgendaItem | null
  readonly parts: readonly RowPart[]
}

/**
 * Reads a row: numbered by its first cell; without a number it goes on with the item above.
 * @param above the item of the row above, or of the heading
 * @param areasOf the areas that a title names, else those of the meeting
 */
export function agendaRow(
  row: Row,
  columns: Columns,
  above: AgendaItem | null,
  areasOf: (names: readonly string[]) => readonly string[],
  place: (words: Words, start: number, end: number) => SourceLocation,
): AgendaRow {
  const column = columns.item ?? (columns.action === 0 || columns.discussion === 0 ? null : 0)
  const cell = column === null ? null : (row.cells[column] ?? null)
  const discussion = columns.discussion === null ? null : (row.cells[columns.discussion] ?? null)
  const numberText = cell?.text.trim() ?? ''
  const number = /^(?:item )?(\d{1,3}(?:\.\d{1,3})*)\s?(?:\(?([a-z])\)?)?[.):]?(?:\s|$)/i.exec(numberText)
  let item = above
  if (number && cell && Number.parseInt(number[1] ?? '', 10) <= 199) {
    const rest = numberText.slice(number[0].length).split('\n')[0]?.trim() ?? ''
    const lines = discussion ? cellLines(discussion) : []
    const read = readAgendaNumber(
      (/\p{L}{2}/u.test(rest) ? rest : (lines.find((line) => line.text.trim() !== '')?.text ?? '')).trim(),
    )
    const key = `${number[1]}${number[2]?.toLowerCase() ?? ''}`
    item = {
      key,
      number: key,
      title: titleOf(read.title, discussion),
      areas: areasOf(read.areas),
      location: place(cell, 0, cell.text.length),
    }
  }
  const parts: RowPart[] = []
  if (item && discussion && columns.discussion !== null) {
    for (const line of cellLines(discussion)) {
      const read = readAgendaNumber(line.text)
      if (read.letter === null) continue
      const key = `${item.key.replace(/[a-z]$/, '')}${read.letter}`
      const areas = read.areas.length > 0 ? areasOf(read.areas) : item.areas
      parts.push({
        column: columns.discussion,
        start: line.start,
        item: {
          key,
          number: key,
          title: titleOf(read.title, null),
          areas,
          location: place(discussion, line.start, line.start + line.text.length),
        },
      })
    }
  }
  return { item, parts }
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
