import { mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asAgreed, excludedSince, passedOverSince } from '../../src/workspace/as-agreed.js'
import { commitsOpener, openCommit } from '../../src/workspace/commit.js'
import { openWorkspace } from '../../src/workspace/folder.js'
import { historyOf } from '../../src/workspace/history.js'
import { folderAt } from '../../src/workspace/moved-folder.js'
import type { FileReading, Workspace } from '../../src/workspace/workspace.js'
import { newRepository, type Repository } from '../repository.js'

let repository: Repository
beforeEach(() => {
  repository = newRepository()
})
afterEach(() => repository.remove())

const day = '2024-05-02'
const commit = (message: string): string => {
  repository.commit(message, { name: 'Ann Fox', day })
  return repository.git('rev-parse', 'HEAD').trim()
}

function open(place = 'minutes'): Workspace {
  const workspace = openWorkspace(place, repository.folder)
  if (workspace === null) throw new Error('nothing is there')
  return workspace
}

const said = (reading: FileReading) =>
  reading.kind === 'read'
    ? `${reading.file.path}: ${reading.file.text}`
    : `${reading.unread.path}: ${reading.unread.why}`
const filesOf = (workspace: Workspace, exclude: readonly string[] = []) =>
  [...workspace.files(exclude)].map(said)

describe('a folder as it stood at a commit', () => {
  test('has the files of then, with their texts, in the order of their paths', () => {
    repository.write('minutes/b.md', 'B')
    repository.write('minutes/a/x.md', 'X')
    repository.write('minutes/README.md', 'about')
    repository.write('minutes/notes.txt', 'notes')
    repository.write('elsewhere/c.md', 'C')
    const then = commit('then')
    repository.write('minutes/b.md', 'B2')
    repository.write('minutes/new.md', 'N')
    commit('now')
    const before = openCommit(open(), then)
    expect(filesOf(before)).toEqual(['a/x.md: X', 'b.md: B'])
    expect([...before.paths].sort()).toEqual(['README.md', 'a/x.md', 'b.md', 'notes.txt'])
    expect(before.namesIn('')).toEqual(['README.md', 'a', 'b.md', 'notes.txt'])
    expect(before.namesIn('a')).toEqual(['x.md'])
    expect(before.namesIn('nowhere')).toBeNull()
    expect(said(before.read('b.md'))).toBe('b.md: B')
    expect(said(before.read('new.md'))).toBe('new.md: no such file at that commit')
  })

  test('knows which files have the same bytes now', () => {
    repository.write('minutes/a.md', 'A')
    repository.write('minutes/b.md', 'B')
    repository.write('minutes/bom.md', '\ufeffC')
    const then = commit('then')
    repository.write('minutes/b.md', 'b')
    repository.write('minutes/new.md', 'N')
    const now = open()
    const before = openCommit(now, then)
    const same = [...now.files([])].map((reading) => [
      reading.kind === 'read' ? reading.file.path : '',
      reading.kind === 'read' && before.isSame(reading.file),
    ])
    expect(same).toEqual([
      ['a.md', true],
      ['b.md', false],
      ['bom.md', true],
      ['new.md', false],
    ])
  })

  test('has the settings of then, which lie in it or above it, and reads paths from there', () => {
    repository.write('epha.yaml', 'title: Above')
    repository.write('minutes/a.md', 'A')
    const above = commit('above')
    repository.write('minutes/epha.yaml', 'title: Within')
    const within = commit('within')
    const [first, second] = [openCommit(open(), above), openCommit(open(), within)]
    expect(first.settings && said(first.settings)).toBe('../epha.yaml: title: Above')
    expect(second.settings && said(second.settings)).toBe('epha.yaml: title: Within')
    expect([first.fromSettings('minutes/x'), second.fromSettings('x')]).toEqual(['x', 'x'])
    expect(first.isExcluded(['minutes/a.md'])('a.md')).toBe(true)
    expect(second.isExcluded(['minutes/a.md'])('a.md')).toBe(false)
    expect(second.isExcluded(['drafts'])('drafts/a.md')).toBe(true)
    expect(filesOf(second, ['a.md'])).toEqual([])
  })

  test('has no files and no settings where it was not there yet', () => {
    repository.write('other.md', 'O')
    const then = commit('then')
    mkdirSync(join(repository.folder, 'minutes'))
    const before = openCommit(open(), then)
    expect([filesOf(before), before.settings, before.namesIn('')]).toEqual([[], null, null])
  })

  test('of one file alone is that file', () => {
    repository.write('minutes/a.md', 'A')
    repository.write('minutes/b.md', 'B')
    const then = commit('then')
    expect(filesOf(openCommit(open('minutes/a.md'), then))).toEqual(['a.md: A'])
  })

  test('leaves links out, and says what is too large and what is not UTF-8', () => {
    repository.write('minutes/a.md', 'A')
    repository.write('minutes/large.md', 'x'.repeat(8 * 1024 * 1024 + 1))
    repository.write('minutes/odd.md', Buffer.from([0x41, 0xe9, 0x42, 0x0a]))
    symlinkSync('a.md', join(repository.folder, 'minutes/link.md'))
    const then = commit('then')
    expect(filesOf(openCommit(open(), then)).sort()).toEqual([
      'a.md: A',
      'large.md: larger than 8 MiB',
      'odd.md: not UTF-8, saved by an older Windows program',
    ])
  })

  test('is opened at several commits, each as if it were alone', () => {
    repository.write('minutes/a.md', 'A')
    const first = commit('first')
    repository.write('minutes/a.md', 'A2')
    repository.write('minutes/b.md', 'A')
    const second = commit('second')
    const opened = commitsOpener(open(), [first, second], () => null)
    expect([first, second, first].map((id) => filesOf(opened(id)))).toEqual([
      ['a.md: A'],
      ['a.md: A2', 'b.md: A'],
      ['a.md: A'],
    ])
  })
})

