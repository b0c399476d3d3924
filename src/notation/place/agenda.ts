import type { AgendaItem } from '../../model/meeting.js'
import type { Settings } from '../../model/settings.js'
import type { Document } from '../../parse/document.js'
import { locate } from '../../source/lines.js'
import type { Passage, Row } from '../text/passages.js'
import { placeOf } from '../text/words.js'
import { readAgendaNumber } from './agenda-number.js'
import { agendaRow, type ItemContext, type RowPart } from './agenda-table.js'
import type { Columns } from './column-cells.js'
import { isListing, sectionNamed } from './sections.js'

/** The agenda of a document, and where each of its passages stands in it, by index. */
export interface Agenda {
  readonly items: readonly AgendaItem[]
  readonly itemOf: readonly (AgendaItem | null)[]
  /** The sub-items within a row. */
  readonly partsOf: readonly (readonly RowPart[])[]
}

/** How far the agenda has come. */
interface Progress {
  readonly item: AgendaItem | null
  /** Depth of the heading of the item. */
  readonly depth: number
  /** The numbered heading to which lettered and unnumbered ones below it belong. */
  readonly numbered: { readonly item: AgendaItem; readonly depth: number } | null
  /** The last item with a number and no letter: 4a and 4b are parts of 4. */
  readonly whole: AgendaItem | null
  readonly headings: number
  /** The item is the title of the file. */
  readonly isTitle: boolean
}

/** What one passage does to the agenda. */
interface Step {
  readonly after: Progress
  /** The item of the passage itself; that of a row may be another than what goes on below it. */
  readonly item: AgendaItem | null
  readonly made: readonly AgendaItem[]
  readonly parts: readonly RowPart[]
}

const beginning: Progress = { item: null, depth: 0, numbered: null, whole: null, headings: 0, isTitle: true }

/**
 * Reads the agenda off the headings, and off the rows of tables with an Action column.
 * @param columnsOf what the columns of the table of each row hold, by index; null for what is no row
 */
export function agendaOf(
  document: Document,
  passages: readonly Passage[],
  columnsOf: readonly (Columns | null)[],
  settings: Settings,
): Agenda {
  const context: ItemContext = {
    areasOf: (names) =>
      names.length > 0 ? names.map((name) => areaNamed(name, settings)) : document.meeting.areas,
    place: (words, start, end) => placeOf(document, words, start, end),
    placeOfHeading: (heading) => locate(document.path, document.lines, heading.span),
  }
  const steps: Step[] = []
  for (const passage of passages) {
    const before = steps.at(-1)?.after ?? beginning
    const columns = columnsOf[passage.index] ?? null
    if (passage.kind === 'heading') steps.push(atHeading(before, passage, context))
    else if (passage.row && columns?.kind === 'action-column')
      steps.push(atRow(before, passage.row, columns, context))
    else steps.push(goingOn(before))
  }
  return {
    items: steps.flatMap(({ made }) => made),
    itemOf: steps.map(({ item }) => item),
    partsOf: steps.map(({ parts }) => parts),
  }
}

const goingOn = (after: Progress): Step => ({ after, item: after.item, made: [], parts: [] })

function atHeading(before: Progress, heading: Passage, context: ItemContext): Step {
  const title = heading.words.text.replace(/\s+/g, ' ').trim()
  const number = readAgendaNumber(title)
  const { depth } = heading
  const { numbered } = before
  const counted: Progress = { ...before, headings: before.headings + 1 }
  const itemWith = (key: string, printed: string | null): AgendaItem => {
    // 4a and 4b, without areas of their own, have those of 4.
    const whole = before.whole?.key === printed?.replace(/[a-z]$/, '') ? before.whole : null
    const areas = whole && number.areas.length === 0 ? whole.areas : context.areasOf(number.areas)
    return { key, number: printed, title: number.title, areas, location: context.placeOfHeading(heading) }
  }
  const newItem = (item: AgendaItem, rest: Partial<Progress>): Step => ({
    ...goingOn({ ...counted, item, depth, ...rest }),
    made: [item],
  })
  if (number.letter !== null && numbered && depth > numbered.depth) {
    const key = `${numbered.item.key}${number.letter}`
    return newItem(itemWith(key, key), {})
  }
  if (number.number !== null) {
    const item = itemWith(number.number, number.number)
    const whole = /[a-z]$/.test(item.key) ? before.whole : item
    return newItem(item, { numbered: { item, depth }, whole })
  }
  // Without a number it is part of the numbered heading above it, and ends that one's sub-items.
  if (numbered && depth > numbered.depth)
    return goingOn(depth <= before.depth ? { ...counted, ...numbered } : counted)
  // "Actions" is part of the item it stands below; below the title of the file it is an item.
  const section = sectionNamed(title)
  if (section !== null && isListing(section) && before.item && !before.isTitle && depth > before.depth)
    return goingOn(counted)
  const item = itemWith(`h${counted.headings}`, null)
  return newItem(item, { numbered: null, isTitle: counted.headings === 1 })
}

/** A row without a number goes on where the one above it ends. */
function atRow(before: Progress, row: Row, columns: Columns, context: ItemContext): Step {
  const { item, parts } = agendaRow(row, columns, before.item, context)
  return {
    after: { ...before, item: parts.at(-1)?.item ?? item },
    item,
    made: [...(item && item !== before.item ? [item] : []), ...parts.map((part) => part.item)],
    parts,
  }
}

function areaNamed(written: string, settings: Settings): string {
  const small = written.trim().toLowerCase()
  for (const [name, others] of settings.areas)
    if (name.toLowerCase() === small || others.some((other) => other.toLowerCase() === small)) return name
  return written.trim()
}
