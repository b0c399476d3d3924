import type { Answer, Environment } from './environment.js'
import type { FlagValues } from './flag-values.js'

/** A flag as `--help` shows it and as shells complete it. */
export interface Flag {
  /** `--owner <who>`: its name, and what stands after it. */
  readonly flags: string
  readonly help: string
  /** It may be typed again and again. */
  readonly many?: boolean
  /** Another word for a flag: it is understood, and left out of the help. */
  readonly hidden?: boolean
  /** The words it takes, where those are words of epha's own. */
  readonly choices?: readonly string[]
  /** Flags of which one has to be typed with it, else it does nothing: `--send`, or `--format csv` with that value. */
  readonly needs?: readonly string[]
  /** Flags that contradict it, written likewise. */
  readonly not?: readonly string[]
}

/** Keys of a terminal, one at a time, as they are pressed. */
export interface Keys {
  /** The next key after a question; empty where the input ended or Ctrl-C was pressed. Enter alone is no key. */
  readonly press: (question: string) => Promise<string>
  /** What is typed after a question, up to Enter; empty where the input ended or Ctrl-C was pressed. */
  readonly line: (question: string) => Promise<string>
  /** Gives the terminal back. */
  readonly end: () => void
}

/** The process that a command runs in, for the few that need more than an environment. */
export interface Host {
  readonly versions: { readonly epha: string; readonly node: string }
  readonly platform: NodeJS.Platform
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  /** A word that nobody can guess. */
  readonly randomWord: () => string
  /** All of stdin, as text. */
  readonly readInput: () => Promise<string>
  /** Asks on the terminal; null without one. */
  readonly ask: ((question: string) => Promise<string>) | null
  /** Waits for keys on the terminal; null without one. */
  readonly keys: (() => Keys) | null
  /** Writes a line to stderr at once. */
  readonly say: (line: string) => void
  /** Shows an answer at once: for commands that give several. */
  readonly show: (answer: Answer) => void
  /** Aborted when Ctrl-C is typed, which ends a command that waits. */
  readonly interrupted: () => AbortSignal
}

/** One call of a command. */
export interface Call {
  /** What was typed after the name of the command, flags excepted. */
  readonly words: readonly string[]
  readonly values: FlagValues
  readonly environment: Environment
  readonly host: Host
  /** Every command of epha. */
  readonly commands: readonly Command[]
}

/** A command: all that help, completion and the command line know of it, and what it does. */
export interface Command {
  readonly name: string
  readonly aliases?: readonly string[]
  /** What else people call it, or ask of it, in the singular: offered where words alone were not understood. */
  readonly calledAlso?: readonly string[]
  /** The words after its name: `<id>`, `[query...]`. */
  readonly arguments?: string
  /** What can stand as its first word, where those are words of epha's own. */
  readonly choices?: readonly string[]
  readonly summary: string
  /** What more its help says, above the examples. */
  readonly about?: string
  /** Other programs call it; it is left out of the help. */
  readonly hidden?: boolean
  /** It answers what is typed without the name of a command. */
  readonly isUnnamed?: boolean
  readonly flags: readonly Flag[]
  /** Commands that can be typed as they stand. */
  readonly examples: readonly string[]
  /** Loads what it needs when it is called: `--help` waits for none of it. Throws UsageError for a mistake in the call. */
  readonly run: (call: Call) => Promise<Answer>
}
