import { onlyInitials } from '../text.js'

/** Words as a page prints them, in points from its lower left corner. */
export interface PageText {
  readonly text: string
  readonly x: number
  /** Where the letters stand. */
  readonly y: number
  readonly width: number
  /** Size of the letters. */
  readonly size: number
  readonly bold: boolean
}

/** A line that is drawn across or down a page. */
export interface Ruling {
  readonly isAcross: boolean
  /** Its height where it goes across, else its distance from the left. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A page of a PDF. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly texts: readonly PageText[]
  readonly rulings: readonly Ruling[]
}

/** Words that stand on one line with no more than a blank between them. */
export interface Segment {
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  /** Stretches in one face. */
  readonly runs: readonly { readonly text: string; readonly bold: boolean }[]
}

export const segmentText = ({ runs }: Segment): string => runs.map(({ text }) => text).join('')

/** The initials that stand far to the right of a line, as at a margin; undefined where none do. */
export function marginOf(line: readonly Segment[]): Segment | undefined {
  const last = line.at(-1)
  return line.length > 1 && last && onlyInitials.test(segmentText(last).trim()) ? last : undefined
}

/** So many sizes of a letter apart, words belong to two columns. */
const columnGap = 1.1
/** So many sizes of a letter apart, two pieces of words are two words. */
const wordGap = 0.12
/** Letters whose feet differ by less than this part of their size stand on one line. */
const sameLine = 0.4

/** The words of a page line by line from the top, each line parted where a gap is wide. */
export function linesOfTexts(texts: readonly PageText[]): readonly (readonly Segment[])[] {
  const sorted = texts
    .filter(({ text }) => text.trim() !== '')
    .toSorted((one, other) => other.y - one.y || one.x - other.x)
  const lines: PageText[][] = []
  for (const text of sorted) {
    const line = lines.at(-1)
    const [first] = line ?? []
    if (line && first && Math.abs(first.y - text.y) < sameLine * Math.max(first.size, text.size))
      line.push(text)
    else lines.push([text])
  }
  return lines.map(segmentsOf)
}

function segmentsOf(line: readonly PageText[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const { text, x, y, width, size, bold } of line.toSorted((one, other) => one.x - other.x)) {
    const last = segments.at(-1)
    const gap = last ? x - last.end : Number.POSITIVE_INFINITY
    if (!last || gap > columnGap * size) {
      segments.push({ x, end: x + width, y, size, runs: [{ text, bold }] })
      continue
    }
    const isParted = gap > wordGap * size && !/\s$/.test(segmentText(last)) && !/^\s/.test(text)
    const runs = [...last.runs, { text: `${isParted ? ' ' : ''}${text}`, bold }]
    segments[segments.length - 1] = {
      ...last,
      end: Math.max(last.end, x + width),
      size: Math.max(last.size, size),
      runs,
    }
  }
  return segments
}
