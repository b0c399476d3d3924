import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { partialClone } from '../../src/workspace/blobs.js'
import { openCommit } from '../../src/workspace/commit.js'
import { openWorkspace } from '../../src/workspace/folder.js'
import { filesIn, gitStateOf, prefixesOf, refusalIn, repositoryOf, textAt } from '../../src/workspace/git.js'
import {
  branchPoint,
  commitDay,
  isInSubmodule,
  isShallow,
  namedCommit,
  offeredRevisions,
  targetBranch,
} from '../../src/workspace/revisions.js'
import { newRepository, type Repository } from '../repository.js'

let repository: Repository
let outside: string
beforeEach(() => {
  repository = newRepository()
  outside = mkdtempSync(join(tmpdir(), 'epha-outside-'))
})
afterEach(() => {
  repository.remove()
  rmSync(outside, { recursive: true, force: true })
})

const head = () => repository.git('rev-parse', 'HEAD').trim()
function commit(text: string): string {
  repository.write('minutes/a.md', text)
  repository.commit(text, { name: 'Ann Fox', day: '2024-05-02' })
  return head()
}

/** A clone that has the last commit alone. */
function shortClone(...flags: readonly string[]): string {
  const clone = join(outside, 'clone')
  const source = `file://${repository.folder}`
  execFileSync('git', ['clone', '-q', '--depth', '1', ...flags, source, clone], { stdio: 'ignore' })
  return clone
}

describe('where a branch left another', () => {
  test('is the last commit of both', () => {
    const first = commit('1')
    repository.git('checkout', '-q', '-b', 'side')
    commit('2')
    repository.git('checkout', '-q', 'main')
    const third = commit('3')
    expect(branchPoint(repository.folder, 'side')).toEqual({ kind: 'commit', commit: first })
    expect(branchPoint(repository.folder, 'side', 'side')).not.toEqual({ kind: 'commit', commit: first })
    expect(branchPoint(repository.folder, 'main')).toEqual({ kind: 'commit', commit: third })
    expect(namedCommit(repository.folder, 'main')).toEqual({ kind: 'commit', commit: third })
    expect(namedCommit(repository.folder, 'HEAD~1')).toEqual({ kind: 'commit', commit: first })
  })

  test.each(['nowhere', '-x', '', '--all'])('is not known of the name %j, and all names are told', (name) => {
    commit('1')
    repository.git('tag', 'v1')
    const unknown = { kind: 'no such name', branches: ['main', 'v1'] }
    expect([branchPoint(repository.folder, name), namedCommit(repository.folder, name)]).toEqual([
      unknown,
      unknown,
    ])
  })

  test('is not there where two have nothing in common', () => {
    commit('1')
    repository.git('checkout', '-q', '--orphan', 'other')
    commit('2')
    expect(branchPoint(repository.folder, 'main')).toEqual({ kind: 'nothing in common' })
  })

  test('may lie behind the end of a short clone', () => {
    commit('1')
    repository.git('checkout', '-q', '-b', 'side')
    commit('2')
    repository.git('checkout', '-q', 'main')
    commit('3')
    const clone = shortClone('--no-single-branch')
    expect([isShallow(clone), isShallow(repository.folder)]).toEqual([true, false])
    expect(branchPoint(clone, 'origin/side')).toEqual({ kind: 'shallow' })
    expect(namedCommit(clone, 'unknown')).toEqual({ kind: 'shallow' })
    expect(namedCommit(clone, '-x').kind).toBe('no such name')
  })

  test('is nowhere outside of a repository, and in one that has no files of its own', () => {
    expect(branchPoint(outside, 'main')).toEqual({ kind: 'no repository' })
    expect(namedCommit(outside, 'main')).toEqual({ kind: 'no repository' })
    execFileSync('git', ['init', '-q', '--bare', outside])
    expect(refusalIn(outside)).toEqual({ kind: 'bare' })
    expect(refusalIn(repository.folder)).toBeNull()
  })
})

describe('the branch that another is merged into', () => {
  test('is main, else master, and not the current one', () => {
    commit('1')
    expect(targetBranch(repository.folder)).toBeNull()
    repository.git('checkout', '-q', '-b', 'side')
    expect(targetBranch(repository.folder)).toBe('main')
    repository.git('branch', '-q', '-m', 'main', 'master')
    expect(targetBranch(repository.folder)).toBe('master')
    repository.git('branch', '-q', '-m', 'master', 'trunk')
    expect(targetBranch(repository.folder)).toBeNull()
  })

  test('is what the clone was made of, before any of its own', () => {
    commit('1')
    const clone = shortClone()
    expect(targetBranch(clone)).toBe('origin/main')
  })
})

test('the day of a commit is that on which it was written', () => {
  expect(commitDay(repository.folder, commit('1'))).toBe('2024-05-02')
})

describe('names that are offered while somebody types', () => {
  test('are branches, then tags, each once, and none that a shell would read', () => {
    commit('1')
    for (const name of ['side', 'a$b', "it's", 'feature/x-1', 'žižka']) repository.git('branch', name)
    for (const name of ['v1.0+2', 'side']) repository.git('tag', name)
    expect(offeredRevisions(repository.folder)).toEqual(['feature/x-1', 'main', 'side', 'žižka', 'v1.0+2'])
  })

  test('are none outside of a repository', () => {
    expect(offeredRevisions(outside)).toEqual([])
  })
})

