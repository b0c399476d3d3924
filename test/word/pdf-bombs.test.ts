import { constants, createDeflate, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { imported, refusal } from './imported.js'

const words = Buffer.from('BT /F1 11 Tf 1 0 0 1 60 700 Tm (Harbour Trust, 4 May 2011) Tj ET')
const bomb = 'far larger unpacked than any minutes'

/** A PDF of one page whose words are the first stream; the others lie beside it. */
function pdfOf(...streams: readonly Uint8Array[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...streams,
  ].map((object, at) => {
    if (typeof object === 'string') return Buffer.from(`${at + 1} 0 obj\n${object}\nendobj\n`)
    const head = `${at + 1} 0 obj\n<< /Length ${object.length} /Filter /FlateDecode >>\nstream\n`
    return Buffer.concat([Buffer.from(head), object, Buffer.from('\nendstream\nendobj\n')])
  })
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...objects,
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ])
}

/** Zeros, packed piece by piece: 300 MB of them are 300 kB. */
async function zeros(megabytes: number): Promise<Buffer> {
  const deflate = createDeflate({ level: constants.Z_BEST_COMPRESSION })
  const piece = Buffer.alloc(1_000_000)
  const write = async () => {
    for (let count = 0; count < megabytes; count++)
      await new Promise((resolve) => deflate.write(piece, resolve))
    deflate.end()
  }
  void write()
  const packed: Buffer[] = []
  for await (const part of deflate) packed.push(part)
  return Buffer.concat(packed)
}

const as85 = (bytes: Buffer): Buffer => {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  let text = ''
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at)
    let five = ''
    for (let place = 0; place < 5; place++) {
      five = String.fromCharCode((value % 85) + 33) + five
      value = Math.floor(value / 85)
    }
    text += five === '!!!!!' ? 'z' : five
  }
  return Buffer.from(`${text}~>`)
}

const page = deflateSync(words)
const large = zeros(300)

test.each<readonly [string, () => Promise<Buffer>]>([
  ['whose words unpack to 300 MB', async () => pdfOf(await large)],
  ['with a stream beside the words that does', async () => pdfOf(page, await large)],
  ['with many streams of 30 MB', async () => pdfOf(page, ...Array(10).fill(await zeros(30)))],
  ['with a stream that is packed twice', async () => pdfOf(page, deflateSync(await large))],
  [
    'with a stream that is packed five times',
    async () => pdfOf([1, 2, 3, 4].reduce((packed) => deflateSync(packed), page)),
  ],
  [
    'with streams that break off',
    async () => pdfOf(page, ...Array(10).fill((await zeros(30)).subarray(0, -9))),
  ],
  [
    'with streams that are damaged at their ends',
    async () =>
      pdfOf(
        page,
        ...Array(10).fill(Buffer.concat([(await zeros(30)).subarray(0, -9), Buffer.alloc(9, 0xff)])),
      ),
  ],
  [
    'with a stream in hexadecimal digits',
    async () => pdfOf(page, Buffer.from(`${(await large).toString('hex')}>`)),
  ],
  ['with a stream in letters of 85 kinds', async () => pdfOf(page, as85(await large))],
  ['with a hundred thousand streams', async () => pdfOf(page, Buffer.from('stream\nx\n'.repeat(100_000)))],
])('a PDF %s is refused', async (_, bytes) => {
  const before = process.memoryUsage().arrayBuffers
  const file = await bytes()
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }, 5)
  const why = await refusal(file)
  clearInterval(watch)
  expect(why).toBe(bomb)
  expect(most).toBeLessThan(100_000_000)
})

test.each<readonly [string, readonly Uint8Array[]]>([
  ['whose words are packed', [page]],
  ['with pictures that are not', [page, Buffer.alloc(1_000_000, 0x78)]],
  ['with a stream that is no zlib', [page, Buffer.from('x\x9cnothing', 'latin1')]],
  ['with a large picture', [page, deflateSync(Buffer.alloc(100_000_000))]],
])('a PDF %s is read', async (_, streams) => {
  expect((await imported(pdfOf(...streams), { name: 'may.pdf' })).text).toContain('Harbour Trust, 4 May 2011')
})
