import type { Terminal } from './renderer.js'
import { lineWidth, printed, words, wrap } from './words.js'

/** What is to be known of one thing, and the command that tells more of it; null for none. */
export interface StandingFact {
  readonly words: string
  readonly type: string | null
}

/** Where a folder of minutes stands on a day. */
export interface Standing {
  readonly outstanding: StandingFact
  readonly overdue: StandingFact
  readonly meeting: StandingFact
  readonly problems: StandingFact
  readonly next: StandingFact
}

const labels: readonly (readonly [keyof Standing, string])[] = [
  ['outstanding', 'Outstanding'],
  ['overdue', 'Overdue'],
  ['meeting', 'Next meeting'],
  ['problems', 'Problems'],
  ['next', 'Next'],
]

const labelWidth = 14
const leastRoom = 20
/** Commands stand no farther right than on a terminal of 80 columns. */
const usualRoom = 80 - labelWidth
const gap = 2

/** A line for each thing: its label, how it stands, and what to type, at the right where there is room for both. */
export function standingLines(standing: Standing, { palette, width }: Terminal): readonly string[] {
  const room = width === null ? Number.POSITIVE_INFINITY : Math.max(width - labelWidth, leastRoom)
  const facts = labels.map(([key, label]) => {
    const { words: whole, type } = standing[key]
    const typed = type === null ? [] : words(type, palette.key)
    // A step that takes more than its line is told by its command: `epha doctor` says all of it.
    const isLong = key === 'next' && type !== null && whole.length + gap + type.length > room
    const text = words(isLong ? '' : whole, key === 'overdue' && whole !== 'none' ? palette.late : undefined)
    return { label, text, typed }
  })
  // Commands stand below one another, behind the longest line that leaves room for them.
  const most = Math.min(room, usualRoom) - gap - Math.max(...facts.map(({ typed }) => lineWidth(typed)))
  const column = Math.max(0, ...facts.map(({ text }) => lineWidth(text)).filter((length) => length <= most))
  return facts.flatMap(({ label, text, typed }) => {
    const blanks = text.length === 0 ? 0 : Math.max(column - lineWidth(text), 0) + gap
    const isBeside = typed.length > 0 && (width === null || lineWidth(text) <= column)
    const shown = isBeside
      ? [`${printed(text)}${' '.repeat(blanks)}${printed(typed)}`]
      : [...wrap(text, room).map(printed), ...(typed.length === 0 ? [] : [printed(typed)])]
    return shown.map((line, at) =>
      at === 0 ? `${palette.quiet(label.padEnd(labelWidth))}${line}` : `${' '.repeat(labelWidth)}${line}`,
    )
  })
}
