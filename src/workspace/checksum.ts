import zlib from 'node:zlib'

/**
 * What bytes add up to, as CRC-32: it tells whether they are still what was written. It keeps nobody from changing them on
 * purpose, and is there at once, unlike the sums of `node:crypto`.
 */
export function checksumOf(bytes: Uint8Array): number {
  // Node has it since 20.15.
  return typeof zlib.crc32 === 'function' ? zlib.crc32(bytes) : checksumBitByBit(bytes)
}

/** The same, bit by bit. */
export function checksumBitByBit(bytes: Uint8Array): number {
  let sum = -1
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
