import type { Element, ElementContent, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { ListMark, Paragraph, Run, WordBlock, WordCell, WordTable } from './content.js'

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

const isList = (node: Node) => node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol')

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(cell.properties[name] ?? 1)
  return Number.isInteger(span) && span > 0 && span < 1000 ? span : 1
}

const continued = (width: number): WordCell => ({ blocks: [], width, isContinued: true })

/** A walk over mammoth's HTML that counts the paragraphs it comes by. */
function walker() {
  let count = 0
  const paragraph = (nodes: readonly Node[], list: ListMark | null, heading: number | null): Paragraph => {
    count++
    return { kind: 'paragraph', runs: runsOf(nodes), list, heading, place: count }
  }

  const itemBlocks = (item: Element, mark: ListMark): WordBlock[] => {
    const own = item.children.filter((child) => !isList(child))
    const below = item.children.filter(isList)
    return [paragraph(own, mark, null), ...blocksOf(below, mark.level + 1)]
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
          const mark = { ordered: element.tagName === 'ol', level }
          return elementsOf(element.children).flatMap((item) => itemBlocks(item, mark))
        }
        default:
          return [paragraph(element.children, null, null)]
      }
    })

  return blocksOf
}

function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.filter((node) => node.type === 'element')
}

/** The paragraphs and tables of the HTML that mammoth makes of a document. */
export function readHtml(html: string): readonly WordBlock[] {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html)
  return walker()(tree.children, 0)
}
