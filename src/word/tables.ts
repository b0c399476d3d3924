import {
  type EvenTable,
  isBlank,
  isBold,
  type Paragraph,
  paragraphText,
  paragraphWords,
  plainParagraph,
  type WordBlock,
  type WordCell,
  type WordTable,
} from './content.js'
import { type FramedLine, placeOfTable, withoutHeldTables, withTables } from './held-tables.js'
import { countedHeadings, numberOf, withWrittenNumber } from './numbers.js'
import { withPartedColumns } from './parted-columns.js'
import { onlyInitials } from './text.js'

interface PlacedCell {
  readonly paragraphs: readonly FramedLine[]
  /** It goes on from the row above. */
  readonly isContinued: boolean
}

type Row = readonly PlacedCell[]

const isBlankBlock = (block: WordBlock): boolean => block.kind === 'paragraph' && isBlank(block)

const widthOf = (row: readonly WordCell[]): number => row.reduce((sum, cell) => sum + cell.width, 0)

const isEmpty = ({ paragraphs }: PlacedCell): boolean =>
  paragraphs.every(
    (paragraph) => isBlank(paragraph) && paragraph.list === null && paragraph.holds === undefined,
  )

/**
 * Tables as grids, in reading order. A table that only frames what stands in it is none; rows above the first that has
 * columns are paragraphs before it; a table that was cut in two is one again, and one that stands in a cell comes behind
 * what stands above it there.
 */
export function withGrids(blocks: readonly WordBlock[]): (Paragraph | EvenTable)[] {
  return gridsWithin(blocks).map((block) => (block.kind === 'grid' ? withHeader(block) : block))
}

const gridsWithin = (blocks: readonly WordBlock[]): (Paragraph | EvenTable)[] =>
  joined(blocks.flatMap(gridsOf))

/** A table whose first row is as those below it has no header: one without words says so. */
function withHeader(table: EvenTable): EvenTable {
  const [first] = table.rows
  if (!first || first.length < 2) return table
  const isAlike = first.some((_, column) => {
    const [top = '', ...below] = table.rows.map((row) =>
      (row[column] ?? []).map(paragraphWords).join(' ').trim(),
    )
    // Initials in each, or in each the same: ACTION
    return (
      (onlyInitials.test(top) && below.every((line) => line === '' || onlyInitials.test(line))) ||
      (top !== '' && below.every((line) => line === top))
    )
  })
  return isAlike ? { ...table, rows: [first.map(() => []), ...table.rows] } : table
}

function gridsOf(block: WordBlock): (Paragraph | EvenTable)[] {
  if (block.kind === 'paragraph') return [block]
  if (isFrame(block)) return block.rows.flatMap((row) => row.flatMap((cell) => gridsWithin(cell.blocks)))
  const width = Math.max(...block.rows.map(widthOf))
  const first = block.rows.findIndex((row) => row.length > 1)
  const above = block.rows.slice(0, first).flatMap((row) => row.flatMap((cell) => gridsWithin(cell.blocks)))
  const rows = block.rows.slice(first).map((row) => placedRow(row, width))
  if (isLayout(rows)) return [...above, ...rows.flatMap(withMargin)]
  return [...above, ...withoutHeldTables(withPartedColumns(withNumbers(withoutMerges(rows))))]
}

/** Whether a table is there to put texts beside each other: one column, or in each cell a title and what stands below it. */
function isFrame({ rows }: WordTable): boolean {
  if (rows.every((row) => row.length <= 1)) return true
  const cells = rows.flat().map(({ blocks }) => blocks.filter((block) => !isBlankBlock(block)))
  return cells.every(([title, ...below]) => {
    if (title === undefined) return true
    return title.kind === 'paragraph' && (title.heading !== null || isBold(title)) && below.length > 0
  })
}

// A cell of prose is as long as a line, or ends as a sentence does.
const isProse = (words: string): boolean => words.length > 60 || /[.?!]$/.test(words)

const wordsOf = ({ paragraphs }: PlacedCell): string =>
  paragraphs
    .map(paragraphWords)
    .filter((words) => words !== '')
    .join('\n')

/** Whether a table only puts initials at the margin of what was said: no row is a header, and no cell holds more. */
const isLayout = (rows: readonly Row[]): boolean =>
  rows.every((row) => {
    const [said, margin, ...more] = row
    if (!said || !margin || more.length > 0 || margin.isContinued || said.isContinued) return false
    return isProse(wordsOf(said)) && (isEmpty(margin) || onlyInitials.test(wordsOf(margin)))
  })

/** The paragraphs of such a row, with what stands at the margin behind a TAB. */
function withMargin([said, margin]: Row): readonly (Paragraph | EvenTable)[] {
  const lines = (said?.paragraphs ?? []).filter((line) => line.holds || !isBlank(line))
  const words = margin ? wordsOf(margin) : ''
  const last = lines.findLast((line) => line.holds === undefined)
  if (!last || words === '') return withTables(lines)
  const run = { text: `\t${words}`, bold: false, italic: false, struck: false, link: null }
  return withTables(lines.map((line) => (line === last ? { ...last, runs: [...last.runs, run] } : line)))
}

/** A cell that is several columns wide stands in the first of them. */
function placedRow(row: readonly WordCell[], width: number): Row {
  const cells = row.flatMap((cell, at): PlacedCell[] => [
    { paragraphs: linesOf(cell, row.slice(at + 1)), isContinued: cell.isContinued },
    ...Array.from({ length: cell.width - 1 }, () => ({ paragraphs: [], isContinued: false })),
  ])
  while (cells.length < width) cells.push({ paragraphs: [], isContinued: false })
  return cells
}

