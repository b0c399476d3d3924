import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const home = mkdtempSync(join(tmpdir(), 'epha-start-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const bin = resolve('bin/epha.js')

/** Runs the program as it is built, with a cache folder of its own. */
function run(words: readonly string[], cache: string, before: readonly string[] = []): string {
  const environment = { ...process.env, XDG_CACHE_HOME: cache, NO_COLOR: '1' }
  const { stdout, stderr, status } = spawnSync(process.execPath, [...before, bin, ...words], {
    encoding: 'utf8',
    env: environment,
  })
  return `${stdout}${stderr}${String(status)}`
}

const freshCache = (): string => mkdtempSync(join(home, 'cache-'))
const codeIn = (cache: string): string => {
  const names = readdirSync(join(cache, 'epha')).filter((name) => name.endsWith('.code'))
  expect(names).toHaveLength(1)
  return join(cache, 'epha', names[0] ?? '')
}
const list = ['actions', '--owner', 'TR', '--today', '2011-06-20']

test('the compiled program is kept for its user alone, and a run with it answers the same', () => {
  const cache = freshCache()
  const first = run(list, cache)
  expect(first).toMatch(/outstanding in all\.\n0$/)
  expect(statSync(codeIn(cache)).mode & 0o777).toBe(0o600)
  for (let again = 0; again < 7; again++) expect(run(list, cache)).toBe(first)
})

test('once it holds what runs call it is written no more', () => {
  const cache = freshCache()
  for (let again = 0; again < 6; again++) run(['--version'], cache)
  const before = readFileSync(codeIn(cache))
  const { mtimeMs } = statSync(codeIn(cache))
  run(['--version'], cache)
  expect(statSync(codeIn(cache)).mtimeMs).toBe(mtimeMs)
  expect(readFileSync(codeIn(cache)).equals(before)).toBe(true)
  run(['--help'], cache)
  run(list, cache)
  expect(statSync(codeIn(cache)).size).toBeGreaterThan(before.length)
})

test('damaged, cut short, of another program or open to others, it is not used', () => {
  const cache = freshCache()
  const answer = run(list, cache)
  const good = readFileSync(codeIn(cache))
  const damages: readonly ((bytes: Buffer) => Buffer)[] = [
    (bytes) => bytes.map((byte, index) => (index % 997 === 996 ? byte ^ 0x5a : byte)) as Buffer,
    (bytes) => bytes.subarray(0, bytes.length >> 1),
    (bytes) => bytes.subarray(0, 3),
    () => Buffer.from('nothing of the kind, but long enough to be looked at'),
  ]
  for (const damaged of damages) {
    writeFileSync(codeIn(cache), damaged(Buffer.from(good)))
    expect(run(list, cache)).toBe(answer)
  }
  if (process.getuid === undefined) return
  chmodSync(join(cache, 'epha'), 0o777)
  const before = readFileSync(codeIn(cache))
  expect(run(['owners', '--today', '2011-06-20'], cache)).toMatch(/0$/)
  expect(readFileSync(codeIn(cache)).equals(before)).toBe(true)
})

test('--no-cache keeps nothing', () => {
  const cache = freshCache()
  expect(run([...list, '--no-cache'], cache)).toMatch(/0$/)
  expect(readdirSync(cache)).toEqual([])
})

test('a home in which nothing can be written costs speed alone', () => {
  const file = join(home, 'file')
  writeFileSync(file, '')
  expect(run(list, file)).toBe(run(list, freshCache()))
  expect(existsSync(join(file, 'epha'))).toBe(false)
})

test.each([['--version'], ['--help'], ['help', 'actions']])('%s %s needs nothing of Intl', (...words) => {
  const without = join(home, 'without-intl.cjs')
  writeFileSync(
    without,
    "Object.defineProperty(globalThis, 'Intl', { get() { throw new Error('Intl was asked for') } })\n",
  )
  const typed = words.filter((word) => word !== undefined)
  expect(run(typed, freshCache(), ['--require', without])).toBe(run(typed, freshCache()))
  expect(run(['people'], freshCache(), ['--require', without])).toContain('Intl was asked for')
})
