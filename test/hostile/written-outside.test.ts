import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.js'
import { commit, git } from '../cli/mistakes/scene.js'
import { typed } from '../typed.js'

let root = ''
let here = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'epha-outside-'))
  here = join(root, 'work')
  mkdirSync(join(here, 'minutes'), { recursive: true })
  mkdirSync(join(root, 'outside'))
  writeFileSync(join(root, 'outside/victim'), victim)
  writeFileSync(join(here, 'minutes/epha.yaml'), 'people: { RH: Ralph Holt }\n')
  writeFileSync(
    join(here, 'minutes/2011-05-02.md'),
    '# Board, 2 May 2011\n\n## 1. House\n\n- [ ] RH to mend the gate\n',
  )
})

const victim = '# of somebody else\n\n- [ ] XY to keep this\n'

/** What is in the way, by the path at which it stands. */
const inTheWay = {
  'a link to a file outside': (path: string) => symlinkSync(join(root, 'outside/victim'), path),
  'a link to nothing': (path: string) => symlinkSync(join(root, 'outside/made'), path),
  'a link to a folder outside': (path: string) => symlinkSync(join(root, 'outside'), path),
  'a file of somebody else': (path: string) => writeFileSync(path, victim),
  'a pipe': (path: string) => execFileSync('mkfifo', [path]),
  'a folder': (path: string) => mkdirSync(path),
} as const

/** What each command that writes is typed with, and the file that it would write. */
const written: readonly (readonly [command: string, words: string, file: string])[] = [
  ...commands
    .filter(({ flags }) => flags.some((flag) => flag.flags.includes('--output')))
    .map(({ name }) => {
      const file = name === 'agenda' ? 'list.md' : 'list.csv'
      const operands = { search: ' gate', log: ' 2011-05-02/1.1' }[name] ?? ''
      return [name, `${name}${operands} -o ${file}`, file] as const
    }),
  ['remind', 'remind --out letters', 'letters/RH.txt'],
  ['remind', 'remind --out letters', 'letters/RH.ics'],
  ['remind', 'remind --out letters', 'letters/index.txt'],
  ['report', 'report --out site', 'site/index.html'],
  ['report', 'report --out site', 'site/owners'],
  ['check', 'check --baseline known.json --write-baseline', 'known.json'],
  ['init', 'init club', 'club/epha.yaml'],
]

/** Commands that write into no file but minutes and `epha.yaml`, which they read before, or into none at all. */
const others =
  'add approve ask assign carry complete completion diff doctor done due import next people pin reopen review show stats triage undo versions why withdraw'

/** All that lies in a folder, links unfollowed, pipes unread. */
function everything(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const stats = lstatSync(join(folder, name))
      if (stats.isSymbolicLink()) return `${name} is a link`
      return stats.isFile() ? `${name}: ${readFileSync(join(folder, name), 'utf8')}` : name
    })
}

test('every command is known to write, or not to', () => {
  const known = new Set([...written.map(([command]) => command), ...others.split(' ')])
  expect(commands.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
})

describe.each(written)('epha %s, typed as `%s`, where %s', (_, words, file) => {
  test.each(Object.entries(inTheWay))('is %s, replaces nothing and follows nothing', async (what, put) => {
    mkdirSync(dirname(join(here, file)), { recursive: true })
    if (words.startsWith('log ')) {
      git(here, 'init', '--quiet')
      commit(here)
    }
    put(join(here, file))
    const outside = everything(join(root, 'outside'))
    const before = lstatSync(join(here, file))
    const { exitCode, stderr } = await typed(words.split(' '), here)
    expect(everything(join(root, 'outside'))).toEqual(outside)
    const after = lstatSync(join(here, file))
    expect([after.ino, after.isSymbolicLink(), after.size]).toEqual([
      before.ino,
      before.isSymbolicLink(),
      what === 'a folder' ? after.size : before.size,
    ])
    // A folder is what `site/owners` is to be, and init leaves what is there.
    if ((what !== 'a folder' || file !== 'site/owners') && !words.startsWith('init')) {
      expect(exitCode).toBe(2)
      expect(stderr).toContain(file.split('/').at(-1))
    }
    expect(readdirSync(dirname(join(here, file))).filter((name) => name.includes('.tmp'))).toEqual([])
    expect(existsSync(join(root, 'outside/made'))).toBe(false)
  })
})

describe.each([
  'done 2011-05-02/1.1',
  'assign 2011-05-02/1.1 TR',
  'due 2011-05-02/1.1 2011-06-30',
  'add TR to_paint',
  'approve',
])('epha %s', (words) => {
  test('writes through no link that leads out of the folder', async () => {
    execFileSync('rm', [join(here, 'minutes/2011-05-02.md')])
    writeFileSync(
      join(root, 'outside/2011-05-02.md'),
      '# Board, 2 May 2011\n\n## 1. House\n\n- [ ] RH to mend\n',
    )
    symlinkSync(join(root, 'outside/2011-05-02.md'), join(here, 'minutes/2011-05-02.md'))
    const outside = everything(join(root, 'outside'))
    const { exitCode } = await typed(words.split(' '), here)
    expect(exitCode).not.toBe(0)
    expect(everything(join(root, 'outside'))).toEqual(outside)
  })
})
