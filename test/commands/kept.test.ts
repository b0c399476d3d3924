import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { hostOf } from '../../src/cli/host.js'
import { actionsOptions } from '../../src/commands/actions/flags.js'
import type { Environment } from '../../src/commands/environment.js'
import { commands } from '../../src/commands/index.js'
import { findRegister } from '../../src/commands/kept/kept-register.js'
import { ownersRegister } from '../../src/commands/kept/owners-register.js'
import { noFlags } from '../../src/query/flags.js'
import { formatNames } from '../../src/render/index.js'
import { plain } from '../../src/render/renderer.js'
import type { Cache } from '../../src/workspace/cache.js'
import { openWorkspace } from '../../src/workspace/folder.js'

const home = mkdtempSync(join(tmpdir(), 'epha-kept-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const settings = [
  'people: { TR: Terry Reynolds, AF: Alison Fiala, RH: Ruth Hale }',
  'groups: { Executive: [TR, AF] }',
  'default-due: next-meeting',
  '',
].join('\n')

function textOf(month: number, lines: readonly string[]): string {
  return `---\ndate: 2011-${String(month).padStart(2, '0')}-07\nnext: 2011-${String(month + 1).padStart(2, '0')}-07\n---\n\n# Board\n\nPresent: Terry Reynolds (TR), Alison Fiala (AF)\n\n## 1. Hall\n\n${lines.join('\n')}\n`
}

const lines = [
  '- [ ] TR to paint the gate',
  '- [ ] AF and RH to count the keys by 20 May 2011',
  '- [ ] Executive to write to the council',
  '- [ ] to mend the pump',
  'TR will ask for the key.',
  'It was AGREED that AF ask the bank.',
  '- [ ] @zed to sing (confidential)',
  'All other actions carried forward.',
  '- [x] TR to paint the gate',
]

/** A folder of minutes of its own for each test. */
function freshFolder(): string {
  const here = mkdtempSync(join(home, 'folder-'))
  mkdirSync(join(here, 'minutes'))
  writeFileSync(join(here, 'epha.yaml'), settings)
  for (const month of [1, 2, 3])
    writeFileSync(
      join(here, 'minutes', `board-${month}.md`),
      textOf(month, lines.slice(month - 1, month + 4)),
    )
  return here
}

interface Kept {
  readonly today?: string
  readonly cached: boolean
  readonly now?: () => number
}

type Question = readonly [command: string, flags: readonly string[], words?: readonly string[]]

const questions: readonly Question[] = [
  ['actions', ['--owner', 'TR']],
  ['actions', ['--owner', 'alison,Executive', '--status', 'all', '--json']],
  ['actions', ['--owner', 'Nobody Known']],
  ['actions', ['--owner', '@zed', '--confidential']],
  ['actions', ['--owner', 'TR,@zed', '--confidential']],
  ['actions', ['--overdue', '--group-by', 'owner']],
  ['actions', ['--status', 'done', '--sort', '-raised']],
  ['actions', ['--meeting', 'last']],
  ['actions', ['--possible']],
  ['actions', ['--explain', '--owner', 'RH']],
  ['actions', ['is:dormant or due<2011-05-01']],
  ['export', ['--format', 'json']],
  ['owners', []],
  ['meetings', ['--json']],
  ['decisions', []],
  ['people', []],
  ['check', []],
  ['ask', []],
  ['ask', [], ['TR']],
  ['ask', [], ['overdue', 'AF']],
  ['search', [], ['the']],
  ['show', [], ['h1.1']],
  ['why', [], ['h1.1']],
  ['stats', []],
  ['agenda', []],
  ['remind', []],
]

/** These compare versions, in a repository, or keep nothing themselves. What completion offers is what was kept, on purpose. */
const others: readonly Question[] = [
  ['review', [], ['minutes/board-1.md']],
  ['diff', []],
  ['diff', [], ['HEAD~1']],
  ['log', []],
  ['actions', ['--at', 'HEAD~1']],
  ['check', ['--diff', 'HEAD']],
]

const named = (all: readonly Question[]) =>
  all.map((question) => ({ question, name: question.flat().join(' ') }))

/** The values of flags as commander gives them, for the few flags of the questions. */
function valuesOf(flags: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const many = new Set(['owner', 'sort'])
  for (let at = 0; at < flags.length; at++) {
    const [, name] = /^--([a-z-]+)$/.exec(flags[at] ?? '') ?? []
    if (name === undefined) continue
    const key = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    const next = flags[at + 1]
    const takes = next !== undefined && !next.startsWith('--') && name !== 'overdue'
    values[key] = takes ? (many.has(key) ? [next] : next) : true
  }
  return values
}

/** By this clock nothing was changed a moment ago. */
const later = (): number => Date.now() + 10_000

const cacheIn = (here: string, now = later): Cache => ({ folder: join(here, 'cache'), program: 'test', now })

function environmentOf(here: string, { today, cached, now }: Kept): Environment {
  const terminal = { palette: plain, width: null }
  return {
    here,
    minutes: null,
    today: today ?? '2011-06-20',
    stdout: terminal,
    stderr: terminal,
    ...(cached ? { cache: cacheIn(here, now) } : {}),
  }
}

async function answer(here: string, [name, flags, typed = []]: Question, kept: Kept) {
  const environment = environmentOf(here, kept)
  const command = commands.find((known) => known.name === name)
  const values = valuesOf(flags)
  const words = [...typed, ...flags.filter((flag) => /[:<]/.test(flag))]
  try {
    return await command?.run({ words, values, environment, host: hostOf(process, '0'), commands })
  } catch (error) {
    return String(error)
  }
}

async function expectSame(here: string, question: Question, today?: string): Promise<void> {
  const when = today === undefined ? {} : { today }
  const cached = await answer(here, question, { ...when, cached: true })
  const uncached = await answer(here, question, { ...when, cached: false })
  expect(cached, question.flat().join(' ')).toEqual(uncached)
}

/** What can happen to a folder of minutes, and to what was kept of it. */
type Happening = (here: string, number: number) => void

const minutesIn = (here: string): readonly string[] => readdirSync(join(here, 'minutes')).sort()
const some = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % items.length]

