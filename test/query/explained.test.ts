import { describe, expect, test } from 'vitest'
import { type Known, readExpression } from '../../src/query/expression.js'
import { ownersIn } from '../../src/query/owners-in.js'
import { explainQuery } from '../../src/query/query.js'
import { aMeeting, anAction, aRegister } from '../builders.js'
import { committee, idsOf, mistakeOf, today } from './committee.js'

const known: Known = { areas: new Map([['Central (Mid)', ['Mid', 'Central']]]) }
const read = (text: string, register = committee) => readExpression(text, register, today, known)

const ofTR = 'the owner is TR (Terry Reynolds), or a group with TR in it: Headteachers'

describe('what a term asks for is said in words', () => {
  test.each([
    ['is:outstanding', 'the status is outstanding'],
    ['is:open', 'the status is outstanding'],
    ['is:done', 'the status is done'],
    ['status:all', 'of any status'],
    ['is:overdue', 'overdue: outstanding, and its due day is over'],
    ['is:late', 'overdue: outstanding, and its due day is over'],
    ['is:carried', 'carried forward at least once'],
    ['is:dormant', 'dormant: outstanding, not mentioned for a year, and three meetings were held since'],
    ['is:due', 'it has a due day'],
    ['is:confidential', 'confidential'],
    ['is:unassigned', 'nobody owns it'],
    ['is:unowned', 'nobody owns it'],
    ['owner:nobody', 'nobody owns it'],
    ['owner:TR', ofTR],
    ['owner:Headteachers', 'the owner is Headteachers'],
    ['owner:AF', 'the owner is AF (Alison Fiala)'],
    ['carried:2', 'carried forward at least 2 times'],
    ['carried>=2', 'carried forward at least 2 times'],
    ['carried>2', 'carried forward more than 2 times'],
    ['carried<2', 'carried forward fewer than 2 times'],
    ['carried<=2', 'carried forward at most 2 times'],
    ['series:TERMLY', 'the series is termly'],
    ['item:4A', 'the item is 4a, or a part of it'],
    ['area:south', 'the area is South'],
    ['area:mid', 'the area is Central (Mid)'],
    ['id:3.1', 'the id is 2011-spring/3.1'],
    ['text:training', 'the minutes say "training"'],
    ['meeting:spring', 'raised or named by 2011-spring'],
    ['meeting:last', 'raised or named by the meeting last held: 2011-summer, executive/2011-05'],
    ['due:none', 'no due day'],
    ['raised:none', 'no day known on which it was raised'],
    ['closed:none', 'outstanding, or closed on no known day'],
    ['due:2011-06-13', 'due on 13 Jun 2011'],
    ['due<2011-06-13', 'due before 13 Jun 2011'],
    ['due<=2011-06', 'due on or before 30 Jun 2011'],
    ['due>2011-06', 'due after 30 Jun 2011'],
    ['due>=2011-06', 'due on or after 1 Jun 2011'],
    ['raised:2011', 'raised from 1 Jan 2011 to 31 Dec 2011'],
    ['closed:this-week', 'closed from 20 Jun 2011 to 26 Jun 2011 (this-week)'],
    ['due:30-days-ago', 'due on 21 May 2011 (30-days-ago)'],
    ['due:next', 'due on 18 Nov 2011 in termly, on 4 Jul 2011 in executive (next-meeting)'],
    ['due:"next meeting"', 'due on 18 Nov 2011 in termly, on 4 Jul 2011 in executive (next-meeting)'],
    [
      'meeting:next',
      'due on or before 18 Nov 2011 in termly, on or before 4 Jul 2011 in executive (next-meeting)',
    ],
    ['raised:last', 'raised on 13 Jun 2011 in termly, on 3 May 2011 in executive (last-meeting)'],
    [
      'raised<last-meeting',
      'raised before 13 Jun 2011 in termly, before 3 May 2011 in executive (last-meeting)',
    ],
  ])('%s', (text, words) => {
    expect(explainQuery(read(text))).toEqual([words])
  })

  test('terms together are said below one another', () => {
    expect(explainQuery(read('-owner:AF'))).toEqual(['not: the owner is AF (Alison Fiala)'])
    expect(explainQuery(read('owner:AF (is:overdue or is:carried)'))).toEqual([
      'all of',
      '  the owner is AF (Alison Fiala)',
      '  any of',
      '    overdue: outstanding, and its due day is over',
      '    carried forward at least once',
    ])
  })

  test('a series without a name, and one series alone', () => {
    const spring = aMeeting('2011-spring', { date: '2011-03-02', next: [{ date: '2011-07-01' }] })
    const alone = aRegister([anAction('2011-spring/1.1', spring)])
    expect(explainQuery(read('series:none', alone))).toEqual(['the series has no name'])
    expect(idsOf(alone, read('series:NONE', alone))).toEqual(['2011-spring/1.1'])
    expect(explainQuery(read('due:next', alone))).toEqual(['due on 1 Jul 2011 (next-meeting)'])
    const other = aMeeting('x/2011-04', { series: 'x', date: '2011-04', next: [{ date: '2011-08-01' }] })
    const both = aRegister([anAction('2011-spring/1.1', spring), anAction('x/2011-04/1.1', other)])
    expect(explainQuery(read('raised:last', both))).toEqual([
      'raised on 2 Mar 2011 in the series without a name, from 1 Apr 2011 to 30 Apr 2011 in x (last-meeting)',
    ])
    expect(idsOf(both, read('raised:last', both))).toEqual(['2011-spring/1.1', 'x/2011-04/1.1'])
  })
})

