import type { Run } from '../content.js'
import { safeLink } from '../html.js'
import type { Piece } from './pieces.js'
import { codes, finder, type Property, type Stretched } from './properties.js'

/** A stretch in one face; whether it is bold its paragraph's style says where it does not: null. */
export type RawRun = Omit<Run, 'bold'> & { readonly bold: boolean | null }

/** Words up to a paragraph mark, a cell mark or a page break. */
export interface RawParagraph {
  readonly runs: readonly RawRun[]
  /** The mark that ends it: 0x0D, 0x07 or 0x0C. */
  readonly mark: number
  /** Where the mark lies in the stream: the paragraph's properties are looked up there. */
  readonly offset: number
  /** Where in the text shapes hang in it. */
  readonly shapes: readonly number[]
}

interface Face extends Omit<RawRun, 'text'> {
  readonly isDeleted: boolean
  readonly isHidden: boolean
  /** What a character of a picture font stands for. */
  readonly symbol: string | null
}

function isAsStyle(properties: readonly Property[], code: number): boolean {
  const value = properties.findLast((property) => property.code === code)?.operand[0]
  return value === undefined || value === 0x80
}

function isOn(properties: readonly Property[], code: number): boolean {
  // 0x81 is "the opposite of the style", and most styles are plain.
  const value = properties.findLast((property) => property.code === code)?.operand[0]
  return value === 1 || value === 0x81
}

function faceOf(properties: readonly Property[]): Face {
  const symbol = properties.findLast((property) => property.code === codes.symbol)?.operand.readUInt16LE(2)
  const shown = symbol === undefined ? null : (symbol & 0xff) === 0xb7 ? '•' : String.fromCodePoint(symbol)
  return {
    bold: isAsStyle(properties, codes.bold) ? null : isOn(properties, codes.bold),
    italic: isOn(properties, codes.italic),
    struck: isOn(properties, codes.struck),
    isDeleted: isOn(properties, codes.deleted),
    isHidden: isOn(properties, codes.hidden),
    symbol: shown,
    link: null,
  }
}

const isSameLook = (one: Face, other: Face): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.struck === other.struck &&
  one.link === other.link

/** The address that the instruction of a field leads to. */
function linkIn(instruction: string): string | null {
  const address = /^\s{0,9}HYPERLINK\s{1,9}"([^"]{0,2000})"/.exec(instruction)?.[1]
  return address === undefined ? null : safeLink(address)
}

/** Fields as they are met: `{ HYPERLINK "http://…" | the words shown }`. The instruction is not printed. */
function fields() {
  const open: { instruction: string; isShown: boolean; link: string | null }[] = []
  return {
    /** Takes a mark or a character of an instruction; false for what is printed. */
    takes(character: string): boolean {
      const field = open.at(-1)
      switch (character) {
        case '\u0013':
          open.push({ instruction: '', isShown: false, link: null })
          return true
        case '\u0014':
          if (field) {
            field.isShown = true
            field.link = linkIn(field.instruction)
          }
          return true
        case '\u0015':
          open.pop()
          return true
        default:
          if (!field || field.isShown) return open.some((outer) => !outer.isShown)
          field.instruction += character
          return true
      }
    },
    /** Where the words lead that are being shown. */
    link: () => open.findLast((field) => field.link !== null)?.link ?? null,
  }
}

function printed(character: string): string {
  switch (character) {
    case '\u000b':
      return '\n'
    case '\u001e':
      return '-'
    case '\t':
      return character
    default:
      // Pictures, note marks and what else is not printed.
      return character < ' ' ? '' : character
  }
}

const noteMark = '\u0002'
const shapeMark = '\u0008'
const marks = new Set(['\r', '\u0007', '\f'])

/**
 * Cuts the text into paragraphs, deleted text and the instructions of fields left out.
 * @param hasNotes its marks of notes are printed, "[1]"
 */
export function readCharacters(
  pieces: readonly Piece[],
  looks: readonly Stretched[],
  hasNotes: boolean,
): {
  readonly paragraphs: readonly RawParagraph[]
  readonly isTracked: boolean
  readonly hasHiddenText: boolean
} {
  const lookAt = finder(looks)
  const field = fields()
  const faces = new Map<Stretched, Face>()
  const paragraphs: RawParagraph[] = []
  let hasHiddenText = false
  let notes = 0
  let runs: RawRun[] = []
  let shapes: number[] = []
  let words = ''
  const plain = faceOf([])
  let face: Face = plain
  const flush = () => {
    const { bold, italic, struck, link } = face
    if (words !== '') runs.push({ text: words, bold, italic, struck, link })
    words = ''
  }
  for (const piece of pieces) {
    for (let i = 0; i < piece.text.length; i++) {
      const offset = piece.offset + i * piece.width
      const character = piece.text[i] ?? ''
      if (character === shapeMark) shapes.push(piece.place + i)
      const look = lookAt(offset)
      const known = look ? (faces.get(look) ?? faceOf(look.properties)) : plain
      if (look) faces.set(look, known)
      const link = field.link()
      if (!isSameLook({ ...known, link }, face)) flush()
      face = { ...known, link }
      // A deleted paragraph mark joins what stands around it; a cell ends all the same.
      if (known.isDeleted && character !== '\u0007') continue
      if (marks.has(character)) {
        flush()
        paragraphs.push({ runs, mark: character.charCodeAt(0), offset, shapes })
        runs = []
        shapes = []
      } else if (field.takes(character)) continue
      else if (known.isHidden) hasHiddenText ||= character > ' '
      else if (character === noteMark && hasNotes) words += `[${++notes}]`
      else words += known.symbol ?? printed(character)
    }
  }
  flush()
  if (runs.length > 0) paragraphs.push({ runs, mark: 0x0d, offset: -1, shapes })
  const isTracked = looks.some(
    (look) => isOn(look.properties, codes.deleted) || isOn(look.properties, codes.inserted),
  )
  return { paragraphs, isTracked, hasHiddenText }
}
