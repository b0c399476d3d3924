import { describe, expect, test } from 'vitest'
import { print } from '../../src/house/print.js'
import { namesTogether, stateWord, taskList } from '../../src/house/tasks.js'
import { unprintedLines } from '../../src/house/unprinted.js'
import type { Entry } from '../../src/model/action.js'
import { anEntry, anOwner, place } from '../builders.js'

const rh = [anOwner('RH')]
const duty = (words: string) => ({ about: 'owner', code: 'before-duty', quoted: 'RH', duty: words }) as const
const said = (text: string) => ({ evidence: { text, location: place() } })
const line = (text: string, more: Partial<Entry> = {}) =>
  print({ type: 'root', children: [taskList([anEntry(text, { owners: rh, ...more })])] }).trimEnd()

describe('a task says who is to do what', () => {
  test.each<readonly [string, Partial<Entry>, string]>([
    ['send it', {}, '- [ ] RH to send it'],
    ['the hall', {}, '- [ ] RH: the hall'],
    ['Send it', {}, '- [ ] RH: Send it'],
    ['Send it', { verbFirst: true }, '- [ ] RH to Send it'],
    ['send it', { owners: [] }, '- [ ] send it'],
    ['', {}, '- [ ] RH'],
    ['varnish it', said('RH AGREED to varnish it.'), '- [ ] RH to varnish it'],
    ['varnish it', said('RH agreed: to varnish it.'), '- [ ] RH to varnish it'],
    ['send it', said('RH thought of the letter.'), '- [ ] RH: send it'],
    ['Varnish it', said('RH AGREED to varnish it.'), '- [ ] RH: Varnish it'],
    ['send\n  it', {}, '- [ ] RH to send it'],
    ['send it', { owners: [anOwner('RH'), anOwner('AF')] }, '- [ ] RH/AF to send it'],
    ['send it', { owners: [anOwner('Ralph Holt'), anOwner('AF')] }, '- [ ] Ralph Holt and AF to send it'],
    ['send it', { status: 'done' }, '- [x] RH to send it'],
    ['send it', { status: 'withdrawn' }, '- [ ] RH to send it (withdrawn)'],
    ['send it', { due: { written: '13 June', date: '2011-06-13' } }, '- [ ] RH to send it (by 13 June)'],
    ['send it', { due: { written: 'on 13 June', date: '2011-06-13' } }, '- [ ] RH to send it (by 13 June)'],
    ['send it', { due: { written: 'by 13 June', date: '2011-06-13' } }, '- [ ] RH to send it (by 13 June)'],
    ['send it', { due: { written: 'before Easter', date: null } }, '- [ ] RH to send it (before Easter)'],
    [
      'send it',
      { due: { written: 'next meeting', date: null } },
      '- [ ] RH to send it (by the next meeting)',
    ],
    [
      'send it',
      { due: { written: 'Next meeting', date: null } },
      '- [ ] RH to send it (by the Next meeting)',
    ],
    ['send it', { due: { written: 'By Easter', date: null } }, '- [ ] RH to send it (By Easter)'],
    ['send it', { due: { written: '', date: null } }, '- [ ] RH to send it'],
    ['send it', { because: [duty('is to')] }, '- [ ] RH is to send it'],
    ['send it', { because: [duty('will')] }, '- [ ] RH to send it'],
    [
      'send it',
      { because: [{ about: 'entry', code: 'label', quoted: 'Action' }, duty('is to')] },
      '- [ ] RH is to send it',
    ],
    ['send it', { because: [duty('is to')], ...said('RH AGREED to send it.') }, '- [ ] RH to send it'],
    ['the hall', { because: [duty('is to')] }, '- [ ] RH: the hall'],
  ])('%j %j', (text, more, expected) => {
    expect(line(text, more)).toBe(expected)
  })
})

test('initials stand together with a stroke, names with "and"', () => {
  expect(namesTogether(['RH', 'AF', 'JMS'])).toBe('RH/AF/JMS')
  expect(namesTogether(['RH', 'Alison'])).toBe('RH and Alison')
  expect(namesTogether(['RH', 'A'])).toBe('RH and A')
  expect(namesTogether(['ABCDE', 'AF'])).toBe('ABCDE and AF')
})

test('what is outstanding needs no word', () => {
  expect([stateWord('outstanding'), stateWord('done'), stateWord('withdrawn')]).toEqual([
    '',
    'done',
    'withdrawn',
  ])
})

describe('words beside the minutes that no task says stay', () => {
  const task = anEntry('paint the gate', {
    owners: [anOwner('RH', { written: 'Ralphie' })],
    due: { written: 'by 13 June', date: '2011-06-13' },
    status: 'done',
  })
  const nameOf = (key: string) => (key === 'RH' ? 'Ralph Holt' : key)
  test.each([
    ['RH', true],
    ['a) RH', true],
    ['(b) Ralph Holt', true],
    ['b) RH', true],
    ['b)  RH', true],
    ['(b RH', false],
    ['b RH', false],
    ['RH b) AF', false],
    ['ralphie: paint gate', true],
    ['done by 13 June', true],
    ['RH 14 June', false],
    ['AF', false],
    ['RH, buy a brush', false],
    ['', true],
  ])('%j', (written, isSaid) => {
    expect(unprintedLines([written], [task], nameOf)).toEqual(isSaid ? [] : [written])
  })
})
