import type { BlockContent, Heading, Table } from 'mdast'
import type { Doubt } from '../model/doubt.js'
import type { Minutes } from '../model/minutes.js'
import type { AgendaTableRow } from '../notation/place/agenda-tables.js'
import { oneLine, type Span } from '../source/lines.js'
import { calmTitle } from './calm-titles.js'
import { labelOf } from './meeting.js'
import { plainBlocks, plainWords } from './phrasing.js'
import { askDoubt, askMissing, askNotPlaced, askParted, askUnread } from './questions.js'
import { unprintedLines } from './unprinted.js'
import {
  ask,
  type BodySource,
  type BodyWriting,
  blockSpan,
  headingOf,
  linesIn,
  pushTasks,
  wordsIn,
} from './writing.js'

const rowStart = (row: Table['children'][number]): number => row.position?.start.offset ?? 0

/** Whether the rows of a table are items of the minutes. */
export const isAgenda = (table: Table, { rows }: BodySource): boolean =>
  table.children.some((row) => rows.has(rowStart(row)))

/** Writes the rows of a table with an Action column as headings, what was said, and the actions as tasks. */
export function writeAgenda(table: Table, writing: BodyWriting): void {
  const { rows } = writing.source
  const all = table.children.flatMap((row) => rows.get(rowStart(row)) ?? [])
  const hasNumbers = all.some((row) => row.item !== null)
  const first = table.children.findIndex((row) => rows.has(rowStart(row)))
  // Rows above the header are a table of their own: who was there.
  const above = table.children.slice(0, Math.max(0, first - 1))
  if (above.length > 0) writing.children.push(...plainBlocks({ type: 'table', children: above }))
  const doubts = doubtsOf(writing.source.minutes)
  const unread = doubts.filter(
    ({ about, location }) =>
      about.kind === 'unread' && all.some(({ span }) => isIn(span, location.span.start)),
  )
  for (const row of table.children.slice(above.length)) {
    const agendaRow = rows.get(rowStart(row))
    if (agendaRow) writeRow(row, agendaRow, { hasNumbers, doubts, unread }, writing)
    else {
      // The header, here and at the top of a page: headings and tasks stand for what it names.
      const names = cellsOf(row).map((cell) => oneLine(cell.map(wordsIn).join(' ')))
      writing.columnNames.push(names.filter((name) => name !== '').join(' · '))
    }
  }
}

/** What the rows of Action columns leave open, and what stands in them and names nobody, in whatever row. */
function doubtsOf({ doubts, possible }: Minutes): readonly Doubt[] {
  const lines = doubts.filter(({ about }) => about.kind === 'unread' || about.kind === 'open')
  const isAsked = ({ start }: Span): boolean => lines.some(({ location }) => isIn(location.span, start))
  return [
    ...doubts,
    ...possible.flatMap(({ because, text, item, location }): Doubt[] =>
      because.code === 'action-cell' && !isAsked(location.span)
        ? [{ about: { kind: 'unread', words: text }, item, location }]
        : [],
    ),
  ]
}

const cellsOf = (row: Table['children'][number]): readonly (readonly BlockContent[])[] =>
  row.children.map((cell) =>
    cell.type === 'blockCell' ? cell.children : [{ type: 'paragraph', children: cell.children }],
  )

/** What the rows of a table share. */
interface WholeTable {
  readonly hasNumbers: boolean
  readonly doubts: readonly Doubt[]
  /** Lines of its Action column that name nobody: asked about once. */
  readonly unread: readonly Doubt[]
}

function writeRow(
  row: Table['children'][number],
  agendaRow: AgendaTableRow,
  { hasNumbers, doubts, unread }: WholeTable,
  writing: BodyWriting,
): void {
  const { source } = writing
  const cells = cellsOf(row)
  if (cells.flat().every((block) => wordsIn(block) === '')) {
    writing.isRowEmpty = true
    return
  }
  const hasHeading = writeItem(cells, agendaRow, hasNumbers, writing)
  const left: Left = {
    unread,
    tasks: source.minutes.entries.filter(({ location }) => isIn(agendaRow.span, location.span.start)),
    doubts: doubts.filter(({ location }) => isIn(agendaRow.span, location.span.start)),
  }
  const besides = agendaRow.besides.flatMap((column) => (cells[column] ?? []).flatMap(linesIn))
  const unprinted = unprintedLines(besides, left.tasks, source.nameOf)
  const blocks = cells.flatMap((cell, column) =>
    agendaRow.besides.includes(column) || column === agendaRow.numbers ? [] : cell,
  )
  const anchors = [...left.tasks.map(anchorOf), ...left.doubts.map(({ location }) => location.span.start)]
  for (const block of blocks.flatMap((whole) => parted(whole, anchors))) {
    const { start } = blockSpan(block)
    const isTitle = hasHeading && agendaRow.title?.start === start
    const part = agendaRow.parts.find((candidate) => candidate.start === start)
    if (part) {
      writing.children.push(headingOfPart(part, wordsIn(block), writing))
    } else if (block.type === 'heading' && !isTitle) writing.children.push(headingOf(4, wordsIn(block)))
    if (!isTitle && !part?.isHeading && block.type !== 'heading') writing.children.push(...plainBlocks(block))
    writeBelow({ start, end: endOf(block) + 1 }, left, writing)
  }
  for (const line of unprinted) writing.children.push({ type: 'paragraph', children: plainWords(line) })
  writeBelow(agendaRow.span, left, writing)
}

