import type { Sentence } from '../model/action.js'
import type { LeftOutEvidence, PossibleEvidence } from '../model/evidence.js'
import type { Due, Facts } from '../model/facts.js'
import type { Owner } from '../model/owner.js'
import type { Document } from '../parse/document.js'
import type { SourceLocation } from '../source/lines.js'
import type { Roster } from './phrase/roster.js'
import type { Context } from './place/context.js'
import type { DueDays } from './text/due-days.js'
import type { Passage } from './text/passages.js'
import type { BlockTest } from './text/read-passages.js'
import type { Words } from './text/words.js'

/** A match of an entry: has its own words. */
export interface EntryMatch extends Facts {
  readonly kind: 'entry'
  readonly notation: string
  readonly passage: number
  /** The stretch of the passage's words that it takes up, label included. */
  readonly at: number
  readonly end: number
  readonly location: SourceLocation
  /** Where a pin would stand, where that is not the end of its place. */
  readonly pinAt?: number
  readonly context: Context
  /** Stands in a list or table of actions; the last of them may repeat the items above. */
  readonly listed: boolean
  /** The number of the agenda item in a column of its own. */
  readonly itemNumber: string | null
  /** It raises an action wherever it stands, as the markers beside it do. */
  readonly raises?: true
  /** It is an entry only where its id is that of an earlier action: it has no box, and stands in no list. */
  readonly ifKnown?: true
  /** The agreement inside its own words. */
  readonly agreement?: AgreementMatch
  /** The bullets below it that are no entries themselves. */
  readonly notes?: readonly string[]
}

/** A match of a marker: only owners. */
export interface MarkerMatch {
  readonly kind: 'marker'
  readonly notation: string
  readonly owners: readonly Owner[]
  readonly passage: number
  /** The stretch of the passage's words that it takes up, label included. */
  readonly at: number
  readonly end: number
  readonly place: 'in its block' | 'opens its block' | 'own line' | 'column'
  /** Which row of which table, and which line of the cell. */
  readonly row: number | null
  readonly line: number
  readonly due: Due | null
  readonly location: SourceLocation
  readonly context: Context
}

/** A match of an agreement: a sentence that says what was AGREED or, for a marker of its owner, what somebody plans. */
export interface AgreementMatch {
  readonly kind: 'agreement'
  readonly notation: 'agreed'
  /** Who agreed: the group or the person as written; null for "It was AGREED". */
  readonly by: string | null
  /** Who agreed or plans, and the word that says so, as written: "He AGREED". */
  readonly quoted: string
  /** Who must do it: a person's own agreement, or the person whom it names. Empty for a group's. */
  readonly owners: readonly Owner[]
  /** `own`: an action though nobody marks it. `group`: an action only with a marker or an entry. */
  readonly force: 'own' | 'group' | 'plan' | 'unowned'
  /** A person agreed that something is so: nobody else's marker may have it. */
  readonly personal: boolean
  readonly text: string
  readonly sentence: Sentence
  readonly passage: number
  /** Where its sentence begins in the words of its passage, and where it ends. */
  readonly at: number
  readonly end: number
  readonly location: SourceLocation
  readonly context: Context
  /** The row of the agenda table whose markers may have it. */
  readonly row: number | null
  /** It welcomes what the sentence before it plans. */
  readonly welcomes: boolean
}

/** What a notation finds in a passage. */
export type Match = EntryMatch | MarkerMatch | AgreementMatch

/** What may be an action, and where. */
export type PossibleFacts = Pick<EntryMatch, 'text' | 'owners' | 'due' | 'location' | 'context'>

/** What a notation may know. */
export interface Reading {
  readonly document: Document
  readonly passages: readonly Passage[]
  /** Item, section and the like of each passage, by its index. */
  readonly contexts: readonly Context[]
  readonly roster: Roster
  readonly days: DueDays
  /** The place of a stretch of words in the file. */
  place(words: Words, start: number, end: number): SourceLocation
  /** The place of a whole passage: of a list item, from its bullet on. */
  placeOfItem(passage: Passage): SourceLocation
  /** The last person named before a passage, within its item. */
  lastNamed(passage: Passage): Owner | null
  /** Records why this passage is no action, for `--explain`. */
  leaveOut(passage: Passage, because: LeftOutEvidence): void
  /** Records that what has these facts may be an action, for `--possible`. */
  mayBe(facts: PossibleFacts, because: PossibleEvidence): void
}

/** One way of writing an entry, a marker or an agreement. */
export interface Notation {
  readonly name: string
  readonly kind: 'entry' | 'marker' | 'agreement'
  /** What `--explain` calls what it finds: "a task"; without it, its name. */
  readonly title?: string
  /**
   * Whether a block may hold anything in this notation: it spares the others the reading of their Markdown. Without
   * it every passage of every file is read and shown to the notation.
   */
  readonly mayStandIn?: BlockTest
  /** It reads quotations too; what stands there in any other notation is somebody else's. */
  readonly readsQuotations?: true
  /**
   * What this passage records in this notation; empty where it is written in another, or records nothing.
   * @param taken what notations before this one in the list have found in the passage
   */
  find(passage: Passage, reading: Reading, taken: readonly Match[]): readonly Match[]
}
