import type { Minutes } from '../model/minutes.js'
import type { Register, Unread } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import type { Workspace } from '../workspace/workspace.js'

/** The register, and what it was made from. */
export interface Loaded {
  readonly workspace: Workspace
  readonly settings: Settings
  readonly register: Register
  /** The day to speak of: as of which the register is asked for, where nobody typed another. `YYYY-MM-DD`. */
  readonly today: string
  /** What `--as-of` was given, and the day that it means; absent where it was not. */
  readonly asOf?: { readonly typed: string; readonly day: string }
  /** Files that were found, with those that could not be read and those that are no minutes. */
  readonly files: number
  /** What is not read, and holds no minutes: links that lead to none of their own. */
  readonly apart: readonly Unread[]
  /** Files that give neither a date nor an entry, marker or agreement. */
  readonly others: number
}

/** How minutes are read where it is not the usual way. */
export interface LoadOptions {
  /** Bare prose that may be an action too. */
  readonly possible?: boolean
  /** Where the minutes lie, where the command has looked already. */
  readonly opened?: Workspace
  /** What was opened is a folder as it lies on the disk, with nothing in the place of its files. */
  readonly isOnDisk?: boolean
  /** No minutes are an empty register. */
  readonly mayBeEmpty?: boolean
  /** In place of those of `epha.yaml`; paths count from the minutes folder. */
  readonly settings?: Settings
  /** What the minutes of a file count as; null for none. */
  readonly countedAs?: (minutes: Minutes) => Minutes | null
  /** No line in time is drawn. */
  readonly allTime?: boolean
}
