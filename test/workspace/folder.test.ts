import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openWorkspace } from '../../src/workspace/folder.js'

let here: string

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-'))
})

function put(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(here, path)), { recursive: true })
    writeFileSync(join(here, path), text)
  }
}

/** Paths in the order they are read; why in brackets where one is not. */
function read(place: string, exclude: readonly string[] = []): readonly string[] {
  const workspace = openWorkspace(place, here)
  if (!workspace) throw new Error('nothing is there')
  return [...workspace.files(exclude)].map((reading) =>
    reading.kind === 'read' ? reading.file.path : `${reading.unread.path} (${reading.unread.why})`,
  )
}

test('minutes are markdown files of the folder and those below, in the order of their paths', () => {
  put({
    'minutes/b.md': '',
    'minutes/a/2.markdown': '',
    'minutes/a.md': '',
    'minutes/notes.txt': '',
    'minutes/.git/x.md': '',
    'minutes/.draft.md': '',
    'minutes/_drafts/x.md': '',
    'minutes/node_modules/x.md': '',
    'minutes/README.md': '',
    'minutes/Readme.de.md': '',
    'minutes/CHANGELOG.md': '',
    'minutes/licence-committee.md': '',
    'minutes/LICENSE.md': '',
    'minutes/contributing.md': '',
    'minutes/Template for minutes.md': '',
  })
  expect(read('minutes')).toEqual(['a.md', 'a/2.markdown', 'b.md', 'licence-committee.md'])
})

test('minutes in the folder of posts of a website are read, its own folders are not', () => {
  const own = ['_site', '_includes', '_layouts', '_data', '_sass', '_drafts', '_letters']
  put({
    'site/_posts/2026-05-03-minutes.md': '',
    'site/council/_posts/2026/2026-06-01-minutes.markdown': '',
    'site/_minutes/2026-07-01.md': '',
    ...Object.fromEntries(own.map((folder) => [`site/${folder}/x.md`, ''])),
  })
  expect(read('site')).toEqual([
    '_minutes/2026-07-01.md',
    '_posts/2026-05-03-minutes.md',
    'council/_posts/2026/2026-06-01-minutes.markdown',
  ])
})

test('a hidden file is no minutes', () => {
  put({ 'minutes/.draft.md': '', 'minutes/a.md': '' })
  expect(read('minutes')).toEqual(['a.md'])
})

test('what is passed over for its name or for epha.yaml is named, but no folder that is hidden', () => {
  put({
    'minutes/.git/x.md': '',
    'minutes/.draft.md': '',
    'minutes/_drafts/deep/x.md': '',
    'minutes/2026/node_modules/x.md': '',
    'minutes/2026/README.md': '',
    'minutes/2026/old/a.md': '',
    'minutes/notes.txt': '',
    'minutes/a.md': '',
  })
  const passedOver = openWorkspace('minutes', here)?.passedOver(['2026/old'])
  expect(passedOver).toEqual(['.draft.md', '2026/README.md', '2026/node_modules/', '2026/old/', '_drafts/'])
  expect(openWorkspace('minutes/a.md', here)?.passedOver([])).toEqual([])
})

test('what epha.yaml excludes is left out, counted from its own folder', () => {
  put({
    '.git/HEAD': '',
    'epha.yaml': '',
    'minutes/drafts/a.md': '',
    'minutes/drafts/deep/a.md': '',
    'minutes/Central (Mid)/a.md': '',
    'minutes/a.md': '',
  })
  expect(read('minutes', ['minutes/drafts/**'])).toEqual(['Central (Mid)/a.md', 'a.md'])
  expect(read('minutes', ['minutes/drafts/', 'minutes/Central (Mid)/*'])).toEqual(['a.md'])
  expect(read('minutes', ['**/deep/*.md'])).toEqual(['Central (Mid)/a.md', 'a.md', 'drafts/a.md'])
  expect(read('minutes', ['drafts/**'])).toHaveLength(4)
})

test('a glob that could take the time of the machine is refused', () => {
  put({ 'minutes/a.md': '' })
  expect(() => read('minutes', ['*a*a*a*a*b'])).toThrow('has more than three `*` in one name')
})

