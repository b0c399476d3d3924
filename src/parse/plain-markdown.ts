import type {
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast'

type Position = NonNullable<Text['position']>
type Point = Position['start']

/** Where a text begins in the whole of which it is a part: its first character, and lines above it. */
export interface Place {
  readonly offset: number
  readonly line: number
}

/** A line that is not blank. */
interface Line {
  /** From its first letter or mark on, without its end. */
  readonly text: string
  /** How many blanks stand before that. */
  readonly indent: number
  readonly start: Point
  readonly end: Point
}

// **Village map**: …, where it can be nothing else
const bold = /\*\*(?=[\p{L}\p{N}])([^*]*[\p{L}\p{N}.:!?)])\*\*(?=$|[ .,:;)!?])/gu
// What may be more than words: other emphasis, code, links, tags, references, tables, line breaks; and what moves columns.
const moreThanWords = /[\\`*_[<&~|\t\r\0]| $/
// What may begin something else than a paragraph: a heading, a list, a quotation, a line below a title.
const opensOther = /^(?:[#>=+:\]-]|\d{1,9}[.)])/
const headingMark = /^(#{1,6}) (?=\S)/
const closesHeading = /#$/
const itemMark = /^(?:[-*+]|(\d{1,9})[.)]) (?=\S)/
const box = /^\[([ xX])\] (?=\S)/

/**
 * Reads what is plain as Markdown reads it, at a small part of the cost: one heading, then one paragraph, one tight
 * list or one table, all of words without a mark but for those in bold. Null for anything else, however likely: then
 * Markdown must tell.
 */
export function plainNodes(text: string, place: Place): RootContent[] | null {
  const lines = linesOf(text, place)
  if (lines === null) return null
  const [first] = lines
  const title = first?.indent === 0 && headingMark.test(first.text) ? headingOf(first) : null
  const rest = title ? lines.slice(1) : lines
  const nodes: RootContent[] = title ? [title] : []
  const [opening] = rest
  if (!opening) return nodes
  if (opening.indent > 0) return null
  const below = blockOf(opening.text, rest)
  return below === null ? null : [...nodes, below]
}

function blockOf(opening: string, lines: readonly Line[]): RootContent | null {
  if (opening.startsWith('|')) return tableOf(lines)
  return itemMark.test(opening) ? listOf(lines) : paragraphOf(lines)
}

/** The lines of a text; null where blank ones stand between them, but below a heading. */
function linesOf(text: string, place: Place): Line[] | null {
  const lines: Line[] = []
  let isOver = false
  let { offset } = place
  for (const [index, whole] of text.split('\n').entries()) {
    const indent = whole.search(/[^ ]/)
    if (indent < 0)
      isOver = lines.length > 1 || (lines.length === 1 && !headingMark.test(lines[0]?.text ?? ''))
    else if (isOver) return null
    else {
      const point = (column: number): Point => ({
        line: place.line + index + 1,
        column: column + 1,
        offset: offset + column,
      })
      lines.push({ text: whole.slice(indent), indent, start: point(indent), end: point(whole.length) })
    }
    offset += whole.length + 1
  }
  return lines
}

const isWords = (text: string): boolean => !moreThanWords.test(text)

const movedBy = ({ line, column, offset = 0 }: Point, by: number): Point => ({
  line,
  column: column + by,
  offset: offset + by,
})

/** Each node has its own points, as those of Markdown have: whoever moves one moves no other. */
const between = (start: Point, end: Point): Position => ({ start: { ...start }, end: { ...end } })

const textOf = (value: string, start: Point, end: Point): Text => ({
  type: 'text',
  value,
  position: between(start, end),
})

/** The words of a line from a point on, those in bold apart; null where there may be more to them. */
function wordsFrom(start: Point, line: string): PhrasingContent[] | null {
  const isBold = line.includes('**')
  if (!isWords(isBold ? line.replace(bold, '$1') : line)) return null
  if (!isBold) return [textOf(line, start, movedBy(start, line.length))]
  const nodes: PhrasingContent[] = []
  let at = 0
  const addText = (end: number): void => {
    if (end > at) nodes.push(textOf(line.slice(at, end), movedBy(start, at), movedBy(start, end)))
    at = end
  }
  for (const { 0: whole, 1: inner = '', index } of line.matchAll(bold)) {
    addText(index)
    at = index + whole.length
    const position = between(movedBy(start, index), movedBy(start, at))
    const own = textOf(inner, movedBy(start, index + 2), movedBy(start, at - 2))
    nodes.push({ type: 'strong', children: [own], position })
  }
  addText(line.length)
  return nodes
}

/** Adds a line to a paragraph; false where it cannot be told how the two are joined. */
function addLine({ children, position }: Paragraph, line: readonly PhrasingContent[] | null): boolean {
  const last = children.at(-1)
  const [first, ...others] = line ?? []
  const end = line?.at(-1)?.position?.end
  if (!first?.position || !end) return false
  if (!last) children.push(first)
  else if (last.type === 'text' && first.type === 'text' && last.position) {
    last.value += `\n${first.value}`
    last.position.end = first.position.end
  } else return false
  children.push(...others)
  if (position) position.end = { ...end }
  return true
}

function headingOf({ text, start, end }: Line): Heading | null {
  const signs = headingMark.exec(text)?.[1]?.length ?? 0
  const children = wordsFrom(movedBy(start, signs + 1), text.slice(signs + 1))
  if (!children || closesHeading.test(text)) return null
  return { type: 'heading', depth: depths[signs - 1] ?? 1, children, position: between(start, end) }
}

const depths = [1, 2, 3, 4, 5, 6] as const

const newParagraph = (start: Point): Paragraph => ({
  type: 'paragraph',
  children: [],
  position: between(start, start),
})

const goesOn = (paragraph: Paragraph, { text, start }: Line): boolean =>
  !opensOther.test(text) && addLine(paragraph, wordsFrom(start, text))

function paragraphOf(lines: readonly Line[]): Paragraph | null {
  const [first] = lines
  if (!first) return null
  const paragraph = newParagraph(first.start)
  return lines.every((line) => goesOn(paragraph, line)) ? paragraph : null
}

/** An item that the next line may go on or stand in, and the list that it is in. */
interface OpenItem {
  readonly list: List
  readonly item: ListItem
  readonly paragraph: Paragraph
  /** Blanks before its mark, and before what stands in it. */
  readonly indent: number
  readonly content: number
  /** The sign that all items of one list have. */
  readonly sign: string
}

function listOf(lines: readonly Line[]): List | null {
  const open: OpenItem[] = []
  for (const line of lines) {
    if (itemMark.test(line.text)) {
      while ((open.at(-1)?.indent ?? 0) > line.indent) open.pop()
      const before = open.at(-1)
      const next = itemOf(line, before)
      if (next === null) return null
      if (before?.list === next.list) open.pop()
      else before?.item.children.push(next.list)
      open.push(next)
    } else {
      const last = open.at(-1)
      if (!last || !goesOn(last.paragraph, line)) return null
    }
    for (const { position } of open.flatMap(({ item, list }) => [item, list]))
      if (position) position.end = { ...line.end }
  }
  return open[0]?.list ?? null
}

/** The item that a line begins, in the list of the one before or in a list within that; null where it is not plain. */
function itemOf(line: Line, before: OpenItem | undefined): OpenItem | null {
  const { text, indent, start, end } = line
  const [mark = '', number] = itemMark.exec(text) ?? []
  const sign = mark.slice(-2, -1)
  const isNext = before?.indent === indent
  if (isNext && before.sign !== sign) return null
  const isFirst = indent === (before?.content ?? 0)
  // A list of numbers that stands at once below words begins with 1.
  if (!isNext && (!isFirst || (before && number !== undefined && Number(number) !== 1))) return null
  const [ticked = '', tick] = box.exec(text.slice(mark.length)) ?? []
  const from = mark.length + ticked.length
  const words = text.slice(from)
  if (ticked === '' ? opensOther.test(words) : words.startsWith('*')) return null
  const paragraph = newParagraph(movedBy(start, from))
  if (!addLine(paragraph, wordsFrom(movedBy(start, from), words))) return null
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    checked: tick === undefined ? null : tick !== ' ',
    children: [paragraph],
    position: between(start, end),
  }
  const list: List = isNext ? before.list : newList(number, start, end)
  list.children.push(item)
  return { list, item, paragraph, indent, content: indent + mark.length, sign }
}

const newList = (number: string | undefined, start: Point, end: Point): List => ({
  type: 'list',
  ordered: number !== undefined,
  start: number === undefined ? null : Number(number),
  spread: false,
  children: [],
  position: between(start, end),
})

// | --- | :---: |
const ruler = /^\|(?: *:?-+:? *\|)+$/

function tableOf(lines: readonly Line[]): Table | null {
  const [header, below, ...others] = lines
  if (!header || !below || below.indent > 0 || !ruler.test(below.text)) return null
  const align = below.text.slice(1, -1).split('|').map(alignmentOf)
  const rows = [header, ...others].map(rowOf)
  const children = rows.filter((row) => row !== null)
  if (children.length < rows.length || children[0]?.children.length !== align.length) return null
  const end = lines.at(-1)?.end ?? below.end
  return { type: 'table', align, children, position: between(header.start, end) }
}

function alignmentOf(cell: string): NonNullable<Table['align']>[number] {
  const dashes = cell.trim()
  if (dashes.startsWith(':')) return dashes.endsWith(':') ? 'center' : 'left'
  return dashes.endsWith(':') ? 'right' : null
}

/** A row that begins and ends with its sign, which belongs to the cell behind it. */
function rowOf({ text, indent, start, end }: Line): TableRow | null {
  if (indent > 0 || text.length < 2 || !text.startsWith('|') || !text.endsWith('|')) return null
  const children: TableCell[] = []
  for (let at = 0; at < text.length - 1; ) {
    const next = text.indexOf('|', at + 1)
    const inner = text.slice(at + 1, next)
    const words = inner.trim()
    const from = movedBy(start, at + 1 + inner.indexOf(words))
    const content = words === '' ? [] : wordsFrom(from, words)
    if (content === null) return null
    const last = next === text.length - 1 ? next + 1 : next
    children.push({
      type: 'tableCell',
      children: content,
      position: between(movedBy(start, at), movedBy(start, last)),
    })
    at = next
  }
  return { type: 'tableRow', children, position: between(start, end) }
}
