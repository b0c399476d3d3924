import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { ownersAlone } from '../phrase/names.js'
import type { Roster } from '../phrase/roster.js'
import type { Passage } from '../text/passages.js'

/** Which column of a table holds what; null where none does. */
export interface Columns {
  /** `template`: rows that a form brings along, nobody's and no actions. */
  readonly kind: 'action-table' | 'action-column' | 'template' | 'other'
  readonly action: number
  readonly owner: number | null
  readonly due: number | null
  readonly status: number | null
  readonly item: number | null
  /** The column of printed numbers, "84.1". */
  readonly pin: number | null
  /** The column with what was said. */
  readonly discussion: number | null
  /** What looks like names in the Action cells is what is to be done. */
  readonly holdsTasks?: true
}

/** How much is enough to know a column, or a table, by. `npm run score` tries other numbers. */
export const columnWeights = {
  /** The share of a column's cells that hold the same kind of thing. */
  cells: 0.5,
  /** So many columns of motions make a table of motions. */
  motions: 2,
} as const

/** A table of something else. */
export const noColumns: Columns = {
  kind: 'other',
  action: -1,
  owner: null,
  due: null,
  status: null,
  item: null,
  pin: null,
  discussion: null,
}

/** A cell of actions that says there is none. */
export const isEmptyCell = spoken(
  (words) => new RegExp(`^(?:-+|–|${anyOf(words.places.columns.emptyCells)})$`, 'i'),
)
const dayAfterOwners = spoken((words) => new RegExp(`\\b${anyOf(words.places.columns.beforeDay)}\\b.*$`))
const dayAlone = spoken((words) => new RegExp(`^\\(?${anyOf(words.places.columns.dayLabels)}\\b`, 'i'))

// do the thing. By xx/xx/2020
/** A day that nobody filled in. */
export const placeholder = /\bx{2}[/-]x{2}\b/i

/** What stands in a column, without its empty cells. */
export const cellsBelow = (rows: readonly Passage[], column: number): readonly string[] =>
  rows.map(({ row }) => row?.cells[column]?.text.trim() ?? '').filter((text) => text !== '')

/** What stands in a column, without the cells that say that nothing does. */
export const filled = (rows: readonly Passage[], column: number): readonly string[] =>
  cellsBelow(rows, column).filter((text) => !isEmptyCell().test(text))

/** Whether enough of some cells are of one kind. */
export const areMost = (cells: readonly string[], isSo: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(isSo).length >= cells.length * columnWeights.cells

// [TR] · – TR · (TR, AF)
const signed =
  /^(?:[–—-]\s{1,9})?(?:\[(\p{Lu}[^[\]()]{0,60})\]|\((\p{Lu}[^[\]()]{0,60})\)|(\p{Lu}[^[\]()]{0,60}))$/u

/** A line of a cell without the dash or the brackets that some print around an owner. */
export function withoutSigns(line: string): string {
  const found = signed.exec(line.trim())
  return found?.slice(1).find((inside) => inside !== undefined) ?? line.trim()
}

/** Whether a line of a cell is owners and nothing else but a day: "TR by 3 May". */
export const isOwners = (line: string, roster: Roster): boolean =>
  ownersAlone(withoutSigns(line).replace(dayAfterOwners(), ''), roster, false) !== null

/** Whether a line of a cell is only a day. */
export const isDayLine = (line: string): boolean => dayAlone().test(line.trim())

/** The column with the most words, apart from some; null where none is left. */
export function longestColumn(rows: readonly Passage[], not: readonly (number | null)[]): number | null {
  const lengths: number[] = []
  for (const passage of rows)
    for (const [column, cell] of (passage.row?.cells ?? []).entries())
      lengths[column] = (lengths[column] ?? 0) + cell.text.length
  let best: number | null = null
  lengths.forEach((length, column) => {
    if (!not.includes(column) && (best === null || length > (lengths[best] ?? 0))) best = column
  })
  return best
}
