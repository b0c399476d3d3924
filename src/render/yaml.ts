import { Document, isMap, Scalar, visit } from 'yaml'
import type { Listing } from '../model/listing.js'
import { escapedInYaml } from './json-text.js'
import { shownListing } from './listing-object.js'
import type { Format } from './renderer.js'

/** The list as YAML. */
export const yamlFormat: Format = {
  extension: 'yaml',
  isForPrograms: true,
  serves: ['columns', 'count', 'possible'],
  render: yaml,
}

/**
 * The very object of JSON. Every text stands in double quotes on one line, so that no reader takes "2011-03" for a
 * date, "no" for a truth value, or a line break in the minutes for structure.
 */
export function yaml(listing: Listing, more: Parameters<typeof shownListing>[1] = {}): string {
  const document = new Document(shownListing(listing, more), { aliasDuplicateObjects: false })
  const people = document.get('people')
  if (isMap(people)) {
    visit(people, {
      Pair: (_, { key, value }) => {
        if (key instanceof Scalar && isMap(value)) key.type = 'QUOTE_DOUBLE'
      },
    })
  }
  return escapedInYaml(
    document.toString({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }),
  )
}
