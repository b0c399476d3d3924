import { expect, test } from 'vitest'
import type { Action } from '../../src/model/action.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import type { ListContext } from '../../src/render/renderer.js'
import { plain } from '../../src/render/renderer.js'
import { tableFormat } from '../../src/render/table.js'
import { aMeeting, anAction, aPerson, aRegister } from '../builders.js'

const spring = aMeeting('2011-spring', { title: 'Termly meetings, spring term 2011' })
const autumn = aMeeting('2010-autumn', { title: 'Termly meetings, autumn term 2010', date: '2010-11' })
const summer = aMeeting('2010-summer', { title: 'Termly meetings, summer term 2010', date: '2010-06' })

const template = anAction('2011-spring/3.1', spring, {
  text: 'ask SIEY for a template for recording child protection incidents and concerns',
  owners: ['TR'],
  due: '2011-06-13',
})
const contact = anAction('2011-spring/3.2', spring, {
  text: 'follow up that social workers contact schools and keep them informed',
  owners: ['TR'],
  due: '2011-06-13',
})
const session = anAction('2011-spring/4a.2', spring, {
  text: 'a session on reasonable force and restraint at a future headteacher meeting',
  owners: ['AF'],
  due: '2011-06-13',
})
const policies = anAction('2010-summer/7.1', summer, {
  text: 'collect examples of website policies that a small school can copy',
  owners: ['EN', 'GO'],
  due: '2011-06-22',
  carried: 2,
})
const budget = anAction('2010-autumn/6.1', autumn, {
  text: 'report on the trial of budget forms that are filled in online',
  owners: ['YL'],
  due: '2011-06-30',
  carried: 1,
})
const chair = anAction('2010-autumn/3.1', autumn, {
  text: 'invite the new chair of the governors’ forum to a meeting',
  carried: 1,
})

function print(
  actions: readonly Action[],
  paper: Partial<ListContext>,
  groupBy: 'owner' | 'meeting' | 'due' | null = null,
): string {
  const people = [aPerson('AF', 'Alison Fiala')]
  const register = aRegister(actions, { people, meetings: [summer, autumn, spring] })
  const question = { query: everything, sort: [], limit: null, confidential: false }
  const listing = select(register, { ...question, today: '2011-06-20', groupBy })
  const text = tableFormat.render(listing, {
    palette: plain,
    width: 80,
    columns: null,
    fromHere: (path) => `minutes/${path}`,
    ...paper,
  })
  return typeof text === 'string' ? text : expect.fail()
}

test('at 80 columns the state stands below its date and the words wrap under their column', () => {
  expect(print([template, contact], {})).toBe(`\
ID               OWNER  DUE             ACTION
2011-spring/3.1  TR     13 Jun 2011     ask SIEY for a template for recording
                        7 days overdue  child protection incidents and concerns
2011-spring/3.2  TR     13 Jun 2011     follow up that social workers contact
                        7 days overdue  schools and keep them informed
`)
})

test('at 120 columns the state stands beside its date, and a last word takes the one before along', () => {
  expect(print([template, contact], { width: 120 })).toBe(`\
ID               OWNER  DUE                          ACTION
2011-spring/3.1  TR     13 Jun 2011, 7 days overdue  ask SIEY for a template for recording child protection incidents
                                                     and concerns
2011-spring/3.2  TR     13 Jun 2011, 7 days overdue  follow up that social workers contact schools and keep
                                                     them informed
`)
})

test('several owners, nobody, no date, and what was carried forward', () => {
  expect(print([policies, budget, chair], {})).toBe(`\
ID               OWNER   DUE          ACTION
2010-summer/7.1  EN, GO  22 Jun 2011  collect examples of website policies that
                         in 2 days    a small school can copy
                                      carried forward twice
2010-autumn/6.1  YL      30 Jun 2011  report on the trial of budget forms that
                         in 10 days   are filled in online
                                      carried forward once
2010-autumn/3.1  nobody  no date      invite the new chair of the governors’
                                      forum to a meeting
                                      carried forward once
`)
})

test('grouped by owner the heading says the owner, and a shared action says with whom', () => {
  expect(print([session, policies], {}, 'owner')).toBe(`\
ID                DUE             ACTION

AF  Alison Fiala · 1 action, 1 overdue
2011-spring/4a.2  13 Jun 2011     a session on reasonable force and restraint at
                  7 days overdue  a future headteacher meeting

EN · 1 action
2010-summer/7.1   22 Jun 2011     collect examples of website policies that a
                  in 2 days       small school can copy
                                  carried forward twice; with GO

GO · 1 action
2010-summer/7.1   22 Jun 2011     collect examples of website policies that a
                  in 2 days       small school can copy
                                  carried forward twice; with EN
`)
})

