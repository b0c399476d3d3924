import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { isUsageError, UsageError } from '../model/usage-error.js'
import { codeOf, reasonOf } from './read.js'

/**
 * Puts a whole new file in place of the old, or leaves the old as it was: the text is written beside it, flushed,
 * counted, and renamed over it. A link is followed to the file it names. Throws UsageError where the file cannot
 * be written; nothing is left over then. `shown` is the path as the reader typed it; `rename` puts the new file in the
 * place of the old.
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

/**
 * Writes files into a folder, made where it is missing, each whole or not at all. `shown` is the folder as the
 * reader typed it. Throws UsageError where one of them cannot be written.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>, shown: string): void {
  makeFolder(folder, shown)
  for (const [name, text] of files) replaceFile(join(folder, name), text, `${shown}/${name}`)
}

/** Makes a folder with those above it; one that is there stays. Throws UsageError where it cannot be made. */
export function makeFolder(absolute: string, shown: string): void {
  try {
    mkdirSync(absolute, { recursive: true })
  } catch (error) {
    throw new UsageError(`\`${shown}\` could not be made: ${reasonOf(error)}`)
  }
}

/** Adds text at the end of a file that others write too, such as a job summary. Throws UsageError where it cannot. */
export function appendText(absolute: string, text: string): void {
  try {
    appendFileSync(absolute, text)
  } catch (error) {
    throw new UsageError(
      `Unexpected place \`${absolute}\`, expected one that can be written: ${reasonOf(error)}`,
    )
  }
}

/**
 * Puts a file of epha where another program looks for it, its folder made where it is missing. Throws UsageError
 * where a file is there that does not begin with the mark: it belongs to somebody else.
 */
export function installFile(path: string, text: string, mark: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    if (isOwn(path, mark) === false)
      throw new UsageError(`Unexpected file at \`${path}\`, expected none or an earlier one of epha`, [
        'It was not written by epha, so nothing was changed.',
      ])
  } catch (error) {
    if (isUsageError(error)) throw error
    throw new UsageError(`\`${path}\` could not be written: ${reasonOf(error)}`)
  }
  replaceFile(path, text, path)
}

/** Whether a path is a regular file that begins with the mark of epha; null where there is none. */
export function isOwn(path: string, mark: string): boolean | null {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats) return null
  if (!stats.isFile()) return false
  const wanted = Buffer.from(mark)
  const begun = Buffer.alloc(wanted.length)
  const descriptor = openSync(path, 'r')
  try {
    readSync(descriptor, begun, 0, begun.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return begun.equals(wanted)
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
