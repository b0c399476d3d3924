import { expect, test } from 'vitest'
import { readDuration } from '../../src/commands/flag-values.js'

test('a stretch of time is days, or weeks', () => {
  expect(
    ['21d', '3w', '7', '1 day', '2 weeks', '0d'].map((text) => readDuration(text, '--due-within')),
  ).toEqual([21, 21, 7, 1, 14, 0])
})

test.each(['', 'd', '-1d', '1.5d', '21h', 'soon', '99999d'])('%j is none, and the flag is named', (text) => {
  expect(() => readDuration(text, '--not-within')).toThrow(`\`${text}\` after \`--not-within\` is no number`)
})
