import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import picomatch from 'picomatch'
import { isCostlyGlob } from '../model/glob.js'
import type { Unread } from '../model/register.js'
import { UsageError } from '../model/usage-error.js'
import { type FolderState, folderState } from './folder-state.js'
import { leadsToNoMinutes } from './links.js'
import { isInFolder, waysOf, wayTo } from './paths.js'
import { isThere, readTextFile, reasonOf } from './read.js'
import type { FileReading, Workspace } from './workspace.js'

/** The settings of a folder of minutes, in it or above it. */
export const settingsName = 'epha.yaml'

/** The file beside `epha.yaml` that holds addresses and stays out of git. */
export const localName = 'epha.local.yaml'

/**
 * Opens the minutes folder, or one file alone, at a path from the current folder `here`. Null where there is
 * neither.
 */
export function openWorkspace(place: string, here: string): Workspace | null {
  const typed = resolve(here, place)
  const kind = kindOf(typed)
  if (kind === null) return null
  const alone = kind !== 'folder'
  const folder = alone ? dirname(typed) : typed
  const settings = findSettings(folder, resolve(here))
  return {
    folder,
    alone,
    named: [],
    settings: settings?.reading ?? null,
    ...waysOf(folder, settings?.base ?? folder, here),
    files: (exclude) =>
      alone
        ? [readTextFile(typed, basename(typed), true)]
        : readings(folder, settings?.base ?? folder, exclude),
    namesIn: (path) => namesIn(join(folder, path)),
    read: (path) => readTextFile(join(folder, path), path, alone),
    passedOver: (exclude) => {
      if (alone) return []
      const base = settings?.base ?? folder
      const isNamed = excluder(exclude)
      return walk(folder, (absolute) => isNamed(wayTo(base, absolute))).passedOver.toSorted()
    },
  }
}

/**
 * What the minutes folder looks like now: its folders and the files that are read of it. Null for one file alone, and
 * where something lies there that is neither: links lead away, and nothing tells when that changes. `exclude` as for `files`.
 */
export function stateOf(
  { folder, alone, settings }: Workspace,
  exclude: readonly string[],
): FolderState | null {
  if (alone) return null
  const { paths, folders, unread } = walk(folder, excludedIn(folder, settings, exclude))
  return unread.length > 0 ? null : folderState(folder, [...folders, ...paths])
}

/** The files of a minutes folder that are read, in order, by their paths; none is opened. `exclude` as for `files`. */
export function pathsOf(
  { folder, alone, settings }: Workspace,
  exclude: readonly string[],
): readonly string[] {
  if (alone) return []
  return walk(folder, excludedIn(folder, settings, exclude)).paths.toSorted()
}

/** A question to an absolute path, whether `exclude`, whose globs count from the folder of `epha.yaml`, names it. */
function excludedIn(
  folder: string,
  settings: FileReading | null,
  exclude: readonly string[],
): (absolute: string) => boolean {
  const base = settings?.kind === 'read' ? dirname(join(folder, settings.file.path)) : folder
  const isNamed = excluder(exclude)
  return (absolute) => isNamed(wayTo(base, absolute))
}

/** `epha.local.yaml` beside a settings file, or in the minutes folder without one; null where there is none. */
export function findLocalSettings(folder: string, settingsPath: string | null): FileReading | null {
  const path = join(settingsPath === null ? folder : dirname(join(folder, settingsPath)), localName)
  return existsSync(path) ? readTextFile(path, localName) : null
}

/** Names of the folders in a folder that may hold minutes, in order; none where it cannot be read. */
export function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isReadFolder(entry.name))
      .map((entry) => entry.name)
      .sort()
  } catch {
    return []
  }
}

function namesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder).sort()
  } catch {
    return null
  }
}

/** What the generator of a website keeps beside its pages, and where `remind` is told to put letters. */
const otherFolders: ReadonlySet<string> = new Set([
  '_site',
  '_includes',
  '_layouts',
  '_data',
  '_sass',
  '_drafts',
  '_letters',
  'node_modules',
])

/** Whether a folder of this name may hold minutes: `_posts` does, on many a website. */
export function isReadFolder(name: string): boolean {
  return !name.startsWith('.') && !otherFolders.has(name)
}

const isMarkdown = (name: string): boolean => /\.(?:md|markdown)$/i.test(name)

/** Whether a file of this name may be minutes. */
export function isReadFile(name: string): boolean {
  if (!isMarkdown(name) || name.startsWith('.') || /template/i.test(name)) return false
  // README.md, README.de.md
  return !/^(?:readme|changelog|license|contributing)\.(?:[\w-]+\.)?(?:md|markdown)$/i.test(name)
}

