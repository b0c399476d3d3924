import type { SourceLocation, TextEdit } from '../source/lines.js'

/** The other place that matters to a problem, and what it is: "raised here, Mar 2011". */
export interface Related extends SourceLocation {
  readonly label?: string
}

/** Where minutes speak of an action, though no entry of theirs is about it: it changes nothing of the action. */
export interface PassingMention {
  readonly path: string
  /** From 1. */
  readonly line: number
  /** What they share with the action: a link, the number of an issue, its id, or the words that tell what it is about. */
  readonly by: 'link' | 'number' | 'id' | 'words'
  /** The line tells that something was done, or will not be. */
  readonly settles?: true
}

/** One of the actions that minutes pass over, which may be known or excused apart from the others. */
export interface PassedOverAction {
  readonly id: string
  /** Where it was raised, and what is to be known of it: "2011-spring/4a.1, due 13 Jun 2011". */
  readonly place: Related
  /** Its line of minutes that carry it forward. */
  readonly line: string
  /** Earlier minutes that spoke of it since an entry last did, the oldest first; absent where none did. */
  readonly mentions?: readonly PassingMention[]
  /** Where these minutes come nearest to speaking of it, which proves nothing; absent where nothing does. */
  readonly nearest?: PassingMention
  /** Its words are not to be shown. */
  readonly confidential?: true
}

/** Where a block of lines is to be pasted. */
export interface PasteTarget {
  /** Of the file; null where the lines are for minutes that are not there yet. */
  readonly path: string | null
  /** From 1; 0 is the top of the file. */
  readonly below: number
  /** Lines that go above the block, a section that the minutes lack among them; and those that go below it. */
  readonly opening: readonly string[]
  readonly closing: readonly string[]
}

/** A series without minutes for more than a year: nobody will paste anything into its last. */
export interface EndedSeries {
  /** Of its newest minutes. */
  readonly path: string
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly date: string
  /** The day, `YYYY-MM-DD`, at which `register: since` leaves out what it left open; null while another series goes on. */
  readonly since: string | null
}

/** What minutes pass over: one problem, however many actions it is about. */
export interface PassedOver {
  readonly actions: readonly PassedOverAction[]
  /** How many actions were outstanding before these minutes. */
  readonly outOf: number
  /** The one meeting that raised all of those, by its name; null where several did. */
  readonly raisedAt: string | null
  /** What is plainly not kept of the meetings before, as the end of a sentence; null where nothing shows it. */
  readonly missing: string | null
  /** Null while the series goes on. */
  readonly ended: EndedSeries | null
  readonly target: PasteTarget
}

/** The lines to paste, each without its line end. */
export function linesToPaste({
  actions,
  target: { opening, closing },
}: Pick<PassedOver, 'actions' | 'target'>): readonly string[] {
  return [...opening, ...actions.map(({ line }) => line), ...closing]
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
  /**
   * What several such problems of one file are, behind their number: "actions of nobody, expected an owner of each". They
   * are one thing to settle, and may be shown as one.
   */
  readonly several?: string
  /** A few words to stand beside the place, where its line is shown. */
  readonly label?: string
  readonly related?: Related
  /** Of minutes that pass over actions; its other places are those of the actions. */
  readonly passedOver?: PassedOver
  readonly fix?: readonly TextEdit[]
  /** Time has settled it: nobody is told of it, and a comment of the minutes that excuses it is in use all the same. */
  readonly settled?: true
  /** At most a warning here, though its rule reports errors. */
  readonly doubtful?: true
  /** Whoever owes what is the same either way: it is told where its rule is asked for, and counted elsewhere. */
  readonly lesser?: true
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
