import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Host } from '../../src/commands/command.js'
import { writeLine } from '../../src/commands/doctor/write-line.js'
import type { Environment } from '../../src/commands/environment.js'
import { plain } from '../../src/render/renderer.js'

const [gate, pump, shed] = ['- Rob to paint the gate', '- Ann to mend the pump', '- Rob to price a shed']
const rest = ['- Ann to order salt', '- Rob to thank the choir']

/** A folder with minutes of each month of 2020, whose lists are these, and with `epha.yaml`. */
function folderOf(lists: readonly (readonly string[])[], settings: string): string {
  const here = mkdtempSync(join(tmpdir(), 'epha-line-'))
  mkdirSync(join(here, 'minutes'))
  for (const [index, lines] of lists.entries()) {
    const date = `2020-${String(index + 1).padStart(2, '0')}-06`
    const text = `# Board, ${date}\n\nPresent: Ann Lee, Rob Ash\n\n## Actions\n\n${lines.join('\n')}\n`
    writeFileSync(join(here, 'minutes', `${date}.md`), text)
  }
  writeFileSync(join(here, 'epha.yaml'), settings)
  return here
}

function environmentIn(here: string, today: string): Environment {
  const paper = { palette: plain, width: null }
  return { here, minutes: null, today, stdout: paper, stderr: paper }
}

const shown: string[] = []
/** No terminal, or one that gives an answer. */
const hostWith = (answer: string | null): Host => ({
  versions: { epha: '0.1.0', node: 'v20' },
  platform: 'linux',
  variables: {},
  now: () => new Date(0),
  randomWord: () => 'word',
  readInput: async () => '',
  ask: answer === null ? null : async () => answer,
  keys: null,
  say: () => undefined,
  show: ({ stdout }) => shown.push(stdout),
  interrupted: () => new AbortController().signal,
})

const textIn = (here: string): string => readFileSync(join(here, 'epha.yaml'), 'utf8')
const rolling = [[gate, pump], [gate, shed], [gate, shed], [gate], [gate]]
const fits = [[gate, pump, shed, ...rest], [gate, pump, shed], [gate, pump], [gate], [gate], [gate]]

test('the line that fits is written, and nothing else of epha.yaml changed', async () => {
  const here = folderOf(rolling, 'title: Board # ours\n')
  const { stdout } = await writeLine(null, environmentIn(here, '2020-06-01'), hostWith(null))
  expect(textIn(here)).toBe('title: Board # ours\nregister: { unmentioned: done-after-2 }\n')
  expect(stdout).toContain('+ register: { unmentioned: done-after-2 }')
})

test('where both fit nothing is guessed, and each can be asked for', async () => {
  const here = folderOf(fits, 'title: Board\n')
  const environment = environmentIn(here, '2022-06-01')
  await expect(writeLine(null, environment, hostWith(null))).rejects.toThrow(
    'Two settings of the register fit',
  )
  expect(textIn(here)).toBe('title: Board\n')
  await writeLine('since', environment, hostWith(null))
  expect(textIn(here)).toBe('title: Board\nregister: { since: 2020-04-06 }\n')
  await writeLine('unmentioned', environment, hostWith(null))
  expect(textIn(here)).toBe('title: Board\nregister: { since: 2020-04-06, unmentioned: done-after-2 }\n')
})

test('where neither fits nothing is written, and the figures are told', async () => {
  const here = folderOf([[gate], [gate, pump]], '')
  const { stderr } = await writeLine(null, environmentIn(here, '2020-06-01'), hostWith(null))
  expect(stderr[0]).toBe('Nothing is to be written: neither setting fits.')
  expect(textIn(here)).toBe('')
})

test('what is set already stays', async () => {
  const here = folderOf(rolling, 'register: { since: 2020-01-01 }\n')
  await expect(writeLine(null, environmentIn(here, '2020-06-01'), hostWith(null))).rejects.toThrow('already')
  await expect(writeLine('since', environmentIn(here, '2020-06-01'), hostWith(null))).rejects.toThrow(
    'already',
  )
})

test('at a terminal it asks, and writes nothing without a yes', async () => {
  const here = folderOf(rolling, '')
  await writeLine(null, environmentIn(here, '2020-06-01'), hostWith('n'))
  expect(shown.at(-1)).toContain('+ register: { unmentioned: done-after-2 }')
  expect(textIn(here)).toBe('')
  await writeLine(null, environmentIn(here, '2020-06-01'), hostWith('y'))
  expect(textIn(here)).toBe('register: { unmentioned: done-after-2 }\n')
})
