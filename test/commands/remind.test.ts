import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { type Post, type RemindOptions, remind } from '../../src/commands/remind/write-letters.js'
import { noFlags } from '../../src/query/flags.js'
import { plain } from '../../src/render/renderer.js'
import { ledgerName } from '../../src/workspace/ledger.js'
import { startMailServer } from '../mail-server.js'

const settings = `title: Essex Primary Headteachers’ Association
people:
  TR: { name: Terry Reynolds, email: terry@example.org }
  AF: Alison Fiala
  RH: Ralph Holloway
  RT: { name: Ruth Tan, until: 2011-05-31 }
groups: { Executive: [TR, AF] }
`

const minutes = `---
meeting: 2011-spring
title: Termly headteacher meetings, spring term 2011
series: termly
date: 2011-03-10
next: [{ area: West, date: 2011-06-22 }]
people: { JM: { name: Jim Macdonald, email: jim@example.org } }
---

# Termly headteacher meetings, spring term 2011

## 3. Safeguarding

- [ ] TR to ask SIEY for a template (by 13 June 2011)
- [ ] RH to find out who trains schools in restraint (by 22 June 2011)
- [ ] Executive to read the White Paper
- [ ] JM to explain the grant
- [ ] RT to find the minutes of 1998
- [x] AF to book the hall

## Part II

- [ ] TR to look into a grievance
`

/** A folder of minutes, and `epha remind` in the folder around it. */
function aCommittee(files: Readonly<Record<string, string>> = {}) {
  const here = mkdtempSync(join(tmpdir(), 'epha-remind-'))
  mkdirSync(join(here, 'minutes'))
  const all = { 'minutes/epha.yaml': settings, 'minutes/2011-spring.md': minutes, ...files }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(here, name), text)
  const told: string[] = []
  const run = (options: Partial<RemindOptions> = {}, post: Partial<Post> = {}) =>
    remind(
      {
        flags: noFlags,
        allTime: false,
        dueWithin: null,
        format: 'text',
        out: null,
        addresses: null,
        send: false,
        yes: false,
        notWithin: '7d',
        ...options,
      },
      {
        here,
        minutes: null,
        today: '2011-06-20',
        stdout: { palette: plain, width: null },
        stderr: { palette: plain, width: null },
        smtp: { url: null, from: null },
        now: () => new Date('2011-06-20T09:30:00Z'),
        ask: null,
        say: (line) => told.push(line),
        ...post,
      },
    )
  return { here, told, run, read: (name: string) => readFileSync(join(here, name), 'utf8') }
}

test('letters are made from minutes, and the clerk hears who cannot be written to', async () => {
  const { run } = aCommittee()
  const { stdout, stderr, exitCode } = await run()
  expect(exitCode).toBe(0)
  expect(stdout.match(/^Dear .*$/gm)).toEqual(['Dear Alison,', 'Dear Jim,', 'Dear Ralph,', 'Dear Terry,'])
  expect(stdout).toContain(
    'BEFORE THE NEXT MEETING (22 Jun 2011)\n\nFind out who trains schools in restraint\n',
  )
  expect(stdout).toContain(
    'Read the White Paper\n  Spring 2011, item 3, Safeguarding\n  Asked of Executive\n',
  )
  expect(stdout).not.toContain('grievance')
  expect(stderr).toEqual([
    '4 letters about 4 actions, 1 overdue on 20 Jun 2011.',
    '1 confidential action is in no letter.',
    'No letter reaches:',
    '  RT  Ruth Tan, in post until 31 May 2011  2011-spring/3.5',
    'No address for AF, JM, RH.',
  ])
})

test('one owner alone is asked for by any of his names', async () => {
  const { run } = aCommittee()
  expect((await run({ flags: { ...noFlags, owner: ['ralph'] } })).stdout).toMatch(/^Dear Ralph,/)
  expect(await run({ flags: { ...noFlags, owner: ['RH'] }, dueWithin: '1d' })).toMatchObject({
    stdout: '',
    stderr: expect.arrayContaining([
      'No letters on 20 Jun 2011.',
      'Nothing to remind RH (Ralph Holloway) of.',
    ]),
  })
})

