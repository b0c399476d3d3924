import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { dayText } from '../language/day-text.js'
import type { Listed, Listing } from '../model/listing.js'
import { counted } from './english.js'
import { packed } from './packed.js'
import {
  type PaperCell,
  type PaperColumn,
  paperColumns,
  paperText,
  paperWidths,
  usualPaperColumns,
} from './paper-columns.js'
import { paperSections } from './paper-sections.js'
import type { Format } from './renderer.js'
import { widthOf } from './words.js'

/** A Word file: a table on A4 across, its headings on every page, no row over two pages. */
export const docxFormat: Format = {
  extension: 'docx',
  isForPrograms: false,
  serves: ['columns', 'forPeople'],
  isForFiles: true,
  render: async (listing, { columns }) =>
    wordFile(paperColumns(columns ?? usualPaperColumns(listing), listing), listing),
}

/** Twentieths of a point: A4, and the margin at each side. */
const page = { width: 11_906, height: 16_838, margin: 850 }

const line = { style: BorderStyle.SINGLE, size: 4, color: 'A6AEB5' }
const borders = { top: line, bottom: line, left: line, right: line }

function rowOf(texts: readonly string[], widths: readonly number[], isHeading: boolean): TableRow {
  return new TableRow({
    tableHeader: isHeading,
    cantSplit: true,
    children: texts.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          borders,
          margins: { top: 50, bottom: 50, left: 90, right: 90 },
          ...(isHeading ? { shading: { fill: 'E8ECEF' } } : {}),
          children: [new Paragraph({ children: [new TextRun({ text, bold: isHeading })] })],
        }),
    ),
  })
}

/** Twentieths of a point that a character is given. */
const characterWidth = 115

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** A day stays on one line. */
const textOf = (cell: PaperCell): string =>
  typeof cell === 'object' ? paperText(cell).replaceAll(' ', '\u00a0') : paperText(cell)

/**
 * The width of the page in parts: as wide as the words in them want to be, or where they all want too much, wide enough for
 * their longest word, and what is left in proportion.
 */
function widthsOnPage(columns: readonly PaperColumn[], listed: readonly Listed[]): readonly number[] {
  const rows = listed.map((each) => columns.map(({ cell }) => textOf(cell(each))))
  const wanted = paperWidths(columns, rows)
  const least = columns.map(({ heading }, at) => {
    const texts = [heading, ...rows.map((row) => row[at] ?? '')]
    const longest = texts.reduce(
      (most, text) => Math.max(most, ...text.split(/[^\S\u00a0]+/).map(widthOf)),
      0,
    )
    return Math.min(longest + 3, wanted[at] ?? 0)
  })
  const room = (page.height - 2 * page.margin) / characterWidth
  const [more, spare] = [sumOf(wanted) - sumOf(least), Math.max(room - sumOf(least), 0)]
  const part = more === 0 ? 0 : spare / more
  const widths = wanted.map((width, at) => (least[at] ?? 0) + (width - (least[at] ?? 0)) * part)
  const all = sumOf(widths)
  return widths.map((width) => Math.floor(((page.height - 2 * page.margin) * width) / all))
}

function tableOf(
  listed: readonly Listed[],
  columns: readonly PaperColumn[],
  widths: readonly number[],
): Table {
  const headings = columns.map(({ heading }) => heading)
  return new Table({
    width: { size: sumOf(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [
      rowOf(headings, widths, true),
      ...listed.map((each) => {
        const texts = columns.map(({ cell }) => textOf(cell(each)))
        return rowOf(texts, widths, false)
      }),
    ],
  })
}

async function wordFile(columns: readonly PaperColumn[], listing: Listing): Promise<Uint8Array> {
  const { listed, today } = listing
  const title = 'Actions'
  const widths = widthsOnPage(columns, listed)
  const overdue = listed.filter((each) => each.overdue).length
  const summary = `${counted(listed.length, 'action')}, ${overdue === 0 ? 'none' : overdue} overdue on ${dayText(today)}.`
  const body = paperSections(listing).flatMap((section) => [
    ...(section.heading === null
      ? []
      : [
          new Paragraph({
            text: section.heading,
            heading: section.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
            keepNext: true,
          }),
        ]),
    ...(section.listed === null ? [] : [tableOf(section.listed, columns, widths)]),
  ])
  const pages = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  })
  const document = new Document({
    title,
    styles: { default: { document: { run: { font: 'Calibri', size: 20 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: new Footer({ children: [pages] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: summary, spacing: { after: 160 } }),
          ...body,
        ],
      },
    ],
  })
  return packed(new Uint8Array(await Packer.toArrayBuffer(document)), title)
}
