import { aboveHeadings, type Layout, layoutOf, type Row, rowsIn } from './layout.js'
import { takeMargins } from './margins.js'
import { leadingNumberOf } from './numbers.js'
import { type Block, type Paper, type Paragraph, plainParagraph, type Table, wordsOf } from './paper.js'

/** A table of actions, its headings first, and the line above it that says so. */
export interface Closing {
  readonly heading: Paragraph | null
  readonly table: Table
}

/** The paper, sorted by what its parts are for. */
export interface Sheet {
  /** Title, dates, who was there: what stands before the minutes. */
  readonly before: readonly Paragraph[]
  readonly rows: readonly Row[]
  /** A table of actions that closes the minutes and repeats what they say. */
  readonly closing: Closing | null
  /** What stands after the minutes: the sign-off. It is nobody's action. */
  readonly after: readonly Paragraph[]
  /** Other tables: attendance. */
  readonly others: readonly Table[]
  /** Whether there is a column for owners, in which somebody could be missed. */
  readonly hasActionColumn: boolean
}

interface Found {
  readonly layout: Layout
  readonly before: readonly Block[]
  readonly after: readonly Block[]
}

/** Every table with headings of actions, in reading order, with what stands around it; tables within tables too. */
function tablesOf(
  blocks: readonly Block[],
  before: readonly Block[] = [],
  after: readonly Block[] = [],
): Found[] {
  return blocks.flatMap((block, at): Found[] => {
    if (block.kind === 'paragraph') return []
    const above = [...before, ...blocks.slice(0, at)]
    const below = [...blocks.slice(at + 1), ...after]
    const layout = layoutOf(block)
    if (layout) return [{ layout, before: above, after: below }]
    const cells = block.rows.flat()
    return cells.flatMap((cell, i) =>
      tablesOf(
        cell.blocks,
        [...above, ...cells.slice(0, i).flatMap((left) => left.blocks)],
        [...cells.slice(i + 1).flatMap((right) => right.blocks), ...below],
      ),
    )
  })
}

const paragraphsIn = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'paragraph')
const tablesIn = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table')

const noRow: Row = { number: [], body: [], owners: [], task: [], due: [], sharesOwners: false }

/**
 * Minutes without a table: a numbered paragraph or a heading opens an item. Each paragraph is a row, and what stands at
 * its margin is the row's Action column.
 */
function rowsOfParagraphs(paragraphs: readonly Paragraph[]): { before: Paragraph[]; rows: Row[] } {
  const before: Paragraph[] = []
  const rows: Row[] = []
  for (const paragraph of paragraphs) {
    const isCounted = paragraph.list?.ordered === true && paragraph.list.level === 0
    const opens = leadingNumberOf(paragraph) !== null || isCounted || (paragraph.heading ?? 0) > 1
    if (!opens && rows.length === 0) {
      before.push(paragraph)
      continue
    }
    const margin = takeMargins(isCounted ? { ...paragraph, list: null } : paragraph)
    rows.push({
      ...noRow,
      number: isCounted ? [{ ...paragraph, runs: [] }] : [],
      body: margin.paragraph ? [margin.paragraph] : [],
      owners: margin.owners,
    })
  }
  return { before, rows }
}

/** Whether a list of actions is all that a table of "Action, By whom, By when" can be. */
function isBrief(rows: readonly Row[]): boolean {
  return rows.every((row) => {
    const body = row.body.filter((paragraph) => wordsOf(paragraph) !== '')
    return body.length <= 1 && !body.some((paragraph) => /\bAGREED\b/.test(wordsOf(paragraph)))
  })
}

const asTasks = (rows: readonly Row[]) => rows.map((row): Row => ({ ...row, body: [], task: row.body }))

/** What a paragraph that announces a table of actions says: "Summary of actions". */
const announces = (paragraph: Paragraph | undefined) =>
  paragraph !== undefined && /\bactions?\b/i.test(wordsOf(paragraph)) && wordsOf(paragraph).length < 60