/** The letter of a part of an item: "b" of 4b. */
const letterOf = (key: string): string | undefined => /[a-z]$/.exec(key)?.[0]

/** "b) Partnerships", or of a further item of the row "5. Partnerships". */
function headingOfPart(
  { item: { key }, isHeading }: AgendaTableRow['parts'][number],
  line: string,
  writing: BodyWriting,
): Heading {
  const letter = letterOf(key)
  if (letter !== undefined)
    return headingOf(3, isHeading ? `${letter}) ${line.replace(/^\(?[a-z][.)]\s+/, '')}` : key)
  writing.above = Number(key)
  const words = isHeading ? calmTitle(withoutNumber(line, key), writing.source.words) : ''
  return headingOf(2, `${key}. ${words}`)
}

const isIn = (span: Span, offset: number): boolean =>
  offset >= span.start && offset < Math.max(span.end, span.start + 1)

/** What is left of a row: its tasks and its doubts, until they stand below the words that they are about. */
interface Left {
  readonly unread: readonly Doubt[]
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
      const start = block.ordered ? { start: (block.start ?? 1) + at } : {}
      lists.push({ ...block, ...start, children: [item], position: item.position })
    }
    const span = { start: item.position?.start.offset ?? 0, end: endOf({ ...block, children: [item] }) }
    isOver = anchors.some((anchor) => isIn(span, anchor))
  }
  return lists
}

function writeBelow(span: Span, left: Left, writing: BodyWriting): void {
  const tasks = left.tasks.filter((entry) => isIn(span, anchorOf(entry)))
  pushTasks(tasks, writing)
  left.tasks = left.tasks.filter((entry) => !tasks.includes(entry))
  const doubts = left.doubts.filter(({ location }) => isIn(span, location.span.start))
  left.doubts = left.doubts.filter((doubt) => !doubts.includes(doubt))
  for (const doubt of doubts) {
    const { about, item } = doubt
    const isOneOfMany = left.unread.length > 1 && left.unread.includes(doubt)
    if (isOneOfMany && about.kind === 'unread') {
      if (doubt === left.unread[0])
        ask(`${labelOf(item)}: ${askUnread(about.words, left.unread.length - 1)}`, writing)
    } else ask(`${labelOf(item)}: ${askDoubt(about, writing.source.nameOf)}`, writing)
  }
}

/** The heading of a row that opens an item, and what is asked about the item; whether the row's title is in it. */
function writeItem(
  cells: readonly (readonly BlockContent[])[],
  { item, numbers, title, parts, notPlaced }: AgendaTableRow,
  hasNumbers: boolean,
  writing: BodyWriting,
): boolean {
  const cell = numbers === null ? [] : (cells[numbers] ?? [])
  const beside = oneLine(cell.map(wordsIn).join(' '))
  const own = withoutNumber(beside)
  const isName = /\p{L}{2}/u.test(own)
  const printed = title === null ? '' : withoutNumber(wordsAt(cells, title.start), item?.key)
  const titled = calmTitle(printed, writing.source.words)
  const words = isName ? calmTitle(own, writing.source.words) : titled
  if (item === null) {
    // 2011: what is no number of an item is a word all the same; the number of the item above stands there already,
    // and the letter of a part in its heading
    const isSaid =
      Number.parseInt(beside, 10) === writing.above ||
      parts.some((part) => beside.replace(/[().]/g, '').toLowerCase() === letterOf(part.item.key))
    if (!isName && !isSaid && /[\p{L}\p{N}]/u.test(beside))
      writing.children.push({ type: 'paragraph', children: plainWords(beside) })
    if (!isName && (hasNumbers || titled === '')) return false
    writing.children.push(headingOf(2, words))
    return !isName
  }
  writing.children.push(headingOf(2, `${item.key}. ${words}`))
  const number = Number.parseInt(item.key, 10)
  if (writing.isRowEmpty && writing.above !== null && number > writing.above + 1)
    ask(askMissing(writing.above, number), writing)
  writing.above = number
  writing.isRowEmpty = false
  const letters = parts.flatMap((part) => (part.isHeading ? [] : (letterOf(part.item.key) ?? [])))
  if (letters.length > 1) ask(`${labelOf(item)}: ${askParted(letters)}`, writing)
  if (notPlaced.length > 0) ask(`${labelOf(item)}: ${askNotPlaced(notPlaced)}`, writing)
  return !isName
}

const itemNumber = /^(?:item )?(\d[\d.]*\s?(?:\(?[a-z]\)?)?)[.):]?(?:\s|$)/i

/** The words behind the number of an item; `key` is the only number that is taken off. */
function withoutNumber(words: string, key?: string): string {
  const number = itemNumber.exec(words)
  const isItem = key === undefined || number?.[1]?.replace(/[\s().]+$|[\s()]/g, '').toLowerCase() === key
  return number && isItem ? words.slice(number[0].length).trim() : words.trim()
}

function wordsAt(cells: readonly (readonly BlockContent[])[], start: number): string {
  const block = cells.flat().find((candidate) => blockSpan(candidate).start === start)
  return block ? wordsIn(block) : ''
}

/** The last offset of a block and of all that hangs below it. */
function endOf(block: BlockContent): number {
  if (block.type !== 'list') return blockSpan(block).end
  return Math.max(
    blockSpan(block).end,
    ...block.children.flatMap((item) =>
      item.children.map((child) => (child.type === 'paragraph' || child.type === 'list' ? endOf(child) : 0)),
    ),
  )
}
