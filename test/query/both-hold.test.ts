import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cannotBothHold } from '../../src/query/both-hold.js'
import { readExpression } from '../../src/query/expression.js'
import { type Flags, noFlags, queryOfFlags } from '../../src/query/flags.js'
import { matches } from '../../src/query/query.js'
import { patience, registers, runs } from '../generated.js'
import { committee, idsOf, mistakeOf, today } from './committee.js'

const read = (text: string) => readExpression(text, committee, today)
const mistake = (text: string) => mistakeOf(() => read(text))
const instead = (text: string) => mistake(text).mend?.instead.map(({ words }) => words)
const ofFlags = (flags: Partial<Flags>) => queryOfFlags({ ...noFlags, ...flags }, committee, today)

/** Terms of which no action fits both. */
const contrary: readonly (readonly [string, string])[] = [
  ['due<2011-05-01', 'due>2011-06-01'],
  ['due<2011-05-01', 'due>=2011-05-01'],
  ['due<=2011-05-01', 'due>2011-05-01'],
  ['due<2011-05-02', 'due>2011-05-01'],
  ['due:2011-05', 'due:2011-06'],
  ['due:none', 'due<2012'],
  ['due:none', 'due:next-meeting'],
  ['due:none', 'is:due'],
  ['is:overdue', 'due>today'],
  ['is:overdue', 'due:none'],
  ['is:overdue', 'is:done'],
  ['is:overdue', 'status:closed'],
  ['raised>=2011-06', 'raised<2011-03'],
  ['raised:none', 'raised:2011'],
  ['closed>=2011-06', 'closed<2011-06'],
  ['closed:2011', 'is:outstanding'],
  ['is:done', 'is:outstanding'],
  ['is:dormant', 'is:withdrawn'],
  ['carried>3', 'carried<3'],
  ['is:carried', 'carried<1'],
  ['owner:TR', 'is:unassigned'],
  ['owner:nobody', 'owner:RH'],
  ['meeting:2011-spring', 'raised>2011-03'],
  ['item:40', 'item:4'],
  ['item:4.1', 'item:3'],
  ['series:termly', 'series:executive'],
  ['id:3.1', 'id:3.2'],
  ['owner:TR', '-owner:TR'],
  ['"template"', 'not "template"'],
  ['(is:done or is:withdrawn)', 'is:outstanding'],
  ['(due<2011-05-01 owner:TR)', '(due>2011-06-01 or is:unassigned)'],
  ['is:overdue', '(is:done or due>2012)'],
]

/** Terms that some action may fit, though none here does. */
const together: readonly (readonly [string, string])[] = [
  ['due<=2011-05-01', 'due>=2011-05-01'],
  ['due<2011-05-03', 'due>2011-05-01'],
  ['due:2011', 'due:2011-06'],
  ['due<=2011-05', 'due>2011-05-10'],
  ['is:overdue', 'due:today'],
  ['is:overdue', 'is:outstanding'],
  ['raised>2012', 'closed<2010'],
  ['due>2012', 'raised<2010'],
  ['closed:none', 'is:outstanding'],
  ['closed:none', 'is:done'],
  ['due:next-meeting', 'due<2010'],
  ['carried>2', 'carried<4'],
  ['is:carried', 'carried<=1'],
  ['owner:TR', 'owner:RH'],
  ['-owner:TR', 'owner:RH'],
  ['-owner:TR', '-owner:RH'],
  ['item:4', 'item:4.1'],
  ['meeting:2011-spring', 'meeting:2011-summer'],
  ['meeting:2011-summer', 'raised>2011-03'],
  ['meeting:2011-spring', 'raised:2011-03'],
  ['area:South', 'area:"Central (Mid)"'],
  ['status:all', 'is:done'],
  ['status:closed', 'is:done'],
  ['"a"', '"b"'],
  ['(is:done or is:overdue)', 'is:outstanding'],
]

describe('of two terms that contradict each other no action can be', () => {
  test.each(contrary)('%s and %s', (term, other) => {
    for (const [one, two] of [
      [term, other],
      [other, term],
    ] as const) {
      expect(cannotBothHold(read(one), read(two))).toBe(true)
      expect(mistake(`${one} ${two}`).message).toBe(`\`${one}\` and \`${two}\` contradict each other`)
      expect(mistake(`is:confidential ${one} "x" ${two}`).pointed?.start).toBe(
        `is:confidential ${one} "x" `.length,
      )
    }
  })

  test.each(together)('%s and %s can both hold', (term, other) => {
    expect(cannotBothHold(read(term), read(other))).toBe(false)
    expect(cannotBothHold(read(other), read(term))).toBe(false)
    expect(idsOf(committee, read(`${term} ${other}`))).toEqual(
      idsOf(committee, read(term)).filter((id) => idsOf(committee, read(other)).includes(id)),
    )
  })
})

const anyDay = fc.constantFrom(
  '2010',
  '2011-03',
  '2011-05',
  '2011-06-13',
  '2011-06-20',
  'today',
  'next-meeting',
)
const compared = fc
  .tuple(fc.constantFrom('due', 'raised', 'closed'), fc.constantFrom(':', '<', '<=', '>', '>='), anyDay)
  .map((parts) => parts.join(''))
