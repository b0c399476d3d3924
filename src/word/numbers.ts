import { dayIn } from './dates.js'
import { isTitle } from './headings.js'
import { type Paragraph, textOf, withoutStart, wordsOf } from './paper.js'

// "4.", "4.1", "4a)", and "a)" or "(a)" below it
const printedNumber = /^(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?\s?\(?([a-z])?\)?[.)]?$/i
const printedLetter = /^\(?([a-z])[.)]$/i

/** What the number cell of a row prints. */
export interface Numbers {
  readonly number: string | null
  readonly letters: readonly string[]
  /** Word counts the row and prints no number of its own. */
  readonly isCounted: boolean
}

/** Reads a number cell: "4.", with the letters of its parts below it. */
export function numbersIn(cell: readonly Paragraph[]): Numbers {
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

// "3. Safeguarding", "4.2 The forum heard …": the number stands before the words
const leadingNumber = /^(\d{1,3}(?:\.\d{1,2}){0,2})([.)]?)\s+(?=\S)/

/** A number, and the paragraph without it. */
export interface Leading {
  readonly number: string
  readonly paragraph: Paragraph
}

/** The number before the words of a paragraph; null for "3 schools reported" and for "14 June". */
export function leadingNumberOf(paragraph: Paragraph): Leading | null {
  const text = textOf(paragraph).trimStart()
  const match = leadingNumber.exec(text)
  const number = match?.[1]
  if (!match || number === undefined || dayIn(text)?.start === 0) return null
  const isPlain = match[2] !== '' || number.includes('.') || isTitle(paragraph)
  if (!isPlain) return null
  const indent = textOf(paragraph).length - text.length
  return { number, paragraph: withoutStart(paragraph, indent + match[0].length) }
}
