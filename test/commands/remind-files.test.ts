import { simpleParser } from 'mailparser'
import ical from 'node-ical'
import { expect, test } from 'vitest'
import { reminderFiles } from '../../src/commands/remind/files.js'
import { prepareReminders, type Wanted } from '../../src/commands/remind/letters.js'
import type { Action } from '../../src/model/action.js'
import type { Register } from '../../src/model/register.js'
import type { Settings } from '../../src/model/settings.js'
import { noFlags, queryOfFlags } from '../../src/query/flags.js'
import { anOwner, aPerson } from '../builders.js'
import { expectGolden } from '../golden.js'
import { actions, people, springAction, springRegister } from '../spring-2011.js'

type LetterSettings = Pick<Settings, 'remind' | 'title'>

const settings: LetterSettings = { remind: {}, title: "Essex Primary Headteachers' Association" }
const addresses = new Map([
  ['TR', 'terry@example.org'],
  ['RH', 'ralph@example.org'],
])
const noon = new Date('2011-06-20T12:00:00Z')
const clerk = { name: 'The Clerk', address: 'clerk@example.org' }

/** What is asked for, its owners as they are typed. */
type Typed = Partial<Omit<Wanted, 'query'>> & { readonly owners?: readonly string[] }

function prepare(
  register: Register,
  { owners = [], ...wanted }: Typed = {},
  more: Partial<LetterSettings> = {},
) {
  const query = queryOfFlags({ ...noFlags, owner: owners }, register, '2011-06-20')
  const all = { query, dueWithin: null, today: '2011-06-20', ...wanted }
  return prepareReminders(register, { ...settings, ...more }, { addresses, mistakes: [] }, all)
}

const filesOf = (of: readonly Action[] = actions, ...more: [Typed?, Partial<LetterSettings>?]) =>
  reminderFiles(prepare(springRegister(of), ...more), 'text', clerk, noon)
const namesOf = async (...of: Parameters<typeof filesOf>) => [...(await filesOf(...of)).keys()].sort()

test('a folder of letters holds a letter, a message and a calendar for each owner, and an index', async () => {
  const files = await filesOf()
  expect([...files.keys()]).toEqual(
    'AF.txt AF.ics RH.txt RH.eml RH.ics TR.txt TR.eml TR.ics actions.ics index.txt'.split(' '),
  )
  expectGolden(files.get('index.txt') ?? '', 'reminders/index.txt')
  expectGolden(files.get('TR.txt') ?? '', 'reminders/TR.txt')
})

test('the message to Terry Reynolds reads field for field as it was meant', async () => {
  const files = await filesOf()
  const mail = await simpleParser(files.get('TR.eml') ?? '')
  expect(mail.from?.value).toEqual([clerk])
  expect([mail.to].flat()[0]?.value).toEqual([{ name: 'Terry Reynolds', address: 'terry@example.org' }])
  expect(mail.subject).toBe('Headteacher meetings: two actions with your name beside them')
  expect(mail.text).toBe(files.get('TR.txt'))
  expect(mail.html).toContain('<b>Ask SIEY for a template')
  expect(mail.date).toEqual(noon)
  expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['TR.ics', 'text/calendar'],
  ])
  expect(mail.attachments[0]?.content.toString()).toBe(files.get('TR.ics'))
})

/** The entries of a calendar, as another program reads them. */
function entriesOf(calendar: string | undefined) {
  return Object.values(ical.sync.parseICS(calendar ?? '')).flatMap((entry) =>
    entry !== undefined && entry.type === 'VEVENT'
      ? [
          {
            uid: entry.uid,
            summary: entry.summary,
            start: entry.start.toDateString(),
            words: entry.description,
          },
        ]
      : [],
  )
}

test('the calendar of an owner has his actions, that of all has everybody’s', async () => {
  const files = await filesOf()
  expect(entriesOf(files.get('TR.ics'))).toEqual([
    {
      uid: '2011-spring/3.1@epha',
      summary: 'TR: ask SIEY for a template for recording child protection incidents and concerns',
      start: 'Mon Jun 13 2011',
      words: expect.stringContaining('The minutes: "TR AGREED to ask SIEY to produce a template."'),
    },
    {
      uid: '2011-spring/3.2@epha',
      summary: 'TR: follow up that social workers contact schools and keep them informed',
      start: 'Mon Jun 13 2011',
      words: expect.stringContaining('Number: 2011-spring/3.2'),
    },
  ])
  expect(entriesOf(files.get('actions.ics')).map(({ uid }) => uid)).toEqual(
    actions.map(({ id }) => `${id}@epha`),
  )
})

test('a moved due day moves the entry, whose UID stays', async () => {
  const moved = actions.map((action) => ({
    ...action,
    due: action.due && { ...action.due, date: '2011-11-18' },
  }))
  const [before] = entriesOf((await filesOf()).get('TR.ics'))
  const [after] = entriesOf((await filesOf(moved)).get('TR.ics'))
  expect(after).toMatchObject({ uid: before?.uid, start: 'Fri Nov 18 2011' })
})

test('the same letters make the same bytes', async () => {
  expect(await filesOf()).toEqual(await filesOf())
})

test('no address stands anywhere but in the message to it', async () => {
  for (const [name, text] of await filesOf())
    if (!name.endsWith('.eml')) expect(text).not.toContain('@example.org')
})

