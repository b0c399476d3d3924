import type { LeftOut } from './action.js'
import type { Listed } from './listing.js'

/** What `--explain` adds to a list. */
export interface Explained {
  /** What was left out nearest to each action that is listed; what stands near none is under no action. */
  readonly near: ReadonlyMap<Listed, readonly LeftOut[]>
  /** Left out in minutes in which no listed action stands. */
  readonly elsewhere: readonly LeftOut[]
  /** Confidential, and not shown. */
  readonly confidential: number
  /** Paths of files of which nothing told the language: they were read as English. */
  readonly ofUnknownLanguage: readonly string[]
  /** What a reader calls what each notation finds, by its name: `task` is "a task". */
  readonly titles: ReadonlyMap<string, string>
}
