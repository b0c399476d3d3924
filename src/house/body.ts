import type { BlockContent, Heading, Html, Paragraph, RootContent, Table } from 'mdast'
import type { Doubt } from '../model/doubt.js'
import type { Minutes } from '../model/minutes.js'
import type { AgendaTableRow } from '../notation/place/agenda-tables.js'
import type { Document } from '../parse/document.js'
import type { Span } from '../source/lines.js'
import { oneLine } from '../source/lines.js'
import { labelOf } from './meeting.js'
import { plainBlocks, plainWords, textOf } from './phrasing.js'
import { askDoubt, askMissing, askNotPlaced, askParted } from './questions.js'
import { taskList } from './tasks.js'

/** What the body is written from. */
export interface BodySource {
  readonly document: Document
  readonly minutes: Minutes
  /** Rows of Item / Discussion / Action tables, by their offset. */
  readonly rows: ReadonlyMap<number, AgendaTableRow>
  /** The first heading is the title, and stands above the body. */
  readonly hasTitle: boolean
  readonly nameOf: (key: string) => string
}

/** The body in the order of the document, and what it asks, in the same order. */
export interface Body {
  readonly children: readonly RootContent[]
  readonly questions: readonly string[]
}

/** A comment that asks; nothing in it may end it. */
export function comment(number: number, words: string): Html {
  const safe = oneLine(words).replace(/-{2,}/g, '–').replace(/[<>]/g, ' ')
  return { type: 'html', value: `<!-- epha-review ${number}: ${safe} -->` }
}

/** The body while it is written. */
interface Writing {
  readonly source: BodySource
  readonly children: RootContent[]
  readonly questions: string[]
  readonly firstNumber: number
  /** Number of the item above, and whether an empty row came behind it. */
  above: number | null
  isRowEmpty: boolean
}

const spanOf = (block: BlockContent): Span => ({
  start: block.position?.start.offset ?? 0,
  end: block.position?.end.offset ?? 0,
})

/** The last offset of a block and of all that hangs below it. */
function endOf(block: BlockContent): number {
  if (block.type !== 'list') return spanOf(block).end
  return Math.max(
    spanOf(block).end,
    ...block.children.flatMap((item) =>
      item.children.map((child) => (child.type === 'paragraph' || child.type === 'list' ? endOf(child) : 0)),
    ),
  )
}

/**
 * Writes what stands in a document as the house has it: what markdown can say stays as it is, and a table of items
 * with an Action column becomes headings with what was said, and the actions as tasks where they were agreed.
 * @param firstNumber the number of the first question
 */
export function writeBody(source: BodySource, firstNumber: number): Body {
  const writing: Writing = {
    source,
    children: [],
    questions: [],
    firstNumber,
    above: null,
    isRowEmpty: false,
  }
  const blocks = source.document.blocks.flatMap((block) => block.tree().children)
  const body = source.hasTitle ? blocks.slice(1) : blocks
  const shift = body.some((block) => block.type === 'heading' && block.depth === 1) ? 1 : 0
  let isBelowTable = false
  for (const [at, block] of body.entries()) {
    if (block.type === 'table' && isAgenda(block, source)) {
      writeAgenda(block, writing)
      isBelowTable = true
      continue
    }
    // What stands below the minutes is nobody's action: the sign-off.
    if (isBelowTable && (block.type === 'paragraph' || block.type === 'list'))
      writing.children.push({ type: 'thematicBreak' })
    isBelowTable = false
    if (block.type === 'heading') writing.children.push(...deeper(block, shift))
    else if (block.type === 'paragraph' && isCaption(block, body[at + 1]))
      writing.children.push(headingOf(2, wordsIn(block)))
    else if (block.type === 'paragraph' || block.type === 'list' || block.type === 'table') {
      writing.children.push(...plainBlocks(block))
      if (block.type === 'paragraph') writeAgreed(spanOf(block), writing)
    }
  }
  return { children: writing.children, questions: writing.questions }
}

/** A line of bold above a table is its heading. */
const isCaption = (block: Paragraph, below: RootContent | undefined): boolean =>
  below?.type === 'table' &&
  textOf(block.children).length <= 80 &&
  block.children.length > 0 &&
  block.children.every((node) => node.type === 'strong' || (node.type === 'text' && node.value.trim() === ''))

