import { describe, expect, test } from 'vitest'
import type { UsageError } from '../../src/model/usage-error.js'
import { readExpression } from '../../src/query/expression.js'
import { type Flags, noFlags, queryOfFlags } from '../../src/query/flags.js'
import { aMeeting, anAction, anOwner, aPerson, aRegister } from '../builders.js'
import { committee, idsOf, mistakeOf, today } from './committee.js'

function asked(flags: Partial<Flags>): readonly string[] {
  return idsOf(committee, queryOfFlags({ ...noFlags, ...flags }, committee, today))
}

const insteadOf = ({ mend }: UsageError) => mend?.instead.map(({ words }) => words)

const mistaken = (flags: Partial<Flags>) =>
  mistakeOf(() => queryOfFlags({ ...noFlags, ...flags }, committee, today))

describe('what flags ask for is what an expression asks for', () => {
  const pairs: readonly (readonly [Partial<Flags>, string])[] = [
    [{}, 'status:outstanding'],
    [{ owner: ['TR'] }, 'status:outstanding owner:TR'],
    [{ owner: ['tr, rh', 'Alison Fiala'], status: 'all' }, 'owner:TR,RH,AF'],
    [{ owner: ['ralphie'], status: 'done' }, 'owner:RH is:done'],
    [{ unassigned: true }, 'is:outstanding is:unassigned'],
    [{ owner: ['TR'], unassigned: true }, 'is:outstanding (owner:TR or is:unassigned)'],
    [{ meeting: '2011-summer' }, 'is:outstanding meeting:2011-summer'],
    [{ meeting: 'last' }, 'is:outstanding meeting:last'],
    [{ meeting: 'next' }, 'is:outstanding due<=next-meeting'],
    [{ item: '4', status: 'all' }, 'item:4'],
    [{ area: 'south' }, 'is:outstanding area:South'],
    [{ series: 'Executive' }, 'is:outstanding series:executive'],
    [{ status: 'withdrawn' }, 'is:withdrawn'],
    [{ status: 'all' }, ''],
    [{ overdue: true }, 'is:overdue'],
    [{ dueBefore: '2011-06-30' }, 'is:outstanding due<2011-06-30'],
    [{ dueAfter: '2011-06-30' }, 'is:outstanding due>2011-06-30'],
    [{ dueBefore: 'next-month' }, 'is:outstanding due<2011-07-01'],
    [{ raisedSince: '2011-05-03' }, 'is:outstanding raised>=2011-05-03'],
    [{ text: 'TEMPLATE' }, 'is:outstanding "template"'],
    [{ carried: 1 }, 'is:outstanding carried:1'],
    [{ expression: 'is:done or is:withdrawn' }, 'is:done or is:withdrawn'],
    [{ owner: ['TR'], expression: '-is:overdue' }, 'is:outstanding owner:TR -is:overdue'],
    [{ status: 'all', expression: 'owner:RH' }, 'owner:RH'],
  ]
  test.each(pairs)('%j', (flags, expression) => {
    expect(asked(flags)).toEqual(idsOf(committee, readExpression(expression, committee, today)))
  })
})

test('the day itself is not before and not after, but since', () => {
  expect(asked({ dueBefore: '2011-06-13' })).toEqual([])
  expect(asked({ dueAfter: '2011-11-18' })).toEqual([])
  expect(asked({ raisedSince: '2011-03-01' })).toHaveLength(4)
  expect(asked({ raisedSince: '2011-03-02' })).toEqual(['executive/2011-05/2.1'])
})

test('what a group that lists TR owns is shown to TR, and not the other way round', () => {
  expect(asked({ owner: ['TR'] })).toContain('executive/2011-05/2.1')
  expect(asked({ owner: ['Headteachers'] })).toEqual(['executive/2011-05/2.1'])
})

