import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { words } from '../generated.js'
import { obeyed } from '../obeyed.js'
import { importedOrRefused, readBack } from '../word/imported.js'
import * as papers from '../word/papers.js'
import { pdfOf, tableBoxes } from '../word/pdf-file.js'
import { wordFile } from '../word/word-file.js'
import { patience, times } from './runs.js'

/** Bytes of papers that are well formed, by the kind of file. */
const whole: Record<'doc' | 'docx' | 'pdf', Buffer[]> = { doc: [], docx: [], pdf: [] }
beforeAll(async () => {
  for (const name of readdirSync('fixtures/word')
    .filter((file) => file.endsWith('.doc'))
    .sort())
    whole.doc.push(readFileSync(join('fixtures/word', name)))
  whole.docx.push(Buffer.from(await wordFile(papers.unfinished)))
  const lines: readonly [number, number, string][] = [
    [72, 780, 'Minutes of the meeting held on 4 March 2025'],
    [72, 750, 'Present: Ada Moss (AM), Colin Pike (CP)'],
    [62, 672, 'Item'],
    [142, 672, 'Discussion'],
    [262, 672, 'Action'],
    [62, 648, '1. Lane'],
    [142, 648, 'Ada Moss will sand the lanes.'],
    [262, 648, 'AM'],
  ]
  whole.pdf.push(Buffer.from(pdfOf(lines, tableBoxes([57, 137, 257, 480], [685, 660, 600]))))
})

type Spoil = (bytes: Buffer) => Buffer

/** Bytes changed, cut out, said twice, or in the place of others. */
const anywhere: fc.Arbitrary<Spoil> = fc
  .tuple(
    fc.constantFrom('change', 'cut', 'twice', 'end'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 400 }),
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
  )
  .map(([kind, where, length, put]) => (bytes) => {
    const at = Math.floor(where * bytes.length)
    const [before, piece, after] = [
      bytes.subarray(0, at),
      bytes.subarray(at, at + length),
      bytes.subarray(at + length),
    ]
    if (kind === 'change') return Buffer.concat([before, put, bytes.subarray(at + put.length)])
    if (kind === 'cut') return Buffer.concat([before, after])
    return kind === 'twice' ? Buffer.concat([before, piece, piece, after]) : before
  })

/** The same within a part of a zip, so that what is spoilt is not only that it is a zip. */
const inPart: fc.Arbitrary<Spoil> = fc
  .tuple(
    fc.nat(20),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof(
      words,
      fc.constantFrom('<w:tbl>', '</w:tbl>', '</w:p>', '<w:p>', '<w:tr/>', '&#0;', ']]>', '<!--'),
    ),
    anywhere,
  )
  .map(([which, where, put, spoil]) => (bytes) => {
    const parts = unzipSync(bytes)
    const names = Object.keys(parts).filter((name) => /\.xml$/.test(name))
    const name = names[which % names.length] ?? ''
    const text = strFromU8(parts[name] ?? new Uint8Array())
    const at = Math.floor(where * text.length)
    const own = which % 2 === 0 ? strToU8(text.slice(0, at) + put + text.slice(at)) : spoil(Buffer.from(text))
    return Buffer.from(zipSync({ ...parts, [name]: own }))
  })

const ways: Readonly<Record<keyof typeof whole, fc.Arbitrary<readonly Spoil[]>>> = {
  doc: fc.array(anywhere, { minLength: 1, maxLength: 5 }),
  docx: fc.oneof(fc.tuple(anywhere), fc.array(inPart, { minLength: 1, maxLength: 3 })),
  pdf: fc.array(anywhere, { minLength: 1, maxLength: 3 }),
}

describe.each(['doc', 'docx', 'pdf'] as const)('a .%s that was spoilt', (kind) => {
  test('is refused, or gives minutes that are read and hold nothing that is obeyed', {
    timeout: patience,
  }, async () => {
    let read = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(50), ways[kind], async (which, spoils) => {
        const all = whole[kind]
        const bytes = spoils.reduce((made, spoil) => spoil(made), all[which % all.length] ?? expect.fail())
        const result = await importedOrRefused(bytes, { name: `harbour.${kind}` })
        if ('kind' in result) {
          expect(result.why).toMatch(/\S/)
          return
        }
        read++
        expect(result.text).not.toMatch(obeyed)
        const { problems } = readBack(result)
        expect(problems.filter(({ rule }) => rule === 'front-matter-unreadable')).toEqual([])
      }),
      // Of thirty spoilt ones none may be left to read: whole, one is.
      { numRuns: times(30, 700), examples: [[0, []]] },
    )
    expect(read).toBeGreaterThan(0)
  })
})
