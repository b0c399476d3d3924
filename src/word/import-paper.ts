import type { Person } from '../model/owner.js'
import type { Settings } from '../model/settings.js'
import { rosterOf } from '../notation/phrase/roster.js'
import { readDoc } from './doc.js'
import { readDocx } from './docx.js'
import { frontOf, frontQuestions } from './front.js'
import { type Item, itemsOf, titleOf } from './items.js'
import { limits } from './limits.js'
import { matchItem } from './match.js'
import type { PlacedDoubt } from './match-doubts.js'
import { meetingOf } from './meeting.js'
import {
  type Block,
  type Cell,
  type Paper,
  type Paragraph,
  paragraphsOf,
  type Refusal,
  refuse,
  textOf,
} from './paper.js'
import { askItem, askMatch, labelOf } from './questions.js'
import { rosterOfPaper } from './roster.js'
import { type Sheet, sheetOf } from './rows.js'
import { sniff } from './sniff.js'
import { decodeText, readText } from './text.js'
import { type Asked, type House, type Question, writeHouse } from './write.js'

/** What the clerk says beside the file. */
export interface ImportRequest {
  /** Name of the file, without its folder. */
  readonly name: string
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string
  /** `YYYY-MM-DD` or `YYYY-MM`; null to take it from the paper. */
  readonly date: string | null
  /** People that the clerk names beside those of the settings; those who are in the paper are written down. */
  readonly people: readonly Person[]
  readonly settings: Settings
  /** Ids that other minutes have: this one gets another. */
  readonly taken: ReadonlySet<string>
}

/** Minutes out of Word, in house style. */
export interface Imported {
  readonly kind: 'imported'
  /** Id of the meeting, and the name of its file without `.md`. */
  readonly meeting: string
  readonly text: string
  readonly actions: number
  readonly questions: readonly Question[]
}

async function readPaper(bytes: Uint8Array): Promise<Paper | Refusal> {
  const sniffed = sniff(bytes)
  switch (sniffed.kind) {
    case 'refusal':
      return sniffed
    case 'docx':
      return readDocx(bytes)
    case 'doc':
      return readDoc(bytes)
    case 'text':
      return readText(decodeText(bytes) ?? '')
  }
}

// "· Leadership had improved", typed by hand or left over in a dump
const bullet = /^\s{0,40}[·•▪●◦\uf0b7]\s{1,40}(?=\S)/

function withBullet(paragraph: Paragraph): Paragraph {
  const first = paragraph.runs[0]
  const typed = first && paragraph.list === null ? bullet.exec(first.text) : null
  if (!first || !typed) return paragraph
  const runs = [{ ...first, text: first.text.slice(typed[0].length) }, ...paragraph.runs.slice(1)]
  return { ...paragraph, runs, list: { ordered: false, level: 0 } }
}

function withBullets(blocks: readonly Block[]): Block[] {
  const inCell = (cell: Cell): Cell => ({ ...cell, blocks: withBullets(cell.blocks) })
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? withBullet(block)
      : { ...block, rows: block.rows.map((row) => row.map(inCell)) },
  )
}

/** Which lettered part of an item a paragraph stands in. */
function letterOf(item: Item, paragraph: Paragraph | null): string | null {
  const section = item.sections.find(
    (one) => paragraph !== null && (one.heading === paragraph || one.paragraphs.includes(paragraph)),
  )
  return section?.letter ?? null
}

function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return slug === '' ? 'minutes' : slug
}

/** `2011-spring`, else `2011-spring-2` and so on. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
  return free
}

function makeHouse(
  paper: Paper,
  sheet: Sheet,
  request: ImportRequest,
): House & { readonly id: string; readonly actions: number } {
  const items = itemsOf(sheet.rows)
  const roster = rosterOfPaper(sheet, items, [...request.settings.people, ...request.people])
  const owners = rosterOf(roster.people, request.settings)
  const stemOfName = request.name.replace(/\.[^.]*$/, '')
  const meeting = meetingOf(sheet, items, request.date, stemOfName)
  const id = freeId(meeting.stem ?? slugOf(stemOfName), request.taken)
  const nameOf = (key: string) => roster.people.find((person) => person.key === key)?.name ?? key
  const questions = frontQuestions(meeting, roster, paper)
  const houseItems = items.map((item) => {
    const { actions, doubts } = matchItem(item, owners, sheet.hasActionColumn)
    for (const doubt of item.doubts)
      questions.push({
        words:
          doubt.kind === 'empty row'
            ? askItem(doubt)
            : `${labelOf(item, null, titleOf(item))}: ${askItem(doubt)}`,
        at: { kind: 'item', item },
      })
    questions.push(
      ...doubts.map(
        ({ doubt, at }: PlacedDoubt): Asked => ({
          words: `${labelOf(item, letterOf(item, at), titleOf(item))}: ${askMatch(doubt, nameOf)}`,
          at: at === null ? { kind: 'item', item } : { kind: 'paragraph', paragraph: at },
        }),
      ),
    )
    return { item, actions }
  })
  return {
    id,
    actions: houseItems.reduce((sum, one) => sum + one.actions.length, 0),
    front: frontOf(meeting, id, roster, request),
    title: meeting.title,
    before: sheet.before.filter((paragraph) => !meeting.titleParagraphs.includes(paragraph)),
    attendance: sheet.others,
    items: houseItems,
    closing: sheet.closing && {
      heading: sheet.closing.heading ? textOf(sheet.closing.heading) : 'Actions',
      table: sheet.closing.table,
    },
    after: sheet.after,
    questions,
  }
}

function noTable(paper: Paper): Refusal {
  const hasTable = paper.blocks.some((block) => block.kind === 'table')
  if (hasTable)
    return refuse(
      'no column headed Action',
      'Give the column of owners the heading Action, or import the full minutes.',
    )
  if (paper.format === 'text')
    return refuse(
      'not a Word file, and no table with a column headed Action',
      'Import the Word file itself, saved as .docx.',
    )
  return refuse('no table, and no column headed Action', 'Import the full minutes; a summary has no owners.')
}

/** Makes house markdown of a Word file or a text dump; a refusal says why not. */
export async function importPaper(bytes: Uint8Array, request: ImportRequest): Promise<Imported | Refusal> {
  const read = await readPaper(bytes)
  if (read.kind === 'refusal') return read
  const paper = { ...read, blocks: withBullets(read.blocks) }
  const paragraphs = paragraphsOf(paper.blocks)
  if (paragraphs.every((paragraph) => textOf(paragraph).trim() === ''))
    return refuse('empty', 'Look for another copy of it.')
  if (paragraphs.length > limits.paragraphs)
    return refuse(`longer than ${limits.paragraphs} paragraphs`, 'Save what is needed of it anew.')
  const sheet = sheetOf(paper)
  if (!sheet) return noTable(paper)
  const house = makeHouse(paper, sheet, request)
  const { text, questions } = writeHouse(house)
  return { kind: 'imported', meeting: house.id, text, actions: house.actions, questions }
}
