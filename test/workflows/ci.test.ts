import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWorkflow } from './runner.js'

const pathOf = (name: string): string => `.github/workflows/${name}.yml`
const scriptsOf = (name: string): readonly string[] =>
  Object.values(readWorkflow(pathOf(name)).jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))

test('a change is tested by what tests it everywhere', () => {
  expect(Object.keys(readWorkflow(pathOf('ci')).on)).toEqual(['pull_request', 'push'])
  expect(scriptsOf('ci')).toEqual([expect.stringMatching(/ \.ci\/run$/)])
})

test('new cases are looked at on a day and by no pull request, with scripts that there are', () => {
  expect(Object.keys(readWorkflow(pathOf('weekly')).on)).toEqual(['schedule', 'workflow_dispatch'])
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const called = scriptsOf('weekly').flatMap((script) => /npm run (\S+)/.exec(script)?.[1] ?? [])
  expect(called).toEqual(['fuzz', 'test:hostile'])
  for (const name of called) expect(Object.keys(scripts)).toContain(name)
})

describe.each(['ci', 'weekly'])('%s', (name) => {
  test('may read the repository and nothing else', () => {
    const { permissions, jobs } = readWorkflow(pathOf(name))
    expect(permissions).toEqual({ contents: 'read' })
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([undefined])
    const steps = Object.values(jobs).flatMap((job) => job.steps)
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout'))?.with).toMatchObject({
      'persist-credentials': false,
    })
  })

  test('pins each action to a commit, with its release beside it', () => {
    const used = readFileSync(pathOf(name), 'utf8')
      .split('\n')
      .filter((line) => line.includes('uses:'))
    expect(used.length).toBe(2)
    for (const line of used) expect(line).toMatch(/uses: actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })
})
