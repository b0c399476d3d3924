import type { BlockContent, Heading, Html, List, ListItem, Root, RootContent, Yaml } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import type { Handle } from 'mdast-util-to-markdown'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'
import { Document, isCollection, isMap, isPair, isSeq } from 'yaml'
import type { Item } from './items.js'
import { titleOf } from './items.js'
import { asDue } from './markers.js'
import type { PaperAction } from './match.js'
import { isBlank, oneLine, type Table as PaperTable, type Paragraph, textOf } from './paper.js'
import { blockOf, blocksOf, plainWords, tableOf } from './prose.js'
import type { Section } from './sections.js'

/** A question with its place: below a paragraph, below an item's heading, or in the front matter. */
export interface Asked {
  readonly words: string
  readonly at:
    | { readonly kind: 'front'; readonly key: string }
    | { readonly kind: 'item'; readonly item: Item }
    | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
}

/** An item with the actions of its Action column. */
export interface HouseItem {
  readonly item: Item
  readonly actions: readonly PaperAction[]
}

/** Minutes as the house writes them, before they are printed. */
export interface House {
  /** In the order in which it is printed. */
  readonly front: Readonly<Record<string, unknown>>
  readonly title: string
  readonly before: readonly Paragraph[]
  readonly attendance: readonly PaperTable[]
  readonly items: readonly HouseItem[]
  readonly closing: { readonly heading: string; readonly table: PaperTable } | null
  readonly after: readonly Paragraph[]
  readonly questions: readonly Asked[]
}

/** A question as it was written. */
export interface Question {
  readonly number: number
  /** Line of the written file, from 1. */
  readonly line: number
  readonly words: string
}

/** "RH", "RH/AF", "Ralph Holloway and Alison Fiala". */
function ownersWritten(action: PaperAction): string {
  const keys = action.owners.map((owner) => owner.key)
  return keys.join(keys.every((key) => /^\p{Lu}{2,4}$/u.test(key)) ? '/' : ' and ')
}

/** `- [ ] RH to follow up this issue (by 13 June 2011)` */
function taskList(actions: readonly PaperAction[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: actions.map((action) => {
      const link = action.text === '' ? '' : action.isVerb ? ' to ' : ': '
      const due = action.due === null ? '' : ` (${asDue(action.due)})`
      const words = plainWords(`${ownersWritten(action)}${link}${action.text}${due}`)
      return {
        type: 'listItem',
        spread: false,
        checked: false,
        children: [{ type: 'paragraph', children: words }],
      }
    }),
  }
}

/** Nothing in a comment may end it. */
function comment(number: number, words: string): Html {
  const safe = oneLine(words).replace(/-{2,}/g, '–').replace(/[<>]/g, ' ')
  return { type: 'html', value: `<!-- epha-review ${number}: ${safe} -->` }
}

function headingOf(item: Item): string {
  const title = titleOf(item)
  if (item.number === null) return title
  return title === '' ? `${item.number}.` : `${item.number}. ${title}`
}

function subHeadingOf(item: Item, section: Section): string {
  const title = section.heading ? oneLine(textOf(section.heading)) : ''
  if (title !== '') return section.letter === null ? title : `${section.letter}) ${title}`
  // A letter alone is no heading to a reader; "1a" is.
  return `${item.number ?? ''}${section.letter ?? ''}`
}

const heading = (depth: Heading['depth'], words: string): Heading => ({
  type: 'heading',
  depth,
  children: plainWords(words),
})

