import { stringify } from 'csv-stringify/sync'
import type { Listed, Listing } from '../model/listing.js'
import { type ActionObject, actionObject } from './listing-object.js'

/** The columns: the fields of JSON, what lies within another field named after both. */
const columns: Readonly<Record<string, (action: ActionObject) => string | number | boolean | null>> = {
  id: ({ id }) => id,
  text: ({ text }) => text,
  owners: ({ owners }) => listed(owners),
  status: ({ status }) => status,
  raised: ({ raised }) => raised,
  due: ({ due }) => due?.date ?? null,
  dueWritten: ({ due }) => due?.written ?? null,
  dueDefault: ({ due }) => due?.default ?? null,
  closed: ({ closed }) => closed,
  overdue: ({ overdue }) => overdue,
  daysOverdue: ({ daysOverdue }) => daysOverdue,
  carried: ({ carried }) => carried,
  ageDays: ({ age }) => age.days,
  ageMeetings: ({ age }) => age.meetings,
  meeting: ({ meeting }) => meeting.id,
  meetingTitle: ({ meeting }) => meeting.title,
  meetingDate: ({ meeting }) => meeting.date,
  series: ({ meeting }) => meeting.series,
  item: ({ item }) => item?.number ?? null,
  itemTitle: ({ item }) => item?.title ?? null,
  areas: ({ areas }) => listed(areas),
  confidential: ({ confidential }) => confidential,
  path: ({ source }) => source.path,
  line: ({ source }) => source.line,
  column: ({ source }) => source.column,
  evidence: ({ evidence }) => evidence,
  notes: ({ notes }) => listed(notes),
  entries: ({ entries }) => listed(entries.map(({ meeting }) => meeting)),
}

/** The names of the columns, in their order. */
export const csvColumns: readonly string[] = Object.keys(columns)

// What a spreadsheet may take for a formula, after blanks and apostrophes too: = + - @, full width too, tab, CR, LF.
const formula = /^(?:['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n])/

/**
 * A row for each action, every cell in quotes, with a byte order mark: what Excel and LibreOffice open rightly. What
 * they might take for a formula gets a `'` before it, unless `raw`; to read it back, take one `'` off where the rest
 * begins like a formula.
 */
export function csv(listing: Listing, { raw = false }: { readonly raw?: boolean } = {}): string {
  const rows = listing.listed.map((one: Listed) => {
    const action = actionObject(one)
    return Object.values(columns).map((cell) => {
      const text = String(cell(action) ?? '')
      return !raw && formula.test(text) ? `'${text}` : text
    })
  })
  return stringify([csvColumns, ...rows], { bom: true, quoted: true, record_delimiter: 'windows' })
}

/** `TR; AF`: within one of several, `;` and `\` have a `\` before them. */
function listed(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\;]/g, '\\$&')).join('; ')
}
