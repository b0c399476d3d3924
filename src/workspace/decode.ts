import type { Unread } from '../model/register.js'
import type { SourceLocation } from '../source/lines.js'
import type { FileReading, SourceFile } from './workspace.js'

const byteOrderMark = '\ufeff'
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** How older programs of Windows write text: two bytes a unit, the lower one first or last. */
type WideEncoding = NonNullable<SourceFile['encoding']>

/** The bytes of a file as its text: UTF-8, or UTF-16 that begins with its mark. Nothing else is guessed at. */
export function readingOf(path: string, bytes: Buffer): FileReading {
  const encoding = markedEncoding(bytes)
  if (encoding !== null) return wideReading(path, bytes, encoding)
  try {
    const text = utf8.decode(bytes)
    const bom = text.startsWith(byteOrderMark)
    const fault = unmarkedWide(path, text)
    if (fault) return { kind: 'unread', unread: fault }
    return { kind: 'read', file: { path, text: bom ? text.slice(1) : text, bom } }
  } catch {
    return { kind: 'unread', unread: notUtf8(path, bytes) }
  }
}

/** The bytes of which a file was read. */
export function bytesOf({ text, bom, encoding }: SourceFile): Buffer {
  const marked = `${bom ? byteOrderMark : ''}${text}`
  if (encoding === undefined) return Buffer.from(marked)
  const bytes = Buffer.from(marked, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}

function markedEncoding([first, second]: Buffer): WideEncoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function wideReading(path: string, bytes: Buffer, encoding: WideEncoding): FileReading {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const units = encoding === 'utf-16le' ? whole : Buffer.from(whole).swap16()
  const text = units.toString('utf16le').slice(byteOrderMark.length)
  const half = text.search(/\p{Surrogate}/u)
  if (half === -1 && whole.length === bytes.length)
    return { kind: 'read', file: { path, text, bom: true, encoding } }
  const location = placeBehind(path, half === -1 ? text : text.slice(0, half))
  const why = 'broken UTF-16: half a character'
  return { kind: 'unread', unread: { path, why, cure: 'save it again, as UTF-8', location } }
}

// N\0o\0t\0e\0: letters of UTF-16 read as UTF-8
const wideLetters = /(?:[^\0]\0){4}|(?:\0[^\0]){4}/

/** UTF-16 without its mark is UTF-8 with a NUL at each letter; older PowerShells add it to a file of UTF-8 too. */
function unmarkedWide(path: string, text: string): Unread | null {
  const at = text.includes('\0') ? text.search(wideLetters) : -1
  if (at === -1) return null
  const [first, second] = text
  const isWhole = first === '\0' || second === '\0'
  return {
    path,
    ...(isWhole
      ? {
          why: 'not UTF-8, saved as UTF-16 without its mark',
          cure: `iconv -f UTF-16${first === '\0' ? 'BE' : 'LE'} -t UTF-8`,
        }
      : {
          why: 'UTF-8, and from here on UTF-16, as an older PowerShell adds it',
          cure: 'take the last lines out, type them again, and save it as UTF-8',
        }),
    location: placeBehind(path, isWhole ? '' : text.slice(0, at)),
  }
}

function notUtf8(path: string, bytes: Buffer): Unread {
  const wide = wideByBlanks(bytes)
  const [saved, encoding] = wide
    ? ['as UTF-16 without its mark', wide.toUpperCase()]
    : ['by an older Windows program', 'WINDOWS-1252']
  return {
    path,
    why: `not UTF-8, saved ${saved}`,
    cure: `iconv -f ${encoding} -t UTF-8`,
    location: wide ? placeBehind(path, '') : firstFault(path, bytes, bytes.toString('utf8')),
  }
}

/** UTF-16 in another script than ours has NULs at its blanks, line ends and signs alone. */
function wideByBlanks(bytes: Buffer): WideEncoding | null {
  const nuls = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  if (16 * Math.max(even, odd) < bytes.length) return null
  return even > odd ? 'utf-16be' : 'utf-16le'
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
  return placeBehind(path, text.slice(0, Math.max(at, 0)))
}

/** The place behind the text before it, a byte order mark left out. */
function placeBehind(path: string, text: string): SourceLocation {
  const before = text.startsWith(byteOrderMark) ? text.slice(1) : text
  const start = before.length
  return {
    path,
    line: before.split(/\r\n|\r|\n/).length,
    column: start - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')),
    span: { start, end: start + 1 },
  }
}
