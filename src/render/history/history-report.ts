import type { Action, Sighting } from '../../model/action.js'
import type { ActionChange } from '../../model/action-change.js'

/** What one commit changed of an action, and what minutes say of it that did not say it before. */
export interface HistoryStep {
  /** Null for the files as they lie here: nobody has committed them yet. */
  readonly commit: {
    readonly id: string
    readonly day: string
    readonly author: string
    readonly subject: string
  } | null
  readonly changes: readonly ActionChange[]
  readonly said: readonly Sighting[]
}

/** The history of an action, as every format gets it. */
export interface HistoryReport {
  readonly id: string
  /** As it is now; null where no minutes have it any more. */
  readonly action: Action | null
  /** Oldest first. */
  readonly steps: readonly HistoryStep[]
  /** Whether the clone begins after the action was raised, so that nobody here knows when that was. */
  readonly isCutShort: boolean
  /** Whether its words may be shown. */
  readonly isShown: boolean
}
