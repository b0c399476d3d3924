import type { Terminal } from '../render/renderer.js'
import type { Cache } from '../workspace/cache.js'
import type { Progress } from './progress.js'

/** All that a command knows of the world it was called in, but for the files. */
export interface Environment {
  /** The current folder, as an absolute path. */
  readonly here: string
  /** The minutes folder or file that was asked for; null where nobody named one. */
  readonly minutes: string | null
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** `--as-of`: a day, a month or a meeting; the register is that of then. */
  readonly asOf?: string
  /** Somebody typed the day to speak of: it stays, whatever `asOf` says. */
  readonly todayTyped?: boolean
  readonly stdout: Terminal
  readonly stderr: Terminal
  /** Where long work tells how far it is; absent where nobody waits at a terminal. */
  readonly progress?: Progress
  /** Where what was read is kept; absent where nothing is to be. */
  readonly cache?: Cache
}

/** What a command has to say: results to stdout, everything else to stderr. */
export interface Answer {
  readonly stdout: string
  /** Where a runner of GitHub Actions listens: stdout speaks to it, and what strangers wrote stands in it where nothing is obeyed. */
  readonly isForRunner?: boolean
  /** Lines, without their line ends. */
  readonly stderr: readonly string[]
  /** 0 done; 1 problems found; 2 a self-test failed, and all that throws; 3 some minutes could not be read. */
  readonly exitCode: 0 | 1 | 2 | 3
}

/** What a command gives that has shown its answers already. */
export const noAnswer: Answer = { stdout: '', stderr: [], exitCode: 0 }
