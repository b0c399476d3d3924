import { type Block, type Document, longestHeading } from '../../parse/document.js'
import type { Span } from '../../source/lines.js'
import { addPassages } from './flatten.js'
import { htmlQuotations } from './html-quotations.js'
import { type Passage, passageWith } from './passages.js'
import { noWords, type Words, wordsOf } from './words.js'

/**
 * Whether a reader of passages may find something in a block, told from its text as typed. It is cheap, and true where
 * it is in doubt: Markdown is dear to read, and a block in which no reader may find anything is not read.
 * @param titles the headings that the block stands below, outermost first; its own is the last
 */
export type BlockTest = (text: string, titles: readonly string[]) => boolean

/**
 * The passages of a document. A block in which no reader may find anything gives its heading and, for the names in
 * it, its text as one `unread` passage.
 * @param tests one of each reader
 */
export function passagesOf(document: Document, tests: readonly BlockTest[]): readonly Passage[] {
  const passages = passagesOfBlocks(document, tests)
  const quotations = htmlQuotations(document.lines.text)
  if (quotations.length === 0) return passages
  let next = 0
  return passages.map((passage) => {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= passage.span.start) next++
    const isQuoted = (quotations[next]?.start ?? Number.POSITIVE_INFINITY) <= passage.span.start
    return isQuoted ? { ...passage, quoted: true } : passage
  })
}

function passagesOfBlocks(document: Document, tests: readonly BlockTest[]): Passage[] {
  const passages: Passage[] = []
  let above: readonly Title[] = []
  for (const block of document.blocks) {
    const heading = block.isTree ? null : headingAlone(block)
    if (heading) above = titlesAfter(above, heading)
    const titles = above.map(({ words }) => words.text)
    const first = passages.length
    if (
      block.tooHeavy === null &&
      (block.isTree || otherTitle.test(block.text) || tests.some((mayFind) => mayFind(block.text, titles)))
    )
      addPassages(block.tree(), block, passages)
    else addUnread(block, heading, passages)
    for (const passage of passages.slice(first))
      if (passage.kind === 'heading') above = titlesAfter(above, passage)
  }
  return passages
}

type Title = Pick<Passage, 'words' | 'depth'>

const titlesAfter = (above: readonly Title[], title: Title): readonly Title[] => [
  ...above.filter(({ depth }) => depth < title.depth),
  title,
]

// A heading that does not begin its block with signs at the margin: "Roof" and "----" below it; "- # Roof"; "# Roof" below
// what looks like a tag. Only Markdown can tell.
const otherTitle = /^[ \t>*+.)\d=-]{0,300}[=-][ \t]*$|^[ \t>*+.)\d-]{1,300}#|(?<=[\r\n])#/m

/** A heading told from its line alone. */
interface HeadingLine {
  readonly words: Words
  readonly depth: number
  readonly span: Span
}

function addUnread(block: Block, heading: HeadingLine | null, passages: Passage[]): void {
  if (heading) passages.push(passageWith(passages.length, { kind: 'heading', ...heading }))
  const words: Words = { ...noWords, text: block.text, offsets: [block.span.start] }
  passages.push(passageWith(passages.length, { kind: 'unread', words, span: block.span }))
}

// 4 Roof #1: with none of these, the words of a heading are what stands there.
const marks = /[*_`~[\]!\\&<#]/

/** The heading of a block, from its first line alone. */
function headingAlone(block: Block): HeadingLine | null {
  const line = /^(#{1,6})(?:([ \t]+)([^\r\n]*))?(?=[\r\n]|$)/.exec(block.text)
  if (!line) return null
  const [whole, signs = '', gap = '', rest = ''] = line
  const span = { start: block.span.start, end: block.span.start + whole.length }
  const depth = signs.length
  const text = rest.slice(0, longestHeading).trimEnd()
  const first = marks.test(text) ? block.firstLine()?.children[0] : undefined
  if (first?.type === 'heading') return { words: wordsOf(first.children, block), depth, span }
  const start = span.start + signs.length + gap.length
  const offsets = Array.from({ length: text.length + 1 }, (_, index) => start + index)
  return { words: { ...noWords, text, offsets }, depth, span }
}
