import { basename } from 'node:path'
import { UsageError } from '../../model/usage-error.js'
import { written } from '../../render/lines.js'
import { changedPlaces, unifiedDiff } from '../../render/written-change.js'
import { type EditedFile, lockFolderOf, replaceEdited } from '../../workspace/edited-file.js'
import { withLock } from '../../workspace/lock.js'
import { isThere, readTextFile } from '../../workspace/read.js'
import { removeEdited } from '../../workspace/remove.js'
import {
  hashOf,
  readUndo,
  stateFolder,
  type UndoneFile,
  type UndoRecord,
  writeUndo,
} from '../../workspace/undo.js'
import type { Call } from '../command.js'
import type { Answer } from '../environment.js'
import { findMinutes } from '../find-minutes.js'

/** A file with the text that it had before; null where there was none. */
interface TakenBack {
  readonly file: EditedFile
  readonly text: string | null
}

/**
 * Takes back what the last command wrote. Throws UsageError where nothing is left to take back, and where a file was changed
 * since; nothing is written then.
 */
export async function undoLast(isDryRun: boolean, { environment, host }: Call): Promise<Answer> {
  const workspace = findMinutes(environment.minutes, environment.here, environment.today)
  const folder = lockFolderOf(workspace)
  const state = stateFolder(host.variables)
  const work = (): Answer => {
    const records = state === null ? [] : readUndo(state, folder)
    const at = records.findLastIndex(wasWritten)
    const record = records[at]
    if (state === null || record === undefined)
      throw new UsageError('Nothing is left to undo here', ['Nothing was written.'])
    const changes = record.files.map((file) => takenBack(file, record))
    const shown = changes.map(({ file, text }) => ({
      shown: file.shown,
      before: file.text,
      after: text ?? '',
    }))
    if (isDryRun)
      return { stdout: shown.map(unifiedDiff).join(''), stderr: ['Nothing was written.'], exitCode: 0 }
    for (const { file, text } of changes) {
      if (text === null) removeEdited(file)
      else replaceEdited(file, text)
    }
    writeUndo(state, folder, records.slice(0, at))
    return {
      stdout: written(shown.flatMap((change) => changedPlaces(change, environment.stdout.palette))),
      stderr: [`Taken back: epha ${record.command}`],
      exitCode: 0,
    }
  }
  return isDryRun ? work() : withLock(folder, work)
}

/** Whether a command came to write anything: one that broke off before left all its files as they were. */
function wasWritten({ files }: UndoRecord): boolean {
  return files.some(({ absolute, before }) => hashNow(absolute) !== before)
}

function hashNow(absolute: string): string | null {
  if (!isThere(absolute)) return null
  const reading = readTextFile(absolute, absolute)
  return reading.kind === 'read' ? hashOf(reading.file.text, reading.file.bom) : 'unread'
}

function takenBack(
  { absolute, shown, at, removed, added, after, before }: UndoneFile,
  { command }: UndoRecord,
): TakenBack {
  const changed = (): UsageError =>
    new UsageError(`\`${shown}\` changed since \`epha ${command}\`, which cannot be undone any more`, [
      'Nothing was written.',
    ])
  if (!isThere(absolute)) throw changed()
  const reading = readTextFile(absolute, basename(absolute))
  if (reading.kind === 'unread') throw changed()
  const { text, bom } = reading.file
  const file: EditedFile = { absolute, shown, text, bom }
  // Of several files some may not have been written when the command broke off.
  if (before !== null && hashOf(text, bom) === before) return { file, text }
  if (hashOf(text, bom) !== after || text.slice(at, at + added.length) !== added) throw changed()
  return { file, text: removed === null ? null : text.slice(0, at) + removed + text.slice(at + added.length) }
}
