import type { List, ListItem, Nodes, PhrasingContent, Root, Table } from 'mdast'
import type { Block, Document } from '../parse/document.js'
import { locate } from '../source/lines.js'
import type { SourceLocation, Span } from '../source/location.js'

/** Text as a reader sees it, with the offset in the file of each of its characters. */
export interface Words {
  readonly text: string
  /** Offset in the file of the character at an index; of the end, at `text.length`. */
  readonly offsets: readonly number[]
  readonly strong: readonly Span[]
  readonly struck: readonly Span[]
  readonly links: readonly Span[]
  readonly code: readonly Span[]
}

/** A piece of the minutes in which something may be recorded, in the order of the file. */
export interface Passage {
  readonly index: number
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'comment' | 'unread'
  readonly words: Words
  readonly span: Span
  /** Depth of a heading; of a list item, how many lists it stands in. */
  readonly depth: number
  /** Index of the list item that holds it. */
  readonly parent: number | null
  /** Of a list item: its box; null without one. */
  readonly checked: boolean | null
  readonly list: number | null
  readonly quoted: boolean
  /** Read by Markdown as code, because it is indented. */
  readonly indented: boolean
  readonly row: Row | null
  /** Which top-level piece of the file it belongs to. */
  readonly node: number
}

/** A row of a table below its header. */
export interface Row {
  readonly table: number
  readonly header: readonly Words[]
  readonly cells: readonly Words[]
  readonly first: boolean
}

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

// What may record something: everything else in a file is passed over without reading its Markdown.
const telling =
  /action|agreed|to-?do\b|\ba\.?i\.?\b|\bnext steps|\bresolved\b|carried|\[[ xX-]?\]|~~|✅|<!--|^ {0,3}(?:=+|-+)[ \t]*$|^ {1,3}#|matters arising|\|/im
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
    if (block.tooHeavy !== null || (!mayTell && heading)) {
      if (heading)
        passages.push(passage(passages, 'heading', heading.words, block.span, { depth: heading.depth }))
      passages.push(passage(passages, 'unread', rawWords(block), block.span, {}))
    } else if (mayTell) flatten(block.tree(), block, passages)
    else passages.push(passage(passages, 'unread', rawWords(block), block.span, {}))
  }
  return passages
}

const isListHeading = (text: string): boolean => /action|to-?do|task|next steps|resolved/i.test(text)

function rawWords(block: Block): Words {
  return { ...noWords, text: block.text, offsets: [block.span.start] }
}

