import type { Action } from './action.js'
import type { Person } from './owner.js'

/** An action as a list shows it on a day. */
export interface Listed {
  readonly action: Action
  readonly overdue: boolean
  /** 0 when it is not overdue. */
  readonly daysOverdue: number
  /** Outstanding, and long not mentioned: listed last. */
  readonly dormant: boolean
  /** Days from today to the due day; null without a day. */
  readonly dueIn: number | null
  /** Days since it was raised, to the day it was closed or to today; null where no date is known. */
  readonly ageDays: number | null
  /** Meetings of its series held after the one that raised it, until it was closed. */
  readonly ageMeetings: number
}

/** Actions under one heading; an action may stand under several. */
export interface ListingGroup {
  /** What can be typed back: an owner's key, a meeting's id, a day, an area; null for nobody, no date. */
  readonly key: string | null
  readonly title: string
  readonly listed: readonly Listed[]
}

/** The answer to a question to the register: which actions, in what order, under which headings. */
export interface Listing {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** The dormant ones last. */
  readonly listed: readonly Listed[]
  readonly groupedBy: 'owner' | 'meeting' | 'due' | 'area' | null
  /** Without the dormant ones. */
  readonly groups: readonly ListingGroup[]
  /** Of the dormant ones alone, which stand below a heading of their own. */
  readonly dormantGroups: readonly ListingGroup[]
  readonly people: readonly Person[]
  readonly counts: {
    /** Of this list. */
    readonly shown: number
    /** Of the whole register. */
    readonly outstanding: number
    readonly overdue: number
    readonly confidential: number
    /** Of those outstanding, long not mentioned. */
    readonly dormant: number
    /** Outstanding before the line in time, and among none of the others. */
    readonly beforeSince: number
  }
  /** Matching actions that are not listed, and why. */
  readonly withheld: {
    readonly confidential: number
    readonly limit: number
    /** They lie before `day` (`YYYY-MM-DD`), the line that the settings draw; null without one. */
    readonly beforeLine: { readonly number: number; readonly day: string } | null
  }
}

/** Actions of a list, those that are alive before the dormant ones, each in the order they came. */
export function liveAndDormant(listed: readonly Listed[]): {
  readonly live: readonly Listed[]
  readonly dormant: readonly Listed[]
} {
  return { live: listed.filter(({ dormant }) => !dormant), dormant: listed.filter(({ dormant }) => dormant) }
}
