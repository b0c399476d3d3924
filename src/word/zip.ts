import { inflateRawSync } from 'node:zlib'
import { type Refusal, refuse } from './content.js'
import { limits } from './limits.js'

/** A file in a zip, as the zip's directory announces it. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  /** Where its own header begins. */
  readonly offset: number
}

const saveAgain = 'Look for another copy of it, or save it anew from Word.'
const damaged = refuse('damaged: the zip in it is not whole', saveAgain)

/** The directory of a zip, or why it cannot be had. Reads no file of it. */
export function entriesOf(bytes: Uint8Array): readonly ZipEntry[] | Refusal {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The record that ends a zip is 22 bytes and a comment of at most 64 KiB.
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > view.length) return damaged
  const count = view.readUInt16LE(end + 10)
  if (count > limits.parts) return refuse(`made of ${count} parts, more than any minutes`, saveAgain)
  const entries: ZipEntry[] = []
  let at = view.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) return damaged
    const nameLength = view.readUInt16LE(at + 28)
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      method: view.readUInt16LE(at + 10),
      isEncrypted: (view.readUInt16LE(at + 8) & 1) === 1,
      packed: view.readUInt32LE(at + 20),
      unpacked: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(view: Buffer, entry: ZipEntry): Buffer | null {
  if (entry.offset + 30 > view.length || view.readUInt32LE(entry.offset) !== 0x04034b50) return null
  const begin =
    entry.offset + 30 + view.readUInt16LE(entry.offset + 26) + view.readUInt16LE(entry.offset + 28)
  if (begin + entry.packed > view.length) return null
  const packed = view.subarray(begin, begin + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) return null
  try {
    // A zip may lie about its sizes: one byte more than announced, and the unpacking stops.
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) })
    return unpacked.length === entry.unpacked ? unpacked : null
  } catch {
    return null
  }
}

/** The files of a zip that `wanted` names, by name, within the limits; or why they cannot be had. */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Buffer> | Refusal {
  const entries = entriesOf(bytes)
  if ('kind' in entries) return entries
  const parts = entries.filter((entry) => wanted(entry.name))
  if (parts.some((entry) => entry.isEncrypted))
    return refuse('protected by a password', 'Open it in Word, take the password off, and save it.')
  const size = parts.reduce((sum, entry) => sum + entry.unpacked, 0)
  const isBomb = parts.some(
    (entry) => entry.unpacked > limits.ratioFrom && entry.unpacked > entry.packed * limits.ratio,
  )
  if (size > limits.unpacked || isBomb)
    return refuse(
      'far larger unpacked than any minutes',
      'Open it in Word, and save what is needed of it anew.',
    )
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const unpacked = new Map<string, Buffer>()
  for (const entry of parts) {
    const content = unpack(view, entry)
    if (content === null) return damaged
    unpacked.set(entry.name, content)
  }
  return unpacked
}
