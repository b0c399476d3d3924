import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compare, readBaseline, writeBaseline } from '../../src/commands/check/baseline.js'
import type { Problem } from '../../src/model/problem.js'
import { UsageError } from '../../src/model/usage-error.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epha-baseline-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const problemAt = (rule: string, line: number): Problem => ({
  rule,
  severity: 'warning',
  message: `Unexpected action 2011-spring/3.${line} of nobody, expected an owner`,
  location: { path: '2011-spring.md', line, column: 1, span: { start: 0, end: 5 } },
})

const read = (lines: readonly string[]) => (_path: string, line: number) => lines[line - 1] ?? null

async function baselineOf(problems: readonly Problem[], lines: readonly string[]) {
  await writeBaseline('baseline.json', folder, problems, read(lines))
  return readBaseline('baseline.json', folder) ?? new Map<string, number>()
}

test('a problem is known by its rule and words though its line and its number changed', async () => {
  const known = await baselineOf([problemAt('owner-missing', 1)], ['- [ ] ask SIEY'])
  const moved = ['', '- [ ] book the hall', '- [ ] ask SIEY']
  const compared = await compare(
    [problemAt('owner-missing', 2), problemAt('owner-missing', 3)],
    known,
    read(moved),
  )
  expect(compared.fresh.map(({ location }) => location.line)).toEqual([2])
  expect(compared.known).toBe(1)
})

test('the same words once more are news', async () => {
  const known = await baselineOf([problemAt('owner-missing', 1)], ['- [ ] ask SIEY'])
  const twice = [problemAt('owner-missing', 1), problemAt('owner-missing', 2)]
  const { fresh } = await compare(twice, known, read(['- [ ] ask SIEY', '- [ ] ask SIEY']))
  expect(fresh).toHaveLength(1)
})

test('another rule on the same line is news', async () => {
  const known = await baselineOf([problemAt('owner-missing', 1)], ['- [ ] ask SIEY'])
  expect((await compare([problemAt('action-vague', 1)], known, read(['- [ ] ask SIEY']))).fresh).toHaveLength(
    1,
  )
})

test('the words of the minutes are not in the file', async () => {
  await baselineOf([problemAt('owner-missing', 1)], ['- [ ] a secret'])
  expect(readFileSync(join(folder, 'baseline.json'), 'utf8')).not.toContain('secret')
})

test('another kind of file is no baseline, and none is none', () => {
  writeFileSync(join(folder, 'other.json'), '{"problems":[{"rule":1}]}')
  expect(() => readBaseline('other.json', folder)).toThrow(UsageError)
  expect(readBaseline('missing.json', folder)).toBeNull()
})
