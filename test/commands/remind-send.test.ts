import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { prepareReminders } from '../../src/commands/remind/letters.js'
import { type Sending, sendReminders } from '../../src/commands/remind/send.js'
import { UsageError } from '../../src/model/usage-error.js'
import { noFlags, queryOfFlags } from '../../src/query/flags.js'
import { ledgerName } from '../../src/workspace/ledger.js'
import { openPostOffice } from '../../src/workspace/send.js'
import { type MailServer, startMailServer } from '../mail-server.js'
import { springRegister } from '../spring-2011.js'

const everybody = new Map([
  ['AF', 'alison@example.org'],
  ['RH', 'ralph@example.org'],
  ['TR', 'terry@example.org'],
])

/** A folder of minutes whose letters can be sent again and again. */
function clerkOf(server: MailServer, addresses: ReadonlyMap<string, string> = everybody) {
  const folder = mkdtempSync(join(tmpdir(), 'epha-send-'))
  const told: string[] = []
  const send = async (
    more: Partial<Sending> & { readonly today?: string } = {},
  ): Promise<readonly string[]> => {
    const { today = '2011-06-20', ...sending } = more
    const register = springRegister()
    const asked = { query: queryOfFlags(noFlags, register, today), dueWithin: null, today }
    const reminders = prepareReminders(
      register,
      { remind: {}, title: null },
      { addresses, mistakes: [] },
      asked,
    )
    const office = openPostOffice(server.url)
    try {
      return await sendReminders(reminders, {
        office,
        folder,
        lockFolder: folder,
        sender: { name: 'The Clerk', address: 'clerk@example.org' },
        notWithin: 7,
        now: () => new Date('2011-06-20T09:30:00Z'),
        say: (line) => told.push(line),
        confirm: async () => true,
        ...sending,
      })
    } finally {
      office.close()
    }
  }
  return { send, told, ledger: () => readFileSync(join(folder, ledgerName), 'utf8') }
}

const recipients = ({ taken }: MailServer) => taken.flatMap(({ to }) => to)

test('each owner gets one message of his own, over TLS, after it was told who would get what', async () => {
  const server = await startMailServer()
  const { send, told } = clerkOf(server)
  expect(await send()).toEqual(['AF', 'RH', 'TR'])
  expect(recipients(server)).toEqual(['alison@example.org', 'ralph@example.org', 'terry@example.org'])
  expect(server.taken.every(({ encrypted, to }) => encrypted && to.length === 1)).toBe(true)
  const mail = await simpleParser(server.taken[2]?.message ?? '')
  expect(mail.text).toMatch(/^Dear Terry,\n\nTwo actions from the headteacher meetings/)
  expect(mail.date).toEqual(new Date('2011-06-20T09:30:00Z'))
  expect(told.slice(0, 4)).toEqual([
    '3 letters to send on 20 Jun 2011:',
    '  AF  Alison Fiala    1 action, 1 overdue   Headteacher meetings: one action with your name beside it',
    '  RH  Ralph Holloway  2 actions, 2 overdue  Headteacher meetings: two actions with your name beside them',
    '  TR  Terry Reynolds  2 actions, 2 overdue  Headteacher meetings: two actions with your name beside them',
  ])
})

test('a run that breaks off half-way goes on where it stopped, and says who may have had the letter it was at', async () => {
  const server = await startMailServer({ breaksAt: 2 })
  const { send, told } = clerkOf(server)
  await expect(send()).rejects.toMatchObject({
    message: expect.stringMatching(/^The line to the mail server broke: /),
    more: ['RH may have had the letter.', '1 of 3 letters was sent; the same command goes on with the rest.'],
  })
  expect(recipients(server)).toEqual(['alison@example.org'])
  expect(await send()).toEqual(['TR'])
  expect(told).toContain(
    'RH may have had the letter of 20 Jun 2011: that run broke off while it was sent. To send it all the same: epha remind --send --not-within 0 --owner RH',
  )
  expect(recipients(server)).toEqual(['alison@example.org', 'terry@example.org'])
  expect(await send({ notWithin: 0 })).toContain('RH')
})

test('whoever had surely no letter, as nobody answered at all, is written to by the next run', async () => {
  const gone = openPostOffice('smtp://127.0.0.1:9')
  const server = await startMailServer()
  const { send } = clerkOf(server)
  await expect(send({ office: gone })).rejects.toMatchObject({
    more: ['0 of 3 letters were sent; the same command goes on with the rest.'],
  })
  expect(await send()).toEqual(['AF', 'RH', 'TR'])
})

test('of two runs at once one sends, and nobody gets two letters', async () => {
  const server = await startMailServer()
  const { send } = clerkOf(server)
  const both = await Promise.all([send(), send()])
  expect(both.flat().sort()).toEqual(['AF', 'RH', 'TR'])
  expect(server.taken).toHaveLength(3)
})

test('a letter that is sent again has the message id it had', async () => {
  const server = await startMailServer({ breaksAt: 2 })
  const { send } = clerkOf(server)
  await send().catch(() => undefined)
  await send({ notWithin: 0 })
  const mails = await Promise.all(server.taken.map(({ message }) => simpleParser(message)))
  expect(mails[1]?.messageId).toBe(mails[0]?.messageId)
  expect(mails[2]?.messageId).not.toBe(mails[0]?.messageId)
})

test('nobody is reminded twice within seven days', async () => {
  const server = await startMailServer()
  const { send, told } = clerkOf(server)
  await send()
  expect(await send({ today: '2011-06-26' })).toEqual([])
  expect(told).toContain('Not again within 7 days: TR, after the letter of 20 Jun 2011.')
  expect(server.taken).toHaveLength(3)
  expect(await send({ today: '2011-06-27' })).toHaveLength(3)
})

test('one who is refused keeps no letter from the others, and is tried again', async () => {
  const server = await startMailServer({ refuses: ['ralph@example.org'] })
  const { send, told } = clerkOf(server)
  const failure = await send().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(UsageError)
  expect(failure).toMatchObject({
    message: '1 of 3 letters was refused by the mail server',
    more: ['RH  550 No mailbox (address)'],
  })
  expect(recipients(server)).toEqual(['alison@example.org', 'terry@example.org'])
  expect(told.slice(-3)).toEqual(['AF  sent', 'RH  refused', 'TR  sent'])
})

test('whoever has no address is sent nothing', async () => {
  const server = await startMailServer()
  const { send } = clerkOf(server, new Map([['TR', 'terry@example.org']]))
  expect(await send()).toEqual(['TR'])
})

test('without a yes nothing is sent and nothing written down', async () => {
  const server = await startMailServer()
  const { send, ledger } = clerkOf(server)
  expect(await send({ confirm: async () => false })).toEqual([])
  expect(server.taken).toEqual([])
  expect(ledger).toThrow('ENOENT')
})

test('the ledger says to whom and when, and holds no address', async () => {
  const server = await startMailServer()
  const { send, ledger } = clerkOf(server)
  await send()
  const [begun = '', first = ''] = ledger().split('\n')
  expect(JSON.parse(begun)).toEqual({ ...JSON.parse(first), state: 'about-to-send' })
  expect(JSON.parse(first)).toEqual({
    to: 'AF',
    day: '2011-06-20',
    at: '2011-06-20T09:30:00.000Z',
    messageId: expect.stringMatching(/^2011-06-20\.AF\.[0-9a-f]{12}@example\.org$/),
    actions: ['2011-spring/4a.2'],
  })
  for (const address of everybody.values()) expect(ledger()).not.toContain(address)
})