test('a folder that was moved is found where most of its files lay', () => {
  repository.write('old/a.md', 'A')
  repository.write('old/2011/b.md', 'B')
  repository.write('attic/c.md', 'C')
  const then = commit('then')
  renameSync(join(repository.folder, 'old'), join(repository.folder, 'minutes'))
  renameSync(join(repository.folder, 'attic/c.md'), join(repository.folder, 'minutes/c.md'))
  commit('moved')
  const now = open()
  expect(folderAt(now.folder, then, 'minutes/')).toBe('old/')
  expect(folderAt(now.folder, 'HEAD', 'minutes/')).toBeNull()
  const before = openCommit(now, then, { folderThen: (prefix) => folderAt(now.folder, then, prefix) })
  expect(filesOf(before)).toEqual(['2011/b.md: B', 'a.md: A'])
})

describe('the history of a folder', () => {
  test('is what touched minutes, oldest first, with who, when and why', () => {
    repository.write('minutes/a.md', 'A')
    repository.commit('first words', { name: 'Ann Fox', day: '2024-05-02' })
    repository.write('code.txt', 'x')
    repository.commit('code', { name: 'Bo Lee', day: '2024-05-03' })
    repository.write('minutes/a.md', 'A2')
    repository.commit('second words', { name: 'Žofie Bell', day: '2024-05-04' })
    const { commits, isShallow, open: openAt } = historyOf(open())
    expect(commits.map(({ author, day: on, subject }) => [author, on, subject])).toEqual([
      ['Ann Fox', '2024-05-02', 'first words'],
      ['Žofie Bell', '2024-05-04', 'second words'],
    ])
    expect(commits.map(({ parents }) => parents)).toEqual([[], [commits[0]?.id]])
    expect(isShallow).toBe(false)
    expect(commits.map((each) => filesOf(openAt(each) ?? open('minutes')))).toEqual([
      ['a.md: A'],
      ['a.md: A2'],
    ])
  })

  test('goes back to what the folder was called before, and what was deleted is gone', () => {
    repository.write('old/a.md', 'A')
    repository.write('old/b.md', 'B')
    commit('begun')
    renameSync(join(repository.folder, 'old'), join(repository.folder, 'minutes'))
    commit('moved')
    repository.git('rm', '-q', 'minutes/b.md')
    commit('deleted')
    const { commits, open: openAt } = historyOf(open())
    expect(commits.map((each) => filesOf(openAt(each) ?? open()))).toEqual([
      ['a.md: A', 'b.md: B'],
      ['a.md: A', 'b.md: B'],
      ['a.md: A'],
    ])
  })

  test('goes back over several names, past commits that moved something else', () => {
    repository.write('first/a.md', 'A')
    repository.write('notes/n.md', 'N')
    commit('1')
    renameSync(join(repository.folder, 'first'), join(repository.folder, 'second'))
    commit('2')
    renameSync(join(repository.folder, 'notes'), join(repository.folder, 'attic'))
    commit('3')
    renameSync(join(repository.folder, 'second'), join(repository.folder, 'minutes'))
    commit('4')
    repository.write('minutes/a.md', 'A2')
    commit('5')
    const { commits, open: openAt } = historyOf(open())
    expect(commits.map((each) => filesOf(openAt(each) ?? open('attic')))).toEqual([
      ['a.md: A'],
      ['a.md: A'],
      ['a.md: A'],
      ['a.md: A'],
      ['a.md: A2'],
    ])
  })

  test('of two branches that are joined has both, and the join changed what the other branch brought', () => {
    repository.write('minutes/a.md', 'A')
    commit('begun')
    repository.git('checkout', '-q', '-b', 'side')
    repository.write('minutes/side.md', 'S')
    commit('side')
    repository.git('checkout', '-q', 'main')
    repository.write('minutes/main.md', 'M')
    commit('main')
    repository.git('merge', '-q', '--no-ff', '-m', 'join', 'side')
    const { commits, open: openAt } = historyOf(open())
    const seen = new Map(commits.map((each) => [each.subject, openAt(each)]))
    const files = (subject: string) => filesOf(seen.get(subject) ?? open('nowhere'))
    expect(files('side')).toEqual(['a.md: A', 'side.md: S'])
    expect(files('main')).toEqual(['a.md: A', 'main.md: M'])
    expect(files('join')).toEqual(['a.md: A', 'main.md: M', 'side.md: S'])
    expect(commits.at(-1)?.parents).toHaveLength(2)
  })
})

