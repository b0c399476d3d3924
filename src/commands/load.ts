import type { FileAppearances } from '../model/appearance.js'
import type { Minutes } from '../model/minutes.js'
import type { Unread } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import type { RecogniseOptions } from '../notation/recognise.js'
import type { Document } from '../parse/document.js'
import type { WhoIsWho } from '../register/roster/rosters.js'
import type { Cache } from '../workspace/cache.js'
import type { SourceFile, Workspace } from '../workspace/workspace.js'
import type { Environment } from './environment.js'
import { findMinutes, noMinutes } from './find-minutes.js'
import { beginKeeping, cacheFor, findRegister, keepRegister, loadedOf } from './kept/kept-register.js'
import type { Loaded, LoadOptions } from './loaded.js'
import { folderMistakes, registerMistakes } from './settings-mistakes.js'

/** So many characters of minutes are read once; what is above is read again for its entries, and not kept. */
const mostKept = 4 * 1024 * 1024

/** Paths of `epha.yaml` count from its own folder, which may lie above the minutes. */
function inMinutesFolder(settings: Settings, { fromSettings }: Workspace): Settings {
  const series = [...settings.series].map(
    ([name, { folder }]) => [name, { folder: fromSettings(folder) }] as const,
  )
  return { ...settings, series: new Map(series) }
}

/** `--all-time`: what lies before the line in time is in the lists too. */
function withoutLine(settings: Settings): Settings {
  return { ...settings, register: { ...settings.register, since: null } }
}

interface ReadAll {
  readonly all: readonly Minutes[]
  /** Files that were found, with those that could not be read. */
  readonly files: number
  readonly apart: readonly Unread[]
  readonly who: WhoIsWho
}

/** Reads all files of a folder: first whom each names, then, with what their series knows of people, the entries. */
async function readAll(
  workspace: Workspace,
  settings: Settings,
  options: RecogniseOptions,
  { unread, progress }: { readonly unread: Unread[]; readonly progress: Environment['progress'] },
): Promise<ReadAll> {
  const { parseDocument, recognise, rosterOfOne, whoIsWho } = await import('./reader.js')
  let files = unread.length
  const attempt = <Result>(path: string, read: () => Result): Result | null => {
    try {
      return read()
    } catch (error) {
      unread.push({ path, why: `wrong in epha, not in the file: ${String(error).slice(0, 100)}` })
      return null
    }
  }
  const parse = (file: SourceFile): Document | null => {
    const alone = workspace.alone || workspace.named.length > 0
    const context = { alone, absolutePath: `${workspace.folder}/${file.path}` }
    return attempt(file.path, () => parseDocument(file, settings, context))
  }
  const names: FileAppearances[] = []
  const documents: Document[] = []
  const later = new Set<string>()
  const apart: Unread[] = []
  let size = 0
  for (const reading of workspace.files(settings.exclude)) {
    if (reading.kind === 'unread' && reading.unread.withoutMinutes === true) {
      apart.push(reading.unread)
      continue
    }
    files++
    if (reading.kind === 'unread') {
      unread.push(reading.unread)
      continue
    }
    const { path, text } = reading.file
    progress?.show(`Reading file ${files}  ${path}`)
    const document = parse(reading.file)
    if (!document) continue
    size += text.length
    const isKept = size <= mostKept
    names.push(isKept ? document.names : structuredClone(document.names))
    if (isKept) documents.push(document)
    else later.add(path)
  }
  const who = whoIsWho(names, settings)
  const all: Minutes[] = []
  const recogniseIn = (document: Document): void => {
    const roster = who.rosters.get(document.path) ?? rosterOfOne(document.names, settings)
    const minutes = attempt(document.path, () => recognise(document, settings, roster, options))
    if (minutes) all.push(minutes)
  }
  // What is read of a document's blocks stays with it: each is let go before the next.
  for (let document = documents.shift(); document; document = documents.shift()) recogniseIn(document)
  if (later.size > 0)
    for (const reading of workspace.files(settings.exclude)) {
      const document = reading.kind !== 'unread' && later.has(reading.file.path) ? parse(reading.file) : null
      if (document) recogniseIn(document)
    }
  return { all, files, apart, who }
}

/**
 * Minutes in, the register out. First it is read who is named in each file, then, with what the series knows of them,
 * the entries. Nothing of their text is kept but what their minutes quote. Throws UsageError where no minutes are found.
 */
export async function load(environment: Environment, options: LoadOptions = {}): Promise<Loaded> {
  const { minutes: place, here, today, asOf, todayTyped, progress } = environment
  const workspace = options.opened ?? findMinutes(place, here, today)
  const cache = cacheFor(environment, workspace, options)
  const kept = cache && keptOf(cache, workspace, options, today)
  if (kept) return kept
  // The parsers are the dearest thing to load, and `--help` needs none.
  const { defaultSettings, readSettings } = await import('./reader.js')
  const { buildRegister } = await import('../register/build.js')
  const { dayAsOf, minutesBy } = await import('../register/as-of.js')

  const settingsFile = workspace.settings
  const written =
    settingsFile?.kind === 'read'
      ? inMinutesFolder(readSettings(settingsFile.file.text, settingsFile.file.path), workspace)
      : defaultSettings
  const settings = options.settings ?? written
  const keeping = beginKeeping(cache, workspace, settings.exclude)
  const unread: Unread[] = settingsFile?.kind === 'unread' ? [settingsFile.unread] : []
  const { all, files, apart, who } = await readAll(workspace, settings, options, { unread, progress })
  progress?.end()
  const { alone, named } = workspace
  const { countedAs = (minutes: Minutes) => minutes } = options
  const found = all
    .filter(({ isMinutes, path }) => isMinutes || alone || named.includes(path))
    .flatMap((minutes) => countedAs(minutes) ?? [])
  if (found.length === 0 && unread.length === 0 && !options.mayBeEmpty)
    throw noMinutes(
      workspace,
      { files: all.length, passedOver: workspace.passedOver(settings.exclude) },
      { place, here, today },
    )
  const meetings = found.map(({ meeting }) => meeting)
  const then = asOf === undefined ? null : dayAsOf(asOf, meetings)
  const minutes = then === null ? found : minutesBy(then, found)
  const paths = new Set(minutes.map(({ path }) => path))
  const membership = who.membership((path) => paths.has(path))
  const folded = options.allTime ? withoutLine(settings) : settings
  const day = todayTyped ? today : (then ?? today)
  const register = buildRegister(minutes, folded, { unread, membership, today: day })
  const isWhole = !alone && then === null
  const inFolder = folderMistakes(settings, workspace)
  const mistakes = await registerMistakes(settings, isWhole ? register : null, today)
  const wrong = [...mistakes.ofRules, ...inFolder, ...mistakes.ofRegister]
  const loaded: Loaded = {
    workspace,
    settings: { ...settings, problems: [...settings.problems, ...wrong] },
    register,
    today: day,
    files,
    apart,
    others: all.length - found.length,
  }
  if (keeping) await keepRegister(keeping, options, { loaded, settings, mistakes })
  return loaded
}

/** What an earlier run kept of a folder that has not changed since; null where there is nothing to be trusted. */
function keptOf(cache: Cache, workspace: Workspace, options: LoadOptions, today: string): Loaded | null {
  const found = findRegister(cache, workspace, options, today)
  if (found === null) return null
  try {
    return loadedOf(found, workspace, today)
  } finally {
    found.close()
  }
}
