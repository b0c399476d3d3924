import type { Heading, Nodes, Paragraph, PhrasingContent, RowContent } from 'mdast'
import { classesAlone, headingClasses, wordsWithClasses } from '../../language/plain-text.js'
import type { Block, Document } from '../../parse/document.js'
import { locate, type SourceLocation, type Span } from '../../source/lines.js'

/** Text as a reader sees it, with the offset in the file of each of its characters. */
export interface Words {
  readonly text: string
  /** Offset in the file of the character at an index; of the end, at `text.length`. */
  readonly offsets: readonly number[]
  readonly strong: readonly Span[]
  readonly struck: readonly Span[]
  readonly links: readonly Span[]
  readonly code: readonly Span[]
  /** Of a cell: the lines that hang in a list. */
  readonly listed?: readonly Span[]
}

/** A stretch of some words. */
export interface Stretch {
  readonly words: Words
  readonly start: number
  readonly end: number
}

/** The whole of some words. */
export const wholeOf = (words: Words): Stretch => ({ words, start: 0, end: words.text.length })

/** No text at all. */
export const noWords: Words = { text: '', offsets: [0], strong: [], struck: [], links: [], code: [] }

/** A part of some words, with the places that go with it. */
export function sliceWords(words: Words, start: number, end: number): Words {
  const shift = (spans: readonly Span[]): Span[] =>
    spans
      .filter((span) => span.end > start && span.start < end)
      .map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }))
  return {
    text: words.text.slice(start, end),
    offsets: words.offsets.slice(start, end + 1),
    strong: shift(words.strong),
    struck: shift(words.struck),
    links: shift(words.links),
    code: shift(words.code),
  }
}

/** The place in the file of a stretch of some words. */
export function placeOf(document: Document, words: Words, start: number, end: number): SourceLocation {
  let first = start
  while (first < end - 1 && /\s/.test(words.text[first] ?? '')) first++
  const from = words.offsets[first] ?? words.offsets.at(-1) ?? 0
  const to = (words.offsets[Math.max(first, end - 1)] ?? from) + 1
  return locate(document.path, document.lines, { start: from, end: Math.max(to, from) })
}

/** Whether a stretch of the words lies in one of these spans as a whole. */
export function isWithin(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start <= start && span.end >= end)
}

/** An indented "ACTION: …" is code to Markdown and an action to its reader. */
export function indentedWords(value: string, span: Span, block: Block): Words {
  const from = span.start - block.span.start
  const source = block.text.slice(from, span.end - block.span.start)
  const offsets: number[] = []
  let at = 0
  for (const character of value) {
    while (at < source.length && source[at] !== character && /[ \t\r]/.test(source[at] ?? '')) at++
    for (let unit = 0; unit < character.length; unit++)
      offsets.push(span.start + Math.min(at + unit, source.length))
    at += character.length
  }
  offsets.push(span.end)
  return { ...noWords, text: value, offsets }
}

interface Growing {
  text: string
  /** Where `<s>` and `<del>` open and close. */
  readonly strikes: { readonly opens: boolean; readonly at: number }[]
  readonly offsets: number[]
  readonly strong: Span[]
  readonly struck: Span[]
  readonly links: Span[]
  readonly code: Span[]
}

const newWords = (): Growing => ({
  text: '',
  strikes: [],
  offsets: [],
  strong: [],
  struck: [],
  links: [],
  code: [],
})

/** The words of some nodes of a block. */
export function wordsOf(nodes: readonly PhrasingContent[], block: Block): Words {
  const growing = newWords()
  // What a picture shows is no line of the minutes.
  if (!nodes.every(isPicture)) for (const node of nodes) grow(node, block, growing)
  return finish(growing, nodes.at(-1), block)
}

/** The words of a heading, without the classes at its end. */
export function headingWords({ children }: Heading, block: Block): Words {
  const words = wordsOf(children, block)
  const end = words.text.search(headingClasses)
  return end < 0 ? words : sliceWords(words, 0, end)
}

