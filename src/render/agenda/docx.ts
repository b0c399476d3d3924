import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import { packed } from '../packed.js'
import { type ArisingFormat, type ArisingPart, arisingTitle, shownParts } from './arising.js'

/** Parts in a hundred of the width of the page: number, action, who, due. */
const widths = [20, 50, 12, 18] as const

const row = (cells: readonly string[], isHeading = false): TableRow =>
  new TableRow({
    tableHeader: isHeading,
    cantSplit: true,
    children: cells.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 10, type: WidthType.PERCENTAGE },
          children: [new Paragraph({ text })],
        }),
    ),
  })

function partOf({ label, rows }: ArisingPart): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({ text: label, heading: HeadingLevel.HEADING_2 }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        row(['Number', 'Action', 'Who', 'Due'], true),
        ...rows.map(({ id, words, owner, due }) =>
          row([id, words === '' ? 'Confidential' : words, owner, due]),
        ),
      ],
    }),
  ]
}

/** A Word file with a table for each item. */
export const docxArising: ArisingFormat = {
  extension: 'docx',
  render: async (parts) => {
    const title = new Paragraph({ text: arisingTitle, heading: HeadingLevel.HEADING_1 })
    const document = new Document({
      title: arisingTitle,
      sections: [{ children: [title, ...shownParts(parts).flatMap(partOf)] }],
    })
    return packed(new Uint8Array(await Packer.toArrayBuffer(document)), arisingTitle)
  },
}
