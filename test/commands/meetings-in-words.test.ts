import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typed } from '../typed.js'

let here = ''

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-meetings-'))
  mkdirSync(join(here, 'minutes'))
  for (const [series, date, status] of [
    ['boats', '2010-11-02', 'approved'],
    ['boats', '2011-03-01', 'approved'],
    ['grounds', '2011-05-10', 'draft'],
    ['grounds', '2011-07-04', 'agenda'],
  ] as const)
    writeFileSync(
      join(here, `minutes/${series}-${date}.md`),
      `---\ndate: ${date}\nseries: ${series}\nstatus: ${status}\n---\n\n# ${series}\n\n- [ ] BL to bail out the skiff on the pond\n`,
    )
})
afterAll(() => rmSync(here, { recursive: true }))

async function meetings(words: string): Promise<readonly string[]> {
  const { stdout } = await typed(['meetings', ...words.split(' '), '--format', 'json'], here)
  const { meetings: shown } = JSON.parse(stdout) as { readonly meetings: readonly { readonly id: string }[] }
  return shown.map(({ id }) => id)
}

const [first, second, third, coming] = [
  'boats-2010-11-02',
  'boats-2011-03-01',
  'grounds-2011-05-10',
  'grounds-2011-07-04',
]

test.each([
  ['2011', [second, third, coming]],
  ['in 2010', [first]],
  ['boats', [first, second]],
  ['GROUNDS', [third, coming]],
  ['of the boats', [first, second]],
  ['since March', [second, third, coming]],
  ['since 2 Mar 2011', [third, coming]],
  ['since 2011-05-10', [third, coming]],
  ['March', [second]],
  ['2011-05', [third]],
  ['last', [second, third]],
  ['the last meeting', [second, third]],
  ['next', [coming]],
  ['05-10', [third]],
  ['2009', []],
])('epha meetings %s', async (words, ids) => {
  expect(await meetings(words)).toEqual(ids)
})

test('words and flags hold together', async () => {
  expect(await meetings('boats --since 2011')).toEqual([second])
  expect(await meetings('boats --since 2011-03-01')).toEqual([second])
  expect(await meetings('2011 --series grounds')).toEqual([third, coming])
})

test.each(['treasurer', 'boats treasurer', 'overdue', 'BL', '1.1'])('%s are no meetings', async (words) => {
  const { stderr, exitCode } = await typed(['meetings', ...words.split(' ')], here)
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`no meetings are called \`${words}\``)])
})

test('of none it is said how many were looked through', async () => {
  expect((await typed(['meetings', '2009'], here)).stderr).toContain(
    'No meetings, of 4 meetings that were looked through.',
  )
})

test('what is looked for is what stands behind "about", where nothing says it so', async () => {
  const search = async (...words: string[]) =>
    (await typed(['search', ...words, '--json'], here)).stdout.match(/"id": "boats-2010/g)
  for (const words of ['skiff', 'about skiff', 'on the skiff', 'for about skiff'])
    expect(await search(...words.split(' ')), words).not.toBeNull()
  expect((await typed(['search', 'about', 'skiffs'], here)).stderr).toContain('Nothing says "skiffs"')
  expect((await typed(['search', 'about'], here)).stderr).toContain('Nothing says "about"')
  // What says the words as they stand is meant.
  expect((await typed(['search', 'on', 'pond', '--json'], here)).stdout).toContain(
    'bail out the skiff on the pond',
  )
})

test('owners side by side who share nothing are offered one by one', async () => {
  const said = async (...words: string[]) => (await typed(words, here)).stderr
  writeFileSync(join(here, 'minutes/epha.yaml'), 'people: { BL: Bo Lund, IM: Ida Moss }\n')
  expect(await said('BL', 'IM')).toContain('`epha BL or IM` lists what either has')
  expect(await said('overdue', 'BL', 'due<2009', 'IM')).toContain('`epha BL or IM` lists what either has')
  for (const words of ['BL or IM', 'IM', 'BL -IM', '-BL IM'])
    expect(await said(...words.split(' ')), words).not.toContain('lists what either has')
})
