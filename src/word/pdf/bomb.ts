import { constants, createInflate, type Inflate } from 'node:zlib'
import { limits } from '../limits.js'

/** How many times over a stream may be packed; papers do it once. */
const mostLayers = 3
/** What a stream counts at least, so that a million of them that hold nothing are too many. */
const leastOfStream = 4096

/**
 * Whether the streams of a PDF unpack to more than those of minutes. They are unpacked piece by piece, and nothing is kept.
 * What a stream says of itself is not believed: one that begins as zlib does counts as packed, and so does what is in it.
 */
export async function isPdfBomb(bytes: Uint8Array): Promise<boolean> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left: number = limits.unpackedPdf
  for (const begin of streamsIn(view)) {
    const { packed, cost } = packedAt(view, begin)
    left -= cost
    for (let layers = 1; packed !== null && left >= 0; layers++) {
      if (layers > mostLayers) return true
      const { size, isPacked } = await measured(packed, layers, left)
      left -= size
      if (!isPacked) break
    }
    if (left < 0) return true
  }
  return false
}

/** Where the streams of a file begin. */
function* streamsIn(view: Buffer): Generator<number> {
  const word = 'stream'
  for (let at = view.indexOf(word); at >= 0; at = view.indexOf(word, at + word.length)) {
    // "endstream"
    if (at >= 3 && view.toString('latin1', at - 3, at) === 'end') continue
    let begin = at + word.length
    while (view[begin] === 0x20) begin++
    if (view[begin] === 0x0d) begin++
    if (view[begin] === 0x0a) begin++
    yield begin
  }
}

const isZlib = (bytes: Uint8Array): boolean => {
  const [method = 0, flags = 0] = bytes
  return bytes.length > 1 && (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0
}

/** What is packed in a stream, taken out of letters where it is written in them, and what that cost; null where nothing is. */
function packedAt(view: Buffer, begin: number): { readonly packed: Buffer | null; readonly cost: number } {
  const cost = leastOfStream
  if (isZlib(view.subarray(begin, begin + 2))) return { packed: view.subarray(begin), cost }
  const head = view.toString('latin1', begin, begin + 64)
  const decode = [fromHex, from85].find((way) => isZlib(way(head)))
  if (!decode) return { packed: null, cost }
  const end = view.indexOf(decode === fromHex ? '>' : '~>', begin)
  const packed = decode(view.toString('latin1', begin, end < 0 ? view.length : end))
  return { packed, cost: cost + packed.length }
}

const fromHex = (text: string): Buffer => Buffer.from(text.replace(/[^\da-f]/gi, ''), 'hex')

/** Five letters are four bytes; `z` is four that are nothing. */
function from85(text: string): Buffer {
  const letters = text.replace(/[^!-uz]/g, '').replaceAll('z', '!!!!!')
  const whole = Buffer.alloc(Math.ceil(letters.length / 5) * 4)
  for (let at = 0; at < letters.length; at += 5) {
    let value = 0
    for (let place = 0; place < 5; place++) {
      const code = letters.charCodeAt(at + place)
      value = value * 85 + (Number.isNaN(code) ? 84 : code - 33)
    }
    whole.writeUInt32BE(value % 2 ** 32, (at / 5) * 4)
  }
  return whole
}

/** To how much something unpacks that is packed so many times, at most a little above `most`; and whether that is packed again. */
async function measured(
  packed: Buffer,
  layers: number,
  most: number,
): Promise<{ readonly size: number; readonly isPacked: boolean }> {
  const flows = flowsOf(packed, layers)
  let size = 0
  let isPacked = false
  try {
    for await (const piece of flows.at(-1) ?? []) {
      if (!(piece instanceof Uint8Array)) continue
      if (size === 0) isPacked = isZlib(piece)
      size += piece.length
      if (size > most) break
    }
  } catch {
    // Damaged: pdf.js takes what comes before the damage, and that was counted.
  }
  for (const flow of flows) flow.destroy()
  // What unpacks to nothing costs what was read of it.
  return { size: Math.max(size, ...flows.map(({ bytesWritten }) => bytesWritten)), isPacked }
}

/** Unpacks layer by layer, as fast as the last is read. */
function flowsOf(packed: Buffer, layers: number): readonly Inflate[] {
  const flows = Array.from({ length: layers }, () => createInflate({ finishFlush: constants.Z_SYNC_FLUSH }))
  for (const [at, flow] of flows.entries()) {
    const next = flows[at + 1]
    flow.on('error', () => next?.end())
    if (next) flow.pipe(next)
  }
  flows[0]?.end(packed)
  return flows
}
