import { readFileSync } from 'node:fs'
import { type HouseMinutes, houseMinutes } from '../../src/house/house.js'
import type { Register } from '../../src/model/register.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { rosterOfOne } from '../../src/register/roster/rosters.js'
import { paragraphsOf, paragraphWords, type Refusal, type WordContent } from '../../src/word/content.js'
import { readWord } from '../../src/word/document.js'
import { readPdf } from '../../src/word/pdf.js'
import { recogniseAlone } from '../reading.js'

/** What the clerk says beside the file. */
interface Request {
  readonly name?: string
  readonly date?: string | null
}

/** What a file comes to, or why it is refused. */
export async function importedOrRefused(
  bytes: Uint8Array,
  { name = 'harbour.doc', date = null }: Request,
): Promise<HouseMinutes | Refusal> {
  const file = { name: name.replace(/\.[^.]*$/, ''), absolutePath: `/minutes/${name}`, date }
  const word = await readWord(bytes, file, defaultSettings, readPdf)
  if (word.kind === 'refusal') return word
  const { hasTrackedChanges, pageHeader } = word
  const [document] = word.documents
  if (!document) throw new Error('no meeting in it')
  const request = {
    name,
    hash: 'c0ffee',
    date,
    people: [],
    settings: defaultSettings,
    rosterOf: rosterOfOne,
    taken: new Set<string>(),
    mayBeNamed: () => true,
  }
  return houseMinutes(document, { ...request, hasTrackedChanges, pageHeader })
}

/** A committed file. The `.doc` were made once, by LibreOffice 7.4, of the `.docx` that `papers.ts` describes. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/word/${name}`, import.meta.url))
}

/** What a file comes to, where it is not refused. */
export async function imported(bytes: Uint8Array, request: Request = {}): Promise<HouseMinutes> {
  const result = await importedOrRefused(bytes, request)
  if ('kind' in result) throw new Error(`not imported: ${result.why}`)
  return result
}

/** Why a file is refused; null where it is not. */
export async function refusal(bytes: Uint8Array): Promise<string | null> {
  const result = await importedOrRefused(bytes, {})
  return 'kind' in result ? result.why : null
}

/** The written minutes, read as any minutes are. */
export function readBack({ meeting, text }: HouseMinutes): Register {
  const file = { path: `${meeting}.md`, text }
  const context = { alone: false, absolutePath: `/minutes/${file.path}` }
  return buildRegister(
    [recogniseAlone(parseDocument(file, defaultSettings, context), defaultSettings)],
    defaultSettings,
  )
}

/** `2a PS replace the rings`: the actions of the written minutes. */
export function actionsIn(minutes: HouseMinutes): string[] {
  return readBack(minutes).actions.map(({ item, owners, text, due }) => {
    const who = owners.map((owner) => owner.key).join('/')
    return `${item?.key ?? '-'} ${who}: ${text}${due?.date ? ` (${due.date})` : ''}`
  })
}

/** The words of a paper without its white space: what another reader must find too. */
export function lettersOf(paper: WordContent | Refusal): string {
  if (paper.kind === 'refusal') throw new Error(`not read: ${paper.why}`)
  return paragraphsOf(paper.blocks).map(paragraphWords).join('').replace(/\s+/g, '')
}
