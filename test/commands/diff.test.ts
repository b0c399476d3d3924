import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DiffRequest, diffMinutes } from '../../src/commands/diff/diff-minutes.js'
import { environmentAt } from '../history-told.js'
import { newRepository, type Repository, termlyMinutes } from '../repository.js'
import { trapped } from '../trapped.js'

const spring = '## 4. Behaviour\n\n- [ ] RH to find a trainer\n- [ ] TR to call the county'

let club: Repository
beforeEach(() => {
  club = newRepository()
  club.write('minutes/2011-spring.md', termlyMinutes('2011-spring', '2011-03-14', spring))
  club.commit('Minutes of spring')
  club.git('checkout', '--quiet', '-b', 'summer')
})
afterEach(() => club.remove())

const usual: DiffRequest = { range: null, target: null, format: 'json', confidential: false }

function differed(request: Partial<DiffRequest> = {}, here = club.folder, minutes: string | null = null) {
  return diffMinutes({ ...usual, ...request }, environmentAt(here, minutes))
}

/** `raised 2011-spring/4.1`, a line for each change. */
async function told(...given: Parameters<typeof differed>): Promise<readonly string[]> {
  const { stdout } = await differed(...given)
  const { changes }: { readonly changes: readonly { readonly kind: string; readonly id: string }[] } =
    JSON.parse(stdout)
  return changes.map(({ kind, id }) => `${kind} ${id}`)
}

const says = (lines: string): void =>
  club.write('minutes/2011-spring.md', termlyMinutes('2011-spring', '2011-03-14', `${spring}\n${lines}`))

describe('what is compared', () => {
  it('is read in one go, both versions together', async () => {
    club.write('minutes/epha.yaml', 'people:\n  RH: Ralph Holloway\n')
    says('- [ ] RH to book the hall')
    club.commit('The hall')
    const beside = mkdtempSync(join(tmpdir(), 'epha-git-'))
    const { PATH = '' } = process.env
    const git = PATH.split(':')
      .map((folder) => join(folder, 'git'))
      .find((path) => existsSync(path))
    const program = `#!/bin/sh\necho "$*" >> '${beside}/calls'\nexec '${git}' "$@"\n`
    writeFileSync(join(beside, 'git'), program, { mode: 0o755 })
    process.env.PATH = `${beside}:${PATH}`
    try {
      expect(await told({ range: 'main..HEAD' })).toEqual(['raised 2011-spring/4.3'])
    } finally {
      process.env.PATH = PATH
    }
    const calls = readFileSync(join(beside, 'calls'), 'utf8').split('\n')
    expect(calls.filter((call) => call.endsWith('cat-file --batch'))).toHaveLength(1)
    expect(calls.filter((call) => call.endsWith('cat-file --batch-check'))).toHaveLength(1)
    rmSync(beside, { recursive: true })
  })

  it('is a branch with where it left main, what is not committed included', async () => {
    says('- [ ] RH to book the hall')
    club.commit('The hall')
    club.git('checkout', '--quiet', 'main')
    club.write('minutes/2011-autumn.md', termlyMinutes('2011-autumn', '2011-11-18', '- [ ] TR to write'))
    club.commit('What the branch does not know')
    club.git('checkout', '--quiet', 'summer')
    says('- [ ] RH to book the hall\n- [ ] RH to order tea')
    expect(await told()).toEqual(['raised 2011-spring/4.3', 'raised 2011-spring/4.4'])
    expect((await differed()).stderr.join('\n')).toContain('committed or not')
    expect((await differed()).stderr.join('\n')).toContain('(where this branch left it)')
    expect((await differed({ range: 'summer' })).stderr.join('\n')).not.toContain('where this branch left it')
  })

  it('is the branch that a pull request names, where its runner says so', async () => {
    club.git('update-ref', 'refs/remotes/origin/release', 'HEAD')
    club.git('checkout', '--quiet', 'main')
    says('- [ ] RH to book the hall')
    club.commit('The hall')
    club.git('checkout', '--quiet', '-b', 'later')
    expect(await told()).toEqual([])
    expect(await told({ target: 'origin/release' })).toEqual(['raised 2011-spring/4.3'])
  })

  it('is the last commit, where there is no branch but the one', async () => {
    club.git('branch', '--quiet', '-D', 'main')
    says('- [ ] RH to book the hall')
    expect(await told()).toEqual(['raised 2011-spring/4.3'])
  })

  it('is one commit with another, from the first to the last of a range', async () => {
    says('- [ ] RH to book the hall')
    club.commit('The hall')
    for (const range of ['main..summer', 'main..', 'main...summer', 'HEAD~1..HEAD'])
      expect(await told({ range })).toEqual(['raised 2011-spring/4.3'])
    expect(await told({ range: '..main' })).toEqual(['dropped 2011-spring/4.3'])
    expect(await told({ range: 'summer...main' })).toEqual([])
  })

  it('is what was said before the register begins too', async () => {
    club.write('minutes/epha.yaml', 'register: { since: 2011-06-01 }\n')
    club.commit('From June on')
    club.write(
      'minutes/2011-spring.md',
      termlyMinutes('2011-spring', '2011-03-14', spring.replace('RH', 'TR')),
    )
    expect(await told({ range: 'summer' })).toEqual(['reassigned 2011-spring/4.1'])
    expect(await told({ range: 'main' })).toEqual(['reassigned 2011-spring/4.1'])
    club.commit('Given')
    expect(await told({ range: 'HEAD~1..HEAD' })).toEqual(['reassigned 2011-spring/4.1'])
  })

  it('is the folder as it was called then, and files as they are called now', async () => {
    club.git('mv', 'minutes', 'protocols')
    club.git('mv', 'protocols/2011-spring.md', 'protocols/spring.md')
    club.write('protocols/other.md', termlyMinutes('other', '2011-05-01', '- [ ] TR to write'))
    club.commit('Another name')
    expect(await told({}, club.folder, 'protocols')).toEqual(['raised other/h1.1'])
    club.git('mv', 'protocols/other.md', 'other.md')
    club.git('mv', 'protocols/spring.md', 'spring.md')
    club.commit('No folder at all')
    expect(await told({ range: 'main' }, club.folder, '.')).toEqual(['raised other/h1.1'])
  })
})

