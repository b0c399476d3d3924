import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Call } from '../../src/commands/command.js'
import { beginFolder, type InitOptions } from '../../src/commands/init/begin-folder.js'
import { load } from '../../src/commands/load.js'
import { checkWorkflow } from '../../src/render/check-workflow.js'
import { plain } from '../../src/render/renderer.js'

let here = ''
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-init-'))
})
const paper = { palette: plain, width: null }
const environment = () => ({ here, minutes: null, today: '2011-05-30', stdout: paper, stderr: paper })
const nothing: InitOptions = { folder: null, title: null, date: null, workflow: null }
function init(
  options: Partial<InitOptions> = {},
  answers: readonly string[] | null = null,
  today = '2011-05-30',
) {
  const left = [...(answers ?? [])]
  const ask = answers === null ? null : async () => left.shift() ?? ''
  return beginFolder({ ...nothing, ...options }, {
    environment: { ...environment(), today },
    host: { ask },
  } as unknown as Call)
}
const read = (path: string): string => readFileSync(join(here, path), 'utf8')

test('a folder is begun with settings and the first file, which are read without a problem', async () => {
  const { stdout } = await init({ title: 'Mill: society', date: '2011-06-13' })
  expect(stdout).toBe('minutes/epha.yaml\nminutes/2011-06-13.md\n')
  const { register, settings } = await load(environment())
  expect(settings.title).toBe('Mill: society')
  expect(settings.problems).toEqual([])
  expect(register.meetings).toMatchObject([{ date: '2011-06-13', status: 'agenda' }])
  expect(register.minutes[0]?.agenda.map(({ title }) => title)).toContain('Matters arising')
})

test('on a terminal it asks what was not typed, and a day until it is one', async () => {
  await init({}, ['Mill society', '13 June', '2011-06-13', 'y'])
  expect(read('minutes/2011-06-13.md')).toContain('# Mill society, 13 June 2011\n')
  expect(read('.github/workflows/minutes.yml')).toBe(checkWorkflow)
})

test('nothing is overwritten, and what is missing is made all the same', async () => {
  mkdirSync(join(here, 'board'))
  writeFileSync(join(here, 'board/epha.yaml'), 'title: Mine\n')
  const { stdout, stderr } = await init({ folder: 'board/' })
  expect(read('board/epha.yaml')).toBe('title: Mine\n')
  expect(stdout).toBe('board/2011-05-30.md\n')
  expect(stderr[0]).toBe('board/epha.yaml is there already, and stays as it is.')
  expect((await init({ folder: 'board' })).stderr).toContain('Nothing was written.')
})

test('begun again on another day it makes no other first meeting, unless its day is typed', async () => {
  await init()
  const { stdout, stderr } = await init({}, null, '2011-06-02')
  expect(stdout).toBe('')
  expect(stderr).toEqual([
    'Minutes are in minutes already: no first ones were made.',
    'minutes/epha.yaml is there already, and stays as it is.',
    'Nothing was written.',
  ])
  expect(readdirSync(join(here, 'minutes'))).toEqual(['2011-05-30.md', 'epha.yaml'])
  expect((await init({}, ['Mill society', 'y'], '2011-06-02')).stdout).toBe('.github/workflows/minutes.yml\n')
  expect((await init({ date: '2011-06-06' })).stdout).toBe('minutes/2011-06-06.md\n')
})

test('a title of two lines is one', async () => {
  await init({ title: 'Mill\nsociety' })
  expect(read('minutes/2011-05-30.md')).toContain('# Mill society, 30 May 2011\n')
})

test('nothing is begun behind a link that leads away, below a file, or without a name', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'epha-elsewhere-'))
  symlinkSync(elsewhere, join(here, 'away'))
  symlinkSync('nowhere', join(here, 'lost'))
  symlinkSync(elsewhere, join(here, '.github'))
  writeFileSync(join(here, 'file'), '')
  const before = readdirSync(here)
  const refusals = [
    [{ folder: 'away' }, 'a link on the way leads out of this folder'],
    [{ folder: 'lost' }, 'a link on the way leads out of this folder'],
    [{ folder: 'away/board' }, 'a link on the way leads out of this folder'],
    [{ folder: 'file' }, 'a part of the path is no folder'],
    [{ folder: 'file/board' }, 'a part of the path is no folder'],
    [{ folder: '' }, 'the name is empty'],
    [{ workflow: true }, 'a link on the way leads out of this folder'],
  ] as const
  for (const [options, why] of refusals) await expect(init(options)).rejects.toThrow(why)
  expect(readdirSync(here)).toEqual(before)
  expect(readdirSync(elsewhere)).toEqual([])
})

test('the workflow is the one that the documentation has', () => {
  expect(checkWorkflow).toBe(readFileSync('docs/workflows/check.yml', 'utf8'))
})
