import { actionObject } from '../model/fields.js'
import type { Listing } from '../model/listing.js'
import { jsonText } from './json-text.js'
import type { Format } from './renderer.js'

/** A line of JSON for each action. */
export const ndjsonFormat: Format = {
  extension: 'ndjson',
  isForPrograms: false,
  render: ndjson,
}

/** A line of JSON for each action, the same object as in JSON's `actions`; nothing but `\n` ends a line. */
export function ndjson(listing: Listing): string {
  return listing.listed.map((listed) => `${jsonText(actionObject(listed))}\n`).join('')
}
