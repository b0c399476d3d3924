import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkspace, stateOf } from '../../src/workspace/folder.js'
import { folderState, isSettled, isUnchanged } from '../../src/workspace/folder-state.js'

function folderOfMinutes(): string {
  const folder = mkdtempSync(join(tmpdir(), 'epha-state-'))
  mkdirSync(join(folder, '2011'))
  writeFileSync(join(folder, 'spring.md'), '# 1 March 2011\n')
  writeFileSync(join(folder, '2011', 'summer.md'), '# 1 June 2011\n')
  return folder
}

function stateIn(folder: string, exclude: readonly string[] = []) {
  const workspace = openWorkspace(folder, folder)
  return workspace && stateOf(workspace, exclude)
}

/** Whether a change in a folder of minutes is seen. */
function isSeen(change: (folder: string) => void): boolean {
  const folder = folderOfMinutes()
  const before = stateIn(folder)
  if (before === null) throw new Error('no state')
  expect(isUnchanged(folder, before)).toBe(true)
  change(folder)
  return !isUnchanged(folder, before)
}

test('a file is changed, made, renamed, deleted, replaced', () => {
  expect(isSeen((folder) => writeFileSync(join(folder, 'spring.md'), '# 2 March 2011\n'))).toBe(true)
  expect(isSeen((folder) => writeFileSync(join(folder, '2011', 'autumn.md'), '# 3 May 2011\n'))).toBe(true)
  expect(isSeen((folder) => renameSync(join(folder, 'spring.md'), join(folder, 'march.md')))).toBe(true)
  expect(isSeen((folder) => rmSync(join(folder, '2011', 'summer.md')))).toBe(true)
  expect(isSeen((folder) => rmSync(join(folder, '2011'), { recursive: true }))).toBe(true)
})

test('a change of the same length is seen, also where somebody sets the time back', () => {
  const changed = isSeen((folder) => {
    const path = join(folder, 'spring.md')
    const { atime, mtime } = statSync(path)
    writeFileSync(path, '# 9 March 2011\n')
    utimesSync(path, atime, mtime)
  })
  expect(changed).toBe(true)
})

test('what is not read of the folder does not matter to it', () => {
  const folder = folderOfMinutes()
  writeFileSync(join(folder, 'plan.txt'), 'one')
  mkdirSync(join(folder, 'drafts'))
  const before = stateIn(folder, ['drafts'])
  writeFileSync(join(folder, 'plan.txt'), 'two')
  writeFileSync(join(folder, 'drafts', 'new.md'), '# 1 July 2011\n')
  expect(before && isUnchanged(folder, before)).toBe(true)
})

test('a folder with a link in the place of minutes has no state: what it leads to changes without it', () => {
  const folder = folderOfMinutes()
  symlinkSync(join(folder, 'spring.md'), join(folder, 'winter.md'))
  expect(stateIn(folder)).toBeNull()
})

test('a folder of which something is gone, or is no file, has no state', () => {
  const folder = folderOfMinutes()
  expect(folderState(folder, ['', 'spring.md'])?.paths).toEqual(['', 'spring.md'])
  expect(folderState(folder, ['', 'winter.md'])).toBeNull()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  symlinkSync(join(folder, 'spring.md'), join(folder, 'link'))
  for (const name of ['pipe', 'link']) expect(folderState(folder, ['', name])).toBeNull()
})

test('what was changed within the last two seconds could be changed again at the same time', () => {
  const state = stateIn(folderOfMinutes())
  expect(state && isSettled(state, Date.now())).toBe(false)
  expect(state && isSettled(state, Date.now() + 2500)).toBe(true)
})

test('size, both times and the inode each tell by themselves that a file is another', () => {
  const folder = folderOfMinutes()
  const state = folderState(folder, ['spring.md'])
  if (state === null) throw new Error('no state')
  expect(isUnchanged(folder, state)).toBe(true)
  for (const [at] of state.numbers.entries()) {
    const numbers = Float64Array.from(state.numbers, (number, index) => (index === at ? number + 1 : number))
    expect(isUnchanged(folder, { ...state, numbers }), `number ${at}`).toBe(false)
  }
  rmSync(join(folder, 'spring.md'))
  expect(isUnchanged(folder, state)).toBe(false)
})
