import { isDay, isMonth } from '../model/day.js'
import type { Minutes } from '../model/minutes.js'
import type { Unread } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import type { ReadDays } from '../query/keys/key.js'
import type { Cache } from '../workspace/cache.js'
import type { Workspace } from '../workspace/workspace.js'
import type { Environment } from './environment.js'
import { findMinutes, noMinutes } from './find-minutes.js'
import { readingsOf } from './kept/kept-readings.js'
import { beginKeeping, cacheFor, findRegister, keepRegister, loadedOf } from './kept/kept-register.js'
import { type ReadingsInTurn, readFrom } from './kept/readings-in-turn.js'
import type { Loaded, LoadOptions } from './loaded.js'
import { readFiles } from './read-files.js'
import { folderMistakes, registerMistakes } from './settings-mistakes.js'

/** Paths of `epha.yaml` count from its own folder, which may lie above the minutes. */
export function inMinutesFolder(settings: Settings, { fromSettings }: Workspace): Settings {
  const series = [...settings.series].map(
    ([name, { folder }]) => [name, { folder: fromSettings(folder) }] as const,
  )
  return { ...settings, series: new Map(series) }
}

/** `--all-time`: what lies before the line in time is in the lists too. */
export function withoutLine(settings: Settings): Settings {
  return { ...settings, register: { ...settings.register, since: null } }
}

/**
 * Minutes in, the register out. First it is read who is named in each file, then, with what the series knows of them,
 * the entries. Nothing of their text is kept but what their minutes quote. Throws UsageError where no minutes are found.
 * @param versions what was read of other versions of these files, in place of what the cache has of the folder
 */
export async function load(
  environment: Environment,
  options: LoadOptions = {},
  versions: ReadingsInTurn | null = null,
): Promise<Loaded> {
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
  const readings = versions?.by(readFrom(workspace)) ?? (cache && readingsOf(cache, workspace, options))
  const { all, files, apart, who } = await readFiles(workspace, settings, options, {
    unread,
    progress,
    readings,
  })
  readings?.save()
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
  const then =
    asOf === undefined ? null : dayAsOf(asOf, meetings, today, await readerAsOf(asOf, settings, today))
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
    ...(asOf === undefined || then === null ? {} : { asOf: { typed: asOf, day: then } }),
    files,
    apart,
    others: all.length - found.length,
  }
  if (keeping) await keepRegister(keeping, options, { loaded, settings, mistakes })
  return loaded
}

/** Reads `--as-of` where it is no day, month or meeting by its id. */
async function readerAsOf(asOf: string, settings: Settings, today: string): Promise<ReadDays> {
  if (isDay(asOf) || isMonth(asOf)) return () => null
  const { dayReader } = await import('./day-reader.js')
  return dayReader(settings, today)
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
