import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typed } from '../typed.js'

let here = ''
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-json-'))
  cpSync('fixtures/transcripts/committee', here, { recursive: true })
  cpSync('fixtures/transcripts/confidential', join(here, 'closed'), { recursive: true })
})
afterAll(() => rmSync(here, { recursive: true, force: true }))

const json = async (...words: readonly string[]) => {
  const { stdout, stderr, exitCode } = await typed(words, here)
  expect([exitCode, stderr]).toEqual([0, expect.anything()])
  return JSON.parse(stdout)
}

describe('what people are told of one action, programs are told too', () => {
  test('show: the action as lists have it', async () => {
    const [listed] = (await json('actions', 'id:3.1', '--json')).actions
    expect((await json('show', '3.1', '--json')).action).toEqual(listed)
    expect(listed.id).toBe('2011-spring/3.1')
  })

  test('why: each reason with the line that it rests on', async () => {
    const { action } = await json('why', '3.1', '--json')
    expect(action).toMatchObject({ id: '2011-spring/3.1', status: 'outstanding', overdue: true })
    expect(action.because.map(({ about }: { about: string }) => about)).toEqual([
      'Outstanding',
      'Overdue',
      'TR',
    ])
    const [{ source, words }] = action.because
    expect(
      readFileSync(join(here, 'minutes', source.path), 'utf8')
        .split('\n')
        [source.line - 1]?.trim(),
    ).toBe(words)
  })

  test('doctor: what is found, and what is to be done', async () => {
    const { findings, steps } = await json('doctor', '--json')
    expect(findings.map(({ subject }: { subject: string }) => subject)).toContain('Minutes')
    expect(steps[0]).toMatchObject({ sentence: expect.stringContaining('warning'), type: ['epha check'] })
  })
})

test('of a confidential action programs are told the id alone', async () => {
  const all = await typed(
    ['actions', '--status', 'all', '--confidential', '--json', '--minutes', 'closed/minutes'],
    here,
  )
  const closed = JSON.parse(all.stdout).actions.find(
    ({ confidential }: { confidential: boolean }) => confidential,
  )
  expect(closed.text.length).toBeGreaterThan(5)
  for (const command of ['show', 'why']) {
    const { stdout } = await typed([command, closed.id, '--json', '--minutes', 'closed/minutes'], here)
    expect(JSON.parse(stdout).action).toEqual({ id: closed.id, confidential: true })
  }
})

test('search shows no word of what is confidential, and counts it', async () => {
  const all = await typed(
    ['actions', '--status', 'all', '--confidential', '--json', '--minutes', 'closed/minutes'],
    here,
  )
  const closed = JSON.parse(all.stdout).actions.find(
    ({ confidential }: { confidential: boolean }) => confidential,
  )
  const word = closed.text.split(' ').toSorted((one: string, other: string) => other.length - one.length)[0]
  const { stdout, stderr } = await typed(['search', word, '--minutes', 'closed/minutes'], here)
  expect(stdout.toLowerCase()).not.toContain(word.toLowerCase())
  expect(stderr).toContain('not shown; --confidential shows')
  const shown = await typed(['search', word, '--confidential', '--minutes', 'closed/minutes'], here)
  expect(shown.stdout.toLowerCase()).toContain(word.toLowerCase())
})

test.each(['owners', 'meetings', 'decisions'])('epha %s is CSV that says what JSON says', async (command) => {
  const { stdout } = await typed([command, '--format', 'csv'], here)
  const rows: readonly Readonly<Record<string, string>>[] = parse(stdout, { bom: true, columns: true })
  const listed = (await json(command, '--json'))[command]
  expect(rows.length).toBe(listed.length)
  expect(rows.length).toBeGreaterThan(0)
  const names = Object.keys(rows[0] ?? {})
  expect(names.length).toBeGreaterThan(3)
})

test('a late action behind the limit fails --fail-on, and the list says that it is there', async () => {
  const late = ['--sort=-due', '--limit', '1', '--fail-on', 'overdue', '--today', '2011-05-30']
  for (const command of ['actions', 'export']) {
    const folder = mkdtempSync(join(tmpdir(), 'epha-limit-'))
    mkdirSync(join(folder, 'minutes'))
    const lines = ['- [ ] Ann to paint the gate (by 1 July 2011)', '- [ ] Bob to buy a rope (by 1 May 2011)']
    const text = `---\ndate: 2011-03-01\n---\n\n# Club\n\n## 1. Gate\n\n${lines.join('\n')}\n`
    writeFileSync(join(folder, 'minutes/2011-03-01.md'), text)
    const { stdout, stderr, exitCode } = await typed([command, ...late], folder)
    expect([stdout.includes('paint the gate'), stdout.includes('buy a rope')]).toEqual([true, false])
    expect(stdout + stderr).toContain('1 more action, overdue, is not shown; --limit 2 shows it.')
    expect(exitCode).toBe(1)
    expect((await typed([command, ...late, '-Bob'], folder)).exitCode).toBe(0)
  }
})

test('a limit hides nothing from --fail-on', async () => {
  const failing = (...words: readonly string[]) =>
    typed(['actions', '--fail-on', 'unassigned', ...words], here)
  expect((await failing()).exitCode).toBe(1)
  expect((await failing('--limit', '1')).exitCode).toBe(1)
  expect((await failing('--limit', '1', '--owner', 'TR')).exitCode).toBe(0)
})

describe('the same filters ask for the same actions of every command', () => {
  test.each([
    ['--overdue'],
    ['--owner', 'TR'],
    ['--item', '4'],
    ['--text', 'schools'],
    ['--since', 'march'],
    ['terry'],
  ])('%s %s', async (...filter) => {
    const flags = filter.filter((word): word is string => word !== undefined)
    const { actions } = await json('actions', ...flags, '--json')
    const { counts } = await json('owners', ...flags, '--json')
    expect(actions.length).toBeGreaterThan(0)
    expect(counts.outstanding).toBe(actions.length)
    const letters = await typed(['remind', ...flags], here)
    for (const { id, owners } of actions)
      if (owners.length > 0) expect(letters.stdout).toContain(`Number: ${id}`)
    await typed(['report', ...flags, '--out', 'site'], here)
    const page = readFileSync(join(here, 'site/index.html'), 'utf8')
    for (const { id } of actions) expect(page).toContain(id)
    expect(page).toContain('only actions of which')
  })

  test('decisions by words, meeting, item and day', async () => {
    const of = async (...flags: readonly string[]) =>
      (await json('decisions', ...flags, '--json')).decisions.length
    const all = await of()
    expect(all).toBeGreaterThan(0)
    expect(await of('--meeting', 'last')).toBe(all)
    expect(await of('--since', '2011')).toBe(all)
    expect(await of('--since', '2012')).toBe(0)
    expect(await of('--text', 'no such words')).toBe(0)
    expect(await of('nothing', 'of', 'this')).toBe(0)
  })
})
