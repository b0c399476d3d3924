import { oneLine } from '../source/lines.js'

/** A stretch of a paragraph in one face. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly struck: boolean
  /** An address that may be followed: http, https or mailto. */
  readonly link: string | null
}

/** How a paragraph hangs in a list: by a bullet, or by a number that Word counts and does not write. */
export interface ListMark {
  readonly ordered: boolean
  /** 0 is the outermost. */
  readonly level: number
  /** What Word prints before it, "4." or "b)"; empty for a bullet, and where that is not known. */
  readonly label: string
  /** Which list of the paper it is; empty where that is not known. */
  readonly list: string
}

/** One paragraph of the document, empty ones included. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly list: ListMark | null
  /** 1 for "Heading 1"; null for ordinary text. */
  readonly heading: number | null
  /** Its line in a text dump, else which paragraph of the document it is; from 1. */
  readonly place: number
  /** It stands in a box beside another paragraph: the one before it in the file, or the next. */
  readonly boxed?: 'behind last' | 'before next'
}

/** A cell of a table. One that goes on from the row above (a vertical merge) has no blocks of its own. */
export interface WordCell {
  readonly blocks: readonly WordBlock[]
  /** How many columns it is wide. */
  readonly width: number
  readonly isContinued: boolean
}

export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly WordCell[])[]
}

export type WordBlock = Paragraph | WordTable

/** A table with as many cells in each row as it has columns, none of them merged, and no table within a cell. */
export interface EvenTable {
  readonly kind: 'grid'
  readonly rows: readonly (readonly (readonly Paragraph[])[])[]
}

/** What stands in a Word file, whichever format it was saved in. */
export interface WordContent {
  readonly kind: 'content'
  readonly format: 'docx' | 'doc' | 'odt' | 'pdf' | 'text'
  readonly blocks: readonly WordBlock[]
  /** Somebody's changes were still marked; they are read as accepted. */
  readonly hasTrackedChanges: boolean
  /** Words that are not printed; they are not read. */
  readonly hasHiddenText: boolean
  /** What is printed at the top of the pages, line by line. */
  readonly pageHeader: readonly string[]
  /** What else is printed at their edges: at the bottom, or above later pages alone. */
  readonly pageEdge: readonly string[]
  readonly comments: readonly WordComment[]
}

/** What somebody wrote at the margin. */
export interface WordComment {
  readonly by: string | null
  /** The words that it hangs at; empty where it hangs at a place. */
  readonly on: string
  readonly lines: readonly string[]
}

/** Why a file is not imported, and what to do about it. */
export interface Refusal {
  readonly kind: 'refusal'
  /** "protected by a password": goes on after "not imported: ". */
  readonly why: string
  /** A sentence: what to do. */
  readonly cure: string
}

/** Says no to a file. */
export function refuse(why: string, cure: string): Refusal {
  return { kind: 'refusal', why, cure }
}

/** The words of a paragraph, tabs and line breaks kept. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('')
}

/** The words on one line, every stretch of white space one blank. */
export function paragraphWords(paragraph: Paragraph): string {
  return oneLine(paragraphText(paragraph))
}

/** Whether nothing is printed there. */
export function isBlank(paragraph: Paragraph): boolean {
  return paragraphWords(paragraph) === ''
}

/** Whether every letter of it is bold, and there are some. */
export function isBold(paragraph: Paragraph): boolean {
  const printed = paragraph.runs.filter((run) => run.text.trim() !== '')
  return printed.length > 0 && printed.every((run) => run.bold)
}

/** A paragraph of plain words. */
export function plainParagraph(text: string, place: number): Paragraph {
  const runs = text === '' ? [] : [{ text, bold: false, italic: false, struck: false, link: null }]
  return { kind: 'paragraph', runs, list: null, heading: null, place }
}

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

/** The paragraphs of some blocks in reading order; those of tables within come cell by cell. */
export function paragraphsOf(blocks: readonly WordBlock[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.flatMap((cell) => paragraphsOf(cell.blocks))),
  )
}

/** Notes below the body, each behind its number as the body has it: "[1] …"; `first` is that of the first. */
export function noteParagraphs(notes: readonly (readonly string[])[], first = 1): Paragraph[] {
  return notes.flatMap((lines, note) =>
    lines.map((line, at) => plainParagraph(at === 0 ? `[${first + note}] ${line}` : line, 0)),
  )
}
