import { expect, test } from 'vitest'
import { unobeyed } from '../../../src/render/lines.js'
import { betweenTokens } from '../../../src/render/problems/between-tokens.js'
import { runnerCommands } from './runner.js'

test.each([
  '::error::x',
  '  ::set-output name=a::b',
  'a##[add-mask]e',
  '##[command]x ##[error]y',
  ':::error::x',
])('the runner obeys nothing in: %s', (line) => {
  expect(runnerCommands(unobeyed(line))).toEqual([])
})

test('between the tokens the runner obeys nothing', () => {
  const output = betweenTokens('::error::x\n##[add-mask]y\n', 'f3b1')
  expect(output).toBe('::stop-commands::f3b1\n::error::x\n##[add-mask]y\n::f3b1::\n')
  expect(runnerCommands(output)).toEqual([])
  expect(runnerCommands(`${output}::notice::z\n`)).toHaveLength(1)
})
