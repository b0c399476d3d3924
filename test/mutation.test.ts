import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const file = 'src/workspace/decode.ts'

/** Runs the runner on a few declarations of one file, with some tests. */
function broken(...flags: readonly string[]): {
  readonly status: number | null
  readonly lines: readonly string[]
} {
  const run = spawnSync(process.execPath, ['scripts/mutation.mjs', file, '--sample', '1/4', ...flags], {
    encoding: 'utf8',
  })
  return { status: run.status, lines: `${run.stdout}${run.stderr}`.split('\n') }
}

function countOf(lines: readonly string[]): { readonly mutants: number; readonly caught: number } {
  const [, mutants = 'none', caught = 'none'] =
    lines.map((line) => line.match(/^\| src\S+ \| (\d+) \| (\d+) \|/)).find((row) => row !== null) ?? []
  return { mutants: Number(mutants), caught: Number(caught) }
}

const survivors = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => /^src\S+:\d+:\d+ {2}/.test(line))

test('what is broken in how bytes are read turns the tests of it red', () => {
  const { status, lines } = broken('--tests', 'test/workspace/decode.test.ts')
  const { mutants, caught } = countOf(lines)
  expect(mutants, lines.join('\n')).toBeGreaterThan(7)
  expect(caught).toBeGreaterThanOrEqual(0.85 * mutants)
  expect(survivors(lines)).toHaveLength(mutants - caught)
  expect(status).toBe(0)
})

test('what no test reaches is named, each at its place, and the run fails', () => {
  const { status, lines } = broken('--tests', 'test/workspace/ledger.test.ts')
  const { mutants, caught } = countOf(lines)
  expect(mutants, lines.join('\n')).toBeGreaterThan(7)
  expect(caught).toBe(0)
  expect(survivors(lines)).toHaveLength(mutants)
  expect(survivors(lines).join('\n')).toContain('\'WINDOWS-1252\'  ->  ""')
  expect(status).toBe(1)
})

test('a room that there is not is an error that names it', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/mutation.mjs', 'cellar'], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([1, expect.stringContaining('no room of src/ and no file: cellar')])
})