// ![Plan of the hall](plan.png) · [![Plan](small.png)](plan.png)
const isPicture = (node: PhrasingContent): boolean =>
  node.type === 'image' ||
  node.type === 'imageReference' ||
  (node.type === 'text' && node.value.trim() === '') ||
  (node.type === 'link' && node.children.length > 0 && node.children.every(isPicture))

/** The words of a cell. Its paragraphs are its lines, as `<br>` makes them elsewhere. */
export function cellWords(cell: RowContent, block: Block): Words {
  if (cell.type === 'tableCell') return wordsOf(cell.children, block)
  const growing = newWords()
  const listed: Span[] = []
  for (const [index, { leaf, isListed }] of leavesOf(cell.children, false).entries()) {
    if (index > 0) push('\n', Math.max(0, (leaf.position?.start.offset ?? 0) - 1), block, growing)
    const start = growing.text.length
    for (const node of leaf.children) grow(node, block, growing)
    const span = { start, end: growing.text.length }
    if (leaf.type === 'heading') growing.strong.push(span)
    if (isListed) listed.push(span)
  }
  return { ...finish(growing, cell, block), listed }
}

/** A paragraph or a heading, and whether it hangs in a list. */
interface Leaf {
  readonly leaf: Paragraph | Heading
  readonly isListed: boolean
}

function leavesOf(blocks: readonly Nodes[], isListed: boolean): Leaf[] {
  return blocks.flatMap((block): Leaf[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return [{ leaf: block, isListed }]
    return block.type === 'list' || block.type === 'listItem' ? leavesOf(block.children, true) : []
  })
}

function finish(growing: Growing, last: Nodes | undefined, block: Block): Words {
  growing.struck.push(...struckInHtml(growing))
  growing.offsets.push(block.span.start + (last?.position?.end.offset ?? 0))
  return mayHaveClasses.test(growing.text) ? withoutClasses(growing) : growing
}

