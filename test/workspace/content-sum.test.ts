import { expect, test } from 'vitest'
import { isSameData, sameAs, sumOfBytes, sumOfData, sumOfText } from '../../src/workspace/content-sum.js'

test('a sum is that of SHA-256: of a text in base64, of bytes in hexadecimal', () => {
  expect(sumOfText('abc')).toBe('ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=')
  expect(sumOfBytes(Buffer.from('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test('data that is equal has one sum, and what differs has another, in sets too', () => {
  const data = (names: readonly string[]) => ({ a: 1, names: new Set(names) })
  expect(sumOfData(data(['x', 'y']))).toBe(sumOfData(data(['x', 'y'])))
  expect(sumOfData(data(['x', 'y']))).not.toBe(sumOfData(data(['x', 'z'])))
  expect(sumOfData(data([]))).not.toBe(sumOfData({ a: 1, names: {} }))
})

test('what was there before stays where it is the same', () => {
  const before = { a: [1] }
  expect(sameAs(before, { a: [1] })).toBe(before)
  const data = { a: [2] }
  expect(sameAs(before, data)).toBe(data)
  expect(sameAs(undefined, data)).toBe(data)
  expect([isSameData(before, { a: [1] }), isSameData(before, data)]).toEqual([true, false])
})
