import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNaturally } from '../../src/model/natural-order.js'

const collator = new Intl.Collator('en', { numeric: true })
const plainId = fc.string({ unit: fc.constantFrom(...'aabz0019./-'), maxLength: 12 })

test('ids of small letters, figures and marks stand as the alphabet of the system has them', () => {
  fc.assert(
    fc.property(plainId, plainId, (text, other) => {
      const byCollator = collator.compare(text, other)
      if (byCollator !== 0) expect(Math.sign(compareNaturally(text, other))).toBe(byCollator)
      else expect(compareNaturally(text, other) === 0).toBe(text === other)
    }),
    { numRuns: 5000 },
  )
})

test('numbers within an id stand by their value, however many zeros are before them', () => {
  const ordered = [
    '2011-spring/4.2',
    '2011-spring/4.10',
    '2011-spring/4a.1',
    '2011-spring/10.1',
    '2011-summer/1',
  ]
  expect(ordered.toReversed().sort(compareNaturally)).toEqual(ordered)
  expect(compareNaturally('a/02', 'a/10')).toBeLessThan(0)
  expect(compareNaturally('a/2', 'a/02')).not.toBe(0)
})

test('names of any letters stand by the alphabet', () => {
  expect(['Zoe', 'Émile', 'eve', 'Anna 10', 'Anna 9'].sort(compareNaturally)).toEqual([
    'Anna 9',
    'Anna 10',
    'Émile',
    'eve',
    'Zoe',
  ])
})
