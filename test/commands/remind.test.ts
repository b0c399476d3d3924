import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
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

describe('a line of addresses that is wrong', () => {
  const good = 'AF: alison@example.org\n'
  const asked: readonly (readonly [name: string, line: string, told: string, kept: string | null])[] = [
    ['that is more than one', 'RH: a@example.org, b@example.org', 'the address of `RH` is none', 'RH'],
    ['that is none', 'RH: ralph at example.org', 'the address of `RH` is none', 'RH'],
    ['of two lines', 'RH: "a@example.org\\nBcc: b@example.org"', 'the address of `RH` is none', 'RH'],
    ['that is a list', 'RH: [a@example.org, b@example.org]', 'unexpected list or map', 'RH'],
    ['whose email is a map', 'RH: { email: { work: a@example.org } }', 'unexpected list or map', 'RH'],
    [
      'of somebody whom nobody is called',
      'QQ: q@example.org',
      'nobody is called `QQ`: name them in `people` of epha.yaml, or take the line out',
      null,
    ],
    [
      'of a name that nearly somebody has',
      'RHH: q@example.org',
      'nobody is called `RHH`; did you mean `RH`?',
      null,
    ],
    ['of a name of two lines', '"R\\nH": q@example.org', 'only look like those of `RH`', 'RH'],
    ['of initials in Cyrillic', 'RН: r@example.org', 'only look like those of `RH`', 'RH'],
    ['of initials with an empty letter', 'R\u200bH: r@example.org', 'only look like those of `RH`', 'RH'],
    ['of initials in full width', 'ＲＨ: r@example.org', 'only look like those of `RH`', 'RH'],
  ]

  /** What `--addresses` does with a file of these lines, where RH has an address in `epha.local.yaml` too. */
  async function lettersWith(lines: string, name = 'addresses.yaml') {
    const committee = aCommittee({
      'minutes/epha.local.yaml': 'RH: older@example.org\n',
      [name]: lines,
    })
    const { stderr, exitCode } = await committee.run({
      out: 'letters',
      ...(name === 'addresses.yaml' ? { addresses: name } : {}),
    })
    const names = readdirSync(join(committee.here, 'letters'))
    const mails = names.filter((name) => name.endsWith('.eml')).sort()
    return { mails, stderr, exitCode, names }
  }

  test.each(asked)('%s keeps back its own letter alone: %s', async (_, line, told, kept) => {
    const { mails, stderr, exitCode, names } = await lettersWith(`${good}${line}\n`)
    const found = stderr.filter((told) => told.startsWith('addresses.yaml:2: '))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(told)
    expect(found[0]?.includes('No message to RH.')).toBe(kept === 'RH')
    expect(found[0]).not.toContain('example.org,')
    expect(mails).toEqual(kept === 'RH' ? ['AF.eml', 'TR.eml'] : ['AF.eml', 'RH.eml', 'TR.eml'])
    expect(names).toContain('RH.txt')
    expect(exitCode).toBe(3)
  })

  test('twice is told at its second line, and neither of the two is taken', async () => {
    const { mails, stderr, exitCode } = await lettersWith(`${good}RH: a@example.org\nRH: b@example.org\n`)
    expect(stderr).toContain(
      'addresses.yaml:3: unexpected second line of the name `RH`, expected one. No message to RH.',
    )
    expect(mails).toEqual(['AF.eml', 'TR.eml'])
    expect(exitCode).toBe(3)
  })

  test.each(['RH: nowhere', 'people:\n  RH: { email: [a@example.org] }', 'RН: r@example.org'])(
    'is told in epha.local.yaml too: %s',
    async (lines) => {
      const { mails, stderr, exitCode } = await lettersWith(`${lines}\n`, 'minutes/epha.local.yaml')
      const line = lines.startsWith('people') ? 2 : 1
      expect(stderr.filter((told) => told.startsWith(`epha.local.yaml:${line}: `))).toHaveLength(1)
      expect(mails).toEqual(['TR.eml'])
      expect(exitCode).toBe(3)
    },
  )

  test.each([
    'RH:',
    'RH: { name: Ralph Holloway }',
    'RH: ""',
    'JM: jim@example.org',
    'RH: ralph@example.org',
  ])('is none of these, and nothing is said of it: %s', async (line) => {
    const { mails, stderr, exitCode } = await lettersWith(`${good}${line}\n`)
    expect(stderr.filter((told) => told.includes('addresses.yaml'))).toEqual([])
    expect(mails).toContain('RH.eml')
    expect(exitCode).toBe(0)
  })

  test('keeps back nothing else of what is sent', async () => {
    const server = await startMailServer()
    const { run, told } = aCommittee({ 'addresses.yaml': `RH: nowhere\n${good}` })
    const sent = await run(
      { send: true, yes: true, addresses: 'addresses.yaml' },
      { smtp: { url: server.url, from: 'clerk@example.org' } },
    )
    expect(sent).toMatchObject({ stdout: '2 letters sent.\n', exitCode: 3 })
    expect(server.taken.flatMap(({ to }) => to).sort()).toEqual(['alison@example.org', 'terry@example.org'])
    expect(told.join('\n')).toContain('addresses.yaml:1: the address of `RH` is none')
  })

  test('stops all where the file is none of addresses, or is not there', async () => {
    const { run } = aCommittee({ 'addresses.yaml': 'AF: a@example.org\nRH: [\n' })
    await expect(run({ addresses: 'addresses.yaml' })).rejects.toThrow(
      /^`addresses.yaml` cannot be read, line [23]: /,
    )
    await expect(run({ addresses: 'nowhere.yaml' })).rejects.toThrow('`nowhere.yaml` could not be read')
  })
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
