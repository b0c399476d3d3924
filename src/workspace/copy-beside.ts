import { constants, copyFileSync } from 'node:fs'
import { UsageError } from '../model/usage-error.js'
import { codeOf, reasonOf } from './read.js'

/**
 * Keeps a file as it is beside it, as `may.md.bak`, or `may.md.bak2` where that is there; gives the path as the reader
 * types it. No reader of minutes takes it for minutes. Throws UsageError where it cannot be written.
 */
export function copyBeside(path: string, shown: string): string {
  for (let n = 1; ; n++) {
    const ending = `.bak${n === 1 ? '' : n}`
    try {
      copyFileSync(path, `${path}${ending}`, constants.COPYFILE_EXCL)
      return `${shown}${ending}`
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || n > 999)
        throw new UsageError(`\`${shown}\` could not be kept beside the new: ${reasonOf(error)}`)
    }
  }
}
