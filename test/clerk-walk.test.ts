import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Host } from '../src/commands/command.js'
import { reviewFile } from '../src/commands/review/review-file.js'
import { plain } from '../src/render/renderer.js'

// A clerk's walk from ten papers to a register that is checked: what is typed, what is seen, and every key that is pressed.
const golden = resolve('fixtures/clerk-walk.txt')
const program = resolve('bin/epha.js')

const papers = [
  'agreed-in-prose',
  'at-the-margin',
  'attendance',
  'by-whom-by-when',
  'counted',
  'merged',
  'nested',
  'plain',
  'row-by-row',
  'words-beside-owners',
]

/** The keys that are pressed at each file that asks something. */
const pressed: Readonly<Record<string, string>> = {
  'minutes/2010-autumn.md': 'xyuys1yyy',
  'minutes/2011-08-08.md': '2q',
}

let here = ''
const seen: string[] = []

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-walk-'))
  mkdirSync(join(here, 'word'))
  for (const name of papers) cpSync(`fixtures/word/${name}.doc`, join(here, 'word', `${name}.doc`))
})

afterAll(() => rmSync(here, { recursive: true, force: true }))

function type(...words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words], {
    cwd: here,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: here, EPHA_TODAY: '2011-09-20' },
  })
  const aside = stderr.replace(/^(?=.)/gm, '│ ')
  seen.push(`$ epha ${words.join(' ')}\n${stdout}${aside}${status === 0 ? '' : `exit ${status}\n`}`)
  return stdout
}

/** `epha review` at a terminal at which these keys are pressed; Ctrl-C where none is left. */
async function review(file: string, keys: string): Promise<string> {
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
  const environment = { here, minutes: null, today: '2011-09-20', stdout: terminal, stderr: terminal }
  const { stdout } = await reviewFile({ file, answers: null }, environment, host)
  seen.push(`$ epha review ${file}\n${screen.join('\n')}\n${stdout}`)
  expect(waiting).toEqual([])
  return stdout
}

test('from ten papers to a register that is checked', { timeout: 240_000 }, async () => {
  expect(type('import', 'word', '--out', 'minutes')).toContain('minutes/2010-autumn.md')
  for (const [file, keys] of Object.entries(pressed)) await review(file, keys)
  type('review', 'minutes/2011-08-08.md', '--answers', '99=y')
  type('review', 'minutes/2011-08-08.md', '--answers', '2=y')
  type('review', 'minutes/2010-autumn.md', '--answers', '2=e:NQ')
  type('review', 'minutes/2010-autumn.md')
  expect(type('check', 'minutes', '--rule', 'review-left')).toBe('')
  type('actions', '--minutes', 'minutes')
  const transcript = `${seen.join('\n')}`
  if (process.env.UPDATE) writeFileSync(golden, transcript)
  else expect(transcript).toBe(readFileSync(golden, 'utf8'))
})
