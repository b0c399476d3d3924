import { expect, test } from 'vitest'
import { openPostOffice } from '../../src/workspace/send.js'
import { startMailServer } from '../mail-server.js'

const post = {
  from: 'clerk@example.org',
  to: 'terry@example.org',
  message: Buffer.from('Subject: Two actions\r\n\r\nDear Terry,\r\n.\r\n'),
}

async function send(url: string, more: Partial<typeof post> = {}) {
  const office = openPostOffice(url)
  try {
    return await office.send({ ...post, ...more })
  } finally {
    office.close()
  }
}

test.each([true, false])('a message arrives byte for byte, over TLS (from the start: %s)', async (secure) => {
  const server = await startMailServer({ secure })
  expect(await send(server.url)).toEqual({ kind: 'sent' })
  expect(server.taken).toEqual([
    { from: post.from, to: [post.to], encrypted: true, message: post.message.toString() },
  ])
})

test('one recipient who is refused is told apart from a line that broke', async () => {
  const server = await startMailServer({ refuses: ['ralph@example.org'], breaksAt: 2 })
  expect(await send(server.url, { to: 'ralph@example.org' })).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('550'),
  })
  expect(await send(server.url)).toEqual({ kind: 'sent' })
  expect(await send(server.url)).toMatchObject({ kind: 'broken' })
  expect(server.taken).toHaveLength(1)
})

test('a certificate that nobody vouches for, or a wrong password, ends it before anything is said', async () => {
  const server = await startMailServer()
  expect(await send(server.strangersUrl)).toMatchObject({
    kind: 'broken',
    why: expect.stringMatching(/self.signed/),
  })
  expect(await send(server.url.replace('p%40ss', 'pass'))).toMatchObject({
    kind: 'broken',
    mayHaveArrived: false,
  })
  expect(server.taken).toEqual([])
})

test('what is no mail server is refused without its password', () => {
  for (const url of ['', 'mail.example.org', 'https://clerk:secret@example.org'])
    expect(() => openPostOffice(url)).toThrow(
      /^EPHA_SMTP_URL cannot be used, expected smtps:\/\/user:password@host/,
    )
})

test.each([
  'tls.rejectUnauthorized=false',
  'requireTLS=false',
  'ignoreTLS=true',
  'secure=false',
  'opportunisticTLS=true',
  'tls.minVersion=TLSv1',
  'host=127.0.0.1',
  'debug=true',
  'logger=true',
  'transactionLog=true',
  'proxy=http://127.0.0.1:1',
  'tls.ca=x&ignoreTLS=1',
  'auth.pass=other',
  '__proto__.requireTLS=false',
])('the URL cannot be asked for %s', (option) => {
  expect(() => openPostOffice(`smtp://clerk:secret@mail.example.org?${option}`)).toThrow(
    /^EPHA_SMTP_URL cannot be used, .*is none of its options, which are tls\.ca, tls\.servername, name$/,
  )
})

test('a password that is written wrongly is refused without it', () => {
  expect(() => openPostOffice('smtps://clerk:secret%zz@mail.example.org')).toThrow(
    /^(?!.*secret).*written `%25`/,
  )
})

test.each<readonly [string, (password: string) => string]>([
  ['as it is', (password) => `No such user: clerk ${password}, go`],
  ['as it is sent', (password) => Buffer.from(`\u0000clerk\u0000${password}`).toString('base64')],
  ['in base64', (password) => `<${Buffer.from(password).toString('base64')}>`],
  ['as a URL has it', (password) => encodeURIComponent(password)],
  ['twice', (password) => `${password} ${password}`],
])('a server that says the password again, %s, tells it to nobody', async (_, scolds) => {
  const server = await startMailServer({ scolds })
  const delivery = await send(server.url.replace('p%40ss%2Fword', 'wr%40ng%2Fsecret'))
  expect(delivery).toMatchObject({ kind: 'broken', why: expect.stringContaining('(password)') })
  expect(JSON.stringify(delivery)).not.toMatch(/wr@ng|wr%40ng|d3JAbmcvc2VjcmV0|AGNsZXJrAHdyQG5nL3NlY3JldA/)
})

const withoutLogin = { kind: 'refused', why: '530 Error: authentication Required' }
const withHalfOfIt = { kind: 'broken', why: 'Missing credentials for "PLAIN"', mayHaveArrived: false }
test.each([
  ['nobody', '', withoutLogin],
  ['a user alone', 'clerk@', withHalfOfIt],
  ['a password alone', ':p%40ss%2Fword@', withHalfOfIt],
  ['an empty user and password', ':@', withoutLogin],
])('what comes of a login as %s is told as it is', async (_, login, delivery) => {
  const server = await startMailServer()
  const { protocol } = new URL(server.url)
  expect(await send(server.url.replace(/^.*?@/, `${protocol}//${login}`))).toEqual(delivery)
  expect(server.taken).toEqual([])
})

test.each(['smtps://', 'smtp:///x', 'ftp://clerk@mail.example.org'])('%s is no mail server', (url) => {
  expect(() => openPostOffice(url)).toThrow(/^EPHA_SMTP_URL cannot be used, expected .* or smtp:\/\/…$/)
})

test('this machine may do without TLS, and no other', async () => {
  const server = await startMailServer({ secure: false, withoutTls: true })
  expect(await send(server.url)).toEqual({ kind: 'sent' })
  const elsewhere = server.url.replace('127.0.0.1', '0.0.0.0')
  expect(await send(elsewhere)).toMatchObject({
    kind: 'broken',
    why: expect.stringMatching(/certificate|TLS/),
  })
  expect(server.taken).toHaveLength(1)
})

test('where no such machine is, nothing can have arrived', async () => {
  expect(await send('smtp://mail.invalid')).toMatchObject({ kind: 'broken', mayHaveArrived: false })
})
