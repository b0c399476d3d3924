import type { Action } from './action.js'

/**
 * What can become of an action from one version of the minutes to a later one, in the order in which it is told: what
 * may have got lost comes first.
 */
export const actionChangeKinds = [
  'dropped',
  'raised',
  'done',
  'withdrawn',
  'reopened',
  'reassigned',
  're-dated',
  'carried',
  'reworded',
  'moved',
  'joined',
] as const

/**
 * - `dropped`: no minutes have it any more; `before` is what it was, and `now` the same
 * - `raised`: it was not there; `before` is null
 * - `moved`: it answers to another id, and no longer to the one that it had
 * - `joined`: its line is read as a later word on another action, `now`
 */
export type ActionChangeKind = (typeof actionChangeKinds)[number]

/** One thing that became of one action. Of an action that was closed and reassigned there are two. */
export interface ActionChange {
  readonly kind: ActionChangeKind
  readonly before: Action | null
  readonly now: Action
}

/** What is different between two registers. */
export interface ActionChanges {
  /** By kind, in the order of `actionChangeKinds`; those of one kind in the order of their register. */
  readonly changes: readonly ActionChange[]
  /** Ids of now, and what the same action was called before: also where it answers to that still, since it was pinned. */
  readonly calledBefore: ReadonlyMap<string, string>
  /** Actions of which minutes could be read in one version alone: nobody knows what became of them. */
  readonly unknown: readonly Action[]
}
