import { lstatSync, readFileSync, type Stats } from 'node:fs'
import { ChangedError } from './changed-error.js'

/** Milliseconds for which nobody may have saved a file before another takes its place. */
const rest = 50

/** Milliseconds for which a file is waited for that is saved again and again. */
const patience = 2000

/**
 * Waits until nobody has saved a file for a moment. An editor that saves by renaming could put its file there just before
 * another takes that place, and no call to the system tells; but it does not begin while it is not saving. Throws
 * ChangedError where the file is no longer what was read, and Error where it does not come to rest.
 * @param now the time by the clock of the disk, which need not be that of this machine
 */
export function awaitRest(path: string, expected: Buffer, now: number, wait = pause): void {
  const begun = performance.now()
  let seen: Look = { state: '', at: 0 }
  for (;;) {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats?.isFile()) throw new ChangedError(null)
    const bytes = readFileSync(path)
    if (!bytes.equals(expected)) throw new ChangedError(bytes)
    const elapsed = performance.now() - begun
    const state = stateOf(stats)
    if (seen.state !== state) seen = { state, at: elapsed }
    // A clock that was set back leaves files of days to come: what does not change meanwhile rests, too.
    const sinceSaved = now + elapsed - Math.max(stats.mtimeMs, stats.ctimeMs)
    const left = rest - Math.max(sinceSaved, elapsed - seen.at)
    if (left <= 0) return
    if (elapsed > patience)
      throw new Error('another program saves it again and again; try again when it rests')
    wait(left)
  }
}

/** How a file looked, and when, in milliseconds since it was first looked at. */
interface Look {
  readonly state: string
  readonly at: number
}

/** What changes of a file with each save. */
const stateOf = ({ ino, size, mtimeMs, ctimeMs }: Stats): string => [ino, size, mtimeMs, ctimeMs].join()

/** Waits so many milliseconds, for what another program has begun. */
export function pause(length: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, length)
}
