import { takeMargins } from './margins.js'
import {
  type Block,
  type Cell,
  type Paper,
  type Paragraph,
  paragraphsOf,
  type Table,
  wordsOf,
} from './paper.js'
import { type ColumnRole, looksLikeNumber, roleOfHeading } from './words.js'

/** A row of the minutes, whichever layout it comes from. Each cell is its paragraphs, empty ones included. */
export interface Row {
  readonly number: readonly Paragraph[]
  readonly body: readonly Paragraph[]
  /** Who must act: initials, names, now and then words beside them. */
  readonly owners: readonly Paragraph[]
  /** What must be done, where a column says that apart. */
  readonly task: readonly Paragraph[]
  readonly due: readonly Paragraph[]
  /** Its owners stand in a cell that began in a row above. */
  readonly sharesOwners: boolean
}

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

type Part = 'number' | 'body' | 'owners' | 'task' | 'due'

interface Layout {
  readonly table: Table
  /** Which row has the headings. */
  readonly heading: number
  /** What each column is for. */
  readonly parts: readonly Part[]
  /** Its rows say what to do and who, and nothing of a discussion. */
  readonly isList: boolean
}

const wordsIn = (cell: Cell) =>
  paragraphsIn(cell.blocks)
    .map(wordsOf)
    .filter((words) => words !== '')

/** Each cell of a row with the column it begins in. */
function placed(row: readonly Cell[]): { cell: Cell; column: number }[] {
  let column = 0
  return row.map((cell) => {
    const at = { cell, column }
    column += cell.width
    return at
  })
}

function headingRoles(row: readonly Cell[]): ColumnRole[] {
  return row.flatMap((cell) => {
    const words = wordsIn(cell)
    // A title may stand in the same cell, above the heading of the column or below it.
    const role = words.map(roleOfHeading).find((found) => found === 'owner' || found === 'whom')
    const only = words.length === 1 ? roleOfHeading(words[0] ?? '') : null
    return Array.from({ length: cell.width }, () => role ?? only)
  })
}

// The title, and a date for each area, may stand in rows above the headings.
const rowsAbove = 8

function columnWords(table: Table, heading: number, column: number): string[] {
  return table.rows.slice(heading + 1).flatMap((row) =>
    placed(row)
      .filter((at) => at.column === column && at.cell.width === 1)
      .flatMap((at) => wordsIn(at.cell)),
  )
}

function isNumberColumn(table: Table, heading: number, column: number): boolean {
  const words = columnWords(table, heading, column)
  if (words.length > 0) return words.filter(looksLikeNumber).length * 2 > words.length
  // Numbers that Word counts leave the cell without words.
  return table.rows.some((row) => placed(row).some((at) => at.column === column && hasCounted(at.cell)))
}

const hasCounted = (cell: Cell) =>
  cell.blocks.some((block) => block.kind === 'paragraph' && block.list?.ordered === true)

function layoutOf(table: Table): Layout | null {
  for (let heading = 0; heading < Math.min(rowsAbove, table.rows.length); heading++) {
    const roles = headingRoles(table.rows[heading] ?? [])
    const action = roles.indexOf('owner')
    const whom = roles.indexOf('whom')
    if (action < 0 && (whom < 0 || roles.length < 3)) continue
    const hasWords = action >= 0 && whom >= 0
    const hasDiscussion = roles.some(
      (role, column) => role === 'body' && !isNumberColumn(table, heading, column),
    )
    const parts = roles.map((role, column): Part => {
      if (column === action && hasWords) return hasDiscussion ? 'task' : 'body'
      if (role === 'owner' || role === 'whom') return 'owners'
      if (role === 'due') return 'due'
      if (role === 'number') return 'number'
      const isFirst = column === 0 && roles.length > 2
      return isFirst && isNumberColumn(table, heading, column) ? 'number' : 'body'
    })
    if (!parts.includes('owners')) continue
    return { table, heading, parts, isList: hasWords && !hasDiscussion }
  }
  return null
}

function partOf(layout: Layout, column: number, width: number): Part {
  const covered = layout.parts.slice(column, column + width)
  if (covered.length === 0) return 'body'
  return covered.includes('body') ? 'body' : (covered[0] ?? 'body')
}

function rowOf(layout: Layout, cells: readonly Cell[]): Row {
  const parts: Record<Part, Paragraph[]> = { number: [], body: [], owners: [], task: [], due: [] }
  let sharesOwners = false
  for (const { cell, column } of placed(cells)) {
    const part = partOf(layout, column, cell.width)
    if (part === 'owners' && cell.isContinued) sharesOwners = true
    parts[part].push(...paragraphsOf(cell.blocks))
  }
  return { ...parts, sharesOwners }
}

/** The headings stand again at the top of each page in some papers. */
function repeatsHeadings(layout: Layout, row: Row): boolean {
  const words = row.owners.map(wordsOf).filter((line) => line !== '')
  const role = words.length === 1 ? roleOfHeading(words[0] ?? '') : null
  return (role === 'owner' || role === 'whom') && layout.heading >= 0
}

/** What stands in the row of headings, and above it, that is no heading of a column. */
function aboveRows(layout: Layout): Paragraph[] {
  return layout.table.rows
    .slice(0, layout.heading + 1)
    .flatMap((row) => row.flatMap((cell) => paragraphsOf(cell.blocks)))
    .filter((paragraph) => roleOfHeading(wordsOf(paragraph)) === null)
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

const rowsIn = (layout: Layout) =>
  layout.table.rows
    .slice(layout.heading + 1)
    .map((cells) => rowOf(layout, cells))
    .filter((row) => !repeatsHeadings(layout, row))

const paragraphsIn = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'paragraph')
const tablesIn = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table')

// "3. Safeguarding", "4.2 The forum heard …", "12) Any other business"
const numbered = /^(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?\s+(?=\S)/
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
    const opens = numbered.test(wordsOf(paragraph)) || isCounted || (paragraph.heading ?? 0) > 1
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

/** The main table is the minutes; a list of actions below it closes them. */
function sheetOfTable(main: Found, list: Found | null): Sheet {
  const after = paragraphsIn(main.after)
  const closing = list ? closingOf(list.layout, paragraphsIn(list.before)) : null
  return {
    before: [...paragraphsIn(main.before), ...aboveRows(main.layout)],
    rows: rowsIn(main.layout),
    closing,
    after: after.filter((paragraph) => paragraph !== closing?.heading),
    others: tablesIn([...main.before, ...main.after]).filter((table) => table !== list?.layout.table),
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
  if (!rows.some((row) => row.owners.length > 0)) return null
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