const happenings: Readonly<Record<string, Happening>> = {
  'a line is added': (here, number) => {
    const name = some(minutesIn(here), number)
    if (name) appendFileSync(join(here, 'minutes', name), `\n${some(lines, number) ?? ''}\n`)
  },
  'a file is written anew': (here, number) => {
    const name = some(minutesIn(here), number)
    if (name)
      writeFileSync(join(here, 'minutes', name), textOf((number % 9) + 1, [some(lines, number) ?? '']))
  },
  'a meeting is added': (here, number) =>
    writeFileSync(join(here, 'minutes', `new-${number}.md`), textOf((number % 9) + 1, lines)),
  'a file is renamed': (here, number) => {
    const name = some(minutesIn(here), number)
    if (name) renameSync(join(here, 'minutes', name), join(here, 'minutes', `moved-${number}.md`))
  },
  'a file is deleted': (here, number) => {
    const names = minutesIn(here)
    const name = some(names, number)
    if (name && names.length > 1) unlinkSync(join(here, 'minutes', name))
  },
  'a file cannot be read': (here, number) =>
    writeFileSync(join(here, 'minutes', `bad-${number % 2}.md`), Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x20])),
  'a link comes': (here, number) => {
    const path = join(here, 'minutes', `link-${number}.md`)
    rmSync(path, { force: true })
    symlinkSync(join(here, 'epha.yaml'), path)
  },
  'the settings change': (here, number) =>
    writeFileSync(
      join(here, 'epha.yaml'),
      `${settings}${some(['', 'exclude: ["new-*"]\n', 'queries: { mine: "due<next-meeting" }\n', 'series: { termly: nowhere }\n', 'people: [\n', 'register: { since: 2011-02-01, unmentioned: done-after-1 }\n'], number) ?? ''}`,
    ),
  'the settings go': (here) => rmSync(join(here, 'epha.yaml'), { force: true }),
  'what was kept is damaged': (here, number) => {
    for (const name of keptIn(here)) {
      const path = join(here, 'cache', name)
      const bytes = readFileSync(path)
      bytes[number % bytes.length] = (bytes[number % bytes.length] ?? 0) ^ 0x55
      writeFileSync(path, bytes)
    }
  },
  'what was kept is cut short': (here, number) => {
    for (const name of keptIn(here)) truncateSync(join(here, 'cache', name), number * 37)
  },
  'what was kept is deleted': (here) => rmSync(join(here, 'cache'), { recursive: true, force: true }),
}

function keptIn(here: string): readonly string[] {
  try {
    return readdirSync(join(here, 'cache'))
  } catch {
    return []
  }
}

function isFound(here: string, today: string): boolean {
  const workspace = openWorkspace('minutes', here)
  const found = workspace && findRegister(cacheIn(here), workspace, {}, today)
  found?.close()
  return found !== null
}

