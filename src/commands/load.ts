import type { Minutes } from '../model/minutes.js'
import type { Register, Unread } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import type { Workspace } from '../workspace/workspace.js'
import type { Environment } from './environment.js'
import { findMinutes, noMinutes } from './find-minutes.js'

/** The register, and what it was made from. */
export interface Loaded {
  readonly workspace: Workspace
  readonly settings: Settings
  readonly register: Register
  /** The day to speak of: as of which the register is asked for, where nobody typed another. `YYYY-MM-DD`. */
  readonly today: string
  /** Files that were found, with those that could not be read and those that are no minutes. */
  readonly files: number
  /** Files that give neither a date nor an entry, marker or agreement. */
  readonly others: number
}

/** Paths of `epha.yaml` count from its own folder, which may lie above the minutes. */
function inMinutesFolder(settings: Settings, { fromSettings }: Workspace): Settings {
  const series = [...settings.series].map(
    ([name, { folder }]) => [name, { folder: fromSettings(folder) }] as const,
  )
  return { ...settings, series: new Map(series) }
}

/**
 * Minutes in, the register out. Files are read one at a time, once, and nothing of their text is kept but what
 * their minutes quote. Throws UsageError where no minutes are found.
 * @param options `possible`: bare prose that may be an action too; `opened`: where the minutes lie, where the
 *   command has looked already; `mayBeEmpty`: no minutes are an empty register
 */
export async function load(
  environment: Environment,
  options: { readonly possible?: boolean; readonly opened?: Workspace; readonly mayBeEmpty?: boolean } = {},
): Promise<Loaded> {
  const { minutes: place, here, today, asOf, todayTyped, progress } = environment
  const workspace = options.opened ?? findMinutes(place, here, today)
  // The parsers are the dearest thing to load, and `--help` needs none.
  const { defaultSettings, parseDocument, readSettings, recognise } = await import('./reader.js')
  const { buildRegister } = await import('../register/build.js')
  const { dayAsOf, minutesBy } = await import('../register/as-of.js')

  const found = workspace.settings
  const settings =
    found?.kind === 'read'
      ? inMinutesFolder(readSettings(found.file.text, found.file.path), workspace)
      : defaultSettings
  const unread: Unread[] = found?.kind === 'unread' ? [found.unread] : []
  const all: Minutes[] = []
  let files = unread.length
  for (const reading of workspace.files(settings.exclude)) {
    files++
    if (reading.kind === 'unread') {
      unread.push(reading.unread)
      continue
    }
    const { path } = reading.file
    progress?.show(`Reading file ${files}  ${path}`)
    const context = { alone: workspace.alone, absolutePath: `${workspace.folder}/${path}` }
    try {
      const minutes = recognise(parseDocument(reading.file, settings, context), settings, options)
      // A slice of a string keeps the whole of it in memory; a clone keeps what it says.
      all.push(structuredClone(minutes))
    } catch (error) {
      unread.push({ path, why: `wrong in epha, not in the file: ${String(error).slice(0, 100)}` })
    }
  }
  progress?.end()
  const kept = all.filter((minutes) => workspace.alone || minutes.isMinutes)
  if (kept.length === 0 && unread.length === 0 && !options.mayBeEmpty)
    throw noMinutes(workspace, all.length, place, today)
  const meetings = kept.map(({ meeting }) => meeting)
  const then = asOf === undefined ? null : dayAsOf(asOf, meetings)
  const register = buildRegister(then === null ? kept : minutesBy(then, kept), settings, unread)
  return {
    workspace,
    settings,
    register,
    today: todayTyped ? today : (then ?? today),
    files,
    others: all.length - kept.length,
  }
}