describe('what nothing answers to is an error with something to type', () => {
  test('an owner whom nobody knows', () => {
    const mistake = mistaken({ owner: ['TX'] })
    expect(mistake.message).toBe('unknown owner `TX`; did you mean `TR`?')
    expect(mistake.more).toEqual(['owners: AF, RH, TR'])
    expect(mistake.mend).toEqual({
      flag: '--owner',
      typed: 'TX',
      instead: [{ words: 'TR', meaning: 'Terry Reynolds' }],
    })
    expect(mistake.pointed).toBeNull()
  })

  test('initials that fit two people name both', () => {
    const mistake = mistaken({ owner: ['JM'] })
    expect(mistake.message).toBe('`JM` can be John Mason or Jane Moore')
    expect(mistake.more).toEqual(['owners: John Mason, Jane Moore'])
    expect(insteadOf(mistake)).toEqual(['John Mason', 'Jane Moore'])
  })

  test('initials that the minutes write without saying whose they are', () => {
    const people = [aPerson('Ralph Holloway', 'Ralph Holloway'), aPerson('R Hopkins', 'R Hopkins')]
    const owner = anOwner('QX', { ambiguous: ['Ralph Holloway', 'R Hopkins'] })
    const action = { ...anAction('2011-spring/1.1', aMeeting('2011-spring')), owners: [owner] }
    const ask = () => queryOfFlags({ ...noFlags, owner: ['QX'] }, aRegister([action], { people }), today)
    expect(mistakeOf(ask).message).toContain('can be Ralph Holloway or R Hopkins')
  })

  test('an owner who stands in the minutes only is one to ask for', () => {
    const register = aRegister([anAction('2011-spring/1.1', aMeeting('2011-spring'), { owners: ['ZZ'] })])
    expect(idsOf(register, queryOfFlags({ ...noFlags, owner: ['zz'] }, register, today))).toHaveLength(1)
  })

  test('a meeting, an item, an area, a series, a date, a status', () => {
    expect(mistaken({ meeting: '2011-spring2' }).more).toEqual([
      'meetings: executive/2011-07, 2011-summer, executive/2011-05, 2011-spring, last, next',
    ])
    expect(insteadOf(mistaken({ meeting: '2011-spring2' }))).toEqual(['2011-spring'])
    expect(mistaken({ item: '9' }).more[0]).toBe('items:  3, 4a, 4.1, 40, 2')
    expect(insteadOf(mistaken({ area: 'Soth' }))).toEqual(['South'])
    expect(insteadOf(mistaken({ series: 'termy' }))).toEqual(['termly'])
    expect(insteadOf(mistaken({ status: 'dome' }))).toEqual(['done'])
    expect(mistaken({ dueBefore: '13/06/2011' }).message).toBe('unknown day `13/06/2011`')
    expect(insteadOf(mistaken({ raisedSince: '2011-02-29' }))).toEqual(['2011-06-20'])
  })

  test('where nothing is near there is still something to type', () => {
    expect(mistaken({ owner: ['XQZW'] }).more.at(-1)).toBe('try:    epha owners')
    expect(mistaken({ meeting: 'XQZW' }).more.at(-1)).toBe('try:    epha meetings')
    expect(mistaken({ area: 'XQZW' }).more).toEqual(['areas:  Central (Mid), South'])
  })

  test('an empty value is nobody and nothing, never everything', () => {
    expect(mistaken({ owner: [''] }).message).toBe('unknown owner ``, expected one on the roster')
    expect(mistaken({ owner: [' , '] }).message).toContain('unknown owner')
    expect(mistaken({ text: ' ' }).message).toBe('no words to look for, expected some that the minutes say')
    expect(mistaken({ item: '' }).message).toContain('unknown item')
  })

  test('of many, twelve are named', () => {
    const people = Array.from({ length: 30 }, (_, at) =>
      aPerson(`P${String(at).padStart(2, '0')}`, `Person ${at}`),
    )
    const ask = () => queryOfFlags({ ...noFlags, owner: ['TX'] }, aRegister([], { people }), today)
    expect(mistakeOf(ask).more[0]).toMatch(/^owners: P00, .*, P11, … \(30\)$/)
  })

  test('`next` where no minutes tell of a next meeting, `last` where none was held', () => {
    const alone = aRegister([anAction('2011-spring/1.1', aMeeting('2011-spring'))])
    const ask = (meeting: string) => () => queryOfFlags({ ...noFlags, meeting }, alone, today)
    expect(mistakeOf(ask('next')).message).toContain('no minutes announce the next')
    const agenda = aMeeting('2011-spring', { status: 'agenda' })
    const none = aRegister([], { meetings: [agenda] })
    expect(mistakeOf(() => queryOfFlags({ ...noFlags, meeting: 'last' }, none, today)).message).toContain(
      'none was',
    )
  })
})
