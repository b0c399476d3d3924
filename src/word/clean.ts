import type { WordBlock, WordContent } from './content.js'

// ESC and what else a terminal obeys, DEL, C1, soft hyphens, zero-width blanks, marks of direction, BOM; TAB and line
// breaks stay, and so do the joiners within emoji and letters.
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** A text with nothing in it that no paper prints. */
const printable = (text: string): string => text.replace(unprintable, '')

function cleanBlock(block: WordBlock): WordBlock {
  if (block.kind === 'paragraph')
    return { ...block, runs: block.runs.map((run) => ({ ...run, text: printable(run.text) })) }
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(cleanBlock) })))
  return { ...block, rows }
}

/** A paper without control characters and marks of direction: they reach neither the minutes nor a terminal. */
export const cleanContent = (content: WordContent): WordContent => ({
  ...content,
  blocks: content.blocks.map(cleanBlock),
  pageHeader: content.pageHeader.map(printable),
  pageEdge: content.pageEdge.map(printable),
  comments: content.comments.map(({ by, on, lines }) => ({
    by: by === null ? null : printable(by),
    on: printable(on),
    lines: lines.map(printable),
  })),
})
