import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs'
import { UsageError } from '../model/usage-error.js'
import { readingOf } from './decode.js'
import type { FileReading } from './workspace.js'

/** Bytes of a file: far above any minutes (a year of them is 200 KB), far below what a parser chokes on. */
export const largest = 8 * 1024 * 1024

/** Far above any Word file of minutes. */
const largestNamedFile = 64 * 1024 * 1024

/** The bytes of a file as they lie on the disk, or why they cannot be read. */
export type BytesRead =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'unread'; readonly why: string }

/**
 * Reads a regular file: no device or pipe is waited for, a file above 8 MiB stays unread, and so do bytes that are
 * neither UTF-8 nor UTF-16 with its mark. `follow` allows a symbolic link, which only a path that somebody typed may be.
 */
export function readTextFile(absolute: string, path: string, follow = false): FileReading {
  const file = readRegularFile(absolute, follow, largest)
  switch (file.kind) {
    case 'bytes':
      return readingOf(path, file.bytes)
    case 'too large':
      return tooLarge(path)
    case 'not regular':
      return { kind: 'unread', unread: { path, why: file.isFolder ? 'it is a folder' : 'no regular file' } }
    case 'failed':
      return { kind: 'unread', unread: { path, ...whyUnread(path, file.error) } }
  }
}

/** A name whose bytes are no UTF-8 is listed with a sign in their place, under which there is nothing. */
function whyUnread(path: string, error: unknown): { readonly why: string; readonly cure?: string } {
  return path.includes('\ufffd') && codeOf(error) === 'ENOENT'
    ? { why: 'its name is not UTF-8', cure: 'another name' }
    : { why: reasonOf(error) }
}

/** Reads a regular file that somebody named, or follows a link to it; one above 64 MiB stays unread. */
export function readBytes(absolute: string): BytesRead {
  const file = readRegularFile(absolute, true, largestNamedFile)
  switch (file.kind) {
    case 'bytes':
      return { kind: 'read', bytes: file.bytes }
    case 'too large':
      return { kind: 'unread', why: 'larger than 64 MiB' }
    case 'not regular':
      return { kind: 'unread', why: file.isFolder ? 'it is a folder' : 'no regular file' }
    case 'failed':
      return { kind: 'unread', why: reasonOf(file.error) }
  }
}

type RegularFile =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'too large' }
  | { readonly kind: 'not regular'; readonly isFolder: boolean }
  | { readonly kind: 'failed'; readonly error: unknown }

/** The file is opened once and looked at through its descriptor: what is read is what was looked at. */
function readRegularFile(absolute: string, follow: boolean, most: number): RegularFile {
  let descriptor: number | null = null
  try {
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW)
    descriptor = openSync(absolute, flags)
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return { kind: 'not regular', isFolder: stats.isDirectory() }
    if (stats.size > most) return { kind: 'too large' }
    return { kind: 'bytes', bytes: readFileSync(descriptor) }
  } catch (error) {
    return { kind: 'failed', error }
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** The text of a file beside the minutes; null where there is none of that name. Throws UsageError where it cannot be read. */
export function textIfThere(absolute: string, shown: string): string | null {
  if (!existsSync(absolute)) return null
  const reading = readTextFile(absolute, shown, true)
  if (reading.kind === 'read') return reading.file.text
  throw new UsageError(`\`${shown}\` could not be read: ${reading.unread.why}`)
}

/** Whether something of that name is there: a file, a folder, a link that leads nowhere. */
export function isThere(absolute: string): boolean {
  try {
    return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    // A file stands where a folder would have to.
    if (codeOf(error) === 'ENOTDIR') return false
    throw error
  }
}

/** A file above 8 MiB, which is not read. */
export function tooLarge(path: string): FileReading {
  const why = `larger than ${largest / 1024 / 1024} MiB`
  return { kind: 'unread', unread: { path, why, cure: 'one file for each meeting' } }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EBUSY', 'another program has it open'],
  ['ENOENT', 'no such file or folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'a symbolic link, which is not followed'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EROFS', 'the disk can only be read'],
  ['EIO', 'the disk reports a fault'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EMFILE', 'too many files are open'],
])

/** The code of a failed call to the system (`ENOENT`); null for any other error. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** Why a file could not be read or written, as people say it. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  return (code && (reasons.get(code) ?? code)) || (error instanceof Error ? error.message : String(error))
}
