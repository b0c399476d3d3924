import type { CsvSeparator } from './renderer.js'

/** The columns of the lists that are none of actions, in their order, as CSV heads them and as `--columns` takes them. */
export const listColumns = {
  meetings: ['meeting', 'date', 'title', 'series', 'status', 'raised', 'closed', 'outstanding'],
  owners: ['owner', 'name', 'role', 'outstanding', 'overdue', 'done', 'doneLate', 'lastSeen'],
  decisions: ['meeting', 'date', 'item', 'by', 'decision', 'path', 'line'],
  people: [
    'name',
    'key',
    'role',
    'kind',
    'outstanding',
    'actions',
    'firstSeen',
    'lastSeen',
    'meetings',
    'also',
  ],
  stats: ['meeting', 'date', 'series', 'raised', 'closed', 'outstanding'],
  statsByOwner: ['owner', 'raised', 'done', 'withdrawn', 'outstanding', 'medianDays', 'longestDays'],
  found: ['kind', 'id', 'meeting', 'status', 'text', 'path', 'line'],
  history: [
    'commit',
    'date',
    'author',
    'subject',
    'change',
    'id',
    'owners',
    'due',
    'status',
    'meeting',
    'text',
    'path',
    'line',
  ],
} as const

/** One of these lists. */
export type ListName = keyof typeof listColumns

/** How the CSV of such a list is asked for; what is left out is as usual. */
export interface ListCsv {
  /** Null for all. */
  readonly columns?: readonly string[] | null
  readonly separator?: CsvSeparator | null
  /** What looks like a formula stays as it is. */
  readonly raw?: boolean
}
