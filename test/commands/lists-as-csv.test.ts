import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.js'
import { listColumns } from '../../src/render/list-columns.js'
import { commit, git } from '../cli/mistakes/scene.js'
import { typed } from '../typed.js'

let here = ''

const minutesOf = (day: string, body: string): string =>
  `---\ndate: ${day}\nseries: yard\n---\n\n# Yard committee\n\nPresent: Ida Moss (IM), Bo Lund (BL)\n\n${body}\n`

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-csv-'))
  mkdirSync(join(here, 'minutes'))
  const people = 'people:\n  IM: { name: Ida Moss, role: "=HYPERLINK(1)", aliases: [Idy] }\n  BL: Bo Lund\n'
  writeFileSync(join(here, 'minutes/epha.yaml'), people)
  writeFileSync(
    join(here, 'minutes/2011-03-01.md'),
    minutesOf(
      '2011-03-01',
      '## 1. Boats\n\nThe slip; it is "slow".\n\nIt was AGREED that +the slip stays as it is.\n\n- [ ] IM to grease the slip (by 1 May 2011)\n- [ ] BL and Jo Nilsson to weigh the slip',
    ),
  )
  git(here, 'init', '--quiet')
  commit(here)
  writeFileSync(
    join(here, 'minutes/2011-06-01.md'),
    minutesOf('2011-06-01', '## 1. Matters arising\n\n- [x] 2011-03-01/1.1 IM has greased the slip.'),
  )
  commit(here)
})
afterAll(() => rmSync(here, { recursive: true }))

/** Every list that is none of actions, as it is typed, with its columns. */
const lists: readonly (readonly [string, readonly string[]])[] = [
  ['meetings', listColumns.meetings],
  ['owners', listColumns.owners],
  ['decisions', listColumns.decisions],
  ['people', listColumns.people],
  ['stats', listColumns.stats],
  ['stats --by-owner', listColumns.statsByOwner],
  ['search slip', listColumns.found],
  ['log 2011-03-01/1.1', listColumns.history],
]

const run = (line: string, ...more: string[]) => typed([...line.split(' '), ...more], here)
const read = (text: string, delimiter = ','): readonly (readonly string[])[] =>
  parse(text, { bom: true, delimiter })

/** The rows of a list, each as an object. */
async function rowsOf(line: string, ...more: string[]): Promise<readonly Readonly<Record<string, string>>[]> {
  const [headings = [], ...rows] = read((await run(line, '--format', 'csv', ...more)).stdout)
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])))
}

test('every command with `--format csv` is one of these, or lists actions', () => {
  const named = commands
    .filter(({ flags }) =>
      flags.some(({ help, flags: name }) => name.startsWith('--format') && /\bcsv\b/.test(help)),
    )
    .map(({ name }) => name)
  const known = lists.map(([line]) => line.split(' ')[0] ?? '')
  expect(named.toSorted()).toEqual([...new Set([...known, 'actions', 'ask', 'export'])].toSorted())
})

describe.each(lists)('%s', (line, columns) => {
  test('has a row for what the table has, under the columns that are known', async () => {
    const [headings, ...rows] = read((await run(line, '--format', 'csv')).stdout)
    expect(headings).toEqual(columns)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveLength(columns.length)
  })

  test('has the columns that are asked for, in their order, and no other', async () => {
    const some = columns.filter((_, at) => at % 2 === 1).toReversed()
    const whole = await rowsOf(line)
    expect(await rowsOf(line, '--columns', some.join(','))).toEqual(
      whole.map((row) => Object.fromEntries(some.map((column) => [column, row[column]]))),
    )
    const { stderr, exitCode } = await run(line, '--format', 'csv', '--columns', 'colour')
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('unknown word `colour` after `--columns`'),
    ])
  })

  test('parts its cells as it is asked to', async () => {
    const usual = read((await run(line, '--format', 'csv')).stdout)
    for (const [word, sign] of [
      ['semicolon', ';'],
      ['tab', '\t'],
    ] as const) {
      const { stdout } = await run(line, '--format', 'csv', '--csv-separator', word)
      expect(stdout.split('\r\n')[0]).toBe(`\ufeff${columns.map((name) => `"${name}"`).join(sign)}`)
      expect(read(stdout, sign)).toEqual(usual)
    }
  })

  test('goes into a file, and into the same again', async () => {
    for (const name of ['list.csv', 'list.json', 'list.txt']) {
      const file = join(here, name)
      for (const said of ['Written: ', 'Written anew: ']) {
        const { stdout, stderr, exitCode } = await run(line, '-o', name)
        expect([stdout, exitCode, stderr]).toEqual(['', 0, expect.stringContaining(`${said}${name}`)])
      }
      const format = name === 'list.txt' ? 'table' : name.slice(5)
      expect(readFileSync(file, 'utf8')).toBe((await run(line, '--format', format)).stdout)
      rmSync(file)
    }
  })

  test('says of a flag that only CSV has that it does nothing in another format', async () => {
    for (const flags of [['--csv-raw'], ['--columns', columns[0] ?? ''], ['--csv-separator', 'tab']]) {
      const [flag] = flags
      const { stderr, exitCode } = await run(line, ...flags)
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringContaining(`\`${flag}\` does nothing with \`--format table\``),
      ])
      expect(stderr).toContain(`epha ${line} --format csv ${flags.join(' ')}`)
      expect((await run(line, '--json', ...flags)).stderr).toContain('does nothing with `--format json`')
    }
    expect(existsSync(join(here, 'list.csv'))).toBe(false)
  })
})

