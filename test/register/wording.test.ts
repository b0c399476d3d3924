import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlainlySame, sharedPart, type Wordings, wordingOf } from '../../src/register/wording.js'

const wordings: Wordings = new Map()
const wording = (text: string) => wordingOf(text, wordings)
const same = (one: string, other: string) => isPlainlySame(wording(one), wording(other))

describe('two texts say plainly the same', () => {
  test.each([
    ['paint the north gate', 'paint the north gate'],
    ['paint the north gate', 'Paint the North gate before Easter'],
    ['order score stands', 'order score stands for the choir'],
    ['mend boiler', 'mend old boiler'],
    [
      'check the lease of the mill, https://example.org/a',
      'check the lease of the mill, https://example.org/a and https://example.org/b',
    ],
    ['check old lease mill roof https://example.org/a', 'check old lease mill roof https://example.org/b'],
  ])('%s / %s', (one, other) => {
    expect([same(one, other), same(other, one)]).toEqual([true, true])
  })

  test.each([
    ['paint', 'paint', 'one telling word is too few'],
    ['mend boiler', 'mend boiler behind old chapel kitchen', 'two words are said of many things'],
    ['paint the north gate', 'paint the south gate', 'a word is another'],
    ['paint gate 3', 'paint gate 4', 'a number is another'],
    ['check lease https://example.org/a', 'check lease https://example.org/b', 'the address is another'],
  ])('%s / %s do not: %s', (one, other) => {
    expect([same(one, other), same(other, one)]).toEqual([false, false])
  })
})

test('the share is how much of the longer text the shorter says', () => {
  expect(sharedPart(wording('paint north gate'), wording('paint north gate'))).toBe(1)
  expect(sharedPart(wording('paint gate'), wording('paint old north gate'))).toBe(0.5)
  expect(sharedPart(wording('paint old north gate'), wording('paint gate'))).toBe(0.5)
})

test('addresses are compared by themselves, and are no words', () => {
  const { addresses, words } = wording('read https://example.org/x?y=1 and www.example.net now')
  expect(addresses).toEqual(['https://example.org/x?y=1', 'www.example.net'])
  expect(words.join(' ')).not.toContain('example')
})

test('a text is worked out once, and the same whichever texts came before', () => {
  const text = fc.constantFrom(
    'paint the gate',
    'Paint the gate.',
    'mend boiler 4',
    '',
    'see www.example.net',
  )
  fc.assert(
    fc.property(fc.array(text), text, (before, one) => {
      const known: Wordings = new Map()
      for (const each of before) wordingOf(each, known)
      const first = wordingOf(one, known)
      expect(wordingOf(one, known)).toBe(first)
      expect(first).toEqual(wordingOf(one, new Map()))
    }),
  )
})