/** Front matter as the house has it: lists and the facts of one person or sitting on one line each. */
function frontMatter(front: House['front']): string {
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

/** Puts the minutes together as a tree, questions numbered in the order in which they stand. */
function treeOf(house: House): { tree: Root; asked: Asked[] } {
  const children: RootContent[] = [{ type: 'yaml', value: frontMatter(house.front) }]
  const asked: Asked[] = []
  const ask = (fits: (one: Asked) => boolean) => {
    for (const one of house.questions.filter((question) => fits(question) && !asked.includes(question))) {
      asked.push(one)
      children.push(comment(asked.length, one.words))
    }
  }
  /** What belongs below a paragraph: the actions it agrees, and what is asked about it. */
  const follow = (paragraph: Paragraph, actions: readonly PaperAction[]) => {
    const its = actions.filter((action) => action.after === paragraph)
    if (its.length > 0) children.push(taskList(its))
    ask((one) => one.at.kind === 'paragraph' && one.at.paragraph === paragraph)
  }
  const write = (paragraphs: readonly Paragraph[], actions: readonly PaperAction[]) => {
    const isFollowed = (paragraph: Paragraph) =>
      actions.some((action) => action.after === paragraph) ||
      house.questions.some((one) => one.at.kind === 'paragraph' && one.at.paragraph === paragraph)
    let from = 0
    paragraphs.forEach((paragraph, at) => {
      if (!isFollowed(paragraph)) return
      children.push(...blocksOf(paragraphs.slice(from, at + 1)))
      follow(paragraph, actions)
      from = at + 1
    })
    children.push(...blocksOf(paragraphs.slice(from)))
  }

  ask((one) => one.at.kind === 'front')
  children.push(heading(1, house.title))
  write(house.before, [])
  children.push(...house.attendance.map(tableOf))
  for (const { item, actions } of house.items) {
    if (headingOf(item) !== '') children.push(heading(2, headingOf(item)))
    ask((one) => one.at.kind === 'item' && one.at.item === item)
    for (const section of item.sections) {
      if (section.letter !== null || section.heading !== null)
        children.push(heading(3, subHeadingOf(item, section)))
      if (section.heading) follow(section.heading, actions)
      write(section.paragraphs, actions)
    }
    const left = actions.filter((action) => action.after === null)
    if (left.length > 0) children.push(taskList(left))
  }
  if (house.closing) children.push(heading(2, house.closing.heading), tableOf(house.closing.table))
  const after = house.after.filter((paragraph) => !isBlank(paragraph))
  if (after.length > 0)
    children.push({ type: 'thematicBreak' }, ...after.map((paragraph): BlockContent => blockOf(paragraph)))
  return { tree: { type: 'root', children }, asked }
}

/** Prose bullets are `*` and actions `- [ ]`, so that a list of the one never runs into a list of the other. */
const listItem: Handle = (node: ListItem, _parent, state, info) => {
  const marker = node.checked === false ? '- [ ] ' : '* '
  const tracker = state.createTracker(info)
  tracker.move(marker)
  tracker.shift(2)
  const exit = state.enter('listItem')
  const flow = state.containerFlow(node, tracker.current())
  exit()
  return state.indentLines(flow, (line, index, isBlankLine) =>
    index === 0 ? marker + line : isBlankLine ? line : `  ${line}`,
  )
}

const yaml: Handle = (node: Yaml) => `---\n${node.value}\n---`

/** Tables and struck text are written as GitHub has them. */
function withTables(this: Processor): void {
  const settings = this.data()
  settings.toMarkdownExtensions = [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()]
}

function print(tree: Root): string {
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

/** Prints minutes in house style, with the lines on which each question stands. The same minutes, the same bytes. */
export function writeHouse(house: House): { readonly text: string; readonly questions: readonly Question[] } {
  const { tree, asked } = treeOf(house)
  const text = print(tree)
  const lines = text.split('\n')
  const questions = asked.map((one, at): Question => {
    const key =
      one.at.kind === 'front'
        ? lines.findIndex((line) => one.at.kind === 'front' && line.trimStart().startsWith(`${one.at.key}:`))
        : -1
    const own = lines.findIndex((line) => line.startsWith(`<!-- epha-review ${at + 1}:`))
    return { number: at + 1, line: (key >= 0 ? key : own) + 1, words: one.words }
  })
  return { text, questions }
}
