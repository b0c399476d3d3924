import type { FileAppearances } from '../model/appearance.js'
import type { FileRoster } from '../model/file-roster.js'
import type { Minutes } from '../model/minutes.js'
import type { Unread } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import type { RecogniseOptions } from '../notation/recognise.js'
import type { Document } from '../parse/document.js'
import type { WhoIsWho } from '../register/roster/rosters.js'
import type { SourceFile, Workspace } from '../workspace/workspace.js'
import type { Environment } from './environment.js'
import type { KeptReadings } from './kept/kept-readings.js'

/** So many characters of minutes are parsed once; what is above is parsed again for its entries, and not kept. */
const mostKept = 4 * 1024 * 1024

/** All that the files of a folder say. */
interface ReadFiles {
  readonly all: readonly Minutes[]
  /** Files that were found, with those that could not be read. */
  readonly files: number
  readonly apart: readonly Unread[]
  readonly who: WhoIsWho
}

/** What goes along with reading. */
interface Around {
  /** What could not be read is added to it. */
  readonly unread: Unread[]
  readonly progress: Environment['progress']
  /** What an earlier run read of these files; null for none. */
  readonly readings: KeptReadings | null
}

/** A step of reading that takes nothing with it when it fails: the file is told as unread then, and null is given. */
type Attempt = <Result>(path: string, read: () => Result) => Result | null

function attemptWith(unread: Unread[]): Attempt {
  return (path, read) => {
    try {
      return read()
    } catch (error) {
      unread.push({ path, why: `wrong in epha, not in the file: ${String(error).slice(0, 100)}` })
      return null
    }
  }
}

/** Reads all files of a folder: first whom each names, then, with what their series knows of people, the entries. */
export async function readFiles(
  workspace: Workspace,
  settings: Settings,
  options: RecogniseOptions,
  around: Around,
): Promise<ReadFiles> {
  const { parseDocument, recognise, rosterOfOne, whoIsWho } = await import('./reader.js')
  const attempt = attemptWith(around.unread)
  const alone = workspace.alone || workspace.named.length > 0
  const parse = (file: SourceFile): Document | null => {
    const context = { alone, absolutePath: `${workspace.folder}/${file.path}` }
    return attempt(file.path, () => parseDocument(file, settings, context))
  }
  const found = namesOfAll(workspace, settings.exclude, parse, around)
  const { readings } = around
  const who = readings ? readings.whoIsWho(found.names, settings, whoIsWho) : whoIsWho(found.names, settings)
  const rosterFor = (named: FileAppearances): FileRoster =>
    who.rosters.get(named.path) ?? rosterOfOne(named, settings)
  const all: Minutes[] = []
  const recogniseIn = (document: Document): void => {
    const { path, lines } = document
    const known = rosterFor(document.names)
    const recognised = (roster: FileRoster): Minutes | null =>
      attempt(path, () => recognise(document, settings, roster, options))
    const minutes = readings
      ? readings.recognised({ path, text: lines.text }, known, recognised)
      : recognised(known)
    // A copy: what was cut out of a text keeps the whole text in memory.
    if (minutes) all.push(structuredClone(minutes))
  }
  const later = new Set<string>()
  for (const named of found.names) {
    const known = readings?.minutesIn(named.path, rosterFor(named)) ?? null
    const document = found.documents.get(named.path)
    // What is read of a document's blocks stays with it: each is let go before the next.
    found.documents.delete(named.path)
    if (known) all.push(known)
    else if (document) recogniseIn(document)
    else later.add(named.path)
  }
  if (later.size > 0)
    for (const reading of workspace.files(settings.exclude)) {
      const document = reading.kind !== 'unread' && later.has(reading.file.path) ? parse(reading.file) : null
      if (document) recogniseIn(document)
    }
  return { all, files: found.files, apart: found.apart, who }
}

/** Whom each file of a folder names, and what was met on the way. */
interface FoundNames {
  readonly names: readonly FileAppearances[]
  /** Those that were parsed, while there is room. */
  readonly documents: Map<string, Document>
  readonly files: number
  readonly apart: readonly Unread[]
}

function namesOfAll(
  workspace: Workspace,
  exclude: readonly string[],
  parse: (file: SourceFile) => Document | null,
  { unread, progress, readings }: Around,
): FoundNames {
  let files = unread.length
  let size = 0
  const apart: Unread[] = []
  const names: FileAppearances[] = []
  const documents = new Map<string, Document>()
  const namesIn = (file: SourceFile): FileAppearances | null => {
    const known = readings?.namesIn(file) ?? null
    if (known !== null) return known
    const document = parse(file)
    if (document === null) return null
    size += file.text.length
    if (size <= mostKept) documents.set(file.path, document)
    const found = size <= mostKept ? document.names : structuredClone(document.names)
    return readings?.read(file, found) ?? found
  }
  for (const reading of workspace.files(exclude)) {
    if (reading.kind === 'unread' && reading.unread.withoutMinutes === true) {
      apart.push(reading.unread)
      continue
    }
    files++
    if (reading.kind === 'unread') {
      unread.push(reading.unread)
      continue
    }
    progress?.show(`Reading file ${files}  ${reading.file.path}`)
    const found = namesIn(reading.file)
    if (found) names.push(found)
  }
  return { names, documents, files, apart }
}
