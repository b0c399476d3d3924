import type { Fault, RecordedRule, Severity } from '../model/problem.js'
import type { Register } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import type { Span } from '../source/lines.js'

/** What a judge may ask beside the register. */
export interface CheckContext {
  /**
   * `YYYY-MM-DD`. Minutes of a later day are of a meeting to come; a rule for which the same meetings are too late one
   * day and not the other is off unless asked for.
   */
  readonly today: string
  readonly settings: Settings
  /** Names of all rules, for what the settings say of them. */
  readonly ruleNames: readonly string[]
  /** The register to compare with: of the branch that these minutes are to go to. Null where none was asked for. */
  readonly before: Register | null
  /** The text of minutes as they are now; null where none is at hand. */
  readonly textOf: (path: string) => string | null
  /** The text of minutes as they were in the register to compare with; null where none is at hand. */
  readonly textBefore: (path: string) => string | null
  /** Lines of approved minutes of which `gate-weakened` tells already, by the path of the minutes. */
  readonly toldOf: (path: string) => readonly Span[]
}

/** A fault under the name of its rule, before its severity is known. */
export interface NamedFault extends Fault {
  readonly rule: string
}

/** Looks through the register for one fault, in any order. */
export type Judge = (register: Register, context: CheckContext) => readonly Fault[]

/** A file of an example; `epha.yaml` are its settings. */
export interface Sample {
  readonly path: string
  readonly text: string
  /** It is one of the files as they were before, for a rule that compares two versions of them. */
  readonly isBefore?: true
}

/** Lines of minutes with the fault and without it: what `--explain` prints, what the tests and the self-test run. */
export interface Examples {
  readonly wrong: string
  readonly right: string
  /** The minutes that they stand in, with `{example}` in one of them; a plain meeting where this is absent. */
  readonly around?: readonly Sample[]
  /** The same as they were before, for a rule that compares two versions of them. */
  readonly before?: readonly Sample[]
}

/** What a rule says of itself, whoever finds its faults. */
interface RuleText {
  /** `off`: only where settings or `--rule` ask for it, and then a warning. */
  readonly severity: Severity | 'off'
  /** What holds where the fault is absent, as a sentence. */
  readonly expects: string
  /** What goes wrong with the fault, for whoever asks why. */
  readonly reason: string
  readonly examples: Examples
  /** The flag of the run that accepts what it finds, where no comment of the minutes may. */
  readonly acceptedBy?: string
  /** Whether it speaks of one file or needs its neighbours. */
  readonly reach: 'file' | 'series'
}

/** A rule whose faults are found elsewhere: while minutes are read, suppressions applied, or two versions compared. */
interface AdoptingRule extends RuleText {
  readonly name: RecordedRule | SuppressionRule | ComparingRule
  readonly judge: 'adopts'
}

/** A rule that looks through the register; it adopts what reading has recorded under its name as well. */
interface JudgingRule extends RuleText {
  readonly name: string
  readonly judge: Judge
}

/** The rule that judges the suppressions themselves, after all others have been heard. */
export type SuppressionRule = 'suppression-unused'

/** The rule that judges what a branch changes of the check, after it was made twice. */
export type ComparingRule = 'gate-weakened'

/** What minutes must satisfy, named for the fault. */
export type Rule = AdoptingRule | JudgingRule
