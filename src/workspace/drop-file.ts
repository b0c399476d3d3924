import { rmSync } from 'node:fs'

/** Deletes a file of epha's own that is of no use any more; where it cannot be deleted it is left. Never throws. */
export function dropFile(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Nobody waits for it.
  }
}
