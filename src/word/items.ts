import type { Row } from './layout.js'
import { isBlank, isBold, oneLine, type Paragraph, textOf, wordsOf } from './paper.js'

/** A lettered part of an item, or the whole of one without letters. */
export interface Section {
  readonly letter: string | null
  /** Its heading, which is not among its paragraphs. */
  readonly heading: Paragraph | null
  readonly paragraphs: readonly Paragraph[]
}

/** What is matched together: the owners of one row, or of rows that share a cell, with the paragraphs beside them. */
export interface Unit {
  readonly paragraphs: readonly Paragraph[]
  readonly owners: readonly Paragraph[]
  readonly task: readonly Paragraph[]
  readonly due: readonly Paragraph[]
}

/** What could not be told for certain about an item's parts. */
export type ItemDoubt =
  | { readonly kind: 'parted by paragraphs'; readonly letters: readonly string[] }
  | { readonly kind: 'letters not placed'; readonly letters: readonly string[] }
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

// "Led by …", "A presentation by …", "Update from …", "(Carol Kisby, North East meeting)", "Present: …"
const speaker =
  /^(?:\(|led by|(?:an? |the )?(?:verbal |short |brief )?(?:update|presentation|report|talk|paper)s? (?:by|from|on behalf)|presented by|contact|page \d|present\b|in attendance|apolog)/i
const leftOpen = /\b(?:at|to|of|that|and|or|by|for|in|on|the|a|with|from|is|are|was|were|be)$/i

/** Whether a paragraph is short and stands for what follows, as far as its words say. */
export function looksLikeHeading(paragraph: Paragraph): boolean {
  const words = wordsOf(paragraph)
  if (words.length < 3 || words.length > 100 || textOf(paragraph).trim().includes('\t')) return false
  if (paragraph.list && !paragraph.list.ordered) return false
  if (!/^[\p{Lu}\d]/u.test(words) || /[.;:,?!–-]$/.test(words) || /[:@]|www|\. \p{Lu}/u.test(words))
    return false
  return !speaker.test(words) && !leftOpen.test(words) && !/^[·•▪*–-]/.test(words)
}

/** A line of capitals: "USE OF FORCE GUIDANCE". */
const isCapitals = (words: string) => /\p{Lu}{3}/u.test(words) && words === words.toUpperCase()

const isTitle = (paragraph: Paragraph) =>
  paragraph.heading !== null ||
  (isBold(paragraph) && wordsOf(paragraph).length <= 160) ||
  (isCapitals(wordsOf(paragraph)) && wordsOf(paragraph).length <= 160) ||
  looksLikeHeading(paragraph)

// "4.", "4.1", "4a)", and "a)" or "(a)" below it
const printedNumber = /^(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?\s?\(?([a-z])?\)?[.)]?$/i
const printedLetter = /^\(?([a-z])[.)]$/i

interface Numbers {
  readonly number: string | null
  readonly letters: readonly string[]
  /** Word counts the row and prints no number of its own. */
  readonly isCounted: boolean
}

function numbersIn(cell: readonly Paragraph[]): Numbers {
  let number: string | null = null
  const letters: string[] = []
  for (const word of cell.flatMap((paragraph) => wordsOf(paragraph).split(' '))) {
    const printed = printedNumber.exec(word)
    const letter = printedLetter.exec(word)?.[1] ?? printed?.[2]
    if (printed?.[1] !== undefined && number === null) number = printed[1]
    if (letter !== undefined) letters.push(letter.toLowerCase())
  }
  const isCounted =
    number === null &&
    letters.length === 0 &&
    cell.some((paragraph) => paragraph.list?.ordered === true && paragraph.list.level === 0)
  return { number, letters, isCounted }
}

// "3. Safeguarding": the number stands before the title, in the same cell.
const leadingNumber = /^(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?\s+(?=\S)/

/** Takes the first characters off a paragraph. */
export function withoutStart(paragraph: Paragraph, length: number): Paragraph {
  let left = length
  const runs = paragraph.runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length)
    left -= cut
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }]
  })
  return { ...paragraph, runs }
}

