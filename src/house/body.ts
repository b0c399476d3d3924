import type { BlockContent, Heading, Paragraph, RootContent, Table } from 'mdast'
import type { Span } from '../source/lines.js'
import { isAgenda, writeAgenda } from './agenda-body.js'
import { calmTitle } from './calm-titles.js'
import { plainBlocks, textOf } from './phrasing.js'
import { askPeopleColumn } from './questions.js'
import { numberedParts, partedByNumber } from './sub-numbers.js'
import {
  ask,
  type BodySource,
  type BodyWriting,
  blockSpan,
  headingOf,
  pushTasks,
  wordsIn,
} from './writing.js'

/** The body in the order of the document, and what it asks, in the same order. */
export interface Body {
  readonly children: readonly RootContent[]
  readonly questions: readonly string[]
  /** The headers of the tables that became headings, each as often as it stands there. */
  readonly columnNames: readonly string[]
}

/**
 * Writes what stands in a document as the house has it: what markdown can say stays as it is, and a table of items
 * with an Action column becomes headings with what was said, and the actions as tasks where they were agreed.
 * @param firstNumber the number of the first question
 */
export function writeBody(source: BodySource, firstNumber: number): Body {
  const writing: BodyWriting = {
    source,
    children: [],
    questions: [],
    columnNames: [],
    firstNumber,
    above: null,
    isRowEmpty: false,
  }
  const blocks = source.document.blocks.flatMap((block) => block.tree().children)
  const body = source.hasTitle ? blocks.slice(1) : blocks
  const shift = body.some((block) => block.type === 'heading' && block.depth === 1) ? 1 : 0
  const numbers = numberedParts(blocks)
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
    if (block.type === 'heading') writing.children.push(...deeper(block, shift, source))
    else if (block.type === 'paragraph' && isCaption(block, body[at + 1]))
      writing.children.push(headingOf(2, calmTitle(wordsIn(block), source.words)))
    else if (block.type === 'paragraph' || block.type === 'list' || block.type === 'table') {
      writing.children.push(...partedByNumber(block, numbers).flatMap(plainBlocks))
      if (block.type === 'paragraph') writeAgreed(blockSpan(block), writing)
      if (block.type === 'table') askColumn(block, writing)
    } else if (block.type === 'blockquote') writing.children.push(...plainBlocks(block))
  }
  const { children, questions, columnNames } = writing
  return { children, questions, columnNames }
}

/** A line of bold above a table is its heading. */
const isCaption = (block: Paragraph, below: RootContent | undefined): boolean =>
  below?.type === 'table' &&
  textOf(block.children).length <= 80 &&
  block.children.length > 0 &&
  block.children.every((node) => node.type === 'strong' || (node.type === 'text' && node.value.trim() === ''))

function deeper(heading: Heading, shift: number, source: BodySource): BlockContent[] {
  const depth = Math.min(6, heading.depth + shift)
  const words = calmTitle(textOf(heading.children), source.words)
  return words === '' ? [] : [headingOf(depth === 1 ? 2 : depth, words)]
}

/** Asks what a column of people means, where the table says nothing of it and nothing in it is read as an action. */
function askColumn(table: Table, writing: BodyWriting): void {
  const { people, minutes } = writing.source
  const [name] = table.children.flatMap((row) => people.get(row.position?.start.offset ?? -1) ?? [])
  const { start, end } = blockSpan(table)
  const isRead = minutes.entries.some(({ location: { span } }) => span.start >= start && span.start < end)
  if (name !== undefined && !isRead) ask(askPeopleColumn(name), writing)
}

/** What somebody agreed in prose, written down below it. */
function writeAgreed(span: Span, writing: BodyWriting): void {
  const agreed = writing.source.minutes.entries.filter(
    ({ notation, location }) =>
      notation === 'agreed' && location.span.start >= span.start && location.span.start < span.end,
  )
  pushTasks(agreed, writing)
}
