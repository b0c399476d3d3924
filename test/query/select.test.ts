import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Register } from '../../src/model/register.js'
import { isUsageError } from '../../src/model/usage-error.js'
import { readExpression } from '../../src/query/expression.js'
import { everything, matches } from '../../src/query/query.js'
import { type Selection, select } from '../../src/query/select.js'
import { aMeeting, anAction, aRegister } from '../builders.js'
import { patience, registers, runs } from '../generated.js'
import { committee, mistakeOf, today } from './committee.js'

function ask(question: Partial<Selection>, register = committee) {
  return select(register, {
    query: everything,
    today,
    sort: [],
    groupBy: null,
    limit: null,
    confidential: true,
    ...question,
  })
}

const ids = (question: Partial<Selection>) => ask(question).listed.map(({ action }) => action.id)

test('the earliest due first, no date last, then by id as people count', () => {
  expect(ids({})).toEqual([
    '2011-spring/3.1',
    '2011-spring/4a.1',
    'executive/2011-05/2.1',
    '2011-spring/3.2',
    '2011-spring/4.1.1',
    '2011-spring/40.1',
  ])
  const spring = aMeeting('2011-spring')
  const ten = aRegister([anAction('2011-spring/4.10', spring), anAction('2011-spring/4.2', spring)])
  expect(ask({}, ten).listed.map(({ action }) => action.id)).toEqual(['2011-spring/4.2', '2011-spring/4.10'])
})

describe('other orders', () => {
  test.each([
    [['owner'], ['AF', 'Headteachers', 'RH', 'TR', 'TR', undefined]],
    [['-owner'], ['TR', 'TR', 'RH', 'Headteachers', 'AF', undefined]],
    [['-due'], ['TR', 'Headteachers', 'TR', 'RH', undefined, 'AF']],
    [
      ['-carried', 'owner'],
      ['TR', 'AF', 'Headteachers', 'RH', 'TR', undefined],
    ],
    [['status,-due'], ['TR', 'Headteachers', 'TR', undefined, 'RH', 'AF']],
    [
      ['-meeting', 'id'],
      ['Headteachers', 'TR', 'TR', undefined, 'RH', 'AF'],
    ],
  ])('--sort %s', (sort, owners) => {
    expect(ask({ sort }).listed.map(({ action }) => action.owners[0]?.key)).toEqual(owners)
  })

  test('by age, the youngest first, a minus the oldest first', () => {
    expect(ids({ sort: ['age'] })[0]).toBe('executive/2011-05/2.1')
    expect(ids({ sort: ['raised'] }).at(-1)).toBe('executive/2011-05/2.1')
    expect(ids({ sort: ['-age'] }).at(-1)).toBe('executive/2011-05/2.1')
  })

  test('an unknown word is an error', () => {
    const mistake = mistakeOf(() => ask({ sort: ['due', '-onwer'] }))
    expect(mistake.message).toBe('unknown sort key `-onwer`; did you mean `owner`?')
    expect(mistake.mend?.instead).toEqual([{ words: '-owner', meaning: null }])
    expect(mistakeOf(() => ask({ sort: ['constructor'] })).message).toContain('unknown sort key')
  })
})

describe('headings', () => {
  const headings = (groupBy: Selection['groupBy']) =>
    ask({ groupBy }).groups.map(({ key, title, listed }) => [key, title, listed.length])

  test('owners by the alphabet, nobody last', () => {
    expect(headings('owner')).toEqual([
      ['AF', 'Alison Fiala', 1],
      ['Headteachers', '', 1],
      ['RH', 'Ralph Holloway', 1],
      ['TR', 'Terry Reynolds', 2],
      [null, 'nobody', 1],
    ])
  })

  test('a shared action stands under each of its owners', () => {
    const shared = anAction('2011-spring/3.1', aMeeting('2011-spring'), { owners: ['TR', 'AF'] })
    const listing = ask({ groupBy: 'owner' }, aRegister([shared]))
    expect(listing.groups.map(({ key }) => key)).toEqual(['AF', 'TR'])
    expect(listing.counts.shown).toBe(1)
  })

  test('meetings the oldest first', () => {
    expect(headings('meeting')).toEqual([
      ['2011-spring', 'Spring term 2011, Mar 2011', 5],
      ['executive/2011-05', 'Executive, 3 May 2011', 1],
    ])
  })

  test('days and areas', () => {
    expect(headings('due')).toEqual([
      ['2011-06-13', '13 Jun 2011', 2],
      ['2011-06-30', '30 Jun 2011', 1],
      ['2011-11-18', '18 Nov 2011', 1],
      [null, 'no date', 2],
    ])
    expect(headings('area')).toEqual([
      ['Central (Mid)', '', 1],
      ['South', '', 1],
      [null, 'no area', 4],
    ])
  })
})

