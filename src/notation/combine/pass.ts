import type { Doubt } from '../../model/doubt.js'
import type { ReadingProblem } from '../../model/problem.js'
import type { AgreementMatch, EntryMatch, MarkerMatch, Match, Reading } from '../notation.js'
import type { Finding } from './record.js'

/** What the matches of a document have come to so far. */
export interface Combination {
  /** In the order of the file. */
  readonly matches: readonly Match[]
  /** Those of them that are part of a finding. */
  readonly taken: ReadonlySet<Match>
  /** The rows of the list that closes the minutes: they are left to the last. */
  readonly closing: ReadonlySet<Match>
  readonly findings: readonly Finding[]
  /** Agreements that make nobody do anything, so far. */
  readonly decisions: readonly AgreementMatch[]
  readonly problems: readonly ReadingProblem[]
  /** What the rows of Action columns leave open. */
  readonly doubts: readonly Doubt[]
}

/** One rule of how entries, markers and agreements combine. */
export type Pass = (before: Combination, reading: Reading) => Combination

/** What a pass adds, while it goes through the matches. */
export interface Additions {
  readonly taken: Set<Match>
  readonly findings: Finding[]
  readonly problems: ReadingProblem[]
  readonly doubts: Doubt[]
}

/** Starts with nothing added to what was taken before. */
export const additionsTo = ({ taken }: Combination): Additions => ({
  taken: new Set(taken),
  findings: [],
  problems: [],
  doubts: [],
})

/** What the matches have come to after a pass. */
export function withAdditions(
  before: Combination,
  { taken, findings, problems, doubts }: Additions,
): Combination {
  return {
    ...before,
    taken,
    findings: [...before.findings, ...findings],
    problems: [...before.problems, ...problems],
    doubts: [...before.doubts, ...doubts],
  }
}

/** The matches of one agenda item or sub-item: nothing is combined across two. */
export interface Unit {
  readonly entries: readonly EntryMatch[]
  /** Those of an Action column are matched within their row, across the sub-items of it. */
  readonly markers: readonly MarkerMatch[]
  readonly agreements: readonly AgreementMatch[]
}

/**
 * So many matches are combined with one another. Each may be of each other, and no item has as many: what has more is a
 * file of its own kind, and what stands far apart in it is two.
 */
const mostInUnit = 400

/** The matches by unit, in the order of the file, without the closing list; a unit that is too large in several parts. */
export function unitsOf({ matches, closing }: Combination): readonly Unit[] {
  const open = new Map<string, GrowingUnit>()
  const units: GrowingUnit[] = []
  for (const match of matches) {
    if (closing.has(match)) continue
    const key = match.context.unit
    const before = open.get(key)
    const unit = before && !isFull(before, match) ? before : { entries: [], markers: [], agreements: [] }
    if (unit !== before) units.push(unit)
    open.set(key, unit)
    if (match.kind === 'entry') unit.entries.push(match)
    else if (match.kind === 'agreement') unit.agreements.push(match)
    else if (match.place !== 'column') unit.markers.push(match)
  }
  return units
}

interface GrowingUnit {
  readonly entries: EntryMatch[]
  readonly markers: MarkerMatch[]
  readonly agreements: AgreementMatch[]
}

/** Whether a unit has as many matches as it may, where a passage with more than markers begins; within one, twice as many. */
function isFull({ entries, markers, agreements }: GrowingUnit, next: Match): boolean {
  const size = entries.length + markers.length + agreements.length
  if (size < mostInUnit) return false
  const isWithin = [entries.at(-1), markers.at(-1), agreements.at(-1)].some(
    (last) => last?.passage === next.passage,
  )
  return size >= mostInUnit * 2 || (!isWithin && next.kind !== 'marker')
}

/** Findings in the order in which they stand in the file. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((finding, other) => finding.position - other.position)
}
