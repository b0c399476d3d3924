import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandLineShape } from '../../src/commands/complete/command-line.js'
import { completeWords } from '../../src/commands/complete/complete-words.js'
import { type Environment, noAnswer } from '../../src/commands/environment.js'
import { commands } from '../../src/commands/index.js'
import { load } from '../../src/commands/load.js'
import { formatNames } from '../../src/render/index.js'
import { plain } from '../../src/render/renderer.js'
import { newRepository, type Repository } from '../repository.js'
import { trapped } from '../trapped.js'

const run = async () => noAnswer

const shape = commandLineShape([
  {
    name: 'actions',
    arguments: '[query...]',
    aliases: ['list'],
    summary: 'outstanding actions',
    flags: [
      { flags: '--owner <who>', help: 'initials', many: true },
      { flags: '--assignee <who>', help: 'initials', hidden: true },
      { flags: '--meeting <id>', help: 'a meeting' },
      { flags: '--format <format>', help: 'a format', choices: formatNames },
      { flags: '--overdue', help: 'overdue' },
      { flags: '-o, --output <file>', help: 'into a file' },
    ],
    examples: [],
    run,
  },
  { name: 'show', arguments: '<id>', summary: 'one action', flags: [], examples: [], run },
  { name: 'complete', summary: 'this', hidden: true, flags: [], examples: [], run },
])

function committee(): Environment {
  const here = mkdtempSync(join(tmpdir(), 'epha-complete-'))
  mkdirSync(join(here, 'minutes'))
  writeFileSync(
    join(here, 'minutes', '2011-spring.md'),
    [
      '---\nmeeting: 2011-spring\ndate: 2011-03\npeople: { TR: Terry Reynolds, AF: Alison Fiala }\n---\n\n# Spring term\n',
      '## 3. Safeguarding\n\n- [ ] TR to ask for the template\n- [x] AF to book the hall\n',
      '## 9. Staff (confidential)\n\n- [ ] TR to settle the grievance\n',
    ].join('\n'),
  )
  const paper = { palette: plain, width: null }
  const cache = { folder: join(here, 'cache'), program: 'test', now: () => Date.now() + 10_000 }
  return { here, minutes: null, today: '2011-06-20', stdout: paper, stderr: paper, cache }
}

/** What is offered where a command has read the minutes before. */
async function offeredOnceRead(
  words: readonly string[],
  environment: Environment = committee(),
): Promise<readonly string[]> {
  await load(environment)
  return offered(words, environment)
}

async function offered(
  words: readonly string[],
  environment: Environment = committee(),
): Promise<readonly string[]> {
  const { stdout } = await completeWords(words, shape, environment)
  return stdout.split('\n').slice(0, -1)
}

describe('what can be typed next', () => {
  it('is a command, with what it does', async () => {
    expect(await offered([''])).toEqual(['actions\toutstanding actions', 'show\tone action'])
    expect(await offered(['sh'])).toEqual(['show\tone action'])
  })

  it('is a flag of the command, or one that stands everywhere', async () => {
    expect(await offered(['actions', '--o'])).toEqual([
      '--owner\tinitials',
      '--overdue\toverdue',
      '--output\tinto a file',
    ])
    expect(await offered(['list', '--mi'])).toEqual([expect.stringMatching(/^--minutes\t/)])
  })

  it('is an owner, whatever letters the shell makes words of', async () => {
    expect(await offeredOnceRead(['actions', '--owner', 't'])).toEqual(['TR\tTerry Reynolds'])
    expect(await offeredOnceRead(['actions', '--owner=t'])).toEqual(['--owner=TR\tTerry Reynolds'])
    expect(await offeredOnceRead(['actions', '--owner', '=', 't'])).toEqual(['TR\tTerry Reynolds'])
    expect(await offeredOnceRead(['actions', '--owner', '='])).toEqual([
      'TR\tTerry Reynolds',
      'AF\tAlison Fiala',
    ])
    expect(await offeredOnceRead(['actions', '--owner', 'AF,T'])).toEqual(['AF,TR\tTerry Reynolds'])
    expect(await offeredOnceRead(['actions', '--owner', '"T'])).toEqual(['TR\tTerry Reynolds'])
  })

  it('is an owner once, however often and in whatever letters the minutes write it', async () => {
    const environment = committee()
    writeFileSync(
      join(environment.here, 'minutes', '2011-summer.md'),
      '# 13 June 2011\n\n## Actions\n\n- [ ] @Kim to prune the trees\n- [ ] @kim to burn the twigs\n',
    )
    expect(await offeredOnceRead(['actions', '--owner', '@'], environment)).toEqual(['@Kim'])
  })

  it('is a meeting, or a word that means one', async () => {
    expect(await offeredOnceRead(['actions', '--meeting', ''])).toEqual([
      '2011-spring\tMar 2011, Spring term',
      'last\tthe last meeting',
      'next\tdue by the next meeting',
    ])
  })

  it('is an id, those outstanding first, and of a confidential action nothing but that', async () => {
    expect(await offeredOnceRead(['show', '2011'])).toEqual([
      '2011-spring/3.1\task for the template',
      '2011-spring/9.1\tconfidential',
      '2011-spring/3.2\tbook the hall',
    ])
  })

  it('is a word that a flag knows by itself', async () => {
    expect(await offered(['actions', '--format', 'j'])).toEqual(['json'])
  })

  it('is a file where a file is wanted, which the shell knows better', async () => {
    expect(await offered(['actions', '--output', ''])).toEqual([])
    expect(await offered(['actions', '--minutes', 'm'])).toEqual([])
  })

  it('comes from the minutes that were named before it', async () => {
    const environment = committee()
    expect(await offered(['actions', '--minutes', join(environment.here, 'nowhere'), '--owner', ''])).toEqual(
      [],
    )
    const elsewhere = { ...environment, here: tmpdir() }
    await load({ ...elsewhere, minutes: join(environment.here, 'minutes') })
    const minutes = `--minutes=${join(environment.here, 'minutes')}`
    expect(await offered(['actions', minutes, '--owner', 'A'], elsewhere)).toEqual(['AF\tAlison Fiala'])
  })

  it('is what epha.yaml and the names of the files say, where nothing was read yet', async () => {
    const environment = committee()
    writeFileSync(
      join(environment.here, 'epha.yaml'),
      'people: { RH: Ruth Hale }\ngroups: { Board: [RH] }\nareas: { West: }\nseries: { termly: minutes }\n',
    )
    expect(await offered(['actions', '--owner', ''], environment)).toEqual(['RH\tRuth Hale', 'Board'])
    expect(await offered(['actions', '--meeting', '2'], environment)).toEqual(['2011-spring'])
    expect(await offered(['show', ''], environment)).toEqual([])
  })

  it('is what was read last, whatever has changed since', async () => {
    const environment = committee()
    await load(environment)
    rmSync(join(environment.here, 'minutes', '2011-spring.md'))
    writeFileSync(join(environment.here, 'minutes', 'other.md'), '# 1 May 2011\n\n- [ ] XY to sing\n')
    expect(await offered(['actions', '--owner', ''], environment)).toEqual([
      'TR\tTerry Reynolds',
      'AF\tAlison Fiala',
    ])
  })
})

