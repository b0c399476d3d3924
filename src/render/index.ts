import { json } from './json.js'
import type { FormatName } from './names.js'
import type { Format } from './renderer.js'
import { table } from './table.js'

const csv: Format = {
  extension: 'csv',
  isForPrograms: false,
  render: async (listing, { csvRaw = false }) => (await import('./csv.js')).csv(listing, { raw: csvRaw }),
}

const ndjson: Format = {
  extension: 'ndjson',
  isForPrograms: false,
  render: async (listing) => (await import('./ndjson.js')).ndjson(listing),
}

const markdown: Format = {
  extension: 'md',
  isForPrograms: false,
  render: async (listing) => (await import('./markdown.js')).markdown(listing),
}

const yaml: Format = {
  extension: 'yaml',
  isForPrograms: true,
  render: async (listing, paper) => (await import('./yaml.js')).yaml(listing, paper),
}

const calendar: Format = {
  extension: 'ics',
  isForPrograms: false,
  render: async (listing, { events = false }) =>
    (await import('./calendar.js')).calendar(listing, { events }),
}

/** Every way to write down a list of actions, by its name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  table,
  json,
  csv,
  ndjson,
  markdown,
  yaml,
  calendar,
}
