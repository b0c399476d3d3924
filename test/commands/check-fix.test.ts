import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkMinutes, fixMinutes } from '../../src/commands/check/check-minutes.js'
import type { Environment } from '../../src/commands/environment.js'
import { UsageError } from '../../src/model/usage-error.js'
import { plain } from '../../src/render/renderer.js'
import { nothingTyped } from '../check-request.js'

let here = ''
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-fix-'))
  write('epha.yaml', 'people:\n  MB: Mia Birch\n  JO: Jon Oakes\n')
})
afterEach(() => rmSync(here, { recursive: true }))

const pathOf = (path: string): string => join(here, 'minutes', path)
const write = (path: string, text: string): void => {
  mkdirSync(dirname(pathOf(path)), { recursive: true })
  writeFileSync(pathOf(path), text)
}
const read = (path: string): string => readFileSync(pathOf(path), 'utf8')

const minutes = (date: string, body: string, front = ''): string =>
  `---\nmeeting: ${date}\nseries: allotment\ndate: ${date}\n${front}---\n\n# Allotment society\n\n${body}\n`
const may = minutes(
  '2011-05-02',
  '## 3. Water\n\n- [ ] MB to price a second tank\n- [ ] JO to paint the door',
)

const shown: string[] = []
function environment(today = '2011-06-20'): Environment {
  const paper = { palette: plain, width: null }
  return { here, minutes: null, today, stdout: paper, stderr: paper }
}
const hostWith = (answer: string | null) => ({
  ask: answer === null ? null : async () => answer,
  show: ({ stdout }: { readonly stdout: string }) => void shown.push(stdout),
})
const fixed = (files: readonly string[] = [], answer: string | null = null, today = '2011-06-20') =>
  fixMinutes({ ...nothingTyped, files }, environment(today), hostWith(answer))
const checked = () => checkMinutes({ ...nothingTyped, format: 'json' }, environment())

test('what the draft passes over is carried forward in it, at the end of its section, and the check is green', async () => {
  write('2011-05-02.md', may)
  const before = minutes(
    '2011-06-06',
    '## 2. Matters arising\n\nNone.\n\n## 3. Gate\n\n- [ ] MB to buy a lock',
    'status: draft\n',
  )
  write('2011-06-06.md', before)
  const { stdout, stderr, exitCode } = await fixed()
  expect(read('2011-06-06.md')).toBe(
    before.replace(
      'None.\n',
      'None.\n\n- [ ] 2011-05-02/3.1 MB price a second tank\n- [ ] 2011-05-02/3.2 JO paint the door\n',
    ),
  )
  expect(read('2011-05-02.md')).toBe(may)
  expect(stdout).toContain('+ - [ ] 2011-05-02/3.1 MB price a second tank')
  expect(stderr).toEqual(['2 actions carried forward into minutes/2011-06-06.md. Tick there what is done.'])
  expect(exitCode).toBe(0)
  expect((await checked()).exitCode).toBe(0)
})

test('a draft without a section gets one below its title, and keeps the line ends of Windows', async () => {
  write('2011-05-02.md', may)
  const before = minutes('2011-06-06', 'Present: MB\n\n## 3. Gate\n\nIt is green.').replaceAll('\n', '\r\n')
  write('2011-06-06.md', `\ufeff${before}`)
  await fixed()
  const block =
    '\r\n## Matters arising\r\n\r\n- [ ] 2011-05-02/3.1 MB price a second tank\r\n- [ ] 2011-05-02/3.2 JO paint the door\r\n'
  expect(read('2011-06-06.md')).toBe(`\ufeff${before.replace('Present: MB\r\n', `Present: MB\r\n${block}`)}`)
  expect((await checked()).exitCode).toBe(0)
})

test('a heading more would move the ids of a draft whose items have no numbers: the section is a line of bold', async () => {
  write('2011-05-02.md', may)
  write('2011-06-06.md', minutes('2011-06-06', '## Gate\n\n- [ ] MB to buy a lock'))
  await fixed()
  expect(read('2011-06-06.md')).toContain('\n**Matters arising**\n\n- [ ] 2011-05-02/3.1')
  expect((await checked()).exitCode).toBe(0)
})