test('addresses stand in epha.yaml, in epha.local.yaml or in a file; those of minutes are not written to', async () => {
  const { run, here, read } = aCommittee({
    'minutes/epha.local.yaml':
      'people:\n  TR: { email: t.reynolds@example.org }\n  AF: { email: af@example.org }\n',
    'addresses.yaml': 'AF: alison@example.org\n',
  })
  await run({ out: 'letters', addresses: 'addresses.yaml' })
  const names = readdirSync(join(here, 'letters'))
  expect(names.filter((name) => name.endsWith('.eml')).sort()).toEqual(['AF.eml', 'TR.eml'])
  expect(read('letters/TR.eml')).toContain('To: Terry Reynolds <t.reynolds@example.org>')
  expect(read('letters/AF.eml')).toContain('To: Alison Fiala <alison@example.org>')
  for (const name of names)
    if (!name.endsWith('.eml')) expect(read(`letters/${name}`)).not.toContain('@example.org')
})

test('an address of somebody whom nobody is called is refused by that name, with where it stands', async () => {
  const { run } = aCommittee({ 'addresses.yaml': 'TR: terry@example.org\nQQ: q@example.org\n' })
  await expect(run({ addresses: 'addresses.yaml' })).rejects.toThrow(
    'nobody is called `QQ`, who has an address in `addresses.yaml`',
  )
})

test('an address that is more than one, or none, is refused by the name of its owner', async () => {
  const { run } = aCommittee({ 'addresses.yaml': 'RH: a@example.org, b@example.org\n' })
  await expect(run({ addresses: 'addresses.yaml' })).rejects.toThrow(
    'the address of `RH` in `addresses.yaml` is none',
  )
  await expect(run({ addresses: 'nowhere.yaml' })).rejects.toThrow('`nowhere.yaml` could not be read')
})

test('mail on stdout is one message, or a mailbox of several', async () => {
  const { run } = aCommittee({ 'addresses.yaml': 'RH: ralph@example.org\n' })
  const { stdout } = await run({ format: 'mail' })
  expect((await simpleParser(stdout)).subject).toBe(
    'Headteacher meetings: two actions with your name beside them',
  )
  const mailbox = await run({ format: 'mail', addresses: 'addresses.yaml' })
  expect(mailbox.stdout.match(/^From .*$/gm)).toHaveLength(2)
})

test('letters are sent to the roster by a real mail server, once', async () => {
  const server = await startMailServer()
  const { run, told, read } = aCommittee()
  const smtp = { url: server.url, from: 'The Clerk <clerk@example.org>' }
  expect((await run({ send: true, yes: true }, { smtp })).stdout).toBe('1 letter sent.\n')
  expect(server.taken.map(({ from, to }) => [from, to])).toEqual([
    ['clerk@example.org', ['terry@example.org']],
  ])
  expect(told).toContain('No address for AF, JM, RH.')
  expect(read(`minutes/${ledgerName}`)).toContain('"to":"TR"')
  expect((await run({ send: true, yes: true }, { smtp })).stdout).toBe('0 letters sent.\n')
  expect(server.taken).toHaveLength(1)
})

test('without a terminal nothing is sent but with --yes; on a terminal only after a yes', async () => {
  const server = await startMailServer()
  const { run, told } = aCommittee()
  const smtp = { url: server.url, from: null }
  await expect(run({ send: true }, { smtp })).rejects.toThrow('without one it needs `--yes`')
  expect(told).toContain('1 letter to send on 20 Jun 2011:')
  expect((await run({ send: true }, { smtp, ask: async () => '' })).stdout).toBe('0 letters sent.\n')
  expect(server.taken).toEqual([])
  expect((await run({ send: true }, { smtp, ask: async () => 'y' })).stdout).toBe('1 letter sent.\n')
})

test('sending without a mail server says what is missing', async () => {
  const { run } = aCommittee()
  await expect(run({ send: true, yes: true })).rejects.toThrow('EPHA_SMTP_URL is not set')
})

test('letters as markdown are not put among the minutes, where they would be read as such', async () => {
  const { run, here } = aCommittee()
  await expect(run({ format: 'markdown', out: 'minutes/letters' })).rejects.toThrow('in the minutes folder')
  await run({ format: 'markdown', out: 'minutes/_letters' })
  expect(readdirSync(join(here, 'minutes/_letters'))).toContain('TR.md')
})
