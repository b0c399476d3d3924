import {
  isBold,
  type Paragraph,
  paragraphText,
  type Refusal,
  refuse,
  type WordBlock,
  type WordCell,
  type WordContent,
  withoutStart,
} from './content.js'
import { limits } from './limits.js'
import { type PageEdges, pageEdges, printedLine } from './pdf/edges.js'
import { linesOfTexts, marginOf, type PdfPage, type Segment } from './pdf/page.js'
import { readPages } from './pdf/pages.js'
import { bodySize, paragraphsOfLines } from './pdf/paragraphs.js'
import { begunBeside } from './pdf/rows.js'
import { cellOf, type RuledTable, ruledTables } from './pdf/tables.js'

type Line = readonly Segment[]

/** Words stand no further from the left edge of their cell than this, in points; as far from the right one they end. */
const widestPadding = 12

/** A page with its tables taken out of its lines. */
interface DrawnPage {
  readonly page: PdfPage
  readonly tables: readonly RuledTable[]
  /** What stands in each table. */
  readonly within: ReadonlyMap<RuledTable, PdfPage['texts']>
  /** The lines beside the tables, from the top. */
  readonly lines: readonly Line[]
}

function drawnPage(page: PdfPage): DrawnPage {
  const tables = ruledTables(page.rulings)
  const within = new Map<RuledTable, PdfPage['texts'][number][]>()
  const beside = page.texts.filter((text) => {
    const table = tables.find((candidate) => cellOf(candidate, text) !== null)
    if (table) within.set(table, [...(within.get(table) ?? []), text])
    return !table
  })
  return { page, tables, within, lines: linesOfTexts(beside) }
}

/** What is known of the whole paper while one of its pages is read. */
interface PaperAround {
  readonly edges: PageEdges
  /** How many blocks stand on the pages before. */
  readonly counted: number
  /** The size of most of its letters. */
  readonly body: number
}

/** The blocks of a page in their order: paragraphs, and tables where lines are drawn. */
function blocksOfPage(
  { page, tables, within, lines: all }: DrawnPage,
  { edges, counted, body }: PaperAround,
): readonly WordBlock[] {
  const lines = all.slice(edges.above.length, all.length - edges.below.length)
  const blocks: WordBlock[] = []
  let waiting: Line[] = []
  const close = (): void => {
    blocks.push(
      ...paragraphsOfLines(waiting, {
        counted: counted + blocks.length,
        right,
        body,
        isCell: false,
        begun: new Set(),
      }),
    )
    waiting = []
  }
  const open = [...tables]
  // Both margins of a page are as wide, unless words stand beyond; a column of initials leaves less room.
  const starts = lines.map((line) => line[0]?.x ?? page.width)
  const ends = lines.map((line) => (marginOf(line) ? line.at(-2) : line.at(-1))?.end ?? 0)
  const widest = lines.some(marginOf) ? 0 : page.width - Math.min(page.width, ...starts)
  const right = Math.max(widest, ...ends)
  for (const line of lines) {
    for (let [table] = open; table && (line[0]?.y ?? 0) < (table.rows[0] ?? 0); [table] = open) {
      close()
      blocks.push(tableOf(table, within.get(table) ?? [], body))
      open.shift()
    }
    waiting.push(line)
  }
  close()
  return [...blocks, ...open.map((table) => tableOf(table, within.get(table) ?? [], body))]
}

function tableOf(table: RuledTable, texts: PdfPage['texts'], body: number): WordBlock {
  const columns = columnsOf(table, texts)
  const rows = table.rows.slice(0, -1).map((_, row): WordCell[] => {
    const cells = columns.map(({ right, rows }) => ({ right, lines: rows[row] ?? [] }))
    const begun = begunBeside(cells)
    return cells.map(({ right, lines }): WordCell => {
      const blocks = paragraphsOfLines(lines, { counted: 0, right, body, isCell: true, begun })
      return { blocks, width: 1, isContinued: false }
    })
  })
  return { kind: 'table', rows: rows.filter((row) => row.some(({ blocks }) => blocks.length > 0)) }
}

