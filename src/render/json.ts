import { listingObject } from './listing-object.js'
import type { Format } from './renderer.js'

/** The list as programs rely on it. */
export const json: Format = {
  name: 'json',
  isForPrograms: true,
  render: (listing) => `${JSON.stringify(listingObject(listing), null, 2)}\n`,
}
