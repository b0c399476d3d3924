import { closeSync, lstatSync, mkdirSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { isUsageError, UsageError } from '../model/usage-error.js'
import { reasonOf } from './read.js'
import { replaceFile } from './replace-file.js'

/**
 * Puts a file of epha where another program looks for it, its folder made where it is missing. Throws UsageError
 * where a file is there that does not begin with the mark: it belongs to somebody else.
 */
export function installFile(path: string, text: string, mark: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    if (isOwn(path, mark) === false)
      throw new UsageError(`\`${path}\` is there, and epha did not write it`, [
        'It was not written by epha, so nothing was changed.',
      ])
  } catch (error) {
    if (isUsageError(error)) throw error
    throw new UsageError(`\`${path}\` could not be written: ${reasonOf(error)}`)
  }
  replaceFile(path, text, path)
}

/** Whether a path is a regular file that begins with the mark of epha; null where there is none. */
export function isOwn(path: string, mark: string): boolean | null {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats) return null
  if (!stats.isFile()) return false
  const wanted = Buffer.from(mark)
  const begun = Buffer.alloc(wanted.length)
  const descriptor = openSync(path, 'r')
  try {
    readSync(descriptor, begun, 0, begun.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return begun.equals(wanted)
}
