import { written } from '../../render/lines.js'
import { changedPlaces, unifiedDiff, type WrittenChange } from '../../render/written-change.js'
import { type EditedFile, replaceEdited } from '../../workspace/edited-file.js'
import { reasonOf } from '../../workspace/read.js'
import { readUndo, stateFolder, undoneFile, writeUndo } from '../../workspace/undo.js'
import type { Host } from '../command.js'
import type { Environment } from '../environment.js'

/** A file, and the text that is to stand in it. */
export interface FileChange {
  readonly file: EditedFile
  readonly text: string
}

/** How a command writes. */
export interface Writing {
  /** What was typed, without flags that only say how: `done 2011-spring/3.1`. */
  readonly command: string
  readonly isDryRun: boolean
  /** The folder whose lock is held. */
  readonly lockFolder: string
  readonly variables: Host['variables']
  readonly palette: Environment['stdout']['palette']
}

/** What a command says of what it wrote. */
export interface WhatWasWritten {
  readonly stdout: string
  readonly notes: readonly string[]
}

/**
 * Writes files for whoever holds the lock, and says each place with what stood there and what stands there now; or shows the
 * difference alone. What was written can be undone. Throws UsageError where a file cannot be written.
 */
export function writeChanges(changes: readonly FileChange[], writing: Writing): WhatWasWritten {
  const shown = changes.map(
    ({ file, text }): WrittenChange => ({ shown: file.shown, before: file.text, after: text }),
  )
  if (writing.isDryRun)
    return {
      stdout: shown.map(unifiedDiff).join(''),
      notes: changes.length === 0 ? [] : ['Nothing was written.'],
    }
  if (changes.length === 0) return { stdout: '', notes: [] }
  const notes = keepForUndo(changes, writing)
  for (const { file, text } of changes) replaceEdited(file, text)
  return { stdout: written(shown.flatMap((change) => changedPlaces(change, writing.palette))), notes }
}

/** Keeps what a change replaces, before it is written: what was never written is stepped over by whoever undoes. */
function keepForUndo(
  changes: readonly FileChange[],
  { command, lockFolder, variables }: Writing,
): readonly string[] {
  const state = stateFolder(variables)
  if (state === null) return ['It cannot be undone: HOME is not set.']
  const files = changes.map(({ file, text }) => undoneFile(file, text))
  try {
    writeUndo(state, lockFolder, [...readUndo(state, lockFolder), { command, files }])
    return []
  } catch (error) {
    return [`It cannot be undone: ${reasonOf(error)}.`]
  }
}
