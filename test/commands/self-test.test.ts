import { expect, test } from 'vitest'
import { rules } from '../../src/check/rules/index.js'
import { loadCheckSamples, selfTest } from '../../src/commands/check/self-test.js'

test('the built-in bad minutes are caught, a line for each', async () => {
  const answer = selfTest(await loadCheckSamples())
  expect(answer.stdout).not.toContain('slipped')
  expect(answer.exitCode).toBe(0)
  expect(answer.stdout.trim().split('\n')).toHaveLength(rules.length)
})

test('a gate that lets everything pass is noticed', () => {
  const answer = selfTest(() => [])
  expect(answer.exitCode).toBe(2)
  expect(answer.stdout).toContain('slipped through  action-unreported')
})
