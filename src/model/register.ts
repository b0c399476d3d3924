import type { SourceLocation } from '../source/lines.js'
import type { Action, Candidate, Decision } from './action.js'
import type { Census } from './census.js'
import type { Meeting } from './meeting.js'
import type { Membership } from './member.js'
import type { Minutes } from './minutes.js'
import type { Person } from './owner.js'
import type { ReadingProblem } from './problem.js'

/** A file that could not be read, and what to do about it. */
export interface Unread {
  readonly path: string
  readonly why: string
  /** A command or a sentence that mends it, where one is known. */
  readonly cure?: string
  readonly location?: SourceLocation
  /** Nothing is missing for it: no minutes lie there that are not read elsewhere. */
  readonly withoutMinutes?: true
}

/** What became of the actions that one meeting raised. */
export interface MeetingTally {
  readonly meeting: Meeting
  readonly raised: number
  readonly closed: number
  readonly outstanding: number
  /** Outstanding before the line in time, and not counted as outstanding. */
  readonly beforeLine: number
}

/** Many minutes folded in date order. */
export interface Register {
  /** In date order; those without a date first. */
  readonly meetings: readonly Meeting[]
  /** Everybody known, by key; the roster first, in its order. */
  readonly people: readonly Person[]
  /** Who is who by the attendance of these minutes, and why; empty where they were read one by one. */
  readonly membership: Membership
  /** Names of groups, with the keys of their members where `epha.yaml` lists them. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly actions: readonly Action[]
  /** The line in time that the settings draw, `YYYY-MM-DD`; null without one. */
  readonly since: string | null
  /** Actions before that line: none of them is among `actions`. */
  readonly beforeLine: readonly Action[]
  /** Every id that an action answers to, in small letters: pinned, counted, and those of later places of it. */
  readonly byId: ReadonlyMap<string, Action>
  readonly decisions: readonly (Decision & { readonly meeting: Meeting })[]
  /** Bare prose that may be an action, where it was looked for: apart from the actions, and counted nowhere. */
  readonly possible: readonly (Candidate & { readonly meeting: Meeting })[]
  readonly tallies: readonly MeetingTally[]
  readonly minutes: readonly Minutes[]
  readonly unread: readonly Unread[]
  readonly problems: readonly ReadingProblem[]
  /** What is counted over all actions, where the register at hand holds only some people's. */
  readonly census?: Census
}

/** What two versions of a register are compared by. */
export type ComparedRegister = Pick<
  Register,
  'actions' | 'beforeLine' | 'byId' | 'minutes' | 'unread' | 'problems'
>
