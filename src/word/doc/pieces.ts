import { decodeWindows1252 } from '../windows-1252.js'
import { readPlc, slice } from './bytes.js'

/** Characters of the text that lie together in the file ([MS-DOC] 2.8.35, the piece table). */
export interface Piece {
  readonly text: string
  /** Which character of the whole text its first one is. */
  readonly place: number
  /** Where its first character lies in the file. */
  readonly offset: number
  /** Bytes a character: 1 in Windows-1252, 2 in UTF-16. */
  readonly width: 1 | 2
}

// More than a thousand pages: a file that says so repeats itself.
const mostCharacters = 10_000_000

function pieceTable(clx: Buffer): Buffer {
  let at = 0
  // Blocks of 1 are property lists of fast saves; the one block of 2 is the table.
  while (clx.readUInt8(at) === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (clx.readUInt8(at) !== 2) throw new RangeError('Unexpected block in the piece table')
  return slice(clx, at + 5, clx.readUInt32LE(at + 1))
}

const utf16 = new TextDecoder('utf-16le')

/** Characters of the text: the body comes first, then footnotes, page headers and comments. */
export interface CharacterRange {
  readonly from: number
  readonly until: number
}

/** Some characters of the text, piece by piece. Throws a RangeError where an offset leaves the file. */
export function readPieces(clx: Buffer, stream: Buffer, { from, until }: CharacterRange): Piece[] {
  if (until > mostCharacters) throw new RangeError(`Unexpected length ${until} of the text`)
  const table = readPlc(pieceTable(clx), 8)
  const pieces: Piece[] = []
  table.items.forEach((descriptor, i) => {
    const first = table.positions[i] ?? 0
    const begin = Math.max(first, from)
    const end = Math.min(table.positions[i + 1] ?? 0, until)
    if (end <= begin) return
    const where = descriptor.readUInt32LE(2)
    const isNarrow = (where & 0x40000000) !== 0
    const width = isNarrow ? 1 : 2
    const offset = (where & 0x3fffffff) / (isNarrow ? 2 : 1) + (begin - first) * width
    const bytes = slice(stream, offset, (end - begin) * width)
    pieces.push({
      place: begin,
      text: isNarrow ? decodeWindows1252(bytes) : utf16.decode(bytes),
      offset,
      width,
    })
  })
  return pieces
}
