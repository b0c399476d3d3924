import { afterAll, beforeAll, expect, test } from 'vitest'
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

/** Runs the action as a step of a job on a pull request whose minutes say this. */
async function runAction(line: string, given: Readonly<Record<string, string>> = {}, settings?: string) {
  site.propose(line)
  if (settings !== undefined) site.repository.write('minutes/epha.yaml', settings)
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    `inputs.${name}`,
    given[name] ?? input.default,
  ])
  return runSteps(action.runs.steps, site.machine(Object.fromEntries(inputs)))
}

test('every input reaches the step as a variable, and none the script', () => {
  const [step] = action.runs.steps
  expect(action.runs.using).toBe('composite')
  expect(step?.run).not.toContain('${{')
  expect(Object.values(step?.env ?? {})).toEqual(
    Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`),
  )
})

test('inputs have the names of flags, but for the words of the command and the release', () => {
  const flags = checkCommand.flags.map(({ flags: written }) => written.replace(/^--([\w-]+).*/, '$1'))
  const others = Object.keys(action.inputs).filter((name) => !flags.includes(name))
  expect(others).toEqual(['files', 'minutes', 'version'])
  expect(action.inputs.version?.default).toBe(site.registry.packed.version)
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
