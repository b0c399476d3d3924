import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  type PathLike,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { ChangedError } from '../../src/workspace/changed-error.js'
import { replaceFile } from '../../src/workspace/replace-file.js'
import { type DiskCalls, diskCalls, swap } from '../../src/workspace/swap.js'

let folder = ''
const at = (name: string): string => join(folder, name)
const read = (name: string): string => readFileSync(at(name), 'utf8')
const save = (name: string, text: string): void => writeFileSync(at(name), text)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epha-swap-'))
  save('new', 'new')
  save('list', 'old')
})

/** What becomes of an attempt: nothing, or what it throws. */
function attempt(calls: Partial<DiskCalls> = {}, expected = 'old'): unknown {
  try {
    swap(at('new'), at('list'), Buffer.from(expected), { ...diskCalls, ...calls })
    return null
  } catch (error) {
    return error
  }
}

/** Calls that do something before the file has its second name, before it is replaced, and after. */
const beside = ({ linking = () => {}, before = () => {}, after = () => {} }): DiskCalls => ({
  link: (path, second) => {
    linking()
    linkSync(path, second)
  },
  rename: (from, to) => {
    before()
    renameSync(from, to)
    after()
  },
})

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(`${code}: no`), { code })
}

function changedTo(error: unknown): string | null {
  expect(error).toBeInstanceOf(ChangedError)
  const now = error instanceof ChangedError ? error.now : null
  return now?.toString('utf8') ?? null
}

describe('a file is put in the place of another', () => {
  test('that is as it was read, and nothing else stays', () => {
    expect(attempt()).toBeNull()
    expect(read('list')).toBe('new')
    expect(readdirSync(folder)).toEqual(['list'])
  })

  test.each([65_535, 65_536, 65_537, 200_000])('of %i bytes, all of which are compared', (length) => {
    const long = 'x'.repeat(length)
    save('list', `${long}y`)
    expect(changedTo(attempt({}, `${long}z`))).toBe(`${long}y`)
    expect(attempt({}, `${long}y`)).toBeNull()
    expect(read('list')).toBe('new')
  })

  test.each(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'])(
    'on a disk that gives it one name only (%s), where nothing that comes later is seen',
    (code) => {
      const { rename } = beside({ before: () => save('list', 'late') })
      expect(attempt({ link: failing(code), rename })).toBeNull()
      expect(read('list')).toBe('new')
      expect(readdirSync(folder)).toEqual(['list'])
    },
  )
})

