import * as CFB from 'cfb'
import { oneLine } from '../source/lines.js'
import {
  noteParagraphs,
  type Paragraph,
  plainParagraph,
  type Refusal,
  refuse,
  type WordBlock,
  type WordContent,
} from './content.js'
import { type ByteRange, bytesIn } from './doc/bytes.js'
import { type RawParagraph, readCharacters } from './doc/characters.js'
import { readHeader } from './doc/header.js'
import { readLists } from './doc/lists.js'
import { type CharacterRange, readPieces } from './doc/pieces.js'
import { codes, finder, type Property, readLooks, readParagraphs, type Stretched } from './doc/properties.js'
import { readStories } from './doc/stories.js'
import { type ParagraphStyle, readStyleSheet } from './doc/styles.js'
import { type OpenRow, shapesOf, tableOf } from './doc/tables.js'
import { limits } from './limits.js'
import { listNumbers, type NumberedPlace } from './list-numbers.js'

const saveAgain = 'Open it in Word and save it as a Word document (.docx).'

/** A table being read, the tables around it below it. */
interface Open {
  rows: OpenRow[]
  cells: (readonly WordBlock[])[]
  blocks: WordBlock[]
}

const isSet = (properties: readonly Property[], code: number) =>
  properties.findLast((property) => property.code === code)?.operand[0] === 1

function depthOf(properties: readonly Property[]): number {
  const depth = properties.findLast((property) => property.code === codes.tableDepth)?.operand.readInt32LE(0)
  const isInTable = isSet(properties, codes.inTable) || isSet(properties, codes.rowEnd)
  return Math.min(depth ?? (isInTable ? 1 : 0), limits.depth)
}

/** Puts paragraphs and the marks of cells and rows together to tables, and tables within tables. */
function assemble(
  raw: readonly RawParagraph[],
  looks: readonly Stretched[],
  paragraphsOf: (raw: RawParagraph, look: Stretched | null, place: number) => readonly Paragraph[],
): readonly WordBlock[] {
  const lookAt = finder(looks)
  const blocks: WordBlock[] = []
  const open: Open[] = []
  const into = () => open.at(-1)?.blocks ?? blocks
  const close = () => {
    const table = open.pop()
    if (!table) return
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, shapes: [] })
    if (table.rows.length > 0) into().push(tableOf(table.rows))
    into().push(...table.blocks)
  }
  let place = 0
  for (const paragraph of raw) {
    const look = lookAt(paragraph.offset)
    const properties = look?.properties ?? []
    const depth = depthOf(properties)
    while (open.length > depth) close()
    while (open.length < depth) open.push({ rows: [], cells: [], blocks: [] })
    const table = open.at(-1)
    if (table && (isSet(properties, codes.rowEnd) || isSet(properties, codes.innerRowEnd))) {
      table.rows.push({ cells: table.cells, shapes: shapesOf(properties) })
      table.cells = []
      continue
    }
    place++
    into().push(...paragraphsOf(paragraph, look, place))
    if (table && (paragraph.mark === 0x07 || isSet(properties, codes.innerCellEnd))) {
      table.cells.push(table.blocks)
      table.blocks = []
    }
  }
  while (open.length > 0) close()
  return blocks
}

/** What is known of a file when its paragraphs are read. */
interface DocContext {
  readonly styles: ReadonlyMap<number, ParagraphStyle>
  readonly listAt: (use: number, level: number) => NumberedPlace | null
  /** The lines of each box, by where it hangs; those that were met are taken out. */
  readonly boxes: Map<number, readonly string[]>
}

