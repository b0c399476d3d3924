import { dirname } from 'node:path'
import { openWorkspace } from '../workspace/folder.js'
import { isInFolder, wayTo } from '../workspace/paths.js'
import type { FileReading, Workspace } from '../workspace/workspace.js'

/** A file with the minutes that it stands among. */
export interface AmongMinutes {
  readonly workspace: Workspace
  /** Of the file, from the folder of that workspace. */
  readonly path: string
}

/** One file with what lies beside and below it; it is minutes whatever it is called and whatever it holds. */
export function amongNeighbours(single: Workspace, here: string): AmongMinutes | null {
  const [own] = [...single.files([])]
  const neighbours = openWorkspace(single.folder, here)
  if (own === undefined || neighbours === null) return null
  return inPlaceOf(own, neighbours, [pathOf(own)])
}

/** One file with all of `./minutes` where it lies there, else with its neighbours. */
export function fileAmongMinutes(single: Workspace, file: string, here: string): AmongMinutes | null {
  const usual = openWorkspace('minutes', here)
  if (usual === null || usual.alone || !isInFolder(usual.folder, dirname(file)))
    return amongNeighbours(single, here)
  const path = wayTo(usual.folder, file)
  return inPlaceOf(usual.read(path), usual, [path])
}

/** A file in place of the one of the same path that a folder may have. */
export function inPlaceOf(own: FileReading, found: Workspace, named: readonly string[]): AmongMinutes {
  const path = pathOf(own)
  const workspace: Workspace = {
    ...found,
    named,
    files: function* (exclude) {
      for (const reading of found.files(exclude)) if (pathOf(reading) !== path) yield reading
      yield own
    },
    read: (wanted) => (wanted === path ? own : found.read(wanted)),
  }
  return { workspace, path }
}

function pathOf(reading: FileReading): string {
  return reading.kind === 'read' ? reading.file.path : reading.unread.path
}
