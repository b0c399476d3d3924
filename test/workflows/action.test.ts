import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkCommand } from '../../src/commands/check.js'
import { runnerCommands } from '../render/problems/runner.js'
import { newSite, type Site } from './pull-request.js'
import { readAction, runSteps } from './runner.js'

const action = readAction('action.yml')
const dropped = 'The minutes were approved.'
const carried = '- [ ] 2011-spring/4.1 RH has no answer (by 12 September 2011).'

let site: Site
beforeAll(async () => {
  site = await newSite()
}, 60_000)
afterAll(() => site.remove())

/** The checkout of the action: this project, as a release has it. */
const project = process.cwd()

/** Runs the action as a step of a job on a pull request whose minutes say this. */
async function runAction(
  line: string,
  given: Readonly<Record<string, string>> = {},
  settings?: string,
  actionPath = project,
  more: Readonly<Record<string, string>> = {},
) {
  site.propose(line)
  if (settings !== undefined) site.repository.write('minutes/epha.yaml', settings)
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    `inputs.${name}`,
    given[name] ?? input.default,
  ])
  const values = {
    ...Object.fromEntries(inputs),
    'github.action_path': actionPath,
    'github.repository': 'rowing/minutes',
    'github.event.pull_request.number': '7',
    'github.api_url': 'http://127.0.0.1:9',
    ...more,
  }
  return runSteps(action.runs.steps, { ...site.machine(values), registry: 'http://127.0.0.1:9/' })
}

test('every input reaches a step as a variable, and none the script', () => {
  expect(action.runs.using).toBe('composite')
  const { steps } = action.runs
  for (const { run } of steps) expect(run).not.toContain('${{')
  const variables = steps.flatMap(({ env }) => Object.values(env ?? {}))
  for (const name of Object.keys(action.inputs)) expect(variables).toContain(`\${{ inputs.${name} }}`)
})

test('inputs have the names of flags, but for the words of the command', () => {
  const flags = checkCommand.flags.map(({ flags: written }) => written.replace(/^--([\w-]+).*/, '$1'))
  const others = Object.keys(action.inputs).filter((name) => !flags.includes(name))
  expect(others).toEqual(['files', 'minutes', 'comment', 'token'])
})

test('a pull request that drops an action fails, with its id and the line to write', async () => {
  const { status, stdout, summary } = await runAction(dropped)
  expect(status).toBe(1)
  const [annotation] = runnerCommands(stdout)
  expect(annotation).toMatchObject({
    command: 'error',
    properties: { file: 'minutes/2011-summer.md', title: 'action-unreported' },
  })
  expect(annotation?.message).toContain('- [ ] 2011-spring/4.1 RH find out')
  expect(summary).toContain('Unreported (1)')
}, 60_000)

test('a pull request that drops one and makes silence a warning fails all the same', async () => {
  const settings = 'people:\n  RH: Ralph Holloway\ncheck: { action-unreported: warning }\n'
  const { status } = await runAction(dropped, {}, settings)
  expect(status).toBe(1)
  expect((await runAction(dropped, { error: '' }, settings)).status).toBe(0)
}, 60_000)

test('a pull request that carries it passes', async () => {
  const { status, stdout } = await runAction(carried)
  expect([status, stdout]).toEqual([0, ''])
}, 60_000)

test('inputs are handed on as the flags of their names', async () => {
  const given = { format: 'json', 'no-rule': 'action-unreported\nowner-missing', files: 'minutes' }
  const { status, stdout } = await runAction(dropped, given)
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ problems: [] })
  expect((await runAction(dropped, { 'compare-with': 'origin/main' })).status).toBe(1)
  expect((await runAction(dropped, { 'compare-with': 'HEAD' })).status).toBe(0)
  expect((await runAction(dropped, { 'compare-with': '--output=x' })).status).toBe(2)
}, 60_000)

test('nothing that an input says is read as a command', async () => {
  const { status, stderr } = await runAction(carried, { minutes: '$(touch "$HOME/trap"); `exit 0`' })
  expect(status).toBe(2)
  expect(stderr).toContain('No minutes found')
}, 60_000)

test('a checkout that is not built is built before it runs, from its own lockfile', async () => {
  const checkout = mkdtempSync(join(tmpdir(), 'epha-action-'))
  const log = join(checkout, 'npm.log')
  // Building takes long and needs packages: what npm is told to do is written down, and what was built is put there.
  const npm = `#!/bin/sh\necho "$PWD: $*" >> '${log}'\n[ "$1" = run ] && cp -r '${project}/dist' dist\nexit 0\n`
  writeFileSync(join(checkout, 'npm'), npm, { mode: 0o755 })
  cpSync('bin', join(checkout, 'bin'), { recursive: true })
  vi.stubEnv('PATH', `${checkout}:${process.env.PATH}`)
  try {
    const { status, stdout } = await runAction(dropped, {}, undefined, checkout)
    expect(status).toBe(1)
    expect(runnerCommands(stdout)[0]?.properties.title).toBe('action-unreported')
    const place = realpathSync(checkout)
    expect(readFileSync(log, 'utf8').split('\n')).toEqual([
      `${place}: ci --ignore-scripts --no-audit --no-fund`,
      `${place}: run build`,
      '',
    ])
  } finally {
    vi.unstubAllEnvs()
    rmSync(checkout, { recursive: true })
  }
}, 60_000)
