import type { Listing } from '../model/listing.js'
import { jsonText } from './json-text.js'
import { shownListing } from './listing-object.js'
import type { Format } from './renderer.js'

/** The list as programs rely on it. */
export const jsonFormat: Format = {
  extension: 'json',
  isForPrograms: true,
  serves: ['columns', 'count', 'possible'],
  render: listJson,
}

/** The whole list as one object. */
export function listJson(listing: Listing, context: Parameters<typeof shownListing>[1] = {}): string {
  return `${jsonText(shownListing(listing, context), 2)}\n`
}
