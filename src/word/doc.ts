import * as CFB from 'cfb'
import { oneLine } from '../source/lines.js'
import {
  noteParagraphs,
  type Paragraph,
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
import { readHeadings } from './doc/styles.js'
import { type OpenRow, shapesOf, tableOf } from './doc/tables.js'
import { limits } from './limits.js'
import { listNumbers } from './list-numbers.js'

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
  paragraphOf: (raw: RawParagraph, look: Stretched | null, place: number) => Paragraph,
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
    into().push(paragraphOf(paragraph, look, place))
    if (table && (paragraph.mark === 0x07 || isSet(properties, codes.innerCellEnd))) {
      table.cells.push(table.blocks)
      table.blocks = []
    }
  }
  while (open.length > 0) close()
  return blocks
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
  const { pageHeader, notes, comments } = readStories(header, { linesOf, part })
  const body = { from: 0, until: header.bodyLength }
  const { paragraphs, isTracked, hasHiddenText } = charactersIn(body, notes.length > 0)
  if (paragraphs.length > limits.paragraphs)
    return refuse(`longer than ${limits.paragraphs} paragraphs`, 'Save what is needed of it anew.')
  const headings = header.styles.length > 4 ? readHeadings(part(header.styles)) : new Map<number, number>()
  const listAt =
    header.lists.length > 2 ? readLists(table, header.lists.at, part(header.listUses)) : () => null

  const numberOf = listNumbers()
  const blocks = assemble(
    paragraphs,
    readParagraphs(part(header.paragraphs), stream, find('Data')),
    (raw, look, place) => {
      const value = (code: number) => look?.properties.findLast((property) => property.code === code)?.operand
      const use = value(codes.listUse)?.readInt16LE(0) ?? 0
      const level = value(codes.listLevel)?.readUInt8(0) ?? 0
      const hung = listAt(use, level)
      const label = hung ? numberOf(hung) : ''
      return {
        kind: 'paragraph',
        runs: raw.runs,
        list: hung ? { ordered: label !== '', level, label, list: hung.list } : null,
        heading: headings.get(look?.style ?? -1) ?? null,
        place,
      }
    },
  )
  return {
    kind: 'content',
    format: 'doc',
    blocks: [...blocks, ...noteParagraphs(notes)],
    hasTrackedChanges: isTracked,
    hasHiddenText,
    pageHeader,
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
