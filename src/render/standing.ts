import { visible } from '../source/visible.js'
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

/** A line for each thing: its label, how it stands, and what to type, at the right where there is room for both. */
export function standingLines(standing: Standing, { palette, width }: Terminal): readonly string[] {
  const longest = Math.max(...labels.map(([key]) => standing[key].words.length))
  return labels.flatMap(([key, label]) => {
    const { words: whole, type } = standing[key]
    // A step that takes more than its line is told by its command: `epha doctor` says all of it.
    const isLong =
      key === 'next' && type !== null && width !== null && labelWidth + whole.length + type.length + 2 > width
    const text = isLong ? '' : whole
    const paint = key === 'overdue' && text !== 'none' ? palette.late : undefined
    const room = width === null ? Number.POSITIVE_INFINITY : Math.max(width - labelWidth, leastRoom)
    const typed = type === null ? [] : words(type, palette.key)
    const lines = wrap(words(visible(text), paint), room)
    const column = Math.min(longest, 40)
    const last = lines.at(-1) ?? []
    const gap = Math.max(2, (lines.length === 1 ? column : 0) - lineWidth(last) + 2)
    const fits = lineWidth(last) + gap + lineWidth(typed) <= room
    const shown = lines.map(printed)
    if (typed.length > 0 && fits) shown[shown.length - 1] += `${' '.repeat(gap)}${printed(typed)}`
    else if (typed.length > 0) shown.push(printed(typed))
    return shown.map((line, at) =>
      at === 0 ? `${palette.quiet(label.padEnd(labelWidth))}${line}` : `${' '.repeat(labelWidth)}${line}`,
    )
  })
}
