import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../src/commands/index.js'
import { everywhereFlags } from '../src/commands/shared-flags.js'
import { newRepository, type Repository } from './repository.js'

const pages = [
  'README.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
]

/** The day that a page speaks of. */
const dayOf = (text: string): string => /EPHA_TODAY=(\d{4}-\d\d-\d\d)/.exec(text)?.[1] ?? '2011-06-20'

const consoleBlock = /^```console\n(.*?)^```$/gms
const shellBlock = /^```sh\n(.*?)^```$/gms

/** What installs, packs and tests epha itself: `package.test.ts` and `workflows/` do it, and each is known here. */
const ofNpm = new Set([
  ...['npm ci && npx epha actions --owner TR', 'npm ci && npm test', 'npm ci && npm pack'],
  'cd ../committee && npm install ../epha/epha-0.1.0.tgz',
  'npm install ./epha-0.1.0.tgz && npx epha actions',
  'npx --package ./epha-0.1.0.tgz epha actions',
  'npm install --global ./epha-0.1.0.tgz && epha actions',
  ...['npm run test:faults', 'EPHA_FAULTS=0.1 npm run test:faults', 'npm run bench'],
  ...['npm run test:hostile', 'EPHA_HOSTILE=0.1 npm run test:hostile'],
  ...['', ' --sample 1/4'].map((part) => `npm run test:mutation -- query${part}`),
  'npm run test:mutation -- src/query/order.ts',
])

/** The lines of a block, without what is said beside them. */
const linesOf = (block: string): readonly string[] =>
  block.split('\n').flatMap((line) => {
    const command = line.replace(/\s+#.*$/, '').trim()
    return command === '' ? [] : [command]
  })

const own = mkdtempSync(join(tmpdir(), 'epha-pages-'))

beforeAll(() => {
  const program = `exec '${process.execPath}' '${resolve('bin/epha.js')}' "$@"\n`
  writeFileSync(join(own, 'epha'), `#!/bin/sh\nunset npm_command npm_lifecycle_event\n${program}`, {
    mode: 0o755,
  })
  writeFileSync(join(own, 'npx'), `#!/bin/sh\nshift\nexport npm_command=exec\n${program}`, { mode: 0o755 })
})
afterAll(() => rmSync(own, { recursive: true, force: true }))

/** The folder of a committee: the minutes of this repository, two papers in Word, and what is shown to be wrong. */
function newCommittee(): Repository {
  const committee = newRepository()
  cpSync('minutes', join(committee.folder, 'minutes'), { recursive: true })
  mkdirSync(join(committee.folder, 'word'))
  cpSync('fixtures/word/plain.doc', join(committee.folder, 'word/2010-autumn.doc'))
  cpSync('fixtures/word/at-the-margin.doc', join(committee.folder, 'word/2010-09-20.doc'))
  symlinkSync(resolve('fixtures'), join(committee.folder, 'fixtures'))
  committee.write('the-text', '# Heads, 13 June 2011\n')
  committee.commit('Minutes')
  return committee
}

function environmentOf(today: string, folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${own}${delimiter}${process.env.PATH}`,
    HOME: folder,
    XDG_STATE_HOME: join(folder, '.state'),
    XDG_CACHE_HOME: join(own, 'cache'),
    EPHA_TODAY: today,
    NO_COLOR: '1',
    TERM: 'xterm',
    FORCE_COLOR: undefined,
    CI: undefined,
  }
}

/** What a terminal of 80 columns shows: stdout and stderr as they come. `script` is the terminal. */
function onTerminal(command: string, folder: string, today: string): string {
  const { stdout } = spawnSync('script', ['-qec', `stty cols 80; ${command}`, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: environmentOf(today, folder),
  })
  // What tells of long work is gone when the work is.
  const left = stdout.replace(/\r\u001b\[K(?:Reading [^\r]*\r\u001b\[K)*/g, '')
  return left.replaceAll('\r\n', '\n').trimEnd()
}

/** What a page shows after `$ `: a command, and the lines below it. */
function shownIn(text: string): readonly { readonly command: string; readonly answer: string }[] {
  return [...text.matchAll(consoleBlock)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...lines] = part.split('\n')
        return { command, answer: lines.join('\n').trimEnd() }
      }),
  )
}

/** All that stands in a page as a command of epha, in a block or within a sentence. */
function commandsIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(shellBlock)].flatMap(([, block = '']) => linesOf(block))
  const sentences = [...text.replace(/^```.*?^```$/gms, '').matchAll(/`((?:npx )?epha [^`]+)`/g)]
  return [
    ...blocks,
    ...shownIn(text).map(({ command }) => command),
    ...sentences.map(([, words = '']) => words),
  ]
    .flatMap((line) => line.split(/&&|\|/))
    .map((line) => line.trim().replace(/^npx /, ''))
    .filter((line) => line.startsWith('epha '))
}

/** What is wrong in a command: its name, or a flag. */
function mistakeIn(line: string): string | null {
  const [, name = '', ...words] = line.replaceAll('\n', ' ').split(' ')
  const command = commands.find((each) => each.name === name || each.aliases?.includes(name))
  const flags = words.flatMap((word) => /^--[a-z][a-z-]*/.exec(word)?.[0] ?? [])
  // Words alone are a question; those of a block are run.
  if (command === undefined) return flags.length === 0 || name === 'help' || name === '' ? null : line
  const known = [...command.flags, ...everywhereFlags].flatMap(
    ({ flags: written }) => written.match(/--[a-z-]+/g) ?? [],
  )
  return flags.every((flag) => known.includes(flag) || flag === '--help') ? null : line
}

it('README is a page of at most 150 lines, and leads to every other page', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme.split('\n').length - 1).toBeLessThanOrEqual(150)
  const guides = pages.filter((page) => !/README|architecture|testing/.test(page))
  expect(guides.filter((page) => !readme.includes(`](${page})`))).toEqual([])
})

