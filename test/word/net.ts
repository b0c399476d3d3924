import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type HouseMinutes, houseMinutes } from '../../src/house/house.js'
import type { Register } from '../../src/model/register.js'
import type { Settings } from '../../src/model/settings.js'
import { type Document, parseDocument } from '../../src/parse/document.js'
import { readFrontMatter } from '../../src/parse/front-matter.js'
import { readMarkdown } from '../../src/parse/markdown.js'
import { readSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { rosterOfOne } from '../../src/register/roster/rosters.js'
import { readWord } from '../../src/word/document.js'
import { readPdf } from '../../src/word/pdf.js'
import { recogniseAlone } from '../reading.js'
import { wordFileOf } from './markdown-file.js'

/** A text of a fixture, with the settings that go with it. */
export interface NetFixture {
  /** From `fixtures/`, without `.md`. */
  readonly name: string
  readonly text: string
  readonly settings: Settings
}

const folders = ['notations', 'spring', 'two-meetings', 'word/tables']

/** Every text of the fixtures that holds a table or a list. */
export function netFixtures(): readonly NetFixture[] {
  return folders.flatMap((folder) => {
    const here = join('fixtures', folder)
    const paths = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    )
    return paths.sort().flatMap((path): NetFixture[] => {
      const text = readFileSync(join(here, path), 'utf8')
      const name = `${folder}/${path.replaceAll('\\', '/').replace(/\.md$/, '')}`
      const own = join('fixtures', `${name}.yaml`)
      const shared = [join(here, path, '..', 'epha.yaml'), join(here, 'epha.yaml')].find(existsSync)
      const settingsPath = existsSync(own) ? own : shared
      const settings = readSettings(settingsPath ? readFileSync(settingsPath, 'utf8') : '', 'epha.yaml')
      const { bodyText } = readFrontMatter(text, path)
      const holds = readMarkdown(bodyText).children.some(({ type }) => type === 'table' || type === 'list')
      return holds ? [{ name, text, settings }] : []
    })
  })
}

function read({ text, settings }: NetFixture): Document {
  const path = 'net.md'
  return parseDocument({ path, text }, settings, { alone: true, absolutePath: resolve(path) })
}

const registerOf = (fixture: NetFixture): Register =>
  buildRegister([recogniseAlone(read(fixture), fixture.settings)], fixture.settings)

/** Owner, words, day and status of each action, sorted. */
export function actionsOf(fixture: NetFixture): readonly string[] {
  return registerOf(fixture)
    .actions.map(({ owners, text, due, status }) =>
      [owners.map(({ key }) => key).join('/'), text, due?.date ?? due?.written ?? '', status].join(' | '),
    )
    .sort()
}

/** `Date:` and `Present:` lines for what front matter says. */
function frontLines(document: Document, settings: Settings): readonly string[] {
  const { date } = document.meeting
  const people = rosterOfOne(document.names, settings).own.filter(({ onRoster }) => !onRoster)
  const named = people.map(({ key, name, role }) =>
    [key === name ? name : `${name} (${key})`, ...(role === undefined ? [] : [role])].join(', '),
  )
  return [
    ...(date === null ? [] : [`Date: ${date}`]),
    ...(named.length === 0 ? [] : [`Present: ${named.join('; ')}`]),
  ]
}

/** The fixture as a `.docx`. */
export function wordOf(fixture: NetFixture): Promise<Buffer> {
  const { bodyText } = readFrontMatter(fixture.text, 'net.md')
  return wordFileOf(readMarkdown(bodyText), frontLines(read(fixture), fixture.settings))
}

/** The minutes that a Word file of the fixture comes to, through the whole of the import. */
export async function importedFrom(bytes: Uint8Array, { settings }: NetFixture): Promise<HouseMinutes> {
  const word = await readWord(
    bytes,
    { name: 'net', absolutePath: '/minutes/net.docx', date: null },
    settings,
    readPdf,
  )
  if (word.kind === 'refusal') throw new Error(`not imported: ${word.why}`)
  const { hasTrackedChanges, pageHeader } = word
  const [document] = word.documents
  if (!document) throw new Error('no meeting in it')
  return houseMinutes(document, {
    name: 'net.docx',
    hash: 'c0ffee',
    date: null,
    people: [],
    settings,
    rosterOf: rosterOfOne,
    taken: new Set(),
    mayBeNamed: () => true,
    hasTrackedChanges,
    pageHeader,
  })
}

// What a clerk says in front matter by hand, for Word has no line for it.
const byHand = /^(?:next|status|confidential|areas):.*(?:\n[ -].*)*/gm

/** The actions of the imported minutes, with what the fixture says in front matter of the next meeting and the like. */
export function actionsOfImported({ text }: HouseMinutes, fixture: NetFixture): readonly string[] {
  const front = /^---\n([\s\S]*?)\n---/.exec(fixture.text)?.[1] ?? ''
  const more = [...front.matchAll(byHand)].map(([field]) => `${field}\n`).join('')
  return actionsOf({ ...fixture, text: text.replace('---\n', `---\n${more}`) })
}

// Of the many lists those whose marks a Word file has in another way: bullets in bullets, headings, boxes, struck words.
const listsAlsoDoc =
  /^notations\/(?:task|action-list|action-list-nested|action-list-owner-headings|action-list-parent|status|house-style|combine-7-closing-list)$/

/** Whether the fixture is kept as a `.doc` too: every table, and some lists. */
export function isAlsoDoc({ name, text }: NetFixture): boolean {
  const { bodyText } = readFrontMatter(text, name)
  const holdsTable = readMarkdown(bodyText).children.some(({ type }) => type === 'table')
  return (holdsTable && !(name in onlyMarkdown)) || listsAlsoDoc.test(name)
}

/** What the `.doc` of a fixture is called in `fixtures/word/net`. */
export const docName = ({ name }: NetFixture): string => `${name.replaceAll('/', '-')}.doc`

/** Fixtures whose point no Word file can have, with the reason. */
export const onlyMarkdown: Readonly<Record<string, string>> = {
  'notations/ignored': 'the comment that tells epha to ignore a block is one of HTML',
  'notations/action-list-exported': 'the indent makes code of a list that a wiki exported',
  'notations/fields-in-odd-places':
    'a line of Markdown that goes on without an empty line is no line of Word',
  'notations/fields-in-lines-below':
    'a line of Markdown that goes on without an empty line is no line of Word',
  'notations/lists-glued-near-misses':
    'what is typed below a line without an empty line is a list of Word, or none',
  'notations/paragraphs-within-bullets': 'a paragraph within a bullet is one behind the list in Word',
  'notations/lists-glued-to-a-bullet':
    'what is typed below a bullet without an empty line is a line of its own in Word, or none',
  'notations/lists-glued-to-a-line':
    'what is typed below a line without an empty line is a list of Word, or none',
  'notations/task-with-labels-below':
    'a line of Markdown that goes on without an empty line is no line of Word',
}
