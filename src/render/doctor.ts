import { visible } from '../source/visible.js'
import { jsonText } from './json-text.js'
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

/** A sentence, and what to type or write. */
export interface Offer {
  readonly sentence: string
  readonly type: readonly string[]
}

/** What to do: why, and what to type or write. */
export interface NextStep extends Offer {
  /** What may be typed in its place. */
  readonly instead?: readonly Offer[]
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

function offerLines({ sentence, type }: Offer, terminal: Terminal): readonly string[] {
  return [
    ...wrapped(sentence, 2, terminal, (text) => text),
    ...type.map((line) => `    ${terminal.palette.key(visible(line).trimEnd())}`),
  ]
}

function stepLines(step: NextStep, terminal: Terminal): readonly string[] {
  return [step, ...(step.instead ?? [])].flatMap((offer) => offerLines(offer, terminal))
}

/** The same as programs rely on it: what was looked for, and what to do, the next thing first. */
export function doctorJson(findings: readonly DoctorLine[], steps: readonly NextStep[]): string {
  const offer = ({ sentence, type }: Offer) => ({ sentence, type: [...type] })
  const found = {
    version: 1,
    findings: findings.map(({ subject, words: text, isWrong, more }) => ({
      subject,
      words: text,
      isWrong,
      more: [...more],
    })),
    steps: steps.map((step) => ({ ...offer(step), instead: (step.instead ?? []).map(offer) })),
  }
  return `${jsonText(found, 2)}\n`
}

/** First the one thing to do next, then what is there and what is not, and below it what to do after that. */
export function doctorLines(
  findings: readonly DoctorLine[],
  [next, ...later]: readonly NextStep[],
  terminal: Terminal,
): readonly string[] {
  const { strong } = terminal.palette
  return [
    ...(next === undefined ? ['Nothing needs to be done.'] : [strong('Next'), ...stepLines(next, terminal)]),
    '',
    ...findings.flatMap((finding) => findingLines(finding, terminal)),
    ...(later.length === 0
      ? []
      : ['', strong('Then'), ...later.flatMap((step) => stepLines(step, terminal))]),
  ]
}
