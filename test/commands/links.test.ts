import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { typed } from '../typed.js'

let here: string
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-links-'))
  for (const folder of ['minutes', 'pictures', 'archive', 'empty']) mkdirSync(join(here, folder))
  writeFileSync(
    join(here, 'minutes/2011-03-14.md'),
    '# Heads\n\n- [ ] TR to book the hall (by 13 June 2011)\n',
  )
  writeFileSync(join(here, 'pictures/hall.png'), '')
  writeFileSync(join(here, 'archive/2010-03-14.md'), '# Heads\n\n- [ ] TR to sweep\n')
})
afterEach(() => rmSync(here, { recursive: true, force: true }))

const link = (target: string, name: string) => symlinkSync(join('..', target), join(here, 'minutes', name))

test('a link to what holds no minutes is told, and nothing is missing for it', async () => {
  link('pictures', 'pictures')
  for (const words of [['actions'], ['owners'], ['meetings'], ['check']]) {
    const { stderr, exitCode } = await typed(words, here)
    expect(stderr).toContain(
      '`minutes/pictures` is a link, and not followed: no minutes of its own lie there.',
    )
    expect(stderr).not.toContain('missing')
    expect(exitCode).toBe(0)
  }
  link('empty', 'empty')
  const { stdout, exitCode } = await typed(['doctor'], here)
  expect(stdout).toContain('2 links, `minutes/empty` the first, are not followed')
  expect(exitCode).toBe(0)
})

test('a link to other minutes leaves the answer incomplete', async () => {
  link('archive', 'archive')
  const { stderr, exitCode } = await typed(['actions'], here)
  expect(stderr).toContain('minutes/archive  a symbolic link, which is not followed')
  expect(exitCode).toBe(3)
})

test.each([
  [['actions', '--minutes', 'empty']],
  [['check', 'empty']],
  [['check', '--minutes', 'pictures']],
  [['owners', '--minutes', 'empty']],
])('a folder without minutes is told, and what to do: %s', async (words) => {
  const { stderr, exitCode } = await typed(words, here)
  expect(stderr).toMatch(/^error: No minutes found: no markdown file is in `(?:empty|pictures)`/)
  expect(exitCode).toBe(2)
})

test('a folder without minutes beside one that has some is told', async () => {
  const { stderr, exitCode } = await typed(['check', 'minutes', 'empty'], here)
  expect(stderr).toContain('No minutes are read in `empty`.')
  expect(stderr).not.toContain('read in `minutes`')
  expect(exitCode).toBe(0)
})

test('doctor tells of a folder without minutes, and is done', async () => {
  const { stdout, exitCode } = await typed(['doctor', '--minutes', 'empty'], here)
  expect(stdout).toContain('No minutes found: no markdown file is in `empty`')
  expect(exitCode).toBe(0)
})