test('links, pipes and devices are not followed, and said to be unread', () => {
  put({ 'elsewhere/a.md': '', 'minutes/a.md': '' })
  symlinkSync(join(here, 'elsewhere'), join(here, 'minutes/folder'))
  symlinkSync('.', join(here, 'minutes/loop'))
  symlinkSync('/dev/zero', join(here, 'minutes/device.md'))
  symlinkSync('nowhere', join(here, 'minutes/dangling.md'))
  symlinkSync('a.pdf', join(here, 'minutes/a.pdf'))
  execFileSync('mkfifo', [join(here, 'minutes/pipe.md')])
  const link = 'a symbolic link, which is not followed'
  expect(read('minutes')).toEqual([
    'a.md',
    `dangling.md (${link})`,
    `device.md (${link})`,
    `folder (${link})`,
    `loop (${link})`,
    'pipe.md (no regular file)',
  ])
})

/** Of each link, whether something may be missing for it. */
function links(place: string): Readonly<Record<string, boolean>> {
  const readings = [...(openWorkspace(place, here)?.files([]) ?? [])]
  return Object.fromEntries(
    readings.flatMap((reading) =>
      reading.kind === 'unread' ? [[reading.unread.path, reading.unread.withoutMinutes !== true]] : [],
    ),
  )
}

test('a link behind which no minutes of its own lie keeps nothing back', () => {
  put({
    'minutes/2011/a.md': '',
    'minutes/_drafts/b.md': '',
    'minutes/a.pdf': '',
    'pictures/a.png': '',
    'pictures/README.md': '',
    'pictures/node_modules/x.md': '',
    'archive/2010/a.md': '',
    'other.md': '',
  })
  mkdirSync(join(here, 'empty'))
  const made: readonly (readonly [string, string])[] = [
    ['../pictures', 'pictures'],
    ['../empty', 'empty'],
    ['.', 'loop'],
    ['2011', 'latest'],
    ['2011/a.md', 'latest.md'],
    ['../archive', 'archive'],
    ['..', 'above'],
    ['../other.md', 'other.md'],
    ['a.pdf', 'paper.md'],
    ['_drafts', 'drafts'],
    ['_drafts/b.md', 'b.md'],
    ['nowhere', 'nowhere.md'],
    ['/dev/zero', 'device.md'],
  ]
  for (const [target, name] of made) symlinkSync(target, join(here, 'minutes', name))
  expect(links('minutes')).toEqual({
    pictures: false,
    empty: false,
    loop: false,
    latest: false,
    'latest.md': false,
    archive: true,
    above: true,
    'other.md': true,
    'paper.md': true,
    drafts: true,
    'b.md': true,
    'nowhere.md': true,
    'device.md': true,
  })
})

test('the folder above, with no other minutes in it, is none of its own', () => {
  put({ 'minutes/a.md': '', 'notes.txt': '' })
  symlinkSync('..', join(here, 'minutes/above'))
  expect(links('minutes')).toEqual({ above: false })
})

test('behind a link nobody looks for ever', () => {
  put({ 'minutes/a.md': '' })
  mkdirSync(join(here, 'pictures'))
  for (let at = 0; at < 2001; at++) writeFileSync(join(here, 'pictures', `${at}.png`), '')
  symlinkSync('../pictures', join(here, 'minutes/pictures'))
  expect(links('minutes')).toEqual({ pictures: true })
})

test('one file alone is minutes whatever it is called, and a pipe is not waited for', () => {
  put({ 'README.txt': '- [ ] TR to book the hall' })
  expect(read('README.txt')).toEqual(['README.txt'])
  execFileSync('mkfifo', [join(here, 'pipe')])
  expect(read('pipe')).toEqual(['pipe (no regular file)'])
})

test('a byte order mark is taken off and remembered', () => {
  put({ 'a.md': '\ufeff# Meeting', 'b.md': '# Meeting' })
  const files = [...(openWorkspace('.', here)?.files([]) ?? [])]
  expect(files).toEqual([
    { kind: 'read', file: { path: 'a.md', text: '# Meeting', bom: true } },
    { kind: 'read', file: { path: 'b.md', text: '# Meeting', bom: false } },
  ])
})