describe('words of epha’s own', () => {
  const own = commandLineShape([
    {
      name: 'check',
      summary: 'what is wrong',
      flags: [
        { flags: '--rule <name>', help: 'a rule' },
        { flags: '--explain <rule>', help: 'a rule' },
        { flags: '--since <date>', help: 'a day' },
        { flags: '--fail-on <words>', help: 'words' },
      ],
      examples: [],
      run,
    },
    { name: 'actions', arguments: '[query...]', summary: 'actions', flags: [], examples: [], run },
  ])
  const values = async (...words: readonly string[]) =>
    (await completeWords(words, own, committee())).stdout.split('\n').map((line) => line.split('\t')[0])

  it('are rules, days, states and keys of a question', async () => {
    expect(await values('check', '--rule', 'owner-un')).toContain('owner-unknown')
    expect(await values('check', '--explain', 'action-un')).toContain('action-unreported')
    expect(await values('check', '--since', 'next')).toEqual([
      'next-week',
      'next-month',
      'next-year',
      'next',
      '',
    ])
    expect(await values('check', '--fail-on', 'over')).toEqual(['overdue', ''])
    expect(await values('actions', 'ov')).toEqual(['overdue', ''])
    expect(await values('actions', 'own')).toEqual(['owner:', ''])
    const read = committee()
    await load(read)
    expect((await completeWords(['actions', 'T'], own, read)).stdout).toContain('TR')
  })
})

describe('branches and tags', () => {
  /** What is offered in a repository, with the commands as they are. */
  async function offeredIn({ folder }: { readonly folder: string }, ...words: readonly string[]) {
    const environment = { ...committee(), here: folder }
    const { stdout } = await completeWords(words, commandLineShape(commands), environment)
    return stdout.split('\n').slice(0, -1)
  }

  function club(): Repository {
    const house = newRepository()
    house.write('minutes/2011-spring.md', '# 14 March 2011\n\n- [ ] TR to call\n')
    house.commit('Spring')
    house.git('branch', 'matters-arising')
    house.git('tag', 'v1.0')
    house.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    return house
  }

  it('are offered wherever a commit is typed, on both sides of the dots', async () => {
    const house = club()
    const all = ['main', 'matters-arising', 'origin/main', 'v1.0']
    expect(await offeredIn(house, 'diff', '')).toEqual(all)
    expect(await offeredIn(house, 'diff', 'ma')).toEqual(['main', 'matters-arising'])
    expect(await offeredIn(house, 'diff', 'v1.0..ma')).toEqual(['v1.0..main', 'v1.0..matters-arising'])
    expect(await offeredIn(house, 'diff', 'main...v')).toEqual(['main...v1.0'])
    expect(await offeredIn(house, 'actions', '--at', 'v')).toEqual(['v1.0'])
    expect(await offeredIn(house, 'actions', '--at=or')).toEqual(['--at=origin/main'])
    expect(await offeredIn(house, 'check', '--compare-with', 'or')).toEqual(['origin/main'])
    house.remove()
  })

  it('are ids where an action is followed', async () => {
    const house = club()
    const environment = { ...committee(), here: house.folder }
    await load(environment)
    const { stdout } = await completeWords(['log', '2011'], commandLineShape(commands), environment)
    expect(stdout).toMatch(/^2011-spring\/h1\.1\t/)
    house.remove()
  })

  it('are names that a shell takes as they are, and nothing is started for them', async () => {
    const house = club()
    house.git('branch', 'main;$(touch)')
    house.git('branch', "it's")
    const trap = trapped(house)
    expect(await offeredIn(house, 'diff', '')).toEqual(['main', 'matters-arising', 'origin/main', 'v1.0'])
    expect(existsSync(trap)).toBe(false)
    house.remove()
  })

  it('are none where there is no repository', async () => {
    expect(await offeredIn({ folder: committee().here }, 'diff', '')).toEqual([])
  })
})
