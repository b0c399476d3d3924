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
  expect(await send(server.url.replace('p%40ss', 'pass'))).toMatchObject({ kind: 'broken' })
  expect(server.taken).toEqual([])
})

test('what is no mail server is refused without its password', () => {
  for (const url of ['', 'mail.example.org', 'https://clerk:secret@example.org'])
    expect(() => openPostOffice(url)).toThrow(
      /^Unexpected EPHA_SMTP_URL, expected smtps:\/\/user:password@host/,
    )
})
