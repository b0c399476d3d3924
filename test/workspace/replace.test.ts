import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  type PathLike,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { UsageError } from '../../src/model/usage-error.js'
import { awaitRest, pause } from '../../src/workspace/at-rest.js'
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

test('no link is followed, and the file that it names stays as it is', () => {
  writeFileSync(join(folder, 'list.txt'), 'old')
  symlinkSync('list.txt', join(folder, 'latest'))
  expect(() => replace('latest', 'new')).toThrow(
    new UsageError('`latest` could not be written: it is a link'),
  )
  expect(readFileSync(join(folder, 'list.txt'), 'utf8')).toBe('old')
  expect(readdirSync(folder).sort()).toEqual(['latest', 'list.txt'])
})

test('what cannot be written is told in one sentence, and nothing is left over', () => {
  mkdirSync(join(folder, 'here'))
  expect(() => replace('here', 'x')).toThrow(new UsageError('`here` could not be written: it is a folder'))
  expect(() => replace('none/list.txt', 'x')).toThrow(
    new UsageError('`none/list.txt` could not be written: no such file or folder'),
  )
  // Of its own: a program that is broken replaces what it is shown, and root may replace /dev/null.
  execFileSync('mkfifo', [join(folder, 'pipe')])
  expect(() => replace('pipe', 'x')).toThrow('no regular file')
  expect(statSync(join(folder, 'pipe')).isFIFO()).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['here', 'pipe'])
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
  expect(() => replaceExpecting('old')).toThrow('it is a link')
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

/** When the newest file of the folder was made, by the clock of the disk. */
function diskNow(): number {
  writeFileSync(at('clock'), '')
  const { ctimeMs } = statSync(at('clock'))
  rmSync(at('clock'))
  return ctimeMs
}

test('a file that was saved a moment ago is not replaced before it has rested', () => {
  writeFileSync(at('list.txt'), 'old')
  let rested = 0
  const rename = (from: PathLike, to: PathLike) => {
    rested = diskNow() - statSync(at('list.txt')).mtimeMs
    renameSync(from, to)
  }
  replaceExpecting('old', { rename })
  expect(rested).toBeGreaterThan(40)
  expect(readFileSync(at('list.txt'), 'utf8')).toBe('new')
})

test('a file whose name was given to it a moment ago counts as just saved, whatever day it bears', () => {
  writeFileSync(at('saved~'), 'old')
  utimesSync(at('saved~'), new Date('2011-05-02'), new Date('2011-05-02'))
  const renamedAt = diskNow()
  renameSync(at('saved~'), at('list.txt'))
  let rested = 0
  const rename = (from: PathLike, to: PathLike) => {
    rested = diskNow() - renamedAt
    renameSync(from, to)
  }
  replaceExpecting('old', { rename })
  expect(rested).toBeGreaterThan(40)
})

test('a file that nobody saved for a moment is not waited for', () => {
  writeFileSync(at('list.txt'), 'old')
  let waits = 0
  awaitRest(at('list.txt'), Buffer.from('old'), diskNow() + 1000, () => waits++)
  expect(waits).toBe(0)
})

test('a file of a day to come, as where a clock was set back, is not waited for until then', () => {
  writeFileSync(at('list.txt'), 'old')
  utimesSync(at('list.txt'), new Date('2199-01-01'), new Date('2199-01-01'))
  replaceExpecting('old')
  expect(readFileSync(at('list.txt'), 'utf8')).toBe('new')
})

/**
 * Waits for a file to rest while another program saves it so often: the old words, and then others. Each save bears a day to
 * come: on a busy machine one of now may have rested by the next look.
 */
function awaitWhileSaved(times: number): void {
  let left = times
  const save = (): void => {
    writeFileSync(at('list.txt'), left-- > 0 ? 'old' : 'mine')
    const day = new Date(Date.UTC(2199, 0, 1, 0, 0, times - left))
    utimesSync(at('list.txt'), day, day)
  }
  save()
  awaitRest(at('list.txt'), Buffer.from('old'), diskNow(), (length) => {
    pause(length)
    save()
  })
}

test('a file that another program saves again and again is not waited for without end', () => {
  expect(() => awaitWhileSaved(100_000)).toThrow(
    'another program saves it again and again; try again when it rests',
  )
})

test('a file that another program saves while it is waited for is not what was read', () => {
  expect(() => awaitWhileSaved(3)).toThrow(ChangedError)
})

test('a file that is gone, or no file any more, is not what was read', () => {
  expect(() => awaitRest(at('list.txt'), Buffer.from('old'), 0)).toThrow(ChangedError)
  symlinkSync('other.txt', at('list.txt'))
  expect(() => awaitRest(at('list.txt'), Buffer.from('old'), 0)).toThrow(ChangedError)
})

test.skipIf(process.platform !== 'linux')('no file stays open, whether it was replaced or not', () => {
  const opened = () => readdirSync('/proc/self/fd').length
  writeFileSync(join(folder, 'a.md'), 'A')
  const before = opened()
  for (let round = 0; round < 5; round++) {
    replaceFile(join(folder, 'a.md'), 'A', 'a.md', { expected: Buffer.from('A') })
    replaceFile(join(folder, `${round}.md`), 'A', 'a.md', { expected: null })
    expect(() => replaceFile(join(folder, 'a.md'), 'B', 'a.md', { expected: Buffer.from('C') })).toThrow(
      ChangedError,
    )
  }
  expect(opened()).toBe(before)
})
