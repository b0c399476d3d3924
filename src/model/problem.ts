import type { SourceLocation, TextEdit } from '../source/lines.js'

/** The other place that matters to a problem, and what it is: "raised here, Mar 2011". */
export interface Related extends SourceLocation {
  readonly label?: string
}

/** Lines that a person may write where a cure is not certain, below a line of the problem's file. */
export interface Advice {
  /** From 1. */
  readonly below: number
  /** Each line, and what it says of the action: "it is done". */
  readonly lines: readonly { readonly text: string; readonly means: string }[]
  /** The one to show where there is room for one. */
  readonly instance: string
}

/** A problem found while reading or folding, under the name of the rule that adopts it; it has no severity yet. */
export interface ReadingProblem {
  readonly rule: string
  /** "Unexpected X, expected Y". */
  readonly message: string
  readonly location: SourceLocation
  /** A few words to stand beside the place, where its line is shown. */
  readonly label?: string
  readonly related?: Related
  readonly advice?: Advice
  readonly fix?: readonly TextEdit[]
  /** At most a warning here, though its rule reports errors. */
  readonly doubtful?: true
}

export type Severity = 'error' | 'warning'

/** Where minutes do not satisfy a rule. */
export interface Problem extends ReadingProblem {
  readonly severity: Severity
  /** The place holds confidential words: its lines are not to be shown. */
  readonly confidential?: true
}
