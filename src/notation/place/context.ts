import type { AgendaItem } from '../../model/meeting.js'
import type { Owner } from '../../model/owner.js'
import type { Settings } from '../../model/settings.js'
import type { Document } from '../../parse/document.js'
import { locate } from '../../source/lines.js'
import { ownersAlone } from '../phrase/names.js'
import type { Roster } from '../phrase/roster.js'
import { ignoredPassages } from '../text/ignored.js'
import { isInside, type Passage } from '../text/passages.js'
import { placeOf, type Words } from '../text/words.js'
import { readAgendaNumber } from './agenda-number.js'
import { agendaRow, type RowPart } from './agenda-table.js'
import { type Columns, columnsOf, noColumns } from './columns.js'
import { followsAtOnce, headingOwner, isSingular, lineLabel } from './label-lines.js'
import { type Section, sectionNamed } from './sections.js'

/** Where a passage stands: in which agenda item, under what kind of heading, for whose eyes. */
export interface Setting {
  readonly item: AgendaItem | null
  /** What is combined is combined within one unit: an item, or a sub-item. */
  readonly unit: string
  readonly section: Section
  /** Index of the heading or label that opened the section; -1 without one. */
  readonly opened: number
  /** The sub-heading or the line above that is only an owner. */
  readonly owners: readonly Owner[] | null
  readonly areas: readonly string[]
  readonly confidential: boolean
  /** Why nothing in it is read: `<!-- epha-ignore -- reason -->` before it. */
  readonly ignored: string | null
  /** Of a row: what the columns of its table hold, and the sub-items within it. */
  readonly columns: Columns | null
  readonly parts: readonly RowPart[]
}

interface Open {
  readonly section: Section
  readonly opened: number
  /** Depth of the heading; 99 of a line; of a bullet, the list item that holds what it opens. */
  readonly depth: number
  readonly within: number | null
}

const nothingOpen: Open = { section: 'none', opened: -1, depth: 0, within: null }

/** "ACTIONS" above the list of a review: the earlier actions, and no new ones. */
const isBareLabel = (line: string): boolean => /^\W*actions?(?: items?| points?)?\W*$/i.test(line)

