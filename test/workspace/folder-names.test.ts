import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  excluder,
  findLocalSettings,
  foldersIn,
  isReadFile,
  isReadFolder,
  openWorkspace,
  pathsOf,
} from '../../src/workspace/folder.js'

let here: string
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-names-'))
})
afterEach(() => rmSync(here, { recursive: true, force: true }))

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(here, path)), { recursive: true })
    writeFileSync(join(here, path), path)
  }
}

function open(place: string) {
  const workspace = openWorkspace(place, here)
  if (workspace === null) throw new Error('nothing is there')
  return workspace
}

describe('a name of a file', () => {
  test.each([
    'a.md',
    'a.MARKDOWN',
    'my-readme.md',
    'readme-first.md',
    'readme.de.at.md',
    'licence.md',
    'readme.md.2011.md',
  ])('is one of minutes: %s', (name) => {
    expect(isReadFile(name)).toBe(true)
  })

  test.each([
    'a.md.bak',
    'a.mdx',
    'md',
    'a.txt',
    '.a.md',
    'README.md',
    'Readme.pt-br.md',
    'contributing.markdown',
    'Our Template.md',
    'templates.md',
  ])('is none: %s', (name) => {
    expect(isReadFile(name)).toBe(false)
  })
})

test.each([
  ['2011', true],
  ['_posts', true],
  ['_site2', true],
  ['node_modules', false],
  ['_letters', false],
  ['.git', false],
])('whether minutes lie in a folder called %s: %s', (name, isRead) => {
  expect(isReadFolder(name)).toBe(isRead)
})

describe('a glob', () => {
  test.each<readonly [string, string, boolean]>([
    ['drafts/**', 'drafts/2011/a.md', true],
    ['./drafts/**', 'drafts/a.md', true],
    ['drafts/', 'drafts', true],
    ['drafts', 'drafts/a.md', false],
    ['*.md', 'a.md', true],
    ['*.md', '.a.md', true],
    ['*.md', '2011/a.md', false],
    ['**/.old/*', 'a/.old/b.md', true],
    ['a?.md', 'ab.md', true],
    ['[ab].md', 'b.md', true],
    ['old./a.md', 'old./a.md', true],
    ['Central (Mid)/*', 'Central (Mid)/a.md', true],
    ['+(a).md', 'aa.md', false],
    ['+(a).md', '+(a).md', true],
    ['{a,b}.md', 'a.md', false],
    ['{a,b}.md', '{a,b}.md', true],
    ['!a.md', 'b.md', false],
    ['!a.md', '!a.md', true],
    ['a|b', 'b', false],
    ['^a$', '^a$', true],
  ])('%s names %s: %s', (glob, path, isNamed) => {
    expect(excluder([glob])(path)).toBe(isNamed)
  })

  test('is one of several, and none names nothing', () => {
    expect(excluder(['a', 'b'])('b')).toBe(true)
    expect([excluder([])('a'), excluder([])('')]).toEqual([false, false])
  })
})

describe('a folder that is opened', () => {
  test('is read file by file, and its names are told in order', () => {
    put('minutes/b.md', 'minutes/a.txt', 'minutes/2011/c.md')
    const workspace = open('minutes')
    expect(workspace).toMatchObject({
      folder: join(here, 'minutes'),
      alone: false,
      named: [],
      settings: null,
    })
    expect(workspace.namesIn('')).toEqual(['2011', 'a.txt', 'b.md'])
    expect(workspace.namesIn('2011')).toEqual(['c.md'])
    expect(workspace.namesIn('2012')).toBeNull()
    expect(workspace.read('2011/c.md')).toEqual({
      kind: 'read',
      file: { path: '2011/c.md', text: 'minutes/2011/c.md', bom: false },
    })
    expect(workspace.read('none.md').kind).toBe('unread')
  })

  test('tells its names in order, however many', () => {
    const names = Array.from({ length: 40 }, (_, at) => `${(at * 17) % 40}.md`)
    put(...names.map((name) => `minutes/${name}`))
    expect(open('minutes').namesIn('')).toEqual([...names].sort())
  })

  test('lists what is read of it without opening any of it', () => {
    put('minutes/b.md', 'minutes/a.md', 'minutes/old/c.md', 'minutes/README.md')
    expect(pathsOf(open('minutes'), [])).toEqual(['a.md', 'b.md', 'old/c.md'])
    expect(pathsOf(open('minutes'), ['old/**'])).toEqual(['a.md', 'b.md'])
    expect(pathsOf(open('minutes/a.md'), [])).toEqual([])
  })

  test('counts what is excluded from the folder of its settings', () => {
    put('epha.yaml', 'minutes/a.md', 'minutes/old/c.md')
    expect(pathsOf(open('minutes'), ['minutes/old/**'])).toEqual(['a.md'])
    expect(pathsOf(open('minutes'), ['old/**'])).toEqual(['a.md', 'old/c.md'])
    expect(open('minutes').passedOver(['minutes/old'])).toEqual(['old/'])
  })

  test('has its own settings before those above it', () => {
    put('epha.yaml', 'minutes/epha.yaml', 'minutes/a.md')
    for (const place of ['minutes', 'minutes/a.md'])
      expect(open(place).settings).toMatchObject({
        kind: 'read',
        file: { path: 'epha.yaml', text: 'minutes/epha.yaml' },
      })
  })

  test.each([['epha.yml'], ['epha.yaml.txt']])(
    'has settings that are called otherwise by mistake: %s',
    (name) => {
      put(`minutes/${name}`)
      expect(open('minutes').settings).toEqual({
        kind: 'unread',
        unread: { path: name, why: 'not called epha.yaml', cure: `mv ${name} epha.yaml` },
      })
    },
  )

  test('is one file alone where a file is named, behind a link too', () => {
    put('minutes/a.txt', 'minutes/b.md')
    symlinkSync(join(here, 'minutes/a.txt'), join(here, 'link.md'))
    expect(open('link.md')).toMatchObject({ folder: here, alone: true })
    expect([...open('link.md').files([])]).toEqual([
      { kind: 'read', file: { path: 'link.md', text: 'minutes/a.txt', bom: false } },
    ])
    expect(open('link.md').read('link.md').kind).toBe('read')
  })

  test.each(['gone', 'round'])('is none behind a link that leads nowhere: %s', (target) => {
    symlinkSync(join(here, target), join(here, 'round'))
    expect(openWorkspace('round', here)).toBeNull()
  })
})

test('addresses are in the folder of the settings, else in that of the minutes', () => {
  put('epha.local.yaml')
  mkdirSync(join(here, 'minutes'))
  const folder = join(here, 'minutes')
  const read = { kind: 'read', file: { path: 'epha.local.yaml', text: 'epha.local.yaml', bom: false } }
  expect(findLocalSettings(folder, '../epha.yaml')).toEqual(read)
  expect(findLocalSettings(folder, null)).toBeNull()
  expect(findLocalSettings(here, null)).toEqual(read)
})

test('folders that may hold minutes are told in order, and none where nothing can be listed', () => {
  put('b/x', 'a/x', '_site/x', '.git/x', 'c.md')
  expect(foldersIn(here)).toEqual(['a', 'b'])
  expect(foldersIn(join(here, 'nowhere'))).toEqual([])
})
