import { dayText } from '../language/day-text.js'
import type { ColumnName } from '../model/fields.js'
import { type Listed, type Listing, type ListingGroup, liveAndDormant } from '../model/listing.js'
import { type ActionColumn, columnNamed, notesOf, type Setting, usualColumns } from './action-columns.js'
import { isTooNarrow, printBlocks } from './blocks.js'
import { counted, dormantHeading, meetingDates, shortTitles } from './english.js'
import { explainLines } from './explain.js'
import { type Cell, type Grid, type GridRow, printGrid } from './grid.js'
import { written } from './lines.js'
import { possibleLines } from './possible.js'
import type { Format, ListContext, Palette } from './renderer.js'
import { unbroken, type Word, words } from './words.js'

/** From this width on the state of an action stands beside its date. */
const besideFrom = 100

/** Longest text of one action that a terminal is asked to show; a pipe and the other formats have it whole. */
const longest = 2000

function columnNamesOf(listing: Listing, { columns }: ListContext): readonly ColumnName[] {
  if (columns !== null) return columns
  // The heading says the owner.
  return listing.groupedBy === 'owner' ? usualColumns.filter((name) => name !== 'owner') : usualColumns
}

/** The cell, with what is to be said below the words, and no more of them than a terminal can bear. */
function onTerminal(cell: Cell, listed: Listed, underOwner: string | null, setting: Setting): Cell {
  const notes = words(notesOf(listed, underOwner), setting.palette.quiet)
  const [text = []] = cell
  const shown = listed.action.text.length > longest ? words(`${listed.action.text.slice(0, longest)}…`) : text
  return notes.length > 0 ? [shown, notes] : [shown]
}

function rowOf(
  listed: Listed,
  columns: readonly ActionColumn[],
  underOwner: string | null,
  setting: Setting,
): GridRow {
  return columns.map((column) => {
    const cell = column.cell(listed, setting)
    return column.flexible && setting.width !== null ? onTerminal(cell, listed, underOwner, setting) : cell
  })
}

function ownerAbove(listing: Listing, group: ListingGroup | null): string | null {
  return listing.groupedBy === 'owner' ? (group?.key ?? null) : null
}

/** A stretch of the list below one heading, or below none. */
interface Stretch {
  readonly heading: readonly Word[] | null
  readonly group: ListingGroup | null
  readonly listed: readonly Listed[]
}

/** The list as it stands on the page: its groups, or all of it as one; then the dormant ones, grouped likewise. */
function stretchesOf(listing: Listing, palette: Palette): readonly Stretch[] {
  const { live, dormant } = liveAndDormant(listing.listed)
  const isGrouped = listing.groupedBy !== null
  const ofGroup = (group: ListingGroup): Stretch => ({
    heading: groupHeading(group, listing, palette),
    group,
    listed: group.listed,
  })
  const last = words(dormantHeading(dormant.length), palette.strong)
  return [
    ...(isGrouped ? listing.groups.map(ofGroup) : [{ heading: null, group: null, listed: live }]),
    ...(dormant.length === 0 ? [] : [{ heading: last, group: null, listed: isGrouped ? [] : dormant }]),
    ...listing.dormantGroups.map(ofGroup),
  ]
}

function gridOf(listing: Listing, columns: readonly ActionColumn[], setting: Setting): Grid {
  return {
    columns,
    sections: stretchesOf(listing, setting.palette).map(({ heading, group, listed }) => ({
      title: heading,
      rows: listed.map((each) => rowOf(each, columns, ownerAbove(listing, group), setting)),
    })),
  }
}

function linesOf(listing: Listing, context: ListContext): readonly string[] {
  const { width } = context
  const columns = columnNamesOf(listing, context).map(columnNamed)
  const setting = { ...context, people: listing.people, stacked: width !== null && width < besideFrom }
  const grid = gridOf(listing, columns, setting)
  return width !== null && isTooNarrow(grid, width)
    ? printBlocks(gridOf(listing, columns, { ...setting, stacked: false }), width)
    : printGrid(grid, width, context.palette.quiet)
}

/** A table for people, as wide as the terminal; in a pipe one line an action. Nothing for an empty list. */
export const tableFormat: Format = {
  extension: 'txt',
  isForPrograms: false,
  serves: ['columns', 'forPeople', 'count', 'possible'],
  render: (listing, context) => {
    const { possible, explained } = context
    const lines = explained
      ? explainLines(listing, explained, context)
      : listing.listed.length === 0
        ? []
        : linesOf(listing, context)
    if (!possible) return written(lines)
    return written([...lines, ...(lines.length === 0 ? [] : ['']), ...possibleLines(possible, context)])
  },
}

/** What stands for a group that has no key. */
const without = { owner: 'nobody', meeting: 'no meeting', due: 'no date', area: 'no area' }

/** What a group is called beside its key: the name of the owner, the short title and the date of the meeting. */
function nameOf(group: ListingGroup, { groupedBy, listed }: Listing): string {
  if (group.key === null || groupedBy === 'due' || groupedBy === 'area') return ''
  const meetings = listed.map(({ action }) => action.meeting)
  const meeting = groupedBy === 'meeting' && meetings.find((candidate) => candidate.id === group.key)
  if (!meeting) return group.title
  return [shortTitles(meetings).get(meeting.id), meetingDates(meeting)].filter(Boolean).join(', ')
}

/** `AF  Alison Fiala · 1 action, 1 overdue`. */
export function groupHeading(group: ListingGroup, listing: Listing, palette: Palette): readonly Word[] {
  const { groupedBy } = listing
  const key =
    group.key === null ? without[groupedBy ?? 'owner'] : groupedBy === 'due' ? dayText(group.key) : group.key
  const name = nameOf(group, listing)
  const overdue = group.listed.filter((listed) => listed.overdue).length
  const counts = `· ${counted(group.listed.length, 'action')}${overdue > 0 ? `, ${overdue} overdue` : ''}`
  return [
    // Two blanks part the key from the name, as in the columns.
    unbroken(name === '' ? key : `${key} `, palette.strong),
    ...words(name),
    ...words(counts, palette.quiet),
  ]
}
