import type { ListLevel, NumberedPlace, NumberFormat } from '../list-numbers.js'
import { slice } from './bytes.js'

// [MS-OSHARED] 2.2.1.3, MSONFC; all others are printed as plain numbers.
const formats: ReadonlyMap<number, NumberFormat> = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [23, 'bullet'],
  [255, 'none'],
])

/** "%1.%2" of the text that a level prints, in which the characters 0 to 8 stand for the numbers of the levels. */
function templateOf(text: Buffer): string {
  let template = ''
  for (let at = 0; at + 2 <= text.length; at += 2) {
    const code = text.readUInt16LE(at)
    template += code < 9 ? `%${code + 1}` : String.fromCharCode(code)
  }
  return template
}

/** How the levels of each list are numbered, by the list's id ([MS-DOC] 2.9.136 and 2.9.150). */
function levelsById(table: Buffer, at: number): ReadonlyMap<number, readonly ListLevel[]> {
  const count = table.readUInt16LE(at)
  let level = at + 2 + count * 28
  const byId = new Map<number, ListLevel[]>()
  for (let i = 0; i < count; i++) {
    const list = slice(table, at + 2 + i * 28, 28)
    const levels = (list.readUInt8(26) & 1) === 1 ? 1 : 9
    const own: ListLevel[] = []
    for (let n = 0; n < levels; n++) {
      const start = table.readInt32LE(level)
      const format = formats.get(table.readUInt8(level + 4)) ?? 'decimal'
      level += 28 + table.readUInt8(level + 24) + table.readUInt8(level + 25)
      const length = table.readUInt16LE(level) * 2
      own.push({ format, start, template: templateOf(slice(table, level + 2, length)) })
      level += 2 + length
    }
    byId.set(list.readInt32LE(0), own)
  }
  return byId
}

/**
 * Says of a use of a list, as a paragraph names it (from 1), and a level where that is; null where it prints neither
 * number nor bullet. The levels lie behind the stretch that the header names, so the whole table stream is handed in.
 */
export function readLists(
  table: Buffer,
  lists: number,
  uses: Buffer,
): (use: number, level: number) => NumberedPlace | null {
  const byId = levelsById(table, lists)
  const count = uses.length >= 4 ? uses.readUInt32LE(0) : 0
  return (use, level) => {
    if (use < 1 || use > count || 4 + use * 16 > uses.length) return null
    const id = uses.readInt32LE(4 + (use - 1) * 16)
    const levels = byId.get(id)
    const own = levels?.[level]
    return levels && own && own.format !== 'none' ? { list: String(id), level, levels } : null
  }
}