/** The agenda of a document, and the setting of each of its passages. */
export function settingsOf(
  document: Document,
  passages: readonly Passage[],
  roster: Roster,
  settings: Settings,
): { settings: Setting[]; agenda: AgendaItem[] } {
  const agenda: AgendaItem[] = []
  const result: Setting[] = []
  const areasOf = (names: readonly string[]): readonly string[] =>
    names.length > 0 ? names.map((name) => areaNamed(name, settings)) : document.meeting.areas
  let numbered: { readonly item: AgendaItem; readonly depth: number } | null = null
  const at: { item: AgendaItem | null; depth: number } = { item: null, depth: 0 }
  let headings = 0
  let title = true
  let open: Open = nothingOpen
  // The heading's own section, which goes on below a bullet that is only a label.
  let headed: Open = nothingOpen
  let owners: {
    readonly owners: readonly Owner[]
    readonly depth: number
    readonly within: number | null
  } | null = null
  let confidential: { readonly depth: number } | null = document.meeting.confidential ? { depth: 0 } : null
  const ignored = ignoredPassages(passages)

  const enterHeading = (passage: Passage): void => {
    headings++
    const text = passage.words.text.replace(/\s+/g, ' ').trim()
    const read = readAgendaNumber(text)
    const section = sectionNamed(text)
    const location = locate(document.path, document.lines, passage.span)
    if (confidential && confidential.depth >= passage.depth) confidential = null
    if (/^part (?:ii|2|two)\b/i.test(text)) confidential = { depth: 0 }
    else if (!confidential && /\(\s?confidential\s?\)/i.test(text)) confidential = { depth: passage.depth }
    const make = (key: string, number: string | null): AgendaItem => {
      const areas: readonly string[] =
        read.areas.length > 0 || number === null || !numbered || !/[a-z]$/.test(number)
          ? areasOf(read.areas)
          : numbered.item.areas
      const made: AgendaItem = { key, number, title: read.title, areas, location }
      agenda.push(made)
      return made
    }
    if (read.letter !== null && numbered && passage.depth > numbered.depth) {
      const number: string = `${numbered.item.key}${read.letter}`
      at.item = make(number, number)
      at.depth = passage.depth
    } else if (read.number !== null) {
      at.item = make(read.number, read.number)
      at.depth = passage.depth
      numbered = { item: at.item, depth: passage.depth }
    } else if (numbered && passage.depth > numbered.depth) {
      if (passage.depth <= at.depth) {
        at.item = numbered.item
        at.depth = numbered.depth
      }
    } else if (!(isActionHeading(section) && at.item && !title && passage.depth > at.depth)) {
      numbered = null
      at.item = make(`h${headings}`, null)
      at.depth = passage.depth
      title = headings === 1
    }
    const alone =
      open.section !== 'none' && passage.depth > open.depth
        ? headingOwner(text, roster)
        : headingOwner(text, roster, true)
    owners = null
    if (alone && (isListing(open.section) || /task|action|to-?do/i.test(text))) {
      owners = { owners: alone, depth: passage.depth, within: null }
      if (!isListing(open.section) || passage.depth <= open.depth)
        open = { section: 'list', opened: passage.index, depth: passage.depth, within: null }
      return
    }
    if (section !== null) open = { section, opened: passage.index, depth: passage.depth, within: null }
    else if (passage.depth <= open.depth || open.depth === 99) open = nothingOpen
  }

  const tables = new Map<number, Columns>()
  const tableOf = (table: number): Columns => {
    const known = tables.get(table)
    if (known) return known
    const rows = passages.filter((one) => one.row?.table === table)
    const [first] = rows
    const inList = isListing(open.section)
    const made = first?.row ? columnsOf(first.row, rows, roster, inList) : noColumns
    tables.set(table, made)
    return made
  }

  for (const passage of passages) {
    if (passage.kind === 'heading') {
      enterHeading(passage)
      headed = open
    } else {
      if (open.within !== null && !isInside(passages, passage, open.within))
        open = headed.section === 'earlier list' ? headed : nothingOpen
      if (owners?.within != null && !isInside(passages, passage, owners.within)) owners = null
      const line = lineLabel(passage)
      if (line !== null) {
        const named = sectionNamed(line)
        const section =
          named === 'list' && headed.section === 'earlier list' && isBareLabel(line) ? headed.section : named
        const alone = isListing(open.section) ? ownersAlone(line, roster, false) : null
        if (
          section === 'no tasks' &&
          passage.kind === 'item' &&
          passages[passage.index + 1]?.parent !== passage.index
        ) {
          // "Create an offboarding checklist" is a bullet like any other.
        } else if (section !== null && passage.kind === 'item')
          open = { section, opened: passage.index, depth: 99, within: passage.index }
        else if (
          section !== null &&
          !(isActionHeading(section) && isSingular(line) && !followsAtOnce(passages, passage, document))
        )
          open = { section, opened: passage.index, depth: 99, within: null }
        else if (alone && alone.length > 0 && passage.kind === 'item')
          owners = { owners: alone, depth: 99, within: passage.index }
        else if (alone && alone.length > 0) owners = { owners: alone, depth: 99, within: null }
        else if (passage.kind === 'paragraph' && open.depth === 99 && passage.parent === null)
          open = nothingOpen
      } else if (
        passage.kind === 'paragraph' &&
        passage.parent === null &&
        open.depth === 99 &&
        open.within === null &&
        !passage.quoted &&
        !passage.indented
      ) {
        // Prose ends a list that a line opened, unless it goes on with lines that begin with an owner.
        if (result.at(-1)?.section !== open.section || passages[passage.index - 1]?.index !== open.opened)
          open = nothingOpen
      }
    }
    const table = passage.row ? tableOf(passage.row.table) : null
    // Below a table the boxes are no longer those of "Present:" above it.
    if (passage.row && open.depth === 99 && open.section === 'no tasks')
      open = { section: 'none', opened: -1, depth: 0, within: null }
    let parts: readonly RowPart[] = []
    let goesOn: AgendaItem | null = null
    if (passage.row && table?.kind === 'action-column') {
      const place = (words: Words, start: number, end: number) => placeOf(document, words, start, end)
      const row = agendaRow(passage.row, table, at.item, areasOf, place)
      if (row.item !== at.item && row.item) agenda.push(row.item)
      for (const part of row.parts) agenda.push(part.item)
      at.item = row.item
      parts = row.parts
      // A row without a number goes on where this one ends.
      goesOn = row.parts.at(-1)?.item ?? row.item
    }
    const here = at.item
    result.push({
      item: here,
      unit: here?.key ?? 'h0',
      section: open.section,
      opened: open.opened,
      owners: owners?.owners ?? null,
      areas: here?.areas ?? document.meeting.areas,
      confidential: confidential !== null,
      ignored: ignored.get(passage.index) ?? null,
      columns: table,
      parts,
    })
    if (goesOn !== null) at.item = goesOn
  }
  return { settings: result, agenda }
}

const isActionHeading = (section: Section | null): boolean =>
  section === 'list' || section === 'earlier list' || section === 'resolved'

/** Whether bullets in such a section are entries. */
export const isListing = (section: Section): boolean =>
  section === 'list' || section === 'earlier list' || section === 'resolved'

/** Whether a section is for earlier actions. */
export const isEarlier = (section: Section): boolean => section === 'earlier' || section === 'earlier list'

function areaNamed(written: string, settings: Settings): string {
  const small = written.trim().toLowerCase()
  for (const [name, others] of settings.areas)
    if (name.toLowerCase() === small || others.some((other) => other.toLowerCase() === small)) return name
  return written.trim()
}
