import { datesIn } from '../language/dates.js'
import {
  type EvenTable,
  isBlank,
  isBold,
  type Paragraph,
  paragraphText,
  paragraphWords,
  withoutStart,
} from './content.js'
import { countedHeadings, withOtherNumber, withWrittenNumber } from './numbers.js'

// "4.", "4.2", "12)": the number stands before the words
const leadingNumber = /^\s{0,9}\d{1,3}(?:\.\d{1,2}){0,2}[.)]?\s+(?=\S)/
// "· Leadership had improved", typed by hand or left over in a dump
const bullet = /^\s{0,40}[·•▪●◦\uf0b7]\s{1,40}(?=\S)/

const isShort = (paragraph: Paragraph): boolean => paragraphWords(paragraph).length <= 160

/** A line of capitals: "USE OF FORCE GUIDANCE". */
const isCapitals = (words: string): boolean => /\p{Lu}{3}/u.test(words) && words === words.toUpperCase()

/**
 * What writers of Word files make by hand is what they mean: bold lines with a number are headings, a bold line at the
 * very top is the title, a typed bullet is a bullet. Headings that Word counts get their numbers.
 */
export function withHeadings(blocks: readonly (Paragraph | EvenTable)[]): (Paragraph | EvenTable)[] {
  const first = firstFilled(blocks)
  const countedOnes = countedHeadings(blocks)
  let counted = 0
  return blocks.map((block, at) => {
    if (block.kind === 'grid')
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(withItem))) }
    if (isBlank(block)) return block
    if (block.heading !== null) return withWrittenNumber(block, block.list?.label ?? '')
    if (at === first && isTitle(block)) return { ...block, heading: 1 }
    const isHeading = block.list === null && isShort(block) && leadingNumber.test(paragraphText(block))
    const typed = leadingNumber.exec(paragraphText(block))?.[0].length ?? 0
    // Only the words behind the number need be bold.
    const mayBe = isBold(withoutStart(block, typed)) || isCapitals(paragraphWords(block))
    if (isHeading && mayBe) return { ...block, heading: 2 }
    if (countedOnes.has(block)) {
      counted++
      const { label = '', level = 0 } = block.list ?? {}
      return { ...withWrittenNumber(block, label === '' ? `${counted}.` : label), heading: 2 + level }
    }
    return withItem(block)
  })
}

const firstFilled = (blocks: readonly (Paragraph | EvenTable)[]): number =>
  blocks.findIndex((block) => block.kind === 'grid' || !isBlank(block))

/** The part of a paper that one of several meetings is, its title a heading as that of the first is. */
export function withTitle(blocks: readonly (Paragraph | EvenTable)[]): (Paragraph | EvenTable)[] {
  const first = firstFilled(blocks)
  return blocks.map((block, at) =>
    at === first && block.kind === 'paragraph' && isTitle(block) ? { ...block, heading: 1 } : block,
  )
}

/** At the very top, bold or with a day in it, and no label: "Harbour Trust, 14 October 2010". */
function isTitle(paragraph: Paragraph): boolean {
  if (paragraph.heading !== null || paragraph.list !== null || !isShort(paragraph)) return false
  const words = paragraphWords(paragraph)
  return isBold(paragraph) || (datesIn(words, null).length > 0 && !/[:.]/.test(words))
}

/** An item of a list as it is read: typed bullets, and numbers that Markdown cannot count. */
const withItem = (paragraph: Paragraph): Paragraph => withOtherNumber(withBullet(paragraph))

function withBullet(paragraph: Paragraph): Paragraph {
  const typed = paragraph.list === null ? bullet.exec(paragraphText(paragraph)) : null
  if (!typed) return paragraph
  return {
    ...withoutStart(paragraph, typed[0].length),
    list: { ordered: false, level: 0, label: '', list: '' },
  }
}