describe('a value that nothing answers to is said with what there is', () => {
  test.each([
    [
      'is:overdu',
      'unknown word `overdu` after `is:`; did you mean `overdue`?',
      /^is: outstanding done withdrawn open closed overdue carried dormant unassigned due confidential$/,
    ],
    ['is:constructor', 'unknown word `constructor` after `is:`', /^is: /],
    [
      'carried:often',
      'unknown number `often`, expected how often it was carried, such as `3`',
      /^carried: 1, 2, 3$/,
    ],
    ['series:terml', 'unknown series `terml`; did you mean `termly`?', /^series: executive, termly$/],
    [
      'series:none',
      'unknown series `none`, expected one that meetings belong to',
      /^series: executive, termly$/,
    ],
    ['item:9', 'unknown item `9`, expected the number of an agenda item', /^items: {2}3, 4a, 4\.1, 40, 2$/],
    ['item:hall', 'unknown item `hall`, expected the number of an agenda item', /^items: /],
    [
      'area:Nowhere',
      'unknown area `Nowhere`, expected one that the minutes name',
      /^areas: {2}Central \(Mid\), South$/,
    ],
    ['id:2011-spring/3.9', 'unknown id `2011-spring/3.9`; did you mean', /^ids: {4}2011-spring\/3\.1, /],
    ['due:tomorow', 'unknown day `tomorow`; did you mean `tomorrow`?', /^days: {3}2011-06-13, /],
    [
      'meeting:autumn',
      'unknown meeting `autumn`, expected one whose minutes are here',
      /^meetings: executive\/2011-07, 2011-summer, .*last, next$/,
    ],
  ])('%s', (text, message, there) => {
    const mistake = mistakeOf(() => read(text))
    expect(mistake.message).toContain(message)
    expect(mistake.more.join('\n')).toMatch(new RegExp(there, 'm'))
  })

  test('a meeting to come or held is not known where minutes tell of none', () => {
    const agenda = aMeeting('2011-09', { date: null, status: 'agenda', series: 'x' })
    const register = aRegister([anAction('2011-09/1.1', agenda)])
    expect(mistakeOf(() => read('raised:last', register)).message).toBe(
      'no minutes tell of a meeting held, which `last` means',
    )
    expect(mistakeOf(() => read('due:next-meeting', register)).message).toBe(
      'no minutes tell of a next meeting, which `next-meeting` means',
    )
    expect(mistakeOf(() => read('meeting:last', register)).message).toContain(
      'expected one that was held: none was',
    )
    expect(mistakeOf(() => read('meeting:next', register)).message).toContain('no minutes announce the next')
  })

  test('an end that several meetings have is said with all of them, the newest first', () => {
    const register = aRegister([
      anAction('a/spring/1.1', aMeeting('a/spring')),
      anAction('b/spring/1.1', aMeeting('b/spring')),
    ])
    const mistake = mistakeOf(() => read('meeting:spring', register))
    expect(mistake.message).toBe('several meetings are called `spring`')
    expect(mistake.mend?.instead.map(({ words }) => words)).toEqual(['meeting:b/spring', 'meeting:a/spring'])
    expect(mistake.more.join('\n')).toContain('meetings: b/spring, a/spring')
  })
})

describe('words of a sentence mean nothing by themselves', () => {
  test.each(['the', 'of', 'for', 'from', 'with', 'at', 'in', 'is', 'are', 'was', 'were'])('%s TR', (word) => {
    expect(explainQuery(read(`${word} TR`))).toEqual([ofTR])
  })

  test.each(['action', 'actions', 'task', 'tasks', 'todo', 'todos', 'to-do', 'to-dos', 'TASKS'])(
    '%s is any action',
    (word) => {
      expect(explainQuery(read(`TR ${word}`))).toEqual([ofTR])
      expect(explainQuery(read(word))).toEqual(['every action'])
    },
  )

  test('three of them side by side, and no four', () => {
    expect(explainQuery(read('is from the TR'))).toEqual([ofTR])
    expect(() => read('is from of the TR')).toThrow()
  })
})

describe('what an action lacks', () => {
  test.each([
    ['no date', 'no due day'],
    ['no day', 'no due day'],
    ['without due', 'no due day'],
    ['missing owner', 'nobody owns it'],
    ['lacking anybody', 'nobody owns it'],
    ['without anyone', 'nobody owns it'],
    ['Without a due date', 'no due day'],
  ])('%s', (text, words) => {
    expect(explainQuery(read(text))).toEqual([words])
  })
})

test('the owners of a question are those of all its parts', () => {
  const keys = (text: string) => ownersIn(read(text)).map(({ key }) => key)
  expect(keys('owner:TR')).toEqual(['TR'])
  expect(keys('is:overdue (owner:AF or -owner:RH) owner:Headteachers')).toEqual(['AF', 'RH', 'Headteachers'])
  expect(keys('is:overdue text:x')).toEqual([])
})
