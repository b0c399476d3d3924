import { statSync } from 'node:fs'

/** Whether a regular file is at a path. */
export function hasFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
