import { expect, test } from 'vitest'
import { readAddresses } from '../../src/parse/addresses.js'

test('a line is a key and an address', () => {
  const text = 'TR: terry@example.org\nAF: { email: alison@example.org }\nRH:\n'
  expect([...readAddresses(text, 'a.yaml')]).toEqual([
    ['TR', 'terry@example.org'],
    ['AF', 'alison@example.org'],
  ])
})

test('people as in epha.yaml give their addresses and nothing else', () => {
  const text =
    'people:\n  TR: { name: Terry Reynolds, email: terry@example.org }\n  AF: { name: Alison Fiala }\n'
  expect([...readAddresses(text, 'epha.local.yaml')]).toEqual([['TR', 'terry@example.org']])
})

test('a file of something else is refused with its name and line', () => {
  expect(() => readAddresses('TR: a@example.org\nTR: b@example.org\n', 'a.yaml')).toThrow(
    '`a.yaml` cannot be read, line 2: unexpected second line of the name `TR`',
  )
  expect(() => readAddresses('terry@example.org\n', 'a.yaml')).toThrow('`a.yaml`')
})
