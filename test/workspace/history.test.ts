import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorkspace } from '../../src/workspace/folder.js'
import { type History, historyOf } from '../../src/workspace/history.js'
import type { Workspace } from '../../src/workspace/workspace.js'
import { newRepository, type Repository } from '../repository.js'

let repository: Repository
beforeEach(() => {
  repository = newRepository()
})
afterEach(() => repository.remove())

/** Files with their text, null for one that is taken away, as one commit. */
function commit(subject: string, files: Readonly<Record<string, string | null>> = {}): void {
  for (const [path, text] of Object.entries(files))
    if (text === null) rmSync(join(repository.folder, path))
    else repository.write(path, text)
  repository.commit(subject, { name: 'Ann Fox', day: '2024-05-02' })
}

const move = (from: string, to: string): void =>
  renameSync(join(repository.folder, from), join(repository.folder, to))

function history(): History {
  const workspace = openWorkspace('minutes', repository.folder)
  if (workspace === null) throw new Error('nothing is there')
  return historyOf(workspace)
}

const textsIn = (workspace: Workspace): readonly string[] =>
  [...workspace.files([])].flatMap((reading) => (reading.kind === 'read' ? [reading.file.text] : []))

/** What each commit has in its minutes; null where it touched none of them. */
function texts({ commits, open }: History): readonly (readonly [string, string | null])[] {
  return commits.map((each) => {
    const then = open(each)
    return [each.subject, then && textsIn(then).join(' ')]
  })
}

describe('a commit', () => {
  test('that touches no minutes changes nothing, whatever lies beside them', () => {
    commit('0', { 'README.md': 'to come' })
    commit('1', { 'minutes/a.md': 'A', 'README.md': 'about' })
    commit('about', { 'README.md': 'more', 'minutes/README.md': 'about', 'minutes/b.txt': 'B' })
    commit('both', { 'README.md': 'still more', 'minutes/a.md': 'A2' })
    commit('settings', { 'minutes/epha.yaml': 'title: Board' })
    commit('code', { 'epha.txt': 'x' })
    expect(texts(history())).toEqual([
      ['0', ''],
      ['1', 'A'],
      ['about', null],
      ['both', 'A2'],
      ['settings', 'A2'],
    ])
  })

  test('that joins a branch and takes nothing of it is the last, and changes nothing', () => {
    commit('1', { 'minutes/a.md': 'A' })
    repository.git('checkout', '-q', '-b', 'side')
    commit('side', { 'minutes/b.md': 'B' })
    repository.git('checkout', '-q', 'main')
    commit('main', { 'minutes/a.md': 'A2' })
    repository.git('merge', '-q', '-s', 'ours', '-m', 'join', 'side')
    const seen = new Map(texts(history()))
    expect(Object.fromEntries(seen)).toEqual({ 1: 'A', side: 'A B', main: 'A2', join: null })
    expect([...seen.keys()].at(-1)).toBe('join')
  })

  test('that is not of this history has no folder', () => {
    commit('1', { 'minutes/a.md': 'A' })
    const { commits, open } = history()
    const [first] = commits
    expect(first && open({ ...first, id: '0'.repeat(40) })).toBeNull()
  })

  test('may have any subject and any author', () => {
    repository.write('minutes/a.md', 'A')
    repository.commit(':100644 000000: a — b', { name: 'Žofie "Z" Bell', day: '2024-05-02' })
    expect(history().commits).toMatchObject([
      { subject: ':100644 000000: a — b', author: 'Žofie "Z" Bell', day: '2024-05-02', parents: [] },
    ])
  })
})

describe('what the folder was called before', () => {
  test('is known over any number of names', () => {
    commit('1', { 'one/a.md': 'A' })
    for (const [from, to] of [
      ['one', 'two'],
      ['two', 'three'],
      ['three', 'four'],
      ['four', 'minutes'],
    ] as const) {
      move(from, to)
      commit(to)
    }
    commit('new', { 'one/b.md': 'B', 'two/c.md': 'C' })
    expect(texts(history())).toEqual([
      ['1', 'A'],
      ['two', 'A'],
      ['three', 'A'],
      ['four', 'A'],
      ['minutes', 'A'],
      ['new', 'A'],
    ])
  })

  test('is no other folder from which a file was copied, or whose words came into a file', () => {
    commit('attic', { 'attic/n.md': 'N', 'attic/o.md': 'O', 'attic/z.md': 'Z' })
    commit('minutes', { 'minutes/a.md': 'A' })
    commit('copied', { 'minutes/n.md': 'N', 'attic/n.md': 'N2', 'attic/z.md': null })
    commit('words', { 'minutes/a.md': 'O', 'attic/o.md': null })
    expect(texts(history())).toEqual([
      ['attic', ''],
      ['minutes', 'A'],
      ['copied', 'A N'],
      ['words', 'O N'],
    ])
  })
})