function deeper(heading: Heading, shift: number): BlockContent[] {
  const depth = Math.min(6, heading.depth + shift)
  const words = textOf(heading.children)
  return words === '' ? [] : [headingOf(depth === 1 ? 2 : depth, words)]
}

const headingOf = (depth: number, words: string): Heading => ({
  type: 'heading',
  depth: depth === 2 ? 2 : depth === 3 ? 3 : depth === 4 ? 4 : depth === 5 ? 5 : 6,
  children: plainWords(words),
})

const rowStart = (row: Table['children'][number]): number => row.position?.start.offset ?? 0

const isAgenda = (table: Table, { rows }: BodySource): boolean =>
  table.children.some((row) => rows.has(rowStart(row)))

function ask(words: string, writing: Writing): void {
  writing.questions.push(words)
  writing.children.push(comment(writing.firstNumber + writing.questions.length - 1, words))
}

/** What somebody agreed in prose, written down below it. */
function writeAgreed(span: Span, writing: Writing): void {
  const agreed = writing.source.minutes.entries.filter(
    ({ notation, location }) =>
      notation === 'agreed' && location.span.start >= span.start && location.span.start < span.end,
  )
  pushTasks(agreed, writing)
}

/** Tasks one below the other are one list. */
function pushTasks(entries: Minutes['entries'], { children }: Writing): void {
  if (entries.length === 0) return
  const list = taskList(entries)
  const last = children.at(-1)
  const isOfTasks = last?.type === 'list' && last.children.every(({ checked }) => checked != null)
  if (isOfTasks) last.children.push(...list.children)
  else children.push(list)
}

function writeAgenda(table: Table, writing: Writing): void {
  const { rows } = writing.source
  const all = table.children.flatMap((row) => rows.get(rowStart(row)) ?? [])
  const hasNumbers = all.some((row) => row.item !== null)
  const first = table.children.findIndex((row) => rows.has(rowStart(row)))
  // Rows above the header are a table of their own: who was there.
  const above = table.children.slice(0, Math.max(0, first - 1))
  if (above.length > 0) writing.children.push(...plainBlocks({ type: 'table', children: above }))
  for (const row of table.children) {
    const agendaRow = rows.get(rowStart(row))
    if (agendaRow) writeRow(row, agendaRow, hasNumbers, writing)
  }
}

function writeRow(
  row: Table['children'][number],
  agendaRow: AgendaTableRow,
  hasNumbers: boolean,
  writing: Writing,
): void {
  const { source } = writing
  const cells = row.children.map((cell): readonly BlockContent[] =>
    cell.type === 'blockCell' ? cell.children : [{ type: 'paragraph', children: cell.children }],
  )
  if (cells.flat().every((block) => wordsIn(block) === '')) {
    writing.isRowEmpty = writing.above !== null
    return
  }
  const hasHeading = writeItem(cells, agendaRow, hasNumbers, writing)
  const left = {
    tasks: source.minutes.entries.filter(({ location }) => isIn(agendaRow.span, location.span.start)),
    doubts: source.minutes.doubts.filter(({ location }) => isIn(agendaRow.span, location.span.start)),
  }
  const blocks = cells.flatMap((cell, column) =>
    agendaRow.besides.includes(column) || column === agendaRow.numbers ? [] : cell,
  )
  const anchors = [...left.tasks.map(anchorOf), ...left.doubts.map(({ location }) => location.span.start)]
  for (const block of blocks.flatMap((whole) => parted(whole, anchors))) {
    const { start } = spanOf(block)
    const isTitle = hasHeading && agendaRow.title?.start === start
    const part = agendaRow.parts.find((candidate) => candidate.start === start)
    if (part) {
      const words = wordsIn(block).replace(/^\(?[a-z][.)]\s+/, '')
      const letter = part.item.key.slice(-1)
      writing.children.push(headingOf(3, part.isHeading ? `${letter}) ${words}` : part.item.key))
    } else if (block.type === 'heading' && !isTitle) writing.children.push(headingOf(4, wordsIn(block)))
    if (!isTitle && !part?.isHeading && block.type !== 'heading') writing.children.push(...plainBlocks(block))
    writeBelow({ start, end: endOf(block) + 1 }, left, writing)
  }
  writeBelow(agendaRow.span, left, writing)
}

