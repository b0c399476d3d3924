import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filterFlags } from '../../src/commands/actions/flags.js'
import { typed } from '../typed.js'

let here = ''

const minutes = (series: string, date: string, area: string, lines: readonly string[]): void =>
  writeFileSync(
    join(here, `minutes/${date}-${series}.md`),
    [
      ...['---', `date: ${date}`, `series: ${series}`, `areas: [${area}]`, '---', ''],
      ...[`# ${series}`, '', ...lines, ''],
    ].join('\n'),
  )

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-filters-'))
  mkdirSync(join(here, 'minutes'))
  writeFileSync(join(here, 'minutes/epha.yaml'), 'people: { BL: Bo Lund, IM: Ida Moss }\n')
  minutes('boats', '2011-03-01', 'North', [
    '## 1. Slip (North)',
    '',
    '- [ ] BL to grease the slip (by 1 May 2011)',
    '- [ ] IM to weigh the anchor (by 1 July 2011)',
    '- [x] IM to sell the raft',
    '',
    '## 2. Shed (North)',
    '',
    '- [ ] to paint the shed',
  ])
  minutes('grounds', '2011-06-01', 'South', [
    '## 4. Gate (South)',
    '',
    '- [ ] IM to oil the gate (by 1 September 2011)',
  ])
  minutes('boats', '2011-06-10', 'North', [
    '## 1. Matters arising',
    '',
    '- [ ] 2011-03-01-boats/1.1 BL is still to grease the slip.',
  ])
})
afterAll(() => rmSync(here, { recursive: true }))

const [slip, anchor, shed, gate] = [
  '2011-03-01-boats/1.1',
  '2011-03-01-boats/1.2',
  '2011-03-01-boats/2.1',
  '2011-06-01-grounds/4.1',
]

/** Each filter, with the outstanding actions that it asks for: some, and never all. */
const filters: readonly (readonly [string, readonly string[]])[] = [
  ['--owner IM', [anchor, gate]],
  ['--assignee IM', [anchor, gate]],
  ['--responsible Bo', [slip]],
  ['--unassigned', [shed]],
  ['--meeting 2011-06-10-boats', [slip]],
  ['--item 2', [shed]],
  ['--area South', [gate]],
  ['--series grounds', [gate]],
  ['--overdue', [slip]],
  ['--due-before 2011-07-02', [slip, anchor]],
  ['--due-after 2011-05-01', [anchor, gate]],
  ['--raised-since 2011-03-02', [gate]],
  ['--since 2011-06-01', [gate]],
  ['--text grease', [slip]],
  ['--carried 1', [slip]],
  ['overdue', [slip]],
  ['IM since June', [gate]],
  ['--owner IM due<2011-08-01', [anchor]],
]

const idsIn = (text: string): readonly string[] =>
  [...new Set(text.match(/2011-\d\d-\d\d-\w+\/\d\.\d/g) ?? [])].toSorted()

const asked = (line: string, ...more: string[]) => typed([...line.split(' '), ...more], here)

test('every filter is tried', () => {
  const tried = filters.map(([line]) => line.split(' ')[0])
  for (const { flags } of filterFlags) expect(tried).toContain(flags.split(' ')[0])
})

describe.each(filters)('%s', (filter, ids) => {
  test('is what actions lists', async () => {
    expect(idsIn((await asked(`actions ${filter}`, '--json', '--columns', 'id')).stdout)).toEqual(ids)
  })

  test('is what owners counts', async () => {
    const { owners, counts } = JSON.parse((await asked(`owners ${filter}`, '--json')).stdout) as {
      readonly owners: readonly { readonly outstanding: number; readonly owner: string | null }[]
      readonly counts: { readonly outstanding: number }
    }
    expect(counts.outstanding).toBe(ids.length)
    expect(owners.map(({ owner, outstanding }) => [owner, outstanding])).toEqual(
      [
        ['BL', ids.includes(slip) ? 1 : 0],
        ['IM', [anchor, gate].filter((id) => ids.includes(id)).length],
        [null, ids.includes(shed) ? 1 : 0],
      ].filter(([, number]) => number !== 0),
    )
  })

  test('is what letters are about, and nothing else is', async () => {
    expect(idsIn((await asked(`remind ${filter}`)).stdout)).toEqual(ids.filter((id) => id !== shed))
  })

  test('is what the first page lists', async () => {
    expect((await asked(`report ${filter}`, '--out', 'site')).exitCode).toBe(0)
    const page = readFileSync(join(here, 'site/index.html'), 'utf8')
    expect(idsIn(page.replace(/href="[^"]*"/g, ''))).toEqual(ids)
    rmSync(join(here, 'site'), { recursive: true })
  })
})

test('without a filter, all that is outstanding', async () => {
  expect(idsIn((await asked('actions', '--json', '--columns', 'id')).stdout)).toEqual([
    slip,
    anchor,
    shed,
    gate,
  ])
  expect(idsIn((await asked('remind')).stdout)).toEqual([slip, anchor, gate])
})

test('owners counts as outstanding what is outstanding, whatever is asked for', async () => {
  const owners = async (query: string): Promise<unknown> => {
    const { stdout } = await asked(`owners ${query} --json`)
    const told = JSON.parse(stdout) as {
      owners: { owner: string; outstanding: number; done: number }[]
      counts: object
    }
    return [told.owners.map(({ owner, outstanding, done }) => [owner, outstanding, done]), told.counts]
  }
  expect(await owners('is:done')).toEqual([[['IM', 0, 1]], { owners: 1, outstanding: 0, beforeSince: 0 }])
  expect(await owners('--owner IM')).toEqual([[['IM', 2, 1]], { owners: 1, outstanding: 2, beforeSince: 0 }])
})
