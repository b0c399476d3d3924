import * as CFB from 'cfb'
import { expect, test } from 'vitest'
import { fixture, imported, refusal } from './imported.js'
import * as papers from './papers.js'
import { wordFile } from './word-file.js'

function zip(parts: Readonly<Record<string, string>>): Buffer {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(parts))
    CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content))
  return Buffer.from(CFB.write(container, { fileType: 'zip', type: 'buffer', compression: true }))
}

function compound(parts: Readonly<Record<string, Buffer>>): Buffer {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(parts)) CFB.utils.cfb_add(container, `/${name}`, content)
  return Buffer.from(CFB.write(container, { fileType: 'cfb', type: 'buffer' }))
}

/** The body of a `.docx` around some WordprocessingML. */
function docx(body: string): Buffer {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?>${body}`,
  })
}

const inBody = (inner: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`

/** The stream of a `.doc` with two bytes of its header changed. */
function patched(at: number, change: (value: number) => number): Buffer {
  const container = CFB.read(fixture('plain.doc'), { type: 'buffer' })
  const stream = (name: string) => Buffer.from(CFB.find(container, name)?.content ?? [])
  const word = stream('WordDocument')
  word.writeUInt16LE(change(word.readUInt16LE(at)), at)
  return compound({ WordDocument: word, '1Table': stream('1Table') })
}

const cases: readonly (readonly [string, () => Buffer | Promise<Buffer>, string])[] = [
  ['an empty file', () => Buffer.alloc(0), 'empty'],
  ['blank lines', () => Buffer.from(' \n\n'), 'empty'],
  ['rich text', () => Buffer.from('{\\rtf1 hello}'), 'rich text (RTF), not a Word file'],
  ['a web page', () => Buffer.from('<!DOCTYPE html><p>Action'), 'a web page, not a Word file'],
  ['plain words', () => Buffer.from('not word'), 'not a Word file, and no table with a column headed Action'],
  ['noise', () => Buffer.from([7, 0, 1, 2]), 'not a Word file'],
  ['a zip', () => zip({ 'a.txt': 'a' }), 'a zip, not a Word file'],
  ['a spreadsheet', () => zip({ 'xl/workbook.xml': '<a/>' }), 'a spreadsheet, not a Word file'],
  [
    'a cut .docx',
    async () => (await wordFile(papers.plain)).subarray(0, 900),
    'damaged: the zip in it is not whole',
  ],
  [
    'an encrypted .docx',
    () => compound({ EncryptionInfo: Buffer.from('a'), EncryptedPackage: Buffer.from('b') }),
    'protected by a password',
  ],
  ['an encrypted .doc', () => patched(0x0a, (flags) => flags | 0x0100), 'protected by a password'],
  ['a file of Word 95', () => patched(2, () => 0x68), 'saved by Word 6 or 95'],
  [
    'a .doc that points outside of itself',
    () => patched(0x1a4, () => 0xffff),
    'damaged: it points to places that are not in it',
  ],
  ['a spreadsheet of old', () => compound({ Workbook: Buffer.from('a') }), 'a spreadsheet, not a Word file'],
  [
    'entities',
    () => docx('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    'damaged: it declares entities, which no Word file does',
  ],
  [
    'elements in elements',
    () => docx(inBody(`${'<w:sdt>'.repeat(400)}${'</w:sdt>'.repeat(400)}`)),
    'nested deeper than any minutes',
  ],
  [
    'a hundred thousand paragraphs',
    () => docx(inBody(Array.from({ length: 100_000 }, (_, i) => `<w:p w:n="${i}"/>`).join(''))),
    'longer than 20000 paragraphs',
  ],
  ['a bomb', () => wordFile(['a'.repeat(3_000_000)]), 'far larger unpacked than any minutes'],
]

for (const [what, bytes, why] of cases)
  test(`${what} is refused`, async () => {
    expect(await refusal(await bytes())).toBe(why)
  })

test('no byte of a .doc that is changed makes the reader throw', async () => {
  const whole = fixture('merged.doc')
  for (let at = 512; at < whole.length; at += 37) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    await expect(refusal(bytes)).resolves.not.toBe('')
  }
}, 60_000)

test('a .docx that is named .doc simply works', async () => {
  expect((await imported(await wordFile(papers.counted), { name: 'counted.doc' })).actions).toBe(2)
})

test('what looks like Markdown in a paper stays words', async () => {
  const rows = [
    ['', 'Discussion', 'Action'],
    [
      '1.',
      [
        'Pages',
        '- [ ] PS to do nothing',
        '<script>alert(1)</script>',
        '# PS AGREED',
        '::error::x',
        '| a | b |',
      ],
      '',
    ],
  ]
  const { text } = await imported(await wordFile(['Harbour Trust, 1 March 2011', { rows }]))
  expect(text).not.toMatch(/^\s*[-*] \[ \]/m)
  expect(text).not.toMatch(/^<script/m)
  expect(text).not.toMatch(/^# PS/m)
})
