import {
  isBlank,
  type Paragraph,
  paragraphWords,
  plainParagraph,
  type Refusal,
  refuse,
  type WordCell,
  type WordContent,
  type WordTable,
} from './content.js'
import { decodeWindows1252 } from './windows-1252.js'

// Action · ACTION (initials) · Actions by: the one column that every such table has
const actionHeading =
  /^(?:for )?actions?(?: (?:by|for|by whom|required|points?|items?))?\s?(?:\([^()]{0,30}\))?:?$/i

/** "4.", "4a)", "a)", "4.1", "a) b) c)": what stands in the number cell of a row. */
function looksLikeNumber(words: string): boolean {
  const isNumber = (word: string): boolean =>
    /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,2})?[.)]?[a-z]?[.)]?$/i.test(word) && /[0-9a-z]/i.test(word)
  return words !== '' && words.split(/\s+/).every(isNumber)
}

// RH · RH/AF · TR, AF & RH
/** Initials and nothing else, of one or of several: `KB, SO`. */
export const onlyInitials = /^[A-Z]{2,4}(?:(?:\s?[/,;&+]\s?|\sand\s|\s)[A-Z]{2,4}){0,9}$/

/** The text of some bytes: UTF-8, UTF-16 with its mark, else Windows-1252; null where it is no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

/** A cell of a dump: a TAB opened it, and nothing says where it closes but the next. */
interface Opened {
  readonly paragraphs: Paragraph[]
}

/** An empty line at its end: a row may end here. */
function mayEndRow(cell: Opened): boolean {
  const last = cell.paragraphs.at(-1)
  return last !== undefined && last.runs.length === 0
}

const wordsIn = (cell: Opened) => cell.paragraphs.map(paragraphWords).join(' ').trim()

/** Cuts a dump into what stands before the first cell, and the cells. */
function cut(text: string): { before: Paragraph[]; cells: Opened[] } {
  const before: Paragraph[] = []
  const cells: Opened[] = []
  const lines = text.split(/\r\n|\r|\n|\f/)
  lines.forEach((line, index) => {
    const [first = '', ...opening] = line.split('\t')
    const current = cells.at(-1)
    const place = index + 1
    if (opening.length === 0) (current?.paragraphs ?? before).push(plainParagraph(first, place))
    else if (first !== '') {
      // " ⇥Action": the first cell of a row that no TAB opened, unless a cell is being filled.
      if (current && !mayEndRow(current)) current.paragraphs.push(plainParagraph(first, place))
      else cells.push({ paragraphs: [plainParagraph(first, place)] })
    }
    for (const words of opening) cells.push({ paragraphs: [plainParagraph(words, place)] })
  })
  return { before, cells }
}

/** Where the row with the Action heading begins and ends; null where there is none. */
function headingRow(cells: readonly Opened[]): { begin: number; end: number } | null {
  const action = cells.findIndex(
    ({ paragraphs: [first] }) => first && actionHeading.test(paragraphWords(first)),
  )
  if (action < 0) return null
  let begin = action
  while (begin > 0 && !mayEndRow(cells[begin - 1] ?? { paragraphs: [] })) begin--
  let end = action + 1
  while (end < cells.length && !mayEndRow(cells[end - 1] ?? { paragraphs: [] })) end++
  return { begin, end }
}

/** How many cells make a row: the number with which most rows end at an empty line and begin with a number. */
function rowWidth(cells: readonly Opened[], heading: number): number {
  let best = heading
  let most = -1
  for (let width = 2; width <= 6; width++) {
    let good = 0
    let rows = 0
    for (let at = 0; at + width <= cells.length; at += width) {
      const first = cells[at]
      const last = cells[at + width - 1]
      if (!first || !last) continue
      rows++
      const words = wordsIn(first)
      const begins = width === heading || words === '' || looksLikeNumber(words)
      if (begins && (mayEndRow(last) || at + width === cells.length)) good++
    }
    const share = rows === 0 ? 0 : good / rows
    if (share > most) {
      most = share
      best = width
    }
  }
  return best
}

function inRows(cells: readonly Opened[], width: number): Opened[][] {
  const rows: Opened[][] = []
  let row: Opened[] = []
  for (const cell of cells) {
    const previous = row.at(-1)
    const isNext =
      previous && mayEndRow(previous) && /^\d/.test(wordsIn(cell)) && looksLikeNumber(wordsIn(cell))
    if (row.length === width || (isNext && row.length > 0)) {
      rows.push(row)
      row = []
    }
    row.push(cell)
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** Rows of one line each, as attendance is listed: every empty line ends one. */
function inLines(cells: readonly Opened[]): Opened[][] {
  const rows: Opened[][] = [[]]
  for (const cell of cells) {
    rows.at(-1)?.push(cell)
    if (mayEndRow(cell)) rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

/**
 * Takes what follows the table out of its last cell: the row ends at its first empty line, and what stands below is
 * a sign-off, unless it is initials.
 */
function partSignOff(cell: Opened): Paragraph[] {
  let end = cell.paragraphs.findIndex((paragraph, at) => at > 0 && isBlank(paragraph))
  if (end < 0) return []
  cell.paragraphs.forEach((paragraph, at) => {
    const isFurther = at > end && onlyInitials.test(paragraphWords(paragraph))
    if (isFurther && cell.paragraphs.slice(end, at).every(isBlank)) end = at + 1
  })
  return cell.paragraphs.splice(end)
}

const closed = (cell: Opened): WordCell => ({ blocks: cell.paragraphs, width: 1, isContinued: false })

/**
 * Reads the text dump of a Word file: a TAB opens a cell, a newline ends a paragraph, an empty line may end a row.
 * Empty lines stand within cells too, so rows are told by how many cells most of them have.
 */
export function readText(text: string): WordContent | Refusal {
  const { before, cells } = cut(text.replace(/^\ufeff/, ''))
  const heading = headingRow(cells)
  if (cells.length === 0)
    return refuse(
      'not a Word file, and no table with a column headed Action',
      'Import the Word file itself, saved as .docx.',
    )
  if (!heading) return contentOf(before, [inLines(cells)], [])
  const rest = cells.slice(heading.end)
  const rows = inRows(rest, rowWidth(rest, heading.end - heading.begin))
  const last = rows.at(-1)?.at(-1)
  const after = last ? partSignOff(last) : []
  const attendance = inLines(cells.slice(0, heading.begin))
  const top = cells.slice(heading.begin, heading.end)
  const width = Math.max(...rows.map((row) => row.length), top.length)
  // The heading row may lack its first cells: it is set right.
  const missing = Array.from({ length: width - top.length }, (): Opened => ({ paragraphs: [] }))
  return contentOf(before, [attendance, [[...missing, ...top], ...rows]], after)
}

function contentOf(
  before: readonly Paragraph[],
  tables: readonly (readonly (readonly Opened[])[])[],
  after: readonly Paragraph[],
): WordContent {
  const blocks = tables
    .filter((table) => table.length > 0)
    .map((table): WordTable => ({ kind: 'table', rows: table.map((row) => row.map(closed)) }))
  return {
    kind: 'content',
    format: 'text',
    blocks: [...before, ...blocks, ...after],
    hasTrackedChanges: false,
    hasHiddenText: false,
    pageHeader: [],
    pageEdge: [],
    comments: [],
  }
}
