import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { leadsToNoMinutes } from '../../src/workspace/links.js'
import { folderBefore, rawChangeOf } from '../../src/workspace/moved-folder.js'
import { isPrivate } from '../../src/workspace/private.js'
import { codeOf, isThere, readBytes, readTextFile, reasonOf, textIfThere } from '../../src/workspace/read.js'
import { renameTo } from '../../src/workspace/rename.js'

let here: string
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-read-'))
})
afterEach(() => rmSync(here, { recursive: true, force: true }))
const at = (path: string) => join(here, path)

const why = (path: string, follow = false) => {
  const reading = readTextFile(at(path), path, follow)
  return reading.kind === 'read' ? reading.file.text : `(${reading.unread.why})`
}

describe('a file', () => {
  test('is its text, and read through a link only where that is allowed', () => {
    writeFileSync(at('a.md'), 'A')
    symlinkSync(at('a.md'), at('link.md'))
    expect([why('a.md'), why('link.md'), why('link.md', true)]).toEqual([
      'A',
      '(a symbolic link, which is not followed)',
      'A',
    ])
  })

  test('that is a folder, a pipe, too large or not there is not read, and it is said why', () => {
    mkdirSync(at('folder'))
    execFileSync('mkfifo', [at('pipe')])
    for (const [name, size] of [
      ['most', 8 * 1024 * 1024],
      ['more', 8 * 1024 * 1024 + 1],
    ] as const) {
      writeFileSync(at(name), '')
      truncateSync(at(name), size)
    }
    expect(['folder', 'pipe', 'more', 'none'].map((name) => why(name))).toEqual([
      '(it is a folder)',
      '(no regular file)',
      '(larger than 8 MiB)',
      '(no such file or folder)',
    ])
    expect(readTextFile(at('most'), 'most').kind).toBe('read')
    expect(readTextFile(at('more'), 'more')).toMatchObject({ unread: { cure: 'one file for each meeting' } })
    expect(readTextFile(at('b\ufffd.md'), 'b\ufffd.md')).toMatchObject({
      unread: { why: 'its name is not UTF-8', cure: 'another name' },
    })
    symlinkSync(at('folder'), at('c\ufffd.md'))
    expect(why('c\ufffd.md')).toBe('(a symbolic link, which is not followed)')
  })

  test('that somebody named is its bytes, behind a link too, up to 64 MiB', () => {
    writeFileSync(at('a.doc'), 'abc')
    symlinkSync(at('a.doc'), at('link.doc'))
    const read = { kind: 'read', bytes: Buffer.from('abc') }
    expect([readBytes(at('a.doc')), readBytes(at('link.doc'))]).toEqual([read, read])
    writeFileSync(at('more'), '')
    truncateSync(at('more'), 64 * 1024 * 1024 + 1)
    mkdirSync(at('folder'))
    execFileSync('mkfifo', [at('pipe')])
    const reasons = ['more', 'folder', 'pipe', 'none'].map((name) => readBytes(at(name)))
    expect(reasons).toEqual(
      ['larger than 64 MiB', 'it is a folder', 'no regular file', 'no such file or folder'].map((said) => ({
        kind: 'unread',
        why: said,
      })),
    )
  })

  test('beside the minutes is its text, nothing where there is none, and an error where it cannot be read', () => {
    writeFileSync(at('a'), 'A')
    mkdirSync(at('folder'))
    symlinkSync(at('a'), at('link'))
    expect(['a', 'link', 'b'].map((name) => textIfThere(at(name), name))).toEqual(['A', 'A', null])
    expect(() => textIfThere(at('folder'), 'the folder')).toThrow(
      '`the folder` could not be read: it is a folder',
    )
  })

  test('is there, though it is a link that leads nowhere; and not below another file', () => {
    writeFileSync(at('a'), '')
    symlinkSync(at('nowhere'), at('link'))
    expect(['a', 'link', 'b', 'a/b'].map((name) => isThere(at(name)))).toEqual([true, true, false, false])
  })
})

