import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const program = resolve('bin/epha.js')
/** What the program keeps of its own code, which all runs of a test share: they start faster. */
const cache = mkdtempSync(join(tmpdir(), 'epha-faults-cache-'))

/** What a run of the program came to. */
export interface Run {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly output: string
}

/** A folder with minutes of so many open tasks, and a home of its own. */
export function folderOf(tasks: number): string {
  const here = mkdtempSync(join(tmpdir(), 'epha-faults-'))
  mkdirSync(join(here, 'minutes'))
  mkdirSync(join(here, 'home'))
  writeFileSync(join(here, 'minutes/epha.yaml'), 'people: { RH: Ralph Holt }\n')
  const lines = Array.from({ length: tasks }, (_, at) => `- [ ] RH to mend gate ${at + 1}`)
  writeFileSync(
    join(here, 'minutes/2011-05-02.md'),
    `# Board, 2 May 2011\n\n## 1. House\n\n${lines.join('\n')}\n`,
  )
  return here
}

export const minutesIn = (here: string): string => join(here, 'minutes/2011-05-02.md')

/** All names below the minutes of a folder. */
export const namesIn = (here: string): readonly string[] => readdirSync(join(here, 'minutes')).sort()

export const clean: readonly string[] = ['2011-05-02.md', 'epha.yaml']

/** Starts the program in a folder; `before` are words that go before it, such as those of a tracer. */
export function start(
  here: string,
  args: readonly string[],
  before: readonly string[] = [],
  more: NodeJS.ProcessEnv = {},
): ChildProcess & { readonly done: Promise<Run> } {
  const words = [...before, process.execPath, program, ...args]
  const env = {
    PATH: process.env.PATH,
    HOME: join(here, 'home'),
    XDG_STATE_HOME: join(here, 'home'),
    XDG_CACHE_HOME: cache,
    EPHA_TODAY: '2011-05-20',
    ...more,
  }
  const child = spawn(words[0] ?? '', words.slice(1), { cwd: here, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    output += String(chunk)
  })
  const done = new Promise<Run>((ended) =>
    child.on('close', (code, signal) => ended({ code, signal, output })),
  )
  return Object.assign(child, { done })
}

/** Runs the program in a folder to its end. */
export const run = (here: string, args: readonly string[], before?: readonly string[]): Promise<Run> =>
  start(here, args, before).done

/** A copy of all that a folder holds, to be looked at: bytes by path. */
export function bytesBelow(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path, readFileSync(path, 'base64')] as const
      }),
  )
}
