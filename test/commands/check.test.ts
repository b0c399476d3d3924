import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CheckRequest, checkMinutes, explainRule } from '../../src/commands/check/check-minutes.js'
import type { Environment } from '../../src/commands/environment.js'
import { UsageError } from '../../src/model/usage-error.js'
import { plain } from '../../src/render/renderer.js'
import { nothingTyped } from '../check-request.js'
import { runnerCommands } from '../render/problems/runner.js'

let here = ''
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-check-'))
  mkdirSync(join(here, 'minutes'))
  write('epha.yaml', 'people:\n  TR: Terry Reynolds\n  RH: Ralph Holloway\n')
  write('2011-spring.md', minutes('2011-spring', '2011-03-14', '- [ ] RH to find out who will train schools'))
})
afterEach(() => rmSync(here, { recursive: true }))

const write = (name: string, text: string | Buffer): void => writeFileSync(join(here, 'minutes', name), text)
const minutes = (meeting: string, date: string, body: string, heading = '## 4. Behaviour'): string =>
  `---\nmeeting: ${meeting}\nseries: termly\ndate: ${date}\n---\n\n# Termly meeting\n\n${heading}\n\n${body}\n`
const dropped = minutes('2011-summer', '2011-06-13', 'Nothing was said of it.', '## 2. Matters arising')
const carried = minutes(
  '2011-summer',
  '2011-06-13',
  '- [ ] 2011-spring/4.1 RH has no answer.',
  '## 2. Matters arising',
)

async function checked(request: Partial<CheckRequest> = {}, more: Partial<Environment> = {}) {
  const paper = { palette: plain, width: null }
  return checkMinutes(
    { ...nothingTyped, ...request },
    { here, minutes: null, today: '2011-06-20', stdout: paper, stderr: paper, ...more },
  )
}

test('a rule that is asked for and left out at once is a mistake, and no check of nothing that passes', async () => {
  write('2011-summer.md', dropped)
  const both = checked({ only: ['owner-missing', 'action-unreported'], without: ['action-unreported'] })
  await expect(both).rejects.toThrow(
    '`--rule action-unreported` and `--no-rule action-unreported` contradict each other, expected one of them',
  )
  const other = await checked({ only: ['action-unreported'], without: ['owner-missing'] })
  expect(other.exitCode).toBe(1)
})

test('an action that the next minutes drop fails, with the line to paste', async () => {
  write('2011-summer.md', dropped)
  const { stdout, stderr, exitCode } = await checked()
  expect(exitCode).toBe(1)
  expect(stdout).toContain('minutes/2011-summer.md:9:1  error  action-unreported')
  expect(stdout).toContain('    - [ ] 2011-spring/4.1 RH find out who will train schools')
  expect(stderr[0]).toBe('1 error in 1 of 2 files. Nothing was changed.')
})

test('minutes that carry it are clean on any day', async () => {
  write('2011-summer.md', carried)
  for (const today of ['2011-06-20', '2031-01-01'])
    expect(await checked({}, { today })).toEqual({
      stdout: '',
      stderr: ['2 files checked, nothing to report.'],
      exitCode: 0,
    })
})

test('warnings fail beyond --max-warnings only', async () => {
  write('2011-spring.md', minutes('2011-spring', '2011-03-14', '- [ ] TX to book the hall'))
  expect((await checked()).exitCode).toBe(0)
  expect((await checked({ maxWarnings: 1 })).exitCode).toBe(0)
  expect((await checked({ maxWarnings: 0 })).exitCode).toBe(1)
  expect((await checked({ quiet: true, maxWarnings: 0 })).stdout).toBe('')
})

test('something unread is exit 3, whatever else was found', async () => {
  write('2011-summer.md', dropped)
  write('2011-autumn.md', Buffer.from('# 18 November 2011\n\nCaf\xe9\n', 'latin1'))
  const { exitCode, stdout, stderr } = await checked()
  expect(exitCode).toBe(3)
  expect(stdout).toContain('minutes-unreadable')
  expect(stderr.join('\n')).toContain('1 of 3 files could not be read')
})

test('only the files that were named are complained of, and all are read', async () => {
  write('2011-summer.md', dropped)
  expect((await checked({ files: ['minutes/2011-spring.md'] })).exitCode).toBe(0)
  expect((await checked({ files: ['minutes/2011-summer.md'] })).exitCode).toBe(1)
})

