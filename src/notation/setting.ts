import type { AgendaItem } from '../model/meeting.js'
import type { Owner } from '../model/owner.js'
import type { Settings } from '../model/settings.js'
import type { Document } from '../parse/document.js'
import { lineAt, locate } from '../source/lines.js'
import { readAgendaNumber } from './agenda-number.js'
import { agendaRow, type RowPart } from './agenda-table.js'
import { type Columns, columnsOf } from './columns.js'
import { ownersAlone } from './owners.js'
import { type Passage, placeOf, type Words } from './passages.js'
import type { Roster } from './roster.js'
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
  let open: Open = { section: 'none', opened: -1, depth: 0, within: null }
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
    else if (passage.depth <= open.depth || open.depth === 99)
      open = { section: 'none', opened: -1, depth: 0, within: null }
  }

  const tables = new Map<number, Columns>()
  const tableOf = (table: number): Columns => {
    const known = tables.get(table)
    if (known) return known
    const rows = passages.filter((one) => one.row?.table === table)
    const [first] = rows
    const columns = first?.row ? columnsOf(first.row, rows, roster) : null
    const made: Columns = columns ?? {
      kind: 'other',
      action: -1,
      owner: null,
      due: null,
      status: null,
      item: null,
      discussion: null,
    }
    tables.set(table, made)
    return made
  }

  for (const passage of passages) {
    if (passage.kind === 'heading') enterHeading(passage)
    else {
      if (open.within !== null && !isInside(passages, passage, open.within))
        open = { section: 'none', opened: -1, depth: 0, within: null }
      if (owners?.within != null && !isInside(passages, passage, owners.within)) owners = null
      const line = lineLabel(passage)
      if (line !== null) {
        const section = sectionNamed(line)
        const alone = isListing(open.section) ? ownersAlone(line, roster, false) : null
        if (section !== null && passage.kind === 'item')
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
          open = { section: 'none', opened: -1, depth: 0, within: null }
      } else if (
        passage.kind === 'paragraph' &&
        passage.parent === null &&
        open.depth === 99 &&
        open.within === null &&
        !passage.quoted
      ) {
        // Prose ends a list that a line opened, unless it goes on with lines that begin with an owner.
        if (result.at(-1)?.section !== open.section || passages[passage.index - 1]?.index !== open.opened)
          open = { section: 'none', opened: -1, depth: 0, within: null }
      }
    }
    const table = passage.row ? tableOf(passage.row.table) : null
    let parts: readonly RowPart[] = []
    if (passage.row && table?.kind === 'action-column') {
      const place = (words: Words, start: number, end: number) => placeOf(document, words, start, end)
      const row = agendaRow(passage.row, table, at.item, areasOf, place)
      if (row.item !== at.item && row.item) agenda.push(row.item)
      for (const part of row.parts) agenda.push(part.item)
      at.item = row.item
      parts = row.parts
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

function isInside(passages: readonly Passage[], passage: Passage, item: number): boolean {
  for (let at: number | null = passage.parent; at !== null; at = passages[at]?.parent ?? null)
    if (at === item) return true
  return false
}

/** A line of bold alone, a line or bullet that is only a label or ends in a colon; null for anything else. */
function lineLabel(passage: Passage): string | null {
  if ((passage.kind !== 'paragraph' && passage.kind !== 'item') || passage.checked !== null) return null
  const text = passage.words.text.trim()
  if (text === '' || text.length > 80 || text.includes('\n')) return null
  const bold = passage.words.strong.some(
    (span) => span.start <= 1 && span.end >= passage.words.text.trimEnd().length - 1,
  )
  if (bold || text.endsWith(':') || sectionNamed(text) !== null || passage.kind === 'paragraph')
    return text.replace(/:$/, '')
  return passage.kind === 'item' ? text : null
}

/** `### Rohit's tasks`, `### TR`: the owner of what stands below. */
function headingOwner(text: string, roster: Roster, onlyWithTasks = false): readonly Owner[] | null {
  const tasks =
    /^(.{1,40}?)[’']s? (?:tasks|actions?|action items?|to-?dos?):?$/i.exec(text) ??
    /^(.{1,40}?) (?:tasks|action items):?$/i.exec(text)
  const name = tasks?.[1] ?? (onlyWithTasks ? null : text.replace(/:$/, ''))
  if (name === null || name === undefined) return null
  if (tasks && sectionNamed(text) !== null) return null
  const owners =
    ownersAlone(name, roster, true) ??
    (/^[\p{L}\p{N}_-]{2,20}$/u.test(name) && !tasks ? [roster.owner(name)] : null)
  return owners && owners.length > 0 ? owners : null
}

/** "Action:" and not "Actions:": what it labels stands below it at once, or it was left blank. */
const isSingular = (line: string): boolean =>
  /^\W*(?:new )?(?:action(?: item| point)?|to-?do|a\.?i\.?)\W*$/i.test(line)

function followsAtOnce(passages: readonly Passage[], passage: Passage, document: Document): boolean {
  const next = passages[passage.index + 1]
  if (next?.kind !== 'item') return false
  return lineAt(document.lines, next.span.start) - lineAt(document.lines, passage.span.end) <= 1
}

function areaNamed(written: string, settings: Settings): string {
  const small = written.trim().toLowerCase()
  for (const [name, others] of settings.areas)
    if (name.toLowerCase() === small || others.some((other) => other.toLowerCase() === small)) return name
  return written.trim()
}

/** `<!-- epha-ignore -- reason -->` before a block: the passages of that block, with the reason. */
function ignoredPassages(passages: readonly Passage[]): ReadonlyMap<number, string> {
  const ignored = new Map<number, string>()
  for (const passage of passages) {
    const match =
      passage.kind === 'comment'
        ? /^<!--\s{0,9}epha-ignore\b(?:\s{1,9}--\s{1,9}([\s\S]*?))?\s{0,9}-->/.exec(passage.words.text)
        : null
    if (!match) continue
    const next = passages[passage.index + 1]
    if (!next) continue
    const before = passages[passage.index - 1]
    // Between two bullets the comment is about the next one, though Markdown begins a new list there.
    const oneItem = next.kind === 'item' && (before?.kind === 'item' || before?.parent != null)
    for (let index = next.index; index < passages.length; index++) {
      const one = passages[index]
      if (!one) break
      const inside =
        one.index === next.index ||
        isInside(passages, one, next.index) ||
        (!oneItem && one.node === next.node)
      if (!inside) break
      ignored.set(index, match[1]?.trim() || 'epha-ignore')
    }
  }
  return ignored
}
