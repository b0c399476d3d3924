import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadedAt } from '../../src/commands/actions/at-commit.js'
import { answerOf } from '../../src/commands/answer.js'
import { diffMinutes } from '../../src/commands/diff/diff-minutes.js'
import type { Answer } from '../../src/commands/environment.js'
import { logAction } from '../../src/commands/log/log-action.js'
import { environmentAt } from '../history-told.js'
import { newRepository, type Repository, termlyMinutes } from '../repository.js'
import { trapped } from '../trapped.js'

const id = '2011-spring/h1.1'

let club: Repository
let clones: string
beforeEach(() => {
  clones = mkdtempSync(join(tmpdir(), 'epha-clones-'))
  club = newRepository()
  club.git('config', 'uploadpack.allowFilter', 'true')
  write('- [ ] RH to find a trainer')
  club.commit('One')
  write('- [ ] TR to find a trainer')
  club.commit('Two')
})
afterEach(() => {
  club.remove()
  rmSync(clones, { recursive: true, force: true })
})

const write = (line: string): void =>
  club.write('minutes/2011-spring.md', termlyMinutes('2011-spring', '2011-03-14', line))

function cloned(...flags: readonly string[]): string {
  const place = join(clones, 'clone')
  club.git('clone', '--quiet', ...flags, `file://${club.folder}`, place)
  return place
}

/** What is said in a folder of the last commit and the one before: the error, or the exit code and the sentences. */
async function said(here: string): Promise<Readonly<Record<'diff' | 'log' | 'at', string>>> {
  const environment = environmentAt(here)
  const words = (answer: Promise<Answer>): Promise<string> =>
    answer.then(({ exitCode, stderr }) => [`exit code ${exitCode}`, ...stderr].join('\n'), String)
  const at = loadedAt({ revision: 'HEAD~1', isDayTyped: false }, environment, {})
  const request = { range: 'HEAD~1', target: null, format: 'json', confidential: false } as const
  return {
    diff: await words(diffMinutes(request, environment)),
    log: await words(
      logAction({ id, format: 'json' as const, csv: {}, output: null, confidential: false }, environment),
    ),
    at: await words(at.then(({ loaded, sentences }) => answerOf('', sentences, loaded, environment))),
  }
}

const all = (diff: string, log = diff, at = log) => ({
  diff: expect.stringContaining(diff),
  log: expect.stringContaining(log),
  at: expect.stringContaining(at),
})

describe('each command says what git can tell of', () => {
  it('a clone, and a worktree of it', async () => {
    const whole = all('exit code 0')
    expect(await said(club.folder)).toEqual(whole)
    club.git('worktree', 'add', '--quiet', join(clones, 'tree'), '-b', 'beside')
    expect(await said(join(clones, 'tree'))).toEqual(whole)
    for (const words of Object.values(await said(club.folder))) expect(words).not.toContain('submodule')
  })

  it('a shallow clone', async () => {
    expect(await said(cloned('--depth=1'))).toEqual(
      all('this one is shallow', 'exit code 3\nThis clone begins here', 'this one is shallow'),
    )
  })

  it.each(['--filter=blob:none', '--filter=tree:0'])('a partial clone: %s', async (filter) => {
    expect(await said(cloned(filter))).toEqual(all('this is a partial clone'))
  })

  it('a bare repository, and a folder of none', async () => {
    club.git('config', 'core.bare', 'true')
    expect(await said(club.folder)).toEqual(all('this one is bare'))
    rmSync(join(club.folder, '.git'), { recursive: true })
    expect(await said(club.folder)).toEqual(all('needs minutes in a git repository'))
  })

  it('a repository without a commit', async () => {
    rmSync(join(club.folder, '.git'), { recursive: true })
    club.git('init', '--quiet')
    expect(await said(club.folder)).toEqual(
      all('is no branch, tag or commit', 'a repository that has a commit', 'is no branch, tag or commit'),
    )
  })

  it('a machine without git', async () => {
    const { PATH } = process.env
    process.env.PATH = '/nowhere'
    const words = await said(club.folder).finally(() => {
      process.env.PATH = PATH
    })
    expect(words).toEqual(all('it is not installed'))
  })

  it('a submodule', async () => {
    const around = newRepository()
    around.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', club.folder, 'club')
    around.commit('A submodule')
    const words = await said(join(around.folder, 'club'))
    around.remove()
    expect(words).toEqual(all('these are its commits, not those of the repository around it'))
  })

  it('files that are not committed', async () => {
    write('- [x] TR to find a trainer')
    const environment = environmentAt(club.folder)
    const { loaded } = await loadedAt({ revision: 'HEAD', isDayTyped: false }, environment, {})
    expect(loaded.register.actions.map(({ status }) => status)).toEqual(['outstanding'])
    const { stdout } = await logAction(
      { id, format: 'table' as const, csv: {}, output: null, confidential: false },
      environment,
    )
    expect(stdout).toContain('not committed yet\n    done')
    expect((await said(club.folder)).diff).toContain('1 done, 1 reassigned.')
  })

  it('minutes of one commit that cannot be read', async () => {
    club.write('minutes/2011-summer.md', Buffer.from('# 1 June 2011\n\n- [ ] R\u00e9my to call\n', 'latin1'))
    club.commit('From another computer')
    const name = club.git('rev-parse', '--short=7', 'HEAD').trim()
    club.write('minutes/2011-autumn.md', '# 1 September 2011\n\nIt rained.\n')
    club.commit('Autumn')
    expect(await said(club.folder)).toEqual(
      all('exit code 3\n', 'exit code 3\nAt 2 commits some minutes could not be read', 'exit code 3'),
    )
    const words = await said(club.folder)
    expect(words.diff).toContain('2011-summer.md')
    expect(words.log).toContain(`${name} (2011-summer.md)`)
    club.write('minutes/2011-summer.md', '# 1 June 2011\n\n- [ ] R\u00e9my to call\n')
    club.commit('The same as UTF-8')
    expect((await said(club.folder)).log).toMatch(/^exit code 3\nAt 2 commits/)
  })

  it('settings that would start a program', async () => {
    const trap = trapped(club)
    write('- [x] TR to find a trainer')
    club.write('minutes/.gitattributes', '*.md diff=trap filter=trap\n')
    expect((await said(club.folder)).diff).toContain('exit code 0')
    expect(existsSync(trap)).toBe(false)
  })
})
