import { readFileSync, rmSync } from 'node:fs'
import { UsageError } from '../model/usage-error.js'
import { bytesOf } from './decode.js'
import type { EditedFile } from './edited-file.js'
import { reasonOf } from './read.js'

/** Takes a file away that is as it was read. Throws UsageError where it is not, or where it must stay. */
export function removeEdited({ absolute, shown, text, bom }: EditedFile): void {
  try {
    if (text === null || !readFileSync(absolute).equals(bytesOf({ text, bom, path: '' })))
      throw new Error('it changed since it was read')
    rmSync(absolute)
  } catch (error) {
    throw new UsageError(`\`${shown}\` could not be removed: ${reasonOf(error)}`, ['Nothing was written.'])
  }
}
