import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { type CellLine, cellLines } from '../text/cell-lines.js'
import { isWithin, type Words } from '../text/words.js'
import { readAgendaNumber } from './agenda-number.js'

/** Where a lettered sub-item begins in the cell that tells what was said. */
export interface SubItem {
  readonly letter: string
  readonly line: CellLine
  /** The line is its heading; else it is the first line of what is said. */
  readonly isHeading: boolean
}

/** The sub-items of a row, and its letters where nothing tells where they belong. */
export interface SubItems {
  readonly items: readonly SubItem[]
  readonly notPlaced: readonly string[]
}

// "Led by …", "A presentation by …", "Update from …", "(Carol Kisby, North East meeting)", "Present: …"
const speaker = spoken(
  ({ places: { notHeadings: words } }) =>
    new RegExp(
      `^(?:\\(|${anyOf(words.begins)}|${anyOf(words.firstWords)}\\b|${anyOf(words.numbered)} \\d|(?:${anyOf(words.articles)} )?(?:${anyOf(words.talkKinds)} )?${anyOf(words.talks)} ${anyOf(words.talkBy)})`,
      'i',
    ),
)
const leftOpen = spoken((words) => new RegExp(`\\b${anyOf(words.places.notHeadings.goesOn)}$`, 'i'))

/** Whether a line is short and stands for what follows, as far as its words say. */
function looksLikeHeading(line: string): boolean {
  const words = line.replace(/\s+/g, ' ').trim()
  if (words.length < 3 || words.length > 100 || line.trim().includes('\t')) return false
  if (!/^[\p{Lu}\d]/u.test(words) || /[.;:,?!–-]$/.test(words) || /[:@]|www|\. \p{Lu}/u.test(words))
    return false
  return !speaker().test(words) && !leftOpen().test(words) && !/^[·•▪*–-]/.test(words)
}

/** Whether all of a line stands in bold. */
function isBoldLine(cell: Words, { text, start }: CellLine): boolean {
  const from = start + text.length - text.trimStart().length
  return text.trim() !== '' && isWithin(cell.strong, from, start + text.trimEnd().length)
}

const isCapitals = (words: string): boolean => /\p{Lu}{3}/u.test(words) && words === words.toUpperCase()

/** Whether a line is the title of what stands below it: bold, in capitals, or as headings are. */
export function isRowTitle(cell: Words, line: CellLine): boolean {
  const words = line.text.trim().replace(numberBefore, '')
  return (words.length <= 160 && (isBoldLine(cell, line) || isCapitals(words))) || looksLikeHeading(words)
}

// 4. Use of force
const numberBefore = /^\d{1,3}(?:\.\d{1,3})*[.)]\s+/

/** The line that is the title of a row: its first, where it looks like one. */
export function titleLine(cell: Words): CellLine | null {
  const first = cellLines(cell).find(({ text }) => text.trim() !== '')
  return first && isRowTitle(cell, first) ? first : null
}

/** The letters that a cell of numbers prints: "4." and below it "a)" and "b)". */
export function lettersIn(numbers: string): readonly string[] {
  return numbers.split(/\s+/).flatMap((word) => /^\(?([a-z])[.)]$/i.exec(word)?.[1]?.toLowerCase() ?? [])
}

/**
 * The lettered sub-items of a row: those whose letter stands before their words, else at as many headings as the cell
 * of numbers prints letters, else at as many sentences.
 * @param isWhole the letter is that of the whole row
 */
export function subItemsOf(cell: Words, letters: readonly string[], isWhole: boolean): SubItems {
  const lines = cellLines(cell)
  const written = lines.flatMap((line): SubItem[] => {
    const { letter } = readAgendaNumber(line.text)
    return letter === null ? [] : [{ letter, line, isHeading: true }]
  })
  if (written.length > 0 || letters.length === 0) return { items: written, notPlaced: [] }
  const title = titleLine(cell)
  const isListed = ({ start }: CellLine): boolean =>
    cell.listed?.some((span) => span.start === start) ?? false
  const filled = lines.filter(
    (line) => line.text.trim() !== '' && (isWhole || line.start !== title?.start) && !isListed(line),
  )
  const [first] = filled
  const [letter] = letters
  if (isWhole && first && letter !== undefined)
    return { items: [{ letter, line: first, isHeading: isRowTitle(cell, first) }], notPlaced: [] }
  const placed = (starts: readonly CellLine[], isHeading: boolean): SubItems => ({
    items: starts.map((line, at) => ({ letter: letters[at] ?? '', line, isHeading })),
    notPlaced: [],
  })
  const headings = [
    (line: CellLine) => isBoldLine(cell, line) && !speaker().test(line.text.trim()),
    (line: CellLine) => looksLikeHeading(line.text),
  ]
  for (const isHeading of headings) {
    const starts = filled.filter(isHeading)
    if (starts.length === letters.length) return placed(starts, true)
  }
  const sentences = filled.filter(({ text }) => text.trim().length > 60 && /[.:]$/.test(text.trim()))
  return sentences.length === letters.length ? placed(sentences, false) : { items: [], notPlaced: letters }
}
