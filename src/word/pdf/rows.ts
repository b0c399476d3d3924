import { opensWithTask, opensWithVerb } from '../../language/verbs.js'
import { type Segment, segmentText } from './page.js'
import { groupsOfLines } from './paragraphs.js'

type Line = readonly Segment[]

/** A cell of a row: its lines, and where its words end. */
export interface DrawnCell {
  readonly right: number
  readonly lines: readonly Line[]
}

/** Lines whose feet differ by less than this part of a letter stand beside each other. */
const sameHeight = 0.4

const topOf = (line: Line): number => line[0]?.y ?? 0
const textOf = (line: Line): string => line.map(segmentText).join(' ').trim()

/** Whether words begin with what is to be done. */
const asks = (words: string): boolean => opensWithTask(words) || opensWithVerb(words.split(/\s+/))

/** A cell with the first line of each of its paragraphs, and the lines that may be one. */
interface PartedCell {
  readonly lines: readonly Line[]
  readonly first: readonly Line[]
  readonly open: readonly Line[]
}

function partedCell({ lines, right }: DrawnCell): PartedCell {
  const groups = groupsOfLines(lines, { right, isCell: true, begun: new Set() })
  const first = groups.map(([line = []]) => line)
  const open = lines.filter((line) => !first.includes(line) && /^\p{Lu}/u.test(textOf(line)))
  return { lines, first, open }
}

/**
 * The lines of a row's cells that begin a paragraph though there was no room for them above. A page does not tell a line
 * that was wrapped from a new one, but what stands beside it does: where another cell has as many paragraphs as this one
 * has with those lines that stand level with them, or that say what is to be done; or two other cells have.
 */
export function begunBeside(cells: readonly DrawnCell[]): ReadonlySet<Line> {
  const parted = cells.map(partedCell)
  const begun = new Set<Line>()
  for (const cell of parted) {
    if (cell.open.length === 0) continue
    for (const beside of parted) {
      if (beside === cell || beside.first.length <= cell.first.length) continue
      const alike = parted.filter(({ first }) => first.length === beside.first.length)
      const more = linesFor(cell, beside, alike.length > 1)
      for (const line of more) begun.add(line)
      if (more.length > 0) break
    }
  }
  return begun
}

/**
 * Those of a cell's open lines with which it has as many paragraphs as the cell beside it; none where they do not fit.
 * @param isSure a third cell has as many too
 */
function linesFor(cell: PartedCell, beside: PartedCell, isSure: boolean): readonly Line[] {
  const missing = beside.first.length - cell.first.length
  const ways = [
    cell.open.filter((line) => isLevel(line, cell, beside)),
    cell.open.filter((line) => asks(textOf(line))),
    isSure ? cell.open : [],
  ]
  return ways.find((lines) => lines.length === missing) ?? []
}

/**
 * Whether a line stands level with the beginning of a paragraph beside it, and not only because both are the next line
 * of their cell.
 */
function isLevel(line: Line, cell: PartedCell, beside: PartedCell): boolean {
  const size = line[0]?.size ?? 0
  const level = beside.first.find((other) => Math.abs(topOf(other) - topOf(line)) < size * sameHeight)
  return level !== undefined && beside.lines.indexOf(level) !== cell.lines.indexOf(line)
}
