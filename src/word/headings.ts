import { datesIn } from '../language/dates.js'
import { isBlank, isBold, type Paragraph, paragraphText, paragraphWords, withoutStart } from './content.js'
import type { EvenTable } from './tables.js'

// "4.", "4.2", "12)": the number stands before the words
const leadingNumber = /^\s{0,9}\d{1,3}(?:\.\d{1,2}){0,2}[.)]?\s+(?=\S)/
// "· Leadership had improved", typed by hand or left over in a dump
const bullet = /^\s{0,40}[·•▪●◦\uf0b7]\s{1,40}(?=\S)/

const isShort = (paragraph: Paragraph): boolean => paragraphWords(paragraph).length <= 160

/** A line of capitals: "USE OF FORCE GUIDANCE". */
const isCapitals = (words: string): boolean => /\p{Lu}{3}/u.test(words) && words === words.toUpperCase()

/**
 * What writers of Word files make by hand is what they mean: bold lines with a number are headings, a bold line at the
 * very top is the title, a typed bullet is a bullet. A numbered line that Word counts, alone in its list, is a heading
 * too, and gets its number.
 */
export function withHeadings(blocks: readonly (Paragraph | EvenTable)[]): (Paragraph | EvenTable)[] {
  const first = blocks.findIndex((block) => block.kind === 'grid' || !isBlank(block))
  let counted = 0
  return blocks.map((block, at) => {
    if (block.kind === 'grid')
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(withBullet))) }
    if (isBlank(block)) return block
    if (at === first && isTitle(block)) return { ...block, heading: 1 }
    const isHeading = block.list === null && isShort(block) && leadingNumber.test(paragraphText(block))
    const mayBe = isBold(block) || isCapitals(paragraphWords(block))
    if (isHeading && mayBe && block.heading === null) return { ...block, heading: 2 }
    if (isCountedHeading(blocks, at) && isShort(block)) {
      counted++
      return numbered(block, counted)
    }
    return withBullet(block)
  })
}

/** At the very top, bold or with a day in it, and no label: "Harbour Trust, 14 October 2010". */
function isTitle(paragraph: Paragraph): boolean {
  if (paragraph.heading !== null || paragraph.list !== null || !isShort(paragraph)) return false
  const words = paragraphWords(paragraph)
  return isBold(paragraph) || (datesIn(words, null).length > 0 && !/[:.]/.test(words))
}

/** Bold, counted by Word, and no other item of a list before it or behind it. */
function isCountedHeading(blocks: readonly (Paragraph | EvenTable)[], at: number): boolean {
  const block = blocks[at]
  if (block?.kind !== 'paragraph' || block.list?.ordered !== true || block.list.level > 0) return false
  const isItem = (other: Paragraph | EvenTable | undefined): boolean =>
    other?.kind === 'paragraph' && other.list?.ordered === true && !isBold(other)
  return isBold(block) && !isItem(blocks[at - 1]) && !isItem(blocks[at + 1])
}

function numbered(paragraph: Paragraph, number: number): Paragraph {
  const [first] = paragraph.runs
  const runs = first ? [{ ...first, text: `${number}. ${first.text}` }, ...paragraph.runs.slice(1)] : []
  return { ...paragraph, runs, list: null, heading: 2 }
}

function withBullet(paragraph: Paragraph): Paragraph {
  const typed = paragraph.list === null ? bullet.exec(paragraphText(paragraph)) : null
  if (!typed) return paragraph
  return { ...withoutStart(paragraph, typed[0].length), list: { ordered: false, level: 0 } }
}
