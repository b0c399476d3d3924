import type { Census } from '../../model/census.js'
import { addDays, firstDay } from '../../model/day.js'
import type { Register } from '../../model/register.js'
import type { Settings } from '../../model/settings.js'
import { type Cache, type Kept, keep, markUsed, openKept } from '../../workspace/cache.js'
import { stateOf } from '../../workspace/folder.js'
import { type FolderState, isSettled, isUnchanged } from '../../workspace/folder-state.js'
import type { Workspace } from '../../workspace/workspace.js'
import type { Environment } from '../environment.js'
import type { Loaded, LoadOptions } from '../loaded.js'
import { folderMistakes, type RegisterMistakes } from '../settings-mistakes.js'

/** What is known of a kept register before any of its actions is read. */
export interface KeptHead {
  /** Of `epha.yaml`, by which the minutes were read. */
  readonly settingsText: string | null
  readonly state: FolderState
  readonly days: Days
  /** As they are written, without what the folder or the register show to be wrong in them. */
  readonly settings: Settings
  readonly mistakes: RegisterMistakes
  readonly files: number
  readonly others: number
  /** Names of the parts of owners, as `partName` writes them. */
  readonly parts: ReadonlySet<string>
  readonly register: Pick<Register, 'meetings' | 'people' | 'groups' | 'since' | 'problems'> & {
    readonly census: Census
  }
}

/** The days on which minutes make the very same register, `YYYY-MM-DD`: the first, and the first that no longer does. */
interface Days {
  readonly from: string
  readonly until: string
}

/** A register that was kept, and holds: nothing in its folder has changed since. */
export interface FoundRegister {
  readonly head: KeptHead
  /** Undefined where it was not kept, or is damaged. */
  readonly part: Kept['part']
  readonly close: () => void
}

/** Under which name the register of a folder is kept: read for what may be an action too, it is another one. */
export function registerName(
  { folder }: Workspace,
  { possible = false, allTime = false }: LoadOptions,
): string {
  return JSON.stringify(['register', folder, possible, allTime])
}

/**
 * The cache, where the register that is asked for is one that may be kept: of a whole folder on the disk, by its own
 * settings, with all that its minutes say until today.
 */
export function cacheFor(environment: Environment, workspace: Workspace, options: LoadOptions): Cache | null {
  const { cache, asOf } = environment
  const isPlain =
    asOf === undefined &&
    !workspace.alone &&
    workspace.named.length === 0 &&
    workspace.settings?.kind !== 'unread' &&
    (options.opened === undefined || options.isOnDisk === true) &&
    options.settings === undefined &&
    options.countedAs === undefined
  return cache !== undefined && isPlain ? cache : null
}

const settingsTextOf = ({ settings }: Workspace): string | null =>
  settings?.kind === 'read' ? settings.file.text : null

/** The register that was kept of a folder; null where there is none that holds today. Whoever gets one closes it. */
export function findRegister(
  cache: Cache,
  workspace: Workspace,
  options: LoadOptions,
  today: string,
): FoundRegister | null {
  const name = registerName(workspace, options)
  const kept = openKept(cache, name)
  if (kept === null) return null
  // Kept by this very program under this very name: it is what `keepRegister` wrote.
  const head = kept.value as KeptHead
  const { settingsText, settings, days, state } = head
  const path = workspace.settings?.kind === 'read' ? workspace.settings.file.path : null
  const holds =
    settingsText === settingsTextOf(workspace) &&
    settings.path === path &&
    days.from <= today &&
    today < days.until &&
    isUnchanged(workspace.folder, state)
  if (!holds) {
    kept.close()
    return null
  }
  markUsed(cache, name)
  return { head, part: kept.part, close: kept.close }
}

/** The settings of a kept register, with what is wrong in them today. */
export function settingsOf({ settings, mistakes }: KeptHead, workspace: Workspace): Settings {
  const inFolder = folderMistakes(settings, workspace)
  const wrong = [...mistakes.ofRules, ...inFolder, ...mistakes.ofRegister]
  return { ...settings, problems: [...settings.problems, ...wrong] }
}

/** All of a kept register, as `load` gives it; null where it is damaged. */
export function loadedOf({ head, part }: FoundRegister, workspace: Workspace, today: string): Loaded | null {
  const register = part('whole')
  if (register === undefined) return null
  const { files, others } = head
  return {
    workspace,
    settings: settingsOf(head, workspace),
    // What `keepRegister` wrote: a part that is damaged is undefined.
    register: register as Register,
    today,
    files,
    apart: [],
    others,
  }
}

/** Watches a folder while it is read, so that its register is kept only where nothing changed meanwhile. */
export interface Keeping {
  readonly cache: Cache
  readonly before: FolderState
}

/** Looks at a folder before it is read; null where what is read of it cannot be kept. */
export function beginKeeping(
  cache: Cache | null,
  workspace: Workspace,
  exclude: readonly string[],
): Keeping | null {
  if (cache === null) return null
  const before = stateOf(workspace, exclude)
  return before === null || !isSettled(before, cache.now()) ? null : { cache, before }
}

/** What `load` found out of a folder. */
export interface Findings {
  readonly loaded: Loaded
  /** As they are written. */
  readonly settings: Settings
  readonly mistakes: RegisterMistakes
}

/** Keeps the register of a folder whole, and by its owners. What could not be read is looked at again each time. */
export async function keepRegister(
  { cache, before }: Keeping,
  options: LoadOptions,
  { loaded, settings, mistakes }: Findings,
): Promise<void> {
  const { register, workspace, files, others, today } = loaded
  if (register.unread.length > 0 || loaded.apart.length > 0) return
  const { censusOf } = await import('../../query/census.js')
  const { partsByOwner } = await import('../../query/owner-parts.js')
  const { completionsOf, completionsPart, completionKinds } = await import('../complete/completions.js')
  const completions = completionsOf(register)
  const parts = partsByOwner(register)
  const { meetings, people, groups, since, problems } = register
  const head: KeptHead = {
    settingsText: settingsTextOf(workspace),
    state: before,
    days: daysOf(register, settings, today),
    settings,
    mistakes,
    files,
    others,
    parts: new Set(parts.keys()),
    register: {
      meetings,
      people,
      groups,
      since,
      problems: problems.filter(({ rule }) => rule === 'minutes-unreadable'),
      census: censusOf(register),
    },
  }
  keep(cache, registerName(workspace, options), head, [
    ...completionKinds.map((kind) => [completionsPart(kind), completions[kind]] as const),
    ...parts,
    ...(register.actions.length > mostWhole ? [] : [['whole', register] as const]),
  ])
}

/** A register of more actions is kept by its owners alone: whole, it would take more memory to write than to make. */
const mostWhole = 40_000

const everyDay: Days = { from: '', until: '9999-99-99' }

/** A register is another one once the day of a meeting has come; where queries are saved, on each day. */
function daysOf({ meetings }: Register, { queries }: Settings, today: string): Days {
  const days = meetings.flatMap(({ date }) => (date === null ? [] : [firstDay(date)])).sort()
  return {
    from: queries.size > 0 ? today : (days.findLast((day) => day <= today) ?? everyDay.from),
    until: queries.size > 0 ? addDays(today, 1) : (days.find((day) => day > today) ?? everyDay.until),
  }
}
