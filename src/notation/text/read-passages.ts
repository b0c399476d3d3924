import type { Block, Document } from '../../parse/document.js'
import type { Span } from '../../source/lines.js'
import { addPassages } from './flatten.js'
import { type Passage, passageWith } from './passages.js'
import { noWords, type Words, wordsOf } from './words.js'

// What may record something: everything else in a file is passed over without reading its Markdown.
const telling =
  /action|agreed|to-?do\b|\ba\.?i\.?\b|\bnext steps|\bresolved\b|carried|\[[ xX-]?\]|~~|✅|<!--|^[ \t>*+.)\d=-]{0,300}[=-][ \t]*$|^[ \t>*+.)\d-]{1,300}#|matters arising|\|/im
const commitment = /\b(?:will|to|going to|agreed|volunteered|asked|urged|promised)\b/i

/**
 * The passages of a document. A block in which nothing can be recorded gives its heading and, for the names in it,
 * its text as one `unread` passage.
 * @param everything read every block that bare prose may commit somebody in
 */
export function passagesOf(document: Document, everything: boolean): Passage[] {
  const passages: Passage[] = []
  let listDepth: number | null = null
  for (const block of document.blocks) {
    const heading = headingAlone(block)
    if (heading && block.tooHeavy === null) {
      // A list of actions goes on below its sub-headings, which may be its owners.
      if (isListHeading(heading.words.text)) listDepth = heading.depth
      else if (listDepth !== null && heading.depth <= listDepth) listDepth = null
    }
    const mayTell =
      telling.test(block.text) || listDepth !== null || (everything && commitment.test(block.text))
    if (block.tooHeavy === null && mayTell) addPassages(block.tree(), block, passages)
    else addUnread(block, heading, passages)
  }
  return passages
}

const isListHeading = (text: string): boolean => /action|to-?do|task|next steps|resolved/i.test(text)

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
  const text = rest.trimEnd()
  const first = marks.test(text) ? block.firstLine()?.children[0] : undefined
  if (first?.type === 'heading') return { words: wordsOf(first.children, block), depth, span }
  const start = span.start + signs.length + gap.length
  const offsets = Array.from({ length: text.length + 1 }, (_, index) => start + index)
  return { words: { ...noWords, text, offsets }, depth, span }
}