test('bytes that are no UTF-8 are not guessed at: the place and the cure are named', () => {
  put({
    'latin.md': Buffer.concat([
      Buffer.from('\ufeff# A \ufffd\r\nCaf'),
      Buffer.from([0xe9]),
      Buffer.from('\n'),
    ]),
  })
  const unread = [...(openWorkspace('.', here)?.files([]) ?? [])].map(
    (reading) => reading.kind === 'unread' && reading.unread,
  )
  expect(unread).toEqual([
    {
      path: 'latin.md',
      why: 'not UTF-8, saved by an older Windows program',
      cure: 'iconv -f WINDOWS-1252 -t UTF-8',
      location: { path: 'latin.md', line: 2, column: 4, span: { start: 10, end: 11 } },
    },
  ])
})

test('a file far larger than minutes is not taken in', () => {
  put({ 'a.md': Buffer.alloc(8 * 1024 * 1024 + 1, 'a') })
  expect(read('.')).toEqual(['a.md (larger than 8 MiB)'])
})

function settingsPath(place: string, from = here): string | null {
  const settings = openWorkspace(place, from)?.settings
  return settings?.kind === 'read' ? settings.file.path : null
}

test('the nearest epha.yaml counts, up to the root of the repository', () => {
  put({ 'epha.yaml': '', 'repository/.git/HEAD': '', 'repository/minutes/termly/a.md': '' })
  expect(settingsPath('repository/minutes/termly')).toBeNull()
  put({ 'repository/epha.yaml': '' })
  expect(settingsPath('repository/minutes/termly')).toBe('../../epha.yaml')
  put({ 'repository/minutes/epha.yaml': '' })
  expect(settingsPath('repository/minutes/termly')).toBe('../epha.yaml')
  expect(settingsPath('repository/minutes/termly/a.md')).toBe('../epha.yaml')
})

test('without a repository epha.yaml is looked for no higher than the current folder', () => {
  put({ 'epha.yaml': '', 'a/minutes/x.md': '' })
  expect(settingsPath('a/minutes')).toBe('../../epha.yaml')
  expect(settingsPath('minutes', join(here, 'a'))).toBeNull()
  expect(settingsPath('.', join(here, 'a/minutes'))).toBeNull()
  expect(settingsPath('../minutes', join(here, 'a/minutes'))).toBeNull()
})

test('paths are told from the current folder, those of epha.yaml from the minutes folder', () => {
  put({ '.git/HEAD': '', 'epha.yaml': '', 'minutes/termly/a.md': '' })
  const workspace = openWorkspace('minutes', here)
  expect(workspace?.fromHere('termly/a.md')).toBe('minutes/termly/a.md')
  expect(openWorkspace('../minutes', join(here, 'minutes'))?.fromHere('termly/a.md')).toBe('termly/a.md')
  expect(workspace?.fromSettings('minutes/termly')).toBe('termly')
  expect(workspace?.fromSettings('minutes')).toBe('')
})

test('where nothing is, there is no workspace', () => {
  expect(openWorkspace('minutes', here)).toBeNull()
})

test.skipIf(process.platform !== 'linux')(
  'a name that is not UTF-8 is told as that, and the others are read',
  () => {
    put({ 'minutes/a.md': 'a' })
    writeFileSync(
      Buffer.concat([Buffer.from(join(here, 'minutes/')), Buffer.from([0x62, 0xff, 0x2e, 0x6d, 0x64])]),
      'b',
    )
    expect(read('minutes')).toEqual(['a.md', 'b\ufffd.md (its name is not UTF-8)'])
  },
)

test('a folder that cannot be listed is said, and so is a pipe that is called like minutes', () => {
  put({ 'minutes/a.md': 'A', 'other/a.md': 'A' })
  execFileSync('mkfifo', [join(here, 'minutes/b.md')])
  expect(read('minutes')).toEqual(['a.md', 'b.md (no regular file)'])
  const gone = openWorkspace('other', here)
  rmSync(join(here, 'other'), { recursive: true })
  expect([...(gone?.files([]) ?? [])]).toEqual([
    { kind: 'unread', unread: { path: '.', why: 'no such file or folder' } },
  ])
})

test('settings that are called otherwise are not passed over without a word', () => {
  put({ 'minutes/a.md': 'A', 'epha.yml': 'title: X' })
  expect(openWorkspace('minutes', here)?.settings).toEqual({
    kind: 'unread',
    unread: { path: '../epha.yml', why: 'not called epha.yaml', cure: 'mv epha.yml epha.yaml' },
  })
  put({ 'epha.yaml': 'title: Y' })
  expect(openWorkspace('minutes', here)?.settings).toMatchObject({ kind: 'read', file: { text: 'title: Y' } })
})
