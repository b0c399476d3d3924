import { readFileSync } from 'node:fs'
import type { Register } from '../../src/model/register.js'
import { recognise } from '../../src/notation/recognise.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { type Imported, type ImportRequest, importPaper } from '../../src/word/import-paper.js'
import { type Paper, paragraphsOf, type Refusal, wordsOf } from '../../src/word/paper.js'

export const aRequest: ImportRequest = {
  name: 'harbour.doc',
  hash: 'c0ffee',
  date: null,
  people: [],
  settings: defaultSettings,
  taken: new Set(),
}

/** A committed file. The `.doc` were made once, by LibreOffice 7.4, of the `.docx` that `papers.ts` describes. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/word/${name}`, import.meta.url))
}

/** What a file comes to, where it is not refused. */
export async function imported(bytes: Uint8Array, request: Partial<ImportRequest> = {}): Promise<Imported> {
  const result = await importPaper(bytes, { ...aRequest, ...request })
  if (result.kind === 'refusal') throw new Error(`not imported: ${result.why}`)
  return result
}

/** Why a file is refused; null where it is not. */
export async function refusal(bytes: Uint8Array): Promise<string | null> {
  const result = await importPaper(bytes, aRequest)
  return result.kind === 'refusal' ? result.why : null
}

/** The written minutes, read as any minutes are. */
export function readBack({ meeting, text }: Imported): Register {
  const file = { path: `${meeting}.md`, text }
  const context = { alone: false, absolutePath: `/minutes/${file.path}` }
  return buildRegister(
    [recognise(parseDocument(file, defaultSettings, context), defaultSettings)],
    defaultSettings,
  )
}

/** `2a PS replace the rings`: the actions of the written minutes. */
export function actionsIn(minutes: Imported): string[] {
  return readBack(minutes).actions.map(({ item, owners, text, due }) => {
    const who = owners.map((owner) => owner.key).join('/')
    return `${item?.key ?? '-'} ${who}: ${text}${due?.date ? ` (${due.date})` : ''}`
  })
}

/** The words of a paper without its white space: what another reader must find too. */
export function lettersOf(paper: Paper | Refusal): string {
  if (paper.kind === 'refusal') throw new Error(`not read: ${paper.why}`)
  return paragraphsOf(paper.blocks).map(wordsOf).join('').replace(/\s+/g, '')
}
