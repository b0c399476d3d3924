import type { SourceLocation } from '../source/lines.js'
import type { AgendaItem, Meeting } from './meeting.js'
import type { Owner } from './owner.js'

export type Status = 'outstanding' | 'done' | 'withdrawn'

/** When an entry says that it is due: the words, and the day that they come to. */
export interface Due {
  /** `by 13 June 2011`, without the brackets around it. */
  readonly written: string
  /** `YYYY-MM-DD`; null where the words could not be resolved, or only the register can (`next-meeting`). */
  readonly date: string | null
  /** The day is that of the next meeting, which only the register knows. */
  readonly relative?: 'next-meeting'
  /** Why the day could not be read, where somebody ought to look ("04/12" beside "14/12"). */
  readonly doubt?: string
  /** The weekday beside the day is not the calendar's: "Monday 14 June 2011", and with the right one. */
  readonly wrongWeekday?: { readonly written: string; readonly right: string }
  readonly location?: SourceLocation
}

/** A sentence of the minutes, exactly as written. */
export interface Sentence {
  readonly text: string
  readonly location: SourceLocation
}

/** An action as one meeting recorded it: has words and a place in a file. */
export interface Entry {
  readonly text: string
  readonly owners: readonly Owner[]
  /** `AF → TR`: the owners before the arrow. */
  readonly formerOwners?: readonly Owner[]
  readonly due?: Due
  /** Absent where the entry says nothing of it: the entry that raises an action is then outstanding. */
  readonly status?: Status
  /** The day written with the status, `YYYY-MM-DD`. */
  readonly closed?: string
  /** Why it was withdrawn. */
  readonly reason?: string
  /** The id of an earlier action that it names: `2011-spring/3.1`. */
  readonly ref?: string
  /**
   * What it says if its first word, or what stands in brackets at its end, is the pinned id of an action: only the
   * register knows whether it is.
   */
  readonly ifPinned?: Pick<
    Entry,
    'text' | 'owners' | 'formerOwners' | 'ownersAsSubject' | 'due' | 'status' | 'closed' | 'reason'
  > & { readonly ref: string }
  /** Its owner only stands as the subject of a sentence ("TR has asked SIEY"): no word that TR has it from now on. */
  readonly ownersAsSubject?: true
  /** Its words follow "RH to" or "RH will": they begin with a verb. */
  readonly verbFirst?: true
  /** The name it gives itself: `proforma` of `^proforma`; `62.2` of "ACTION 62.2". */
  readonly pin?: string
  readonly item: AgendaItem | null
  /** It stands in a section for earlier actions ("Matters arising"). */
  readonly underEarlier: boolean
  readonly areas: readonly string[]
  readonly confidential: boolean
  /** Name of the notation that found it; of a marker or an agreement where there is no entry. */
  readonly notation: string
  readonly location: SourceLocation
  /** The agreement, or the sentence that a marker took. */
  readonly evidence?: Sentence
  /** Other places of the same entry in the same minutes. */
  readonly places: readonly SourceLocation[]
  /** What the other places call it, where that differs. */
  readonly otherWords?: readonly string[]
  readonly notes: readonly string[]
  /** Why the owner, the due day and the status are what they are, for `--explain`. */
  readonly because: readonly string[]
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

/** Bare prose that may be an action: never in the register. */
export interface Candidate {
  readonly text: string
  readonly owners: readonly Owner[]
  readonly due?: Due
  readonly item: AgendaItem | null
  readonly confidential: boolean
  readonly location: SourceLocation
  readonly because: string
}

/** What stood where an action might and is none. */
export interface LeftOut {
  readonly text: string
  /** Why; of what `epha-ignore` stands before, the reason given there. */
  readonly because: string
  /** A comment of the minutes asked for it. */
  readonly ignored?: true
  readonly confidential: boolean
  readonly location: SourceLocation
}
