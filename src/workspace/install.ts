import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { isUsageError, UsageError } from '../model/usage-error.js'
import { isOwn } from './own.js'
import { reasonOf } from './reason.js'
import { replaceFile } from './replace.js'

/**
 * Puts a file of epha's where another program looks for it, its folder made where it is missing. Throws UsageError
 * where a file is there that does not begin with the mark: it is somebody else's.
 */
export function installFile(path: string, text: string, mark: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    if (isOwn(path, mark) === false)
      throw new UsageError(`Unexpected file at \`${path}\`, expected none or an earlier one of epha`, [
        'It was not written by epha, so nothing was changed.',
      ])
  } catch (error) {
    if (isUsageError(error)) throw error
    throw new UsageError(`\`${path}\` could not be written: ${reasonOf(error)}`)
  }
  replaceFile(path, text, path)
}
