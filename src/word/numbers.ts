import { type EvenTable, isBlank, isBold, type Paragraph, paragraphWords } from './content.js'

type Block = Paragraph | EvenTable

/** What a counted heading is at most: longer ones are items of a list that say something. */
const longestHeading = 80

const isShort = (paragraph: Paragraph): boolean => paragraphWords(paragraph).length <= 160

const isOfSameList = (one: Paragraph, other: Block | undefined): boolean =>
  other?.kind === 'paragraph' &&
  other.list !== null &&
  one.list !== null &&
  other.list.ordered &&
  other.list.list === one.list.list &&
  other.list.level === one.list.level

const looksLikeTitle = (paragraph: Paragraph): boolean => {
  const words = paragraphWords(paragraph)
  return words.length <= longestHeading && !/[.:;,?!]$/.test(words)
}

/**
 * The paragraphs that Word counts and that head what stands below them: bold ones that follow no other item of their
 * list, and those of a list of which two or more are short and every one stands alone above text.
 */
export function countedHeadings(blocks: readonly Block[]): ReadonlySet<Paragraph> {
  const filled = blocks.filter((block) => block.kind === 'grid' || !isBlank(block))
  const headings = new Set<Paragraph>()
  const alone = new Map<string, Paragraph[] | null>()
  filled.forEach((block, at) => {
    if (block.kind !== 'paragraph' || block.list?.ordered !== true || block.heading !== null) return
    const { list, level } = block.list
    const neighbours = [filled[at - 1], filled[at + 1]].filter((other) => isOfSameList(block, other))
    const isBesideText = neighbours.every((other) => other?.kind === 'paragraph' && isBold(other))
    if (isBold(block) && isBesideText && isShort(block)) headings.add(block)
    const key = `${list} ${level}`
    const known = alone.get(key)
    const mayHead =
      level === 0 && list !== '' && neighbours.length === 0 && filled[at + 1] && looksLikeTitle(block)
    if (known !== null) alone.set(key, mayHead ? [...(known ?? []), block] : null)
  })
  for (const paragraphs of alone.values())
    if (paragraphs && paragraphs.length > 1) for (const paragraph of paragraphs) headings.add(paragraph)
  return headings
}

/** A paragraph with the number that Word prints before it as its first words, in no list any more. */
export function withWrittenNumber(paragraph: Paragraph, label: string): Paragraph {
  const [first] = paragraph.runs
  const plain = { bold: false, italic: false, struck: false, link: null }
  const face = first ? { bold: first.bold, italic: false, struck: false, link: null } : plain
  const lead = label === '' ? [] : [{ ...face, text: `${label} ` }]
  return { ...paragraph, runs: [...lead, ...paragraph.runs], list: null }
}

// 4. · 4): what Markdown can count by itself
const plainNumber = /^\d{1,9}[.)]$/

/** An item whose number Markdown cannot count, "b)" or "4.1", has it among its words. */
export function withOtherNumber(paragraph: Paragraph): Paragraph {
  const { list } = paragraph
  if (!list?.ordered || list.label === '' || plainNumber.test(list.label)) return paragraph
  const { runs } = withWrittenNumber(paragraph, list.label)
  return { ...paragraph, runs, list: { ...list, ordered: false } }
}

/** The number that an item of a list is counted by; null where that is not known. */
export function numberOf({ list }: Paragraph): number | null {
  return list && plainNumber.test(list.label) ? Number.parseInt(list.label, 10) : null
}