function takeLeading(body: readonly Paragraph[]): { number: string; body: Paragraph[] } | null {
  const at = body.findIndex((paragraph) => !isBlank(paragraph))
  const first = body[at]
  const match = first ? leadingNumber.exec(textOf(first).trimStart()) : null
  if (!first || !match?.[1]) return null
  const indent = textOf(first).length - textOf(first).trimStart().length
  return {
    number: match[1],
    body: body.map((one, i) => (i === at ? withoutStart(one, indent + match[0].length) : one)),
  }
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

/** Rows put together to items: a row without a number goes on with the one above. */
function draftsOf(rows: readonly Row[]): Draft[] {
  const drafts: Draft[] = []
  let emptyRows = false
  const read = rows.map((row) => {
    const own = numbersIn(row.number)
    const leading =
      own.number === null && own.letters.length === 0 && printed(row.number).length === 0
        ? takeLeading(row.body)
        : null
    return leading && !own.isCounted
      ? { row: { ...row, body: leading.body }, own: { ...own, number: leading.number } }
      : { row, own }
  })
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

/** Which paragraphs begin the lettered parts: as many as there are letters, or none. */
function headingsFor(
  count: number,
  body: readonly Paragraph[],
): { starts: Paragraph[]; areHeadings: boolean } | null {
  const choices: ((paragraph: Paragraph) => boolean)[] = [
    (paragraph) => paragraph.heading !== null,
    (paragraph) => isBold(paragraph) && !speaker.test(wordsOf(paragraph)),
    looksLikeHeading,
  ]
  for (const choose of choices) {
    const starts = body.filter((paragraph) => !isBlank(paragraph) && choose(paragraph))
    if (starts.length === count) return { starts, areHeadings: true }
  }
  const sentences = body.filter(
    (paragraph) => wordsOf(paragraph).length > 60 && /[.:]$/.test(wordsOf(paragraph)) && !paragraph.list,
  )
  return sentences.length === count ? { starts: sentences, areHeadings: false } : null
}

// "a) Physical intervention": the letter stands before the heading, in the body.
const leadingLetter = /^\(?([a-z])[.)]\s+(?=\S)/

function sectionsByLetter(body: readonly Paragraph[]): Section[] | null {
  const sections: { letter: string | null; heading: Paragraph | null; paragraphs: Paragraph[] }[] = [
    { letter: null, heading: null, paragraphs: [] },
  ]
  for (const paragraph of body) {
    const match = leadingLetter.exec(textOf(paragraph).trimStart())
    const wanted = String.fromCharCode(96 + sections.length)
    if (match?.[1] === wanted && wordsOf(paragraph).length <= 120 && !/[.;,]$/.test(wordsOf(paragraph))) {
      const indent = textOf(paragraph).length - textOf(paragraph).trimStart().length
      sections.push({
        letter: wanted,
        heading: withoutStart(paragraph, indent + match[0].length),
        paragraphs: [],
      })
    } else sections.at(-1)?.paragraphs.push(paragraph)
  }
  return sections.length > 2 ? sections : null
}

function cutAt(
  body: readonly Paragraph[],
  starts: readonly Paragraph[],
  letters: readonly string[],
  areHeadings: boolean,
): Section[] {
  const sections: { letter: string | null; heading: Paragraph | null; paragraphs: Paragraph[] }[] = [
    { letter: null, heading: null, paragraphs: [] },
  ]
  for (const paragraph of body) {
    const at = starts.indexOf(paragraph)
    if (at >= 0)
      sections.push({
        letter: letters[at] ?? null,
        heading: areHeadings ? paragraph : null,
        paragraphs: areHeadings ? [] : [paragraph],
      })
    else sections.at(-1)?.paragraphs.push(paragraph)
  }
  return sections
}

function sectionsOf(draft: Draft, body: readonly Paragraph[], doubts: ItemDoubt[]): Section[] {
  const whole: Section = { letter: null, heading: null, paragraphs: body }
  const lettered = draft.rows.filter(({ letter }) => letter !== null)
  if (lettered.length > 0 && draft.letters.length <= 1) {
    const starts = lettered.flatMap(({ row }) => printed(row.body).slice(0, 1))
    const sections = cutAt(
      body,
      starts,
      lettered.map(({ letter }) => letter ?? ''),
      true,
    )
    return sections.map((section) =>
      section.heading && !isTitle(section.heading)
        ? { ...section, heading: null, paragraphs: [section.heading, ...section.paragraphs] }
        : section,
    )
  }
  if (draft.letters.length === 0) return sectionsByLetter(body) ?? [whole]
  const found = headingsFor(draft.letters.length, body)
  if (!found) {
    doubts.push({ kind: 'letters not placed', letters: draft.letters })
    return [whole]
  }
  if (!found.areHeadings) doubts.push({ kind: 'parted by paragraphs', letters: draft.letters })
  return cutAt(body, found.starts, draft.letters, found.areHeadings)
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
  const sections = sectionsOf(
    { ...draft, rows: draft.rows.slice(title && printed(rows[0]?.body ?? []).length === 1 ? 1 : 0) },
    rest,
    doubts,
  )
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
