import type { Paint, Word } from './words.js'
import { lineWidth, printed, unbroken, words, wrap, wrapTogether } from './words.js'

/** Lines that belong below one another; each is wrapped where its column is narrower. */
export type Cell = readonly (readonly Word[])[]

export interface Column {
  readonly heading: string
  /** Numbers stand right. */
  readonly right?: boolean
  /** It takes what the other columns leave, and wraps. */
  readonly flexible?: boolean
  /** A last word left alone takes the word before it along. */
  readonly together?: boolean
  /** All lines of a cell but the first stand in by two blanks. */
  readonly hanging?: boolean
  /** Widest it may become on a terminal, in columns. */
  readonly most?: number
}

/** Cells in the order of the columns. The last cell of a short row runs on over the columns that it lacks. */
export type GridRow = readonly Cell[]

/** Rows below a heading of their own, or below none. */
export interface GridSection {
  readonly title: readonly Word[] | null
  readonly rows: readonly GridRow[]
}

export interface Grid {
  readonly columns: readonly Column[]
  readonly sections: readonly GridSection[]
}

const gap = 2

/** Below this a table is widened for its flexible column, so that numbers stand where the eye finds them. */
const usual = 80

function isRunningOn(row: GridRow, index: number, columns: readonly Column[]): boolean {
  return index === row.length - 1 && row.length < columns.length
}

/**
 * How wide each column is; `width` is the terminal's, null in a pipe, where nothing is wrapped. Columns of the
 * whole grid are alike, so that sections line up.
 */
export function columnWidths(grid: Grid, width: number | null): readonly number[] {
  const natural = grid.columns.map((column) => column.heading.length)
  for (const { rows } of grid.sections)
    for (const row of rows)
      row.forEach((cell, index) => {
        if (isRunningOn(row, index, grid.columns)) return
        for (const line of grid.columns[index]?.hanging ? hung(cell) : cell)
          natural[index] = Math.max(natural[index] ?? 0, lineWidth(line))
      })
  if (width === null) return natural
  const capped = natural.map((own, index) => Math.min(own, grid.columns[index]?.most ?? own))
  const others = capped.reduce(
    (sum, own, index) => sum + (grid.columns[index]?.flexible ? 0 : own),
    gap * (capped.length - 1),
  )
  return capped.map((own, index) =>
    grid.columns[index]?.flexible
      ? Math.min(width - others, Math.max(own, Math.min(usual, width) - others))
      : own,
  )
}

/** What the flexible column gets of the terminal; null where there is no such column, or no terminal. */
export function flexibleWidth(grid: Grid, widths: readonly number[]): number | null {
  return widths[grid.columns.findIndex((column) => column.flexible)] ?? null
}

/** Two blanks before all lines but the first: one is a word, the other parts it from the next. */
function hung(cell: Cell): Cell {
  return cell.map((line, index) => (index === 0 || line.length === 0 ? line : [unbroken(' '), ...line]))
}

function printRow(
  row: GridRow,
  columns: readonly Column[],
  widths: readonly number[],
  wraps: boolean,
): string[] {
  const cells = row.map((cell, index) => {
    const column = columns[index]
    const isHanging = column?.hanging === true
    if (!wraps || isRunningOn(row, index, columns)) return isHanging ? hung(cell) : cell
    const breakLine = column?.together ? wrapTogether : wrap
    const lines = cell.flatMap((line) =>
      breakLine(line, Math.max((widths[index] ?? 1) - (isHanging ? 2 : 0), 1)),
    )
    return isHanging ? hung(lines) : lines
  })
  const height = Math.max(1, ...cells.map((cell) => cell.length))
  return Array.from({ length: height }, (_, at) => {
    let text = ''
    let blanks = 0
    cells.forEach((cell, index) => {
      const line = cell[at] ?? []
      const room = Math.max((widths[index] ?? 0) - lineWidth(line), 0)
      const before = columns[index]?.right && !isRunningOn(row, index, columns) ? room : 0
      if (line.length > 0) {
        text += ' '.repeat(blanks + before) + printed(line)
        blanks = 0
      } else blanks += before
      blanks += room - before + gap
    })
    return text
  })
}

