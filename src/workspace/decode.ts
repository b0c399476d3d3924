import type { Unread } from '../model/register.js'
import type { SourceLocation } from '../source/lines.js'
import type { FileReading } from './workspace.js'

const byteOrderMark = '\ufeff'
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The bytes of a file as its text. */
export function readingOf(path: string, bytes: Buffer): FileReading {
  try {
    const text = utf8.decode(bytes)
    const bom = text.startsWith(byteOrderMark)
    return { kind: 'read', file: { path, text: bom ? text.slice(1) : text, bom } }
  } catch {
    return { kind: 'unread', unread: notUtf8(path, bytes) }
  }
}

function notUtf8(path: string, bytes: Buffer): Unread {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return {
    path,
    why: `not UTF-8, saved ${isUtf16 ? 'as UTF-16' : 'by an older Windows program'}`,
    cure: `iconv -f ${isUtf16 ? 'UTF-16' : 'WINDOWS-1252'} -t UTF-8`,
    location: firstFault(path, bytes, bytes.toString('utf8')),
  }
}

/** The first place where the bytes are no UTF-8: `text` is what they come to when each fault is replaced. */
function firstFault(path: string, bytes: Buffer, text: string): SourceLocation {
  let at = text.indexOf('\ufffd')
  let offset = Buffer.byteLength(text.slice(0, at))
  while (at !== -1 && bytes.subarray(offset, offset + 3).equals(Buffer.from('\ufffd'))) {
    const next = text.indexOf('\ufffd', at + 1)
    offset += Buffer.byteLength(text.slice(at, next))
    at = next
  }
  const before = text.slice(0, Math.max(at, 0))
  const start = before.startsWith(byteOrderMark) ? before.length - 1 : before.length
  return {
    path,
    line: before.split(/\r\n|\r|\n/).length,
    column: before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')),
    span: { start, end: start + 1 },
  }
}
