import { expect, test } from 'vitest'
import { readAddresses } from '../../src/parse/addresses.js'

const addressesIn = (text: string) =>
  [...readAddresses(text, 'a.yaml').addresses].map(([key, { address, line }]) => [key, address, line])

test('a line is a key and an address', () => {
  const text = 'TR: terry@example.org\nAF: { email: alison@example.org }\nRH:\n'
  expect(addressesIn(text)).toEqual([
    ['TR', 'terry@example.org', 1],
    ['AF', 'alison@example.org', 2],
  ])
})

test('people as in epha.yaml give their addresses and nothing else', () => {
  const text =
    'people:\n  TR: { name: Terry Reynolds, email: terry@example.org }\n  AF: { name: Alison Fiala }\n'
  expect(addressesIn(text)).toEqual([['TR', 'terry@example.org', 2]])
})

test('a line that is wrong is told with its owner, and the others hold', () => {
  const { addresses, faults } = readAddresses(
    'AF: nowhere\nTR: a@example.org\r\nTR: b@example.org\r\nRH: [x]\nJM: j@example.org\n',
    'a.yaml',
  )
  expect([...addresses.keys()]).toEqual(['JM'])
  expect(faults.map(({ key, line }) => [key, line])).toEqual([
    ['TR', 3],
    ['AF', 1],
    ['RH', 4],
  ])
})

test('a file of something else is refused with its name and line', () => {
  expect(() => readAddresses('TR: a@example.org\nRH: {\n', 'a.yaml')).toThrow(
    /^`a.yaml` cannot be read, line [23]/,
  )
  expect(() => readAddresses('terry@example.org\n', 'a.yaml')).toThrow('`a.yaml`')
})
