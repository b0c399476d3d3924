import type { ByteRange } from './bytes.js'

/** What the header of a Word 97–2003 file says ([MS-DOC] 2.5, the FIB). */
export interface Header {
  /** 0x00C1 and above is Word 97; below are Word 6 and 95. */
  readonly version: number
  readonly isEncrypted: boolean
  readonly tableStream: '0Table' | '1Table'
  /** Characters of the body; what follows them are footnotes, headers, comments and boxes. */
  readonly bodyLength: number
  readonly footnoteLength: number
  readonly pageHeaderLength: number
  readonly commentLength: number
  readonly endnoteLength: number
  readonly boxLength: number
  readonly styles: ByteRange
  readonly characters: ByteRange
  readonly paragraphs: ByteRange
  readonly pieces: ByteRange
  /** Where each page header, comment and note begins. */
  readonly pageHeaders: ByteRange
  readonly comments: ByteRange
  readonly commentTexts: ByteRange
  readonly footnotes: ByteRange
  /** Where the text of each box begins, and where the boxes hang in the body. */
  readonly boxes: ByteRange
  readonly shapes: ByteRange
  readonly endnotes: ByteRange
  readonly lists: ByteRange
  readonly listUses: ByteRange
}

/** Reads the header; throws a RangeError where the file is shorter, null where it is none. */
export function readHeader(bytes: Buffer): Header | null {
  if (bytes.readUInt16LE(0) !== 0xa5ec) return null
  const flags = bytes.readUInt16LE(0x0a)
  const stretch = (index: number): ByteRange => ({
    at: bytes.readUInt32LE(0x9a + index * 8),
    length: bytes.readUInt32LE(0x9e + index * 8),
  })
  return {
    version: bytes.readUInt16LE(2),
    isEncrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    bodyLength: bytes.readUInt32LE(0x4c),
    footnoteLength: bytes.readUInt32LE(0x50),
    pageHeaderLength: bytes.readUInt32LE(0x54),
    commentLength: bytes.readUInt32LE(0x5c),
    endnoteLength: bytes.readUInt32LE(0x60),
    boxLength: bytes.readUInt32LE(0x64),
    styles: stretch(1),
    characters: stretch(12),
    paragraphs: stretch(13),
    pieces: stretch(33),
    pageHeaders: stretch(11),
    comments: stretch(4),
    commentTexts: stretch(5),
    footnotes: stretch(3),
    boxes: stretch(56),
    shapes: stretch(40),
    endnotes: stretch(47),
    lists: stretch(73),
    listUses: stretch(74),
  }
}
