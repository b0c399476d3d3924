import { isDayAlone } from '../../language/dates.js'
import { mayBeSeveral } from '../../language/run-on.js'
import type { Due } from '../../model/facts.js'
import type { Owner } from '../../model/owner.js'
import type { SourceLocation, Span } from '../../source/lines.js'
import { cellLines } from '../text/cell-lines.js'
import type { DueDays } from '../text/due-days.js'
import { sliceWords, type Words } from '../text/words.js'
import { ownersInCell } from './owners-in-cell.js'
import type { Roster } from './roster.js'

/** Who is to do what stands beside, and by when. */
export interface BesideActions {
  readonly owners: readonly Owner[]
  /** The day that is written with the owners: "AM – 28 March". */
  readonly due: Due | undefined
  readonly start: number
  readonly end: number
}

/** What is known of the file that the cell stands in. */
export interface BesideReading {
  readonly roster: Roster
  readonly days: DueDays
  place(words: Words, start: number, end: number): SourceLocation
}

/** Who stands in a cell of owners, line by line; a day on a line of its own is of those above it. */
export function ownersByLine(cell: Words, reading: BesideReading): readonly BesideActions[] {
  const found: BesideActions[] = []
  for (const { text, start } of cellLines(cell)) {
    if (text.trim() === '') continue
    const line = besideIn(cell, { start, end: start + text.length }, reading)
    const above = found.at(-1)
    if (above && above.due === undefined && line.due && line.owners.length === 0)
      found[found.length - 1] = { ...above, due: line.due, end: line.end }
    else found.push(line)
  }
  return found
}

function besideIn(cell: Words, { start, end }: Span, { days, roster, place }: BesideReading): BesideActions {
  const words = sliceWords(cell, start, end)
  // 28 March: no "by" leads to it
  const whole = isDayAlone(words.text.trim()) ? days.inCell(words.text) : null
  const read = whole ? { ...whole, start: 0, end: end - start } : days.inStretch({ words: cell, start, end })
  if (!read) return { owners: ownersInCell(words, roster).owners, due: undefined, start, end }
  const due = { ...read.due, location: place(cell, start + read.start, start + read.end) }
  const names = read.start === 0 ? sliceWords(words, read.end, end - start) : sliceWords(words, 0, read.start)
  return { owners: ownersInCell(names, roster).owners, due, start, end }
}

/**
 * Who has each of some actions that stand below each other: whoever stands on the same line where there are as many
 * lines of owners; else all of them have each, unless it is open which of them has which.
 */
export function sharedOut(
  lines: readonly BesideActions[],
  actions: readonly string[],
): readonly BesideActions[] {
  const [first] = lines
  if (!first || lines.length === actions.length) return lines
  if (openOwners(lines, actions).length > 0) return []
  const due = lines.find((line) => line.due !== undefined)?.due
  const all = { owners: ownersOf(lines), due, start: first.start, end: lines.at(-1)?.end ?? first.end }
  return actions.map(() => all)
}

const ownersOf = (lines: readonly BesideActions[]): readonly Owner[] => [
  ...new Map(lines.flatMap((line) => line.owners.map((owner) => [owner.key, owner]))).values(),
]

/**
 * Those on lines of their own of whom it is open who has which of some actions: there are more or fewer lines of owners
 * than actions, and not all can be meant by each, for every line has its day, or what stands beside says several things.
 */
export function openOwners(lines: readonly BesideActions[], actions: readonly string[]): readonly Owner[] {
  const named = lines.filter(({ owners }) => owners.length > 0)
  const owners = ownersOf(named)
  const [first] = named
  if (owners.length < 2 || named.length < 2 || lines.length === actions.length) return []
  const areApart = named.some(({ due }) => due !== undefined && due.written !== first?.due?.written)
  return actions.length > 1 || areApart || actions.some(mayBeSeveral) ? owners : []
}
