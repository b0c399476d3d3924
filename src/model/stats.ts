import type { Meeting } from './meeting.js'

/** What one meeting brought: how many it raised and closed, and how many were outstanding after it. */
export interface MeetingStats {
  readonly meeting: Meeting
  readonly raised: number
  /** Done or withdrawn by its minutes, whichever meeting raised them. */
  readonly closed: number
  readonly outstanding: number
}

/** How long actions took and how often they were carried forward. */
export interface LifeStats {
  readonly raised: number
  readonly done: number
  readonly withdrawn: number
  readonly outstanding: number
  /** From raised to closed; of those closed whose days are known. Null where there is none. */
  readonly medianDays: number | null
  readonly longestDays: number | null
  /** Actions by how often they were carried forward: never, once, twice, more often. */
  readonly carried: readonly [never: number, once: number, twice: number, more: number]
}

/** The figures of a register, in the order of its meetings. */
export interface RegisterStats {
  readonly meetings: readonly MeetingStats[]
  readonly all: LifeStats
  /** By owner, in the order of the alphabet; a shared action counts for each. The key is null for nobody. */
  readonly owners: readonly { readonly key: string | null; readonly stats: LifeStats }[]
}
