import { expect, test } from 'vitest'
import { type SenderSources, senderOf } from '../../src/commands/remind/sender.js'
import { aPerson } from '../builders.js'

const people = [
  aPerson('OC', 'Olive Crane', { role: 'Clerk', until: '2010-12-31' }),
  aPerson('PL', 'Pam Langmead', { role: 'Clerk to the association' }),
]
const addresses = new Map([
  ['OC', 'olive@example.org'],
  ['PL', 'pam@example.org'],
])
const sender = (more: Partial<SenderSources>) =>
  senderOf({ from: null, url: null, people, addresses, association: 'EPHA', today: '2011-06-20', ...more })

test('the letters are from whom EPHA_SMTP_FROM names, with a name or without', () => {
  expect(sender({ from: 'The Clerk <clerk@example.org>' })).toEqual({
    name: 'The Clerk',
    address: 'clerk@example.org',
  })
  expect(sender({ from: 'clerk@example.org' })).toEqual({ name: 'EPHA', address: 'clerk@example.org' })
  expect(() => sender({ from: 'the clerk' })).toThrow('EPHA_SMTP_FROM cannot be used')
})

test('else from whoever logs in at the mail server, by an address', () => {
  const url = 'smtps://clerk%40example.org:secret@mail.example.org'
  expect(sender({ url })).toEqual({ name: 'EPHA', address: 'clerk@example.org' })
})

test('else from the clerk in post, else from nobody', () => {
  expect(sender({ url: 'smtps://user:secret@mail.example.org' })).toEqual({
    name: 'Pam Langmead',
    address: 'pam@example.org',
  })
  expect(sender({ addresses: new Map() })).toBeNull()
})

test('a name of several lines is put into one: it would end the header of all letters', () => {
  const clerk = [aPerson('PL', 'Pam\r\nBcc: all@example.org', { role: 'Clerk' })]
  expect(sender({ people: clerk })?.name).toBe('Pam  Bcc: all@example.org')
  expect(sender({ from: 'clerk@example.org', association: 'EPHA\u2028Essex' })?.name).toBe('EPHA Essex')
})
