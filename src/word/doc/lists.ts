import { slice } from './bytes.js'

const bullet = 23
const none = 255

/** How the levels of each list are numbered, by the list's id ([MS-DOC] 2.9.136 and 2.9.150). */
function formatsById(table: Buffer, at: number): ReadonlyMap<number, readonly number[]> {
  const count = table.readUInt16LE(at)
  let level = at + 2 + count * 28
  const formats = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const list = slice(table, at + 2 + i * 28, 28)
    const levels = (list.readUInt8(26) & 1) === 1 ? 1 : 9
    const own: number[] = []
    for (let n = 0; n < levels; n++) {
      own.push(table.readUInt8(level + 4))
      level += 28 + table.readUInt8(level + 24) + table.readUInt8(level + 25)
      level += 2 + table.readUInt16LE(level) * 2
    }
    formats.set(list.readInt32LE(0), own)
  }
  return formats
}

/**
 * Says of a use of a list, as a paragraph names it (from 1), and a level whether it is numbered; null where it
 * prints neither number nor bullet. The levels lie behind the stretch that the header names, so the whole table
 * stream is handed in.
 */
export function readLists(
  table: Buffer,
  lists: number,
  uses: Buffer,
): (use: number, level: number) => { ordered: boolean } | null {
  const formats = formatsById(table, lists)
  const count = uses.length >= 4 ? uses.readUInt32LE(0) : 0
  return (use, level) => {
    if (use < 1 || use > count || 4 + use * 16 > uses.length) return null
    const format = formats.get(uses.readInt32LE(4 + (use - 1) * 16))?.[level]
    if (format === undefined || format === none) return null
    return { ordered: format !== bullet }
  }
}