describe('what a branch brings beside minutes', () => {
  test('are files whose names keep them from being read, and those that `exclude` left out', () => {
    repository.write('minutes/a.md', 'A')
    repository.write('minutes/old.txt', 'old')
    const then = commit('then')
    for (const name of ['new.txt', '.hidden.md', 'may.md.bak', 'june.mdown', 'photo.png', 'may.md~'])
      repository.write(`minutes/${name}`, 'x')
    repository.write('minutes/node_modules/x.md', 'x')
    repository.write('minutes/drafts/x.md', 'x')
    repository.write('minutes/b.md', 'B')
    const now = open()
    const before = openCommit(now, then)
    expect(passedOverSince(now, before)).toEqual([
      '.hidden.md',
      'june.mdown',
      'may.md.bak',
      'may.md~',
      'new.txt',
      'node_modules/x.md',
    ])
    expect(excludedSince(now, before, ['drafts/**'])).toEqual(['drafts/x.md'])
    expect(excludedSince(now, before, [])).toEqual([])
  })

  test('is read as it was agreed: by the settings of then, new files too, each changed as is asked', () => {
    repository.write('minutes/a.md', 'A')
    repository.write('minutes/epha.yaml', 'title: Then')
    const then = commit('then')
    repository.write('minutes/epha.yaml', 'title: Now')
    repository.write('minutes/b.txt', 'B')
    repository.write('minutes/drafts/c.md', 'C')
    repository.write('minutes/drafts/d.txt', 'D')
    const now = open()
    const before = openCommit(now, then)
    const agreed = asAgreed(now, before, ['b.txt', 'drafts/d.txt', 'gone.txt'], ({ text }) =>
      text.toLowerCase(),
    )
    expect(filesOf(agreed, ['drafts/**'])).toEqual(['a.md: a', 'b.txt: b'])
    expect(filesOf(agreed, [])).toEqual(['a.md: a', 'drafts/c.md: c', 'b.txt: b', 'drafts/d.txt: d'])
    repository.write('minutes/e.md', Buffer.from([0x45, 0xe9, 0x0a]))
    expect(filesOf(agreed, ['drafts/**', 'e.md'])).toEqual(['a.md: a', 'b.txt: b'])
    expect(filesOf(agreed, ['drafts/**'])).toContain('e.md: not UTF-8, saved by an older Windows program')
    expect(agreed.settings && said(agreed.settings)).toBe('epha.yaml: title: Then')
  })
})
