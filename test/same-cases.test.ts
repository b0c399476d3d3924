import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seedFor } from './seed.js'

test.each([
  ['the tests', {}, seedFor({ PATH: '/bin' })],
  ['a number that was printed', { EPHA_SEED: '-7' }, -7],
  ['new cases', { EPHA_SEED: 'new' }, null],
  ['a long run', { EPHA_HOSTILE: 'long' }, null],
  ['many', { EPHA_FUZZ_RUNS: '10000' }, null],
  ['a long run again', { EPHA_FAULTS: '0.1', EPHA_SEED: '12' }, 12],
])('%s: %o has the seed %s', (_, variables, seed) => {
  expect(seedFor(variables)).toBe(seed)
})

test('the tests have one seed, whatever runs them', () => {
  expect(seedFor({})).toBeTypeOf('number')
})

test('a test generates what its seed says', () => {
  const { seed } = fc.readConfigureGlobal()
  expect(seed ?? null).toBe(seedFor(process.env))
  const generated = () => fc.sample(fc.string(), 20)
  if (seed !== undefined) expect(generated()).toEqual(generated())
})
