import { type ColumnName, headings } from '../model/fields.js'
import { namesOf } from '../model/names.js'

/** What `--columns` knows; the first four are shown unless others are asked for. */
export const columnNames: readonly ColumnName[] = namesOf(headings)

/** Shells that `epha completion` knows. */
export const shellNames = ['bash', 'zsh', 'fish', 'powershell'] as const

export type ShellName = (typeof shellNames)[number]

/** What `--format` of a letter knows. */
export const letterFormatNames = ['text', 'markdown', 'html', 'mail'] as const

export type LetterFormatName = (typeof letterFormatNames)[number]
