import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../model/usage-error.js'
import { awaitRest } from './at-rest.js'
import { ChangedError } from './changed-error.js'
import { flushFolder } from './folders.js'
import { tryLink } from './hard-links.js'
import { codeOf, reasonOf } from './read.js'
import { renameTo } from './rename.js'
import { type DiskCalls, diskCalls, swap } from './swap.js'
import { remove, sweepTemporary, temporaryIn } from './temporary.js'

/** How a file is to take the place of another. */
export interface Replacement extends Partial<DiskCalls> {
  /** The bytes that were read, which must still be there; null where no file may be; absent where it does not matter. */
  readonly expected?: Buffer | null
}

/**
 * Puts a whole new file in place of the old, or leaves the old as it was: the text is written beside it, flushed,
 * counted, compared with what was read, and renamed over it when nobody is saving it. No link is followed. Throws
 * UsageError where the file cannot be written or a link is there, and ChangedError where it is not what was expected; nothing is left over then. `shown` is the path as the reader typed it.
 */
export function replaceFile(
  path: string,
  text: string | Uint8Array,
  shown: string,
  replacement: Replacement = {},
): void {
  let temporary: string | null = null
  try {
    const { expected, ...calls } = replacement
    const { link, rename } = { ...diskCalls, ...calls }
    const stats = lstat(path)
    if (stats?.isSymbolicLink()) throw new Error('it is a link')
    if (stats && !stats.isFile()) throw new Error(stats.isDirectory() ? 'it is a folder' : 'no regular file')
    const target = stats ? realpathSync(path) : path
    if (stats) refuseProtected(target, stats)
    const folder = dirname(target)
    sweepTemporary(folder)
    const bytes = Buffer.from(text)
    if (expected === null && stats) throw new ChangedError(readFileSync(target))
    temporary = temporaryIn(folder)
    writeWhole(temporary, bytes, stats ? stats.mode & 0o7777 : null)
    if (expected === null) create(temporary, target, { link, rename })
    else if (expected === undefined) renameTo(temporary, target, rename)
    else {
      awaitRest(target, expected, lstatSync(temporary).ctimeMs)
      swap(temporary, target, expected, { link, rename })
    }
    temporary = null
    flushFolder(folder)
  } catch (error) {
    if (temporary !== null) remove(temporary)
    if (error instanceof ChangedError) throw error
    throw new UsageError(`\`${shown}\` could not be written: ${reasonOf(error)}`)
  }
}

const lstat = (path: string) => lstatSync(path, { throwIfNoEntry: false })

/** A rename asks nobody: whoever took away the right to write means that it stays. */
function refuseProtected(path: string, { mode }: Stats): void {
  if ((mode & 0o222) === 0) throw new Error('it is write-protected')
  accessSync(path, constants.W_OK)
}

/** Gives a new file its name, where no other has it by now. */
function create(temporary: string, target: string, { link, rename }: DiskCalls): void {
  try {
    if (tryLink(temporary, target, link)) remove(temporary)
    else rename(temporary, target)
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? new ChangedError(readFileSync(target)) : error
  }
}

function writeWhole(path: string, bytes: Buffer, mode: number | null): void {
  const descriptor = openSync(path, 'wx')
  try {
    writeFileSync(descriptor, bytes)
    if (mode !== null) fchmodSync(descriptor, mode)
    fsyncSync(descriptor)
    const { size } = fstatSync(descriptor)
    if (size !== bytes.length) throw new Error(`only ${size} of ${bytes.length} bytes were written`)
  } finally {
    closeSync(descriptor)
  }
}
