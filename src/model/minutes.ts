import type { SourceLocation } from '../source/lines.js'
import type { Candidate, Decision, Entry, LeftOut } from './action.js'
import type { Doubt } from './doubt.js'
import type { AgendaItem, Meeting } from './meeting.js'
import type { Person } from './owner.js'
import type { ReadingProblem } from './problem.js'

/** A comment of the minutes that is addressed to epha: `<!-- epha-disable-next-line rule -- reason -->`. */
export interface Remark {
  readonly kind: 'ignore' | 'disable-next-line' | 'review' | 'expect'
  /** What stands after the kind and before ` -- `. */
  readonly words: string
  readonly reason: string | null
  readonly location: SourceLocation
  /** The next line with content that is no such comment, from 1; null at the end of the file. */
  readonly nextLine: number | null
}

/** A heading or a label line for earlier actions, with the lines that it covers. */
export interface EarlierSection {
  readonly title: string
  readonly location: SourceLocation
  /** Last line of the section, from 1. */
  readonly lastLine: number
}

/** Where lines about earlier actions belong in one file. */
export interface PlaceForEarlier {
  /** Its heading for earlier actions; without one its title, or its first line of text. */
  readonly location: SourceLocation
  /** They go below this line, from 1; 0 is the top of the file. Never within front matter. */
  readonly below: number
  /** Lines to write above them: a section where there is none, and an empty line where Markdown needs one. */
  readonly opening: readonly string[]
  /** Lines to write below them. */
  readonly closing: readonly string[]
}

/** All that one file gives, as plain data. */
export interface Minutes {
  /** Path from the minutes folder, `/` on every system. */
  readonly path: string
  readonly meeting: Meeting
  readonly people: readonly Person[]
  readonly agenda: readonly AgendaItem[]
  /** In the order of the file. */
  readonly entries: readonly Entry[]
  readonly decisions: readonly Decision[]
  /** "All other actions carried forward", where it stands. */
  readonly carriesOthers?: SourceLocation
  readonly earlier: readonly EarlierSection[]
  readonly placeForEarlier: PlaceForEarlier
  readonly possible: readonly Candidate[]
  readonly leftOut: readonly LeftOut[]
  readonly remarks: readonly Remark[]
  readonly problems: readonly ReadingProblem[]
  /** What the rows of Action columns leave open, for whoever made the minutes out of a Word file. */
  readonly doubts: readonly Doubt[]
  /** Whether the file gives a date, entry, marker or agreement: one that gives none is not minutes. */
  readonly isMinutes: boolean
  /** The language that the file is in, where it is another than English. */
  readonly language?: string
  /** Nothing tells which language the file is in: it was read as English. */
  readonly isOfUnknownLanguage?: true
}
