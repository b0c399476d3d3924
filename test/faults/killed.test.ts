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
    const wanted = times(2, 1000)
    // The first run compiles the program: another says how long a run takes.
    await run(folderOf(3), done)
    const alone = Date.now()
    await run(folderOf(3), done)
    const length = Date.now() - alone
    let [killed, runs] = [0, 0]
    // Some are over before they are killed.
    for (; killed < wanted && runs < 5 * wanted + 50; runs++) {
      const here = folderOf(3)
      const before = readFileSync(minutesIn(here), 'utf8')
      const child = start(here, done)
      setTimeout(() => child.kill('SIGKILL'), Math.random() * length)
      const { signal } = await child.done
      if (signal === 'SIGKILL') killed++
      await expectWhole(here, before)
    }
    console.log(`killed at random: ${killed} of ${runs}`)
    expect(killed).toBe(wanted)
  },
  patience,
)

const hasTracer = (() => {
  try {
    execFileSync('strace', ['-f', '--seccomp-bpf', '-e', 'trace=none', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

const tracer = ['strace', '-f', '--seccomp-bpf', '-qq'] as const

/** Calls to the system by which a file, its name or its lock changes, and how many of the last ones are tried. */
const calls = [
  { call: 'write', most: 30 },
  { call: 'pwrite64', most: 30 },
  { call: 'fchmod', most: 30 },
  { call: 'fsync', most: 30 },
  { call: 'link', most: 30 },
  { call: 'rename', most: 30 },
  { call: 'unlink', most: 30 },
  { call: 'openat', most: 30 },
  { call: 'close', most: 30 },
] as const

/** How often a run makes such a call. */
async function traced(here: string, args: readonly string[], call: string): Promise<number> {
  await run(here, args, [...tracer, '-e', `trace=${call}`, '-o', `${here}/trace.txt`])
  return readFileSync(`${here}/trace.txt`, 'utf8')
    .split('\n')
    .filter((line) => line.includes(`${call}(`)).length
}

/** A run that is killed at the so-manyth call of a kind. */
interface Kill {
  readonly args: readonly string[]
  readonly call: string
  readonly at: number
}

const writers: readonly (readonly string[])[] = [
  done,
  ['withdraw', '2011-05-02/1.1', '--because', 'too dear', '--on', '2011-05-12'],
  ['due', '2011-05-02/1.3', '2011-06-13'],
  ['approve', 'minutes/2011-05-02.md'],
]

async function killsOf(args: readonly string[]): Promise<readonly Kill[]> {
  const kills: Kill[] = []
  for (const { call, most } of calls) {
    const all = await traced(folderOf(3), args, call)
    // The program and its parts are loaded first: what writes comes last.
    for (let at = Math.max(1, all - most + 1); at <= all; at++) kills.push({ args, call, at })
  }
  return kills
}

/** What a file is after a command that nothing disturbed. */
async function writtenBy(args: readonly string[]): Promise<string> {
  const here = folderOf(3)
  const { code, output } = await run(here, args)
  expect([code, output]).toEqual([0, expect.any(String)])
  return readFileSync(minutesIn(here), 'utf8')
}

/** Whether a run was killed there. It leaves the old file or the new one; the same command again writes the new one. */
async function kill({ args, call, at }: Kill, whole: string): Promise<boolean> {
  const here = folderOf(3)
  const before = readFileSync(minutesIn(here), 'utf8')
  const inject = [...tracer, '-o', '/dev/null', '-e', `inject=${call}:signal=KILL:when=${at}`]
  const { code, signal } = await run(here, args, inject)
  expect([before, whole]).toContain(readFileSync(minutesIn(here), 'utf8'))
  const again = await run(here, args)
  expect([again.code, again.output]).toEqual([0, expect.any(String)])
  expect(readFileSync(minutesIn(here), 'utf8')).toBe(whole)
  expect(namesIn(here)).toEqual(clean)
  return signal === 'SIGKILL' || code === 137
}

test.runIf(hasTracer)(
  'killed at each call to the system of a replace (strace) a run leaves the old file or the new one',
  async () => {
    const wanted = times(9, 1000)
    const wholes = await Promise.all(writers.map(writtenBy))
    const kills: Kill[] = []
    for (const args of wanted < 100 ? [done] : writers) kills.push(...(await killsOf(args)))
    // Few are made of the last of each call, many of all of them, and again from the first.
    const picked = wanted < 100 ? kills.filter(({ call }, at) => kills[at + 1]?.call !== call) : kills
    let killed = 0
    for (let round = 0; killed < wanted && round <= wanted; round++) {
      const before = killed
      for (const each of picked) {
        if (killed >= wanted) break
        if (await kill(each, wholes[writers.indexOf(each.args)] ?? '')) killed++
      }
      console.log(`killed at calls to the system: ${killed}, of ${picked.length} places`)
      if (killed === before || wanted < 100) break
    }
    expect(killed).toBeGreaterThan(0)
  },
  patience,
)

test.runIf(hasTracer)(
  'where a call to the system fails (strace) the old file stays whole, and nothing is left over',
  async () => {
    let [failed, aborted] = [0, 0]
    for (const call of ['write', 'fchmod', 'fsync', 'rename', 'link'] as const)
      for (const error of ['EIO', 'EACCES', 'ENOSPC']) {
        const all = await traced(folderOf(3), done, call)
        const last = Math.min(all, times(1, 12))
        for (let at = all - last + 1; at <= all; at++) {
          const here = folderOf(3)
          const before = readFileSync(minutesIn(here), 'utf8')
          const inject = [...tracer, '-o', '/dev/null', '-e', `inject=${call}:error=${error}:when=${at}`]
          const { code, signal } = await run(here, done, inject)
          const now = readFileSync(minutesIn(here), 'utf8')
          if (code === 0) expect(now).toBe(before.replace(old, written))
          else {
            // Where the call is one of Node's own, by which its threads wake one another, Node ends itself.
            if (signal === 'SIGABRT' || code === 134) aborted++
            else expect(code).toBe(2)
            failed++
            // A folder that could not be flushed has the new file already.
            expect([before, before.replace(old, written)]).toContain(now)
          }
          expect(namesIn(here)).toEqual(clean)
        }
      }
    console.log(`calls that failed: ${failed} runs ended with an error, ${aborted} of them by Node itself`)
    expect(failed).toBeGreaterThan(aborted)
  },
  patience,
)
