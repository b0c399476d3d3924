import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Nodes, PhrasingContent, Root } from 'mdast'

/** A stretch of words in one face. */
interface Face {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly strike?: boolean
}

/** The lines of some words: a `<br>` or a hard break ends one. */
function linesOf(nodes: readonly PhrasingContent[]): ParagraphChild[][] {
  const lines: ParagraphChild[][] = [[]]
  let isStruck = false
  const put = (child: ParagraphChild): void => {
    lines.at(-1)?.push(child)
  }
  const grow = (node: PhrasingContent, face: Face): void => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        put(
          new TextRun({
            text: node.value.replace(/\n/g, ' '),
            ...face,
            ...(isStruck ? { strike: true } : {}),
          }),
        )
        return
      case 'break':
        lines.push([])
        return
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) lines.push([])
        if (/^<\/?(?:s|del|strike)>$/i.test(node.value)) isStruck = !node.value.startsWith('</')
        return
      case 'strong':
        for (const child of node.children) grow(child, { ...face, bold: true })
        return
      case 'emphasis':
        for (const child of node.children) grow(child, { ...face, italics: true })
        return
      case 'delete':
        for (const child of node.children) grow(child, { ...face, strike: true })
        return
      case 'link': {
        const [words = []] = linesOf(node.children)
        put(new ExternalHyperlink({ link: node.url, children: words }))
        return
      }
      default:
        return
    }
  }
  for (const node of nodes) grow(node, {})
  return lines
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

interface Hanging {
  readonly isOrdered: boolean
  readonly level: number
}

const hangs = ({ isOrdered, level }: Hanging) =>
  isOrdered ? { numbering: { reference: 'counted', level } } : { bullet: { level } }

function blocksOf(node: Nodes, hanging: Hanging | null): (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading': {
      const level = levels[node.depth - 1]
      return [
        new Paragraph({ children: linesOf(node.children).flat(), ...(level ? { heading: level } : {}) }),
      ]
    }
    case 'paragraph':
      // A line break within a paragraph is one in Word too.
      return [
        new Paragraph({
          children: linesOf(node.children).flatMap((line, at) =>
            at === 0 ? line : [new TextRun({ text: '', break: 1 }), ...line],
          ),
        }),
      ]
    case 'list': {
      const level = hanging === null ? 0 : hanging.level + 1
      return node.children.flatMap((item) => blocksOf(item, { isOrdered: node.ordered ?? false, level }))
    }
    case 'listItem': {
      const box = node.checked == null ? [] : [new TextRun(node.checked ? '[x] ' : '[ ] ')]
      const [first, ...rest] = node.children
      const own = first?.type === 'paragraph' ? linesOf(first.children).flat() : []
      const below = first?.type === 'paragraph' ? rest : node.children
      const hung = hanging ?? { isOrdered: false, level: 0 }
      const item = new Paragraph({ children: [...box, ...own], ...hangs(hung) })
      const isEmpty = first?.type !== 'paragraph' && below.length > 0
      return [...(isEmpty ? [] : [item]), ...below.flatMap((child) => blocksOf(child, hung))]
    }
    case 'table':
      return [
        new Table({
          width: { size: 9000, type: WidthType.DXA },
          rows: node.children.map(
            (row) =>
              new TableRow({
                children: row.children.map((cell) => {
                  const lines = cell.type === 'tableCell' ? linesOf(cell.children) : []
                  return new TableCell({ children: lines.map((children) => new Paragraph({ children })) })
                }),
              }),
          ),
        }),
        new Paragraph(''),
      ]
    case 'thematicBreak':
      return [new Paragraph('')]
    default:
      return []
  }
}

/**
 * The bytes of a `.docx` that says what a text in Markdown says, as a clerk would type it in Word.
 * @param front lines that front matter comes to, below the title
 */
export async function wordFileOf(root: Root, front: readonly string[]): Promise<Buffer> {
  const [first, ...rest] = root.children
  const isTitled = first?.type === 'heading' && first.depth === 1
  const blocks = root.children.filter((node) => node.type !== 'yaml' && node.type !== 'html')
  const lines = front.map((line) => new Paragraph(line))
  const written = isTitled
    ? [...blocksOf(first, null), ...lines, ...rest.flatMap((node) => blocksOf(node, null))]
    : [...lines, ...blocks.flatMap((node) => blocksOf(node, null))]
  const counted = [0, 1, 2, 3, 4].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
  }))
  const document = new Document({
    creator: 'The clerk',
    numbering: { config: [{ reference: 'counted', levels: counted }] },
    sections: [{ children: written }],
  })
  return Buffer.from(await Packer.toBuffer(document))
}
