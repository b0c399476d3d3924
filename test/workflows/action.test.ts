import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { runnerCommands } from '../render/problems/runner.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Step {
  readonly shell: string
  readonly env: Readonly<Record<string, string>>
  readonly run: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly [Step] }
}

const action: ActionFile = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
let repository = ''
let tools = ''

const minutes = (meeting: string, date: string, body: string): string =>
  `---\nmeeting: ${meeting}\nseries: termly\ndate: ${date}\n---\n\n# Termly meeting\n\n${body}\n`

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'epha-pull-request-'))
  tools = mkdtempSync(join(tmpdir(), 'epha-tools-'))
  mkdirSync(join(repository, 'minutes'))
  writeFileSync(join(repository, 'minutes/epha.yaml'), 'people:\n  RH: Ralph Holloway\n')
  writeFileSync(
    join(repository, 'minutes/2011-spring.md'),
    minutes('2011-spring', '2011-03-14', '## 4. Behaviour\n\n- [ ] RH to find out who will train schools'),
  )
  // What npx would fetch is the program of this folder; the flags for npx itself end at its name.
  const npx = `#!/usr/bin/env bash\nwhile [[ "$1" != epha@* ]]; do shift; done\nshift\nexec node ${join(root, 'bin/epha.js')} "$@"\n`
  writeFileSync(join(tools, 'npx'), npx)
  chmodSync(join(tools, 'npx'), 0o755)
})
afterAll(() => {
  rmSync(repository, { recursive: true })
  rmSync(tools, { recursive: true })
})

/** Runs the step as the runner does: inputs in their places, bash with the file of the script. */
function runStep(line: string, inputs: Readonly<Record<string, string>> = {}) {
  writeFileSync(
    join(repository, 'minutes/2011-summer.md'),
    minutes('2011-summer', '2011-06-13', `## 2. Matters arising\n\n${line}`),
  )
  const [{ env, run }] = action.runs.steps
  const values = Object.entries(env).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)?.[1] ?? ''
    return [name, inputs[input] ?? action.inputs[input]?.default ?? ''] as const
  })
  const script = join(tools, 'step.sh')
  const summary = join(tools, 'summary.md')
  writeFileSync(script, run)
  writeFileSync(summary, '')
  const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      PATH: `${tools}:${process.env.PATH}`,
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: summary,
      ...Object.fromEntries(values),
    },
  })
  return { ...result, summary: readFileSync(summary, 'utf8') }
}

test('every input reaches the step as a variable, and none the script', () => {
  const [step] = action.runs.steps
  expect(action.runs.using).toBe('composite')
  expect(step.run).not.toContain('${{')
  expect(Object.values(step.env)).toEqual(Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`))
})

test('a pull request that drops an action fails, with its id and the line to write', () => {
  const { status, stdout, summary } = runStep('The minutes were approved.')
  expect(status).toBe(1)
  const [annotation] = runnerCommands(stdout)
  expect(annotation).toMatchObject({
    command: 'error',
    properties: { file: 'minutes/2011-summer.md', title: 'action-unreported' },
  })
  expect(annotation?.message).toContain('- [ ] 2011-spring/4.1 RH …')
  expect(summary).toContain('Unreported (1)')
})

test('a pull request that carries it passes', () => {
  const { status, stdout } = runStep('- [ ] 2011-spring/4.1 RH has no answer.')
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

test('inputs are handed on as the flags of their names', () => {
  const { status, stdout } = runStep('The minutes were approved.', {
    format: 'json',
    'no-rule': 'action-unreported\nowner-missing',
    files: 'minutes',
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ problems: [] })
})
