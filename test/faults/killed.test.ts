import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clean, folderOf, minutesIn, namesIn, run, start } from './program.js'
import { patience, times } from './runs.js'

const done = ['done', '2011-05-02/1.1']
const old = '- [ ] RH to mend gate 1'
const written = '- [x] RH to mend gate 1'

/** The old file or the new one, and after the next run the new one with nothing left over. */
async function expectWhole(here: string, before: string): Promise<void> {
  const now = readFileSync(minutesIn(here), 'utf8')
  expect([before, before.replace(old, written)]).toContain(now)
  const next = await run(here, ['done', '2011-05-02/1.2'])
  expect(next.output).toContain('2011-05-02/1.2 is done.')
  expect(next.code).toBe(0)
  expect(readFileSync(minutesIn(here), 'utf8')).toBe(
    now.replace('- [ ] RH to mend gate 2', '- [x] RH to mend gate 2'),
  )
  expect(namesIn(here)).toEqual(clean)
}

test(
  'killed at a random moment a run leaves the old file or the new one, and the next run works',
  async () => {
    const many = times(3, 1000)
    // The first run compiles the program: another says how long a run takes.
    await run(folderOf(3), done)
    const alone = Date.now()
    await run(folderOf(3), done)
    const length = Date.now() - alone
    let killed = 0
    // A moment may lie behind the end of a run: few runs are gone through until one was killed.
    for (let at = 0; at < many || (killed === 0 && at < many + 50); at++) {
      const here = folderOf(3)
      const before = readFileSync(minutesIn(here), 'utf8')
      const child = start(here, done)
      setTimeout(() => child.kill('SIGKILL'), Math.random() * length)
      const { signal } = await child.done
      if (signal === 'SIGKILL') killed++
      await expectWhole(here, before)
    }
    console.log(`killed at random: ${killed}, of ${many} or a few more`)
    expect(killed).toBeGreaterThan(0)
  },
  patience,
)

const hasTracer = (() => {
  try {
    execFileSync('strace', ['-e', 'trace=none', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** Calls to the system by which a file, its name or its lock changes. */
const calls = ['openat', 'write', 'pwrite64', 'fchmod', 'fsync', 'link', 'rename', 'unlink', 'close'] as const

/** How often a run makes such a call on names of the minutes folder, and behind which of them it begins. */
async function traced(here: string, call: string): Promise<number> {
  const before = ['strace', '-f', '-qq', '-y', '-e', `trace=${call}`, '-o', `${here}/trace.txt`]
  await run(here, done, before)
  return readFileSync(`${here}/trace.txt`, 'utf8')
    .split('\n')
    .filter((line) => line.includes(`${call}(`)).length
}

test.runIf(hasTracer)(
  'killed at each call to the system of a replace (strace) a run leaves the old file or the new one',
  async () => {
    let killed = 0
    for (const call of calls) {
      const all = await traced(folderOf(3), call)
      // The program and its parts are loaded first: what writes comes last.
      const last = Math.min(all, times(1, 120))
      for (let at = all - last + 1; at <= all; at++) {
        const here = folderOf(3)
        const before = readFileSync(minutesIn(here), 'utf8')
        const inject = [
          'strace',
          '-f',
          '-qq',
          '-o',
          '/dev/null',
          '-e',
          `inject=${call}:signal=KILL:when=${at}`,
        ]
        const { code, signal } = await run(here, done, inject)
        if (signal === 'SIGKILL' || code === 137) killed++
        await expectWhole(here, before)
      }
      if (last > 1) console.log(`killed at ${call}: the last ${last} of ${all}; ${killed} in all`)
    }
    expect(killed).toBeGreaterThan(0)
  },
  patience,
)

test.runIf(hasTracer)(
  'where a call to the system fails (strace) the old file stays whole, and nothing is left over',
  async () => {
    let failed = 0
    for (const call of ['write', 'fchmod', 'fsync', 'rename', 'link'] as const)
      for (const error of ['EIO', 'EACCES', 'ENOSPC']) {
        const all = await traced(folderOf(3), call)
        const last = Math.min(all, times(1, 12))
        for (let at = all - last + 1; at <= all; at++) {
          const here = folderOf(3)
          const before = readFileSync(minutesIn(here), 'utf8')
          const inject = [
            'strace',
            '-f',
            '-qq',
            '-o',
            '/dev/null',
            '-e',
            `inject=${call}:error=${error}:when=${at}`,
          ]
          const { code } = await run(here, done, inject)
          const now = readFileSync(minutesIn(here), 'utf8')
          if (code === 0) expect(now).toBe(before.replace(old, written))
          else {
            failed++
            // A folder that could not be flushed has the new file already.
            expect([before, before.replace(old, written)]).toContain(now)
          }
          expect(namesIn(here)).toEqual(clean)
        }
      }
    console.log(`calls that failed: ${failed} runs ended with an error`)
    expect(failed).toBeGreaterThan(0)
  },
  patience,
)