describe('why a call to the system failed is said in words', () => {
  const failed = (code: unknown) => Object.assign(new Error('as the system says'), { code })
  test.each([
    ['EACCES', 'permission denied'],
    ['EPERM', 'permission denied'],
    ['EBUSY', 'another program has it open'],
    ['ENOENT', 'no such file or folder'],
    ['ENOTDIR', 'a part of the path is no folder'],
    ['EISDIR', 'it is a folder'],
    ['ELOOP', 'a symbolic link, which is not followed'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk quota is used up'],
    ['EROFS', 'the disk can only be read'],
    ['EIO', 'the disk reports a fault'],
    ['ENAMETOOLONG', 'the name is too long'],
    ['EMFILE', 'too many files are open'],
    ['EODD', 'EODD'],
    ['', 'as the system says'],
    [17, 'as the system says'],
  ])('%s', (code, words) => {
    expect(reasonOf(failed(code))).toBe(words)
  })

  test('and what is no such failure by its own words', () => {
    expect([reasonOf(new Error('other')), reasonOf('text'), reasonOf({ code: 'EIO' })]).toEqual([
      'other',
      'text',
      '[object Object]',
    ])
    expect([codeOf('text'), codeOf(new Error('x')), codeOf({ code: 'EIO' })]).toEqual([null, null, null])
  })

  test.each([
    ['EPERM', 'another program has it open, or it is write-protected'],
    ['EACCES', 'another program has it open, or it is write-protected'],
    ['EBUSY', 'another program has it open, or it is write-protected'],
    ['ENOSPC', 'the disk is full'],
  ])('of a rename: %s', (code, words) => {
    const refuse = () => {
      throw failed(code)
    }
    expect(() => renameTo('a', 'b', refuse)).toThrow(words)
  })

  test('a rename moves the file', () => {
    const moved: unknown[] = []
    renameTo('a', 'b', (...paths) => moved.push(paths))
    expect(moved).toEqual([['a', 'b']])
  })
})

test('a file is private where nobody else may write to it', () => {
  const uid = process.getuid?.() ?? 0
  const others = [0o600, 0o644, 0o755, 0o664, 0o602, 0o622].map((mode) => isPrivate({ uid, mode }))
  expect(others).toEqual([true, true, true, false, false, false])
  expect(isPrivate({ uid: uid + 1, mode: 0o600 })).toBe(false)
})

describe('a link of the minutes folder', () => {
  const names = {
    isReadFile: (name: string) => name.endsWith('.md'),
    isReadFolder: (name: string) => !name.startsWith('_'),
  }
  const leads = (target: string) => {
    symlinkSync(at(target), at('minutes/link'))
    return leadsToNoMinutes(at('minutes/link'), at('minutes'), names)
  }
  beforeEach(() => {
    for (const folder of ['minutes/2011', 'minutes/_drafts', 'other/deep/er', 'empty/_drafts', 'round'])
      mkdirSync(at(folder), { recursive: true })
    for (const file of [
      'minutes/2011/a.md',
      'minutes/2011/b.txt',
      'minutes/_drafts/x.md',
      'other/deep/er/x.md',
      'empty/x.txt',
      'empty/_drafts/y.md',
    ])
      writeFileSync(at(file), '')
  })

  test.each([
    ['what is read at its own place', 'minutes/2011/a.md', true],
    ['a folder that is read at its own place', 'minutes/2011', true],
    ['a file that is not read', 'minutes/2011/b.txt', false],
    ['a file in a folder that is not read', 'minutes/_drafts/x.md', false],
    ['a folder that is not read', 'minutes/_drafts', false],
    ['a folder that holds minutes far below', 'other', false],
    ['a folder without any', 'empty', true],
    ['nowhere', 'gone', false],
    ['a file elsewhere', 'other/deep/er/x.md', false],
    ['an empty folder', 'round', true],
    ['the folder around all of it, whose own minutes are read', '.', false],
  ])('to %s', (_, target, expected) => {
    expect(leads(target)).toBe(expected)
  })

  test('to more names than anybody looks at may lead to minutes', () => {
    for (let number = 0; number < 2001; number++) writeFileSync(at(`round/${number}`), '')
    expect(leads('round')).toBe(false)
    rmSync(at('minutes/link'))
    rmSync(at('round/0'))
    expect(leads('round')).toBe(true)
  })
})

describe('a change that git prints', () => {
  const [old, now, none] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)]
  test.each([
    [`:100644 100644 ${old} ${now} M`, old, now],
    [`:100755 100644 ${old} ${now} M`, old, now],
    [`:000000 100644 ${none} ${now} A`, null, now],
    [`:100644 000000 ${old} ${none} D`, old, null],
    [`:120000 100644 ${old} ${now} T`, null, now],
    [`:100644 160000 ${old} ${now} T`, old, null],
    [`:100644 100644 ${old} ${now} R100`, old, now],
  ])('%s', (written, before, after) => {
    expect(rawChangeOf(written, 'a.md')).toEqual({ path: 'a.md', before, now: after })
  })

  test.each(['a.md', `100644 100644 ${old} ${now} M`, `:100644 100644 ${old} ${now} M a.md`, ''])(
    'and what is none: %s',
    (written) => {
      expect(rawChangeOf(written, 'a.md')).toBeNull()
    },
  )
})

describe('where the files of a folder lay before', () => {
  const files = (text: string) =>
    text
      .split(' ')
      .filter(Boolean)
      .map((each) => ({ path: each.split('=')[0] ?? '', id: each.split('=')[1] ?? '' }))
  test.each([
    ['in another folder', 'old/a=1', 'new/a=1', 'old/'],
    ['at the root', 'a=1', 'new/a=1', ''],
    ['in a folder below', 'x/old/2011/a=1', 'new/2011/a=1', 'x/old/'],
    ['where most lay', 'old/a=1 old/b=2 attic/c=3', 'new/a=1 new/b=2 new/c=3', 'old/'],
    ['whatever they were called', 'old/may=1', 'new/june=1', 'old/'],
    ['nowhere, where their own folder was another', 'old/2010/a=1', 'new/2011/a=1', null],
    ['nowhere, where the bytes are others', 'old/a=1', 'new/a=2', null],
    ['nowhere, where they came elsewhere', 'old/a=1', 'other/a=1', null],
    [
      'in either place of bytes that were there twice',
      'attic/a=1 old/a=1 old/b=2',
      'new/a=1 new/b=2',
      'old/',
    ],
  ])('%s', (_, gone, come, folder) => {
    expect(folderBefore(files(gone), files(come), 'new/')).toBe(folder)
  })
})
