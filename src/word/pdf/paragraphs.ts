import type { Paragraph, Run } from '../content.js'
import { marginOf, type Segment, segmentText } from './page.js'

type Line = readonly Segment[]

/** How far below the line above a line stands that begins a new paragraph, in heights of a line. */
const paragraphGap = 1.35
/** A line that ends so many letters before the others was ended by whoever wrote it. */
const shortBy = 6

const bulletOrNumber = /^(?:[•●▪◦·\uf0b7*–-]|\(?\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z][.)])$/u
const begins = /^(?:[•●▪◦·\uf0b7]|\d{1,3}(?:\.\d{1,3})*[.)]?\s|\(?[a-z]\)\s)/u

const textOf = (line: Line): string => line.map(segmentText).join(' ').trim()
const topOf = (line: Line): Segment | undefined => line[0]
const isBold = (line: Line): boolean =>
  line.every(({ runs }) => runs.every(({ text, bold }) => bold || text.trim() === ''))
const sizeOf = (line: Line): number => Math.max(...line.map(({ size }) => size))

/** What most of some numbers are. */
function usual(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) {
    const rounded = Math.round(number * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}

/** The runs of a line; what stands far to the right of the rest is behind a TAB, what stands behind a bullet is not. */
function runsOf(line: Line): Run[] {
  return line.flatMap((segment, at) => {
    const before = line[at - 1]
    const isBehindNumber = before !== undefined && at === 1 && bulletOrNumber.test(segmentText(before).trim())
    const lead = before === undefined ? '' : isBehindNumber ? ' ' : '\t'
    const [first, ...others] = segment.runs
    const runs = first ? [{ ...first, text: lead + first.text }, ...others] : []
    return runs.map(({ text, bold }) => ({ text, bold, italic: false, struck: false, link: null }))
  })
}

/** The size of the letters in which most lines are printed. */
export const bodySize = (lines: readonly Line[]): number => usual(lines.map(sizeOf))

/** A column of words, as far as its lines do not tell it themselves. */
export interface ColumnOfLines {
  /** How many paragraphs stand before these. */
  readonly counted: number
  /** Where the column ends. */
  readonly right: number
  /** The column is a cell whose edges are drawn: where it ends is known to the letter. */
  readonly isCell: boolean
  /** The size of most letters of the paper. */
  readonly body: number
  /** Lines that begin a paragraph whatever stands above them. */
  readonly begun: ReadonlySet<Line>
}

/**
 * Puts the lines of a column together to paragraphs: one ends where a gap is wider than between its lines, where a line
 * ends early and the next begins anew, and where the face changes.
 */
export function paragraphsOfLines(lines: readonly Line[], column: ColumnOfLines): Paragraph[] {
  const { counted, body } = column
  return groupsOfLines(lines, column).map((group, at): Paragraph => {
    const runs = group.flatMap((line, index) => {
      const own = runsOf(line)
      const [first, ...others] = own
      const link = isParted(group[index - 1] ?? [], line) ? '' : ' '
      return index > 0 && first ? [{ ...first, text: `${link}${first.text}` }, ...others] : own
    })
    const [first = []] = group
    const isLarge = group.length <= 2 && sizeOf(first) >= body * 1.15 && /\p{L}/u.test(textOf(first))
    const heading = isLarge ? (sizeOf(first) >= body * 1.4 ? 1 : 2) : null
    return { kind: 'paragraph', runs, list: null, heading, place: counted + at + 1 }
  })
}

/** The lines of a column, those of each paragraph together. */
export function groupsOfLines(
  lines: readonly Line[],
  { right, isCell, begun }: Pick<ColumnOfLines, 'right' | 'isCell' | 'begun'>,
): readonly (readonly Line[])[] {
  const gaps = lines.flatMap((line, at) => {
    const [one, other] = [topOf(line), topOf(lines[at + 1] ?? [])]
    return one && other && one.y > other.y ? [(one.y - other.y) / Math.max(one.size, 1)] : []
  })
  const spacing = Math.min(usual(gaps.filter((gap) => gap < 2)) || 1.2, 1.6)
  const groups: Line[][] = []
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]
    const group = groups.at(-1)
    const margin = marginOf(above ?? [])
    const said = margin && /^\p{Ll}/u.test(textOf(line)) ? above?.slice(0, -1) : above
    if (!said || !group || begun.has(line) || !goesOn(said, line, { spacing, right, isCell }))
      groups.push([line])
    else if (said === above || !margin) group.push(line)
    // Initials beside a line that goes on stand behind the whole of it.
    else group.splice(-1, 1, said, [...line, margin])
  }
  return groups
}

// 04/04/202 and below it 5: a narrow column has no room for the whole of it
const isParted = (above: Line, line: Line): boolean =>
  /^\S*\d$/.test(textOf(above)) && /^\d{1,3}$/.test(textOf(line))

// 3 and below it 4, beside one row
const isNumber = (line: Line): boolean => /^\d{1,3}[.)]?$/.test(textOf(line))

function goesOn(
  above: Line,
  line: Line,
  column: Pick<ColumnOfLines, 'right' | 'isCell'> & { readonly spacing: number },
): boolean {
  const [one, other] = [topOf(above), topOf(line)]
  if (!one || !other || other.y >= one.y) return false
  if ((one.y - other.y) / one.size > column.spacing * paragraphGap) return false
  if (above.length > 1 && !bulletOrNumber.test(segmentText(one).trim())) return false
  // Initials stand beside the end of what goes on there.
  const isEnd = marginOf(line) !== undefined && !/[.:;?!]$/.test(textOf(above))
  if (line.length > (isEnd ? 2 : 1) || begins.test(textOf(line))) return false
  if (isNumber(above) && isNumber(line)) return false
  if (isBold(above) !== isBold(line) || Math.abs(one.size - other.size) > one.size * 0.1) return false
  const room = column.right - (above.at(-1)?.end ?? 0)
  const firstWord = /^\S*/.exec(textOf(line))?.[0].length ?? 0
  // Where the edge is known, a capital that there was room for begins anew.
  if (column.isCell && /^\p{Lu}/u.test(textOf(line)) && room > widthOf(line, firstWord + 1) * 1.15)
    return false
  const letter = one.size * 0.5
  // There was room for the next word, and it was not put there.
  return room < Math.max(firstWord + 1, shortBy) * letter * 1.3
}

/** How wide so many letters of a line are. */
function widthOf(line: Line, letters: number): number {
  const [first] = line
  const last = line.at(-1)
  return first && last ? ((last.end - first.x) / Math.max(textOf(line).length, 1)) * letters : 0
}
