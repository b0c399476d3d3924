import { isTitle } from './headings.js'
import type { Row } from './layout.js'
import { leadingNumberOf, type Numbers, numbersIn } from './numbers.js'
import { isBlank, oneLine, type Paragraph, textOf, wordsOf } from './paper.js'
import { type Section, type SectionDoubt, sectionsOf } from './sections.js'

/** What is matched together: the owners of one row, or of rows that share a cell, with the paragraphs beside them. */
export interface Unit {
  readonly paragraphs: readonly Paragraph[]
  readonly owners: readonly Paragraph[]
  readonly task: readonly Paragraph[]
  readonly due: readonly Paragraph[]
}

/** What could not be told for certain about an item's place and its parts. */
export type ItemDoubt =
  | SectionDoubt
  | { readonly kind: 'empty row'; readonly after: number; readonly before: number }

/** An item of the agenda as the paper has it. */
export interface Item {
  /** As printed, without the stop; null where none is. */
  readonly number: string | null
  readonly title: Paragraph | null
  readonly sections: readonly Section[]
  readonly units: readonly Unit[]
  readonly doubts: readonly ItemDoubt[]
}

interface Draft {
  number: string | null
  letters: string[]
  rows: { row: Row; letter: string | null }[]
  doubts: ItemDoubt[]
}

const printed = (paragraphs: readonly Paragraph[]) => paragraphs.filter((paragraph) => !isBlank(paragraph))
const isEmpty = (row: Row) =>
  [row.number, row.body, row.owners, row.task, row.due].every((cell) => printed(cell).length === 0)

// Items that papers leave without a number at their end.
const standing =
  /^(?:any other (?:urgent )?business|a\.?o\.?b\.?|dates?(?: and times?)? of (?:the )?(?:next|future) meetings?|(?:next|future) meetings?)$/i

function opensUnnumbered(row: Row, hasNumbers: boolean): boolean {
  const first = printed(row.body)[0]
  if (!first || !isTitle(first)) return false
  return !hasNumbers || standing.test(wordsOf(first))
}

/** Rows with their numbers: of the number cells, else those that stand before the words. */
function numbered(rows: readonly Row[]): { row: Row; own: Numbers }[] {
  const read = rows.map((row) => ({ row, own: numbersIn(row.number) }))
  if (read.some(({ own }) => own.number !== null || own.isCounted)) return read
  return read.map(({ row, own }) => {
    const first = printed(row.body)[0]
    const leading = first ? leadingNumberOf(first) : null
    if (!leading) return { row, own }
    const body = row.body.map((one) => (one === first ? leading.paragraph : one))
    return { row: { ...row, body }, own: { ...own, number: leading.number } }
  })
}

/** Rows put together to items: a row without a number goes on with the one above. */
function draftsOf(rows: readonly Row[]): Draft[] {
  const drafts: Draft[] = []
  let emptyRows = false
  const read = numbered(rows)
  const hasNumbers = read.some(({ own }) => own.number !== null || own.isCounted)
  for (const { row, own } of read) {
    if (isEmpty(row) && !own.isCounted) {
      emptyRows = drafts.length > 0
      continue
    }
    const above = drafts.at(-1)
    const number = own.isCounted ? String(Number.parseInt(above?.number ?? '0', 10) + 1) : own.number
    if (number !== null || !above || opensUnnumbered(row, hasNumbers)) {
      const draft: Draft = { number, letters: [...own.letters], rows: [], doubts: [] }
      const [from, to] = [Number.parseInt(above?.number ?? '', 10), Number.parseInt(number ?? '', 10)]
      if (emptyRows && to > from + 1) draft.doubts.push({ kind: 'empty row', after: from, before: to })
      draft.rows.push({ row, letter: own.letters.length === 1 ? (own.letters[0] ?? null) : null })
      drafts.push(draft)
    } else {
      // A row of its own for each letter says itself where the letter belongs.
      const letter = own.letters.length === 1 ? (own.letters[0] ?? null) : null
      above.rows.push({ row, letter })
    }
    emptyRows = false
  }
  return drafts
}

/** Owners and paragraphs that stand beside each other; a row that shares its owners' cell goes with the row above. */
function unitsOf(rows: readonly Row[], title: Paragraph | null): Unit[] {
  const units: { paragraphs: Paragraph[]; owners: Paragraph[]; task: Paragraph[]; due: Paragraph[] }[] = []
  for (const row of rows) {
    const body = printed(row.body).filter((paragraph) => paragraph !== title)
    const above = units.at(-1)
    // A row of a heading alone, or without any words, says nothing that its owners could have agreed.
    const isBare =
      (body.length === 0 && printed(row.task).length === 0) ||
      (units.length === 1 && (above?.paragraphs.length ?? 0) === 0)
    if (above && (row.sharesOwners || isBare)) {
      above.paragraphs.push(...body)
      above.owners.push(...row.owners)
      above.task.push(...row.task)
      above.due.push(...row.due)
    } else units.push({ paragraphs: body, owners: [...row.owners], task: [...row.task], due: [...row.due] })
  }
  return units
}

function itemOf(draft: Draft): Item {
  const rows = draft.rows.map(({ row }) => row)
  const body = rows.flatMap((row) => row.body)
  const first = printed(body)[0]
  const isLetterRow = draft.number === null && draft.rows[0]?.letter !== null
  const title = first && isTitle(first) && !isLetterRow ? first : null
  const doubts = [...draft.doubts]
  const rest = body.filter((paragraph) => paragraph !== title)
  const lettered = draft.rows.flatMap(({ row, letter }) => {
    const [start] = printed(row.body).filter((paragraph) => paragraph !== title)
    return letter !== null && start ? [{ letter, start }] : []
  })
  const { sections, doubt } = sectionsOf(rest, draft.letters, lettered)
  if (doubt) doubts.push(doubt)
  return { number: draft.number, title, sections, units: unitsOf(rows, title), doubts }
}

/** The items of the agenda, in the order of the paper, numbers and gaps kept. */
export function itemsOf(rows: readonly Row[]): Item[] {
  return draftsOf(rows).map(itemOf)
}

/** What an item is about, on one line; empty where it has no heading. */
export function titleOf(item: Item): string {
  return item.title ? oneLine(textOf(item.title)) : ''
}
