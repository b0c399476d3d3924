import { dayText } from '../../language/day-text.js'
import {
  type EndedSeries,
  linesToPaste,
  type PassedOver,
  type Problem,
  type Severity,
} from '../../model/problem.js'
import type { SourceLocation } from '../../source/lines.js'
import { counted } from '../english.js'
import type { Terminal } from '../renderer.js'

/** What a format may say of a rule. */
export interface RuleCard {
  readonly name: string
  readonly severity: Severity | 'off'
  readonly expects: string
  readonly reason: string
  readonly examples: { readonly wrong: string; readonly right: string }
  /** The flag of the run that accepts what it finds, where no comment of the minutes may. */
  readonly acceptedBy?: string
}

/** The answer of the check, with paths from the current folder, as every format gets it. */
export interface ProblemReport {
  /** In the order in which they are shown. */
  readonly problems: readonly Problem[]
  readonly counts: {
    readonly errors: number
    readonly warnings: number
    readonly unread: number
    readonly ignored: number
    /** Problems that comments of the minutes take out. */
    readonly suppressed: number
    /** Those that are not told, since they change nothing of who owes what. */
    readonly lesser: number
  }
  /** What this branch changes of the check itself, a sentence each; none where nothing is compared. */
  readonly changes: readonly string[]
  /** Whether there are more warnings than may be, so that they fail the check as errors do. */
  readonly warningsFail: boolean
  /** Whether something could not be read, so that there may be problems that nobody saw. */
  readonly isIncomplete: boolean
  /** Whether every problem is to be shown whole, however many there are. */
  readonly isWhole: boolean
  /** The place of minutes in time, by their path: the higher, the newer. */
  readonly placeInTime: (path: string) => number
  /** Whether an action (its id) is outstanding and was not mentioned for a year. */
  readonly isDormant: (id: string) => boolean
  /** Paths of the minutes that were checked. */
  readonly files: readonly string[]
  /** A line of a file without its end, from 1; null where it is not known. */
  readonly lineOf: (path: string, line: number) => string | null
  readonly rules: readonly RuleCard[]
  /** Of the program. */
  readonly version: string
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** The problems as one text, its last line end included; empty where there is nothing to say. */
export type ProblemRenderer = (report: ProblemReport, terminal: Terminal) => string

/** `minutes/2011-summer.md:14`, which terminals and editors make a link. */
export function placeText({ path, line }: SourceLocation): string {
  return `${path}:${line}`
}

/** "1 error, 2 warnings"; kinds of which there are none are left out. */
export function countedProblems(counts: Pick<ProblemReport['counts'], 'errors' | 'warnings'>): string {
  const kinds = [
    ...(counts.errors > 0 ? [counted(counts.errors, 'error')] : []),
    ...(counts.warnings > 0 ? [counted(counts.warnings, 'warning')] : []),
  ]
  return kinds.length === 0 ? 'no problems' : kinds.join(', ')
}

/** "Paste below line 18, and tick what is done:" */
export function pasteSentence({ passedOver, location }: Problem): string {
  const { path, below } = passedOver?.target ?? { path: null, below: 0 }
  if (path === null) return 'Paste into the next minutes (the last are approved), tick what is done:'
  const where = below === 0 ? 'at the top' : `below line ${below}`
  return `Paste ${where}${path === location.path ? '' : ` of ${path}`}, and tick what is done:`
}

/** What settles a series that has ended: no block helps there. */
export function endedSentence({ date, since }: EndedSeries): string {
  const lines =
    since === null
      ? ''
      : `\`register: { since: ${since} }\` in epha.yaml draws a line there, \`unmentioned: done-after-2\` closes what lists no longer have, and `
  return `No minutes of this series are here after ${dayText(date)}: ${lines}a line in its last minutes closes an action`
}

/** The lines of a block to paste, without the empty ones around it. */
export function shownBlock(passedOver: PassedOver): readonly string[] {
  const lines = linesToPaste(passedOver)
  return lines.slice(
    lines.findIndex((line) => line !== ''),
    lines.findLastIndex((line) => line !== '') + 1,
  )
}

/** What stands below the message where there is no room for frames: the other place, or the lines to paste. */
export function furtherWords(problem: Problem): readonly string[] {
  const { related, passedOver, fix = [] } = problem
  if (passedOver?.ended) return [`${endedSentence(passedOver.ended)}.`]
  if (passedOver !== undefined) return [pasteSentence(problem), ...shownBlock(passedOver)]
  const written = fix.flatMap(({ place, after }) =>
    place === undefined ? [] : [`\`${after.trim().replaceAll('\n', ' ')}\` into line ${place.line}`],
  )
  if (written.length > 0) return [`Write ${written.join(', ')}.`]
  if (related === undefined) return []
  return [`See ${placeText(related)}${related.label === undefined ? '' : `, ${related.label}`}.`]
}
