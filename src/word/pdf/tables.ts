import type { Ruling, Segment } from './page.js'

/** A table of a page by the lines that are drawn around its cells. */
export interface RuledTable {
  /** From the left. */
  readonly columns: readonly number[]
  /** From the top. */
  readonly rows: readonly number[]
}

/** Lines nearer to each other than this are one. */
const near = 3

const clustered = (numbers: readonly number[]): readonly number[] => {
  const kept: number[] = []
  for (const number of numbers.toSorted((one, other) => one - other))
    if (kept.length === 0 || number - (kept.at(-1) ?? 0) > near) kept.push(number)
  return kept
}

const meets = (down: Ruling, across: Ruling): boolean =>
  down.at >= across.from - near &&
  down.at <= across.to + near &&
  across.at >= down.from - near &&
  across.at <= down.to + near

/** The tables that the lines of a page draw: what meets belongs together, and two columns at least make a table. */
export function ruledTables(rulings: readonly Ruling[]): readonly RuledTable[] {
  const left = new Set(rulings)
  const tables: RuledTable[] = []
  for (const first of rulings) {
    if (!left.delete(first)) continue
    const together = [first]
    for (const ruling of together)
      for (const other of left)
        if (
          ruling.isAcross !== other.isAcross &&
          (ruling.isAcross ? meets(other, ruling) : meets(ruling, other))
        ) {
          left.delete(other)
          together.push(other)
        }
    const columns = clustered(together.filter(({ isAcross }) => !isAcross).map(({ at }) => at))
    const rows = clustered(together.filter(({ isAcross }) => isAcross).map(({ at }) => at)).toReversed()
    if (columns.length > 2 && rows.length > 1) tables.push({ columns, rows })
  }
  return tables.toSorted((one, other) => (other.rows[0] ?? 0) - (one.rows[0] ?? 0))
}

/** The cell of a table that words stand in, by row and column; null where they stand beside it. */
export function cellOf(
  { columns, rows }: RuledTable,
  { x, y, size }: Pick<Segment, 'x' | 'y' | 'size'>,
): { readonly row: number; readonly column: number } | null {
  const middle = y + size * 0.3
  const row = rows.findIndex(
    (top, at) => middle <= top && middle > (rows[at + 1] ?? Number.POSITIVE_INFINITY),
  )
  const column = columns.findIndex(
    (edge, at) => x >= edge - near && x < (columns[at + 1] ?? Number.NEGATIVE_INFINITY),
  )
  return row < 0 || column < 0 ? null : { row, column }
}