describe('what git cannot tell', () => {
  it('is said of a name that is none, with the nearest', async () => {
    await expect(differed({ range: 'sumer' })).rejects.toThrow('did you mean `summer`?')
    for (const range of ['--output=x', '', 'main:minutes', '-h..main', 'main..-h'])
      await expect(differed({ range })).rejects.toThrow('is no branch, tag or commit')
  })

  it.each([
    ['no repository', () => rmSync(join(club.folder, '.git'), { recursive: true }), 'in a git repository'],
    [
      'no commit',
      () => {
        rmSync(join(club.folder, '.git'), { recursive: true })
        club.git('init', '--quiet')
      },
      'a repository that has a commit',
    ],
    [
      'a bare repository',
      () => {
        club.git('config', 'core.bare', 'true')
      },
      'this one is bare',
    ],
  ])('is said of %s', async (_, change, message) => {
    change()
    await expect(differed()).rejects.toThrow(message)
  })

  it('is said of clones that are cut short, and of a machine without git', async () => {
    says('- [ ] RH to book the hall')
    club.commit('The hall')
    club.git('config', 'uploadpack.allowFilter', 'true')
    const clone = mkdtempSync(join(tmpdir(), 'epha-short-'))
    for (const [flag, message] of [
      ['--depth=1', 'this one is shallow'],
      ['--filter=blob:none', 'this is a partial clone'],
      ['--filter=tree:0', 'this is a partial clone'],
    ] as const) {
      const place = join(clone, flag)
      club.git('clone', '--quiet', flag, `file://${club.folder}`, place)
      await expect(differed({ range: 'HEAD~1' }, place), flag).rejects.toThrow(message)
    }
    rmSync(clone, { recursive: true })
    const { PATH } = process.env
    process.env.PATH = '/nowhere'
    await expect(differed()).rejects.toThrow('it is not installed')
    process.env.PATH = PATH
  })

  it('is said of minutes of either version that cannot be read, with exit code 3', async () => {
    says('- [ ] RH to book the hall')
    writeFileSync(join(club.folder, 'minutes/2011-spring.md'), Buffer.from([0xe9, 0x0a]))
    const here = await differed({ format: 'markdown' })
    expect(here.exitCode).toBe(3)
    expect(here.stdout).toContain('Of the files here, 1 place could not be read: minutes/2011-spring.md')
    expect(here.stdout).toContain('2 actions could not be compared')
    expect(here.stderr.join('\n')).toContain('2 actions could not be compared')
    expect(await told()).toEqual([])
    club.commit('Broken')
    says('')
    const then = await differed({ range: 'HEAD' })
    expect([then.exitCode, await told({ range: 'HEAD' })]).toEqual([3, []])
    expect(then.stderr.join('\n')).toContain('Of HEAD, 1 place could not be read')
  })

  it('is said of a submodule; a worktree is a folder like any other', async () => {
    says('- [ ] RH to book the hall')
    club.commit('The hall')
    const tree = mkdtempSync(join(tmpdir(), 'epha-tree-'))
    club.git('worktree', 'add', '--quiet', join(tree, 'w'), 'main')
    expect(await told({ range: 'HEAD..summer' }, join(tree, 'w'))).toEqual(['raised 2011-spring/4.3'])
    const around = newRepository()
    around.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', club.folder, 'club')
    around.commit('A submodule')
    const { stderr } = await differed({ range: 'HEAD~1' }, join(around.folder, 'club'))
    expect(stderr.join('\n')).toContain('its commits, not those of the repository around it')
    expect((await differed()).stderr.join('\n')).not.toContain('submodule')
    around.remove()
    rmSync(tree, { recursive: true })
  })
})

