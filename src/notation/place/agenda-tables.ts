import type { FileRoster } from '../../model/file-roster.js'
import type { AgendaItem } from '../../model/meeting.js'
import type { Settings } from '../../model/settings.js'
import type { Document } from '../../parse/document.js'
import type { Span } from '../../source/lines.js'
import { rosterOf } from '../phrase/roster.js'
import { strangersIn } from '../phrase/strangers.js'
import { dueDays } from '../text/due-days.js'
import { passagesOf } from '../text/read-passages.js'
import { numberColumn } from './agenda-table.js'
import { contextsOf } from './context.js'
import { lettersIn, subItemsOf, titleLine } from './sub-items.js'

/** A row of a table with an Action column, as it stands in the minutes. */
export interface AgendaTableRow {
  readonly span: Span
  /** Columns that say who and when, and hold nothing of what was said. */
  readonly besides: readonly number[]
  /** The column of item numbers; null without one. */
  readonly numbers: number | null
  /** The item as its row prints it; null where the row goes on with the one above. */
  readonly item: AgendaItem | null
  /** The line that is the title of the row. */
  readonly title: Span | null
  readonly parts: readonly {
    readonly item: AgendaItem
    /** Offset of its first line. */
    readonly start: number
    readonly isHeading: boolean
  }[]
  /** Letters that the row prints, with no place in what was said. */
  readonly notPlaced: readonly string[]
}

/** The rows of the Item / Discussion / Action tables of a document, by the offset at which each begins. */
export function agendaTableRows(
  document: Document,
  settings: Settings,
  people: FileRoster,
): ReadonlyMap<number, AgendaTableRow> {
  const passages = passagesOf(document, [() => true])
  const roster = rosterOf(people, settings, strangersIn(document.lines.text, people))
  const { contexts } = contextsOf(
    passages,
    { document, roster, days: dueDays(document.dueContext) },
    settings,
  )
  const rows = new Map<number, AgendaTableRow>()
  let above: AgendaItem | null = null
  for (const passage of passages) {
    const context = contexts[passage.index]
    const columns = context?.columns
    if (!passage.row || !context || columns?.kind !== 'action-column') {
      above = context?.item ?? null
      continue
    }
    const { cells } = passage.row
    const discussion = columns.discussion === null ? undefined : cells[columns.discussion]
    const own = numberColumn(columns)
    const numbers = own === columns.discussion ? null : own
    const printed = numbers === null ? '' : (cells[numbers]?.text.trim() ?? '')
    const title = discussion ? titleLine(discussion) : null
    const isNew = context.item !== above
    const placeOf = (at: number): number => discussion?.offsets[at] ?? passage.span.start
    rows.set(passage.span.start, {
      span: passage.span,
      besides: [columns.action, columns.owner, columns.due, columns.status].filter(
        (column) => column !== null,
      ),
      numbers,
      item: isNew ? context.item : null,
      title: title && { start: placeOf(title.start), end: placeOf(title.start + title.text.length) },
      parts: context.parts.map(({ item, start, isHeading }) => ({ item, start: placeOf(start), isHeading })),
      notPlaced: discussion ? subItemsOf(discussion, lettersIn(printed), !/\d/.test(printed)).notPlaced : [],
    })
    above = context.parts.at(-1)?.item ?? context.item
  }
  return rows
}
