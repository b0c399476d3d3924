import { visible } from '../source/visible.js'
import type { Terminal } from './renderer.js'
import { lineWidth, printed, words, wrap } from './words.js'

/** One thing that was looked for. */
export interface DoctorLine {
  /** At most nine letters: `Minutes`, `Git`. */
  readonly subject: string
  readonly words: string
  /** Whether somebody ought to look at it. */
  readonly isWrong: boolean
  /** Lines below it. */
  readonly more: readonly string[]
}

/** What to do: a sentence, and what to type or write. */
export interface NextStep {
  readonly sentence: string
  readonly type: readonly string[]
}

/** Width of the labels, as in `epha show`. */
const labelWidth = 10

function wrapped(
  text: string,
  indent: number,
  { width }: Terminal,
  paint: (text: string) => string,
): readonly string[] {
  // In a pipe nothing is wrapped.
  const most = width === null ? Number.POSITIVE_INFINITY : Math.max(20, width - indent)
  const lines = wrap(words(text, paint), most)
  return lines.filter((line) => lineWidth(line) > 0).map((line) => ' '.repeat(indent) + printed(line))
}

function findingLines(
  { subject, words: text, isWrong, more }: DoctorLine,
  terminal: Terminal,
): readonly string[] {
  const { palette } = terminal
  const [first = '', ...rest] = wrapped(text, labelWidth, terminal, isWrong ? palette.soon : (plain) => plain)
  return [
    palette.quiet(subject.padEnd(labelWidth)) + first.slice(labelWidth),
    ...rest,
    ...more.flatMap((line) => wrapped(line, labelWidth + 2, terminal, palette.quiet)),
  ]
}

function stepLines({ sentence, type }: NextStep, terminal: Terminal): readonly string[] {
  return [
    ...wrapped(sentence, 2, terminal, (text) => text),
    ...type.map((line) => `    ${terminal.palette.key(visible(line).trimEnd())}`),
  ]
}

/** What is there and what is not, and below it what to do next. */
export function doctorLines(
  findings: readonly DoctorLine[],
  steps: readonly NextStep[],
  terminal: Terminal,
): readonly string[] {
  const next =
    steps.length === 0 ? ['Nothing needs to be done.'] : steps.flatMap((step) => stepLines(step, terminal))
  return [
    ...findings.flatMap((finding) => findingLines(finding, terminal)),
    '',
    ...(steps.length === 0 ? next : [terminal.palette.strong('Next'), ...next]),
  ]
}

/** What was found about one thing, and what to do about it. */
export interface Diagnosis {
  readonly findings: readonly DoctorLine[]
  readonly steps: readonly NextStep[]
}

/** A finding that needs nobody. */
export function fine(subject: string, words: string, more: readonly string[] = []): DoctorLine {
  return { subject, words, isWrong: false, more }
}

/** A finding that somebody ought to look at. */
export function wrong(subject: string, words: string, more: readonly string[] = []): DoctorLine {
  return { subject, words, isWrong: true, more }
}
