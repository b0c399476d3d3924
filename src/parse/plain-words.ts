import type { PhrasingContent, Text } from 'mdast'

/** From where to where in a file, as Markdown tells it. */
export type Position = NonNullable<Text['position']>
/** Line and column from 1, offset from 0. */
export type Point = Position['start']

/** A line that is not blank. */
export interface Line {
  /** From its first letter or mark on, without its end. */
  readonly text: string
  /** How many blanks stand before that. */
  readonly indent: number
  readonly start: Point
  readonly end: Point
  /** A blank line stands before it. */
  readonly isApart: boolean
}

// **Village map**: …, where it can be nothing else
const bold = /\*\*(?=[\p{L}\p{N}])([^*]*[\p{L}\p{N}.:!?)])\*\*(?=$|[ .,:;)!?\n])/gu
// [the minutes](2011-05-04.md), where it can be nothing else
const link =
  /(?<![!\]])\[([\p{L}\p{N}](?:[^[\]\\`*_<&~|!\t\r\0]{0,300}[\p{L}\p{N}.,;:?)'"’”–-])?)\]\(([^\s()<>\\&[\]`|\0\x7f]{1,2000})\)/gu
// What may be more than words: other emphasis, code, links, tags, references, tables, line breaks; and what moves columns.
// An underscore within a word, and the first sign of a tag or a reference that no letter follows, are themselves.
const moreThanWords =
  /[\\`*[~|\t\r\0]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|&(?=[#A-Za-z0-9])| $/mu
/** Stands for each sign of a link while the rest of its line is looked at: no letter, and none of the signs above. */
const blot = '\u0001'
const isWords = (text: string): boolean => !moreThanWords.test(text)

/** The point so many characters behind another on its line. */
export const movedBy = ({ line, column, offset = 0 }: Point, by: number): Point => ({
  line,
  column: column + by,
  offset: offset + by,
})

/** Each node has its own points, as those of Markdown have: whoever moves one moves no other. */
export const between = (start: Point, end: Point): Position => ({ start: { ...start }, end: { ...end } })

const textOf = (value: string, start: Point, end: Point): Text => ({
  type: 'text',
  value,
  position: between(start, end),
})

/** Words that stand on one line or on several, without what stands before each of them. */
interface Written {
  readonly text: string
  /** The points of what stands before a character of the text, and of what stands behind the one before it. */
  readonly startAt: (at: number) => Point
  readonly endAt: (at: number) => Point
}

/** Words that begin at a point and end with its line. */
export function onOneLine(text: string, start: Point): Written {
  const pointAt = (at: number): Point => movedBy(start, at)
  return { text, startAt: pointAt, endAt: pointAt }
}

/** The words of lines that make one paragraph. */
export function onLines(lines: readonly Line[]): Written {
  const [first] = lines
  if (first && lines.length === 1) return onOneLine(first.text, first.start)
  const text = lines.map((line) => line.text).join('\n')
  let next = 0
  const begins = lines.map((line) => {
    const begin = next
    next += line.text.length + 1
    return { begin, line }
  })
  const startAt = (at: number): Point => {
    const { begin, line } = lastUpTo(begins, at)
    return movedBy(line.start, at - begin)
  }
  // What ends with the end of a line ends before the blanks of the next.
  const endAt = (at: number): Point => {
    const { begin, line } = lastUpTo(begins, at)
    return begin === at ? movedBy(line.start, -line.indent) : movedBy(line.start, at - begin)
  }
  return { text, startAt, endAt }
}

interface Begun {
  readonly begin: number
  readonly line: Line
}

/** The line in which a character stands. */
function lastUpTo(lines: readonly Begun[], at: number): Begun {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.begin ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const found = lines[low]
  if (!found) throw new Error('Unexpected paragraph without a line')
  return found
}

/** Words, with links and those in bold apart; null where there may be more to them. */
export function plainPhrasing({ text, startAt, endAt }: Written): PhrasingContent[] | null {
  const links = text.includes('](') ? [...text.matchAll(link)] : []
  const rest = links.length === 0 ? text : text.replace(link, (whole) => whole.replace(/\S/g, blot))
  const bolds = rest.includes('**') ? [...rest.matchAll(bold)] : []
  if (!isWords(bolds.length === 0 ? rest : rest.replace(bold, '$1'))) return null
  if (bolds.some(([inner]) => inner.includes(blot))) return null
  const nodes: PhrasingContent[] = []
  let at = 0
  const addText = (end: number): void => {
    if (end > at) nodes.push(textOf(text.slice(at, end), startAt(at), endAt(end)))
    at = end
  }
  for (const found of [...links, ...bolds].sort((one, other) => one.index - other.index)) {
    const { 0: whole, 1: inner = '', 2: url, index } = found
    addText(index)
    at += whole.length
    const position = between(startAt(index), startAt(at))
    const from = index + (url === undefined ? 2 : 1)
    const children = [textOf(inner, startAt(from), startAt(from + inner.length))]
    nodes.push(
      url === undefined
        ? { type: 'strong', children, position }
        : { type: 'link', title: null, url, children, position },
    )
  }
  addText(text.length)
  return nodes
}
