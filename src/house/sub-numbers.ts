import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { textOf } from './phrasing.js'
import { headingOf, linesIn } from './writing.js'

// 1.2 · 25.03.01
const numberAlone = /^(\d{1,3}(?:\.\d{1,3})+)[.)]?$/
const numberFirst = /^(\d{1,3}(?:\.\d{1,3})+)[.)]?\s+(?=\S)/

/** The numbers of parts of items that tables of the document name, "1.2": what stands behind such a number is a part. */
export function numberedParts(blocks: readonly RootContent[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const block of blocks) {
    if (block.type !== 'table') continue
    for (const cell of block.children.flatMap((row) => row.children)) {
      const words =
        cell.type === 'blockCell' ? cell.children.flatMap(linesIn).join(' ') : textOf(cell.children)
      const number = numberAlone.exec(words)?.[1]
      if (number !== undefined) named.add(number)
    }
  }
  return named
}

/**
 * A block whose paragraphs begin with such numbers, each below a heading that is its number; the block itself where none
 * does.
 */
export function partedByNumber(block: BlockContent, numbers: ReadonlySet<string>): readonly BlockContent[] {
  if (numbers.size === 0) return [block]
  if (block.type === 'paragraph') return partOf(block, numbers) ?? [block]
  if (block.type !== 'list') return [block]
  const parts = block.children.map((item) => {
    const [first, ...below] = item.children
    const part = first?.type === 'paragraph' && item.checked == null ? partOf(first, numbers) : null
    const others = below.flatMap((child) =>
      child.type === 'paragraph' || child.type === 'list' ? [child] : [],
    )
    return part && [...part, ...others]
  })
  return parts.every((part) => part !== null) ? parts.flat() : [block]
}

function partOf(paragraph: Paragraph, numbers: ReadonlySet<string>): readonly BlockContent[] | null {
  const [whole, number] = numberFirst.exec(textOf(paragraph.children)) ?? []
  if (whole === undefined || number === undefined || !numbers.has(number)) return null
  const children = withoutFirst(paragraph.children, whole.trimEnd())
  return children ? [headingOf(3, number), { ...paragraph, children }] : null
}

/** Some words without those that they begin with; null where these are not all in one piece. */
function withoutFirst(nodes: readonly PhrasingContent[], words: string): PhrasingContent[] | null {
  const [first, ...others] = nodes
  if (!first) return null
  if (first.type === 'text') {
    const value = first.value.trimStart()
    return value.startsWith(words) ? [{ ...first, value: value.slice(words.length) }, ...others] : null
  }
  if (first.type !== 'strong' && first.type !== 'emphasis') return null
  const children = withoutFirst(first.children, words)
  return children && [{ ...first, children }, ...others]
}
