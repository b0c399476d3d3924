import type { Listing } from '../model/listing.js'
import { jsonText } from './json-text.js'
import { type ListedBeside, listingObject } from './listing-object.js'
import type { Format } from './renderer.js'

/** The list as programs rely on it. */
export const jsonFormat: Format = {
  extension: 'json',
  isForPrograms: true,
  render: listJson,
}

/** The whole list as one object. */
export function listJson(listing: Listing, beside: ListedBeside = {}): string {
  return `${jsonText(listingObject(listing, beside), 2)}\n`
}
