import type { SourceLocation } from '../source/lines.js'
import type { Listed } from './listing.js'
import type { Register } from './register.js'

/** A sentence of the minutes, with its place. */
export interface SpokenSentence {
  readonly text: string
  readonly confidential: boolean
  readonly location: SourceLocation
}

/** A sentence that was found, and the id of its meeting. */
export interface FoundSentence extends SpokenSentence {
  readonly meeting: string
}

/** Where the minutes say words that were looked for. */
export interface Found {
  readonly actions: readonly Listed[]
  readonly decisions: Register['decisions']
  /** Those that are neither of the two. */
  readonly sentences: readonly FoundSentence[]
}