/** A column of words is never narrower than its longest word, of those that are no longer than this. */
const longestWhole = 20

/** Whether the flexible column would break words, or without one the columns are wider than the terminal. */
function isTooNarrow({ columns, sections }: Grid, widths: readonly number[], width: number): boolean {
  const at = columns.findIndex((column) => column.flexible)
  const room = widths[at]
  if (room === undefined) return widths.reduce((sum, own) => sum + own, gap * (widths.length - 1)) > width
  const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => row[at] ?? []))
  const longest = Math.max(0, ...cells.flatMap((line) => line.map((word) => lineWidth([word]))))
  return room < Math.min(longest, longestWhole)
}

/** Words with a comma at their end. */
function withComma(line: readonly Word[]): readonly Word[] {
  return line.map((word, at) => (at === line.length - 1 ? { ...word, text: `${word.text},` } : word))
}

/** Names side by side, two blanks apart as in a table, as many on a line as find room there whole; the rest stands in. */
function namesLines(names: readonly (readonly Word[])[], width: number): readonly string[] {
  const lines: string[] = []
  let used = width
  for (const name of names) {
    const more = lineWidth(name)
    if (used + gap + more <= width) {
      lines.push(`${lines.pop() ?? ''}${' '.repeat(gap)}${printed(name)}`)
      used += gap + more
    } else {
      const indent = lines.length === 0 ? 0 : gap
      lines.push(...wrap(name, Math.max(width - indent, 1)).map((line) => ' '.repeat(indent) + printed(line)))
      used = indent + more
    }
  }
  return lines
}

/** Each row by itself, for narrow terminals: its names on a line, its words below, and its numbers with their headings. */
function printStacked({ columns, sections }: Grid, width: number): readonly string[] {
  const inside = Math.max(width - gap, 1)
  const below = (line: readonly Word[]): readonly string[] =>
    wrap(line, inside).map((part) => ' '.repeat(gap) + printed(part))
  return sections.flatMap(({ title, rows }) => [
    ...(title ? ['', ...wrap(title, width).map(printed)] : []),
    ...rows.flatMap((row) => {
      const of = (isOne: (column: Column | undefined) => boolean) =>
        row.flatMap((cell, index) => (isOne(columns[index]) ? cell.filter((line) => line.length > 0) : []))
      const names = of((column) => column?.flexible !== true && column?.right !== true)
      const numbers = row.flatMap((cell, index) => {
        const column = columns[index]
        if (column?.right !== true) return []
        // An agenda has words where others have numbers.
        if (isRunningOn(row, index, columns)) return cell
        if (cell.length === 0) return []
        const values = cell.flatMap((line, at) => (at < cell.length - 1 ? withComma(line) : line))
        return [[...words(column.heading.toLowerCase()), ...values]]
      })
      return [
        ...namesLines(names, width),
        ...of((column) => column?.flexible === true).flatMap(below),
        ...below(numbers.flatMap((line, at) => (at < numbers.length - 1 ? withComma(line) : line))),
      ]
    }),
  ])
}

/**
 * The grid in lines: headings, then rows with two blanks or more between columns; no line ends in a blank. A
 * section with a title has an empty line and its title above it.
 */
export function printGrid(grid: Grid, width: number | null, quiet: Paint): readonly string[] {
  const widths = columnWidths(grid, width)
  if (width !== null && isTooNarrow(grid, widths, width)) return printStacked(grid, width)
  const headings = grid.columns.map((column) => [words(column.heading, quiet)])
  const lines = printRow(headings, grid.columns, widths, false)
  for (const { title, rows } of grid.sections) {
    if (title) {
      const heading = width === null ? [title] : wrap(title, width)
      lines.push('', ...heading.map(printed))
    }
    for (const row of rows) lines.push(...printRow(row, grid.columns, widths, width !== null))
  }
  return lines
}