const counted = fc
  .tuple(fc.constantFrom(':', '<', '<=', '>', '>='), fc.nat(4))
  .map(([sign, times]) => `carried${sign}${times}`)
const terms = [...contrary, ...together].flat().filter((term) => !/today|meeting:/.test(term))
const anyTerm = fc.oneof(compared, counted, fc.constantFrom(...terms))

test(
  'what is said to contradict fits no action, whichever the minutes have',
  () => {
    let refused = 0
    fc.assert(
      fc.property(registers, anyTerm, anyTerm, (register, term, other) => {
        const [one, two] = [read(term), read(other)]
        if (!cannotBothHold(one, two)) return
        refused++
        for (const action of [...register.actions, ...committee.actions])
          expect(matches(one, action, { today }) && matches(two, action, { today })).toBe(false)
      }),
      { numRuns: runs * 5 },
    )
    expect(refused).toBeGreaterThan(runs / 10)
  },
  patience,
)

describe('what to ask instead', () => {
  test.each([
    ['3.1 3.2', ['3.1 or 3.2']],
    ['3.1 and 3.2', ['3.1 or 3.2']],
    ['done and withdrawn', ['done or withdrawn']],
    ['overdue TR done', ['TR done', 'overdue TR']],
    ['TR 3.1 3.2', ['TR 3.2', 'TR 3.1']],
    ['TR overdue "x" closed', ['TR "x" closed', 'TR overdue "x"']],
    ['TR - TR TR', ['TR TR']],
    ['overdue done done', undefined],
    ['nobody -series:termly unassigned due<2011-01-01 due>2011-06-01', undefined],
  ])('%s', (text, offered) => {
    expect(mistake(text).message).toMatch(/ contradict each other$/)
    if (offered !== undefined) expect(instead(text)).toEqual(offered)
    for (const words of instead(text) ?? []) expect(() => read(words), words).not.toThrow()
  })

  test('a saved query that contradicts itself is named, and one that contradicts the rest is pointed at', () => {
    const queries = new Map([
      ['late', 'is:overdue'],
      ['odd', 'is:done is:outstanding'],
    ])
    const ask = (text: string) => mistakeOf(() => readExpression(text, committee, today, { queries }))
    expect(ask('@odd').message).toBe(
      'the saved query `@odd` cannot be read: `is:done` and `is:outstanding` contradict each other',
    )
    expect(ask('@late is:done').message).toBe('`@late` and `is:done` contradict each other')
    expect(ask('is:done @late').mend?.instead.map(({ words }) => words)).toEqual(['is:done or @late'])
  })
})

describe('flags that cannot both hold are an error, and one of them is left out', () => {
  test.each<readonly [Partial<Flags>, string, string]>([
    [
      { dueBefore: '2011-05-01', dueAfter: '2011-06-01' },
      '--due-before 2011-05-01',
      '--due-after 2011-06-01',
    ],
    [
      { dueBefore: '2011-05-02', dueAfter: '2011-05-01' },
      '--due-before 2011-05-02',
      '--due-after 2011-05-01',
    ],
    [{ overdue: true, dueAfter: 'today' }, '--overdue', '--due-after today'],
    [{ overdue: true, status: 'closed' }, '--status closed', '--overdue'],
    [{ overdue: true, expression: 'TR done' }, '--overdue', 'TR done'],
    [{ item: '3', expression: 'item:40' }, '--item 3', 'item:40'],
    [{ series: 'termly', expression: 'executive' }, '--series termly', 'executive'],
    [{ unassigned: true, expression: 'TR' }, '--unassigned', 'TR'],
    [{ owner: ['TR', 'RH'], expression: 'is:unassigned' }, '--owner TR', 'is:unassigned'],
    [{ raisedSince: '2011-06', expression: 'raised<2011' }, '--raised-since 2011-06', 'raised<2011'],
    [{ carried: 2, expression: 'carried<2' }, '--carried 2', 'carried<2'],
    [{ meeting: 'next', expression: 'due:none' }, '--meeting next', 'due:none'],
  ])('%j', (flags, one, other) => {
    const error = mistakeOf(() => ofFlags(flags))
    expect(error.message).toBe(`\`${one}\` and \`${other}\` contradict each other, expected one of them`)
    const [flag = '', value] = one.split(' ')
    expect(error.mend).toEqual({
      flag: value === undefined ? null : flag,
      typed: value ?? flag,
      instead: [{ words: '', meaning: null }],
    })
  })

  test.each<Partial<Flags>>([
    { dueBefore: '2011-05-03', dueAfter: '2011-05-01' },
    { owner: ['TR'], unassigned: true },
    { owner: ['TR'], unassigned: true, expression: 'RH' },
    { owner: ['TR'], unassigned: true, expression: 'is:unassigned' },
    { raisedSince: '2011-06', dueBefore: '2011-05-01' },
    { overdue: true, status: 'open' },
    { overdue: true, dueBefore: '2012' },
  ])('%j is none', (flags) => {
    expect(() => ofFlags(flags)).not.toThrow()
  })
})
