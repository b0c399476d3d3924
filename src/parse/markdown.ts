import type { Nodes, Root } from 'mdast'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

// Autolinks are left out: that extension hooks every letter, and no notation needs it.
const fromMarkdownExtensions = [
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
]

/** Each extension, and the sign without which no text has anything of it: a table of one column has `:-` for its rule. */
const extensions = [
  { name: 'table', sign: /\||:-|-:/, syntax: gfmTable() },
  { name: 'box', sign: /\[/, syntax: gfmTaskListItem() },
  { name: 'strike', sign: /~/, syntax: gfmStrikethrough() },
]

const processors = new Map<string, Processor<Root>>()

/** The processor for a text. That for tables tries each line for one: a text without their sign is read without it. */
function processorFor(text: string): Processor<Root> {
  const needed = extensions.filter(({ sign }) => sign.test(text))
  const names = needed.map(({ name }) => name).join(' ')
  const known = processors.get(names)
  if (known) return known
  const micromarkExtensions = needed.map(({ syntax }) => syntax)
  const processor = unified().use(remarkParse).data({ micromarkExtensions, fromMarkdownExtensions }).freeze()
  processors.set(names, processor)
  return processor
}

/** Reads Markdown as GitHub does, but for addresses without brackets and footnotes. Dear: 2 s a MB. */
export function readMarkdown(text: string): Root {
  return processorFor(text).parse(withPlainRules(text))
}

// | Action | Who |
// | ====== | === |
const doubleRule = /(?<=^[^\r\n]*\|[^\r\n]*(?:\r\n|\r|\n))(?=[^\r\n]*\|)(?=[^\r\n]*={3})[ \t|:=-]+$/gm

/** A rule of equals signs below the header of a table, as people draw it, written as Markdown knows it: as long. */
const withPlainRules = (text: string): string =>
  text.includes('===') && text.includes('|')
    ? text.replace(doubleRule, (rule) => rule.replaceAll('=', '-'))
    : text

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
