import type { BlockContent, Heading, Html, RootContent } from 'mdast'
import type { Entry } from '../model/action.js'
import type { Minutes } from '../model/minutes.js'
import type { AgendaTableRow } from '../notation/place/agenda-tables.js'
import type { Document } from '../parse/document.js'
import { oneLine, type Span } from '../source/lines.js'
import type { WrittenWords } from './calm-titles.js'
import { plainWords, textOf } from './phrasing.js'
import { taskList } from './tasks.js'

/** What the body is written from. */
export interface BodySource {
  readonly document: Document
  readonly minutes: Minutes
  /** Rows of Item / Discussion / Action tables, by their offset. */
  readonly rows: ReadonlyMap<number, AgendaTableRow>
  /** What columns of people are called in tables that nobody knows the meaning of, by the offset of each row. */
  readonly people: ReadonlyMap<number, string>
  /** The first heading is the title, and stands above the body. */
  readonly hasTitle: boolean
  readonly nameOf: (key: string) => string
  /** How the paper writes its words, for titles that shout. */
  readonly words: WrittenWords
}

/** The body while it is written. */
export interface BodyWriting {
  readonly source: BodySource
  readonly children: RootContent[]
  readonly questions: string[]
  /** The headers of the tables that became headings: "Item · Discussion · Action". */
  readonly columnNames: string[]
  readonly firstNumber: number
  /** Number of the item above, and whether an empty row came behind it. */
  above: number | null
  isRowEmpty: boolean
}

/** A comment that asks; nothing in it may end it. */
export function comment(number: number, words: string): Html {
  const safe = oneLine(words).replace(/-{2,}/g, '–').replace(/[<>]/g, ' ')
  return { type: 'html', value: `<!-- epha-review ${number}: ${safe} -->` }
}

/** Asks below what was written last. */
export function ask(words: string, writing: BodyWriting): void {
  writing.questions.push(words)
  writing.children.push(comment(writing.firstNumber + writing.questions.length - 1, words))
}

/** Tasks one below the other are one list. */
export function pushTasks(entries: readonly Entry[], { children }: BodyWriting): void {
  if (entries.length === 0) return
  const list = taskList(entries)
  const last = children.at(-1)
  const isOfTasks = last?.type === 'list' && last.children.every(({ checked }) => checked != null)
  if (isOfTasks) last.children.push(...list.children)
  else children.push(list)
}

/** Where a block stands in the document. */
export const blockSpan = (block: BlockContent): Span => ({
  start: block.position?.start.offset ?? 0,
  end: block.position?.end.offset ?? 0,
})

/** A heading of a depth. */
export const headingOf = (depth: number, words: string): Heading => ({
  type: 'heading',
  depth: depth === 2 ? 2 : depth === 3 ? 3 : depth === 4 ? 4 : depth === 5 ? 5 : 6,
  children: plainWords(words),
})

/** The words of a block on one line. */
export const wordsIn = (block: BlockContent): string => {
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

/** The lines of a block: its paragraphs, and the items of its lists. */
export function linesIn(block: BlockContent): readonly string[] {
  if (block.type === 'list')
    return block.children.flatMap((item) =>
      item.children.flatMap((child) =>
        child.type === 'paragraph' || child.type === 'list' ? linesIn(child) : [],
      ),
    )
  const words = wordsIn(block)
  return words === '' ? [] : [words]
}
