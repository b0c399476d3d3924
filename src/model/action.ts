import type { SourceLocation } from '../source/lines.js'
import type { LeftOutEvidence, PossibleEvidence } from './evidence.js'
import type { Due, Facts } from './facts.js'
import type { AgendaItem, Meeting } from './meeting.js'
import type { Owner } from './owner.js'
import type { Status } from './status.js'

/** A sentence of the minutes, exactly as written. */
export interface Sentence {
  readonly text: string
  readonly location: SourceLocation
}

/** An action as one meeting recorded it: has words and a place in a file. */
export interface Entry extends Facts {
  readonly item: AgendaItem | null
  /** It stands in a section for earlier actions ("Matters arising"). */
  readonly underEarlier: boolean
  readonly areas: readonly string[]
  readonly confidential: boolean
  /** Name of the notation that found it; of a marker or an agreement where there is no entry. */
  readonly notation: string
  /** It raises an action wherever it stands, and is never an earlier one: a marker, an agreement, a line of an Action column. */
  readonly raises?: true
  /** It is an entry only where its id is that of an earlier action: it has no box, and stands in no list. */
  readonly ifKnown?: true
  /** A line of a review that asks nobody for anything: where earlier actions are outstanding it is one of these, or none. */
  readonly asksNothing?: true
  readonly location: SourceLocation
  /** Offset in the file at which a pin of its own would stand, where that is not the end of its place: in a cell. */
  readonly pinAt?: number
  /** The agreement, or the sentence that a marker took. */
  readonly evidence?: Sentence
  /** Other places of the same entry in the same minutes. */
  readonly places: readonly SourceLocation[]
  /** What the other places call it, where that differs. */
  readonly otherWords?: readonly string[]
  readonly notes: readonly string[]
}

/** What an entry says, apart from where and how it was found. */
export function factsOf(entry: Entry): Facts {
  const { item: _item, underEarlier: _earlier, areas: _areas, confidential: _confidential, ...more } = entry
  const { notation: _notation, raises: _raises, location: _location, evidence: _evidence, ...rest } = more
  const {
    places: _places,
    otherWords: _words,
    notes: _notes,
    pinAt: _pinAt,
    ifKnown: _ifKnown,
    asksNothing: _asksNothing,
    ...facts
  } = rest
  return facts
}

/** What a later meeting changed. */
export interface Change {
  readonly what: 'owner' | 'due' | 'status'
  readonly from: string | null
  readonly to: string | null
}

export type KnownBy = 'raised' | 'id' | 'pin' | 'words' | 'very-same-words' | 'all-others'

/** One meeting's word about an action. */
export interface Sighting {
  readonly meeting: Meeting
  /** Absent where the meeting carried "all other actions" without naming this one. */
  readonly entry: Entry | null
  readonly location: SourceLocation
  readonly knownBy: KnownBy
  /** How alike the words are, 0 to 1, and the next best, where words decided. */
  readonly score?: number
  readonly runnerUp?: { readonly id: string; readonly score: number }
  readonly status: Status
  /** Whether this meeting carried the action forward: later than the first, and still outstanding. */
  readonly carried: boolean
  readonly changes: readonly Change[]
}

/** A due day with nothing left to resolve. */
export interface ResolvedDue {
  /** `YYYY-MM-DD`; null where the words could not be resolved. */
  readonly date: string | null
  readonly written: string
  /** It comes from `default-due`, not from the minutes. */
  readonly default: boolean
  readonly location: SourceLocation | null
}

/** The thing to be done over its whole life: computed, never stored. */
export interface Action {
  /** `<meeting>/<pin>` where it is pinned, else the counted id. */
  readonly id: string
  /** `<meeting>/<item>.<n>`; it answers to this too. */
  readonly countedId: string
  readonly text: string
  readonly owners: readonly Owner[]
  readonly status: Status
  /** `YYYY-MM-DD` or `YYYY-MM`, of the meeting that raised it. */
  readonly raised: string | null
  readonly due: ResolvedDue | null
  /** `YYYY-MM-DD` or `YYYY-MM`; null while it is outstanding, or where no date is known. */
  readonly closed: string | null
  /**
   * The meetings in a row that closed it by not mentioning it, the oldest first: the lists no longer have it. Empty
   * where minutes say what became of it, and where silence closes nothing.
   */
  readonly passedOverBy: readonly Meeting[]
  readonly carried: number
  readonly meeting: Meeting
  readonly item: AgendaItem | null
  readonly areas: readonly string[]
  readonly confidential: boolean
  readonly location: SourceLocation
  readonly evidence: Sentence | null
  readonly notes: readonly string[]
  /** Oldest first; the first is the meeting that raised it. */
  readonly entries: readonly [Sighting, ...Sighting[]]
}

/** The last word of the minutes about an action. */
export function lastMention({ entries }: Action): Sighting {
  return entries.at(-1) ?? entries[0]
}

/** Why an action is closed, where that is known: as the minutes say it, or that its lists no longer have it. */
export function closingReason(action: Action): string | null {
  return action.passedOverBy.length > 0 ? 'no longer listed' : (lastMention(action).entry?.reason ?? null)
}

/** An agreement that makes nobody do anything. */
export interface Decision {
  readonly text: string
  /** Who decided: `Headteachers`, `TR`; null for "It was AGREED". */
  readonly by: string | null
  readonly item: AgendaItem | null
  readonly confidential: boolean
  readonly evidence: Sentence
  readonly location: SourceLocation
}

/** What may be an action, and is in no register: a line of a list or a table, or a sentence of bare prose. */
export interface Candidate {
  readonly text: string
  readonly owners: readonly Owner[]
  readonly due?: Due
  readonly item: AgendaItem | null
  readonly confidential: boolean
  readonly location: SourceLocation
  readonly because: PossibleEvidence
}

/** Whether it is a sentence of bare prose, which only `--possible` speaks of. */
export const isOfProse = ({ because }: Candidate): boolean => because.code === 'commits'

/** What stood where an action might and is none. */
export interface LeftOut {
  readonly text: string
  readonly because: LeftOutEvidence
  readonly confidential: boolean
  readonly location: SourceLocation
}
