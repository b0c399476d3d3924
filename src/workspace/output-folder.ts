import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../model/usage-error.js'
import { reasonOf } from './reason.js'
import { replaceFile } from './replace.js'

/**
 * Writes files into a folder, made where it is missing, each whole or not at all. `shown` is the folder as the
 * reader typed it. Throws UsageError where one of them cannot be written.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new UsageError(`\`${shown}\` could not be made: ${reasonOf(error)}`)
  }
  for (const [name, text] of files) replaceFile(join(folder, name), text, `${shown}/${name}`)
}
