import { noteParagraphs, type WordBlock, type WordComment } from '../content.js'
import { attributeOf, plainXml, type XmlToken, xmlTokens } from '../docx/xml.js'
import { safeLink } from '../html.js'
import type { OdtStyles } from './styles.js'
import {
  addWords,
  closeFrame,
  closeParagraph,
  coverCell,
  frameNow,
  linesOfFrame,
  newWalk,
  type OdtWalk,
  openFrame,
  openList,
  openParagraph,
} from './walk.js'

/** What the body of an OpenDocument text holds. */
export interface OdtBody {
  readonly blocks: readonly WordBlock[]
  readonly comments: readonly WordComment[]
  readonly hasHiddenText: boolean
  readonly hasTrackedChanges: boolean
}

// What stands in these is no text of the body.
const passedOver: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:note-citation',
  'text:table-of-content',
  'dc:date',
  'meta:creator-initials',
])

/** Reads the paragraphs, lists and tables of `office:text`. */
export function readBody(xml: string, styles: OdtStyles): OdtBody {
  const walk = newWalk(styles)
  let over: { readonly name: string; depth: number } | null = null
  for (const token of xmlTokens(xml.slice(Math.max(0, xml.indexOf('<office:text'))))) {
    if (over) {
      if (token.name === over.name && token.kind !== 'alone') over.depth += token.kind === 'open' ? 1 : -1
      if (over.depth === 0) over = null
    } else if (passedOver.has(token.name)) {
      if (token.kind === 'open') over = { name: token.name, depth: 1 }
    } else take(walk, token)
  }
  const { frames, comments, hasHiddenText } = walk
  const blocks = [...frames[0].blocks, ...noteParagraphs(walk.notes)]
  return { blocks, comments, hasHiddenText, hasTrackedChanges: /<text:tracked-changes[\s>]/.test(xml) }
}

function take(walk: OdtWalk, token: XmlToken): void {
  const { raw, name, kind } = token
  if (kind === 'text') {
    if (walk.isAuthor) walk.author = plainXml(raw).trim() || null
    else addWords(walk, plainXml(raw).replace(/[\t\r\n ]+/g, ' '))
    return
  }
  if (kind !== 'close') open(walk, token)
  if (kind !== 'open') close(walk, name)
}

function open(walk: OdtWalk, { raw, name }: XmlToken): void {
  switch (name) {
    case 'text:p':
    case 'text:h':
      openParagraph(walk, raw, name === 'text:h')
      break
    case 'text:span':
      walk.paragraphs.at(-1)?.looks.push(walk.styles.lookOf(attributeOf(raw, 'text:style-name')))
      break
    case 'text:s':
      addWords(walk, ' '.repeat(Math.min(Number(attributeOf(raw, 'text:c') ?? 1), 200)))
      break
    case 'text:tab':
      addWords(walk, '\t')
      break
    case 'text:line-break':
      addWords(walk, '\n')
      break
    case 'text:a':
      walk.links.push(safeLink(attributeOf(raw, 'xlink:href')))
      break
    case 'text:list':
      openList(walk, raw)
      break
    case 'text:list-item': {
      const list = frameNow(walk).lists.at(-1)
      if (list) list.isFirst = true
      break
    }
    case 'table:table':
      walk.tables.push({ rows: [], row: [], covered: 0 })
      break
    case 'table:table-cell':
      openFrame(walk, 'cell', Math.min(Number(attributeOf(raw, 'table:number-columns-spanned') ?? 1), 100))
      break
    case 'table:covered-table-cell':
      coverCell(walk)
      break
    case 'text:note':
      openFrame(walk, 'note')
      break
    case 'office:annotation':
      openFrame(walk, 'comment')
      walk.author = null
      break
    case 'dc:creator':
      walk.isAuthor = frameNow(walk).kind === 'comment'
  }
}

function close(walk: OdtWalk, name: string): void {
  switch (name) {
    case 'text:p':
    case 'text:h':
      closeParagraph(walk)
      break
    case 'text:span':
      walk.paragraphs.at(-1)?.looks.pop()
      break
    case 'text:a':
      walk.links.pop()
      break
    case 'text:list':
      frameNow(walk).lists.pop()
      break
    case 'text:note': {
      const note = closeFrame(walk, 'note')
      if (note) walk.notes.push(linesOfFrame(note))
      if (note) addWords(walk, `[${walk.notes.length}]`)
      break
    }
    case 'office:annotation': {
      const comment = closeFrame(walk, 'comment')
      if (comment) walk.comments.push({ by: walk.author, on: '', lines: linesOfFrame(comment) })
      break
    }
    case 'dc:creator':
      walk.isAuthor = false
      break
    default:
      closeTablePart(walk, name)
  }
}

function closeTablePart(walk: OdtWalk, name: string): void {
  const table = walk.tables.at(-1)
  if (name === 'table:table-cell') {
    const cell = closeFrame(walk, 'cell')
    if (cell) table?.row.push({ blocks: cell.blocks, width: cell.width, isContinued: false })
  } else if (name === 'table:table-row' && table) {
    table.rows.push(table.row)
    table.row = []
    table.covered = 0
  } else if (name === 'table:table') {
    walk.tables.pop()
    if (table && table.rows.length > 0) frameNow(walk).blocks.push({ kind: 'table', rows: table.rows })
  }
}
