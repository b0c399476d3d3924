import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'

/** A paragraph to be written: words, or words with a look. */
export type Line =
  | string
  | {
      readonly text: string
      readonly bold?: boolean
      readonly bullet?: boolean
      /** Word counts it. */
      readonly numbered?: boolean
      readonly heading?: 1 | 2
      /** Plain words after the others. */
      readonly plainEnd?: string
      /** Bold words after the others, as at a margin. */
      readonly boldEnd?: string
      /** Somebody's changes, still marked. */
      readonly deleted?: string
      readonly inserted?: string
      /** The words are a link to this address. */
      readonly link?: string
      /** A comment hangs at the words. */
      readonly comment?: true
    }

/** A cell to be written: paragraphs and tables, or what it is merged with. */
export type CellSpec =
  | Line
  | readonly (Line | TableSpec)[]
  | {
      readonly lines: readonly (Line | TableSpec)[]
      readonly merge?: 'begins' | 'goes on'
      readonly span?: number
    }

export interface TableSpec {
  readonly rows: readonly (readonly CellSpec[])[]
}

const change = { author: 'The clerk', date: '2011-03-01T10:00:00Z' }

function words(line: Exclude<Line, string>) {
  const run = new TextRun({ text: line.text, bold: line.bold ?? false })
  if (line.link !== undefined) return [new ExternalHyperlink({ link: line.link, children: [run] })]
  return line.comment
    ? [
        new CommentRangeStart(0),
        run,
        new CommentRangeEnd(0),
        new TextRun({ children: [new CommentReference(0)] }),
      ]
    : [run]
}

function paragraph(line: Line): Paragraph {
  if (typeof line === 'string') return new Paragraph({ children: [new TextRun(line)] })
  const { deleted, inserted, plainEnd, boldEnd } = line
  return new Paragraph({
    children: [
      ...words(line),
      ...(deleted === undefined ? [] : [new DeletedTextRun({ ...change, id: 1, text: deleted })]),
      ...(inserted === undefined ? [] : [new InsertedTextRun({ ...change, id: 2, text: inserted })]),
      ...(plainEnd === undefined ? [] : [new TextRun(plainEnd)]),
      ...(boldEnd === undefined ? [] : [new TextRun({ text: boldEnd, bold: true })]),
    ],
    ...(line.bullet ? { bullet: { level: 0 } } : {}),
    ...(line.numbered ? { numbering: { reference: 'counted', level: 0 } } : {}),
    ...(line.heading
      ? { heading: line.heading === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }
      : {}),
  })
}

const isTable = (one: Line | TableSpec): one is TableSpec => typeof one === 'object' && 'rows' in one

const block = (one: Line | TableSpec): Paragraph | Table => (isTable(one) ? table(one, 9000) : paragraph(one))

// A page has no room for a table in a cell that is as wide as others are.
const inCell = (one: Line | TableSpec): Paragraph | Table =>
  isTable(one) ? table(one, 2400) : paragraph(one)

function cell(spec: CellSpec): TableCell {
  if (typeof spec === 'object' && 'lines' in spec)
    return new TableCell({
      children: spec.lines.length === 0 ? [new Paragraph('')] : spec.lines.map(inCell),
      ...(spec.span ? { columnSpan: spec.span } : {}),
      ...(spec.merge
        ? { verticalMerge: spec.merge === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
        : {}),
    })
  if (typeof spec === 'object' && !('text' in spec)) return new TableCell({ children: spec.map(inCell) })
  return new TableCell({ children: [paragraph(spec)] })
}

function table(spec: TableSpec, width: number): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    rows: spec.rows.map((row) => new TableRow({ children: row.map(cell) })),
  })
}

/** The bytes of a `.docx` with these paragraphs and tables, and with words above each page. */
export async function wordFile(
  blocks: readonly (Line | TableSpec)[],
  pageHeader: string | null = null,
): Promise<Buffer> {
  const headers =
    pageHeader === null ? {} : { headers: { default: new Header({ children: [new Paragraph(pageHeader)] }) } }
  const document = new Document({
    creator: 'The clerk',
    comments: {
      children: [
        {
          id: 0,
          author: 'The clerk',
          date: new Date('2011-03-01'),
          children: [new Paragraph('Is this so?')],
        },
      ],
    },
    numbering: {
      config: [{ reference: 'counted', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
    },
    sections: [{ ...headers, children: blocks.map(block) }],
  })
  return Buffer.from(await Packer.toBuffer(document))
}