/** The columns of a table: where the words of each end, and its lines row by row. */
function columnsOf(
  table: RuledTable,
  texts: PdfPage['texts'],
): readonly { readonly right: number; readonly rows: readonly (readonly Line[])[] }[] {
  return table.columns.slice(0, -1).map((left, column) => {
    const own = texts.flatMap((text) => {
      const cell = cellOf(table, text)
      return cell?.column === column ? [{ text, row: cell.row }] : []
    })
    const padding = Math.min(...own.map(({ text }) => text.x - left), widestPadding)
    const rows = table.rows
      .slice(0, -1)
      .map((_, row) => linesOfTexts(own.filter((each) => each.row === row).map(({ text }) => text)))
    return { right: (table.columns[column + 1] ?? 0) - Math.max(padding, 0), rows }
  })
}

/** A paragraph that a page break has cut in two is one again. */
function joinedOverPages(pages: readonly (readonly WordBlock[])[]): readonly WordBlock[] {
  const joined: WordBlock[] = []
  for (const blocks of pages) {
    const above = joined.at(-1)
    const [first, ...others] = blocks
    if (above?.kind === 'paragraph' && first?.kind === 'paragraph' && isCut(above, first)) {
      const [run, ...runs] = first.runs
      joined[joined.length - 1] = {
        ...above,
        runs: [...above.runs, ...(run ? [{ ...run, text: ` ${run.text}` }, ...runs] : [])],
      }
      joined.push(...others)
    } else joined.push(...blocks)
  }
  return joined
}

const wordsOf = ({ runs }: Paragraph): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim()

const isCut = (above: Paragraph, below: Paragraph): boolean =>
  above.heading === null && !/[.:;?!]$/.test(wordsOf(above)) && /^\p{Ll}/u.test(wordsOf(below))

const printedNumber = /^(\d{1,3})[.)]\s+(?=\S)/

/** Paragraphs one below the other that are numbered on are items of a list; a bold one is a heading. */
function withNumberedLists(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const numberOf = (block: WordBlock | undefined): number | null => {
    if (block?.kind !== 'paragraph' || block.heading !== null) return null
    const number = printedNumber.exec(wordsOf(block))
    const isHeading = number !== null && isBold(withoutStart(block, number[0].length))
    return number === null || isHeading ? null : Number(number[1])
  }
  let list = 0
  return blocks.map((block, at) => {
    const own = numberOf(block)
    if (block.kind !== 'paragraph' || own === null) return block
    const isMore = numberOf(blocks[at - 1]) === own - 1
    if (!isMore && numberOf(blocks[at + 1]) !== own + 1) return block
    if (!isMore) list++
    const [lead = ''] = printedNumber.exec(paragraphText(block)) ?? []
    if (lead === '') return block
    return {
      ...withoutStart(block, lead.length),
      list: { ordered: true, level: 0, label: lead.trim(), list: `printed ${list}` },
    }
  })
}

/** Reads a PDF: its words by where they stand, tables by the lines that are drawn around their cells. */
export async function readPdf(bytes: Uint8Array): Promise<WordContent | Refusal> {
  const pages = await readPages(bytes)
  if ('kind' in pages) return pages
  if (pages.every(({ texts }) => texts.every(({ text }) => text.trim() === '')))
    return refuse(
      'a PDF of pictures: it was scanned, and no text is in it',
      'Let a program for text recognition (OCR) read it, and import what that saves; or import the Word file.',
    )
  const drawn = pages.map(drawnPage)
  const edges = pageEdges(drawn.map(({ lines, page: { height } }) => ({ lines, height })))
  const body = bodySize(pages.flatMap(({ texts }) => linesOfTexts(texts)))
  let counted = 0
  const blocks = drawn.map((page, at) => {
    const own = blocksOfPage(page, { edges: edges[at] ?? { above: [], below: [] }, counted, body })
    counted += own.length
    return own
  })
  const all = withNumberedLists(joinedOverPages(blocks))
  if (all.length > limits.paragraphs)
    return refuse(`longer than ${limits.paragraphs} paragraphs`, 'Save what is needed of it anew.')
  const [first] = edges
  const firstOf = (side: 'above' | 'below'): readonly Line[] =>
    edges.map((each) => each[side]).find((lines) => lines.length > 0) ?? []
  const isAbove = first !== undefined && first.above.length > 0
  return {
    kind: 'content',
    format: 'pdf',
    blocks: all,
    hasTrackedChanges: false,
    hasHiddenText: false,
    pageHeader: (first?.above ?? []).map(printedLine),
    pageEdge: [...(isAbove ? [] : firstOf('above')), ...firstOf('below')].map(printedLine),
    comments: [],
  }
}
