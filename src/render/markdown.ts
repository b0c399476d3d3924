import { dayText } from '../language/day-text.js'
import { type Listed, type Listing, type ListingGroup, liveAndDormant } from '../model/listing.js'
import { visible } from '../source/visible.js'
import { dormantHeading } from './english.js'
import type { Format } from './renderer.js'

/** A table to paste into a report. */
export const markdownFormat: Format = {
  extension: 'md',
  isForPrograms: false,
  render: markdown,
}

type Column = { readonly heading: string; readonly cell: (listed: Listed) => string }

const columns: readonly Column[] = [
  { heading: 'ID', cell: ({ action }) => action.id },
  { heading: 'Owner', cell: ({ action }) => action.owners.map((owner) => owner.key).join(', ') || 'nobody' },
  { heading: 'Due', cell: dueInWords },
  { heading: 'Status', cell: ({ action }) => action.status },
  { heading: 'Action', cell: ({ action }) => action.text },
]

/**
 * A table to paste into a report; of a grouped list, a section with a table for each heading. The dormant actions are
 * the last section.
 */
export function markdown(listing: Listing): string {
  const { live, dormant } = liveAndDormant(listing.listed)
  const isGrouped = listing.groupedBy !== null
  const sections = (groups: readonly ListingGroup[], mark: string): readonly string[] =>
    groups.map((group) => `${mark} ${headingOf(group)}\n\n${tableOf(group.listed)}`)
  const first = isGrouped
    ? sections(listing.groups, '##')
    : live.length > 0 || dormant.length === 0
      ? [tableOf(live)]
      : []
  const last = isGrouped ? sections(listing.dormantGroups, '###') : [tableOf(dormant)]
  if (dormant.length === 0) return first.join('\n')
  return [...first, `## ${dormantHeading(dormant.length)}\n`, ...last].join('\n')
}

function headingOf({ key, title }: ListingGroup): string {
  const parts = key === null ? [title] : [key, title]
  return inline(parts.filter((part) => part !== '').join(' – '))
}

function tableOf(listed: readonly Listed[]): string {
  const rows = listed.map((row) => columns.map(({ cell }) => inline(cell(row))))
  return [columns.map(({ heading }) => heading), columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
}

function dueInWords({ action, daysOverdue }: Listed): string {
  if (action.due === null) return 'no date'
  const day = action.due.date === null ? action.due.written : dayText(action.due.date)
  return daysOverdue === 0 ? day : `${day}, ${daysOverdue} ${daysOverdue === 1 ? 'day' : 'days'} overdue`
}

/**
 * Words on one line that Markdown takes for words: nothing in them is a link, an emphasis, a cell, HTML or an entity;
 * what cannot be seen is written out.
 */
function inline(words: string): string {
  return visible(words)
    .trim()
    .replace(/[\\`*_{}[\]<>|&~#!^$]/g, '\\$&')
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replaceAll('@', '\\@')
}
