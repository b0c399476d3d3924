import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../../model/usage-error.js'
import { openWorkspace } from '../../workspace/folder.js'
import { isInFolder, wayTo } from '../../workspace/paths.js'
import { isThere } from '../../workspace/read.js'
import type { FileReading, SourceFile, Workspace } from '../../workspace/workspace.js'
import type { Environment } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import { type AmongMinutes, amongNeighbours, inPlaceOf } from '../neighbours.js'

/** Minutes that an editor holds and has not saved, under the name that they will have; null where it gives none. */
export interface Unsaved {
  readonly name: string | null
  readonly text: string
}

/** What the check reads, and of which files it complains. */
export interface Places {
  readonly workspace: Workspace
  /** Each of its files is read as it lies on the disk. */
  readonly isOnDisk?: true
  /** Whether problems of this path from the minutes folder are asked for. */
  readonly isWanted: (path: string) => boolean
}

/**
 * The folder to read for what was named. A file is read with its neighbours, or nothing could be said of what it passes
 * over: with all of the minutes folder where it lies there, else with its own folder. Throws UsageError for what is not
 * there.
 */
export function placesOf(
  named: readonly string[],
  unsaved: Unsaved | null,
  environment: Environment,
): Places {
  if (unsaved !== null) return unsavedPlaces(unsaved, environment)
  const { here, minutes, today } = environment
  const [first, ...others] = named
  if (first === undefined) {
    const asked = findMinutes(minutes, here, today)
    return asked.alone ? withNeighbours(asked, here) : everywhere(asked)
  }
  refuseSentence(named, here)
  const opened = named.map((name) => findMinutes(name, here, today))
  const single = opened[0]
  if (others.length === 0 && single && !single.alone) return everywhere(single)

  const paths = named.map((name) => resolve(here, name))
  const usual = openWorkspace(minutes ?? 'minutes', here)
  const isInUsual = usual !== null && !usual.alone && paths.every((path) => isInFolder(usual.folder, path))
  if (isInUsual) return among(usual, paths)
  if (others.length === 0 && single) return withNeighbours(single, here)
  const common = opened.map(({ folder }) => folder).reduce(commonFolder)
  return among(findMinutes(common, here, today), paths)
}

/** `epha check the minutes`: words that are neither there nor have the form of a path are no files to begin with. */
function refuseSentence(named: readonly string[], here: string): void {
  const word = named.find((name) => /^[\p{L}'’]+$/u.test(name) && !isThere(resolve(here, name)))
  if (word === undefined || named.length === 1) return
  const all = { flag: null, typed: named.join(' '), instead: [] }
  throw new UsageError(`no file or folder \`${word}\` is here`, [], null, all)
}

function everywhere(workspace: Workspace): Places {
  return { workspace, isOnDisk: true, isWanted: () => true }
}

function among(workspace: Workspace, paths: readonly string[]): Places {
  return {
    workspace,
    isOnDisk: true,
    isWanted: (path) => paths.some((place) => isInFolder(place, join(workspace.folder, path))),
  }
}

/** The problems of one file among the minutes that it stands in. */
function ofFile({ workspace, path }: AmongMinutes): Places {
  return { workspace, isWanted: (wanted) => wanted === path }
}

/** One file with what lies beside and below it. */
function withNeighbours(single: Workspace, here: string): Places {
  const among = amongNeighbours(single, here)
  return among === null ? everywhere(single) : ofFile(among)
}

/** The editor's file in place of the saved one, among its neighbours; alone where nobody knows where it belongs. */
function unsavedPlaces({ name, text }: Unsaved, { here, minutes }: Environment): Places {
  const absolute = resolve(here, name ?? 'stdin.md')
  const usual = openWorkspace(minutes ?? 'minutes', here)
  const isInUsual = usual !== null && !usual.alone && isInFolder(usual.folder, absolute)
  const found = isInUsual ? usual : openWorkspace(dirname(absolute), here)
  if (found === null)
    throw new UsageError(`\`${name}\` after \`--stdin-filename\` is in no folder that is there`)
  const path = wayTo(found.folder, absolute)
  const bom = text.startsWith('\ufeff')
  const file: SourceFile = { path, text: bom ? text.slice(1) : text, bom }
  const own: FileReading = { kind: 'read', file }
  const places = ofFile(inPlaceOf(own, found, isInUsual ? [] : [path]))
  return name === null
    ? { ...places, workspace: { ...places.workspace, alone: true, files: () => [own] } }
    : places
}

function commonFolder(one: string, other: string): string {
  let folder = one
  while (!isInFolder(folder, other) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
