import type { Match, Reading } from '../notation.js'
import { closingListFolded, closingListOf } from './closing-list.js'
import { columnMarkers } from './columns.js'
import { entriesWithTheirs } from './entries.js'
import { agreementsInsideEntries } from './inside-entries.js'
import { agreementsLeft } from './left-agreements.js'
import { marginMarkers } from './margins.js'
import { type Combination, inOrder, type Pass } from './pass.js'
import { repeatedFolded } from './repeated.js'

/**
 * How entries, markers and agreements combine, in this order. An entry takes in the agreement and the marker that it
 * writes down; a marker its agreement; what a person agreed to is an action though nobody wrote it down; what is left
 * is a decision. The order of the minutes is kept, unless the words say otherwise.
 */
const passes: readonly Pass[] = [
  agreementsInsideEntries,
  entriesWithTheirs,
  marginMarkers,
  columnMarkers,
  agreementsLeft,
  closingListFolded,
  repeatedFolded,
]

/** What the matches of a document come to, the findings in the order of the file. */
export function combine(matches: readonly Match[], reading: Reading): Combination {
  const start: Combination = {
    matches,
    taken: new Set(),
    closing: closingListOf(matches),
    findings: [],
    decisions: [],
    problems: [],
    doubts: [],
  }
  const combined = passes.reduce((before, pass) => pass(before, reading), start)
  return { ...combined, findings: inOrder(combined.findings) }
}
