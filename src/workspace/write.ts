import {
  appendFileSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { isUsageError, UsageError } from '../model/usage-error.js'
import { codeOf, reasonOf } from './read.js'
import { remove, sweepTemporary, temporaryIn } from './temporary.js'

/** How a file is to take the place of another. */
export interface Replacement {
  /** The bytes that were read, which must still be there; null where no file may be; absent where it does not matter. */
  readonly expected?: Buffer | null
  /** Puts the new file in the place of the old. */
  readonly rename?: typeof renameSync
}

/** Thrown where a file is not what was read: somebody else is at it. `now` are its bytes; null where it is gone. */
export class ChangedError extends Error {
  readonly now: Buffer | null

  constructor(now: Buffer | null) {
    super('it changed since it was read')
    this.name = 'ChangedError'
    this.now = now
  }
}

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

/**
 * Puts a whole new file in place of the old, or leaves the old as it was: the text is written beside it, flushed,
 * counted, compared with what was read, and renamed over it. A link is followed to the file it names, unless it matters
 * what was read. Throws UsageError where the file cannot be written, and ChangedError where it is not what was expected;
 * nothing is left over then. `shown` is the path as the reader typed it.
 */
export function replaceFile(
  path: string,
  text: string | Uint8Array,
  shown: string,
  replacement: Replacement = {},
): void {
  let temporary: string | null = null
  try {
    const { expected, rename = renameSync } = replacement
    const stats = expected === undefined ? statSync(path, { throwIfNoEntry: false }) : lstat(path)
    if (stats && !stats.isFile()) throw new Error(stats.isDirectory() ? 'it is a folder' : 'no regular file')
    const target = stats ? realpathSync(path) : path
    const folder = dirname(target)
    sweepTemporary(folder)
    const bytes = Buffer.from(text)
    if (expected === null && stats) throw new ChangedError(readFileSync(target))
    temporary = temporaryIn(folder)
    writeWhole(temporary, bytes, stats ? stats.mode & 0o7777 : null)
    if (expected === null) create(temporary, target)
    else if (expected === undefined) renameTo(temporary, target, rename)
    else swap(temporary, target, expected, rename)
    temporary = null
    flushFolder(folder)
  } catch (error) {
    if (temporary !== null) remove(temporary)
    if (error instanceof ChangedError) throw error
    throw new UsageError(`\`${shown}\` could not be written: ${reasonOf(error)}`)
  }
}

/**
 * Puts a file in the place of another that is as it was read; throws ChangedError where it is not. The old file is held open
 * and by a second name: what an editor saves to it until it is replaced, and a moment after, is not lost. It takes its place
 * again then, and what was saved to the new one meanwhile does not give way to it. An editor may have opened it and not
 * written yet, so it is the file that comes back, and not its bytes.
 */
function swap(source: string, target: string, expected: Buffer, rename: typeof renameSync): void {
  if (!lstat(target)) throw new ChangedError(null)
  const second = temporaryIn(dirname(target))
  let descriptor: number | null = openSync(target, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const { ino, dev } = fstatSync(descriptor)
    const written = readFileSync(source)
    const isHeld = nameToo(target, second) && process.platform !== 'win32'
    const now = readAll(descriptor)
    if (!now.equals(expected)) throw new ChangedError(now)
    // Windows replaces no file that is open.
    if (!isHeld) descriptor = closed(descriptor)
    // Last, so that nothing stands between it and the rename: an editor may put another file here.
    const there = lstat(target)
    if (there?.ino !== ino || there.dev !== dev) throw new ChangedError(there ? readFileSync(target) : null)
    renameTo(source, target, rename)
    if (descriptor === null) return
    pause(moment)
    const late = readAll(descriptor)
    if (late.equals(expected)) return
    putBack(second, target, written)
    throw new ChangedError(late)
  } finally {
    closed(descriptor)
    remove(second)
  }
}

/** The old file again, unless something newer than what replaced it is there by now. */
function putBack(old: string, target: string, replacedBy: Buffer): void {
  try {
    swap(old, target, replacedBy, renameSync)
  } catch (error) {
    if (!(error instanceof ChangedError)) throw error
  }
}

function closed(descriptor: number | null): null {
  if (descriptor !== null) closeSync(descriptor)
  return null
}

function renameTo(source: string, target: string, rename: typeof renameSync): void {
  try {
    rename(source, target)
  } catch (error) {
    throw new Error(reasonOfRename(error))
  }
}

/** Gives a file a second name; false on a disk that gives it one only. */
function nameToo(path: string, second: string): boolean {
  try {
    linkSync(path, second)
    return true
  } catch (error) {
    if (linklessErrors.has(codeOf(error))) return false
    // It was replaced while it was given one.
    if (codeOf(error) === 'ENOENT') throw new ChangedError(lstat(path) ? readFileSync(path) : null)
    throw error
  }
}

/** Waits so many milliseconds, for what another program has begun. */
function pause(length: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, length)
}

/** Milliseconds within which an editor that has opened a file has surely begun to write to it. */
const moment = 3

/** All bytes of an open file, from its beginning. */
function readAll(descriptor: number): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const chunk = Buffer.alloc(65_536)
    const length = readSync(descriptor, chunk, 0, chunk.length, at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, length))
    at += length
  }
}

const lstat = (path: string) => lstatSync(path, { throwIfNoEntry: false })

/** Gives a new file its name, where no other has it by now. */
function create(temporary: string, target: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new ChangedError(readFileSync(target))
    if (!linklessErrors.has(codeOf(error))) throw error
    renameSync(temporary, target)
    return
  }
  remove(temporary)
}

/** Disks that give a file one name only. */
export const linklessErrors: ReadonlySet<string | null> = new Set([
  'EPERM',
  'ENOTSUP',
  'ENOSYS',
  'EOPNOTSUPP',
])

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
