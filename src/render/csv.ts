import { stringify } from 'csv-stringify/sync'
import { type CellValue, fields } from '../model/fields.js'
import type { Listing } from '../model/listing.js'
import type { Format } from './renderer.js'

/** A row for each action, for a spreadsheet. */
export const csvFormat: Format = {
  extension: 'csv',
  isForPrograms: false,
  render: (listing, { csvRaw = false }) => csv(listing, { raw: csvRaw }),
}

const columns = Object.values(fields)

/** The names of the columns, in their order: the fields of JSON, what lies within another field named after both. */
export const csvColumns: readonly string[] = columns.flatMap(({ csvNames }) => csvNames)

// What a spreadsheet may take for a formula, after blanks and apostrophes too: = + - @, full width too, tab, CR, LF.
const formula = /^(?:['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n])/

/**
 * A row for each action, every cell in quotes, with a byte order mark: what Excel and LibreOffice open rightly. What
 * they might take for a formula gets a `'` before it, unless `raw`; to read it back, take one `'` off where the rest
 * begins like a formula.
 */
export function csv(listing: Listing, { raw = false }: { readonly raw?: boolean } = {}): string {
  const rows = listing.listed.map((listed) =>
    columns
      .flatMap(({ csvCells }) => csvCells(listed))
      .map((value) => {
        const text = cellText(value)
        return !raw && formula.test(text) ? `'${text}` : text
      }),
  )
  return stringify([csvColumns, ...rows], { bom: true, quoted: true, record_delimiter: 'windows' })
}

/** `TR; AF` of several texts: within one of them, `;` and `\` have a `\` before them. */
function cellText(value: CellValue): string {
  if (value === null || typeof value !== 'object') return String(value ?? '')
  return value.map((text) => text.replace(/[\\;]/g, '\\$&')).join('; ')
}
