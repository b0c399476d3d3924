import type { BlockContent, ListItem, PhrasingContent, RowContent, Table } from 'mdast'
import { oneLine } from '../source/lines.js'

/** A stretch of words in one face. */
interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly struck: boolean
  readonly link: string | null
}

const plain: Omit<Run, 'text'> = { bold: false, italic: false, struck: false, link: null }

function runsOf(nodes: readonly PhrasingContent[], face: Omit<Run, 'text'> = plain): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ ...face, text: node.value }]
      case 'break':
        return [{ ...face, text: '\n' }]
      case 'strong':
        return runsOf(node.children, { ...face, bold: true })
      case 'emphasis':
        return runsOf(node.children, { ...face, italic: true })
      case 'delete':
        return runsOf(node.children, { ...face, struck: true })
      case 'link':
        return runsOf(node.children, { ...face, link: node.url })
      default:
        return []
    }
  })
}

const isSameFace = (one: Run, other: Run): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.struck === other.struck &&
  one.link === other.link

/** White space at the edges of marked words, and marks that stand beside a letter, are put outside: `**so **` is no bold. */
function withoutEdges(run: Run, before: string, after: string): Run[] {
  const lead = /[\p{L}\p{N}]$/u.test(before) ? /^[^\p{L}\p{N}]*/u : /^\s*/
  const trail = /^[\p{L}\p{N}]/u.test(after) ? /[^\p{L}\p{N}]{0,20}$/u : /\s{0,200}$/
  const start = lead.exec(run.text)?.[0].length ?? 0
  const end = Math.max(start, run.text.length - (trail.exec(run.text)?.[0].length ?? 0))
  const words = run.text.slice(start, end)
  const isWord = /[\p{L}\p{N}]/u.test(words)
  return [
    { ...plain, text: run.text.slice(0, start) },
    isWord ? { ...run, text: words } : { ...plain, text: words },
    { ...plain, text: run.text.slice(end) },
  ]
}

function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last && isSameFace(last, run)) result[result.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '') result.push(run)
  }
  return result
}

/** Runs of one face joined and trimmed, so that what is marked begins and ends with a word. */
function tidied(runs: readonly Run[]): Run[] {
  const whole = merged(runs)
  const parted = whole.flatMap((run, at) =>
    isSameFace(run, { ...plain, text: '' })
      ? [run]
      : withoutEdges(run, whole[at - 1]?.text ?? '', whole[at + 1]?.text ?? ''),
  )
  const kept = merged(parted)
  while (kept[0] && kept[0].text.trim() === '') kept.shift()
  while (kept.at(-1)?.text.trim() === '') kept.pop()
  return kept.map((run, at) => {
    const text = at === 0 ? run.text.trimStart() : run.text
    return { ...run, text: at === kept.length - 1 ? text.trimEnd() : text }
  })
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
  if (nodes.length === 0) return [{ type: 'text', value: run.text }]
  if (run.struck) nodes = [{ type: 'delete', children: nodes }]
  if (run.italic) nodes = [{ type: 'emphasis', children: nodes }]
  if (run.bold) nodes = [{ type: 'strong', children: nodes }]
  if (run.link !== null) return [{ type: 'link', url: run.link, children: nodes }]
  return nodes
}

/** The words of a paragraph as they are printed: bold, italics, struck words and links kept. */
function phrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return tidied(runsOf(nodes)).flatMap(phraseOf)
}

/** The words of some nodes on one line, without any face. */
export const textOf = (nodes: readonly PhrasingContent[]): string =>
  oneLine(
    runsOf(nodes)
      .map(({ text }) => text)
      .join(''),
  )

/** Words and nothing else: of a heading, which is bold by itself. */
export const plainWords = (text: string): PhrasingContent[] => [{ type: 'text', value: oneLine(text) }]

/** A block as it is printed; a heading within the minutes of an item is one of the fourth depth. */
export function plainBlocks(block: BlockContent): BlockContent[] {
  switch (block.type) {
    case 'paragraph': {
      const children = phrasing(block.children)
      return children.length === 0 ? [] : [{ type: 'paragraph', children }]
    }
    case 'heading':
      return [{ ...block, children: plainWords(textOf(block.children)) }]
    case 'list':
      return [{ ...block, children: block.children.map(printedItem) }]
    case 'table':
      return [printedTable(block)]
    case 'blockquote':
      return [
        {
          ...block,
          children: block.children.flatMap((child) => (child.type === 'paragraph' ? plainBlocks(child) : [])),
        },
      ]
    default:
      return [block]
  }
}

/** A table without the columns in which nothing stands: merged cells leave them. */
function printedTable(table: Table): Table {
  const rows = table.children.map((row) => row.children.map(printedCell))
  const filled = (rows[0] ?? []).map((_, column) => rows.some((row) => (row[column] ?? []).length > 0))
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells
        .filter((_, column) => filled[column] ?? true)
        .map((children) => ({ type: 'tableCell', children })),
    })),
  }
}

const printedItem = (item: ListItem): ListItem => ({
  ...item,
  children: item.children.flatMap((child): ListItem['children'] =>
    child.type === 'paragraph' || child.type === 'list' ? plainBlocks(child) : [child],
  ),
})

/** A cell is one line of Markdown: paragraphs stand one below the other by `<br>`. */
function printedCell(cell: RowContent): PhrasingContent[] {
  if (cell.type === 'tableCell') return phrasing(cell.children)
  const lines = linesOf(cell.children)
  return lines.flatMap((line, at): PhrasingContent[] => [
    ...(at > 0 ? [{ type: 'html', value: '<br>' } as const] : []),
    ...line.map((node): PhrasingContent => (node.type === 'break' ? { type: 'html', value: '<br>' } : node)),
  ])
}

function linesOf(blocks: ListItem['children']): PhrasingContent[][] {
  return blocks.flatMap((block) => {
    if (block.type === 'list')
      return block.children.flatMap((item, at) => {
        const lines = linesOf(item.children)
        const [first = []] = lines
        const number = (block.start ?? 1) + at
        return block.ordered
          ? [[{ type: 'text', value: `${number}. ` } as const, ...first], ...lines.slice(1)]
          : lines
      })
    if (block.type !== 'paragraph' && block.type !== 'heading') return []
    const words = phrasing(block.children)
    return words.length === 0 ? [] : [words]
  })
}
