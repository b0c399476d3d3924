import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { pause } from './at-rest.js'
import { ChangedError } from './changed-error.js'
import { tryLink } from './hard-links.js'
import { codeOf } from './read.js'
import { renameTo } from './rename.js'
import { remove, temporaryIn } from './temporary.js'

/** The calls to the system that give a file its name. */
export interface DiskCalls {
  readonly link: typeof linkSync
  readonly rename: typeof renameSync
}

/** Those of this machine. */
export const diskCalls: DiskCalls = { link: linkSync, rename: renameSync }

/**
 * Puts a file in the place of another that is as it was read; throws ChangedError where it is not. The old file is held open
 * and by a second name: what an editor saves to it until it is replaced, and a moment after, is not lost. It takes its place
 * again then, and what was saved to the new one meanwhile does not give way to it. An editor may have opened it and not
 * written yet, so it is the file that comes back, and not its bytes.
 */
export function swap(source: string, target: string, expected: Buffer, { link, rename }: DiskCalls): void {
  if (!lstat(target)) throw new ChangedError(null)
  const second = temporaryIn(dirname(target))
  let descriptor: number | null = openSync(target, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const { ino, dev } = fstatSync(descriptor)
    const written = readFileSync(source)
    const isHeld = nameToo(target, second, link) && process.platform !== 'win32'
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
    swap(old, target, replacedBy, diskCalls)
  } catch (error) {
    if (!(error instanceof ChangedError)) throw error
  }
}

function closed(descriptor: number | null): null {
  if (descriptor !== null) closeSync(descriptor)
  return null
}

/** Gives a file a second name; false on a disk that gives it one only. */
function nameToo(path: string, second: string, link: typeof linkSync): boolean {
  try {
    return tryLink(path, second, link)
  } catch (error) {
    // It was replaced while it was given one.
    if (codeOf(error) === 'ENOENT') throw new ChangedError(lstat(path) ? readFileSync(path) : null)
    throw error
  }
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
