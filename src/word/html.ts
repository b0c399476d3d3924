import type { Element, ElementContent, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { oneLine } from '../source/lines.js'
import {
  type ListMark,
  noteParagraphs,
  type Paragraph,
  type Run,
  type WordBlock,
  type WordCell,
  type WordTable,
} from './content.js'
import { readBoxMark, readMark } from './docx/list-mark.js'

type Node = RootContent | ElementContent
type Face = Omit<Run, 'text'>

const plain: Face = { bold: false, italic: false, struck: false, link: null }

/** An address that may be written into minutes; null for any other scheme, and for places within the page. */
export function safeLink(address: unknown): string | null {
  if (typeof address !== 'string') return null
  return /^(?:https?:\/\/|mailto:)/i.test(address.trim()) ? address.trim() : null
}

function faceWithin(element: Element, face: Face): Face {
  switch (element.tagName) {
    case 'strong':
      return { ...face, bold: true }
    case 'em':
      return { ...face, italic: true }
    case 's':
      return { ...face, struck: true }
    case 'a':
      return { ...face, link: safeLink(element.properties.href) ?? face.link }
    default:
      return face
  }
}

function runsOf(nodes: readonly Node[], face: Face = plain): Run[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return node.value === '' ? [] : [{ ...face, text: node.value }]
    if (node.type !== 'element') return []
    if (node.tagName === 'br') return [{ ...face, text: '\n' }]
    return runsOf(node.children, faceWithin(node, face))
  })
}

/** Runs without their first characters, all of which the first run has. */
function withoutFirst([first, ...others]: readonly Run[], length: number): readonly Run[] {
  const text = first?.text.slice(length) ?? ''
  return first && text !== '' ? [{ ...first, text }, ...others] : others
}

const isList = (node: Node) => node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol')

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(cell.properties[name] ?? 1)
  return Number.isInteger(span) && span > 0 && span < 1000 ? span : 1
}

const continued = (width: number): WordCell => ({ blocks: [], width, isContinued: true })

/** A paragraph, and what its first characters tell of it. */
function readParagraph(
  nodes: readonly Node[],
  known: Pick<Paragraph, 'list' | 'heading' | 'place'>,
): Paragraph {
  const all = runsOf(nodes)
  const boxed = readBoxMark(all[0]?.text ?? '')
  const runs = boxed === null ? all : withoutFirst(all, 1)
  const read = readMark(runs[0]?.text ?? '')
  const paragraph = { kind: 'paragraph', ...known, ...(boxed === null ? {} : { boxed }) } as const
  if (!read) return { ...paragraph, runs }
  const { mark, length } = read
  const list = mark.list === '' ? null : { ordered: mark.label !== '', ...mark }
  return { ...paragraph, runs: withoutFirst(runs, length), list }
}

/** A walk over mammoth's HTML that counts the paragraphs it comes by. */
function walker() {
  let count = 0
  let notes = 0
  const paragraph = (nodes: readonly Node[], list: ListMark | null, heading: number | null): Paragraph => {
    count++
    return readParagraph(nodes, { list, heading, place: count })
  }

  const itemBlocks = (item: Element, mark: ListMark): WordBlock[] => {
    const own = item.children.filter((child) => !isList(child))
    const below = item.children.filter(isList)
    if (isNote(item)) return noteBlocks(item)
    return [paragraph(own, mark, null), ...blocksOf(below, mark.level + 1)]
  }

  /** A note as mammoth puts it below the body: its number is its place in the list. */
  const noteBlocks = (item: Element): WordBlock[] => {
    notes++
    const lines = elementsOf(item.children).map((line) => oneLine(textOf(line)).replace(/\s?↑$/, ''))
    return noteParagraphs([lines.filter((line) => line !== '')], notes)
  }

  const tableOf = (element: Element): WordTable => {
    // How many rows each column is still covered by a cell from above, and how wide that cell is.
    const covered = new Map<number, { rows: number; width: number }>()
    const rows = elementsOf(element.children).flatMap((child) =>
      child.tagName === 'tr' ? [child] : elementsOf(child.children).filter((row) => row.tagName === 'tr'),
    )
    return { kind: 'table', rows: rows.map((row) => rowOf(row, covered)) }
  }

  const rowOf = (row: Element, covered: Map<number, { rows: number; width: number }>): WordCell[] => {
    const cells: WordCell[] = []
    let column = 0
    const passCovered = () => {
      for (let above = covered.get(column); above && above.rows > 0; above = covered.get(column)) {
        above.rows--
        cells.push(continued(above.width))
        column += above.width
      }
    }
    for (const cell of elementsOf(row.children)) {
      passCovered()
      const width = spanOf(cell, 'colSpan')
      const rows = spanOf(cell, 'rowSpan')
      if (rows > 1) covered.set(column, { rows: rows - 1, width })
      cells.push({ blocks: blocksOf(cell.children, 0), width, isContinued: false })
      column += width
    }
    passCovered()
    return cells
  }

  const blocksOf = (nodes: readonly Node[], level: number): WordBlock[] =>
    elementsOf(nodes).flatMap((element): WordBlock[] => {
      const heading = /^h([1-6])$/.exec(element.tagName)
      if (heading) return [paragraph(element.children, null, Number(heading[1]))]
      switch (element.tagName) {
        case 'table':
          return [tableOf(element)]
        case 'ul':
        case 'ol': {
          const mark = { ordered: element.tagName === 'ol', level, label: '', list: '' }
          return elementsOf(element.children).flatMap((item) => itemBlocks(item, mark))
        }
        default:
          return [paragraph(element.children, null, null)]
      }
    })

  return blocksOf
}

/** An item of the list of notes that mammoth puts at the end. */
const isNote = ({ properties }: Element): boolean => /^(?:foot|end)note-/.test(String(properties.id ?? ''))

const textOf = (node: Node): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : ''

function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.filter((node) => node.type === 'element')
}

/** The paragraphs and tables of the HTML that mammoth makes of a document. */
export function readHtml(html: string): readonly WordBlock[] {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html)
  return walker()(tree.children, 0)
}
