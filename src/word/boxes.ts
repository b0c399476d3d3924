import { isBlank, type Paragraph, paragraphText, paragraphWords, type WordBlock } from './content.js'

/** So many letters in a box are a note at the margin; more are a text of their own. */
const mostBeside = 40

/** Words of a box that may stand behind a paragraph: short, and none of a list or a heading. */
const isShort = (box: readonly Paragraph[]): boolean =>
  box.every(({ list, heading }) => list === null && heading === null) &&
  box.map(paragraphWords).join(' ').length <= mostBeside

/**
 * What stands in a box beside a paragraph stands behind a TAB at its end, as at any margin. A box that holds more, or
 * stands beside nothing, is a text of its own.
 */
export function withBoxes(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const result: WordBlock[] = []
  let open: Paragraph | null = null
  let box: Paragraph[] = []
  const close = (): void => {
    const above = result.at(-1)
    if (open === null) result.push(...box.map(unboxed))
    else if (isBlank(open) && above?.kind === 'paragraph' && isNoteAt(above, box))
      // The box hangs in an empty line below what it stands beside.
      result.splice(-1, 1, ...beside(above, box), open)
    else result.push(...beside(open, box))
    open = null
    box = []
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      close()
      result.push(tableWithBoxes(block))
    } else if (open === null && box.length > 0 && isBlank(block)) result.push(block)
    else if (block.boxed === undefined) {
      // What stands before the next waits for it.
      if (open !== null || box.some(({ boxed }) => boxed === 'behind last')) close()
      open = block
    } else {
      if (block.boxed === 'before next' && open !== null) close()
      box.push(block)
    }
  }
  close()
  return result
}

/** Whether what stands in a box is a note at the margin of a paragraph. */
const isNoteAt = (paragraph: Paragraph, box: readonly Paragraph[]): boolean =>
  box.some((each) => !isBlank(each)) && !isBlank(paragraph) && paragraph.heading === null && isShort(box)

const tableWithBoxes = (table: Exclude<WordBlock, Paragraph>): WordBlock => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell) => ({ ...cell, blocks: withBoxes(cell.blocks) }))),
})

function unboxed({ boxed, ...paragraph }: Paragraph): Paragraph {
  return paragraph
}

/** A paragraph with what stands beside it; what is no note at the margin follows it. */
function beside(paragraph: Paragraph, box: readonly Paragraph[]): readonly Paragraph[] {
  const filled = box.filter((each) => !isBlank(each))
  if (!isNoteAt(paragraph, filled)) return [paragraph, ...filled.map(unboxed)]
  const lead = { bold: false, italic: false, struck: false, link: null }
  // What stands there already is one more at the margin.
  const isSecond = /\t[^\t]{0,40}$/.test(paragraphText(paragraph))
  const runs = filled.flatMap((each, at) => [
    { ...lead, text: at === 0 && !isSecond ? '\t' : ', ' },
    ...each.runs,
  ])
  return [{ ...paragraph, runs: [...paragraph.runs, ...runs] }]
}
