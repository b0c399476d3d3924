import type { ListItem, Root, Yaml } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import type { Handle } from 'mdast-util-to-markdown'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'
import { Document, isCollection, isMap, isPair, isSeq } from 'yaml'

/** Front matter as the house has it: lists and the facts of one person or sitting on one line each. */
export function printFrontMatter(front: Readonly<Record<string, unknown>>): string {
  const document = new Document(front)
  const fields = isMap(document.contents) ? document.contents.items : []
  for (const { value } of fields) {
    if (!isCollection(value)) continue
    const inner = value.items.map((item) => (isPair(item) ? item.value : item))
    const collections = inner.filter((item) => isCollection(item))
    for (const collection of collections) collection.flow = true
    if (collections.length === 0) value.flow = isSeq(value)
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd()
}

const marker = ({ checked }: ListItem, isOrdered: boolean, number: number): string => {
  if (checked != null) return checked ? '- [x] ' : '- [ ] '
  return isOrdered ? `${number}. ` : '* '
}

/** Prose bullets are `*` and actions `- [ ]`, so that a list of the one never runs into a list of the other. */
const listItem: Handle = (node: ListItem, parent, state, info) => {
  const list = parent?.type === 'list' ? parent : null
  const isOrdered = list?.ordered === true
  const bullet = marker(node, isOrdered, (list?.start ?? 1) + (list?.children.indexOf(node) ?? 0))
  const indent = isOrdered && node.checked == null ? bullet.length : 2
  const tracker = state.createTracker(info)
  tracker.move(bullet)
  tracker.shift(indent)
  const exit = state.enter('listItem')
  const flow = state.containerFlow(node, tracker.current())
  exit()
  return state.indentLines(flow, (line, index, isBlankLine) =>
    index === 0 ? bullet + line : isBlankLine ? line : `${' '.repeat(indent)}${line}`,
  )
}

const yaml: Handle = (node: Yaml) => `---\n${node.value}\n---`

/** Tables and struck text are written as GitHub has them. */
function withTables(this: Processor): void {
  const settings = this.data()
  settings.toMarkdownExtensions = [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()]
}

/** Prints a tree in house style. The same tree, the same bytes. */
export function print(tree: Root): string {
  return unified()
    .use(withTables)
    .use(remarkStringify, {
      bullet: '*',
      bulletOther: '-',
      rule: '-',
      emphasis: '*',
      listItemIndent: 'one',
      handlers: { listItem, yaml },
    })
    .stringify(tree)
}
