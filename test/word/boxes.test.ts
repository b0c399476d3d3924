import * as CFB from 'cfb'
import { expect, test } from 'vitest'
import { withBoxes } from '../../src/word/boxes.js'
import { type Paragraph, paragraphText, plainParagraph, type WordBlock } from '../../src/word/content.js'
import { readBody } from '../../src/word/odt/body.js'
import { readStyles } from '../../src/word/odt/styles.js'
import { actionsIn, fixture, imported } from './imported.js'

const line = (text: string): Paragraph => plainParagraph(text, 1)
const box = (text: string, boxed: NonNullable<Paragraph['boxed']>): Paragraph => ({ ...line(text), boxed })
const heading: Paragraph = { ...line('2. Sails'), heading: 2 }

const textsOf = (blocks: readonly WordBlock[]): readonly string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? paragraphText(block) : 'table'))

const sails = 'The sails are torn and will be mended.'
const ropes = 'The ropes are new.'

test.each<[string, readonly Paragraph[], readonly string[]]>([
  ['behind its paragraph', [line(sails), box('TV', 'behind last'), line(ropes)], [`${sails}\tTV`, ropes]],
  ['before its paragraph', [line(ropes), box('TV', 'before next'), line(sails)], [ropes, `${sails}\tTV`]],
  ['above an empty line', [box('TV', 'before next'), line(''), line(sails)], ['', `${sails}\tTV`]],
  ['in an empty line below', [line(sails), line(''), box('TV', 'behind last')], [`${sails}\tTV`, '']],
  [
    'of two, one below the other',
    [line(sails), box('TV', 'behind last'), box('OB', 'behind last')],
    [`${sails}\tTV, OB`],
  ],
  ['beside a note that stands there', [line(`${sails}\tOB`), box('TV', 'behind last')], [`${sails}\tOB, TV`]],
])('words of a box %s stand behind a TAB', (_, blocks, texts) => {
  expect(textsOf(withBoxes(blocks))).toEqual(texts)
})

const long = 'All sails of the club are kept in the loft above the shed.'

test.each<[string, readonly Paragraph[], readonly string[]]>([
  ['with a text of its own', [line(sails), box(long, 'behind last')], [sails, long]],
  ['below a heading', [heading, box('TV', 'behind last')], ['2. Sails', 'TV']],
  ['above nothing', [line(sails), box('TV', 'before next')], [sails, 'TV']],
  ['below nothing', [box('TV', 'behind last'), line(sails)], ['TV', sails]],
  [
    'of which one line is long',
    [line(sails), box('Sails', 'behind last'), box(long, 'behind last')],
    [sails, 'Sails', long],
  ],
])('a box %s is a paragraph', (_, blocks, texts) => {
  const read = withBoxes(blocks)
  expect(textsOf(read)).toEqual(texts)
  expect(read.some((block) => block.kind === 'paragraph' && block.boxed !== undefined)).toBe(false)
})

test('boxes within a cell stand beside what is in the cell', () => {
  const cell = { blocks: [line(sails), box('TV', 'behind last')], width: 1, isContinued: false }
  const [table] = withBoxes([{ kind: 'table', rows: [[cell]] }])
  expect(table?.kind === 'table' && textsOf(table.rows[0]?.[0]?.blocks ?? [])).toEqual([`${sails}\tTV`])
})

const opening = [
  'Minutes of the meeting held on 6 May 2024',
  'Present: Tess Vane (TV), Olly Birch (OB)',
  '2. SAILS',
]

/** A `.docx` with these paragraphs and nothing else. */
function docxOf(body: string): Buffer {
  const zip = CFB.utils.cfb_new()
  const add = (name: string, text: string): void => {
    CFB.utils.cfb_add(zip, `/${name}`, Buffer.from(text))
  }
  const schemas = 'http://schemas.openxmlformats.org'
  add(
    '[Content_Types].xml',
    `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  )
  add(
    '_rels/.rels',
    `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  add(
    'word/document.xml',
    `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="${schemas}/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>${body}</w:body></w:document>`,
  )
  return Buffer.from(CFB.write(zip, { fileType: 'zip', type: 'buffer' }))
}

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (words: string, inside = ''): string => `<w:p>${inside}${run(words)}</w:p>`
const content = (words: string): string => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
const shape = (words: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content(words)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content(words)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

test('initials in text boxes and in frames of a .docx are those of the paragraph beside', async () => {
  const body = [
    ...opening.map((words) => paragraph(words)),
    paragraph('The sails are torn and should be mended before summer.', shape('TV')),
    `<w:p><w:pPr><w:framePr w:w="900" w:wrap="around" w:x="10400"/></w:pPr>${run('OB')}</w:p>`,
    paragraph('The loft is locked and a second key has to be cut.'),
  ]
  expect(actionsIn(await imported(docxOf(body.join(''))))).toEqual([
    '2 TV: The sails are torn and should be mended before summer',
    '2 OB: The loft is locked and a second key has to be cut',
  ])
})

test('a large first letter is no note beside the paragraph', async () => {
  const body = [
    ...opening.map((words) => paragraph(words)),
    `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${run('T')}</w:p>`,
    paragraph('he sails are torn.'),
  ]
  expect((await imported(docxOf(body.join('')))).text).not.toContain('\tT')
})

test('words of a box in an OpenDocument text stand beside the paragraph that it hangs in', () => {
  const xml = `<office:text><text:p><draw:frame><draw:text-box><text:p>TV</text:p></draw:text-box></draw:frame>${sails}</text:p><text:p>${ropes}<text:note><text:note-body><text:p>New.</text:p></text:note-body></text:note></text:p></office:text>`
  expect(textsOf(withBoxes(readBody(xml, readStyles('', xml)).blocks))).toEqual([
    `${sails}\tTV`,
    `${ropes}[1]`,
    '[1] New.',
  ])
})

test('a .doc keeps the words of its boxes, and numbers and bold letters that its styles give', async () => {
  const { text } = await imported(fixture('boxes-and-styles.doc'))
  expect(text.slice(text.indexOf('## '))).toBe(
    [
      '## 1. Welcome',
      '* 1.1 Tess Vane welcomed all who came in the rain.',
      '## 2. Sails',
      '* 2.1 The sails are torn and should be mended before summer.\tTV\n* 2.2 The loft is locked and a second key has to be cut.\tOB\n',
    ].join('\n\n'),
  )
})