describe('minutes that are approved are never edited', () => {
  const approved = minutes('2011-06-06', 'It rained.', 'status: approved\n')
  const typed = (command: string): string =>
    execFileSync(
      'sh',
      ['-ec', `${command.replace('epha', `"${process.execPath}" "${resolve('bin/epha.js')}"`)} 2>&1`],
      { cwd: here, env: { ...process.env, EPHA_TODAY: '2011-06-20' }, encoding: 'utf8' },
    )
  const refusal = async (): Promise<UsageError> => {
    const error = await fixed().catch((thrown: unknown) => thrown)
    if (error instanceof UsageError) return error
    throw new Error('Expected it to be refused')
  }
  beforeEach(() => {
    write('2011-05-02.md', may)
    write('2011-06-06.md', approved)
  })

  test('the agenda of the next meeting is offered, and carries forward once something is done', async () => {
    const { message, more } = await refusal()
    expect(message).toBe('No draft to carry actions forward into: the newest minutes are approved')
    const [, command = ''] = /^try: {4}(epha .*?)(?: {2,}|$)/.exec(more[0] ?? '') ?? []
    expect(command).toBe('epha next 2011-06-20')
    typed(command)
    expect((await refusal()).more[0]).toContain('`minutes/2011-06-20.md` is the agenda after them')
    typed('epha done 2011-05-02/3.1')
    expect(read('2011-06-06.md')).toBe(approved)
    expect(read('2011-06-20.md')).toContain('- [ ] 2011-05-02/3.2 JO paint the door')
    expect((await checked()).exitCode).toBe(0)
  })

  test('the command names the series of several, and no day that is announced', async () => {
    write('mill.md', minutes('2011-05-09', 'It rained.').replace('series: allotment', 'series: "old mill"'))
    expect((await refusal()).more[0]).toContain('epha next 2011-06-20 --series allotment ')
    write(
      '2011-06-06.md',
      approved
        .replace('series: allotment', 'series: "the plots"')
        .replace('status:', 'next: 2011-07-04\nstatus:'),
    )
    write('2011-05-02.md', may.replace('series: allotment', 'series: "the plots"'))
    const { more } = await refusal()
    expect(more[0]).toContain("epha next --series 'the plots' ")
    typed("epha next --series 'the plots'")
    expect(read('2011-07-04.md')).toContain('2011-05-02/3.2 JO paint the door')
  })
})

test('what older minutes passed over is carried by the newest draft, and no older file is touched', async () => {
  write('2011-05-02.md', may)
  const june = minutes('2011-06-06', 'It rained.')
  write('2011-06-06.md', june)
  write('2011-07-04.md', minutes('2011-07-04', '## 2. Matters arising\n\n* Nothing.'))
  await fixed()
  expect(read('2011-06-06.md')).toBe(june)
  expect(read('2011-07-04.md')).toContain('* Nothing.\n\n- [ ] 2011-05-02/3.1')
  expect((await checked()).exitCode).toBe(0)
})

test('a row or a bullet that is called matters arising is not cut in two', async () => {
  const table =
    '| Item | Discussion | Action |\n| --- | --- | --- |\n| Matters arising | MB AGREED to ask. | MB |\n| Water | JO AGREED to pay. | JO |'
  const bullets = '- Matters arising\n  - Roof\n    - [ ] MB to ask\n  - Gate\n    - [ ] JO to pay'
  for (const body of [table, bullets]) {
    write('2011-05-02.md', may)
    write('2011-06-06.md', minutes('2011-06-06', body))
    await fixed()
    expect(read('2011-06-06.md')).toContain(body)
    expect((await checked()).exitCode).toBe(0)
  }
})

test('where nothing was passed over nothing is written', async () => {
  write('2011-05-02.md', may)
  const { stderr, exitCode } = await fixed()
  expect(stderr).toEqual(['Nothing was passed over: nothing is to be carried forward.'])
  expect(exitCode).toBe(0)
})

