import type { FileAppearances } from '../../model/appearance.js'
import type { FileRoster } from '../../model/file-roster.js'
import type { Minutes } from '../../model/minutes.js'
import type { Settings } from '../../model/settings.js'
import type { WhoIsWho } from '../../register/roster/rosters.js'
import { type Cache, type Kept, keep, openKept } from '../../workspace/cache.js'
import { sumOfText } from '../../workspace/content-sum.js'
import type { SourceFile, Workspace } from '../../workspace/workspace.js'
import type { LoadOptions } from '../loaded.js'
import { type KeptMinutes, readAndAsked, saysTheSame } from './asked-words.js'

/** Whom a file names, and from which text that was read. */
interface KeptNames {
  readonly text: string
  readonly names: FileAppearances
}

/** A text, and where it lies. */
export type FileText = Pick<SourceFile, 'path' | 'text'>

/** What was read of each file of a folder: what this run finds of it, and what it leaves for the next. */
export interface KeptReadings {
  /** Whom a file names; null where it is not the text that was read. */
  readonly namesIn: (file: FileText) => FileAppearances | null
  /** What a file says, to whoever knows its series so; null where another roster, or another text, was read. */
  readonly minutesIn: (path: string, roster: FileRoster) => Minutes | null
  /** Remembers whom a file names, as was read now, and gives it. */
  readonly read: (file: FileText, names: FileAppearances) => FileAppearances
  /** Who is who by what all files name: found anew only where that is something else than the last time. */
  readonly whoIsWho: (names: readonly FileAppearances[], settings: Settings, find: FindWho) => WhoIsWho
  /** Reads what a file says, and remembers it with what was used of its series. Of another text than its names it is not kept. */
  readonly recognised: (
    file: FileText,
    roster: FileRoster,
    recognise: (roster: FileRoster) => Minutes | null,
  ) => Minutes | null
  /** Keeps all of it for the next run. */
  readonly save: () => void
}

type FindWho = (names: readonly FileAppearances[], settings: Settings) => WhoIsWho

const textPart = (path: string): string => `names ${path}`
const minutesPart = (path: string): string => `minutes ${path}`

/**
 * What was kept of a folder, file by file: each holds as long as its text is the same, its minutes as long as its series
 * knows the same people too. What `epha.yaml` says is part of the name, since all is read by it.
 */
export function readingsOf(
  cache: Cache,
  { folder, settings }: Workspace,
  { possible = false }: LoadOptions,
): KeptReadings {
  const settingsText = settings?.kind === 'read' ? settings.file.text : null
  const read = sumOfText(
    JSON.stringify([settings?.kind === 'read' ? settings.file.path : null, settingsText]),
  )
  const name = JSON.stringify(['readings', folder, possible])
  const opened = openKept(cache, name)
  const kept: Kept | null = opened?.value === read ? opened : null
  const names = new Map<string, KeptNames>()
  const minutes = new Map<string, KeptMinutes>()
  const unchanged = new Set<string>()
  let isNew = false
  return {
    namesIn: (file) => {
      // What `save` wrote under this name.
      const known = kept?.part(textPart(file.path)) as KeptNames | undefined
      if (known === undefined || known.text !== sumOfText(file.text)) return null
      names.set(file.path, known)
      unchanged.add(file.path)
      return known.names
    },
    minutesIn: (path, roster) => {
      if (!unchanged.has(path)) return null
      // What `save` wrote under this name.
      const known = kept?.part(minutesPart(path)) as KeptMinutes | undefined
      if (known === undefined || !saysTheSame(known, roster)) return null
      minutes.set(path, known)
      return known.minutes
    },
    read: (file, found) => {
      isNew = true
      names.set(file.path, { text: sumOfText(file.text), names: found })
      return found
    },
    whoIsWho: (all, settings, find) => find(all, settings),
    recognised: ({ path, text }, roster, recognise) => {
      const found = readAndAsked(roster, recognise)
      if (found === null || names.get(path)?.text !== sumOfText(text)) return found?.minutes ?? null
      isNew = true
      minutes.set(path, found)
      return found.minutes
    },
    save: () => {
      if (isNew) keep(cache, name, read, partsOf(names, minutes))
      opened?.close()
    },
  }
}

function* partsOf(
  names: ReadonlyMap<string, KeptNames>,
  minutes: ReadonlyMap<string, KeptMinutes>,
): Iterable<readonly [string, unknown]> {
  for (const [path, known] of names) yield [textPart(path), known]
  for (const [path, known] of minutes) yield [minutesPart(path), known]
}
