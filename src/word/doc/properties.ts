import { type Plc, readPlc, slice } from './bytes.js'

/** One change to the look of characters, a paragraph or a row ([MS-DOC] 2.2.5, a sprm). */
export interface Property {
  readonly code: number
  readonly operand: Buffer
}

/** The codes that are read; all others are passed over by their length. */
export const codes = {
  bold: 0x0835,
  italic: 0x0836,
  struck: 0x0837,
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  listUse: 0x460b,
  huge: 0x6646,
  tableDefinition: 0xd608,
  verticalMerge: 0xd62b,
} as const

const tabChanges = 0xc615

/** Length of an operand and of the length itself, which three bits of the code tell. */
function operandOf(list: Buffer, at: number, code: number): { skip: number; length: number } {
  switch (code >> 13) {
    case 0:
    case 1:
      return { skip: 0, length: 1 }
    case 2:
    case 4:
    case 5:
      return { skip: 0, length: 2 }
    case 3:
      return { skip: 0, length: 4 }
    case 7:
      return { skip: 0, length: 3 }
    default:
      if (code === codes.tableDefinition) return { skip: 2, length: list.readUInt16LE(at) - 1 }
      if (code === tabChanges && list.readUInt8(at) === 255) {
        const removed = list.readUInt8(at + 1)
        const added = list.readUInt8(at + 2 + removed * 4)
        return { skip: 1, length: 2 + removed * 4 + added * 3 }
      }
      return { skip: 1, length: list.readUInt8(at) }
  }
}

/** Reads a list of properties; one that is cut short ends it. */
export function readProperties(list: Buffer): Property[] {
  const properties: Property[] = []
  let at = 0
  while (at + 3 <= list.length) {
    const code = list.readUInt16LE(at)
    const { skip, length } = operandOf(list, at + 2, code)
    if (length < 0 || at + 2 + skip + length > list.length) break
    properties.push({ code, operand: slice(list, at + 2 + skip, length) })
    at += 2 + skip + length
  }
  return properties
}

/** Bytes of the stream that look alike: from the offset before to `end`. */
export interface Stretched {
  readonly begin: number
  readonly end: number
  /** Number of the paragraph's style; 0 for characters. */
  readonly style: number
  readonly properties: readonly Property[]
}

function pagesOf(plc: Plc, stream: Buffer): Buffer[] {
  return plc.items.map((item) => slice(stream, (item.readUInt32LE(0) & 0x3fffff) * 512, 512))
}

function stretchesOf(
  page: Buffer,
  itemSize: number,
  read: (at: number) => Pick<Stretched, 'style' | 'properties'>,
) {
  const count = page.readUInt8(511)
  return Array.from({ length: count }, (_, i): Stretched => {
    const where = page.readUInt8((count + 1) * 4 + i * itemSize) * 2
    const look = where === 0 ? { style: 0, properties: [] } : read(where)
    return { begin: page.readUInt32LE(i * 4), end: page.readUInt32LE(i * 4 + 4), ...look }
  })
}

/** How the characters look, in the order of the stream. */
export function readLooks(table: Buffer, stream: Buffer): Stretched[] {
  return pagesOf(readPlc(table, 4), stream).flatMap((page) =>
    stretchesOf(page, 1, (at) => ({
      style: 0,
      properties: readProperties(slice(page, at + 1, page.readUInt8(at))),
    })),
  )
}

/** Rows of many cells keep their properties in another stream. */
function withHuge(properties: readonly Property[], elsewhere: Buffer | null): readonly Property[] {
  const huge = properties.find((property) => property.code === codes.huge)
  if (!huge || !elsewhere) return properties
  const at = huge.operand.readUInt32LE(0)
  return [...properties, ...readProperties(slice(elsewhere, at + 2, elsewhere.readUInt16LE(at)))]
}

/** How the paragraphs look, in the order of the stream. */
export function readParagraphs(table: Buffer, stream: Buffer, elsewhere: Buffer | null): Stretched[] {
  return pagesOf(readPlc(table, 4), stream).flatMap((page) =>
    stretchesOf(page, 13, (at) => {
      const short = page.readUInt8(at)
      const begin = short === 0 ? at + 2 : at + 1
      const length = short === 0 ? page.readUInt8(at + 1) * 2 : short * 2 - 1
      const look = slice(page, begin, length)
      return {
        style: look.readUInt16LE(0),
        properties: withHuge(readProperties(look.subarray(2)), elsewhere),
      }
    }),
  )
}

/** Which stretch a byte lies in. Asked for one byte after another, it need not search. */
export function finder(stretches: readonly Stretched[]): (offset: number) => Stretched | null {
  const sorted = stretches.filter((stretch) => stretch.end > stretch.begin).sort((a, b) => a.begin - b.begin)
  let at = 0
  const holds = (i: number, offset: number) => {
    const stretch = sorted[i]
    return stretch !== undefined && stretch.begin <= offset && offset < stretch.end
  }
  return (offset) => {
    if (!holds(at, offset) && holds(at + 1, offset)) at++
    if (!holds(at, offset)) {
      let low = 0
      let high = sorted.length - 1
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if ((sorted[middle]?.begin ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      at = low
    }
    return holds(at, offset) ? (sorted[at] ?? null) : null
  }
}
