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

/** Somebody named on a line; `ticked` where the name has a box. */
export interface NamedOnLine extends NameRead {
  readonly kind: ListKind | null
  readonly line: number
  readonly ticked: boolean | null
  /** Which list of those present or absent it stands on, from 0; null beside the lists. */
  readonly list: number | null
}

/** Somebody named on a line, before it is known which list that is. */
export type Unlisted = Omit<NamedOnLine, 'list'>
