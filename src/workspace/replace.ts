import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../model/usage-error.js'
import { codeOf, reasonOf } from './reason.js'

/** Systems on which a folder cannot be opened or flushed know no safer way. */
const unflushable: ReadonlySet<string | null> = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'])

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

/** What Windows says of a file that another program has open is the same as of one that nobody may change. */
function reasonOfRename(error: unknown): string {
  const isLocked = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')
  return isLocked ? 'another program has it open, or it is write-protected' : reasonOf(error)
}

/**
 * Puts a whole new file in place of the old, or leaves the old as it was: the text is written beside it, flushed,
 * counted, and renamed over it. A link is followed to the file it names. Throws UsageError where the file cannot
 * be written; nothing is left over then. `shown` is the path as the reader typed it; `rename` puts the new in the old one's place.
 */
export function replaceFile(path: string, text: string, shown: string, rename = renameSync): void {
  let temporary: string | null = null
  try {
    const old = statSync(path, { throwIfNoEntry: false })
    if (old && !old.isFile()) throw new Error(old.isDirectory() ? 'it is a folder' : 'no regular file')
    const target = old ? realpathSync(path) : path
    const folder = dirname(target)
    temporary = join(folder, `.epha-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
    writeWhole(temporary, Buffer.from(text), old ? old.mode & 0o7777 : null)
    try {
      rename(temporary, target)
    } catch (error) {
      throw new Error(reasonOfRename(error))
    }
    temporary = null
    flushFolder(folder)
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true })
    throw new UsageError(`\`${shown}\` could not be written: ${reasonOf(error)}`)
  }
}
