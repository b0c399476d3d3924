import { oneLine } from '../../source/lines.js'
import { type Segment, segmentText } from './page.js'

type Line = readonly Segment[]

/** The lines of a page from the top, and how high the page is. */
export interface LinesOfPage {
  readonly lines: readonly Line[]
  readonly height: number
}

/** What is printed above and below the body of a page, the first line of each at the top. */
export interface PageEdges {
  readonly above: readonly Line[]
  readonly below: readonly Line[]
}

/** So many lines at the top and at the bottom of a page may be repeated on the others. */
const mostLines = 8
/** What stands further from its edge than this share of the height of a page is the body. */
const farthest = 0.25
/** So near to each other, in points, lines of two pages stand at one height. */
const sameHeight = 3
/** What is repeated stands on this share of the pages, or of the left or the right ones. */
const share = 0.6
/** So many times as far as its lines from each other the body stands from what is repeated. */
const gapToBody = 1.25

/** The words of a line. */
export const printedLine = (line: Line): string => oneLine(line.map(segmentText).join(' '))

const topOf = (line: Line | undefined): number => line?.[0]?.y ?? 0
const withoutNumbers = (text: string): string => text.replace(/\d+/g, '#')
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))

/** A line at an edge of a page. */
interface EdgeLine {
  readonly page: number
  /** How far from its edge. */
  readonly at: number
  readonly text: string
}

/** The pages with their lines from one edge to the other, and how far each stands from that edge. */
interface Side {
  readonly pages: readonly LinesOfPage[]
  readonly distance: (line: Line, page: number) => number
}

/**
 * What is printed at the edges of each page and is the same on most of them, or on most of the left or the right ones: at
 * the same height, on each page or apart from the body, and alike but for what counts the pages. A line of the body that is said on
 * several pages is none.
 */
export function pageEdges(pages: readonly LinesOfPage[]): readonly PageEdges[] {
  const spacing = usualGap(pages)
  const above = repeated(
    {
      pages,
      distance: (line, page) => (pages[page]?.height ?? 0) - topOf(line),
    },
    spacing,
  )
  const below = repeated(
    {
      pages: pages.map(({ lines, height }) => ({ lines: lines.toReversed(), height })),
      distance: (line) => topOf(line),
    },
    spacing,
  )
  return pages.map((_, page) => ({ above: above[page] ?? [], below: (below[page] ?? []).toReversed() }))
}

/** How far from each other most lines stand. */
function usualGap(pages: readonly LinesOfPage[]): number {
  const gaps = pages.flatMap(({ lines }) =>
    lines.slice(1).map((line, at) => Math.round(topOf(lines[at]) - topOf(line))),
  )
  const counts = new Map<number, number>()
  for (const gap of gaps) if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}

/** The lines of each page from one edge on that are repeated there. */
function repeated({ pages, distance }: Side, spacing: number): readonly (readonly Line[])[] {
  const known = new Map<string, EdgeLine[]>()
  const edgeLine = (line: Line, page: number): EdgeLine => ({
    page,
    at: distance(line, page),
    text: printedLine(line),
  })
  for (const [page, { lines }] of pages.entries())
    for (const line of lines.slice(0, mostLines)) {
      const own = edgeLine(line, page)
      const alike = withoutNumbers(own.text)
      known.set(alike, [...(known.get(alike) ?? []), own])
    }
  return pages.map(({ lines, height }, page) => {
    let end = 0
    for (const [at, line] of lines.slice(0, mostLines).entries()) {
      const own = edgeLine(line, page)
      const there = (known.get(withoutNumbers(own.text)) ?? []).filter((other) => isLevel(other, own))
      if (own.at > height * farthest || !isRepeated(own, there, pages.length)) break
      const isOnAll = new Set(there.map((other) => other.page)).size === pages.length
      const next = lines[at + 1]
      const isApart = next === undefined || Math.abs(topOf(line) - topOf(next)) > spacing * gapToBody
      if (isOnAll || isApart) end = at + 1
    }
    return lines.slice(0, end)
  })
}

const isLevel = (one: EdgeLine, other: EdgeLine): boolean => Math.abs(one.at - other.at) < sameHeight

/** Whether a line stands on most pages, or on most of those on its side. */
function isRepeated(own: EdgeLine, there: readonly EdgeLine[], pages: number): boolean {
  const onPages = new Set(there.map(({ page }) => page))
  const onSide = [...onPages].filter((page) => page % 2 === own.page % 2).length
  const ofSide = Math.ceil((pages - (own.page % 2)) / 2)
  const isOnMost = onPages.size > 1 && onPages.size >= pages * share
  return (isOnMost || (onSide > 1 && onSide >= ofSide * share)) && areAlikeOrCount(there)
}

/** Whether each number in some lines is the same in all of them, or goes up with the page. */
function areAlikeOrCount(lines: readonly EdgeLine[]): boolean {
  const rows = lines.map(({ text, page }) => ({ numbers: numbersIn(text), page }))
  const [first] = rows
  return (first?.numbers ?? []).every((number, at) => {
    const isSame = rows.every(({ numbers }) => numbers[at] === number)
    return (
      isSame || rows.every(({ numbers, page }) => (numbers[at] ?? 0) - page === number - (first?.page ?? 0))
    )
  })
}
