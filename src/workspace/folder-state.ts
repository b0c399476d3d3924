import { lstatSync, type Stats } from 'node:fs'
import { join } from 'node:path'

/** What a minutes folder looked like: each folder and each file in it that was looked at, and when it was last changed. */
export interface FolderState {
  /** From the minutes folder; it comes first, as the empty path, and then what lies in it. */
  readonly paths: readonly string[]
  /** Four numbers a path: size, time of its contents, time of its entry (both in milliseconds), inode. */
  readonly numbers: Float64Array
}

/** A file system may count in steps of two seconds: what is younger could have been changed twice at one time. */
const sureAfter = 2000

const numbersOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): readonly [number, number, number, number] => [
  size,
  mtimeMs,
  ctimeMs,
  ino,
]

/** What paths of a folder look like now; null where one of them is gone, or is neither a folder nor a file. */
export function folderState(folder: string, paths: readonly string[]): FolderState | null {
  const numbers = new Float64Array(paths.length * 4)
  for (const [index, path] of paths.entries()) {
    const stats = statsOf(join(folder, path))
    if (stats === null || !(stats.isFile() || stats.isDirectory())) return null
    numbers.set(numbersOf(stats), index * 4)
  }
  return { paths, numbers }
}

/** Whether a folder looks as it did, so that all in it is as it was. Ends at the first difference. */
export function isUnchanged(folder: string, { paths, numbers }: FolderState): boolean {
  for (let index = 0; index < paths.length; index++) {
    const stats = statsOf(`${folder}/${paths[index] ?? ''}`)
    if (stats === null) return false
    const at = index * 4
    if (
      stats.size !== numbers[at] ||
      stats.mtimeMs !== numbers[at + 1] ||
      stats.ctimeMs !== numbers[at + 2] ||
      stats.ino !== numbers[at + 3]
    )
      return false
  }
  return true
}

/** Whether all in a folder is so old at a time (in milliseconds) that its next change will be seen. */
export function isSettled({ numbers }: FolderState, now: number): boolean {
  for (let at = 0; at < numbers.length; at += 4)
    if (Math.max(numbers[at + 1] ?? 0, numbers[at + 2] ?? 0) > now - sureAfter) return false
  return true
}

function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null
  } catch {
    return null
  }
}
