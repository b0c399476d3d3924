import type { Explained } from '../model/explained.js'
import type { ColumnName } from '../model/fields.js'
import type { Listing } from '../model/listing.js'
import type { Register } from '../model/register.js'

/** The six roles of what people see on a terminal, as functions from text to text; without colour, identities. */
export interface Palette {
  /** What can be typed back: an id, a meeting, a command. */
  readonly key: (text: string) => string
  /** "7 days overdue"; the word `error`. */
  readonly late: (text: string) => string
  /** Due within 14 days; "nobody"; the word `warning`. */
  readonly soon: (text: string) => string
  readonly good: (text: string) => string
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
}

const asIs = (text: string): string => text

/** No colour at all. */
export const plain: Palette = { key: asIs, late: asIs, soon: asIs, good: asIs, strong: asIs, quiet: asIs }

/** What a renderer may know of the terminal. */
export interface Terminal {
  readonly palette: Palette
  /** Columns of the terminal; null in a pipe: one line an action, nothing wrapped, nothing cut. */
  readonly width: number | null
}

/** What parts two cells of CSV: where a comma is the decimal point, Excel wants a semicolon. */
export type CsvSeparator = 'comma' | 'semicolon' | 'tab'

/** What a list of actions is printed on. */
export interface ListContext extends Terminal {
  /** Names of columns; null for the usual ones, which are all fields in formats that are read by programs. */
  readonly columns: readonly ColumnName[] | null
  /** A path of the minutes folder as people type it from the current folder. */
  readonly fromHere: (path: string) => string
  /** Bare prose that may be an action, where it is asked for: listed apart. */
  readonly possible?: Register['possible'] | null
  /** Why each action is what it is, where it is asked for. */
  readonly explained?: Explained | null
  /** CSV: headings and words for people, and not for programs. */
  readonly forPeople?: boolean
  /** CSV: what stands between two cells; a comma where nobody asks for another. */
  readonly csvSeparator?: CsvSeparator
  /** CSV: leave what a spreadsheet would take for a formula as it is. */
  readonly csvRaw?: boolean
  /** Calendar: events, since many calendars show no tasks. */
  readonly events?: boolean
}

/** A wish for how a list is written, by the name of its option, that not every format can grant. */
export type ListWish = 'columns' | 'forPeople' | 'count' | 'possible' | 'csvRaw' | 'csvSeparator' | 'events'

/** One way to write down the answer to a question to the register. */
export interface Format {
  /** Of a file in that format, without the dot. */
  readonly extension: string
  /** Programs find in it what people are told beside the list. */
  readonly isForPrograms: boolean
  /** What it grants; any other wish with it is a mistake. */
  readonly serves: readonly ListWish[]
  /** It is no text: it goes into a file, and to no terminal. */
  readonly isForFiles?: true
  readonly render: (listing: Listing, context: ListContext) => string | Promise<Uint8Array>
}