test('what looks like a formula is none, unless it is asked for as it is', async () => {
  const role = async (...more: string[]) =>
    (await rowsOf('people', ...more)).find(({ key }) => key === 'IM')?.role
  expect(await role()).toBe("'=HYPERLINK(1)")
  expect(await role('--csv-raw')).toBe('=HYPERLINK(1)')
  const [decision] = await rowsOf('decisions')
  expect(decision?.decision).toBe("'+the slip stays as it is")
})

test('people: whom the minutes name, with what they own, and who is on no roster', async () => {
  const rows = await rowsOf('people')
  expect(
    rows.map(({ name, key, kind, outstanding, actions }) => [name, key, kind, outstanding, actions]),
  ).toEqual([
    ['Bo Lund', 'BL', 'person', '1', '1'],
    ['Ida Moss', 'IM', 'person', '0', '1'],
    ['Jo Nilsson', '', 'on no roster', '1', '1'],
  ])
  expect(rows[1]).toMatchObject({ firstSeen: '2011-03-01', lastSeen: '2011-06-01', meetings: '2' })
  expect(rows[1]?.also).toContain('IM')
})

test('stats: what each meeting raised and closed; by owner, that alone', async () => {
  expect(await rowsOf('stats')).toEqual([
    { meeting: '2011-03-01', date: '2011-03-01', series: 'yard', raised: '2', closed: '0', outstanding: '2' },
    { meeting: '2011-06-01', date: '2011-06-01', series: 'yard', raised: '0', closed: '1', outstanding: '1' },
  ])
  const owners = await rowsOf('stats --by-owner')
  expect(owners.find(({ owner }) => owner === 'IM')).toMatchObject({
    raised: '1',
    done: '1',
    medianDays: '92',
  })
})

test('search: actions, decisions and sentences, each with its place', async () => {
  expect(
    (await rowsOf('search slip')).map(({ kind, id, meeting, status, text, line }) => [
      kind,
      id,
      meeting,
      status,
      text,
      line,
    ]),
  ).toEqual([
    ['action', '2011-03-01/1.1', '2011-03-01', 'done', 'grease the slip', '16'],
    ['action', '2011-03-01/1.2', '2011-03-01', 'outstanding', 'weigh the slip', '17'],
    ['decision', '', '2011-03-01', '', "'+the slip stays as it is", '14'],
    ['sentence', '', '2011-03-01', '', 'The slip; it is "slow".', '12'],
  ])
  expect(await rowsOf('search slip', '--limit', '1')).toHaveLength(4)
})

test('log: each change with its commit, and the lines that speak of it', async () => {
  const rows = await rowsOf('log 2011-03-01/1.1')
  expect(
    rows.map(({ change, status, due, owners, meeting, path, line }) => [
      change,
      status,
      due,
      owners,
      meeting,
      path,
      line,
    ]),
  ).toEqual([
    ['raised', 'outstanding', '2011-05-01', 'IM', '', '', ''],
    ['minuted', '', '', '', '2011-03-01', '2011-03-01.md', '16'],
    ['done', 'done', '2011-05-01', 'IM', '', '', ''],
    ['minuted', '', '', '', '2011-06-01', '2011-06-01.md', '12'],
  ])
  for (const { commit: id, author, date } of rows) {
    expect(id).toMatch(/^[0-9a-f]{40}$/)
    expect([author, date]).toEqual(['A Clerk', '2011-06-01'])
  }
})
