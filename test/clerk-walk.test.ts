import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Host } from '../src/commands/command.js'
import { reviewFile } from '../src/commands/review/review-file.js'
import { plain } from '../src/render/renderer.js'

// A clerk's walk from ten papers to a register that is checked: what is typed, what is seen, and every key that is pressed.
const golden = resolve('fixtures/clerk-walk.txt')
const program = resolve('bin/epha.js')
const today = '2025-04-20'

/** The keys that are pressed and the words that are typed at the questions of each file, in their order. */
const pressed: readonly (readonly [string, readonly string[]])[] = [
  ['minutes/2024-10-15.md', ['x', '1', '2', 'u', '2', 's']],
  ['minutes/2024-10-15.md', ['q']],
  ['minutes/2025-01-14.md', ['y', 'e', 'BS']],
  ['minutes/2025-spring.md', ['e', '2025-03-11']],
]

let here = ''
const seen: string[] = []

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-walk-'))
  cpSync('fixtures/walk', join(here, 'papers'), { recursive: true })
})

afterAll(() => rmSync(here, { recursive: true, force: true }))

function type(...words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words], {
    cwd: here,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: here, EPHA_TODAY: today },
  })
  const aside = stderr.replace(/^(?=.)/gm, '│ ')
  seen.push(`$ epha ${words.join(' ')}\n${stdout}${aside}${status === 0 ? '' : `exit ${status}\n`}`)
  return stdout
}

/** `epha review` at a terminal at which these keys are pressed. */
async function review(file: string, keys: readonly string[]): Promise<string> {
  const waiting = [...keys]
  const screen: string[] = []
  const press = async (question: string) => {
    const key = waiting.shift() ?? ''
    screen.push(`${question}${key}`)
    return key
  }
  const host: Host = {
    versions: { epha: '0', node: '20' },
    platform: 'linux',
    variables: {},
    now: () => new Date(0),
    randomWord: () => 'word',
    readInput: async () => '',
    ask: null,
    keys: () => ({ press, line: press, end: () => undefined }),
    say: (line) => screen.push(line),
    show: () => undefined,
    interrupted: () => new AbortController().signal,
  }
  const terminal = { palette: plain, width: 72 }
  const environment = { here, minutes: null, today, stdout: terminal, stderr: terminal }
  const { stdout } = await reviewFile({ file, answers: null }, environment, host)
  seen.push(`$ epha review ${file}\n${screen.join('\n')}\n${stdout}`)
  expect(waiting).toEqual([])
  return stdout
}

test('from ten papers to a register that is checked', { timeout: 240_000 }, async () => {
  expect(type('import', 'papers', '--out', 'minutes')).toContain('minutes/2025-spring.md')
  type('import', 'papers', '--out', 'minutes', '--force', '--settings')
  for (const [file, keys] of pressed) await review(file, keys)
  type('review', 'minutes/2024-10-15.md', '--answers', '99=y')
  type('review', 'minutes/2024-10-15.md', '--answers', '3=3')
  expect(type('check', 'minutes', '--rule', 'review-left')).toBe('')
  expect(type('check', 'minutes')).toContain('action-unreported')
  type('check', 'minutes', '--fix')
  expect(type('check', 'minutes')).toBe('')
  expect(seen.at(-1)).not.toContain('exit')
  type('actions', '--minutes', 'minutes')
  const transcript = `${seen.join('\n')}`
  if (process.env.UPDATE) writeFileSync(golden, transcript)
  else expect(transcript).toBe(readFileSync(golden, 'utf8'))
})