/**
 * A question to a path, whether one of the globs names it. They know `*`, `**`, `?` and `[…]` and nothing else:
 * brackets and braces are common in names of areas ("Central (Mid)"), and what a pull request may put into
 * `epha.yaml` must not take the machine's time. Throws UsageError for a glob with more than three `*` in one name.
 */
export function excluder(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map((glob) => {
    if (isCostlyGlob(glob))
      throw new UsageError(`the glob \`${glob}\` in \`exclude\` has more than three \`*\` in one name`)
    return glob
      .replace(/^\.\//, '')
      .replace(/\/$/, '')
      .replace(/[()+|!@{}^$]/g, '\\$&')
  })
  return picomatch(patterns, { dot: true, nonegate: true, noextglob: true })
}

/** What a path is, links followed, and nothing opened; null for a link that leads nowhere, or round in a circle, too. */
function kindOf(path: string): 'folder' | 'other' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'other'
  } catch {
    return null
  }
}

/** The folder and those above it, up to and with the last that may hold its `epha.yaml`. */
function foldersUpwards(folder: string, here: string): readonly string[] {
  const chain = [folder]
  for (let above = dirname(folder); above !== chain.at(-1); above = dirname(above)) chain.push(above)
  const repository = chain.findIndex((folder) => existsSync(join(folder, '.git')))
  if (repository !== -1) return chain.slice(0, repository + 1)
  return isInFolder(here, folder) ? chain.slice(0, chain.indexOf(here) + 1) : [folder]
}

function findSettings(
  folder: string,
  here: string,
): { readonly reading: FileReading; readonly base: string } | null {
  for (const base of foldersUpwards(folder, here)) {
    const file = join(base, settingsName)
    if (isThere(file)) return { reading: readTextFile(file, wayTo(folder, file)), base }
    const alike = likeSettings.map((name) => join(base, name)).find(isThere)
    if (alike !== undefined)
      return {
        reading: {
          kind: 'unread',
          unread: {
            path: wayTo(folder, alike),
            why: `not called ${settingsName}`,
            cure: `mv ${basename(alike)} ${settingsName}`,
          },
        },
        base,
      }
  }
  return null
}

/** What the settings are called by a slip of the hand, or by a Windows that hides endings. */
const likeSettings: readonly string[] = ['epha.yml', 'epha.yaml.txt']

/** What lies in a minutes folder and below. */
interface Found {
  /** Of files that may be minutes. */
  readonly paths: readonly string[]
  /** The minutes folder, as the empty path, and those in it that were looked into. */
  readonly folders: readonly string[]
  readonly unread: readonly Unread[]
  /** Markdown files, and folders that are not hidden with a `/` behind them, that their name or `exclude` keeps from being read. */
  readonly passedOver: readonly string[]
}

function walk(folder: string, isExcluded: (absolute: string) => boolean): Found {
  const paths: string[] = []
  const folders: string[] = []
  const unread: Unread[] = []
  const passedOver: string[] = []
  const toVisit = ['']
  for (let within = toVisit.pop(); within !== undefined; within = toVisit.pop()) {
    folders.push(within)
    try {
      for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
        const path = within === '' ? entry.name : `${within}/${entry.name}`
        const absolute = join(folder, path)
        const isFolder = entry.isDirectory()
        if (isExcluded(absolute)) passedOver.push(isFolder ? `${path}/` : path)
        else if (isFolder) {
          if (isReadFolder(entry.name)) toVisit.push(path)
          else if (!entry.name.startsWith('.')) passedOver.push(`${path}/`)
        } else if (entry.isSymbolicLink()) {
          const leadsAway = kindOf(absolute) === 'folder' ? isReadFolder(entry.name) : isReadFile(entry.name)
          if (leadsAway)
            unread.push({
              path,
              why: 'a symbolic link, which is not followed',
              ...(leadsToNoMinutes(absolute, folder, { isReadFile, isReadFolder })
                ? { withoutMinutes: true }
                : {}),
            })
        } else if (isReadFile(entry.name)) {
          if (entry.isFile()) paths.push(path)
          else unread.push({ path, why: 'no regular file' })
        } else if (isMarkdown(entry.name)) passedOver.push(path)
      }
    } catch (error) {
      unread.push({ path: within === '' ? '.' : within, why: reasonOf(error) })
    }
  }
  return { paths, folders, unread, passedOver }
}

function* readings(folder: string, base: string, exclude: readonly string[]): Iterable<FileReading> {
  const isNamed = excluder(exclude)
  const { paths, unread } = walk(folder, (absolute) => isNamed(wayTo(base, absolute)))
  const left = new Map(unread.map((file) => [file.path, file]))
  for (const path of [...paths, ...left.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    const why = left.get(path)
    yield why ? { kind: 'unread', unread: why } : readTextFile(join(folder, path), path)
  }
}
