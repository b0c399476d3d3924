import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isOver, thisProcess } from './process.js'

/** A name beside a file for what is to take its place; it tells whose it is. */
export function temporaryIn(folder: string): string {
  const { host, pid, start } = thisProcess()
  return join(folder, `.epha-${host}-${pid}-${start || '0'}-${randomBytes(6).toString('hex')}.tmp`)
}

// .epha-0f3c9a12-4711-882134-a1b2c3d4e5f6.tmp
const temporaryName = /^\.epha-([0-9a-f]{8})-(\d+)-(\d+)-[0-9a-f]{12}\.tmp$/

/** Takes away what processes that are over left in a folder. What cannot be taken away stays. */
export function sweepTemporary(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, host, pid, start] = temporaryName.exec(name) ?? []
    if (host === undefined || pid === undefined || start === undefined) continue
    if (isOver({ host, pid: Number(pid), start: start === '0' ? '' : start })) remove(join(folder, name))
  }
}

/** Takes a file away; one that is gone, or must stay, is no fault. */
export function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The next run sweeps again.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
