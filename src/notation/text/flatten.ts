import type { Code, List, ListItem, Nodes, Paragraph, Root, Table } from 'mdast'
import type { Block } from '../../parse/document.js'
import type { Span } from '../../source/lines.js'
import { boxesWithoutBullets } from './boxes-without-bullets.js'
import { type GluedPiece, gluedPieces, titleGluedBehind } from './glued-lists.js'
import { htmlLines } from './html-lines.js'
import { indentedList } from './indented-lists.js'
import { type Features, type Passage, passageWith } from './passages.js'
import { type UnevenTable, unevenTable } from './uneven-tables.js'
import { cellWords, headingWords, indentedWords, noWords, sliceWords, type Words, wordsOf } from './words.js'

/** The passages of a file as they grow, block by block. */
interface Growing {
  readonly block: Block
  readonly passages: Passage[]
  /** Index of the first passage of the top-level node that is read. */
  readonly first: number
  /** A list follows directly behind that node. */
  readonly beforeList: boolean
}

/** Where a node stands in the nodes that hold it. */
interface Standing {
  /** How many lists hold it. */
  readonly depth: number
  /** Index of the list item that holds it. */
  readonly parent: number | null
  readonly quoted: boolean
}

const atTop: Standing = { depth: 0, parent: null, quoted: false }

/** Adds the passages of a block that Markdown has read, in the order of the file. */
export function addPassages(root: Root, block: Block, passages: Passage[]): void {
  let above: number | null = null
  for (const [at, node] of root.children.entries()) {
    const beforeList = root.children[at + 1]?.type === 'list'
    const growing: Growing = { block, passages, first: passages.length, beforeList }
    if (node.type === 'code' && addIndentedList(node, above, growing)) continue
    addNode(node, atTop, growing)
    const last = passages.at(-1)
    above = node.type === 'paragraph' && last?.kind === 'item' ? last.index : null
  }
}

/**
 * Adds the lines of an indented list, which Markdown reads as code: below a bullet that was typed by hand, or of their
 * own; false where it is other code.
 */
function addIndentedList(node: Code, parent: number | null, growing: Growing): boolean {
  const { block, passages } = growing
  if (isFenced(node, block)) return false
  const lines = indentedList(indentedWords(node.value, spanOf(node, block), block))
  if (lines === null) return false
  const first = passages.length
  const depths: number[] = []
  for (const { kind, words, above } of lines) {
    const span = { start: words.offsets[0] ?? 0, end: words.offsets.at(-1) ?? 0 }
    const depth = above === null ? (parent === null ? 1 : 2) : (depths[above] ?? 1) + 1
    depths.push(depth)
    if (kind === 'title') add(growing, { kind: 'paragraph', words, span, parent })
    else if (kind === 'line') add(growing, { kind: 'paragraph', words, span, parent, indented: true })
    else
      add(growing, {
        kind: 'item',
        words,
        span,
        depth,
        parent: above === null ? parent : first + above,
        list: above === null ? first : first + above + 1,
      })
  }
  return true
}

function addNode(node: Nodes, at: Standing, growing: Growing): void {
  const { block } = growing
  const { parent, quoted } = at
  const span = spanOf(node, block)
  switch (node.type) {
    case 'heading':
      add(growing, { kind: 'heading', words: headingWords(node, block), span, depth: node.depth, quoted })
      return
    case 'paragraph':
      addParagraph(node, span, at, growing)
      return
    case 'html':
      if (node.value.startsWith('<!--'))
        add(growing, { kind: 'comment', words: { ...noWords, text: node.value }, span, parent })
      else addHtml(node.value, span, at, growing)
      return
    case 'code':
      addCode(node, at, growing)
      return
    case 'blockquote':
      for (const child of node.children) addNode(child, { ...at, quoted: true }, growing)
      return
    case 'list':
      addList(node, at, growing)
      return
    case 'table':
      addTable(node, at, growing)
      return
    default:
  }
}

/** What the elements of HTML hold that somebody pasted in: a list of it is a list, and one within it stands below its item. */
function addHtml(html: string, { start }: Span, { parent, quoted }: Standing, growing: Growing): void {
  const list = growing.passages.length
  let open: readonly { readonly depth: number; readonly index: number }[] = []
  for (const { kind, depth, words, span } of htmlLines(html, start)) {
    open = open.filter((item) => item.depth < depth)
    const above = kind === 'item' ? (open.at(-1)?.index ?? parent) : parent
    if (kind === 'item') open = [...open, { depth, index: growing.passages.length }]
    add(growing, { kind, words, span, depth, parent: above, quoted, ...(kind === 'item' ? { list } : {}) })
  }
}

/** A paragraph; where it holds a list of HTML, a table, boxes without bullets, or a list glued to a line, what these hold. */
function addParagraph(node: Paragraph, span: Span, at: Standing, growing: Growing): void {
  const { block, passages } = growing
  const { parent, quoted } = at
  if (node.children.some((child) => child.type === 'html' && /^<li\b/i.test(child.value))) {
    addHtml(block.text.slice(span.start - block.span.start, span.end - block.span.start), span, at, growing)
    return
  }
  const words = wordsOf(node.children, block)
  const table = words.text.includes('|') ? unevenTable(words) : null
  if (table !== null) {
    addUnevenTable(table, at, growing)
    return
  }
  const glued = parent === null && !quoted ? gluedPieces(words, growing.beforeList) : null
  if (glued !== null) {
    addPieces(glued, words, growing)
    return
  }
  const items = boxesWithoutBullets(words.text)
  if (items.length === 0) add(growing, { kind: 'paragraph', words, span, parent, quoted })
  const list = passages.length
  for (const item of items) {
    const part = sliceWords(words, item.start, item.end)
    const place = { start: part.offsets[0] ?? span.start, end: part.offsets.at(-1) ?? span.end }
    add(growing, { kind: 'item', words: part, span: place, depth: at.depth + 1, parent, quoted, list })
  }
}

