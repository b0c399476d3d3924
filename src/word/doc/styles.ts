import { slice } from './bytes.js'
import { codes, type Property, readProperties } from './properties.js'

/** What a style gives the paragraphs that have it, its bases counted. */
export interface ParagraphStyle {
  /** The level of heading that it is. */
  readonly heading: number | null
  /** Its properties, those of its bases first; what a paragraph says itself comes after them. */
  readonly properties: readonly Property[]
  readonly characters: readonly Property[]
}

/** A style as it stands in the sheet. */
interface OwnStyle {
  readonly known: number
  readonly base: number
  readonly properties: readonly Property[]
  readonly characters: readonly Property[]
}

const ofParagraphs = 1
/** A style that rests on more others than these rests on itself. */
const mostBases = 12

/** What each style gives, by its number ([MS-DOC] 2.9.271, the STSH). Throws a RangeError where an offset leaves the sheet. */
export function readStyleSheet(sheet: Buffer): ReadonlyMap<number, ParagraphStyle> {
  const own = new Map<number, OwnStyle>()
  let at = 2 + sheet.readUInt16LE(0)
  const count = sheet.readUInt16LE(2)
  const fixed = sheet.readUInt16LE(4)
  for (let style = 0; style < count && at + 2 <= sheet.length; style++) {
    const length = sheet.readUInt16LE(at)
    if (length >= 4) own.set(style, readStyle(slice(sheet, at + 2, length), fixed))
    at += 2 + length + (length % 2)
  }
  return new Map([...own.keys()].map((style) => [style, withBases(style, own)]))
}

/** A style: a fixed part, its name, and then its properties piece by piece, each with its length before it. */
function readStyle(style: Buffer, fixed: number): OwnStyle {
  const kind = style.readUInt16LE(2)
  const plain = { known: style.readUInt16LE(0) & 0xfff, base: kind >> 4, properties: [], characters: [] }
  if ((kind & 0xf) !== ofParagraphs || fixed + 2 > style.length) return plain
  let at = fixed + 2 + style.readUInt16LE(fixed) * 2 + 2
  const piece = (): Buffer => {
    if (at + 2 > style.length) return Buffer.alloc(0)
    const bytes = style.subarray(at + 2, at + 2 + style.readUInt16LE(at))
    at += 2 + bytes.length + (bytes.length % 2)
    return bytes
  }
  // The number of the style stands before the properties of its paragraphs.
  return { ...plain, properties: readProperties(piece().subarray(2)), characters: readProperties(piece()) }
}

function withBases(style: number, own: ReadonlyMap<number, OwnStyle>): ParagraphStyle {
  const chain: OwnStyle[] = []
  for (let next = own.get(style); next && chain.length < mostBases; next = own.get(next.base))
    chain.push(next)
  // The nine styles that Word itself calls "heading 1" to "heading 9" are known by these numbers.
  const heading = chain.find(({ known }) => known >= 1 && known <= 9)?.known ?? null
  const inOrder = chain.toReversed()
  return {
    heading,
    properties: inOrder.flatMap(({ properties }) =>
      properties.filter(({ code }) => code === codes.listUse || code === codes.listLevel),
    ),
    characters: inOrder.flatMap(({ characters }) => characters.filter(({ code }) => code === codes.bold)),
  }
}
