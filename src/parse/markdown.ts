import type { Nodes, Root } from 'mdast'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// Autolinks are left out: that extension hooks every letter, and no notation needs it.
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable(), gfmTaskListItem(), gfmStrikethrough()])
  .data('fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ])

/** Reads Markdown as GitHub does, but for addresses without brackets and footnotes. Dear: 2 s a MB. */
export function readMarkdown(text: string): Root {
  return processor.parse(text)
}

/** Moves the places of nodes that were read from a part of a text to where they stand in the whole. */
export function movePlaces(
  nodes: readonly Nodes[],
  by: { readonly offset: number; readonly line: number },
): void {
  if (by.offset === 0 && by.line === 0) return
  for (const node of nodes) {
    for (const point of [node.position?.start, node.position?.end]) {
      if (point?.offset === undefined) continue
      point.offset += by.offset
      point.line += by.line
    }
    if ('children' in node) movePlaces(node.children, by)
  }
}
