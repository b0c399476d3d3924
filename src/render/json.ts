import { jsonText } from './json-text.js'
import { listingObject } from './listing-object.js'
import type { Format } from './renderer.js'

/** The list as programs rely on it. */
export const json = {
  extension: 'json',
  isForPrograms: true,
  render: (listing) => `${jsonText(listingObject(listing), 2)}\n`,
} satisfies Format
