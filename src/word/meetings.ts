import { meetingOpenedBy } from '../language/meeting-opening.js'
import { type EvenTable, isBlank, isBold, type Paragraph, paragraphWords } from './content.js'

type Block = Paragraph | EvenTable

/** Blocks that a meeting of its own has at least, its title counted. */
const fewestBlocks = 3

const isTitleLike = (block: Paragraph): boolean =>
  block.heading !== null || isBold(block) || /^\P{Ll}+$/u.test(paragraphWords(block))

/**
 * Parts a paper that holds the minutes of several meetings, one after the other, where each opens: a title that names
 * these minutes and a day that is another than the one before. Lines that stand above the first title, and again above a
 * later one, go with it. A paper of one meeting is one part.
 */
export function partedByMeeting(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const openings: { readonly at: number; readonly day: string }[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.list !== null || !isTitleLike(block)) continue
    const day = meetingOpenedBy(paragraphWords(block))
    if (day !== null && day !== openings.at(-1)?.day) openings.push({ at, day })
  }
  const [first, ...later] = openings
  if (!first) return [blocks]
  const above = new Set(wordsAbove(blocks, first.at))
  const starts = later.map(({ at }) => startOf(blocks, at, above))
  const parts = [0, ...starts].map((start, at) => blocks.slice(start, starts[at]))
  const isWhole = (part: readonly Block[]): boolean =>
    part.filter((block) => block.kind === 'grid' || !isBlank(block)).length >= fewestBlocks
  return parts.every(isWhole) ? parts : [blocks]
}

function wordsAbove(blocks: readonly Block[], end: number): readonly string[] {
  return blocks
    .slice(0, end)
    .flatMap((block) => (block.kind === 'paragraph' && !isBlank(block) ? [paragraphWords(block)] : []))
}

/** Where a meeting begins whose title stands at a place: at the lines above it that all titles have. */
function startOf(blocks: readonly Block[], title: number, above: ReadonlySet<string>): number {
  let start = title
  for (let at = title - 1; at >= 0; at--) {
    const block = blocks[at]
    if (block?.kind !== 'paragraph') break
    if (isBlank(block)) continue
    if (!above.has(paragraphWords(block))) break
    start = at
  }
  return start
}
