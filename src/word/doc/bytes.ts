/** Bytes from `at`, as many as asked for; throws a RangeError where the file does not have them. */
export function slice(bytes: Buffer, at: number, length: number): Buffer {
  if (at < 0 || length < 0 || at + length > bytes.length)
    throw new RangeError(`Unexpected offset ${at} + ${length}, expected at most ${bytes.length}`)
  return bytes.subarray(at, at + length)
}

/** A stretch of a stream that the file's header names. */
export interface ByteRange {
  readonly at: number
  readonly length: number
}

/** The stretch itself. */
export function bytesIn(bytes: Buffer, stretch: ByteRange): Buffer {
  return slice(bytes, stretch.at, stretch.length)
}

/** A table of positions with something at each but the last: n + 1 numbers of four bytes, then n of `size`. */
export interface Plc {
  readonly positions: readonly number[]
  readonly items: readonly Buffer[]
}

/** Reads such a table; it fills its stretch exactly. */
export function readPlc(bytes: Buffer, size: number): Plc {
  const count = Math.floor((bytes.length - 4) / (4 + size))
  if (count < 0) return { positions: [], items: [] }
  const positions = Array.from({ length: count + 1 }, (_, i) => bytes.readUInt32LE(i * 4))
  const items = Array.from({ length: count }, (_, i) => slice(bytes, (count + 1) * 4 + i * size, size))
  return { positions, items }
}
