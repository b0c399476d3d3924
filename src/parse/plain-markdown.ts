import type { Heading, List, ListItem, Paragraph, RootContent, Table, TableCell, TableRow } from 'mdast'
import { between, type Line, movedBy, onLines, onOneLine, type Point, plainPhrasing } from './plain-words.js'

/** Where a text begins in the whole of which it is a part: its first character, and lines above it. */
export interface Place {
  readonly offset: number
  readonly line: number
}

// What may begin something else than a paragraph: a heading, a list, a quotation, a line below a title.
const opensOther = /^(?:[#>=+:\]-]|\d{1,9}[.)])/
const headingMark = /^(#{1,6}) (?=\S)/
const closesHeading = /#$/
const itemMark = /^(?:[-*+]|(\d{1,9})[.)]) {1,4}(?=\S)/
const box = /^\[([ xX])\] (?=\S)/

/**
 * Reads what is plain as Markdown reads it, at a small part of the cost: one heading, then one paragraph, one
 * list or one table, all of words without a mark but for links and those in bold. Null for anything else, however likely: then
 * Markdown must tell.
 */
export function plainNodes(text: string, place: Place): RootContent[] | null {
  const lines = linesOf(text, place)
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

/** The lines of a text that are not blank. */
function linesOf(text: string, place: Place): Line[] {
  const lines: Line[] = []
  let isApart = false
  let { offset } = place
  for (const [index, whole] of text.split('\n').entries()) {
    const indent = whole.search(/[^ ]/)
    const point = (column: number): Point => ({
      line: place.line + index + 1,
      column: column + 1,
      offset: offset + column,
    })
    if (indent >= 0)
      lines.push({
        text: whole.slice(indent),
        indent,
        start: point(indent),
        end: point(whole.length),
        isApart,
      })
    isApart = indent < 0
    offset += whole.length + 1
  }
  return lines
}

function headingOf({ text, start, end }: Line): Heading | null {
  const signs = headingMark.exec(text)?.[1]?.length ?? 0
  const children = plainPhrasing(onOneLine(text.slice(signs + 1), movedBy(start, signs + 1)))
  if (!children || closesHeading.test(text)) return null
  return { type: 'heading', depth: depths[signs - 1] ?? 1, children, position: between(start, end) }
}

const depths = [1, 2, 3, 4, 5, 6] as const

/** A paragraph whose lines are not all known yet. */
interface OpenParagraph {
  readonly paragraph: Paragraph
  readonly lines: Line[]
}

function newParagraph(first: Line): OpenParagraph {
  return {
    paragraph: { type: 'paragraph', children: [], position: between(first.start, first.end) },
    lines: [first],
  }
}

function goesOn({ paragraph, lines }: OpenParagraph, line: Line): boolean {
  if (line.isApart || opensOther.test(line.text)) return false
  lines.push(line)
  if (paragraph.position) paragraph.position.end = { ...line.end }
  return true
}

/** Gives a paragraph its words; false where they may be more than words. */
function fill({ paragraph, lines }: OpenParagraph): boolean {
  const words = plainPhrasing(onLines(lines))
  if (words !== null) paragraph.children.push(...words)
  return words !== null
}

function paragraphOf(lines: readonly Line[]): Paragraph | null {
  const [first, ...others] = lines
  if (!first || opensOther.test(first.text)) return null
  const open = newParagraph(first)
  return others.every((line) => goesOn(open, line)) && fill(open) ? open.paragraph : null
}

/** An item that the next line may go on or stand in, and the list that it is in. */
interface OpenItem {
  readonly list: List
  readonly item: ListItem
  readonly paragraph: OpenParagraph
  /** Blanks before its mark, and before what stands in it. */
  readonly indent: number
  readonly content: number
  /** The sign that all items of one list have. */
  readonly sign: string
}

function listOf(lines: readonly Line[]): List | null {
  const open: OpenItem[] = []
  const paragraphs: OpenParagraph[] = []
  for (const line of lines) {
    if (itemMark.test(line.text)) {
      while ((open.at(-1)?.indent ?? 0) > line.indent) open.pop()
      const before = open.at(-1)
      const next = itemOf(line, before)
      if (next === null) return null
      if (before?.list === next.list) open.pop()
      else before?.item.children.push(next.list)
      open.push(next)
      paragraphs.push(next.paragraph)
    } else {
      const last = open.at(-1)
      if (!last || !goesOn(last.paragraph, line)) return null
    }
    for (const { position } of open.flatMap(({ item, list }) => [item, list]))
      if (position) position.end = { ...line.end }
  }
  return paragraphs.every(fill) ? (open[0]?.list ?? null) : null
}

/** The item that a line begins, in the list of the one before or in a list within that; null where it is not plain. */
function itemOf(line: Line, before: OpenItem | undefined): OpenItem | null {
  const { text, indent, start, end } = line
  const [mark = '', number] = itemMark.exec(text) ?? []
  const sign = mark.trimEnd().slice(-1)
  const isNext = before?.indent === indent
  if (isNext && before.sign !== sign) return null
  const isFirst = indent === (before?.content ?? 0)
  // A list of numbers that stands at once below words begins with 1.
  if (!isNext && (!isFirst || (before && number !== undefined && Number(number) !== 1))) return null
  const [ticked = '', tick] = box.exec(text.slice(mark.length)) ?? []
  const from = mark.length + ticked.length
  const words = text.slice(from)
  if (ticked === '' ? opensOther.test(words) : /^[*[]/.test(words)) return null
  const paragraph = newParagraph({ ...line, text: words, indent: 0, start: movedBy(start, from) })
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    checked: tick === undefined ? null : tick !== ' ',
    children: [paragraph.paragraph],
    position: between(start, end),
  }
  const list: List = isNext ? before.list : newList(number, start, end)
  if (line.isApart && isNext) list.spread = true
  else if (line.isApart && before) before.item.spread = true
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
  if (below.isApart || others.some(({ isApart }) => isApart)) return null
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
    const content = words === '' ? [] : plainPhrasing(onOneLine(words, from))
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
