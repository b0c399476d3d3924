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

/**
 * The names under which reading and folding record problems. Each is that of a rule in `check/`, which adopts what is
 * recorded under it; a rule that looks through the register by itself needs no name here.
 */
export const recordedRules = [
  'action-repeated',
  'agreement-unowned',
  'box-lookalike',
  'closed-twice',
  'date-disagrees',
  'date-impossible',
  'date-missing',
  'due-unreadable',
  'front-matter-unreadable',
  'id-repeated',
  'marker-alone',
  'match-doubtful',
  'meeting-repeated',
  'merge-unfinished',
  'minutes-unreadable',
  'owner-ambiguous',
  'reference-doubtful',
  'reference-unknown',
  'settings-unknown',
  'weekday-wrong',
] as const

/** One of the names under which reading and folding record problems. */
export type RecordedRule = (typeof recordedRules)[number]

/** What is wrong at a place, apart from the name of its rule. */
export interface Fault {
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

/** A problem found while reading or folding, under the name of the rule that adopts it; it has no severity yet. */
export interface ReadingProblem extends Fault {
  readonly rule: RecordedRule
  /** There may be actions that it keeps from being read: a file with it is minutes, whatever else it holds. */
  readonly hidesActions?: true
}

/** How much a problem weighs: an error fails the check, a warning does not unless it is asked to. */
export type Severity = 'error' | 'warning'

/** Where minutes do not satisfy a rule. */
export interface Problem extends Fault {
  /** Name of the rule. */
  readonly rule: string
  readonly severity: Severity
  /** The place holds confidential words: its lines are not to be shown. */
  readonly confidential?: true
}