test('a confidential action is withheld and counted, unless it is asked for', () => {
  const query = readExpression('is:outstanding item:4', committee, today)
  expect(ask({ query, confidential: false })).toMatchObject({
    listed: [],
    counts: { shown: 0, outstanding: 4, overdue: 1, confidential: 1 },
    withheld: { confidential: 1, limit: 0 },
  })
  expect(ask({ query }).counts.shown).toBe(1)
})

test('a limit is counted too, and people are those who own what is shown', () => {
  const listing = ask({ limit: 1 })
  expect(listing.withheld).toEqual({ confidential: 0, limit: 5, beforeLine: null })
  expect(listing.people.map((person) => person.key)).toEqual(['TR'])
})

test('how late and how old an action is', () => {
  const [first, done, , later] = ask({}).listed
  expect(first).toMatchObject({ overdue: true, daysOverdue: 7, dueIn: -7, ageDays: 111, ageMeetings: 1 })
  expect(done).toMatchObject({ overdue: false, daysOverdue: 0, ageDays: 104, ageMeetings: 1 })
  expect(later).toMatchObject({ overdue: false, daysOverdue: 0, dueIn: 151 })
})

test('what is due today is not overdue', () => {
  expect(select(committee, { ...question(), today: '2011-06-13' }).counts.overdue).toBe(0)
  expect(select(committee, { ...question(), today: '2011-06-14' }).counts.overdue).toBe(1)
})

function question(): Selection {
  return { query: everything, today, sort: [], groupBy: null, limit: null, confidential: true }
}

const term = fc.constantFrom(
  'owner:TR',
  'owner:RH',
  'owner:Headteachers',
  'is:overdue',
  'is:carried',
  'is:unassigned',
  'is:due',
  'is:confidential',
  'is:done',
  'status:all',
  'due<2011-06-13',
  'due:this-month',
  'due:none',
  'due>=last-year',
  'raised>2010-03',
  'raised:none',
  'carried>1',
  '"e"',
  '"\\""',
)
const expression = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, term, tie('not'), tie('both'), tie('either')),
  not: tie('any').map((query) => `-(${query})`),
  both: fc.tuple(tie('any'), tie('any')).map(([one, other]) => `(${one} ${other})`),
  either: fc.tuple(tie('any'), tie('any')).map(([one, other]) => `(${one} or ${other})`),
})).any

/** Whether two of its terms contradict each other, which is said in place of an answer. */
function isContrary(text: string, register: Register): boolean {
  try {
    readExpression(text, register, today)
    return false
  } catch (error) {
    if (isUsageError(error) && error.message.endsWith(' contradict each other')) return true
    throw error
  }
}

test(
  'a query and its negation share out the register',
  () => {
    fc.assert(
      fc.property(registers, expression, (register, text) => {
        fc.pre(!isContrary(`${text}`, register))
        const query = readExpression(`${text}`, register, today)
        const negation = readExpression(`not (${text})`, register, today)
        for (const action of register.actions)
          expect(matches(query, action, { today })).toBe(!matches(negation, action, { today }))
      }),
      { numRuns: runs },
    )
  },
  patience,
)

test(
  'every action is listed or withheld, and stands under a heading',
  () => {
    fc.assert(
      fc.property(
        registers,
        fc.constantFrom('owner', 'meeting', 'due', 'area'),
        fc.boolean(),
        fc.option(fc.nat(5)),
        (register, groupBy, confidential, limit) => {
          const listing = ask({ groupBy, confidential, limit }, register)
          const { withheld } = listing
          expect(listing.listed.length + withheld.confidential + withheld.limit).toBe(register.actions.length)
          const groups = [...listing.groups, ...listing.dormantGroups]
          expect(new Set(groups.flatMap((group) => group.listed))).toEqual(new Set(listing.listed))
        },
      ),
      { numRuns: runs },
    )
  },
  patience,
)
