import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../model/usage-error.js'
import { isInFolder } from './paths.js'
import { readTextFile } from './read.js'
import { replaceFile } from './write.js'

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

/**
 * Puts a new text into a file, whole or not at all, and gives the file as it is then. Throws UsageError where it is
 * no longer what was read: somebody else is at it.
 */
export function writeEdited(file: EditedFile, text: string): EditedFile {
  const { absolute, shown, bom } = file
  if (leavesRepository(absolute))
    throw new UsageError(`\`${shown}\` lies outside of the repository, behind a link`, [
      'Nothing was written.',
    ])
  const changed = changedLine(file)
  if (changed !== null)
    throw new UsageError(`\`${shown}\` changed since it was read, at line ${changed}`, [
      `${shown}:${changed}`,
      'Nothing was written; the same command reads it anew.',
    ])
  replaceFile(absolute, `${bom ? '\ufeff' : ''}${text}`, shown)
  return { ...file, text }
}

/** Whether a link on the way to a file leads out of the repository that its path is in. */
function leavesRepository(absolute: string): boolean {
  const folder = dirname(absolute)
  let root = folder
  while (!existsSync(join(root, '.git')) && dirname(root) !== root) root = dirname(root)
  return existsSync(join(root, '.git')) && !isInFolder(realpathSync(root), realpathSync(folder))
}

/** The first line that is no longer as it was read; null where all of it is. */
function changedLine({ absolute, shown, text, bom }: EditedFile): number | null {
  const stats = lstatSync(absolute, { throwIfNoEntry: false })
  if (!stats) return text === null ? null : 1
  if (text === null || stats.isSymbolicLink()) return 1
  const now = readTextFile(absolute, shown)
  if (now.kind === 'unread' || now.file.bom !== bom) return 1
  if (now.file.text === text) return null
  const [lines, before] = [now.file.text.split('\n'), text.split('\n')]
  const at = lines.findIndex((line, index) => line !== before[index])
  return (at < 0 ? lines.length : at) + 1
}