function closingOf(layout: Layout, above: readonly Paragraph[]): Closing {
  const last = above.findLast((paragraph) => wordsOf(paragraph) !== '')
  const rows = layout.table.rows.slice(layout.heading)
  return { heading: last && announces(last) ? last : null, table: { kind: 'table', rows } }
}

/** The rows of a block below the main table: another table of minutes, or the main one going on without headings. */
function rowsBelow(block: Block, layout: Layout): Row[] | null {
  if (block.kind === 'paragraph') return null
  const own = layoutOf(block)
  if (own) return own.isList ? null : rowsIn(own)
  const goesOn = block.rows.every(
    (row) => row.reduce((sum, cell) => sum + cell.width, 0) === layout.parts.length,
  )
  return goesOn ? rowsIn({ ...layout, table: block, heading: -1 }) : null
}

/** A paragraph between two tables of minutes: a heading that names the next item, or words that go on. */
function rowBetween(paragraph: Paragraph): Row {
  const leading = leadingNumberOf(paragraph)
  if (!leading) return { ...noRow, body: [paragraph] }
  return { ...noRow, number: [plainParagraph(leading.number, paragraph.place)], body: [leading.paragraph] }
}

/** The main table is the minutes, with those below it that go on with them; a list of actions below it closes them. */
function sheetOfTable(main: Found, list: Found | null): Sheet {
  const { layout } = main
  const below = main.after.map((block) => rowsBelow(block, layout))
  const last = below.findLastIndex((rows) => rows !== null)
  const more = main.after
    .slice(0, last + 1)
    .flatMap((block, at) => (block.kind === 'paragraph' ? [rowBetween(block)] : (below[at] ?? [])))
  const rest = main.after.filter((_, at) => at > last || below[at] === null)
  const closing = list ? closingOf(list.layout, paragraphsIn(list.before)) : null
  const above = aboveHeadings(layout)
  const others = tablesIn([...main.before, ...rest]).filter((table) => table !== list?.layout.table)
  return {
    before: [...paragraphsIn(main.before), ...above.paragraphs],
    rows: [...rowsIn(layout), ...more],
    closing,
    after: paragraphsIn(main.after.slice(last + 1)).filter((paragraph) => paragraph !== closing?.heading),
    others: [...others, ...(above.attendance ? [above.attendance] : [])],
    hasActionColumn: true,
  }
}

/** A list of actions that is all there is. */
function sheetOfList(list: Found): Sheet {
  const sheet = sheetOfTable(list, null)
  return { ...sheet, rows: isBrief(sheet.rows) ? asTasks(sheet.rows) : sheet.rows }
}

/** Numbered paragraphs with owners at the margin; null where nobody stands there. */
function sheetOfProse(paper: Paper, list: Found | null): Sheet | null {
  const above = paragraphsIn(list?.before ?? paper.blocks)
  const closing = list ? closingOf(list.layout, above) : null
  const { before, rows } = rowsOfParagraphs(above.filter((paragraph) => paragraph !== closing?.heading))
  const isAgreed = list !== null && above.some((paragraph) => /\bAGREED\b/.test(wordsOf(paragraph)))
  if (!isAgreed && !rows.some((row) => row.owners.length > 0)) return null
  const others = tablesIn(list ? [...list.before, ...list.after] : paper.blocks)
  return { before, rows, closing, after: paragraphsIn(list?.after ?? []), others, hasActionColumn: false }
}

/** Sorts a paper: which table is the minutes, what stands before and after it, and which repeats its actions. */
export function sheetOf(paper: Paper): Sheet | null {
  const found = tablesOf(paper.blocks)
  const main = found.find((one) => !one.layout.isList)
  const list = found.findLast((one) => one.layout.isList) ?? null
  if (main) return sheetOfTable(main, list && found.indexOf(list) > found.indexOf(main) ? list : null)
  return sheetOfProse(paper, list) ?? (list ? sheetOfList(list) : null)
}
