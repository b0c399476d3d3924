import { actionObject, type ColumnName, shownFields } from '../model/fields.js'
import type { Listing } from '../model/listing.js'
import { jsonText } from './json-text.js'
import type { Format } from './renderer.js'

/** A line of JSON for each action. */
export const ndjsonFormat: Format = {
  extension: 'ndjson',
  isForPrograms: false,
  serves: ['columns', 'count'],
  render: ndjson,
}

/** A line of JSON for each action, the same object as in JSON's `actions`; nothing but `\n` ends a line. */
export function ndjson(
  listing: Listing,
  { columns = null }: { readonly columns?: readonly ColumnName[] | null } = {},
): string {
  return listing.listed
    .map(
      (listed) =>
        `${jsonText(columns === null ? actionObject(listed) : shownFields(actionObject(listed), columns))}\n`,
    )
    .join('')
}