test('only what is overdue or due within the days asked for is told', async () => {
  const later = springAction('5.1', 'report', { owners: ['JM'], due: '2011-07-11' })
  const never = springAction('5.2', 'think', { owners: ['JM'], due: null })
  expect(await namesOf([later, never], { dueWithin: 20 })).toEqual(['actions.ics', 'index.txt'])
  expect(await namesOf([later, never], { dueWithin: 21 })).toContain('JM.txt')
  expect((await filesOf([later, never], { dueWithin: 21 })).get('JM.txt')).not.toContain('Think')
  expect(await namesOf(actions, { dueWithin: 0 })).toContain('TR.txt')
})

test('only the owners asked for are written to', async () => {
  expect(await namesOf(actions, { owners: ['terry'] })).toEqual(
    'TR.eml TR.ics TR.txt actions.ics index.txt'.split(' '),
  )
  expect(await namesOf(actions, { owners: ['JM'] })).toEqual(['actions.ics', 'index.txt'])
  expect(() => prepare(springRegister(), { owners: ['TX'] })).toThrow('unknown owner `TX`')
})

test('confidential actions are in no file, and are counted', async () => {
  const secret = { ...springAction('6.1', 'a secret', { owners: ['TR'] }), confidential: true }
  const files = await filesOf([...actions, secret])
  for (const text of files.values()) expect(text).not.toContain('secret')
  expect(files.get('index.txt')).toContain('1 confidential action is in no letter.')
})

test('subject, greeting and signature come from epha.yaml', async () => {
  const remind = {
    subject: '{{ name }}: {{ count }}',
    greeting: 'Hello {{ first_name }}',
    signature: 'Pam\nfor {{ association }}',
  }
  const files = await filesOf(actions, {}, { remind })
  const text = files.get('TR.txt') ?? ''
  expect(text).toMatch(/^Hello Terry\n\nTwo actions/)
  expect(text).toContain("\n\nPam\nfor Essex Primary Headteachers' Association\n\n--\n")
  expect((await simpleParser(files.get('TR.eml') ?? '')).subject).toBe('Terry Reynolds: 2')
})

test.each([
  'a\nb\r\nBcc: all@example.org',
  'one, two; three: "four"\\five',
  '=cmd|calc!A1',
  '🎉 für Žofie, 日本',
  'BEGIN:VEVENT\r\nEND:VCALENDAR',
  'x'.repeat(1000),
  'word '.repeat(200).trim(),
])('an action of %j arrives in mail and calendar in its own words', async (words) => {
  const files = await filesOf([springAction('9.1', words, { owners: ['TR'] })])
  const inARow = (text: string | false | undefined) => (text || '').replace(/\s+/g, ' ')
  const mail = await simpleParser(files.get('TR.eml') ?? '')
  const raised = words.charAt(0).toUpperCase() + words.slice(1)
  expect(inARow(mail.text)).toContain(inARow(raised))
  expect(mail.headers.has('bcc')).toBe(false)
  const [entry, ...others] = entriesOf(files.get('TR.ics'))
  expect(inARow(String(entry?.summary))).toBe(`TR: ${inARow(words)}`)
  expect(others).toEqual([])
})

test.each([
  ['Terry\r\nBcc: all@example.org', 'a line break stands in the name'],
  ['Terry\u2028', 'a line break stands in the name'],
  ['Terry\u0007', 'a control character U+0007 stands in the name'],
])('a name of %j keeps back its own message, and no other', async (name, why) => {
  const register = springRegister(actions, { people: [aPerson('TR', name), aPerson('RH', 'Ralph')] })
  const reminders = prepare(register)
  const files = await reminderFiles(reminders, 'mail', clerk, noon)
  expect(files.has('TR.eml')).toBe(false)
  expect((await simpleParser(files.get('RH.eml') ?? '')).to).toMatchObject({
    text: expect.stringMatching(/^"?Ralph/),
  })
  expect(files.get('index.txt')).toContain(`No message to TR: ${why}, and a mail header ends there.`)
  expect(reminders.forTheClerk.withoutAddress.map(({ key }) => key)).not.toContain('TR')
})

test('owners whose keys are no file names are told apart', () => {
  const keys = ['../TR', 'con', 'T/R', 'T:R']
  const register = springRegister(
    keys.map((key, at) => springAction(`1.${at}`, 'read', { owners: [key] })),
    { people: keys.map((key) => aPerson(key, key)) },
  )
  expect(prepare(register).prepared.map(({ letter, fileName }) => [letter.person.key, fileName])).toEqual([
    ['../TR', '_TR'],
    ['T/R', 'T_R'],
    ['T:R', 'T_R_2'],
    ['con', '_con'],
  ])
})

test('who cannot be written to is listed in the index for the clerk', async () => {
  const owners = [
    anOwner('RH', { kind: 'unknown', ambiguous: ['RH', 'Richard Hopkins'] }),
    anOwner('TX', { kind: 'unknown' }),
  ]
  const others = [
    aPerson('Richard Hopkins', 'Richard Hopkins'),
    aPerson('RT', 'Ruth Tan', { until: '2011-01-31' }),
  ]
  const register = springRegister(
    [
      { ...springAction('1.1', 'read'), owners },
      springAction('1.2', 'write', { owners: ['RT', 'AF'] }),
      springAction('1.3', 'count'),
    ],
    { people: [...people, ...others] },
  )
  const files = await reminderFiles(prepare(register), 'text', clerk, noon)
  expectGolden(files.get('index.txt') ?? '', 'reminders/index-clerk.txt')
})
