import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'

let here: string
let env: Readonly<Record<string, string>>

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-'))
  const bin = join(here, '.bin')
  mkdirSync(bin)
  symlinkSync(resolve('bin/epha.js'), join(bin, 'epha'))
  env = { PATH: `${bin}${delimiter}${process.env.PATH}`, EPHA_TODAY: '2011-06-20' }
})

const run = (program: string, words: readonly string[]) =>
  spawnSync(program, words, { cwd: here, env, encoding: 'utf8' })

/** What is offered to be typed, each line as it stands; and the words above. */
function offered(...words: readonly string[]): {
  readonly lines: readonly string[]
  readonly stderr: string
} {
  const { stderr, status } = run('epha', ['actions', ...words])
  expect(status).toBe(2)
  return { lines: stderr.split('\n').flatMap((line) => /^ {4}(.*)/.exec(line)?.[1] ?? []), stderr }
}

/** What Windows PowerShell makes of a line: text that is put into a file is UTF-16 there, with its mark. */
function typedInPowerShell(line: string): string {
  const [, text, sign, file] = /^echo "([^"$`]*)" (>>?) (?:'([^']*)'|(?:[\w./:-]+))$/.exec(line) ?? []
  const name = file ?? /([^ ']+)'?$/.exec(line)?.[1] ?? ''
  if (text !== undefined) {
    const path = join(here, name)
    if (sign === '>') writeFileSync(path, Buffer.from('\ufeff', 'utf16le'))
    appendFileSync(path, Buffer.from(`${text}\r\n`, 'utf16le'))
    return ''
  }
  const [, folder] = /^mkdir ([\w./:-]+)$/.exec(line) ?? []
  if (folder !== undefined) {
    mkdirSync(join(here, folder), { recursive: true })
    return ''
  }
  const [program = '', ...words] = line.split(' ')
  return run(program, words).stdout
}

const listed = `\
ID              OWNER  DUE                      ACTION
2011-06-20/1.1  TR      4 Jul 2011, in 14 days  book the hall
`

test('the five lines of an empty folder, typed as they stand, list an action', () => {
  const { lines } = offered()
  expect(lines).toHaveLength(5)
  expect(run('sh', ['-c', lines.join('\n')]).stdout).toBe(listed)
})

test('they do so in PowerShell too, which writes them in UTF-16', () => {
  const { lines } = offered()
  expect(lines.map(typedInPowerShell).join('')).toBe(listed)
})

test.each(['', 'minutes', 'a/b/c', "the clerk's", 'May (all), $x'])(
  'a folder that is named is the one of the lines: %s',
  (folder) => {
    const { lines } = offered(...(folder === '' ? [] : ['--minutes', folder]))
    const typed = run('sh', ['-ec', lines.join('\n')])
    expect([typed.stderr.split('\n')[0], typed.stdout]).toEqual([expect.stringMatching(/^1 action/), listed])
  },
)

test('a folder that is there already is not made again', () => {
  mkdirSync(join(here, 'minutes'))
  const { lines } = offered()
  expect(lines).toHaveLength(4)
  expect(run('sh', ['-ec', lines.join('\n')]).stdout).toBe(listed)
})

const word = resolve('fixtures/word/plain.doc')

test.each([
  { files: ['spring.doc'], said: '1 Word file is here; make minutes of it:' },
  {
    files: ['spring 2011.doc', 'summer 2011.doc', '~$mmer 2011.doc'],
    said: '2 Word files are here; make minutes of them:',
  },
  { files: ['minutes/spring.doc'], said: '1 Word file is in `minutes`; make minutes of it:' },
])('where Word files lie, minutes are made of them first: $files', ({ files, said }) => {
  for (const file of files) {
    mkdirSync(join(here, file, '..'), { recursive: true })
    copyFileSync(word, join(here, file))
  }
  const { lines, stderr } = offered()
  expect(stderr.split('\n')[1]).toBe(`  ${said}`)
  expect(stderr.indexOf('epha import')).toBeLessThan(stderr.indexOf('or begin with'))
  const [first = ''] = lines
  expect(first).toMatch(/^epha import /)
  // Only sh knows what a star means: to PowerShell it is the program's to find out.
  const inPowerShell = run('epha', [...first.split(' ').slice(1), '--dry-run'])
  const named = files.filter((file) => !file.startsWith('~$'))
  expect(named.filter((file) => inPowerShell.stdout.includes(file))).toEqual(named)
  run('sh', ['-c', first])
  expect(readdirSync(join(here, 'minutes')).filter((name) => name.endsWith('.md')).length).toBeGreaterThan(0)
})

test.each([
  {
    files: ['spring.odt'],
    said: '1 OpenDocument file is here; make minutes of it:',
    typed: 'epha import spring.odt',
  },
  {
    files: ['may.pdf', 'june.pdf'],
    said: '2 PDFs are here; make minutes of them:',
    typed: 'epha import *.pdf',
  },
  {
    files: ['spring.doc', 'prices.pdf'],
    said: '1 Word file is here; make minutes of it:',
    typed: 'epha import spring.doc',
  },
  {
    files: ['a.odt', 'b.doc'],
    said: '2 papers are here; make minutes of them:',
    typed: 'epha import a.odt b.doc',
  },
])(
  'papers of other kinds are offered too, PDFs where nothing else lies there: $files',
  ({ files, said, typed }) => {
    for (const file of files) writeFileSync(join(here, file), '')
    const { lines, stderr } = offered()
    expect(stderr.split('\n')[1]).toBe(`  ${said}`)
    expect(lines[0]).toBe(typed)
  },
)

test('where there are none, it is said how it is done', () => {
  expect(offered().stderr).toContain('For minutes in Word or PDF, type `epha import`')
})