describe('what git knows of a folder', () => {
  test('is its repository, or none', () => {
    mkdirSync(join(repository.folder, 'minutes'))
    expect(repositoryOf(join(repository.folder, 'minutes'))).toEqual({
      kind: 'repository',
      root:
        repositoryOf(repository.folder).kind === 'repository'
          ? expect.stringContaining('epha-repository')
          : '',
    })
    expect(repositoryOf(outside)).toEqual({ kind: 'none' })
  })

  test('is which files it keeps, leaves out, or would take', () => {
    commit('1')
    repository.write('.gitignore', 'private.yaml\n')
    repository.write('private.yaml', '')
    repository.write('new.md', '')
    const state = (name: string) => gitStateOf(join(repository.folder, name))
    expect(['minutes/a.md', 'private.yaml', 'new.md', 'not-there.md'].map(state)).toEqual([
      'tracked',
      'ignored',
      'untracked',
      'untracked',
    ])
    expect(filesIn(repository.folder).toSorted()).toEqual(['.gitignore', 'minutes/a.md', 'new.md'])
    expect(filesIn(join(repository.folder, 'minutes'))).toEqual(['a.md'])
  })

  test('is where the folder lies, by its path and behind a link', () => {
    commit('1')
    symlinkSync(join(repository.folder, 'minutes'), join(repository.folder, 'linked'))
    expect(prefixesOf(repository.folder)).toEqual([''])
    expect(prefixesOf(join(repository.folder, 'minutes'))).toEqual(['minutes/'])
    expect(prefixesOf(join(repository.folder, 'linked'))).toEqual(['linked/', 'minutes/'])
    symlinkSync(join(repository.folder, 'minutes'), join(outside, 'away'))
    expect(prefixesOf(join(outside, 'away'))).toEqual(['minutes/'])
  })

  test('is where the folder lies, whatever signs are in its name', () => {
    for (const name of ['mi\nnutes', 'minutes\n', ' minutes ', 'žluť "1"']) {
      repository.write(`${name}/a.md`, 'A')
      expect(prefixesOf(join(repository.folder, name))).toEqual([`${name}/`])
    }
  })

  test('is the text of a file at a commit, and nothing of one that was not there', () => {
    const first = commit('1')
    commit('2')
    const minutes = join(repository.folder, 'minutes')
    expect([
      textAt(minutes, first, 'a.md'),
      textAt(minutes, 'HEAD', 'a.md'),
      textAt(minutes, first, 'b.md'),
    ]).toEqual(['1', '2', null])
  })

  test('is whether it is in a submodule, and whether its place was none on another branch', () => {
    const first = commit('1')
    const around = newRepository()
    const name = { name: 'Ann Fox', day: '2024-05-02' }
    try {
      around.write('of us/minutes/a.md', '1')
      around.write('notes.md', 'N')
      around.commit('a folder', name)
      around.git('checkout', '-q', '-b', 'empty')
      around.git('rm', '-q', '-r', 'of us')
      around.commit('nothing', name)
      around.git('checkout', '-q', '-b', 'side')
      const source = `file://${repository.folder}`
      around.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', source, 'of us/minutes')
      around.commit('a submodule', name)
      const within = join(around.folder, 'of us', 'minutes')
      expect([isInSubmodule(within), isInSubmodule(around.folder), isInSubmodule(repository.folder)]).toEqual(
        [true, false, false],
      )
      execFileSync('git', ['branch', 'empty'], { cwd: within })
      expect(branchPoint(within, 'main')).toEqual({ kind: 'was no submodule' })
      expect(branchPoint(within, 'empty')).toEqual({ kind: 'commit', commit: first })
      expect(branchPoint(within, first)).toEqual({ kind: 'commit', commit: first })
      expect(branchPoint(around.folder, 'main').kind).toBe('commit')
    } finally {
      around.remove()
    }
  })
})

test('no setting of a repository starts a program, nor does a hook tell which repository is meant', () => {
  commit('1')
  repository.git('config', 'core.fsmonitor', `touch ${join(outside, 'started')}; false`)
  const before = process.env.GIT_DIR
  process.env.GIT_DIR = join(outside, 'elsewhere')
  try {
    expect(filesIn(repository.folder)).toEqual(['minutes/a.md'])
    expect(gitStateOf(join(repository.folder, 'minutes/a.md'))).toBe('tracked')
  } finally {
    if (before === undefined) delete process.env.GIT_DIR
    else process.env.GIT_DIR = before
  }
  expect(() => execFileSync('ls', [join(outside, 'started')], { stdio: 'ignore' })).toThrow()
})

test('a clone that lacks the files of a commit is an error that says how to have them', () => {
  const first = commit('1')
  commit('2')
  repository.git('config', 'uploadpack.allowFilter', 'true')
  const clone = join(outside, 'partial')
  execFileSync(
    'git',
    ['clone', '-q', '--filter=blob:none', '--no-checkout', `file://${repository.folder}`, clone],
    { stdio: 'ignore' },
  )
  mkdirSync(join(clone, 'minutes'))
  const now = openWorkspace('minutes', clone)
  if (now === null) throw new Error('nothing is there')
  expect(() => [...openCommit(now, first).files([])]).toThrow(
    'this is a partial clone, expected one that has the files of all commits that are looked at',
  )
})

test.each<readonly [readonly string[], string]>([
  [[], 'looked at'],
  [['minutes/a.md'], 'looked at; it lacks `minutes/a.md`'],
  [['minutes/a.md', 'b.md', 'c.md'], 'looked at; it lacks `minutes/a.md` and 2 more'],
])('a clone without the files %j says which it lacks, and how to have them', (paths, end) => {
  const mistake = partialClone(paths)
  expect(mistake.message).toBe(
    `this is a partial clone, expected one that has the files of all commits that are ${end}`,
  )
  expect(mistake.more).toEqual([
    'try:    git fetch --refetch --no-filter',
    'In a workflow: no `filter` below `actions/checkout`.',
  ])
})
