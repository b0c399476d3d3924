import type { ListEvidence } from './list-evidence.js'
import type { NamesEvidence } from './names-evidence.js'
import type { Status } from './status.js'

// Evidence is data: which code, with which words of the minutes. `render/reasons.ts` has the sentence of each code.
// What stands in `quoted` is always, letter for letter, in the minutes.

/** Why words of the minutes are an entry. */
export type EntryEvidence = { readonly about: 'entry' } & (
  | { readonly code: 'has-box' | 'table-row' | 'own-words-in-column' | 'marker-alone' }
  | { readonly code: 'label'; readonly quoted: string }
  /**
   * `quoted`: the heading or the line above the list; null where it has no words. `because`: what says that the list is
   * one of actions; empty where its title says it outright.
   */
  | {
      readonly code: 'list'
      readonly quoted: string | null
      readonly because: readonly ListEvidence[]
    }
  | { readonly code: 'id-first' | 'id-last'; readonly quoted: string }
  /** Of an entry: the agreement or the marker on that line is its. */
  /** It stands below the task on that line and says itself who is to do it. */
  | { readonly code: 'below-task'; readonly line: number }
  | { readonly code: 'writes-agreement' | 'has-marker' | 'listed-again'; readonly line: number }
  /** `quoted`: who agreed and AGREED, as written: "He AGREED", "It was AGREED". */
  | { readonly code: 'agreed' | 'agreed-by-whom'; readonly quoted: string }
  | { readonly code: 'marker-at-agreement'; readonly line: number }
  | { readonly code: 'marker-at-sentence'; readonly side: 'before' | 'after' }
  /** How the marker of an Action column came to what it has; `agreement`: whether that is one. */
  | { readonly code: 'column'; readonly how: ColumnEvidence; readonly agreement: boolean }
)

/** How a marker of an Action column came to its sentence. */
export type ColumnEvidence =
  | 'own agreement'
  | 'own plan'
  | 'group agreed'
  | 'shared'
  | 'named'
  | 'last before'
  | 'nothing'

/** Why an owner is the owner. */
export type OwnerEvidence = { readonly about: 'owner' } & (
  | {
      readonly code: 'in-label' | 'in-column' | 'before-words' | 'at-end' | 'nobody'
      readonly quoted: string
    }
  | { readonly code: 'before-duty'; readonly quoted: string; readonly duty: string }
  | { readonly code: 'handed-over'; readonly quoted: string; readonly to: string }
  /** The heading or the line above the list is only these owners. */
  | { readonly code: 'above-list'; readonly quoted: readonly string[] }
  | { readonly code: 'marker'; readonly quoted: readonly string[]; readonly line: number }
  /** `quoted`: a field of it on that line, label and all: "Owner: Mick". */
  | { readonly code: 'in-field'; readonly quoted: string; readonly line: number }
  /** Whom the agreement, or the row of a closing list, on that line names or means. */
  | {
      readonly code: 'agreement' | 'listed' | 'listed-again'
      readonly names: readonly string[]
      readonly line: number
    }
)

/** Why a due day is what it is. */
export type DueEvidence = {
  readonly about: 'due'
  readonly quoted: string
} /** `doubt`: why somebody ought to look at it. */ & (
  | { readonly code: 'written'; readonly doubt?: string }
  | { readonly code: 'in-column' | 'with-marker' | 'in-agreement' | 'in-sentence' | 'above-list' }
  | { readonly code: 'listed-again' | 'in-field'; readonly line: number }
)

/** Why the status is what it is. */
export type StatusEvidence = { readonly about: 'status' } & (
  | { readonly code: 'box'; readonly status: Status }
  /** A tick before the words. */
  | { readonly code: 'tick'; readonly tick: string }
  | { readonly code: 'struck-out' }
  | { readonly code: 'written'; readonly quoted: string; readonly status: Status }
  /** A note below it, a field, or the title of its group, on that line. */
  | {
      readonly code: 'in-note' | 'in-field' | 'above-list'
      readonly quoted: string
      readonly status: Status
      readonly line: number
    }
  | { readonly code: 'in-column'; readonly quoted: string }
  | { readonly code: 'listed-again'; readonly line: number; readonly status: Status }
)

/** Why an entry is one, and why its facts are what they are. */
export type Evidence = EntryEvidence | OwnerEvidence | DueEvidence | StatusEvidence

/** Why words that stand where an action might are none. */
export type LeftOutEvidence =
  /** `epha-ignore` stands before them; its reason as written. */
  | { readonly code: 'ignored'; readonly reason: string }
  | { readonly code: 'says-none'; readonly quoted: string }
  /** It only says who, on a list of names; what says that it is one. */
  | { readonly code: 'only-names'; readonly because: readonly NamesEvidence[] }
  /** It may be an action, and is in no register. */
  | { readonly code: 'may-be'; readonly because: PossibleEvidence }
  /** It stands below a topic of its own within a list; what speaks for the list there. */
  | { readonly code: 'below-topic'; readonly because: readonly ListEvidence[] }
  | {
      readonly code:
        | 'empty'
        | 'template'
        | 'rejected'
        | 'outcome'
        | 'next-meeting'
        | 'report'
        | 'box-of-attendance'
        | 'speaker'
        | 'asked'
        | 'said'
        | 'unlabelled'
        | 'resolved-without-owner'
        | 'group-title'
        | 'note'
        | 'topic-note'
    }

/** Why words that are in no register may be an action all the same. */
export type PossibleEvidence =
  | CommitmentEvidence
  /** It stands in what may be a list of actions; `quoted` as of an entry of a list. */
  | {
      readonly code: 'possible-list'
      readonly quoted: string | null
      readonly because: readonly ListEvidence[]
    }
  /** Somebody known stands alone behind it, as at a margin; `quoted` as written: `[SO]`. */
  | { readonly code: 'owner-behind'; readonly quoted: string }
  /** It stands in an Action column beside what was said, and names nobody. */
  | { readonly code: 'action-cell' }
  /** It stands in a review, is like no earlier action, and asks nobody for anything; `quoted` as of an entry of a list. */
  | { readonly code: 'review'; readonly quoted: string | null }
  /** It stands in a list of actions, and only tells how things are, or what could be done; `quoted` as of an entry of a list. */
  | { readonly code: 'remark'; readonly quoted: string | null }

/** Why a sentence of bare prose may be an action: its words commit somebody. */
export interface CommitmentEvidence {
  readonly code: 'commits'
  /** The words that commit: `will circulate`. */
  readonly quoted: string
  /** How it is known whom: by a speaker's name, at the start of the sentence, by "he" or "she", a body, a name. */
  readonly by: 'speaker' | 'start' | 'pronoun' | 'body' | 'known name' | 'unknown name'
  /** Keys of those whom it commits. */
  readonly names: readonly string[]
}
