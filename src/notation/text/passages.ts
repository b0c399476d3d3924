import type { List, ListItem, Nodes, Root, Table } from 'mdast'
import type { Block, Document } from '../../parse/document.js'
import type { Span } from '../../source/lines.js'
import { indentedWords, noWords, type Words, wordsOf } from './words.js'

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
    if (block.tooHeavy !== null || (!mayTell && heading)) {
      if (heading)
        passages.push(passage(passages, 'heading', heading.words, heading.span, { depth: heading.depth }))
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

// 4 Roof #1: with none of these, the words of a heading are what stands there.
const marks = /[*_`~[\]!\\&<#]/

/** The heading of a block, from its first line alone. */
function headingAlone(block: Block): { words: Words; depth: number; span: Span } | null {
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
    let before: number | null = null
    for (const child of node.children) {
      // "- - Done." is an export's way of writing a bullet below the bullet before.
      const isBelow = child.children.length > 0 && child.children.every(({ type }) => type === 'list')
      if (isBelow && before !== null) {
        const inner: Standing = { depth: at.depth + 1, parent: before, quoted: at.quoted }
        for (const inside of child.children) visit(inside, inner)
        continue
      }
      before = passages.length
      visitItem(child, list, at)
    }
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

/** Whether a passage stands within a list item, at any depth. */
export function isInside(passages: readonly Passage[], passage: Passage, item: number): boolean {
  for (let at: number | null = passage.parent; at !== null; at = passages[at]?.parent ?? null)
    if (at === item) return true
  return false
}