test('grouped by meeting the oldest comes first, under what its title does not share with the others', () => {
  expect(print([budget, template, session, chair], {}, 'meeting')).toBe(`\
ID                OWNER   DUE             ACTION

2010-autumn  Autumn term 2010, Nov 2010 · 2 actions
2010-autumn/6.1   YL      30 Jun 2011     report on the trial of budget forms
                          in 10 days      that are filled in online
                                          carried forward once
2010-autumn/3.1   nobody  no date         invite the new chair of the governors’
                                          forum to a meeting
                                          carried forward once

2011-spring  Spring term 2011, Mar 2011 · 2 actions, 2 overdue
2011-spring/3.1   TR      13 Jun 2011     ask SIEY for a template for recording
                          7 days overdue  child protection incidents
                                          and concerns
2011-spring/4a.2  AF      13 Jun 2011     a session on reasonable force and
                          7 days overdue  restraint at a future
                                          headteacher meeting
`)
})

test('in a pipe an action is one line, and its fields are parted by two blanks or more', () => {
  const text = print([template, policies, chair], { width: null })
  expect(text).toBe(`\
ID               OWNER   DUE                          ACTION
2011-spring/3.1  TR      13 Jun 2011, 7 days overdue  ask SIEY for a template for recording child protection incidents and concerns
2010-summer/7.1  EN, GO  22 Jun 2011, in 2 days       collect examples of website policies that a small school can copy
2010-autumn/3.1  nobody  no date                      invite the new chair of the governors’ forum to a meeting
`)
  for (const line of text.trimEnd().split('\n')) expect(line.split(/ {2,}/)).toHaveLength(4)
})

test('below 60 columns each action is a block', () => {
  expect(print([template, chair], { width: 48 })).toBe(`\
2011-spring/3.1  TR  13 Jun 2011, 7 days overdue
  ask SIEY for a template for recording child
  protection incidents and concerns

2010-autumn/3.1  nobody  no date
  invite the new chair of the governors’ forum
  to a meeting
  carried forward once
`)
})

test('days of one figure are padded, so that months stand in line', () => {
  const early = anAction('2011-spring/5.1', spring, { text: 'book the hall', due: '2011-07-03' })
  expect(print([early, template], { width: null, columns: ['due', 'action'] })).toBe(`\
DUE                          ACTION
13 Jun 2011, 7 days overdue  ask SIEY for a template for recording child protection incidents and concerns
 3 Jul 2011, in 13 days      book the hall
`)
})

test('columns that were asked for stand in their order, and none is empty', () => {
  const columns = ['id', 'carried', 'item', 'raised', 'age', 'areas', 'written', 'source', 'meeting'] as const
  expect(print([policies], { width: null, columns })).toBe(`\
ID               CARRIED  ITEM            RAISED    AGE                   AREAS  WRITTEN              SOURCE                    MEETING
2010-summer/7.1        2  7 Safeguarding  Jun 2010  384 days, 2 meetings  -      by the next meeting  minutes/2010-summer.md:1  2010-summer
`)
})

test('columns are as wide as the eye sees them', () => {
  const wide = anAction('2011-spring/5.1', spring, { text: 'x', owners: ['日本'], due: '2011-06-30' })
  const narrow = anAction('2011-spring/5.2', spring, { text: 'y', owners: ['Ž'], due: '2011-06-30' })
  expect(print([wide, narrow], { columns: ['owner', 'action'] })).toBe(`\
OWNER  ACTION
日本   x
Ž      y
`)
})

test('words of the minutes make nothing happen, and a word wider than its column is broken, not cut', () => {
  const text = `see https://example.org/${'a'.repeat(60)}\u001b[31m\nred`
  const printed = print([anAction('2011-spring/5.1', spring, { text, owners: ['TR'] })], {})
  expect(printed.replaceAll(/\s+/g, '')).toContain(`${'a'.repeat(60)}␛[31mred`)
  expect(printed).not.toContain('\u001b')
  for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('the roles colour the words alone', () => {
  const mark = (name: string) => (text: string) => `<${name}:${text}>`
  const palette = {
    key: mark('key'),
    late: mark('late'),
    soon: mark('soon'),
    good: mark('good'),
    strong: mark('strong'),
    quiet: mark('quiet'),
  }
  expect(print([template, chair], { palette, width: null })).toBe(`\
<quiet:ID>               <quiet:OWNER>   <quiet:DUE>                          <quiet:ACTION>
<key:2011-spring/3.1>  <strong:TR>      13 Jun 2011, <late:7 days overdue>  ask SIEY for a template for recording child protection incidents and concerns
<key:2010-autumn/3.1>  <soon:nobody>  <quiet:no date>                      invite the new chair of the governors’ forum to a meeting
`)
})

test('a list without actions is nothing at all', () => {
  expect(print([], {})).toBe('')
})
