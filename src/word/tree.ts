import type { BlockContent, Heading, List, ListItem, PhrasingContent, Root, Table, TableRow } from 'mdast'
import type { BlockCell, OutlineLine } from '../parse/document.js'
import { oneLine } from '../source/lines.js'
import {
  type EvenTable,
  isBlank,
  type Paragraph,
  paragraphText,
  paragraphWords,
  type Run,
} from './content.js'
import { numberOf } from './numbers.js'

/** A tree whose offsets count in a text that has one line for each paragraph, empty ones too. */
export interface WordTree {
  readonly root: Root
  readonly text: string
  readonly outline: readonly OutlineLine[]
}

interface Position {
  readonly start: { readonly line: number; readonly column: number; readonly offset: number }
  readonly end: { readonly line: number; readonly column: number; readonly offset: number }
}

/** Where paragraphs stand in the text, by the order in which they were put down. */
interface Places {
  text: string
  readonly lines: Map<Paragraph, { readonly line: number; readonly start: number }>
}

// [ ] RH to paint the gate · ☒ done
const box = /^\s{0,9}(?:\[([ xX])\]|([☐☑☒]))\s{1,9}(?=\S)/

/**
 * Puts paragraphs and tables down line by line, and makes the tree of them.
 * @param quoted what stands below all of it as quotations: no words of the paper itself
 */
export function treeOf(
  blocks: readonly (Paragraph | EvenTable)[],
  quoted: readonly Paragraph[] = [],
): WordTree {
  const places: Places = { text: '', lines: new Map() }
  for (const block of blocks) {
    if (block.kind === 'paragraph') putDown(block, places)
    else for (const paragraph of block.rows.flat(2)) putDown(paragraph, places)
  }
  for (const paragraph of quoted) putDown(paragraph, places)
  const children: BlockContent[] = []
  let run: Paragraph[] = []
  const close = (): void => {
    children.push(...blocksOf(run, places))
    run = []
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      run.push(block)
      continue
    }
    close()
    children.push(tableOf(block, places))
  }
  close()
  for (const paragraph of quoted)
    children.push({
      type: 'blockquote',
      children: [blockOf(paragraph, places)],
      position: whole(paragraph, places),
    })
  const outline = blocks.flatMap((block) => outlineOf(block, places))
  return { root: { type: 'root', children }, text: places.text, outline }
}

/** One line for a paragraph: a line break within it counts as a blank. */
function putDown(paragraph: Paragraph, places: Places): void {
  if (places.lines.has(paragraph)) return
  places.lines.set(paragraph, { line: places.lines.size + 1, start: places.text.length })
  places.text += `${paragraphText(paragraph).replace(/[\n\r]/g, ' ')}\n`
}

function between(places: Places, paragraph: Paragraph, from: number, to: number): Position {
  const { line, start } = places.lines.get(paragraph) ?? { line: 1, start: 0 }
  return {
    start: { line, column: from + 1, offset: start + from },
    end: { line, column: to + 1, offset: start + to },
  }
}

function whole(paragraph: Paragraph, places: Places): Position {
  return between(places, paragraph, 0, paragraphText(paragraph).length)
}

/** The words of a paragraph from an offset on. */
function phrasing(paragraph: Paragraph, from: number, places: Places): PhrasingContent[] {
  let at = 0
  return paragraph.runs.flatMap((run) => {
    const start = at
    at += run.text.length
    const cut = Math.max(0, from - start)
    if (cut >= run.text.length) return []
    const position = between(places, paragraph, start + cut, at)
    return faced(run, position, linesOf(run.text.slice(cut), start + cut, paragraph, places))
  })
}

function linesOf(text: string, from: number, paragraph: Paragraph, places: Places): PhrasingContent[] {
  let at = from
  return text.split('\n').flatMap((value, index): PhrasingContent[] => {
    if (index > 0) at++
    const start = at
    at += value.length
    return [
      ...(index > 0
        ? [{ type: 'break', position: between(places, paragraph, start - 1, start) } as const]
        : []),
      ...(value === ''
        ? []
        : [{ type: 'text', value, position: between(places, paragraph, start, at) } as const]),
    ]
  })
}

function blockOf(paragraph: Paragraph, places: Places): BlockContent {
  const position = whole(paragraph, places)
  const children = phrasing(paragraph, 0, places)
  const depth = paragraph.heading === null ? null : depthOf(paragraph.heading)
  return depth === null
    ? { type: 'paragraph', children, position }
    : { type: 'heading', depth, children, position }
}