/** The pieces of a paragraph to which a list is glued. */
function addPieces(pieces: readonly GluedPiece[], words: Words, growing: Growing): void {
  const list = growing.passages.length
  for (const { kind, start, end } of pieces) {
    const piece = sliceWords(words, start, end)
    const span = { start: piece.offsets[0] ?? 0, end: piece.offsets.at(-1) ?? 0 }
    add(growing, { kind, words: piece, span, ...(kind === 'item' ? { depth: 1, list } : {}) })
  }
}

const fence = /^[ \t]*(?:`{3}|~{3})/

const isFenced = (node: Code, block: Block): boolean =>
  node.lang != null || fence.test(block.text.slice(spanOf(node, block).start - block.span.start))

/** What an export indented is code to Markdown and lines of the minutes to their reader; fenced code is neither. */
function addCode(node: Code, { parent }: Standing, growing: Growing): void {
  const { block } = growing
  const span = spanOf(node, block)
  if (isFenced(node, block)) return
  const words = indentedWords(node.value, span, block)
  add(growing, { kind: 'paragraph', words, span, parent, indented: true })
}

function addList(node: List, at: Standing, growing: Growing): void {
  let list = growing.passages.length
  let before: number | null = null
  for (const [place, child] of node.children.entries()) {
    // "- - Done." is an export's way of writing a bullet below the bullet before.
    const isBelow = child.children.length > 0 && child.children.every(({ type }) => type === 'list')
    if (isBelow && before !== null) {
      const inner: Standing = { depth: at.depth + 1, parent: before, quoted: at.quoted }
      for (const inside of child.children) addNode(inside, inner, growing)
      continue
    }
    before = growing.passages.length
    addItem(child, list, at, growing)
    const isBetween = at.depth === 0 && !at.quoted && place < node.children.length - 1
    if (isBetween && cutTitleBehind(growing)) list = growing.passages.length
  }
}

/** Makes a title that Markdown glued to the bullet above it a line of its own; false where there is none. */
function cutTitleBehind({ block, passages, first }: Growing): boolean {
  const last = passages.at(-1)
  const title = last ? titleGluedBehind(last.words, block) : null
  if (!last || !title) return false
  const words = sliceWords(last.words, title.start, title.end)
  const span = { start: words.offsets[0] ?? 0, end: words.offsets.at(-1) ?? 0 }
  passages[last.index] = { ...last, words: sliceWords(last.words, 0, title.start) }
  passages.push(passageWith(passages.length, { kind: 'paragraph', words, span, node: first }))
  return true
}

function addItem(node: ListItem, list: number, at: Standing, growing: Growing): void {
  const { block } = growing
  const [first] = node.children
  const opensWithWords = first?.type === 'paragraph'
  const index = growing.passages.length
  const depth = at.depth + 1
  add(growing, {
    kind: 'item',
    words: opensWithWords ? wordsOf(first.children, block) : noWords,
    span: { start: spanOf(node, block).start, end: spanOf(first ?? node, block).end },
    depth,
    parent: at.parent,
    checked: node.checked ?? null,
    list,
    quoted: at.quoted,
  })
  const inner: Standing = { depth, parent: index, quoted: at.quoted }
  for (const child of node.children.slice(opensWithWords ? 1 : 0)) addNode(child, inner, growing)
}

/** A row each, below the header; a table that is only a header gives one row without cells. */
function addTable(node: Table, { quoted }: Standing, growing: Growing): void {
  const { block } = growing
  const table = growing.passages.length
  const [head, ...body] = node.children
  const header = (head?.children ?? []).map((cell) => cellWords(cell, block))
  if (head && body.length === 0) {
    const row = { table, header, cells: [], first: true }
    add(growing, { kind: 'row', words: noWords, span: spanOf(head, block), row })
  }
  for (const [index, { children, position }] of body.entries()) {
    const cells = children.map((cell) => cellWords(cell, block))
    if (isHeaderAgain(cells, header)) continue
    const row = { table, header, cells, first: index === 0 }
    const span = spanOf({ position }, block)
    add(growing, { kind: 'row', words: cells[0] ?? noWords, span, quoted, row })
  }
}

function addUnevenTable({ header, rows }: UnevenTable, { quoted }: Standing, growing: Growing): void {
  const table = growing.passages.length
  for (const [index, cells] of rows.entries()) {
    const row = { table, header, cells, first: index === 0 }
    const span = { start: cells[0]?.offsets[0] ?? 0, end: cells.at(-1)?.offsets.at(-1) ?? 0 }
    add(growing, { kind: 'row', words: cells[0] ?? noWords, span, quoted, row })
  }
}

/** A header that stands again at the top of the next page. */
const isHeaderAgain = (cells: readonly Words[], header: readonly Words[]): boolean =>
  header.some(({ text }) => text.trim() !== '') &&
  cells.length === header.length &&
  cells.every(({ text }, column) => text.trim() === header[column]?.text.trim())

function add({ passages, first }: Growing, features: Features): void {
  passages.push(passageWith(passages.length, { node: first, ...features }))
}

/** The place of a node in the file. */
function spanOf({ position }: Pick<Nodes, 'position'>, { span, text }: Block): Span {
  return {
    start: span.start + (position?.start.offset ?? 0),
    end: span.start + Math.min(position?.end.offset ?? 0, text.length),
  }
}
