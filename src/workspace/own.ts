import { closeSync, lstatSync, openSync, readSync } from 'node:fs'

/** Whether a path is a regular file that begins with a mark of epha's; null where nothing is there. */
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
