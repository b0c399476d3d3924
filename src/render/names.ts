import { type ColumnName, headings } from '../model/fields.js'
import { namesOf } from '../model/names.js'

/** What `--columns` knows; the first four are shown unless others are asked for. */
export const columnNames: readonly ColumnName[] = namesOf(headings)

/** What `--format` knows. */
export const formatNames = ['table', 'json', 'csv', 'ndjson', 'markdown', 'yaml', 'calendar'] as const

export type FormatName = (typeof formatNames)[number]

/** What `--format` of an export knows: all that is not for the terminal. */
export const exportFormatNames = ['csv', 'ndjson', 'json', 'markdown', 'yaml', 'calendar'] as const

/** Shells that `epha completion` knows. */
export const shellNames = ['bash', 'zsh', 'fish', 'powershell'] as const

export type ShellName = (typeof shellNames)[number]

/** What `--format` of a letter knows. */
export const letterFormatNames = ['text', 'markdown', 'html', 'mail'] as const

export type LetterFormatName = (typeof letterFormatNames)[number]
