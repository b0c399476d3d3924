import { json } from './json.js'
import type { Format } from './renderer.js'
import { table } from './table.js'

const csv: Format = {
  name: 'csv',
  extension: 'csv',
  isForPeople: false,
  render: async (listing, { csvRaw = false }) => (await import('./csv.js')).csv(listing, { raw: csvRaw }),
}

const ndjson: Format = {
  name: 'ndjson',
  extension: 'ndjson',
  isForPeople: false,
  render: async (listing) => (await import('./ndjson.js')).ndjson(listing),
}

const markdown: Format = {
  name: 'markdown',
  extension: 'md',
  isForPeople: false,
  render: async (listing) => (await import('./markdown.js')).markdown(listing),
}

const yaml: Format = {
  name: 'yaml',
  extension: 'yaml',
  isForPeople: false,
  render: async (listing) => (await import('./yaml.js')).yaml(listing),
}

const calendar: Format = {
  name: 'calendar',
  extension: 'ics',
  isForPeople: false,
  render: async (listing, { events = false }) =>
    (await import('./calendar.js')).calendar(listing, { events }),
}

/** Every way to write down a list of actions, by its name. */
export const formats: readonly Format[] = [table, json, csv, ndjson, markdown, yaml, calendar]
