import type { BlockContent, List, ListItem, PhrasingContent, Table, TableRow } from 'mdast'
import {
  type Cell,
  isBlank,
  oneLine,
  type Table as PaperTable,
  type Paragraph,
  paragraphsOf,
  type Run,
  textOf,
  wordsOf,
} from './paper.js'

const plainFace = { bold: false, italic: false, link: null }

const isPlain = (run: Run) => !run.bold && !run.italic && run.link === null

/** White space at the edges of marked words, and marks that stand beside a letter, are put outside: `**so **` is no bold. */
function withoutEdges(run: Run, before: string, after: string): Run[] {
  const lead = /[\p{L}\p{N}]$/u.test(before) ? /^[^\p{L}\p{N}]*/u : /^\s*/
  const trail = /^[\p{L}\p{N}]/u.test(after) ? /[^\p{L}\p{N}]{0,20}$/u : /\s{0,200}$/
  const start = lead.exec(run.text)?.[0].length ?? 0
  const end = Math.max(start, run.text.length - (trail.exec(run.text)?.[0].length ?? 0))
  const words = run.text.slice(start, end)
  const isWord = /[\p{L}\p{N}]/u.test(words)
  return [
    { ...plainFace, text: run.text.slice(0, start) },
    isWord ? { ...run, text: words } : { ...plainFace, text: words },
    { ...plainFace, text: run.text.slice(end) },
  ]
}

function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic && last.link === run.link)
      result[result.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '') result.push(run)
  }
  return result
}

/** Runs of one face joined, so that what is marked begins and ends with a word. */
function joined(runs: readonly Run[]): Run[] {
  const whole = merged(runs)
  const parted = whole.flatMap((run, at) =>
    isPlain(run) ? [run] : withoutEdges(run, whole[at - 1]?.text ?? '', whole[at + 1]?.text ?? ''),
  )
  return merged(parted)
}

function trimmed(runs: readonly Run[]): Run[] {
  const kept = [...joined(runs)]
  while (kept[0] && kept[0].text.trim() === '') kept.shift()
  while (kept.at(-1)?.text.trim() === '') kept.pop()
  const first = kept[0]
  if (first) kept[0] = { ...first, text: first.text.trimStart() }
  const last = kept.at(-1)
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() }
  return kept
}

function withBreaks(text: string): PhrasingContent[] {
  return text.split('\n').flatMap((line, at): PhrasingContent[] => [
    ...(at > 0 ? [{ type: 'break' } as const] : []),
    // A blank at the edge of a line would be written as `&#x20;`.
    ...(line.trim() === ''
      ? []
      : [{ type: 'text', value: text.includes('\n') ? line.trim() : line } as const]),
  ])
}

function phraseOf(run: Run): PhrasingContent[] {
  let nodes = withBreaks(run.text)
  if (run.italic) nodes = [{ type: 'emphasis', children: nodes }]
  if (run.bold) nodes = [{ type: 'strong', children: nodes }]
  if (run.link !== null && run.text.trim() !== '') return [{ type: 'link', url: run.link, children: nodes }]
  return nodes
}

/** The words of a paragraph, bold, italics and links kept. */
export function phrasing(paragraph: Paragraph): PhrasingContent[] {
  return trimmed(paragraph.runs).flatMap(phraseOf)
}

/** Words and nothing else: of a heading, which is bold by itself. */
export function plainWords(text: string): PhrasingContent[] {
  return [{ type: 'text', value: oneLine(text) }]
}

/** One paragraph that hangs in no list. */
export function blockOf(paragraph: Paragraph): BlockContent {
  if (paragraph.heading !== null)
    return { type: 'heading', depth: 4, children: plainWords(textOf(paragraph)) }
  return { type: 'paragraph', children: phrasing(paragraph) }
}

interface Open {
  readonly list: List
  readonly level: number
}

/** Paragraphs one after the other; those that hang in a list become one, lists within lists too. */
export function blocksOf(paragraphs: readonly Paragraph[]): BlockContent[] {
  const blocks: BlockContent[] = []
  let open: Open[] = []
  for (const paragraph of paragraphs.filter((one) => !isBlank(one))) {
    const mark = paragraph.list
    if (!mark) {
      open = []
      blocks.push(blockOf(paragraph))
      continue
    }
    while ((open.at(-1)?.level ?? -1) > mark.level) open.pop()
    let here = open.at(-1)
    if (here && here.level === mark.level && here.list.ordered !== mark.ordered) {
      open.pop()
      here = open.at(-1)
    }
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: phrasing(paragraph) }],
    }
    if (here && here.level === mark.level) here.list.children.push(item)
    else {
      const list: List = { type: 'list', ordered: mark.ordered, spread: false, children: [item] }
      const above = here?.list.children.at(-1)
      if (above) above.children.push(list)
      else blocks.push(list)
      open.push({ list, level: mark.level })
    }
  }
  return blocks
}

function cellsOf(row: readonly Cell[], width: number): TableRow {
  const cells = row.map((cell) => oneLine(paragraphsOf(cell.blocks).map(wordsOf).join(' ')))
  while (cells.length < width) cells.push('')
  return {
    type: 'tableRow',
    children: cells.map((words) => ({ type: 'tableCell', children: words === '' ? [] : plainWords(words) })),
  }
}

/** A table of attendance; its first row becomes the heading that Markdown asks for. */
export function tableOf(table: PaperTable): Table {
  const width = Math.max(1, ...table.rows.map((row) => row.length))
  const rows = table.rows.filter((row) =>
    row.some((cell) => paragraphsOf(cell.blocks).some((one) => !isBlank(one))),
  )
  return { type: 'table', children: rows.map((row) => cellsOf(row, width)) }
}
