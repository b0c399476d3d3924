import { meetingOpenedBy } from '../language/meeting-opening.js'
import type { Settings } from '../model/settings.js'
import { type Document, documentOf } from '../parse/document.js'
import { linesOf, oneLine } from '../source/lines.js'
import { withBoxes } from './boxes.js'
import { cleanContent } from './clean.js'
import {
  type EvenTable,
  type Paragraph,
  paragraphsOf,
  paragraphText,
  paragraphWords,
  plainParagraph,
  type Refusal,
  refuse,
  type WordComment,
  type WordContent,
} from './content.js'
import { readDoc } from './doc.js'
import { readDocx } from './docx.js'
import { withHeadings, withTitle } from './headings.js'
import { limits } from './limits.js'
import { partedByMeeting } from './meetings.js'
import { readOdt } from './odt.js'
import { sniff } from './sniff.js'
import { withGrids } from './tables.js'
import { decodeText, readText } from './text.js'
import { treeOf } from './tree.js'

/** A Word file as a document of minutes, its paragraphs for lines. */
export interface WordDocument {
  readonly kind: 'document'
  /** One for each meeting that it holds the minutes of; at least one. */
  readonly documents: readonly Document[]
  /** Somebody's changes were still marked; they are read as accepted. */
  readonly hasTrackedChanges: boolean
  /** What is printed at the top of each page; no words of it are in the document. */
  readonly pageHeader: string | null
  /** What else is printed at the edge of the pages, as at the bottom; no words of it are in the document either. */
  readonly pageEdge: string | null
  /** The day that stands there, where the paper itself says another; null where nothing contradicts. */
  readonly otherDay: string | null
  /** Words were there that are not printed; they are left out. */
  readonly hasHiddenText: boolean
}

/** What is known of a Word file beside its bytes. */
export interface WordFile {
  /** Its name, without folder and ending. */
  readonly name: string
  readonly absolutePath: string
  /** `YYYY-MM-DD` or `YYYY-MM`, which wins over what it says itself; null for what it says. */
  readonly date: string | null
}

/** Reads a PDF; whoever calls says where, for it may take much. */
type PdfReader = (bytes: Uint8Array) => Promise<WordContent | Refusal>

async function readContent(bytes: Uint8Array, readPdf: PdfReader): Promise<WordContent | Refusal> {
  const sniffed = sniff(bytes)
  switch (sniffed.kind) {
    case 'refusal':
      return sniffed
    case 'docx':
      return readDocx(bytes)
    case 'doc':
      return readDoc(bytes)
    case 'odt':
      return readOdt(bytes)
    case 'pdf':
      return readPdf(bytes)
    case 'text':
      return readText(decodeText(bytes) ?? '')
  }
}

/** Reads a Word file or a text dump of one; a refusal says why not. Nothing of what it says is recognised here. */
export async function readWord(
  bytes: Uint8Array,
  file: WordFile,
  settings: Settings,
  readPdf: PdfReader,
): Promise<WordDocument | Refusal> {
  const read = await readContent(bytes, readPdf)
  if (read.kind === 'refusal') return read
  const content = cleanContent(read)
  const paragraphs = paragraphsOf(content.blocks)
  if (paragraphs.every((paragraph) => paragraphText(paragraph).trim() === ''))
    return refuse('empty', 'Look for another copy of it.')
  if (paragraphs.length > limits.paragraphs)
    return refuse(`longer than ${limits.paragraphs} paragraphs`, 'Save what is needed of it anew.')
  const blocks = partedByMeeting(withHeadings(withGrids(withBoxes(content.blocks)))).map(withTitle)
  const { hasTrackedChanges, hasHiddenText } = content
  const pageHeader = withoutPageNumber(content.pageHeader)
  const pageEdge = withoutPageNumber(content.pageEdge)
  const parts = blocks.map((part, at) => {
    const notes = at === blocks.length - 1 ? content.comments.map(asNote) : []
    // What is printed above all pages is the day of one meeting at most.
    const header = blocks.length > 1 ? null : pageHeader
    return datedDocument(part, notes, { file: fileOf(file, blocks.length), settings, header })
  })
  const documents = parts.map(({ document }) => document)
  const [{ otherDay } = { otherDay: null }] = parts
  return { kind: 'document', documents, hasTrackedChanges, hasHiddenText, pageHeader, pageEdge, otherDay }
}

/**
 * A part of a paper as a document. The page header says its day where nothing else does; a day that the paper itself
 * says goes before it, for a header is often left over from the last minutes.
 */
function datedDocument(
  blocks: readonly (Paragraph | EvenTable)[],
  notes: readonly Paragraph[],
  paper: Paper,
): { readonly document: Document; readonly otherDay: string | null } {
  const headed = documentOfPart(blocks, notes, paper)
  if (paper.header === null) return { document: headed, otherDay: null }
  const plain = documentOfPart(blocks, notes, { ...paper, header: null })
  const isOther = plain.meeting.date !== null && plain.meeting.date !== headed.meeting.date
  const isSaid =
    headed.problems.some(({ rule }) => rule === 'date-disagrees') ||
    blocks.some(
      (block) => block.kind === 'paragraph' && meetingOpenedBy(paragraphWords(block)) === plain.meeting.date,
    )
  return isOther && isSaid
    ? { document: plain, otherDay: headed.meeting.date }
    : { document: headed, otherDay: null }
}

/** Of several meetings in one file its name tells none of their days. */
const fileOf = (file: WordFile, meetings: number): WordFile =>
  meetings === 1 ? file : { ...file, name: 'minutes', date: null }

/** What all meetings of a paper share. */
interface Paper {
  readonly file: WordFile
  readonly settings: Settings
  /** What is printed above its pages. */
  readonly header: string | null
}

function documentOfPart(
  blocks: readonly (Paragraph | EvenTable)[],
  notes: readonly Paragraph[],
  { file, settings, header }: Paper,
): Document {
  const { root, text, outline } = treeOf(blocks, notes)
  const above = header === null ? [] : [{ text: header, line: 1, depth: 1 }]
  const block = {
    span: { start: 0, end: text.length },
    text,
    isTree: true,
    heavy: [],
    tooHeavy: null,
    tree: () => root,
    firstLine: () => null,
  } as const
  return documentOf(
    {
      path: `${file.name}.md`,
      lines: linesOf(text),
      fields: file.date === null ? {} : { meeting: file.name, date: file.date },
      outline: [...above, ...outline],
      body: text,
      blocks: [block],
      problems: [],
    },
    settings,
    { alone: true, absolutePath: file.absolutePath },
  )
}

// Page 3 of 4 · 3
const pageNumber = /\bpage \d{1,4}(?: of \d{1,4})?\b|^\d{1,4}$/gi

/** What the top or the bottom of the pages says on one line, without the number of the page; null where that is nothing. */
function withoutPageNumber(lines: readonly string[]): string | null {
  const words = lines.map((line) => line.replace(pageNumber, '').trim()).filter((line) => line !== '')
  return words.length === 0 ? null : oneLine(words.join(' – ')).slice(0, 300)
}

/** "Comment by Ada Marsh on “the gate”: is this right?" */
function asNote({ by, on, lines }: WordComment): Paragraph {
  const who = by === null ? '' : ` by ${by}`
  const where = on === '' ? '' : ` on “${on.length > 80 ? `${on.slice(0, 79)}…` : on}”`
  return plainParagraph(`Comment${who}${where}: ${lines.join(' ')}`, 0)
}