test('on a terminal it shows the difference and asks', async () => {
  write('2011-05-02.md', may)
  const june = minutes('2011-06-06', '## 2. Matters arising')
  write('2011-06-06.md', june)
  const { stderr } = await fixed([], 'n')
  expect(stderr).toEqual(['Nothing was written.'])
  expect(shown.at(-1)).toContain('+ - [ ] 2011-05-02/3.1 MB price a second tank')
  expect(read('2011-06-06.md')).toBe(june)
  await fixed([], 'y')
  expect((await checked()).exitCode).toBe(0)
})

test('a file that is named is the only one that is written', async () => {
  write('2011-05-02.md', may)
  write('2011-06-06.md', minutes('2011-06-06', '## 2. Matters arising'))
  await expect(fixed([join('minutes', '2011-05-02.md')])).rejects.toThrow(
    'Nothing was written: the draft is `minutes/2011-06-06.md`',
  )
  await fixed([join('minutes', '2011-06-06.md')])
  expect((await checked()).exitCode).toBe(0)
})

test('what may be another committee’s is not written down', async () => {
  write('a/meetings/2011-05-02.md', may.replace('series: allotment\n', ''))
  const other = minutes('2011-06-06', 'It rained.').replace('series: allotment\n', '')
  write('b/meetings/2011-06-06.md', other)
  await expect(fixed()).rejects.toThrow('Nothing was carried forward')
  expect(read('b/meetings/2011-06-06.md')).toBe(other)
})

test('what was not mentioned for a year is told, and not written down', async () => {
  write('2009-05-04.md', minutes('2009-05-04', '## 3. Shed\n\n- [ ] JO to sell the shed'))
  for (const date of ['2010-01-11', '2010-07-05', '2011-05-02'])
    write(`${date}.md`, minutes(date, 'It rained.'))
  write('2011-06-06.md', minutes('2011-06-06', '## 3. Water\n\n- [ ] MB to price a second tank'))
  write('2011-06-13.md', minutes('2011-06-13', '## 2. Matters arising'))
  const { stderr } = await fixed()
  expect(read('2011-06-13.md')).toContain('- [ ] 2011-06-06/3.1 MB price a second tank')
  expect(read('2011-06-13.md')).not.toContain('shed')
  expect(stderr).toContain('1 action not mentioned for a year is not written down: see epha doctor.')
})

describe('words that would change what is known of an action', () => {
  test.each([
    ['a name that nobody owns it by', '- [ ] Mia Birch and Jon Oakes’s old shed'],
    ['a link', '- [ ] MB to read [the letter](https://example.org/a_(b)) and [another]'],
    ['a comment', '- [ ] MB to keep <!-- epha-ignore --> the key'],
    ['code', '- [ ] MB to type `sudo | reboot` and `x'],
    ['a pin', '- [ ] MB to buy the lock ^lock'],
    ['boxes and arrows', '- [ ] JO → MB: ask for [x] and [ ] on the form'],
    ['a day within a quotation', '- [ ] MB to paint "by 3 May 2011" on the gate'],
    ['several owners', '- [ ] MB and JO to carry the tank'],
    ['a hundred words', `- [ ] MB to list ${'one more thing and '.repeat(30)}the end`],
  ])('are left out: %s', async (_, line) => {
    write('2011-05-02.md', minutes('2011-05-02', `## 3. Water\n\n${line}`))
    write('2011-06-06.md', minutes('2011-06-06', '## 2. Matters arising'))
    await fixed()
    expect(read('2011-06-06.md')).toMatch(/\n- \[ \] 2011-05-02\/(?:3\.1|lock)/)
    expect((await checked()).exitCode).toBe(0)
  })

  test('are those of confidential actions', async () => {
    write('2011-05-02.md', minutes('2011-05-02', '## 3. Rent (confidential)\n\n- [ ] MB to write to Mr Ash'))
    write('2011-06-06.md', minutes('2011-06-06', '## 2. Matters arising'))
    await fixed()
    expect(read('2011-06-06.md')).toMatch(/\n- \[ \] 2011-05-02\/3\.1\n$/)
  })
})
