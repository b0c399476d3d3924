import type { ListMark, Run, WordBlock, WordCell, WordComment } from '../content.js'
import { attributeOf } from '../docx/xml.js'
import { listNumbers } from '../list-numbers.js'
import type { OdtLook, OdtStyles } from './styles.js'

interface OpenParagraph {
  readonly runs: Run[]
  readonly looks: OdtLook[]
  readonly heading: number | null
  readonly list: ListMark | null
  readonly frame: Frame
  /** It stands in a box that is anchored in the paragraph around it. */
  readonly isBoxed: boolean
}

interface OpenList {
  readonly key: string
  readonly style: string
  /** An item was begun, and no paragraph of it yet. */
  isFirst: boolean
}

interface OpenTable {
  readonly rows: WordCell[][]
  row: WordCell[]
  /** Cells of the row that others cover. */
  covered: number
}

/** Where blocks go: the body, a cell, a note or a comment. */
export interface Frame {
  readonly kind: 'body' | 'cell' | 'note' | 'comment'
  readonly blocks: WordBlock[]
  readonly width: number
  readonly lists: OpenList[]
}

/** What is open while `content.xml` is gone through, and what was found so far. */
export interface OdtWalk {
  readonly styles: OdtStyles
  readonly frames: [Frame, ...Frame[]]
  readonly tables: OpenTable[]
  readonly paragraphs: OpenParagraph[]
  readonly links: (string | null)[]
  /** The list that an id or a style counts on. */
  readonly keys: Map<string, string>
  readonly numberOf: ReturnType<typeof listNumbers>
  readonly notes: string[][]
  readonly comments: WordComment[]
  hasHiddenText: boolean
  place: number
  author: string | null
  isAuthor: boolean
}

const frameOf = (kind: Frame['kind'], width = 1): Frame => ({ kind, blocks: [], width, lists: [] })

/** A walk that has not begun. */
export const newWalk = (styles: OdtStyles): OdtWalk => ({
  styles,
  frames: [frameOf('body')],
  tables: [],
  paragraphs: [],
  links: [],
  keys: new Map(),
  numberOf: listNumbers(),
  notes: [],
  comments: [],
  hasHiddenText: false,
  place: 0,
  author: null,
  isAuthor: false,
})

/** The frame that blocks go to now. */
export const frameNow = ({ frames }: OdtWalk): Frame => frames.at(-1) ?? frames[0]

/** Opens a frame within the one that is open. */
export function openFrame(walk: OdtWalk, kind: Frame['kind'], width = 1): void {
  walk.frames.push(frameOf(kind, width))
}

/** Closes the frame of a kind; null where another is open. */
export function closeFrame(walk: OdtWalk, kind: Frame['kind']): Frame | null {
  return frameNow(walk).kind === kind ? (walk.frames.pop() ?? null) : null
}

/** The lines of a note or a comment. */
export const linesOfFrame = ({ blocks }: Frame): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          block.runs
            .map(({ text }) => text)
            .join('')
            .trim(),
        ]
      : [],
  )

/** Adds words to the paragraph that is open; hidden ones are left out. */
export function addWords(walk: OdtWalk, text: string): void {
  const paragraph = walk.paragraphs.at(-1)
  if (!paragraph || text === '') return
  const is = (key: keyof OdtLook): boolean =>
    paragraph.looks.findLast((look) => look[key] !== null)?.[key] ?? false
  if (is('hidden')) {
    walk.hasHiddenText ||= text.trim() !== ''
    return
  }
  const link = walk.links.at(-1) ?? null
  paragraph.runs.push({ text, bold: is('bold'), italic: is('italic'), struck: is('struck'), link })
}

/** How the paragraph that begins hangs in the lists that are open: only the first of an item has its number. */
function markOf(walk: OdtWalk): ListMark | null {
  const { lists } = frameNow(walk)
  const [outer] = lists
  const own = lists.at(-1)
  if (!outer || !own?.isFirst) return null
  own.isFirst = false
  const levels = walk.styles.lists.get(own.style) ?? walk.styles.lists.get(outer.style)
  const level = lists.length - 1
  if (!levels) return { ordered: false, level, label: '', list: outer.key }
  if (levels[level]?.format === 'none') return null
  const label = walk.numberOf({ list: outer.key, level, levels })
  return { ordered: label !== '', level, label, list: outer.key }
}

/** Begins a paragraph or a heading. */
export function openParagraph(walk: OdtWalk, raw: string, isHeading: boolean): void {
  const style = attributeOf(raw, 'text:style-name')
  const level = isHeading ? Number(attributeOf(raw, 'text:outline-level') ?? 1) : null
  const heading = level ?? walk.styles.headingOf(style)
  walk.paragraphs.push({
    runs: [],
    looks: [walk.styles.lookOf(style)],
    heading,
    list: markOf(walk),
    frame: frameNow(walk),
    isBoxed: walk.paragraphs.at(-1)?.frame === frameNow(walk),
  })
}

/** Ends it. */
export function closeParagraph(walk: OdtWalk): void {
  const open = walk.paragraphs.pop()
  if (!open) return
  walk.place++
  const { runs, heading, list, isBoxed } = open
  const box = isBoxed ? ({ boxed: 'before next' } as const) : {}
  frameNow(walk).blocks.push({ kind: 'paragraph', runs, heading, list, place: walk.place, ...box })
}

/** Begins a list: it goes on counting where it says so, else anew. */
export function openList(walk: OdtWalk, raw: string): void {
  const { keys } = walk
  const { lists } = frameNow(walk)
  const [outer] = lists
  const style = attributeOf(raw, 'text:style-name') ?? lists.at(-1)?.style ?? ''
  const before = keys.get(attributeOf(raw, 'text:continue-list') ?? '')
  const goesOn = attributeOf(raw, 'text:continue-numbering') === 'true' ? keys.get(style) : undefined
  const key = outer?.key ?? before ?? goesOn ?? `${style} ${keys.size}`
  const id = attributeOf(raw, 'xml:id')
  if (id !== null) keys.set(id, key)
  if (!outer) keys.set(style, key)
  keys.set(`#${keys.size}`, key)
  lists.push({ key, style, isFirst: false })
}

/** A covered cell belongs to the one at its left, where that is as wide, else to the one above. */
export function coverCell(walk: OdtWalk): void {
  const table = walk.tables.at(-1)
  if (!table) return
  const width = table.row.reduce((sum, cell) => sum + cell.width, 0)
  table.covered++
  const isAtLeft = table.row.some((cell) => cell.width > 1) && width >= table.row.length + table.covered
  if (!isAtLeft) table.row.push({ blocks: [], width: 1, isContinued: true })
}
