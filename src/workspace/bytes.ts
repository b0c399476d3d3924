import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { UsageError } from '../model/usage-error.js'
import { reasonOf } from './reason.js'

/** A file as it lies there, or why it could not be had. */
export type BytesRead =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly sha256: string }
  | { readonly kind: 'unread'; readonly why: string }

/** Far above any Word file of minutes. */
const largest = 64 * 1024 * 1024

/** Reads a regular file that somebody named; no device or pipe is waited for, nothing above 64 MiB is taken in. */
export function readBytes(absolute: string): BytesRead {
  let descriptor: number | null = null
  try {
    descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(descriptor)
    if (!stats.isFile())
      return { kind: 'unread', why: stats.isDirectory() ? 'it is a folder' : 'no regular file' }
    if (stats.size > largest) return { kind: 'unread', why: 'larger than 64 MiB' }
    const bytes = readFileSync(descriptor)
    return { kind: 'read', bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    return { kind: 'unread', why: reasonOf(error) }
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Whether something of that name is there: a file, a folder, a link that leads nowhere. */
export function isThere(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined
}

/** Makes a folder with those above it; one that is there stays. Throws UsageError where it cannot be made. */
export function makeFolder(absolute: string, shown: string): void {
  try {
    mkdirSync(absolute, { recursive: true })
  } catch (error) {
    throw new UsageError(`\`${shown}\` could not be made: ${reasonOf(error)}`)
  }
}
