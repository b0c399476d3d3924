import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startMailServer } from '../mail-server.js'
import { runnerCommands } from '../render/problems/runner.js'
import { newSite, type Site } from './pull-request.js'
import { readWorkflow, runSteps, type Step, type Workflow } from './runner.js'

const folder = 'docs/workflows'
const names = readdirSync(folder)

let site: Site
beforeAll(async () => {
  site = await newSite()
}, 60_000)
afterAll(() => site.remove())

function stepsOf({ jobs }: Workflow): readonly Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps)
}

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const workflow = readWorkflow(join(folder, name))

  test('may read the repository and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual([undefined])
    expect(stepsOf(workflow).find(({ uses }) => uses?.startsWith('actions/checkout'))?.with).toMatchObject({
      'persist-credentials': false,
    })
  })

  test('never runs with the rights of the repository on what a stranger proposes', () => {
    expect(text).not.toContain('pull_request_target')
    expect(Object.keys(workflow.on)).not.toContain('workflow_run')
  })

  test('pins each action to a commit, with its release beside it', () => {
    const used = text.split('\n').filter((line) => line.includes('uses:'))
    expect(used.length).toBe(stepsOf(workflow).filter(({ uses }) => uses !== undefined).length)
    for (const line of used) expect(line).toMatch(/uses: actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('runs the release of this repository', () => {
    const { version } = site.registry.packed
    const scripts = stepsOf(workflow).flatMap(({ run }) => (run === undefined ? [] : [run]))
    expect(scripts.join('\n')).toContain(`epha=epha@${version}\n`)
    expect(scripts.join('\n')).toContain('npx --yes --ignore-scripts --package "$epha" epha ')
    for (const script of scripts) expect(script).not.toContain('${{')
  })
})

test('secrets are the letters’ alone', () => {
  const holding = names.filter((name) => readFileSync(join(folder, name), 'utf8').includes('secrets.'))
  expect(holding).toEqual(['remind.yml'])
})

describe('the check of a pull request', () => {
  const steps = stepsOf(readWorkflow(join(folder, 'check.yml')))
  const check = (line: string) => {
    site.propose(line)
    return runSteps(steps, site.machine({ 'github.base_ref': 'main' }))
  }

  test('fails where an action is dropped, at the line of the minutes that drop it', async () => {
    const { status, stdout, summary } = await check('The minutes were approved.')
    expect(status).toBe(1)
    expect(runnerCommands(stdout)[0]).toMatchObject({
      command: 'error',
      properties: { file: 'minutes/2011-summer.md', title: 'action-unreported' },
    })
    expect(summary).toContain('2011-spring/4.1')
  }, 60_000)

  test('runs an epha that is packed into the repository, and asks no registry then', async () => {
    const steps = stepsOf(readWorkflow(join(folder, 'check.yml')))
    const { filename } = site.registry.packed
    copyFileSync(join(site.folder, filename), join(site.repository.folder, filename))
    try {
      site.propose('The minutes were approved.')
      const machine = { ...site.machine({ 'github.base_ref': 'main' }), registry: 'http://127.0.0.1:9/' }
      const { status, stdout } = await runSteps(steps, machine)
      expect(status).toBe(1)
      expect(stdout).toContain('action-unreported')
    } finally {
      rmSync(join(site.repository.folder, filename))
    }
  }, 60_000)

  test('passes where it is carried', async () => {
    const { status, stdout, stderr } = await check('- [ ] 2011-spring/4.1 RH has no answer.')
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).not.toContain('error')
  }, 60_000)
})

test('the letters of a week are sent once, however often the job is run', async () => {
  const server = await startMailServer()
  const secrets = {
    'secrets.EPHA_SMTP_URL': server.url,
    'secrets.EPHA_SMTP_FROM': 'The Clerk <clerk@example.org>',
    'secrets.EPHA_ADDRESSES': 'RH: ralph@example.org\nTR: terry@example.org',
    'github.run_id': '1',
    'github.run_attempt': '1',
  }
  const steps = stepsOf(readWorkflow(join(folder, 'remind.yml')))
  for (const attempt of [1, 2]) {
    site.repository.git('checkout', '--quiet', 'main')
    const { status, stdout, stderr } = await runSteps(steps, site.machine(secrets))
    expect([status, attempt, stderr]).toEqual([0, attempt, expect.any(String)])
    expect(`${stdout}${stderr}`).not.toContain('example.org')
    site.repository.git('clean', '--quiet', '-fd')
  }
  expect(server.taken.map(({ to }) => to)).toEqual([['ralph@example.org']])
}, 60_000)