test('a file outside of the minutes folder is compared with its folder', async () => {
  mkdirSync(join(here, 'council'))
  const put = (name: string, text: string) => writeFileSync(join(here, 'council', name), text)
  put('spring.md', minutes('spring', '2011-03-14', '- [ ] RH to find out who will train schools'))
  put('summer.md', minutes('summer', '2011-06-13', 'Approved.', '## 2. Matters arising'))
  expect((await checked({ files: ['council/summer.md'] })).stdout).toContain('spring/4.1')
  put(
    'summer.md',
    minutes('summer', '2011-06-13', '- [x] spring/4.1 RH has done so.', '## 2. Matters arising'),
  )
  expect(await checked({ files: ['council/summer.md'] })).toMatchObject({ stdout: '', exitCode: 0 })
  const read = await checked({}, { minutes: 'council/summer.md' })
  expect(read.stdout).not.toContain('reference-unknown')
})

test('where silence is a warning the last line says why, and what settles it', async () => {
  const flat = (name: string, title: string, body: string) =>
    write(name, `# ${title}\n\n## 3. Matters arising\n\n${body}\n`)
  flat('2011-03-20.md', 'Board, 20 March 2011', '- [ ] TR to book the hall')
  flat('2011-04-20.md', 'Finance committee, 20 April 2011', 'The minutes were approved.')
  const { stdout, stderr, exitCode } = await checked()
  expect(stdout).toContain('2011-04-20.md:3:1  warning  action-unreported')
  expect(exitCode).toBe(0)
  expect(stderr.slice(-2).join(' ')).toContain('series: { committee: { folder: . } }')
  expect((await checked({ errors: ['action-unreported'] })).exitCode).toBe(1)
  write('epha.yaml', 'people: { TR: Terry Reynolds }\nseries: { committee: { folder: . } }\n')
  expect((await checked()).stdout).toContain('2011-04-20.md:3:1  error  action-unreported')
  write('epha.yaml', 'people: { TR: Terry Reynolds }\ncheck: { action-unreported: warning }\n')
  expect((await checked()).stderr.join(' ')).toContain('--error action-unreported makes it an error')
})

test('problems that comments take out are counted aloud', async () => {
  const excuse = '<!-- epha-disable-next-line action-unreported -- the paper is lost -->'
  write('2011-summer.md', dropped.replace('## 2.', `${excuse}\n## 2.`))
  const { stdout, stderr, exitCode } = await checked()
  expect([stdout, exitCode]).toEqual(['', 0])
  expect(stderr).toContain('1 problem is suppressed by a comment.')
})

test('the text of an editor is checked among the minutes that are saved', async () => {
  write('2011-summer.md', carried)
  const unsaved = { name: 'minutes/2011-summer.md', text: dropped }
  expect((await checked({ unsaved })).stdout).toContain('action-unreported')
})

test('a baseline keeps what was, finds what is new, and grows only when it may', async () => {
  write('2011-summer.md', dropped)
  const file = 'baseline.json'
  const old = { file, write: false, mayGrow: false }
  await expect(checked({ baseline: old })).rejects.toThrow(UsageError)
  expect((await checked({ baseline: { ...old, write: true } })).exitCode).toBe(0)
  expect((await checked({ baseline: old })).exitCode).toBe(0)

  write(
    '2011-spring.md',
    minutes('2011-spring', '2011-03-14', '- [ ] RH to find out who will train schools\n- [ ] TR to call'),
  )
  expect((await checked({ baseline: old })).stdout).toContain('2011-spring/4.2')
  const before = readFileSync(join(here, file), 'utf8')
  expect((await checked({ baseline: { ...old, write: true } })).exitCode).toBe(1)
  expect(readFileSync(join(here, file), 'utf8')).toBe(before)
  expect((await checked({ baseline: { ...old, write: true, mayGrow: true } })).exitCode).toBe(0)
  expect((await checked({ baseline: old })).exitCode).toBe(0)
})

test('under GitHub Actions nothing of the minutes is obeyed, in any format', async () => {
  write('2011-summer.md', carried)
  write('::error::x.md', minutes('x', '2011-07-01', '- [ ] ::error::injected ##[add-mask]e'))
  const runner = { token: 'f3b1', summary: join(here, 'summary.md') }
  for (const format of [null, 'text'] as const) {
    const { stdout, stderr } = await checked({ runner, format })
    const commands = runnerCommands(`${stdout}${stderr.join('\n')}`)
    expect(commands.filter(({ properties }) => properties.title === undefined)).toEqual([])
    expect(commands.length).toBe(format === null ? stdout.trim().split('\n').length : 0)
  }
  expect(readFileSync(runner.summary, 'utf8')).toContain('## Actions in the minutes')
})

test('what is asked for and is not there is told with what is', async () => {
  await expect(checked({ only: ['owner-unkown'] })).rejects.toThrow('did you mean `owner-unknown`?')
  const paper = { palette: plain, width: null }
  const environment = { here, minutes: null, today: '2011-06-20', stdout: paper, stderr: paper }
  expect(() => explainRule('owner-unkown', environment)).toThrow(UsageError)
  expect(explainRule('owner-unknown', environment).exitCode).toBe(0)
})
