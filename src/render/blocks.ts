import { type Column, columnWidths, flexibleWidth, type Grid, type GridRow } from './grid.js'
import { lineWidth, printed, wrap, wrapTogether } from './words.js'

/** Below this width, or where the words would get less than `leastWords`, each row is a block. */
const blocksBelow = 60
const leastWords = 20

/** Whether a terminal is too narrow for the columns of a grid. */
export function isTooNarrow(grid: Grid, width: number): boolean {
  if (width < blocksBelow) return true
  const room = flexibleWidth(grid, columnWidths(grid, width))
  return room !== null && room < leastWords
}

/** The cells of a row on one line, as far as they fit, then the words of the flexible column below. */
function block(row: GridRow, columns: readonly Column[], width: number): readonly string[] {
  const lines: string[] = []
  let used = 0
  row.forEach((cell, index) => {
    if (columns[index]?.flexible) return
    for (const whole of cell)
      for (const line of wrap(whole, width)) {
        const more = lineWidth(line)
        if (lines.length > 0 && used + 2 + more <= width) {
          lines[lines.length - 1] += `  ${printed(line)}`
          used += 2 + more
        } else {
          lines.push(printed(line))
          used = more
        }
      }
  })
  const text = row.flatMap((cell, index) => (columns[index]?.flexible ? cell : []))
  return [
    ...lines,
    ...text.flatMap((line) => wrapTogether(line, Math.max(width - 2, 1)).map((part) => `  ${printed(part)}`)),
  ]
}

/** The rows of a grid as blocks, one below the other, for a terminal that is too narrow for its columns. */
export function printBlocks({ columns, sections }: Grid, width: number): readonly string[] {
  const pieces = sections.flatMap(({ title, rows }) => [
    ...(title ? [wrap(title, width).map(printed)] : []),
    ...rows.map((row) => block(row, columns, width)),
  ])
  return pieces.flatMap((piece, index) => (index === 0 ? piece : ['', ...piece]))
}
