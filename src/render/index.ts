import { namesOf } from '../model/names.js'
import type { Format } from './renderer.js'

/** A format is loaded when it is asked for, and what it needs to be written with it. */
type Load = () => Promise<Format>

/** Every way to write down a list of actions: what `--format` knows, and the file that has it. */
export const formats = {
  table: async () => (await import('./table.js')).tableFormat,
  json: async () => (await import('./json.js')).jsonFormat,
  csv: async () => (await import('./csv.js')).csvFormat,
  ndjson: async () => (await import('./ndjson.js')).ndjsonFormat,
  markdown: async () => (await import('./markdown.js')).markdownFormat,
  yaml: async () => (await import('./yaml.js')).yamlFormat,
  xlsx: async () => (await import('./xlsx.js')).xlsxFormat,
  docx: async () => (await import('./docx.js')).docxFormat,
  calendar: async () => (await import('./calendar.js')).calendarFormat,
} as const satisfies Readonly<Record<string, Load>>

/** A word of `--format`. */
export type FormatName = keyof typeof formats

type Names = readonly [FormatName, ...FormatName[]]

/** What `--format` of a list knows, the usual one first. */
export const formatNames: Names = ['table', ...namesOf(formats).filter((name) => name !== 'table')]

/** What `--format` of an export knows, the usual one first: all that is not for the terminal. */
export const exportFormatNames: Names = [
  'csv',
  ...formatNames.filter((name) => name !== 'csv' && name !== 'table'),
]
