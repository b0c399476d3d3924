import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
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
function init(options: Partial<InitOptions> = {}, answers: readonly string[] | null = null) {
  const left = [...(answers ?? [])]
  const ask = answers === null ? null : async () => left.shift() ?? ''
  return beginFolder({ ...nothing, ...options }, {
    environment: environment(),
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

test('the workflow is the one that the documentation has', () => {
  expect(checkWorkflow).toBe(readFileSync('docs/workflows/check.yml', 'utf8'))
})
