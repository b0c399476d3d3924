import { slice } from './bytes.js'

/** The level of heading that each style is, by the style's number; its base counts ([MS-DOC] 2.9.271, the STSH). */
export function readHeadings(sheet: Buffer): ReadonlyMap<number, number> {
  const own = new Map<number, { known: number; base: number }>()
  let at = 2 + sheet.readUInt16LE(0)
  const count = sheet.readUInt16LE(2)
  for (let style = 0; style < count && at + 2 <= sheet.length; style++) {
    const length = sheet.readUInt16LE(at)
    if (length >= 4) {
      const definition = slice(sheet, at + 2, length)
      own.set(style, { known: definition.readUInt16LE(0) & 0xfff, base: definition.readUInt16LE(2) >> 4 })
    }
    at += 2 + length + (length % 2)
  }
  const headings = new Map<number, number>()
  for (const style of own.keys()) {
    let next = style
    for (let steps = 0; steps < 12; steps++) {
      const definition = own.get(next)
      if (!definition) break
      // The nine styles that Word itself calls "heading 1" to "heading 9" are known by these numbers.
      if (definition.known >= 1 && definition.known <= 9) {
        headings.set(style, definition.known)
        break
      }
      next = definition.base
    }
  }
  return headings
}