/** The lines of a cell. A table of one row belongs to what stands beside the cell: its words are lines too. */
function linesOf({ blocks }: WordCell, beside: readonly WordCell[]): readonly FramedLine[] {
  const isBeside = beside.some((cell) => !cell.blocks.every(isBlankBlock))
  return gridsWithin(blocks).flatMap((block) => {
    if (block.kind === 'paragraph') return [block]
    return block.rows.length === 1 && isBeside ? block.rows.flat(2) : [placeOfTable(block)]
  })
}

/**
 * Rows of which the first cell goes on from above are one row with it. Any other cell that covers several rows stands
 * in each of them.
 */
function withoutMerges(rows: readonly Row[]): Row[] {
  const result: Row[] = []
  for (const row of rows) {
    const above = result.at(-1)
    const [first] = row
    const goesOn = row.some((cell) => cell.isContinued)
    if (!above || !first || !goesOn) {
      result.push(row)
      continue
    }
    if (first.isContinued || isEmpty(first))
      result[result.length - 1] = above.map((cell, column) => ({
        ...cell,
        paragraphs: [...cell.paragraphs, ...(row[column]?.paragraphs ?? [])],
      }))
    else result.push(row.map((cell, column) => (cell.isContinued ? (above[column] ?? cell) : cell)))
  }
  return result
}

const isCounted = ({ paragraphs }: PlacedCell): boolean =>
  paragraphs.length > 0 &&
  paragraphs.every((paragraph) => isBlank(paragraph) && paragraph.list?.ordered === true)

/** Numbers that Word counts and does not write are written out. */
function withNumbers(rows: readonly Row[]): readonly (readonly (readonly FramedLine[])[])[] {
  const counts: number[] = []
  const headed = headedColumn(rows)
  return rows.map((row) =>
    row.map((cell, column) => {
      const [first] = cell.paragraphs
      const count = counts[column] ?? 0
      if (first && isCounted(cell)) {
        const label = first.list?.label ?? ''
        // Rows that were pasted together are a list each, and go on all the same.
        const isMore = label !== '' && (numberOf(first) ?? count + 1) > count
        counts[column] = isMore ? (numberOf(first) ?? count + 1) : count + 1
        return [plainParagraph(isMore ? label : `${count + 1}.`, first.place)]
      }
      if (column === headed) return withCountedTitles(withHeadNumber(cell.paragraphs))
      const printed = /^\s{0,9}(\d{1,3})[.)]?\s{0,9}$/.exec(first ? paragraphText(first) : '')?.[1]
      if (printed !== undefined) counts[column] = Number(printed)
      return withCountedTitles(cell.paragraphs)
    }),
  )
}

/** The titles in a cell that Word counts, each above its text, have their numbers among their words. */
function withCountedTitles(paragraphs: readonly FramedLine[]): readonly FramedLine[] {
  const titles = countedHeadings(paragraphs)
  if (titles.size < 2) return paragraphs
  return paragraphs.map((line) => (titles.has(line) ? withWrittenNumber(line, line.list?.label ?? '') : line))
}

/** The first column in which most cells begin with an item of one list that Word counts through all of them; -1 without. */
function headedColumn(rows: readonly Row[]): number {
  const columns = rows[0]?.map((_, column) => column) ?? []
  const found = columns.find((column) => {
    const lists = rows.flatMap((row) => {
      const [first] = (row[column]?.paragraphs ?? []).filter((paragraph) => !isBlank(paragraph))
      return first?.list?.ordered === true && first.list.level === 0 ? [first.list.list] : []
    })
    const [list] = lists
    return lists.length > 1 && lists.length >= rows.length / 2 && lists.every((other) => other === list)
  })
  return found ?? -1
}

/** A cell whose first line is an item alone has its number among its words. */
function withHeadNumber(paragraphs: readonly FramedLine[]): readonly FramedLine[] {
  const first = paragraphs.find((paragraph) => !isBlank(paragraph))
  const mark = first?.list
  if (!first || !mark?.ordered || mark.label === '') return paragraphs
  const isAlone = paragraphs.every(
    (other) => other === first || other.list?.list !== mark.list || other.list.level !== mark.level,
  )
  return isAlone
    ? paragraphs.map((other) => (other === first ? withWrittenNumber(first, mark.label) : other))
    : paragraphs
}

/** Two grids of as many columns with nothing but empty paragraphs between them are one. */
function joined(blocks: readonly (Paragraph | EvenTable)[]): (Paragraph | EvenTable)[] {
  const result: (Paragraph | EvenTable)[] = []
  for (const block of blocks) {
    const before = result.findLastIndex((other) => other.kind === 'grid' || !isBlank(other))
    const above = result[before]
    if (block.kind === 'grid' && above?.kind === 'grid' && isSameGrid(above, block))
      result.splice(before, result.length, { kind: 'grid', rows: [...above.rows, ...block.rows] })
    else result.push(block)
  }
  return result
}

/** It has as many columns, and no header of its own: its first row is filled as those above it are. */
function isSameGrid(above: EvenTable, below: EvenTable): boolean {
  const [header] = above.rows
  const [first] = below.rows
  if (!header || !first || header.length !== first.length) return false
  const words = (row: EvenTable['rows'][number]): string =>
    row.map((cell) => cell.map(paragraphText).join('\n').trim()).join('|')
  return words(header) === words(first) || /^\s{0,9}\d{1,3}[.)]?\s{0,9}(?:\||$)/.test(words(first))
}