describe('what is kept', () => {
  const kept = async (today: string, change: (here: string) => void = () => undefined) => {
    const here = freshFolder()
    await answer(here, ['actions', []], { cached: true })
    change(here)
    return isFound(here, today)
  }

  it('is found on the same day, and until the day of the next meeting has come', async () => {
    expect(await kept('2011-06-20')).toBe(true)
    expect(await kept('2011-03-07')).toBe(true)
    expect(await kept('2031-01-01')).toBe(true)
    expect(await kept('2011-03-06')).toBe(false)
  })

  it('is another register once the day of a meeting to come is there', async () => {
    const early = { cached: true, today: '2011-02-10' }
    const here = freshFolder()
    await answer(here, ['actions', []], early)
    expect(isFound(here, '2011-03-06')).toBe(true)
    expect(isFound(here, '2011-03-07')).toBe(false)
  })

  it('is another one each day where queries are saved, which may ask for the next meeting', async () => {
    const here = freshFolder()
    appendFileSync(join(here, 'epha.yaml'), 'queries: { soon: "due<next-meeting" }\n')
    await answer(here, ['actions', []], { cached: true })
    expect(isFound(here, '2011-06-20')).toBe(true)
    expect(isFound(here, '2011-06-21')).toBe(false)
    expect(isFound(here, '2011-06-19')).toBe(false)
  })

  it('is kept apart for what may be an action, and for what lies before the line', async () => {
    const here = freshFolder()
    appendFileSync(join(here, 'epha.yaml'), 'register: { since: 2011-03-01 }\n')
    const plainly = await answer(here, ['actions', []], { cached: true })
    for (const flag of ['--possible', '--all-time']) {
      await expectSame(here, ['actions', [flag]])
      await expectSame(here, ['actions', [flag]])
    }
    expect(await answer(here, ['actions', []], { cached: true })).toEqual(plainly)
    // Of each the register; and what was read of the files, with and without what may be an action.
    expect(keptIn(here)).toHaveLength(5)
  })

  it('is not found once anything in the folder, or the settings, has changed', async () => {
    const changes = [
      'a line is added',
      'a meeting is added',
      'a file is renamed',
      'a link comes',
      'the settings change',
    ]
    for (const change of changes)
      expect(await kept('2011-06-20', (here) => happenings[change]?.(here, 1)), change).toBe(false)
  })

  it('is nothing where a file could not be read, or was changed a moment ago', async () => {
    const here = freshFolder()
    happenings['a file cannot be read']?.(here, 0)
    await answer(here, ['actions', []], { cached: true })
    expect(isFound(here, '2011-06-20')).toBe(false)
    rmSync(join(here, 'minutes', 'bad-0.md'))
    await answer(here, ['actions', []], { cached: true, now: () => Date.now() })
    expect(isFound(here, '2011-06-20')).toBe(false)
    await answer(here, ['actions', []], { cached: true })
    expect(isFound(here, '2011-06-20')).toBe(true)
  })

  it('answers for an owner without the whole register', async () => {
    const here = freshFolder()
    await answer(here, ['actions', []], { cached: true })
    const flags = { ...noFlags, owner: ['TR'] }
    const options = { ...actionsOptions([], {}, formatNames), flags }
    const loaded = ownersRegister(environmentOf(here, { cached: true }), { options, usual: 'outstanding' })
    expect(loaded?.register.actions.map(({ owners }) => owners.map(({ key }) => key))).toEqual([
      ['TR'],
      ['Executive'],
    ])
    expect(loaded?.register.minutes).toEqual([])
    const beyond = { ...options, flags: { ...flags, item: '1' } }
    expect(
      ownersRegister(environmentOf(here, { cached: true }), { options: beyond, usual: 'outstanding' }),
    ).toBeNull()
  })
})

describe('an answer', () => {
  it.each(named(questions))('is the same from what was kept: $name', async ({ question }) => {
    const here = freshFolder()
    await expectSame(here, question)
    expect(keptIn(here)).not.toEqual([])
    await expectSame(here, question)
  })

  describe('in a repository', () => {
    const git = (here: string, ...words: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...words], {
        cwd: here,
        stdio: 'ignore',
      })

    it.each(named(others))(
      'is the same from what was kept, whatever happens: $name',
      async ({ question }) => {
        const here = freshFolder()
        git(here, 'init')
        writeFileSync(join(here, '.gitignore'), 'cache\n')
        const commit = (): void => {
          git(here, 'add', '--all')
          git(here, 'commit', '--allow-empty', '--message', 'minutes')
        }
        commit()
        commit()
        for (const [number, happens] of Object.keys(happenings).entries()) {
          await expectSame(here, question)
          happenings[happens]?.(here, number)
          await expectSame(here, question)
          if (number % 3 === 0) commit()
        }
      },
    )

    it('gives pages that are the same, too', async () => {
      const here = freshFolder()
      const pagesOf = async (cached: boolean): Promise<readonly string[]> => {
        const out = cached ? 'warm' : 'cold'
        await answer(here, ['report', ['--out', out]], { cached })
        const names = readdirSync(join(here, out), { recursive: true, encoding: 'utf8' }).sort()
        return names
          .filter((name) => name.includes('.'))
          .map((name) => `${name}\n${readFileSync(join(here, out, name), 'utf8')}`)
      }
      for (const [number, happens] of Object.keys(happenings).entries()) {
        const warm = await pagesOf(true)
        expect(warm.length).toBeGreaterThan(0)
        expect(warm).toEqual(await pagesOf(false))
        happenings[happens]?.(here, number)
      }
    })
  })

  it('is the same whatever happened to the minutes, the settings, the clock, and what was kept', async () => {
    const names = Object.keys(happenings)
    const step = fc.record({
      happens: fc.constantFrom(...names),
      number: fc.nat(50),
      asked: fc.array(fc.constantFrom(...questions), { minLength: 1, maxLength: 3 }),
      today: fc.constantFrom('2011-01-06', '2011-01-07', '2011-03-10', '2011-06-20', '2013-01-01'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const here = freshFolder()
        for (const { happens, number, asked, today } of steps) {
          for (const question of asked) await expectSame(here, question, today)
          happenings[happens]?.(here, number)
          for (const question of asked) await expectSame(here, question, today)
        }
      }),
      { numRuns: Number(process.env.EPHA_FUZZ_RUNS ?? 25) },
    )
  })
})
