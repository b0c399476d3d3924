import type { NameRead } from '../../language/person-name.js'

/** As what a line names somebody. */
export type ListKind = 'present' | 'apologies' | 'absent' | 'role'

/** A line that may name people, with the nearest heading or label above it. */
export interface AttendanceLine {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly section: string | null
  /** Of a row of a table. */
  readonly cells?: readonly string[]
}

/** Names as they stand in a text: how they are parted there, if that can be told. */
export interface WrittenNames {
  readonly names: readonly NameRead[]
  /** Whether blanks alone part them: `KB MO HT`. */
  readonly byBlanks: boolean
  /** Words that may be one name or as many names: `Rolf Anneke`. Null where the text itself tells. */
  readonly words: readonly string[] | null
}

/** Whom a line names, and as what. */
export interface NamedLine extends WrittenNames {
  /** `prose` of names beside initials in a sentence; null in a table beside the lists. */
  readonly kind: ListKind | 'prose' | null
  readonly line: number
  /** Whether the box before the names is ticked; null where they have none. */
  readonly ticked: boolean | null
  /** Which list of those present or absent they stand on, from 0; null beside the lists. */
  readonly list: number | null
}

/** Whom a line of a list, an office or a table names, before it is known which list that is. */
export type UnlistedLine = Omit<NamedLine, 'list' | 'kind'> & { readonly kind: ListKind | null }