describe('a file stays', () => {
  test('whose bytes are others', () => {
    expect(changedTo(attempt({}, 'older'))).toBe('old')
    expect(read('list')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual(['list', 'new'])
  })

  test('that is behind a link', () => {
    renameSync(at('list'), at('other'))
    symlinkSync('other', at('list'))
    expect(attempt()).toMatchObject({ code: 'ELOOP' })
    expect(read('other')).toBe('old')
    expect(lstatSync(at('list')).isSymbolicLink()).toBe(true)
  })

  test('away that was taken away, at any moment', () => {
    rmSync(at('list'))
    expect(changedTo(attempt())).toBeNull()
    save('list', 'old')
    expect(changedTo(attempt(beside({ linking: () => rmSync(at('list')) })))).toBeNull()
    save('list', 'old')
    const link = (path: PathLike, second: PathLike) => {
      linkSync(path, second)
      rmSync(path)
    }
    expect(changedTo(attempt({ link }))).toBeNull()
    expect(readdirSync(folder)).toEqual(['new'])
  })

  test('that was put there in the meantime, be its bytes the same', () => {
    const another = (text: string) => () => {
      save('saved~', text)
      renameSync(at('saved~'), at('list'))
    }
    const late = (text: string) => (path: PathLike, second: PathLike) => {
      linkSync(path, second)
      another(text)()
    }
    expect(changedTo(attempt({ link: late('old') }))).toBe('old')
    expect(changedTo(attempt({ link: late('mine') }))).toBe('mine')
    save('list', 'old')
    const gone = () => {
      another('mine')()
      failing('ENOENT')()
    }
    expect(changedTo(attempt({ link: gone }))).toBe('mine')
    expect(readdirSync(folder).sort()).toEqual(['list', 'new'])
  })

  test('where the disk fails, and it is said how', () => {
    expect(attempt({ link: failing('EIO') })).toMatchObject({ code: 'EIO' })
    expect(attempt({ rename: failing('ENOSPC') })).toMatchObject({
      message: expect.stringContaining('full'),
    })
    expect(read('list')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual(['list', 'new'])
  })
})

describe('what an editor saves at the last moment', () => {
  test('comes back, as the file that it has open', () => {
    const { ino } = lstatSync(at('list'))
    expect(changedTo(attempt(beside({ before: () => save('list', 'late') })))).toBe('late')
    expect(read('list')).toBe('late')
    expect(lstatSync(at('list')).ino).toBe(ino)
    expect(readdirSync(folder)).toEqual(['list'])
  })

  test('gives way to what is saved later still', () => {
    const saved = { before: () => save('list', 'late'), after: () => save('list', 'latest') }
    expect(changedTo(attempt(beside(saved)))).toBe('late')
    expect(read('list')).toBe('latest')
    expect(readdirSync(folder)).toEqual(['list'])
  })

  test('is told where it cannot come back', () => {
    const saved = {
      before: () => save('list', 'late'),
      after: () => {
        rmSync(at('list'))
        mkdirSync(at('list'))
      },
    }
    expect(attempt(beside(saved))).toMatchObject({ code: 'EISDIR' })
    expect(lstatSync(at('list')).isDirectory()).toBe(true)
  })
})

describe.skipIf(process.platform !== 'linux')('on Windows, which replaces no file that is open', () => {
  const onWindows = <Result>(work: () => Result): Result => {
    Object.defineProperty(process, 'platform', { value: 'win32' })
    try {
      return work()
    } finally {
      Object.defineProperty(process, 'platform', { value: 'linux' })
    }
  }

  test('it is closed before, and nothing that comes later is seen', () => {
    const opened = (): number =>
      readdirSync('/proc/self/fd').filter((name) => {
        try {
          return readFileSync(`/proc/self/fdinfo/${name}`, 'utf8').includes(
            `ino:\t${lstatSync(at('list')).ino}\n`,
          )
        } catch {
          return false
        }
      }).length
    const seen: number[] = []
    const rename = (from: PathLike, to: PathLike) => {
      seen.push(opened())
      save('list', 'late')
      renameSync(from, to)
    }
    expect(onWindows(() => attempt({ rename }))).toBeNull()
    expect(read('list')).toBe('new')
    save('new', 'new')
    save('list', 'old')
    attempt({ rename })
    expect(seen).toEqual([0, 1])
  })
})

describe('a new file', () => {
  const create = (calls: Partial<DiskCalls> = {}) =>
    replaceFile(at('made'), 'x', 'made', { expected: null, ...calls })

  test('has one name, also on a disk that gives no second', () => {
    create()
    expect(read('made')).toBe('x')
    rmSync(at('made'))
    create({ link: failing('EPERM') })
    expect(read('made')).toBe('x')
    expect(readdirSync(folder).sort()).toEqual(['list', 'made', 'new'])
  })

  test('takes the name of none that came in the meantime', () => {
    expect(() =>
      create({
        link: (from, to) => {
          save('made', 'mine')
          linkSync(from, to)
        },
      }),
    ).toThrow(ChangedError)
    expect(read('made')).toBe('mine')
    expect(readdirSync(folder).sort()).toEqual(['list', 'made', 'new'])
  })

  test('is not made where the disk fails', () => {
    expect(() => create({ link: failing('ENOSPC') })).toThrow('`made` could not be written: ')
    expect(readdirSync(folder).sort()).toEqual(['list', 'new'])
  })
})
