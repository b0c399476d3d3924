import type { Due } from '../../model/facts.js'
import type { Owner } from '../../model/owner.js'
import type { SourceLocation } from '../../source/lines.js'
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

/** Who stands in a cell of owners, line by line. */
export function ownersByLine(cell: Words, reading: BesideReading): readonly BesideActions[] {
  return cellLines(cell).flatMap(({ text, start }): BesideActions[] => {
    const end = start + text.length
    if (text.trim() === '') return []
    const read = reading.days.inStretch({ words: cell, start, end })
    const due = read
      ? { ...read.due, location: reading.place(cell, start + read.start, start + read.end) }
      : undefined
    const names =
      read === null
        ? sliceWords(cell, start, end)
        : read.start === 0
          ? sliceWords(cell, start + read.end, end)
          : sliceWords(cell, start, start + read.start)
    return [{ owners: ownersInCell(names, reading.roster).owners, due, start, end }]
  })
}

/**
 * Who has each of some actions that stand below each other: whoever stands on the same line where there are as many
 * lines of owners, else all of them have each.
 */
export function sharedOut(lines: readonly BesideActions[], actions: number): readonly BesideActions[] {
  const [first] = lines
  if (!first || lines.length === actions) return lines
  const owners = new Map(lines.flatMap((line) => line.owners.map((owner) => [owner.key, owner])))
  const due = lines.find((line) => line.due !== undefined)?.due
  const all = { owners: [...owners.values()], due, start: first.start, end: lines.at(-1)?.end ?? first.end }
  return Array.from({ length: actions }, () => all)
}