/** Reads one paragraph after the other, each with the boxes that hang in it. */
function paragraphReader({ styles, listAt, boxes }: DocContext) {
  const numberOf = listNumbers()
  const boxesAt = (place: number): readonly Paragraph[] => {
    const lines = boxes.get(place) ?? []
    boxes.delete(place)
    return lines.map((line) => ({ ...plainParagraph(line, 0), boxed: 'behind last' }))
  }
  return (raw: RawParagraph, look: Stretched | null, place: number): readonly Paragraph[] => {
    const style = styles.get(look?.style ?? -1)
    const properties = [...(style?.properties ?? []), ...(look?.properties ?? [])]
    const value = (code: number) => properties.findLast((property) => property.code === code)?.operand
    const use = value(codes.listUse)?.readInt16LE(0) ?? 0
    const level = value(codes.listLevel)?.readUInt8(0) ?? 0
    const hung = listAt(use, level)
    const label = hung ? numberOf(hung) : ''
    const isBold = style?.characters.at(-1)?.operand[0] === 1
    const paragraph: Paragraph = {
      kind: 'paragraph',
      runs: raw.runs.map((run) => ({ ...run, bold: run.bold ?? isBold })),
      list: hung ? { ordered: label !== '', level, label, list: hung.list } : null,
      heading: style?.heading ?? null,
      place,
    }
    return [paragraph, ...raw.shapes.flatMap(boxesAt)]
  }
}

function read(container: CFB.CFB$Container): WordContent | Refusal {
  const find = (name: string) => {
    const content = CFB.find(container, name)?.content
    return content ? Buffer.from(content) : null
  }
  const stream = find('WordDocument')
  const header = stream ? readHeader(stream) : null
  if (!stream || !header) return refuse('damaged: it has no Word text in it', saveAgain)
  if (header.isEncrypted)
    return refuse('protected by a password', 'Open it in Word, take the password off, and save it.')
  if (header.version < 0xc1) return refuse('saved by Word 6 or 95', saveAgain)
  const table = find(header.tableStream)
  if (!table) return refuse('damaged: the half of it that says where its text lies is missing', saveAgain)

  const part = (stretch: ByteRange) => bytesIn(table, stretch)
  const looks = readLooks(part(header.characters), stream)
  const charactersIn = (range: CharacterRange, hasNotes: boolean) =>
    readCharacters(readPieces(part(header.pieces), stream, range), looks, hasNotes)
  const linesOf = (range: CharacterRange): readonly string[] =>
    charactersIn(range, false)
      .paragraphs.map(({ runs }) => oneLine(runs.map((run) => run.text).join('')))
      .filter((line) => line !== '')
  const { pageHeader, pageEdge, notes, comments, boxes } = readStories(header, { linesOf, part })
  const body = { from: 0, until: header.bodyLength }
  const { paragraphs, isTracked, hasHiddenText } = charactersIn(body, notes.length > 0)
  if (paragraphs.length > limits.paragraphs)
    return refuse(`longer than ${limits.paragraphs} paragraphs`, 'Save what is needed of it anew.')
  const styles =
    header.styles.length > 6 ? readStyleSheet(part(header.styles)) : new Map<number, ParagraphStyle>()
  const listAt =
    header.lists.length > 2 ? readLists(table, header.lists.at, part(header.listUses)) : () => null

  const left = new Map(boxes)
  const blocks = assemble(
    paragraphs,
    readParagraphs(part(header.paragraphs), stream, find('Data')),
    paragraphReader({ styles, listAt, boxes: left }),
  )
  // A box that hangs nowhere is not lost.
  const unplaced = [...left.values()].flatMap((lines) => lines.map((line) => plainParagraph(line, 0)))
  return {
    kind: 'content',
    format: 'doc',
    blocks: [...blocks, ...unplaced, ...noteParagraphs(notes)],
    hasTrackedChanges: isTracked,
    hasHiddenText,
    pageHeader,
    pageEdge,
    comments,
  }
}

/** Reads a Word 97–2003 file. Every offset in it is checked; where one leads out of the file, it is damaged. */
export function readDoc(bytes: Uint8Array): WordContent | Refusal {
  try {
    return read(CFB.read(bytes, { type: 'buffer' }))
  } catch {
    return refuse('damaged: it points to places that are not in it', saveAgain)
  }
}
