import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../../src/commands/command.js'
import { makeNext, type NextOptions } from '../../src/commands/next/make-next.js'
import { printAgenda } from '../../src/commands/next/print-agenda.js'
import { plain } from '../../src/render/renderer.js'

let here = ''
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-next-'))
  write('minutes/epha.yaml', 'people:\n  MB: Mia Birch\n  JO: Jon Oakes\n')
})
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(here, path)), { recursive: true })
  writeFileSync(join(here, path), text)
}
const read = (path: string): string => readFileSync(join(here, path), 'utf8')
const paper = { palette: plain, width: null }
const environment = () => ({ here, minutes: null, today: '2011-06-20', stdout: paper, stderr: paper })
const next = (options: Partial<NextOptions> = {}) =>
  makeNext({ date: null, series: null, isDryRun: false, ...options }, {
    words: [],
    environment: environment(),
    host: { variables: { XDG_STATE_HOME: join(here, 'state') } },
  } as unknown as Call)

const minutes = (date: string, more = '', body = '## 1. Welcome\n\n## 2. Gate\n\n- [ ] MB to paint it\n') =>
  `---\ndate: ${date}\n${more}---\n\n# Allotments, ${date}\n\n${body}`

describe('the file of the next meeting is called as the last is', () => {
  test.each([
    ['2011-05-02.md', '2011-05-02', '2011-09-12.md'],
    ['minutes-2011-05-02.md', '2011-05-02', 'minutes-2011-09-12.md'],
    ['2011/2011-05.md', '2011-05-02', '2011/2011-09.md'],
    ['2011-spring.markdown', '2011-03-02', '2011-autumn.markdown'],
    ['autumn-2011.md', '2011-09-02', '2011-09-12.md'],
    ['20110502.md', '2011-05-02', '20110912.md'],
    ['board.md', '2011-05-02', '2011-09-12.md'],
  ])('%s', async (name, date, expected) => {
    write(`minutes/${name}`, minutes(date, 'next: 2011-09-12\n'))
    await next()
    expect(read(`minutes/${expected}`)).toContain('- [ ] ')
  })
})

test('a year that begins has a folder of its own', async () => {
  write('minutes/2011/2011-12-05.md', minutes('2011-12-05'))
  await next({ date: '2012-01-16' })
  expect(read('minutes/2012/2012-01-16.md')).toContain('date: 2012-01-16\n')
})

test('a template beside the minutes is the agenda, and what is outstanding goes where it has the section for it', async () => {
  write('minutes/2011-05-02.md', minutes('2011-05-02', 'next: 2011-09-12\n'))
  write(
    'minutes/agenda-template.md',
    '# Allotments\n\n## A. Apologies\n\n## B. Matters arising\n\n## C. Money\n',
  )
  await next()
  expect(read('minutes/2011-09-12.md')).toMatch(
    /## A\. Apologies\n\n## B\. Matters arising\n\n.*\n\n- \[ \] 2011-05-02\/2\.1 MB paint it\n\n## C\. Money\n$/,
  )
})

test('nothing outstanding is an agenda without a section of its own, and says so', async () => {
  write('minutes/2011-05-02.md', minutes('2011-05-02', 'next: 2011-09-12\n', '## 1. Welcome\n'))
  const { stderr } = await next()
  expect(stderr[0]).toBe(
    'minutes/2011-09-12.md is the agenda of the next meeting, with 0 actions to be ticked.',
  )
  expect(read('minutes/2011-09-12.md')).toContain('## 2. Matters arising\n')
})

test('words that were minuted in confidence are not in an agenda', async () => {
  write(
    'minutes/2011-05-02.md',
    minutes('2011-05-02', 'next: 2011-09-12\n', '## 3. Lease (confidential)\n\n- [ ] MB to see the lawyer\n'),
  )
  await next()
  const made = read('minutes/2011-09-12.md')
  expect(made).toContain('- [ ] 2011-05-02/3.1\n')
  expect(made).not.toContain('lawyer')
})

test('of several series one has to be named, and nothing is written without', async () => {
  write('minutes/board/2011-05-02.md', minutes('2011-05-02', 'next: 2011-09-12\n'))
  write('minutes/pool/2011-05-03.md', minutes('2011-05-03', 'next: 2011-09-13\n'))
  await expect(next()).rejects.toMatchObject({
    message: expect.stringContaining('there are 2 series'),
    more: ['series: board, pool'],
    mend: {
      flag: null,
      typed: '',
      instead: [
        { words: '--series board', meaning: null },
        { words: '--series pool', meaning: null },
      ],
    },
  })
  await expect(next({ series: 'bord' })).rejects.toThrow('did you mean `board`?')
  await next({ series: 'pool' })
  expect(readdirSync(join(here, 'minutes/board'))).toEqual(['2011-05-02.md'])
  expect(readdirSync(join(here, 'minutes/pool'))).toEqual(['2011-05-03.md', '2011-09-13.md'])
})

test('a file that is there, another agenda of the day, a day before the last meeting: nothing is written', async () => {
  write('minutes/2011-05-02.md', minutes('2011-05-02', 'next: 2011-09-12\n'))
  await expect(next({ date: '2011-04-01' })).rejects.toThrow('is not after the last meeting')
  write('minutes/2011-09-12.md', 'no minutes')
  await expect(next()).rejects.toThrow('has a file already')
  expect(read('minutes/2011-09-12.md')).toBe('no minutes')
  write('minutes/2011-09-13.md', '')
  write('minutes/epha.yaml', 'exclude: [2011-09-13.md]\n')
  await expect(next({ date: '2011-09-13' })).rejects.toThrow('is there already')
})

describe('agenda -o', () => {
  const agenda = (output: string) => printAgenda({ series: null, format: 'text', output }, environment())
  beforeEach(() => write('minutes/2011-05-02.md', minutes('2011-05-02')))

  test('writes into a file, says so, and replaces what it wrote', async () => {
    expect((await agenda('arising.txt')).stderr).toContain('Written: arising.txt')
    expect((await agenda('arising.txt')).stderr).toContain('Written anew: arising.txt')
    expect(read('arising.txt')).toContain('MATTERS ARISING')
  })

  test.each(['notes.txt', 'minutes/2011-05-02.md', 'minutes/epha.yaml'])('leaves %s alone', async (path) => {
    write('notes.txt', 'mine')
    const before = read(path)
    await expect(agenda(path)).rejects.toMatchObject({
      more: expect.arrayContaining(['Nothing was written.']),
    })
    expect(read(path)).toBe(before)
  })

  test('makes no file that would be read as minutes, and holds settings', async () => {
    await expect(agenda('minutes/arising.md')).rejects.toThrow('read as minutes')
    await expect(agenda('epha.yaml')).rejects.toThrow('holds settings')
    await expect(agenda('epha.local.yaml')).rejects.toThrow('holds settings')
  })

  test('follows no link, neither of the file nor of a folder on the way', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'epha-elsewhere-'))
    writeFileSync(join(elsewhere, 'x.txt'), '')
    symlinkSync(join(elsewhere, 'x.txt'), join(here, 'x.txt'))
    symlinkSync(elsewhere, join(here, 'out'))
    await expect(agenda('x.txt')).rejects.toThrow('it is a link')
    await expect(agenda('out/y.txt')).rejects.toThrow('leads out of this folder')
    expect(readdirSync(elsewhere)).toEqual(['x.txt'])
    expect(readFileSync(join(elsewhere, 'x.txt'), 'utf8')).toBe('')
  })
})
