import type { FileAppearances } from '../../model/appearance.js'
import type { Minutes } from '../../model/minutes.js'
import type { Settings } from '../../model/settings.js'
import type { WhoIsWho } from '../../register/roster/rosters.js'
import { smallWordsBySeries } from '../../register/roster/small-words.js'
import { type Cache, type Kept, keep, openKept } from '../../workspace/cache.js'
import { isSameData, sameAs, sumOfText } from '../../workspace/content-sum.js'
import type { Workspace } from '../../workspace/workspace.js'
import { type KeptMinutes, readAndAsked, saysTheSame } from './asked-words.js'
import type { FileText, KeptReadings } from './kept-readings.js'

/** What was read of one text at one path, by one text of `epha.yaml`. */
interface Remembered {
  readonly names: FileAppearances
  /** As it was read by one knowledge of its series or another. */
  readonly minutes: readonly KeptMinutes[]
}

/** So many readings of one text are remembered: by who was known when. */
const mostOfText = 4

/** Who is who, and by what it was found. */
interface FoundWho {
  readonly names: readonly FileAppearances[]
  readonly settings: Settings
  readonly who: WhoIsWho
}

/** Readings of one version of the minutes after the other. */
export interface ReadingsInTurn {
  /** Those of the next version, by all that its settings are read from. */
  readonly by: (source: string) => KeptReadings
  /** Keeps them for the next run. */
  readonly save: () => void
}

/** All that the settings of a folder are read from: by what is the same, a text is read alike. */
export function readFrom({ settings, fromSettings }: Workspace): string {
  const file = settings?.kind === 'read' ? settings.file : null
  return JSON.stringify([file?.path ?? null, file?.text ?? null, fromSettings('.')])
}

/** What runs kept, and what this one read, by the sum of settings, path and text. */
interface Texts {
  readonly find: (key: string) => Remembered | null
  readonly add: (key: string, remembered: Remembered) => void
  /** Puts the same, as other objects, in the place of what is there. */
  readonly replace: (key: string, remembered: Remembered) => void
  readonly save: () => void
}

/**
 * Reads one version of the minutes after another: each text is read once, and again only where its series knows other
 * people then; what an earlier run kept is not read at all. A text that says what the one before it at its path said gives
 * the very same objects.
 * @param use what else is read of the folder so, each keeps what its last run has read
 */
export function readingsInTurn(
  cache: Cache | undefined,
  use: 'history' | 'versions',
  { folder, alone, named }: Workspace,
): ReadingsInTurn {
  const texts = keptTexts(cache ?? null, JSON.stringify([use, folder, alone, named]))
  let found: FoundWho | null = null
  let keys = new WeakMap<FileText, string>()
  let readBefore = ''
  const lastNames = new Map<string, FileAppearances>()
  const latestNames = (path: string, read: FileAppearances): FileAppearances => {
    const names = sameNames(lastNames.get(path), read)
    lastNames.set(path, names)
    return names
  }
  const lastMinutes = new Map<string, Minutes>()
  const latestMinutes = (path: string, read: Minutes): Minutes => {
    const minutes = sameAs(lastMinutes.get(path), read)
    lastMinutes.set(path, minutes)
    return minutes
  }
  const by = (source: string): KeptReadings => {
    if (source !== readBefore) keys = new WeakMap()
    readBefore = source
    const here = new Map<string, string>()
    const keyOf = (file: FileText): string => {
      const key = keys.get(file) ?? sumOfText(JSON.stringify([source, file.path, file.text]))
      keys.set(file, key)
      here.set(file.path, key)
      return key
    }
    const known = (path: string): Remembered | null => texts.find(here.get(path) ?? '')
    return {
      namesIn: (file) => {
        const key = keyOf(file)
        const remembered = texts.find(key)
        if (remembered === null) return null
        const names = latestNames(file.path, remembered.names)
        if (names !== remembered.names) texts.replace(key, { ...remembered, names })
        return names
      },
      minutesIn: (path, roster) => {
        const remembered = known(path)
        const read = remembered?.minutes.find((each) => saysTheSame(each, roster))
        if (remembered === null || read === undefined) return null
        const minutes = latestMinutes(path, read.minutes)
        const all = remembered.minutes.map((each) => (each === read ? { ...read, minutes } : each))
        if (minutes !== read.minutes) texts.replace(here.get(path) ?? '', { ...remembered, minutes: all })
        return minutes
      },
      read: ({ path }, read) => {
        const names = latestNames(path, read)
        texts.add(here.get(path) ?? '', { names, minutes: [] })
        return names
      },
      whoIsWho: (names, settings, find) => {
        const isSame = found?.settings === settings && nameTheSame(found.names, names)
        found = { names, settings, who: found !== null && isSame ? found.who : find(names, settings) }
        return found.who
      },
      recognised: ({ path }, roster, recognise) => {
        const read = readAndAsked(roster, recognise)
        const remembered = known(path)
        if (read === null || remembered === null) return read?.minutes ?? null
        const minutes = latestMinutes(path, read.minutes)
        const all = [{ ...read, minutes }, ...remembered.minutes].slice(0, mostOfText)
        texts.add(here.get(path) ?? '', { ...remembered, minutes: all })
        return minutes
      },
      save: () => undefined,
    }
  }
  return { by, save: texts.save }
}

function keptTexts(cache: Cache | null, name: string): Texts {
  const kept: Kept | null = cache && openKept(cache, name)
  const texts = new Map<string, Remembered>()
  let isNew = false
  return {
    find: (key) => {
      const known = texts.get(key)
      if (known !== undefined) return known
      // What `save` wrote under this name.
      const earlier = kept?.part(key) as Remembered | undefined
      if (earlier !== undefined) texts.set(key, earlier)
      return earlier ?? null
    },
    add: (key, remembered) => {
      isNew = true
      texts.set(key, remembered)
    },
    replace: (key, remembered) => texts.set(key, remembered),
    save: () => {
      if (isNew && cache !== null) keep(cache, name, null, texts)
      kept?.close()
    },
  }
}

/** The names of a file, with whatever of the names before them is the same. */
function sameNames(before: FileAppearances | undefined, names: FileAppearances): FileAppearances {
  const same = sameAs(before, names)
  if (same === before || before === undefined) return same
  return {
    ...names,
    appearances: sameAs(before.appearances, names.appearances),
    openLists: sameAs(before.openLists, names.openLists),
    doers: sameAs(before.doers, names.doers),
  }
}

/** Whether the same is found by these names: what files write small counts for all of their series alone. */
function nameTheSame(before: readonly FileAppearances[], names: readonly FileAppearances[]): boolean {
  if (names.length !== before.length) return false
  if (names.every((file, at) => file === before[at])) return true
  return (
    names.every(
      (file, at) => file === before[at] || isSameData(besideSmall(file), besideSmall(before[at])),
    ) && isSameData(smallWordsBySeries(before), smallWordsBySeries(names))
  )
}

const besideSmall = (names: FileAppearances | undefined): unknown => ({ ...names, smallWords: null })
