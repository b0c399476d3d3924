import { dayText } from '../language/day-text.js'
import { type ColumnName, columnNames, headings } from '../model/fields.js'
import type { Listed } from '../model/listing.js'
import { ownerKey, type Person } from '../model/owner.js'
import type { Status } from '../model/status.js'
import { counted, dateInColumn, times } from './english.js'
import { fullNames } from './full-names.js'
import type { Cell, Column } from './grid.js'
import type { ListContext } from './renderer.js'
import { unbroken, type Word, words } from './words.js'

/** How a list of actions is drawn. */
export interface Setting extends ListContext {
  /** The state stands below its date, not beside it. */
  readonly stacked: boolean
  /** The people of the list, for their names. */
  readonly people: readonly Person[]
}

/** One column of a list of actions. No cell is empty: in a pipe, fields are parted by blanks alone. */
export interface ActionColumn extends Column {
  readonly cell: (listed: Listed, setting: Setting) => Cell
}

type DrawnColumn = Omit<ActionColumn, 'heading'>

/** Days before the due day in which an action is due soon. */
const soonDays = 14

const emptyCell: Cell = [words('-')]

function cellOf(text: string): Cell {
  return text === '' ? emptyCell : [words(text)]
}

function stateOf(listed: Listed, { palette }: Setting): readonly Word[] {
  const { action, overdue, daysOverdue, dueIn } = listed
  if (action.status !== 'outstanding') {
    const closed = action.closed === null ? [] : words(dayText(action.closed))
    return [...words(action.status, statusPaint(action.status, palette)), ...closed]
  }
  if (overdue) return words(`${counted(daysOverdue, 'day')} overdue`, palette.late)
  if (dueIn === null) return []
  const paint = dueIn <= soonDays ? palette.soon : palette.quiet
  return words(dueIn === 0 ? 'today' : `in ${counted(dueIn, 'day')}`, paint)
}

/** The role of a status: only what is done has a colour of its own. */
export function statusPaint(status: Status, palette: Setting['palette']): (text: string) => string {
  if (status === 'done') return palette.good
  return status === 'withdrawn' ? palette.quiet : (text) => text
}

function dueCell(listed: Listed, setting: Setting): Cell {
  const { due } = listed.action
  const state = stateOf(listed, setting)
  const date = due?.date
    ? [unbroken(dateInColumn(dayText(due.date)))]
    : due
      ? words(`"${due.written}"`)
      : words('no date', setting.palette.quiet)
  if (state.length === 0) return [date]
  if (setting.stacked) return [date, state]
  const last = date.at(-1)
  if (!last) return [state]
  return [[...date.slice(0, -1), { ...last, text: `${last.text},` }, ...state]]
}

function ownerCell({ action }: Listed, { palette }: Setting): Cell {
  if (action.owners.length === 0) return [words('nobody', palette.soon)]
  return [words(action.owners.map((owner) => owner.key).join(', '), palette.strong)]
}

function nameCell({ action }: Listed, { palette, people }: Setting): Cell {
  if (action.owners.length === 0) return [words('nobody', palette.soon)]
  return [words(action.owners.map(fullNames(people)).join(', '), palette.strong)]
}

function dateCell(date: string | null): Cell {
  return date === null ? emptyCell : [[unbroken(dateInColumn(dayText(date)))]]
}

function itemCell({ action: { item } }: Listed): Cell {
  return item === null
    ? emptyCell
    : cellOf(item.number === null ? item.title : `${item.number} ${item.title}`)
}

function ageCell({ ageDays, ageMeetings }: Listed): Cell {
  if (ageDays === null) return cellOf(counted(ageMeetings, 'meeting'))
  return cellOf(`${counted(ageDays, 'day')}, ${counted(ageMeetings, 'meeting')}`)
}

/** What more there is to say of an action below its words: how often it was carried, who shares it. */
export function notesOf({ action }: Listed, underOwner: string | null): string {
  const same = underOwner === null ? null : ownerKey({ key: underOwner })
  const others = action.owners.filter((owner) => ownerKey(owner) !== same).map((owner) => owner.key)
  return [
    ...(action.carried > 0 ? [`carried forward ${times(action.carried)}`] : []),
    ...(underOwner !== null && others.length > 0 ? [`with ${others.join(', ')}`] : []),
  ].join('; ')
}

const drawn: Readonly<Record<ColumnName, DrawnColumn>> = {
  id: {
    cell: ({ action }, { palette }) => [[unbroken(action.id.replaceAll(/ +/g, ' '), palette.key)]],
  },
  owner: { most: 24, cell: ownerCell },
  due: { most: 30, cell: dueCell },
  name: { most: 30, cell: nameCell },
  status: {
    cell: ({ action: { status } }, { palette }) => [words(status, statusPaint(status, palette))],
  },
  closed: { cell: ({ action }) => dateCell(action.closed) },
  action: { flexible: true, together: true, cell: ({ action }) => cellOf(action.text) },
  item: { most: 30, cell: itemCell },
  meeting: {
    cell: ({ action }, { palette }) => [words(action.meeting.id, palette.key)],
  },
  raised: { cell: ({ action }) => dateCell(action.raised) },
  carried: {
    right: true,
    cell: ({ action }) => cellOf(String(action.carried)),
  },
  age: { cell: ageCell },
  entries: {
    right: true,
    cell: ({ action }) => cellOf(String(action.entries.length)),
  },
  areas: { most: 24, cell: ({ action }) => cellOf(action.areas.join(', ')) },
  written: { most: 24, cell: ({ action }) => cellOf(action.due?.written ?? '') },
  source: {
    cell: ({ action: { location } }, { fromHere }) => cellOf(`${fromHere(location.path)}:${location.line}`),
  },
}

/** A column that `--columns` knows. */
export function columnNamed(name: ColumnName): ActionColumn {
  return { heading: headings[name], ...drawn[name] }
}

/** The columns of a list where nobody asks for others. */
export const usualColumns: readonly ColumnName[] = columnNames.slice(0, 4)
