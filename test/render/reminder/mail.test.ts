import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { type MailParts, mailMessage, mboxOf, messageIdOf } from '../../../src/render/reminder/mail.js'

const parts: MailParts = {
  from: { name: 'The Clerk', address: 'clerk@example.org' },
  to: { name: 'Terry Reynolds', address: 'terry@example.org' },
  subject: 'Headteacher meetings: two actions with your name beside them',
  text: 'Dear Terry,\n',
  html: '<p>Dear Terry,</p>\n',
  calendar: { filename: 'TR.ics', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
  messageId: messageIdOf('2011-06-20', 'TR', 'Dear Terry,\n', 'clerk@example.org'),
  date: new Date('2011-06-20T12:00:00Z'),
}
const read = async (more: Partial<MailParts> = {}) => {
  const message = await mailMessage({ ...parts, ...more })
  return { message: message.toString('latin1'), mail: await simpleParser(message) }
}
const only = <T>(one: T | readonly T[] | undefined) => (Array.isArray(one) ? one[0] : one)

test('a message says from whom, to whom, what and when, with text, HTML and the calendar', async () => {
  const { mail } = await read()
  expect(mail.from?.value).toEqual([{ name: 'The Clerk', address: 'clerk@example.org' }])
  expect(only(mail.to)?.value).toEqual([{ name: 'Terry Reynolds', address: 'terry@example.org' }])
  expect(mail.subject).toBe(parts.subject)
  expect(mail.text).toBe(parts.text)
  expect(mail.html).toBe(parts.html)
  expect(mail.date).toEqual(parts.date)
  expect(mail.messageId).toMatch(/^<2011-06-20\.TR\.[0-9a-f]{12}@example\.org>$/)
  expect(
    mail.attachments.map(({ filename, contentType, content }) => [filename, contentType, `${content}`]),
  ).toEqual([['TR.ics', 'text/calendar', parts.calendar.text]])
})

test('the same letter has the same bytes', async () => {
  expect((await read()).message).toBe((await read()).message)
})

test('without a sender it is a draft', async () => {
  const { mail, message } = await read({ from: null })
  expect(mail.from).toBeUndefined()
  expect(message).toMatch(/^X-Unsent: 1\r\n/)
})

test.each([
  'Two actions, "quoted" <b>; and more',
  '=cmd|calc',
  '=?utf-8?Q?x=41?= is no code',
  'Actions 🎉 für Žofie, 日本',
  'x'.repeat(1000),
  'word '.repeat(200).trim(),
  'é'.repeat(1000),
])('%s arrives as it was written, in the subject and in a name', async (words) => {
  const { mail, message } = await read({ subject: words, to: { name: words, address: 'terry@example.org' } })
  expect(mail.subject).toBe(words)
  expect(only(mail.to)?.value).toEqual([{ name: words, address: 'terry@example.org' }])
  expect(Math.max(...message.split('\r\n').map((line) => line.length))).toBeLessThan(998)
})

test('long lines and lines that look like structure arrive in the text as they were written', async () => {
  const boundary = /boundary="([^"]+)"/.exec((await read()).message)?.[1] ?? ''
  const text = `${'x'.repeat(2000)}\n.\nFrom x\n--${boundary}\nContent-Type: text/html\n\n--${boundary}--\n🎉\n`
  const { mail } = await read({ text })
  expect(mail.text).toBe(text)
  expect(mail.html).toBe(parts.html)
  expect(mail.attachments).toHaveLength(1)
})

test.each(['\r\nBcc: all@example.org', '\nX: y', '\r', '\u2028', '\u0000'])(
  'a header that %j would end is refused',
  async (injected) => {
    const name = `Terry${injected}`
    await expect(read({ subject: `Two${injected}` })).rejects.toThrow(
      /in the subject, expected one line: a mail header ends there/,
    )
    await expect(read({ to: { name, address: 'terry@example.org' } })).rejects.toThrow(
      /the name of the recipient/,
    )
    await expect(read({ from: { name, address: 'clerk@example.org' } })).rejects.toThrow(
      /the name of the sender/,
    )
    await expect(read({ to: { name: 'x', address: `terry@example.org${injected}` } })).rejects.toThrow(
      /address/,
    )
  },
)

test.each([
  'a@x.org, b@x.org',
  'a@x.org b@x.org',
  '<a@x.org>',
  'a@x.org>',
  'a',
  '@x',
  'a@',
  'a;b@x.org',
  '"a b"@x',
])('%s is no address', async (address) => {
  await expect(read({ to: { name: 'Terry', address } })).rejects.toThrow(
    'the address of the recipient is none',
  )
})

test('several messages in one file are told apart, whatever their lines begin with', async () => {
  const one = await mailMessage({ ...parts, text: 'From me\n>From you\n' })
  const file = mboxOf([one, one], parts.date)
  expect(file.match(/^From .*$/gm)).toEqual(Array(2).fill('From epha Mon Jun 20 12:00:00 2011'))
  expect(file).toContain('\n>From me\n>>From you\n')
})
