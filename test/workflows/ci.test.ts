import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readWorkflow } from './runner.js'

const path = '.github/workflows/ci.yml'
const { on, permissions, jobs } = readWorkflow(path)
const steps = Object.values(jobs).flatMap((job) => job.steps)

test('a change is tested by what tests it everywhere', () => {
  expect(Object.keys(on)).toEqual(['pull_request', 'push'])
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual([expect.stringMatching(/ \.ci\/run$/)])
})

test('the tests may read the repository and nothing else', () => {
  expect(permissions).toEqual({ contents: 'read' })
  expect(Object.values(jobs).map((job) => job.permissions)).toEqual([undefined])
  expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout'))?.with).toMatchObject({
    'persist-credentials': false,
  })
})

test('each action is pinned to a commit, with its release beside it', () => {
  const used = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.includes('uses:'))
  expect(used.length).toBe(2)
  for (const line of used) expect(line).toMatch(/uses: actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})
