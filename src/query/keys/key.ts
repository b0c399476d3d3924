import type { Days } from '../../model/day.js'
import type { Listed } from '../../model/listing.js'
import type { Register } from '../../model/register.js'
import type { Mistake } from '../mistake.js'
import type { Comparison, Query } from '../query.js'

/**
 * The days that words mean, as the minutes are read; null where they are no day, and for a day that there is not, why.
 * @param isPast what is asked for has been: of a day without its year the last is meant, and not the next
 */
export type ReadDays = (words: string, isPast: boolean) => Days | { readonly wrong: string } | null

/** What a question is put to, and what `epha.yaml` adds to its words. */
export interface QueryScope {
  readonly register: Register
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Saved queries by name. */
  readonly queries: ReadonlyMap<string, string>
  /** Areas, and other ways of writing them. */
  readonly areas: ReadonlyMap<string, readonly string[]>
  /** Reads days in words; without it, days are typed as `2011-06-13`, `this-month` and the like. */
  readonly readDays?: ReadDays
}

/** A word before `:` or a comparison, and all that is known of it. */
export interface Key {
  /** Whether `<`, `<=`, `>` and `>=` may follow; else a comparison is always `=`. */
  readonly isCompared: boolean
  /**
   * One value after the key, whether a flag or an expression gave it: the only place where it is understood. What
   * it gives tests an action, and says in words what it asks for.
   */
  readonly read: (value: string, comparison: Comparison, scope: QueryScope) => Query | Mistake
}

/** A key under whose values actions can be listed. */
export interface GroupingKey extends Key {
  readonly groups: Groups
}

/** How actions stand under headings. */
export interface Groups {
  /** The headings of an action, by what tells one from another: the key to show; of none, the one heading is null. */
  readonly of: (listed: Listed) => ReadonlyMap<string, string>
  /** Order of two keys that are shown. */
  readonly orderIn: (register: Register) => (key: string, other: string) => number
  /** What stands beside the key, empty where nothing does; beside none, what "none" is called. */
  readonly titleOf: (key: string | null, register: Register) => string
}

/** Whether two words are the same but for the case of their letters. */
export function inSmall(word: string): (other: string) => boolean {
  return (other) => word.toLowerCase() === other.toLowerCase()
}
