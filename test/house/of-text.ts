import { type HouseMinutes, type HouseRequest, houseMinutes } from '../../src/house/house.js'
import type { Settings } from '../../src/model/settings.js'
import { type Document, parseDocument } from '../../src/parse/document.js'
import { readMarkdown } from '../../src/parse/markdown.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { rosterOfOne } from '../../src/register/roster/rosters.js'

/** A document with these lines, each a block of its own, as one tree: as Word files come. */
function documentWith(lines: readonly string[], settings: Settings): Document {
  const text = lines.join('\n\n').replaceAll('|\n\n|', '|\n|')
  const document = parseDocument({ path: 'paper.md', text }, settings, {
    alone: true,
    absolutePath: '/paper.md',
  })
  const span = { start: 0, end: text.length }
  const tree = () => readMarkdown(text)
  const block = { span, text, isTree: true, heavy: [], tooHeavy: null, tree, firstLine: () => null } as const
  return { ...document, blocks: [block] }
}

/** What a document with these lines comes to. */
export function houseOf(lines: readonly string[], more: Partial<HouseRequest> = {}): HouseMinutes {
  const settings = more.settings ?? defaultSettings
  return houseMinutes(documentWith(lines, settings), {
    name: 'paper.docx',
    hash: 'c0ffee',
    date: null,
    people: [],
    settings,
    rosterOf: rosterOfOne,
    taken: new Set(),
    mayBeNamed: () => true,
    hasTrackedChanges: false,
    pageHeader: null,
    ...more,
  })
}

/** The front matter that they come to, line by line, without where it came from. */
export function frontOf({ text }: HouseMinutes): readonly string[] {
  const lines = text.split('\n')
  return lines.slice(1, lines.indexOf('source:'))
}
