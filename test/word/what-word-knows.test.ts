import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type IPropertiesOptions,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
} from 'docx'
import { expect, it } from 'vitest'
import { defaultSettings } from '../../src/parse/settings.js'
import { readWord } from '../../src/word/document.js'
import { readPdf } from '../../src/word/pdf.js'
import { actionsIn, imported, readBack } from './imported.js'

const heading = (text: string, level: 1 | 2): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [new TextRun(text)],
  })
const opening = (day: string): readonly Paragraph[] => [
  heading(`Ferry Lane Choir, minutes of ${day}`, 1),
  new Paragraph('Present: Nell Orme (NO, chair), Jude Tarn (JT), Mina Vale (MV)'),
]
const struck = (text: string, strike: boolean): TextRun => new TextRun({ text, strike })
const cell = (child: Paragraph): TableCell => new TableCell({ children: [child] })
const row = (...cells: readonly Paragraph[]): TableRow => new TableRow({ children: cells.map(cell) })

const bytesOf = async (
  children: readonly (Paragraph | Table)[],
  notes: Pick<IPropertiesOptions, 'comments' | 'footnotes'> = {},
): Promise<Buffer> => Packer.toBuffer(new Document({ ...notes, sections: [{ children: [...children] }] }))

it('what is struck through is done: of a list, and of a table', async () => {
  const bytes = await bytesOf([
    ...opening('6 May 2024'),
    heading('Actions', 2),
    new Paragraph({ bullet: { level: 0 }, children: [struck('NO to order drums', true)] }),
    new Paragraph({ bullet: { level: 0 }, children: [struck('JT to wash the robes', false)] }),
    new Table({
      rows: [
        row(new Paragraph('Action'), new Paragraph('Who')),
        row(new Paragraph({ children: [struck('Sweep the hall', true)] }), new Paragraph('MV')),
        row(new Paragraph({ children: [struck('Mend the lamps', false)] }), new Paragraph('JT')),
      ],
    }),
  ])
  const { actions } = readBack(await imported(bytes))
  expect(actions.map(({ text, status }) => [text, status])).toEqual([
    ['order drums', 'done'],
    ['wash the robes', 'outstanding'],
    ['Sweep the hall', 'done'],
    ['Mend the lamps', 'outstanding'],
  ])
})

it('a footnote stands below the minutes with its number, and gives nobody anything to do', async () => {
  const bytes = await bytesOf(
    [
      ...opening('6 May 2024'),
      heading('1. Hall', 2),
      new Paragraph({ children: [new TextRun('The roof leaks.'), new FootnoteReferenceRun(1)] }),
      new Paragraph('Action: MV to ring the roofer.'),
    ],
    { footnotes: { 1: { children: [new Paragraph('JT measured it in March.')] } } },
  )
  const house = await imported(bytes)
  expect(house.text).toContain('The roof leaks.\\[1]')
  expect(house.text.trimEnd().split('\n').at(-1)).toBe('\\[1] JT measured it in March.')
  expect(actionsIn(house)).toEqual(['1 MV: ring the roofer'])
})

it('a comment is a note of whoever wrote it, and no action', async () => {
  const bytes = await bytesOf(
    [
      ...opening('6 May 2024'),
      heading('1. Hall', 2),
      new Paragraph({
        children: [
          new CommentRangeStart(0),
          new TextRun('Action: MV to ring the roofer.'),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
        ],
      }),
    ],
    { comments: { children: [{ id: 0, author: 'Ida', children: [new Paragraph('JT to sell the drums')] }] } },
  )
  const house = await imported(bytes)
  expect(house.text).toContain(
    '\n> Comment by Ida on “Action: MV to ring the roofer.”: JT to sell the drums\n',
  )
  expect(actionsIn(house)).toEqual(['1 MV: ring the roofer'])
})

it('initials behind a right tab own the sentence before them', async () => {
  const line = (said: string, who: string): Paragraph =>
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
      children: [new TextRun(said), new TextRun({ children: [new Tab(), who] })],
    })
  const bytes = await bytesOf([
    ...opening('6 May 2024'),
    heading('1. Hall', 2),
    line('Ring the roofer about the leak.', 'MV'),
    line('Ask three firms for a price.', 'JT'),
    new Paragraph('All were pleased.'),
  ])
  expect(actionsIn(await imported(bytes))).toEqual([
    '1 MV: Ring the roofer about the leak',
    '1 JT: Ask three firms for a price',
  ])
})

it('several meetings in one file are a document each, with its own day and words', async () => {
  const bytes = await bytesOf(
    ['11 May 2024', '12 June 2024', '13 July 2024'].flatMap((day) => [
      ...opening(day),
      heading('1. Hall', 2),
      new Paragraph(`Action: MV to ring the roofer about ${day}.`),
    ]),
  )
  const file = { name: 'all', absolutePath: '/minutes/all.docx', date: null }
  const word = await readWord(bytes, file, defaultSettings, readPdf)
  if (word.kind === 'refusal') throw new Error(word.why)
  expect(
    word.documents.map(({ meeting, lines }) => [meeting.date, lines.text.match(/about .*\d{4}/g)]),
  ).toEqual([
    ['2024-05-11', ['about 11 May 2024']],
    ['2024-06-12', ['about 12 June 2024']],
    ['2024-07-13', ['about 13 July 2024']],
  ])
})
