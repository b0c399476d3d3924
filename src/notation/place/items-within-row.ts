import { type CellLine, cellLines } from '../text/cell-lines.js'
import type { Words } from '../text/words.js'
import { readAgendaNumber } from './agenda-number.js'
import { isRowTitle } from './sub-items.js'

/** One of several items that stand in one row: its number, and the line where it begins. */
export interface NumberedPart {
  readonly number: number
  readonly title: string
  readonly line: CellLine
  /** Its first line is its heading. */
  readonly isHeading: boolean
}

const filledLines = (cell: Words): readonly CellLine[] =>
  cellLines(cell).filter(({ text }) => text.trim() !== '')

const areCountedOn = (numbers: readonly number[]): boolean =>
  numbers.length > 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at)

// 4. Use of force
const numberedLine = /^\s*(\d{1,3})[.)]\s/
const numberAlone = /^\s*(\d{1,3})[.)]?\s*$/

const numberIn = (pattern: RegExp, { text }: CellLine): number | null => {
  const [, number] = pattern.exec(text) ?? []
  return number === undefined ? null : Number(number)
}

/**
 * The items of a row that holds several of them: each begins with a numbered title above what was said of it, or the
 * cell of numbers has as many, counted on, as there are lines beside it. Empty for a row of one item, whatever list is in it.
 * @param numbers the cell of numbers; null where what was said stands there
 */
export function itemsWithinRow(discussion: Words, numbers: Words | null): readonly NumberedPart[] {
  const lines = filledLines(discussion)
  const beside = numbers ? filledLines(numbers).map((line) => numberIn(numberAlone, line) ?? Number.NaN) : []
  if (beside.length === lines.length && areCountedOn(beside))
    return lines.map((line, at) => partAt(line, beside[at] ?? 0, false))
  const titles = lines.flatMap((line, at) => {
    const number = numberIn(numberedLine, line)
    return number === null ? [] : [{ at, number, line }]
  })
  const isAboveText = titles.every(({ at }, index) => (titles[index + 1]?.at ?? lines.length) > at + 1)
  const areItems =
    titles[0]?.at === 0 &&
    isAboveText &&
    areCountedOn(titles.map(({ number }) => number)) &&
    titles.every(({ line }) => isRowTitle(discussion, line))
  return areItems ? titles.map(({ line, number }) => partAt(line, number, true)) : []
}

const partAt = (line: CellLine, number: number, isHeading: boolean): NumberedPart => ({
  number,
  title: isHeading ? readAgendaNumber(line.text).title : line.text.trim(),
  line,
  isHeading,
})
