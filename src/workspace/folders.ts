import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { UsageError } from '../model/usage-error.js'
import { codeOf, reasonOf } from './read.js'

/** Makes a folder with those above it; one that is there stays. Throws UsageError where it cannot be made. */
export function makeFolder(absolute: string, shown: string): void {
  try {
    mkdirSync(absolute, { recursive: true })
  } catch (error) {
    throw new UsageError(`\`${shown}\` could not be made: ${reasonOf(error)}`)
  }
}

/** Makes the names in a folder last, where the system knows how. */
export function flushFolder(folder: string): void {
  let descriptor: number | null = null
  try {
    descriptor = openSync(folder, 'r')
    fsyncSync(descriptor)
  } catch (error) {
    if (!unflushable.has(codeOf(error))) throw error
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Systems on which a folder cannot be opened or flushed know no safer way. */
const unflushable: ReadonlySet<string | null> = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'])
