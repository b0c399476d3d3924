import type { SourceLocation } from '../source/lines.js'

/** One sitting of a meeting that is held area by area. */
export interface Sitting {
  readonly area?: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly venue?: string
}

export type MeetingStatus = 'agenda' | 'draft' | 'approved'

/** The occasion that one file of minutes records. */
export interface Meeting {
  readonly id: string
  /** The line of front matter that gives the id; absent where the path gives it. */
  readonly idLine?: SourceLocation
  /** Path of its minutes, from the minutes folder. */
  readonly path: string
  readonly title: string
  readonly series: string | null
  /** `YYYY-MM-DD`, or `YYYY-MM` where the day is not known; the first sitting's where there are several. */
  readonly date: string | null
  readonly sittings: readonly Sitting[]
  readonly areas: readonly string[]
  /** Sittings of the next meeting, as these minutes announce them. */
  readonly next: readonly Sitting[]
  readonly status: MeetingStatus
  /** Keys, or names as written. */
  readonly present: readonly string[]
  readonly apologies: readonly string[]
  readonly confidential: boolean
}

/** A numbered heading or row. `key` is what ids are made of: `3`, `4a`, `4.1`, or `h2` without a number. */
export interface AgendaItem {
  readonly key: string
  readonly number: string | null
  readonly title: string
  /** The areas its heading names; else all areas of the meeting. */
  readonly areas: readonly string[]
  readonly location: SourceLocation
}
