import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../model/usage-error.js'
import { ChangedError } from './changed-error.js'
import { bytesOf } from './decode.js'
import { refuseToEdit } from './editable.js'
import { withLock } from './lock.js'
import { isInFolder } from './paths.js'
import { replaceFile } from './replace-file.js'
import type { Workspace } from './workspace.js'

/** A file that is to be edited, as it was read, or as it would be made. */
export interface EditedFile {
  readonly absolute: string
  /** As people type it from the current folder. */
  readonly shown: string
  /** Null where there is none yet. */
  readonly text: string | null
  /** Whether it begins with a byte order mark, which `text` leaves out. */
  readonly bom: boolean
}

/** The folder whose lock a writer takes: that of `epha.yaml`, so that a folder within it has the same. */
export function lockFolderOf({ folder, settings }: Pick<Workspace, 'folder' | 'settings'>): string {
  if (settings === null) return folder
  const path = settings.kind === 'read' ? settings.file.path : settings.unread.path
  return dirname(resolve(folder, path))
}

/** A file of minutes to edit, by its path from their folder. Throws UsageError where it cannot be read, with its line. */
export function minutesFile(path: string, { read, folder, fromHere }: Workspace): EditedFile {
  const reading = read(path)
  const shown = fromHere(path)
  if (reading.kind === 'unread') {
    const { why, location } = reading.unread
    throw new UsageError(`\`${shown}\` could not be read: ${why}`, [
      ...(location === undefined ? [] : [`${shown}:${location.line}:${location.column}`]),
      'Nothing was written.',
    ])
  }
  refuseToEdit(reading.file, shown)
  const { text, bom } = reading.file
  return { absolute: resolve(folder, path), shown, text, bom }
}

/** `replaceEdited` while no other epha writes in the folder. */
export function writeEdited(
  workspace: Pick<Workspace, 'folder' | 'settings'>,
  file: EditedFile,
  text: string,
): Promise<EditedFile> {
  return withLock(lockFolderOf(workspace), () => replaceEdited(file, text))
}

/**
 * Puts a new text into a file, whole or not at all, and gives the file as it is then; for whoever holds the lock. Throws
 * UsageError where it is no longer what was read: somebody else is at it.
 */
export function replaceEdited(file: EditedFile, text: string): EditedFile {
  const { absolute, shown, bom } = file
  if (leavesRepository(absolute))
    throw new UsageError(`\`${shown}\` lies outside of the repository, behind a link`, [
      'Nothing was written.',
    ])
  const before = file.text === null ? null : bytesOf({ text: file.text, bom, path: '' })
  try {
    replaceFile(absolute, bytesOf({ text, bom, path: '' }), shown, { expected: before })
  } catch (error) {
    if (!(error instanceof ChangedError)) throw error
    const line = changedLine(before, error.now)
    throw new UsageError(`\`${shown}\` changed since it was read, at line ${line}`, [
      `${shown}:${line}`,
      'Nothing was written; the same command reads it anew.',
    ])
  }
  return { ...file, text }
}

/** Whether a link on the way to a file leads out of the repository that its path is in. */
function leavesRepository(absolute: string): boolean {
  const folder = dirname(absolute)
  let root = folder
  while (!existsSync(join(root, '.git')) && dirname(root) !== root) root = dirname(root)
  return existsSync(join(root, '.git')) && !isInFolder(realpathSync(root), realpathSync(folder))
}

/** The first line that is no longer as it was read. */
function changedLine(before: Buffer | null, now: Buffer | null): number {
  if (before === null || now === null) return 1
  const [old, lines] = [before, now].map((bytes) => bytes.toString('utf8').split('\n'))
  const at = lines?.findIndex((line, index) => line !== old?.[index]) ?? 0
  return (at < 0 ? (lines?.length ?? 0) : at) + 1
}
