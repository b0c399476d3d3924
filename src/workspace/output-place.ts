import { realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../model/usage-error.js'
import { isInFolder } from './paths.js'
import { isThere, reasonOf } from './read.js'

/** Where an output goes: its path, as it was typed too, and the current folder. */
export interface OutputPlace {
  readonly absolute: string
  readonly shown: string
  readonly here: string
}

/**
 * Throws UsageError where no folder of that name can hold an output: nobody named one, something on the way is no folder,
 * or a link on the way leads out of the folder in which it was asked for, or nowhere.
 */
export function refuseFolder({ absolute, shown, here }: OutputPlace): void {
  if (shown.trim() === '')
    throw new UsageError('the name is empty, expected that of a file or a folder', ['Nothing was written.'])
  try {
    const last = lastThere(absolute)
    if (isInFolder(here, absolute) && leadsOut(here, last))
      throw outputRefused(shown, 'a link on the way leads out of this folder')
    if (!statSync(last).isDirectory()) throw outputRefused(shown, 'a part of the path is no folder')
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`\`${shown}\` could not be written: ${reasonOf(error)}`)
  }
}

/** The last of the names on the way to a path that is there. */
function lastThere(path: string): string {
  let last = path
  while (!isThere(last) && dirname(last) !== last) last = dirname(last)
  return last
}

/** Whether what is in a folder by its path is elsewhere. A link that leads nowhere yet may lead anywhere. */
function leadsOut(here: string, path: string): boolean {
  if (!isInFolder(here, path)) return false
  try {
    return !isInFolder(realpathSync(here), realpathSync(path))
  } catch {
    return true
  }
}

/** What is there was not written by epha, or must not be written through. */
export function outputRefused(shown: string, why: string): UsageError {
  return new UsageError(`\`${shown}\` was left as it is: ${why}`, [
    'Nothing was written.',
    'Remove it, or choose another name.',
  ])
}
