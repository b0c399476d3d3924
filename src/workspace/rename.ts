import type { renameSync } from 'node:fs'
import { codeOf, reasonOf } from './read.js'

/** Puts a file in the place of another. Throws Error with the reason in words. */
export function renameTo(source: string, target: string, rename: typeof renameSync): void {
  try {
    rename(source, target)
  } catch (error) {
    throw new Error(reasonOfRename(error))
  }
}

/** What Windows says of a file that another program has open is the same as of one that nobody may change. */
function reasonOfRename(error: unknown): string {
  const isLocked = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')
  return isLocked ? 'another program has it open, or it is write-protected' : reasonOf(error)
}
