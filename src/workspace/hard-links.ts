import type { linkSync } from 'node:fs'
import { codeOf } from './read.js'

/** What disks say that give a file one name only. */
const linklessErrors: ReadonlySet<string | null> = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'])

/** Gives a file a second name; false on a disk that gives it one only. Throws what else goes wrong. */
export function tryLink(path: string, second: string, link: typeof linkSync): boolean {
  try {
    link(path, second)
    return true
  } catch (error) {
    if (linklessErrors.has(codeOf(error))) return false
    throw error
  }
}