const isIn = (span: Span, offset: number): boolean =>
  offset >= span.start && offset < Math.max(span.end, span.start + 1)

/** What is left of a row: its tasks and its doubts, until they stand below the words that they are about. */
interface Left {
  tasks: Minutes['entries']
  doubts: readonly Doubt[]
}

const anchorOf = (entry: Minutes['entries'][number]): number =>
  (entry.evidence?.location ?? entry.location).span.start

/** A list is parted below each item of it that something is to be written below. */
function parted(block: BlockContent, anchors: readonly number[]): BlockContent[] {
  if (block.type !== 'list') return [block]
  const lists: (typeof block)[] = []
  let isOver = true
  for (const [at, item] of block.children.entries()) {
    const list = isOver ? undefined : lists.at(-1)
    if (list) list.children.push(item)
    else {
      const start = item.position ?? block.position
      lists.push({
        ...block,
        children: [item],
        ...(block.ordered ? { start: (block.start ?? 1) + at } : {}),
        ...(start ? { position: start } : {}),
      })
    }
    const span = { start: item.position?.start.offset ?? 0, end: endOf({ ...block, children: [item] }) }
    isOver = anchors.some((anchor) => isIn(span, anchor))
  }
  return lists
}

function writeBelow(span: Span, left: Left, writing: Writing): void {
  const tasks = left.tasks.filter((entry) => isIn(span, anchorOf(entry)))
  pushTasks(tasks, writing)
  left.tasks = left.tasks.filter((entry) => !tasks.includes(entry))
  const doubts = left.doubts.filter(({ location }) => isIn(span, location.span.start))
  left.doubts = left.doubts.filter((doubt) => !doubts.includes(doubt))
  for (const { about, item } of doubts)
    ask(`${labelOf(item)}: ${askDoubt(about, writing.source.nameOf)}`, writing)
}

const wordsIn = (block: BlockContent): string => {
  if (block.type === 'paragraph' || block.type === 'heading') return textOf(block.children)
  if (block.type !== 'list') return ''
  return oneLine(
    block.children
      .flatMap((item) =>
        item.children.map((child) =>
          child.type === 'paragraph' || child.type === 'list' ? wordsIn(child) : '',
        ),
      )
      .join(' '),
  )
}

/** The heading of a row that opens an item, and what is asked about the item; whether the row's title is in it. */
function writeItem(
  cells: readonly (readonly BlockContent[])[],
  { item, numbers, title, parts, notPlaced }: AgendaTableRow,
  hasNumbers: boolean,
  writing: Writing,
): boolean {
  const cell = numbers === null ? [] : (cells[numbers] ?? [])
  const beside = oneLine(cell.map(wordsIn).join(' '))
  const own = beside.replace(/^(?:item )?\d[\d.]*\s?(?:\(?[a-z]\)?)?[.):]?(?:\s|$)/i, '').trim()
  const isName = /\p{L}{2}/u.test(own)
  const titled = title === null ? '' : wordsAt(cells, title.start)
  const words = isName ? own : titled
  if (item === null) {
    if (!isName && (hasNumbers || titled === '')) return false
    writing.children.push(headingOf(2, words))
    return !isName
  }
  writing.children.push(headingOf(2, words === '' ? `${item.key}.` : `${item.key}. ${words}`))
  const number = Number.parseInt(item.key, 10)
  if (writing.isRowEmpty && writing.above !== null && number > writing.above + 1)
    ask(askMissing(writing.above, number), writing)
  writing.above = number
  writing.isRowEmpty = false
  const letters = parts.filter(({ isHeading }) => !isHeading).map((part) => part.item.key.slice(-1))
  if (letters.length > 1) ask(`${labelOf(item)}: ${askParted(letters)}`, writing)
  if (notPlaced.length > 0) ask(`${labelOf(item)}: ${askNotPlaced(notPlaced)}`, writing)
  return !isName
}

function wordsAt(cells: readonly (readonly BlockContent[])[], start: number): string {
  const block = cells.flat().find((candidate) => spanOf(candidate).start === start)
  return block ? wordsIn(block) : ''
}