function itemOf(paragraph: Paragraph, places: Places): ListItem {
  const position = whole(paragraph, places)
  const ticked = box.exec(paragraphText(paragraph))
  const children = phrasing(paragraph, ticked?.[0].length ?? 0, places)
  const checked = ticked === null ? null : !(ticked[1] === ' ' || ticked[2] === '☐')
  return {
    type: 'listItem',
    spread: false,
    checked,
    position,
    children: [{ type: 'paragraph', children, position }],
  }
}

/** Paragraphs one after the other; those that hang in a list become one, lists within lists too. */
function blocksOf(paragraphs: readonly Paragraph[], places: Places): BlockContent[] {
  const blocks: BlockContent[] = []
  let open: { readonly list: List; readonly level: number; readonly of: string }[] = []
  for (const paragraph of paragraphs.filter((candidate) => !isBlank(candidate))) {
    const mark = paragraph.list
    if (!mark || paragraph.heading !== null) {
      open = []
      blocks.push(blockOf(paragraph, places))
      continue
    }
    while ((open.at(-1)?.level ?? -1) > mark.level) open.pop()
    let here = open.at(-1)
    const isOther = here && (here.list.ordered !== mark.ordered || (mark.ordered && here.of !== mark.list))
    if (here && here.level === mark.level && isOther) {
      open.pop()
      here = open.at(-1)
    }
    const item = itemOf(paragraph, places)
    if (here && here.level === mark.level) {
      here.list.children.push(item)
      continue
    }
    const position = whole(paragraph, places)
    const start = mark.ordered ? numberOf(paragraph) : null
    const list: List = {
      type: 'list',
      ordered: mark.ordered,
      spread: false,
      children: [item],
      position,
      ...(start === null ? {} : { start }),
    }
    const above = here?.list.children.at(-1)
    if (above) above.children.push(list)
    else blocks.push(list)
    open.push({ list, level: mark.level, of: mark.list })
  }
  return blocks
}

function tableOf(grid: EvenTable, places: Places): Table {
  const rows = grid.rows.map((row): TableRow => {
    const cells = row.map((cell): BlockCell => {
      const position = around(cell, places)
      return { type: 'blockCell', children: blocksOf(cell, places), ...(position ? { position } : {}) }
    })
    const position = around(row.flat(), places)
    return { type: 'tableRow', children: cells, ...(position ? { position } : {}) }
  })
  const position = around(grid.rows.flat(2), places)
  return { type: 'table', children: rows, ...(position ? { position } : {}) }
}

/** From the first of some paragraphs to the last. */
function around(paragraphs: readonly Paragraph[], places: Places): Position | null {
  const [first] = paragraphs
  const last = paragraphs.at(-1)
  return first && last ? { start: whole(first, places).start, end: whole(last, places).end } : null
}

function faced(run: Run, position: Position, words: PhrasingContent[]): PhrasingContent[] {
  let children = words
  if (run.struck) children = [{ type: 'delete', children, position }]
  if (run.italic) children = [{ type: 'emphasis', children, position }]
  if (run.bold) children = [{ type: 'strong', children, position }]
  return run.link === null ? children : [{ type: 'link', url: run.link, children, position }]
}

function depthOf(level: number): Heading['depth'] {
  switch (level) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return level
    default:
      return 6
  }
}

/** The lines of a paragraph or a table as an outline needs them. */
function outlineOf(block: Paragraph | EvenTable, places: Places): OutlineLine[] {
  const lineOf = (paragraph: Paragraph | undefined): number =>
    (paragraph && places.lines.get(paragraph)?.line) ?? 1
  if (block.kind === 'paragraph') {
    const line = lineOf(block)
    if (isBlank(block)) return []
    if (block.heading !== null) return [{ text: paragraphWords(block), line, depth: block.heading }]
    return [{ text: `${leadOf(block)}${asMarkdown(block)}`, line, depth: null }]
  }
  return block.rows.map((row) => {
    const cells = row.map((cell) =>
      cell
        .filter((line) => !isBlank(line))
        .map(paragraphWords)
        .join('<br>'),
    )
    return { text: `| ${cells.join(' | ')} |`, line: lineOf(row.flat()[0]), depth: null, cells }
  })
}

const leadOf = ({ list }: Paragraph): string =>
  list === null ? '' : list.ordered && list.label !== '' ? `${list.label} ` : '- '

/** The words of a paragraph with the bold ones marked: a label is often told by that. */
function asMarkdown(paragraph: Paragraph): string {
  const words = paragraph.runs
    .map(({ bold, text }) =>
      bold && text.trim() !== '' ? text.replace(/^(\s*)(.*?)(\s*)$/s, '$1**$2**$3') : text,
    )
    .join('')
  return oneLine(words.replaceAll('****', ''))
}
