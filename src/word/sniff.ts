import * as CFB from 'cfb'
import { type Refusal, refuse } from './content.js'
import { limits } from './limits.js'
import { decodeText } from './text.js'
import { entriesOf } from './zip.js'

/** What a file holds, told from its bytes and never from its name. */
export type Sniffed = { readonly kind: 'docx' | 'doc' | 'odt' | 'pdf' | 'text' } | Refusal

const saveAgain = 'Open it in Word and save it as a Word document (.docx).'

function startsWith(bytes: Uint8Array, ...beginning: number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte)
}

function beginsWithText(bytes: Uint8Array, text: string): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart().toLowerCase()
  return beginning.startsWith(text)
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const entries = entriesOf(bytes)
  if ('kind' in entries) return entries
  const names = entries.map((entry) => entry.name)
  if (names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return { kind: 'docx' }
  if (names.some((name) => name.startsWith('xl/'))) return refuse('a spreadsheet, not a Word file', saveAgain)
  if (names.some((name) => name.startsWith('ppt/')))
    return refuse('a presentation, not a Word file', saveAgain)
  if (names.includes('content.xml')) return { kind: 'odt' }
  return refuse('a zip, not a Word file', 'Unpack it, and import the Word files in it.')
}

function sniffCompound(bytes: Uint8Array): Sniffed {
  let names: string[]
  try {
    names = CFB.read(bytes, { type: 'buffer' }).FullPaths.map((path) => path.toLowerCase())
  } catch {
    return refuse('damaged: its table of contents cannot be read', saveAgain)
  }
  const has = (name: string) => names.some((path) => path.endsWith(`/${name}`))
  if (has('encryptedpackage') || has('encryptioninfo'))
    return refuse('protected by a password', 'Open it in Word, take the password off, and save it.')
  if (has('worddocument')) return { kind: 'doc' }
  if (has('workbook') || has('book')) return refuse('a spreadsheet, not a Word file', saveAgain)
  if (has('powerpoint document')) return refuse('a presentation, not a Word file', saveAgain)
  return refuse('not a Word file, though packed like one', saveAgain)
}

/** Says which reader a file is for, or why none is. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return refuse('empty', 'Look for another copy of it.')
  if (bytes.length > limits.file)
    return refuse('larger than 50 MB', 'Take its pictures out, or save it anew from Word.')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return sniffCompound(bytes)
  if (startsWith(bytes, 0x50, 0x4b)) return sniffZip(bytes)
  if (beginsWithText(bytes, '%pdf')) return { kind: 'pdf' }
  if (beginsWithText(bytes, '{\\rtf')) return refuse('rich text (RTF), not a Word file', saveAgain)
  if (beginsWithText(bytes, '<!doctype html') || beginsWithText(bytes, '<html'))
    return refuse('a web page, not a Word file', saveAgain)
  // Word 2 and the files of Word 6 that were saved without a container begin with these.
  if (startsWith(bytes, 0xdb, 0xa5) || startsWith(bytes, 0xdc, 0xa5))
    return refuse('saved by Word 6 or older', saveAgain)
  const text = decodeText(bytes)
  if (text === null) return refuse('not a Word file', saveAgain)
  if (text.trim() === '') return refuse('empty', 'Look for another copy of it.')
  return { kind: 'text' }
}
