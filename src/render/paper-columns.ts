import { dayText } from '../language/day-text.js'
import { occasionOf } from '../language/title-parts.js'
import { isDay } from '../model/day.js'
import type { ColumnName } from '../model/fields.js'
import type { Listed, Listing } from '../model/listing.js'
import type { Owner } from '../model/owner.js'
import { visible } from '../source/visible.js'
import { capitalised, counted } from './english.js'
import { fullNames } from './full-names.js'
import { widthOf } from './words.js'

/** What stands in a cell on paper; a day is `YYYY-MM-DD`, so that a spreadsheet can reckon with it. */
export type PaperCell = string | number | { readonly day: string }

/** One column of a list of actions for people who do not have epha: in a report, a Word file, a spreadsheet. */
export interface PaperColumn {
  readonly heading: string
  /** As many characters as its widest cell is given, at most: what is longer is wrapped. */
  readonly most: number
  /** Nothing in its text is a control character. */
  readonly cell: (listed: Listed) => PaperCell
}

/** What `--for-people` shows. */
export const columnsForPeople: readonly ColumnName[] = ['name', 'action', 'due', 'status', 'meeting']

/** The columns of a file for Word or Excel where nobody asks for others; names alone where the minutes have no initials. */
export function usualPaperColumns({ listed, people }: Listing): readonly ColumnName[] {
  const names = fullNames(people)
  const hasInitials = listed.some(({ action }) => action.owners.some((owner) => names(owner) !== owner.key))
  const owner: readonly ColumnName[] = hasInitials ? ['owner', 'name'] : ['name']
  return ['id', ...owner, 'action', 'due', 'status', 'meeting']
}

/** "2011-06-13" as a day, "2011-03" as "Mar 2011". */
function dateCell(date: string | null): PaperCell {
  if (date === null) return ''
  return isDay(date) ? { day: date } : dayText(date)
}

function dueCell({ action: { due } }: Listed): PaperCell {
  if (due === null) return 'no date'
  return due.date === null ? due.written : dateCell(due.date)
}

/** "outstanding, 7 days overdue". */
function statusCell({ action, overdue, daysOverdue, dormant }: Listed): string {
  if (overdue) return `${action.status}, ${counted(daysOverdue, 'day')} overdue`
  return dormant ? `${action.status}, not mentioned for a year` : action.status
}

function itemCell({ action: { item } }: Listed): string {
  if (item === null) return ''
  return item.number === null ? item.title : `${item.number} ${item.title}`
}

function ageCell({ ageDays, ageMeetings }: Listed): string {
  const meetings = counted(ageMeetings, 'meeting')
  return ageDays === null ? meetings : `${counted(ageDays, 'day')}, ${meetings}`
}

/** The columns of a list on paper, by their names. */
export function paperColumns(names: readonly ColumnName[], { people }: Listing): readonly PaperColumn[] {
  const nameOf = fullNames(people)
  const owners = ({ action }: Listed, write: (owner: Owner) => string): string =>
    action.owners.map(write).join(', ') || 'nobody'
  const all: Readonly<Record<ColumnName, PaperColumn>> = {
    id: { heading: 'ID', most: 26, cell: ({ action }) => action.id },
    owner: { heading: 'Owner', most: 22, cell: (listed) => owners(listed, ({ key }) => key) },
    name: { heading: 'Name', most: 28, cell: (listed) => owners(listed, nameOf) },
    due: { heading: 'Due', most: 20, cell: dueCell },
    action: { heading: 'Action', most: 60, cell: ({ action }) => action.text },
    status: { heading: 'Status', most: 24, cell: statusCell },
    item: { heading: 'Item', most: 30, cell: itemCell },
    meeting: {
      heading: 'Meeting',
      most: 24,
      cell: ({ action }) => capitalised(occasionOf(action.meeting)),
    },
    raised: { heading: 'Raised', most: 14, cell: ({ action }) => dateCell(action.raised) },
    closed: { heading: 'Closed', most: 14, cell: ({ action }) => dateCell(action.closed) },
    carried: { heading: 'Carried', most: 10, cell: ({ action }) => action.carried },
    age: { heading: 'Age', most: 24, cell: ageCell },
    entries: { heading: 'Entries', most: 10, cell: ({ action }) => action.entries.length },
    areas: { heading: 'Areas', most: 20, cell: ({ action }) => action.areas.join(', ') },
    written: { heading: 'Written', most: 24, cell: ({ action }) => action.due?.written ?? '' },
    source: {
      heading: 'Source',
      most: 40,
      cell: ({ action: { location } }) => `${location.path}:${location.line}`,
    },
  }
  return names.map((name) => {
    const { cell, ...column } = all[name]
    return { ...column, cell: (listed) => visibleCell(cell(listed)) }
  })
}

function visibleCell(cell: PaperCell): PaperCell {
  return typeof cell === 'string' ? visible(cell) : cell
}

/** A cell as words: "13 Jun 2011". */
export function paperText(cell: PaperCell): string {
  return typeof cell === 'object' ? dayText(cell.day) : String(cell)
}

/** How wide each column is, in characters: as its widest cell, up to the most that it is given. */
export function paperWidths(
  columns: readonly Pick<PaperColumn, 'heading' | 'most'>[],
  rows: readonly (readonly PaperCell[])[],
): readonly number[] {
  return columns.map(({ heading, most }, at) =>
    rows.reduce(
      (width, row) => Math.min(Math.max(width, widthOf(paperText(row[at] ?? '')) + 3), most),
      heading.length + 3,
    ),
  )
}
