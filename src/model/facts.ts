import type { SourceLocation } from '../source/lines.js'
import type { Evidence } from './evidence.js'
import type { Owner } from './owner.js'
import type { Status } from './status.js'

/** How long before a day: "a week before the next meeting". */
export interface Ahead {
  readonly months: number
  readonly days: number
}

/** When an entry says that it is due: the words, and the day that they come to. */
export interface Due {
  /** `by 13 June 2011`, without the brackets around it. */
  readonly written: string
  /** `YYYY-MM-DD`; null where the words could not be resolved, or only the register can (`next-meeting`). */
  readonly date: string | null
  /** The day is that of a later meeting, which only the register knows. */
  readonly relative?: 'next-meeting' | 'meeting-after-next'
  /** So long before that day. */
  readonly ahead?: Ahead
  /** Why the day could not be read, where somebody ought to look ("04/12" beside "14/12"). */
  readonly doubt?: string
  /** The weekday beside the day is not the calendar's: "Monday 14 June 2011", and with the right one. */
  readonly wrongWeekday?: { readonly written: string; readonly right: string }
  readonly location?: SourceLocation
}

/** What an entry says of an action: all of it, wherever it is read, written down or carried on. */
export interface Facts {
  /** Empty where it says nothing of what is to be done. */
  readonly text: string
  /** Its words follow "RH to" or "RH will": they begin with a verb. */
  readonly verbFirst?: boolean
  readonly owners: readonly Owner[]
  /** Its owner only stands as the subject of a sentence ("TR has asked SIEY"): no word that TR has it from now on. */
  readonly ownersAsSubject?: boolean
  /** `AF → TR`: the owners before the arrow. */
  readonly formerOwners?: readonly Owner[]
  readonly due?: Due
  /** Absent where it says nothing of it: the entry that raises an action is then outstanding. */
  readonly status?: Status
  /** The day written with the status, `YYYY-MM-DD`. */
  readonly closed?: string
  /** Why it was withdrawn. */
  readonly reason?: string
  /** The id of an earlier action that it names: `2011-spring/3.1`. */
  readonly ref?: string
  /** In a review, the end of such an id alone: `3.1`. Only the register knows whether an action has it. */
  readonly shortRef?: string
  /** The name it gives itself: `proforma` of `^proforma`; `62.2` of "ACTION 62.2". */
  readonly pin?: string
  /**
   * What it says if its first word, or what stands in brackets at its end, is the pinned id of an action: only the
   * register knows whether it is.
   */
  readonly ifPinned?: PinnedFacts
  /** Why it is an entry, and why its owner, due day and status are what they are; the last about each counts. */
  readonly because: readonly Evidence[]
}

/** Facts that name the pinned id of an action. */
export type PinnedFacts = Facts & { readonly ref: string }

/** What nobody has said anything of yet. */
export const noFacts: Facts = { text: '', owners: [], because: [] }

/**
 * The facts after a later word: what it says counts, what it does not say stays. Who owns it goes with how the owner
 * stands there, the text with how it begins, and the evidence with the fact that it is for.
 */
export function mergeFacts(before: Facts, later: Partial<Facts>): Facts {
  const { ifPinned: pinnedBefore, ...plain } = before
  const { ifPinned: pinnedLater, ...said } = later
  const merged = mergePlain(plain, said)
  const pinned = pinnedBefore ?? pinnedLater
  if (pinned === undefined) return merged
  const reading = mergePlain(pinnedBefore ?? plain, pinnedLater ?? said)
  return { ...merged, ifPinned: { ...reading, ref: reading.ref ?? pinned.ref } }
}

type PlainFacts = Omit<Facts, 'ifPinned'>

function mergePlain(before: PlainFacts, later: Partial<PlainFacts>): PlainFacts {
  const words = later.text ? later : before
  const owning = later.owners?.length ? later : before
  const decides = {
    owner: owning === later,
    due: later.due !== undefined,
    status: later.status !== undefined,
  }
  return {
    ...before,
    ...later,
    text: words.text ?? '',
    verbFirst: (later.text === before.text ? before.verbFirst || later.verbFirst : words.verbFirst) ?? false,
    owners: owning.owners ?? [],
    ownersAsSubject: owning.ownersAsSubject ?? false,
    because: [
      ...before.because.filter(({ about }) => about === 'entry' || !decides[about]),
      ...(later.because ?? []).filter(({ about }) => about === 'entry' || decides[about]),
    ],
  }
}