describe('what a repository or its minutes say', () => {
  it('starts no program', async () => {
    says('- [ ] RH to book the hall')
    club.commit('The hall')
    const trap = trapped(club)
    expect(await told({ range: 'HEAD~1..HEAD' })).toEqual(['raised 2011-spring/4.3'])
    expect(existsSync(trap)).toBe(false)
  })

  it('is nobody’s name, link or tag in a comment', async () => {
    says(
      '- [ ] RH to ask @octocat and ``@chair`` about #12, <b>x</b> | [here](https://example.org) <!-- y --> www.example.org',
    )
    const { stdout } = await differed({ format: 'markdown' })
    const outside = stdout.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '')
    expect(stdout).toContain('octocat')
    expect(outside).not.toMatch(/octocat|chair|#12|<b>|https?:|www|y -->/)
    expect(
      outside
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .at(-1)
        ?.split('|').length,
    ).toBe(6)
  })

  it('is cut where a comment would be too long, and the rest is counted', async () => {
    says(
      Array.from({ length: 900 }, (_, n) => `- [ ] RH to do the ${n}th of ${'many '.repeat(15)}`).join('\n'),
    )
    const { stdout } = await differed({ format: 'markdown' })
    expect(stdout.length).toBeLessThan(65_536)
    expect(stdout).toMatch(/\n\d+ more are not shown here; `epha diff` has them all\.\n/)
    const shown = stdout.match(/^\| `2011/gm)?.length ?? 0
    expect(Number(/(\d+) more/.exec(stdout)?.[1])).toBe(900 - shown)
  })

  it('stays confidential in every format', async () => {
    says('\n## 5. Staff (confidential)\n\n- [ ] RH to talk to Maureen Quill')
    for (const format of ['text', 'markdown', 'json'] as const) {
      const hidden = await differed({ format })
      expect(hidden.stdout).toContain('2011-spring/5.1')
      expect(hidden.stdout).not.toContain('Quill')
      expect(hidden.stderr).toContain('1 confidential action is not shown; --confidential shows it.')
      expect((await differed({ format, confidential: true })).stdout).toContain('Quill')
    }
  })
})