/** The heading of a block, where it can be told without Markdown: no mark in it that Markdown would read. */
function headingAlone(block: Block): { words: Words; depth: number } | null {
  const line = /^(#{1,6})([ \t]+)([^\r\n]*?)[ \t]*#*[ \t]*(?:[\r\n]|$)/.exec(block.text)
  if (!line) return null
  const text = line[3] ?? ''
  const start = block.span.start + (line[1]?.length ?? 0) + (line[2]?.length ?? 0)
  const offsets = Array.from({ length: text.length + 1 }, (_, index) => start + index)
  return {
    words: { ...noWords, text: text.replace(/\*\*|__|`|\\(?=[^\w\s])/g, ''), offsets },
    depth: (line[1] ?? '').length,
  }
}

function passage(
  all: readonly Passage[],
  kind: Passage['kind'],
  words: Words,
  span: Span,
  rest: Partial<Passage>,
): Passage {
  return {
    index: all.length,
    kind,
    words,
    span,
    depth: 0,
    parent: null,
    checked: null,
    list: null,
    quoted: false,
    indented: false,
    row: null,
    node: all.length,
    ...rest,
  }
}

interface Standing {
  readonly depth: number
  readonly parent: number | null
  readonly quoted: boolean
}

function flatten(root: Root, block: Block, passages: Passage[]): void {
  const base = block.span.start
  let piece = passages.length
  const spanOf = (node: Nodes): Span => ({
    start: base + (node.position?.start.offset ?? 0),
    end: base + Math.min(node.position?.end.offset ?? 0, block.text.length),
  })
  const add = (kind: Passage['kind'], words: Words, node: Nodes, rest: Partial<Passage>): void => {
    passages.push(passage(passages, kind, words, spanOf(node), { node: piece, ...rest }))
  }
  const visit = (node: Nodes, at: Standing): void => {
    if ((node.position?.start.offset ?? 0) >= block.text.length) return
    switch (node.type) {
      case 'heading':
        add('heading', wordsOf(node.children, block), node, { depth: node.depth, quoted: at.quoted })
        return
      case 'paragraph':
        add('paragraph', wordsOf(node.children, block), node, { parent: at.parent, quoted: at.quoted })
        return
      case 'html':
        if (node.value.startsWith('<!--'))
          add('comment', { ...noWords, text: node.value }, node, { parent: at.parent })
        return
      case 'code':
        if (
          node.lang == null &&
          !/^[ \t]*(?:`{3}|~{3})/.test(block.text.slice(node.position?.start.offset ?? 0))
        )
          add('paragraph', indentedWords(node.value, spanOf(node), block), node, {
            parent: at.parent,
            indented: true,
          })
        return
      case 'blockquote':
        for (const child of node.children) visit(child, { ...at, quoted: true })
        return
      case 'list':
        visitList(node, at)
        return
      case 'table':
        visitTable(node, at)
        return
      default:
        return
    }
  }
  const visitList = (node: List, at: Standing): void => {
    const list = passages.length
    for (const child of node.children) visitItem(child, list, at)
  }
  const visitItem = (node: ListItem, list: number, at: Standing): void => {
    const first = node.children[0]
    const words = first?.type === 'paragraph' ? wordsOf(first.children, block) : noWords
    const index = passages.length
    const rest = {
      node: piece,
      depth: at.depth + 1,
      parent: at.parent,
      checked: node.checked ?? null,
      list,
      quoted: at.quoted,
    }
    passages.push(
      passage(passages, 'item', words, { start: spanOf(node).start, end: spanOf(first ?? node).end }, rest),
    )
    const inner: Standing = { depth: at.depth + 1, parent: index, quoted: at.quoted }
    for (const child of node.children.slice(first?.type === 'paragraph' ? 1 : 0)) visit(child, inner)
  }
  const visitTable = (node: Table, at: Standing): void => {
    const table = passages.length
    const [head, ...body] = node.children
    const header = (head?.children ?? []).map((cell) => wordsOf(cell.children, block))
    if (head && body.length === 0)
      add('row', noWords, head, { row: { table, header, cells: [], first: true } })
    body.forEach((row, index) => {
      const cells = row.children.map((cell) => wordsOf(cell.children, block))
      add('row', cells[0] ?? noWords, row, {
        quoted: at.quoted,
        row: { table, header, cells, first: index === 0 },
      })
    })
  }
  for (const child of root.children) {
    piece = passages.length
    visit(child, { depth: 0, parent: null, quoted: false })
  }
}

/** An indented "ACTION: …" is code to Markdown and an action to its reader. */
function indentedWords(value: string, span: Span, block: Block): Words {
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
  readonly offsets: number[]
  readonly strong: Span[]
  readonly struck: Span[]
  readonly links: Span[]
  readonly code: Span[]
}

function wordsOf(nodes: readonly PhrasingContent[], block: Block): Words {
  const growing: Growing = { text: '', offsets: [], strong: [], struck: [], links: [], code: [] }
  for (const node of nodes) grow(node, block, growing)
  const last = nodes.at(-1)
  growing.offsets.push(block.span.start + (last?.position?.end.offset ?? 0))
  return growing
}

function grow(node: PhrasingContent, block: Block, into: Growing): void {
  const start = into.text.length
  const from = node.position?.start.offset ?? 0
  switch (node.type) {
    case 'text':
      growText(node.value, from, node.position?.end.offset ?? from, block, into)
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

function push(value: string, from: number, block: Block, into: Growing): void {
  for (let index = 0; index < value.length; index++) into.offsets.push(block.span.start + from + index)
  into.text += value
}

/** Steps through the source beside the text: escapes, character references and indents are in one and not the other. */
function growText(value: string, from: number, end: number, block: Block, into: Growing): void {
  let at = from
  for (let index = 0; index < value.length; index++) {
    const wanted = value[index]
    if (wanted === '\n') {
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
    if (block.text[at] === '\\' && wanted !== '\\' && block.text[at + 1] === wanted) at++
    else if (block.text[at] === '\\' && wanted === '\\' && block.text[at + 1] === '\\') at++
    into.offsets.push(block.span.start + Math.min(at, end))
    if (block.text[at] === '&' && (wanted !== '&' || block.text.startsWith('&amp;', at))) {
      const semicolon = block.text.indexOf(';', at)
      at = semicolon >= 0 && semicolon - at < 12 ? semicolon + 1 : at + 1
    } else at++
  }
  into.text += value
}
