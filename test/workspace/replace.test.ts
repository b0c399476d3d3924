import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { UsageError } from '../../src/model/usage-error.js'
import { replaceFile } from '../../src/workspace/write.js'

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
    expect(() => replaceFile(join(folder, 'list.txt'), 'new', 'list.txt', locked)).toThrow(
      new UsageError(
        '`list.txt` could not be written: another program has it open, or it is write-protected',
      ),
    )
    expect(readFileSync(join(folder, 'list.txt'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['list.txt'])
  },
)
