import type { Html, Nodes } from 'mdast'
import type { Remark } from '../../model/minutes.js'
import type { Block, Document } from '../../parse/document.js'
import { type Lines, lineAt, lineText, locate, type Span } from '../../source/lines.js'
import type { BlockTest } from './read-passages.js'

// <!-- epha-disable-next-line agenda-gap -- 8 and 9 are missing in the original -->
const comment =
  /^<!--\s{0,9}(?:epha-(ignore|disable-next-line|review)|(expect))\b[ \t]{0,9}:?([^\n]{0,600}?)(?:\s--\s([\s\S]{0,2000}?))?\s{0,9}-->$/

const addressed = /<!--\s{0,9}(?:epha-|expect\b)/
// <!-- epha-ignore --> <!-- and another of the same line -->
const oneComment = /(<!--[\s\S]*?-->)[\s>]*/y

/** Whether a block may hold a comment: one that is shown as code is none, and only Markdown can tell. */
export const mayHoldRemark: BlockTest = (text) => text.includes('<!--')

/** The comments of a file that are addressed to epha: what Markdown shows, as words, as code or as a title, is none. */
export function remarksOf({ path, lines, blocks }: Document): Remark[] {
  return blocks.flatMap(commentsIn).flatMap(({ start, end }) => {
    const [whole, named, expect, words = '', reason] = lines.text.slice(start, end).match(comment) ?? []
    const kind = named ?? expect
    if (whole === undefined) return []
    if (kind !== 'ignore' && kind !== 'disable-next-line' && kind !== 'review' && kind !== 'expect') return []
    return [
      {
        kind,
        words: words.trim(),
        reason: reason?.trim() || null,
        location: locate(path, lines, { start, end }),
        nextLine: nextLine(lines, end),
      },
    ]
  })
}

/** The comments of a block, where any of them is addressed to epha. */
function commentsIn(block: Block): readonly Span[] {
  if (block.isTree || block.tooHeavy !== null || !addressed.test(block.text)) return []
  return htmlIn(block.tree().children).flatMap(({ position }) => {
    const spans: Span[] = []
    const end = position?.end.offset ?? 0
    let at = position?.start.offset ?? 0
    for (;;) {
      oneComment.lastIndex = at
      const [whole, written = ''] = oneComment.exec(block.text) ?? []
      if (whole === undefined || at + written.length > end) return spans
      spans.push({ start: block.span.start + at, end: block.span.start + at + written.length })
      at += whole.length
    }
  })
}

function htmlIn(nodes: readonly Nodes[]): readonly Html[] {
  return nodes.flatMap((node) => {
    if (node.type === 'html') return [node]
    return 'children' in node ? htmlIn(node.children) : []
  })
}

/** The line of the next words after a comment, other comments to epha passed over. */
function nextLine(lines: Lines, end: number): number | null {
  for (let line = lineAt(lines, end) + 1; line <= lines.starts.length; line++) {
    const text = lineText(lines, line).trim()
    if (text !== '' && !text.startsWith('<!-- epha-')) return line
  }
  return null
}
