import type { Listing } from '../model/listing.js'
import { jsonText } from './json-text.js'
import { type ListedBeside, listingObject } from './listing-object.js'
import type { Format } from './renderer.js'

/** The list as programs rely on it. */
export const json = {
  extension: 'json',
  isForPrograms: true,
  render: (listing: Listing, paper: ListedBeside = {}) => `${jsonText(listingObject(listing, paper), 2)}\n`,
} satisfies Format