const mayHaveClasses = /\{[.#]/
/** So many of them stand around one another; whoever writes more means no words. */
const mostAround = 4

/**
 * The words without the brackets and classes of `[words]{.mark}`, also around others, and without the classes behind a link:
 * pandoc writes them for what Word highlights and underlines.
 */
function withoutClasses(words: Words, left = mostAround): Words {
  const inBrackets = [...words.text.matchAll(wordsWithClasses)].flatMap(
    ({ 0: whole, 1: shown = '', index }) => [
      { start: index, end: index + 1 },
      { start: index + 1 + shown.length, end: index + whole.length },
    ],
  )
  const behindLinks = words.links.flatMap(({ end }) => {
    const [classes] = classesAlone.exec(words.text.slice(end, end + 100)) ?? []
    return classes === undefined ? [] : [{ start: end, end: end + classes.length }]
  })
  const cuts = [...inBrackets, ...behindLinks].toSorted((one, other) => one.start - other.start)
  if (cuts.length === 0 || left === 0) return words
  let from = 0
  const kept: Span[] = []
  for (const { start, end } of cuts) {
    kept.push({ start: from, end: Math.max(from, start) })
    from = Math.max(from, end)
  }
  kept.push({ start: from, end: words.text.length })
  return withoutClasses(joined(kept.map(({ start, end }) => sliceWords(words, start, end))), left - 1)
}

/** Some words behind one another, each with the offsets that it has. */
function joined(parts: readonly Words[]): Words {
  const all = newWords()
  for (const { text, offsets, strong, struck, links, code } of parts) {
    const shift = (spans: readonly Span[]): Span[] =>
      spans.map(({ start, end }) => ({ start: start + all.text.length, end: end + all.text.length }))
    all.strong.push(...shift(strong))
    all.struck.push(...shift(struck))
    all.links.push(...shift(links))
    all.code.push(...shift(code))
    all.offsets.push(...offsets.slice(0, text.length))
    all.text += text
  }
  const end = parts.at(-1)?.offsets.at(-1)
  if (end !== undefined) all.offsets.push(end)
  return all
}

function grow(node: PhrasingContent, block: Block, into: Growing): void {
  const start = into.text.length
  const from = node.position?.start.offset ?? 0
  switch (node.type) {
    case 'text':
      growText(
        node.value.replaceAll('\u00a0', ' '),
        { start: from, end: node.position?.end.offset ?? from },
        block,
        into,
      )
      return
    case 'inlineCode':
      push(node.value, from + 1, block, into)
      into.code.push({ start, end: into.text.length })
      return
    case 'break':
      push('\n', from, block, into)
      return
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) push('\n', from, block, into)
      if (/^<\/?(?:s|del|strike)>$/i.test(node.value))
        into.strikes.push({ opens: !node.value.startsWith('</'), at: start })
      return
    case 'image':
    case 'imageReference':
      push(node.alt ?? '', from, block, into)
      return
    case 'footnoteReference':
      return
    default:
      for (const child of node.children) grow(child, block, into)
      if (node.type === 'strong') into.strong.push({ start, end: into.text.length })
      if (node.type === 'delete') into.struck.push({ start, end: into.text.length })
      if (node.type === 'link' || node.type === 'linkReference')
        into.links.push({ start, end: into.text.length })
  }
}

/** What stands between `<s>` and `</s>`: an export writes them for `~~`. */
function struckInHtml({ strikes }: Growing): Span[] {
  return strikes.flatMap(({ opens, at }, index) => {
    const next = strikes[index + 1]
    return opens && next && !next.opens ? [{ start: at, end: next.at }] : []
  })
}

function push(value: string, from: number, block: Block, into: Growing): void {
  for (let index = 0; index < value.length; index++) into.offsets.push(block.span.start + from + index)
  into.text += value
}

// &amp; · &#8211; · &longleftarrow;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giy
// &amp; · &#38;
const ofAmpersand = /&(?:amp|AMP|#0{0,5}38|#[xX]0{0,4}26);/gy

const lowHalf = /^[\uDC00-\uDFFF]$/

/** How long the character reference is that stands for a character at a place of the source; 1 where none does. */
function lengthOfCharacter(source: string, at: number, wanted: string | undefined): number {
  if (source[at] !== '&') return 1
  const pattern = wanted === '&' ? ofAmpersand : reference
  pattern.lastIndex = at
  return pattern.exec(source)?.[0].length ?? 1
}

/** Steps through the source beside the text: escapes, character references and indents are in one and not the other. */
function growText(value: string, { start, end }: Span, block: Block, into: Growing): void {
  let at = start
  for (let index = 0; index < value.length; index++) {
    const wanted = value[index]
    // A lone \r ends a line as well; in \r\n the \n does.
    if (wanted === '\n' || (wanted === '\r' && value[index + 1] !== '\n')) {
      while (at < end && block.text[at] !== '\n' && block.text[at] !== '\r') at++
      into.offsets.push(block.span.start + at)
      if (block.text[at] === '\r' && block.text[at + 1] === '\n') at++
      at++
      while (at < end && (block.text[at] === ' ' || block.text[at] === '\t' || block.text[at] === '>')) {
        if (block.text[at] === value[index + 1]) break
        at++
      }
      continue
    }
    // The second half of "&#128512;", which stands for two.
    if (lowHalf.test(wanted ?? '') && block.text[at] !== wanted) {
      into.offsets.push(block.span.start + Math.min(at, end))
      continue
    }
    const isEscaped = block.text[at] === '\\' && block.text[at + 1] === wanted
    if (isEscaped) at++
    into.offsets.push(block.span.start + Math.min(at, end))
    at += isEscaped ? 1 : lengthOfCharacter(block.text, at, wanted)
  }
  into.text += value
}
