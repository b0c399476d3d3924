import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bytesBelow, folderOf, run } from './program.js'
import { patience, times } from './runs.js'

const page = 4096
const pages = 64
let disk = ''

/** A disk of 64 pages, which only the administrator of a machine can have made. */
const hasDisk = (() => {
  const place = mkdtempSync(join(tmpdir(), 'epha-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${pages * page}`, 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('umount', [place], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

beforeAll(() => {
  disk = mkdtempSync(join(tmpdir(), 'epha-disk-'))
  if (hasDisk) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${pages * page}`, 'tmpfs', disk])
})
afterAll(() => {
  if (hasDisk) execFileSync('umount', ['-l', disk])
})

/** Fills the disk but for so many pages. */
function fillBut(free: number): void {
  const filler = join(disk, 'filler')
  for (let size = pages * page; size > 0; size -= page)
    try {
      writeFileSync(filler, Buffer.alloc(size))
      break
    } catch {
      rmSync(filler, { force: true })
    }
  const { length } = readFileSync(filler)
  writeFileSync(filler, Buffer.alloc(Math.max(0, length - free * page)))
}

const writers: readonly (readonly string[])[] = [
  ['done', '2011-05-02/1.1'],
  ['add', '--item', '1', '--owner', 'RH', 'mend the roof'],
  ['next', '2011-06-06'],
  ['approve', 'minutes/2011-05-02.md'],
  ['export', '-o', 'actions.csv'],
]

test.runIf(hasDisk).each(writers.map((args) => ({ name: args[0], args })))(
  'where the disk is full $name leaves the old file whole, and nothing over',
  async ({ name, args }) => {
    const levels = times(2, 25)
    let failed = 0
    for (let free = 0; free < levels; free++) {
      const here = folderOf(600)
      for (const old of ['minutes', 'actions.csv', 'filler'])
        rmSync(join(disk, old), { recursive: true, force: true })
      cpSync(join(here, 'minutes'), join(disk, 'minutes'), { recursive: true })
      fillBut(free)
      const before = bytesBelow(disk)
      const { code, output } = await run(here, args, ['env', '-C', disk])
      const after = bytesBelow(disk)
      if (code === 0) continue
      failed++
      expect(code).toBe(2)
      expect(output).toContain('the disk is full')
      expect(after).toEqual(before)
      expect(existsSync(join(disk, 'minutes/.epha-lock'))).toBe(false)
    }
    console.log(`disk full, ${name}: ${failed} of ${levels} levels failed, each with the old files whole`)
    expect(failed).toBeGreaterThan(0)
  },
  patience,
)
