import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWorkflow } from './runner.js'

const { on, jobs } = readWorkflow('.github/workflows/release.yml')
const steps = Object.values(jobs).flatMap((job) => job.steps)
const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]))

test('a release is made of a tag alone', () => {
  expect(on).toEqual({ push: { tags: ['v*'] } })
  expect(Object.keys(jobs)).toEqual(['publish'])
})

test('it may say who it is, in an environment of its own, and keeps no token', () => {
  expect(jobs.publish).toMatchObject({
    environment: 'npm',
    permissions: { contents: 'read', 'id-token': 'write' },
  })
  expect(JSON.stringify(steps)).not.toContain('secrets.')
  expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout'))?.with).toMatchObject({
    'persist-credentials': false,
  })
})

test('it is built of the lockfile, and published with its provenance last', () => {
  expect(runs).toContain('npm ci')
  expect(runs.at(-1)).toBe('npm publish --provenance --access public --ignore-scripts')
})

describe('before anything is installed', () => {
  let here = ''
  beforeAll(() => {
    here = mkdtempSync(join(tmpdir(), 'epha-release-'))
  })
  afterAll(() => rmSync(here, { recursive: true, force: true }))

  test.each([
    ['a tag that is the version goes on', 'v1.2.3', 'git+https://example.org/epha.git', 0, ''],
    [
      'a tag of another version is an error',
      'v1.2.4',
      'git+https://example.org/epha.git',
      1,
      'the tag is v1.2.4',
    ],
    ['a tag that would be a command is only compared', 'v1$(touch x)', 'x', 1, 'the tag is v1$(touch x)'],
    ['a package without its repository is an error', 'v1.2.3', null, 1, 'package.json names no repository'],
  ])('%s', (_, TAG, url, status, said) => {
    const first = runs[0] ?? ''
    expect(steps.findIndex(({ run }) => run === first)).toBeLessThan(
      steps.findIndex(({ run }) => run === 'npm ci'),
    )
    const repository = url === null ? {} : { repository: { type: 'git', url } }
    writeFileSync(join(here, 'package.json'), JSON.stringify({ name: 'x', version: '1.2.3', ...repository }))
    const run = spawnSync('bash', ['-e', '-c', first], {
      cwd: here,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: here, TAG },
    })
    expect([run.status, run.stdout]).toEqual([status, expect.stringContaining(said)])
    expect(spawnSync('ls', [join(here, 'x')]).status).not.toBe(0)
  })
})
