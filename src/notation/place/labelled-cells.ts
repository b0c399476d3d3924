import type { Reading } from '../notation.js'
import { mayHoldLabel } from '../phrase/label-signs.js'
import { labelsIn } from '../phrase/labels.js'
import { isMarkerLabel } from '../phrase/marker-label.js'
import { noWords, type Words } from '../text/words.js'
import { headerNames } from './header-names.js'

/**
 * The cells of a row in which an action label may stand. What stands beside a cell that is a label and nothing else, or a
 * label and whom it is for, is read as the words behind it: | Action: | RH to circulate the guidance |.
 */
export function labelledCells(cells: readonly Words[], reading: Reading): readonly Words[] {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  // | Action | Who | When |
  if (filled.some(({ text }) => isHeader(text.trim()))) return []
  return filled.flatMap((cell, at) => {
    if (!mayHoldLabel(cell.text)) return []
    const next = filled[at + 1]
    return [next && isLabelAlone(cell, reading) ? joined(cell, next) : cell]
  })
}

const isHeader = (name: string): boolean =>
  headerNames().owner.test(name) || headerNames().due.test(name) || headerNames().status.test(name)

function isLabelAlone(cell: Words, reading: Reading): boolean {
  const [label] = labelsIn(cell, reading.roster)
  if (!label) return !/\s/.test(cell.text.trim())
  const isEmpty = cell.text.slice(label.contentStart).trim() === ''
  return label.opensAll && (isEmpty || isMarkerLabel(label, cell, reading))
}

/** One cell behind the other, with a colon between them where none stands. */
function joined(cell: Words, next: Words): Words {
  const label = cell.text.trimEnd()
  const between = label.endsWith(':') ? ' ' : ': '
  const shift = label.length + between.length
  const moved = (spans: Words['strong']): Words['strong'] =>
    spans.map(({ start, end }) => ({ start: start + shift, end: end + shift }))
  return {
    ...noWords,
    text: `${label}${between}${next.text}`,
    offsets: [
      ...cell.offsets.slice(0, label.length),
      ...Array.from(between, () => next.offsets[0] ?? 0),
      ...next.offsets,
    ],
    strong: moved(next.strong),
    struck: [...cell.struck, ...moved(next.struck)],
    links: moved(next.links),
    code: moved(next.code),
  }
}
