import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  type PathLike,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { UsageError } from '../../src/model/usage-error.js'
import { ChangedError } from '../../src/workspace/changed-error.js'
import { type Replacement, replaceFile } from '../../src/workspace/replace-file.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epha-'))
})

function replace(name: string, text: string): void {
  replaceFile(join(folder, name), text, name)
}

test('a file is made, then replaced whole, and nothing is left beside it', () => {
  replace('list.txt', 'a long first list\n')
  replace('list.txt', '日\n')
  expect(readFileSync(join(folder, 'list.txt'), 'utf8')).toBe('日\n')
  expect(readdirSync(folder)).toEqual(['list.txt'])
})

test('who may read the file stays as it was', () => {
  writeFileSync(join(folder, 'list.txt'), '')
  chmodSync(join(folder, 'list.txt'), 0o640)
  replace('list.txt', 'x')
  expect(statSync(join(folder, 'list.txt')).mode & 0o777).toBe(0o640)
})

test('a link stays a link, and the file that it names is replaced', () => {
  writeFileSync(join(folder, 'list.txt'), 'old')
  symlinkSync('list.txt', join(folder, 'latest'))
  replace('latest', 'new')
  expect(readFileSync(join(folder, 'list.txt'), 'utf8')).toBe('new')
  expect(readdirSync(folder).sort()).toEqual(['latest', 'list.txt'])
})

test('what cannot be written is told in one sentence, and nothing is left over', () => {
  mkdirSync(join(folder, 'here'))
  expect(() => replace('here', 'x')).toThrow(new UsageError('`here` could not be written: it is a folder'))
  expect(() => replace('none/list.txt', 'x')).toThrow(
    new UsageError('`none/list.txt` could not be written: no such file or folder'),
  )
  expect(() => replaceFile('/dev/null', 'x', '/dev/null')).toThrow('no regular file')
  expect(existsSync('/dev/null')).toBe(true)
  expect(readdirSync(folder)).toEqual(['here'])
})

test.each(['EPERM', 'EBUSY', 'EACCES'])(
  'a file that a program on Windows holds open (%s) stays as it was',
  (code) => {
    replace('list.txt', 'old')
    const locked = () => {
      throw Object.assign(new Error(`${code}: operation not permitted, rename`), { code })
    }
    expect(() => replaceFile(join(folder, 'list.txt'), 'new', 'list.txt', { rename: locked })).toThrow(
      new UsageError(
        '`list.txt` could not be written: another program has it open, or it is write-protected',
      ),
    )
    expect(readFileSync(join(folder, 'list.txt'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['list.txt'])
  },
)

const at = (name: string): string => join(folder, name)
const replaceExpecting = (expected: string | null, replacement: Replacement = {}): void =>
  replaceFile(at('list.txt'), 'new', 'list.txt', {
    expected: expected === null ? null : Buffer.from(expected),
    ...replacement,
  })

test('a file that is as it was read is replaced', () => {
  replace('list.txt', 'old')
  replaceExpecting('old')
  expect(readFileSync(at('list.txt'), 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['list.txt'])
})

test.each([
  ['has other words', () => writeFileSync(at('list.txt'), 'mine'), 'old'],
  ['is there by now', () => writeFileSync(at('list.txt'), 'mine'), null],
] as const)('a file that %s is left alone', (_, change, expected) => {
  change()
  expect(() => replaceExpecting(expected)).toThrow(ChangedError)
  expect(readFileSync(at('list.txt'), 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toEqual(['list.txt'])
})

test('a file that was taken away is not made again', () => {
  expect(() => replaceExpecting('old')).toThrow(ChangedError)
  expect(readdirSync(folder)).toEqual([])
})

test('a link is not written through where it matters what was read', () => {
  writeFileSync(at('other.txt'), 'old')
  symlinkSync('other.txt', at('list.txt'))
  expect(() => replaceExpecting('old')).toThrow('no regular file')
  expect(readFileSync(at('other.txt'), 'utf8')).toBe('old')
})

test('what an editor saves between the comparison and the rename goes before', () => {
  replace('list.txt', 'old')
  const rename = (from: PathLike, to: PathLike) => {
    writeFileSync(at('list.txt'), 'saved in the editor')
    renameSync(from, to)
  }
  expect(() => replaceExpecting('old', { rename })).toThrow(ChangedError)
  expect(readFileSync(at('list.txt'), 'utf8')).toBe('saved in the editor')
  expect(readdirSync(folder)).toEqual(['list.txt'])
})

test('what an editor saves after the rename stays', () => {
  replace('list.txt', 'old')
  const rename = (from: PathLike, to: PathLike) => {
    writeFileSync(at('list.txt'), 'saved before')
    renameSync(from, to)
    writeFileSync(at('list.txt'), 'saved after')
  }
  expect(() => replaceExpecting('old', { rename })).toThrow(ChangedError)
  expect(readFileSync(at('list.txt'), 'utf8')).toBe('saved after')
})