describe.each(pages)('%s', (path) => {
  const text = readFileSync(path, 'utf8')
  const today = dayOf(text)
  const shown = shownIn(text)

  it('has no command and no flag that there is not', () => {
    expect(commandsIn(text).flatMap((line) => mistakeIn(line) ?? [])).toEqual([])
  })

  if (shown.length > 0)
    describe('shows what the program prints', () => {
      let committee: Repository
      beforeAll(() => {
        committee = newCommittee()
        if (process.env.UPDATE)
          writeFileSync(
            path,
            text.replace(consoleBlock, (block) =>
              [
                '```console',
                ...shownIn(block).map(
                  ({ command }) => `$ ${command}\n${onTerminal(command, committee.folder, today)}`,
                ),
                '```',
              ].join('\n'),
            ),
          )
      }, 240_000)
      afterAll(() => committee.remove())

      it.each(shown.map(({ command, answer }) => [command, answer]))(
        '%s',
        (command, answer) => {
          const printed = onTerminal(command, committee.folder, today)
          expect(printed).toBe(process.env.UPDATE ? printed : answer)
        },
        60_000,
      )
    })

  const blocks = [...text.matchAll(shellBlock)].map(([, block = '']) => linesOf(block))
  const ours = blocks
    .map((lines) => lines.filter((line) => !ofNpm.has(line)))
    .filter((lines) => lines.length > 0)

  if (ours.length > 0)
    it.each(ours.map((lines) => [lines[0], lines]))(
      'says what can be typed: %s',
      (_, lines) => {
        const committee = newCommittee()
        try {
          for (const line of lines) {
            const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
              cwd: committee.folder,
              encoding: 'utf8',
              env: environmentOf(today, committee.folder),
              input: '',
            })
            // A check that finds something says so with 1; a call that is wrong ends with 2.
            expect([0, line.startsWith('epha check') ? 1 : 0], `${line}\n${stdout}${stderr}`).toContain(
              status,
            )
          }
        } finally {
          committee.remove()
        }
      },
      240_000,
    )
})
