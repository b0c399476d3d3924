import { expect, test } from 'vitest'
import { actionsOf, type Letters } from '../../src/model/letter.js'
import { nextSitting, sittingsToCome } from '../../src/query/next-sitting.js'
import { aMeeting, anOwner, aPerson } from '../builders.js'
import { actions, lettersOn, people, spring, springAction, springRegister } from '../spring-2011.js'

const who = ({ letters }: Letters) =>
  Object.fromEntries(
    letters.map((letter) => [
      letter.person.key,
      actionsOf(letter).map(({ listed }) => listed.action.id.slice('2011-spring/'.length)),
    ]),
  )
const group = (key: string) => anOwner(key, { kind: 'group' })

test('each owner gets one letter, by key, and whoever has nothing outstanding gets none', () => {
  expect(who(lettersOn('2011-06-20'))).toEqual({ AF: ['4a.2'], RH: ['4a.1', '4c.1'], TR: ['3.1', '3.2'] })
})

test('what is done, withdrawn or confidential is in no letter', () => {
  const [first, second, ...others] = actions
  if (first === undefined || second === undefined) throw new Error('five actions are expected')
  const register = springRegister([
    { ...first, status: 'done' },
    { ...second, confidential: true },
    ...others.map((action) => ({ ...action, status: 'withdrawn' as const })),
  ])
  expect(lettersOn('2011-06-20', register)).toEqual({ letters: [], unreached: [] })
})

test('an action of several owners is in the letter of each', () => {
  const register = springRegister([springAction('1.1', 'read', { owners: ['TR', 'AF'] })])
  const { letters } = lettersOn('2011-06-20', register)
  expect(letters.map(({ person }) => person.key)).toEqual(['AF', 'TR'])
  expect(letters.flatMap(actionsOf).map(({ others }) => others)).toEqual([
    ['Terry Reynolds'],
    ['Alison Fiala'],
  ])
})

test('a group reaches its members, those of groups within it too, each once and by name before by group', () => {
  const groups = new Map([
    ['All', ['Executive', 'RH', 'All']],
    ['Executive', ['TR', 'RH', 'XX']],
  ])
  const action = springAction('1.1', 'read')
  const register = springRegister([{ ...action, owners: [group('All'), anOwner('RH')] }], { groups })
  const { letters, unreached } = lettersOn('2011-06-20', register)
  expect(letters.map(({ person, groups: [first] }) => [person.key, first?.actions[0]?.group])).toEqual([
    ['RH', null],
    ['TR', 'Executive'],
  ])
  expect(unreached).toEqual([{ why: 'not-on-roster', key: 'XX', ids: ['2011-spring/1.1'] }])
})

test('owners in doubt, unknown, gone or not listed reach nobody and are listed for the clerk', () => {
  const left = aPerson('RT', 'Ruth Tan', { until: '2011-06-19' })
  const owners = [
    anOwner('RT'),
    anOwner('RH', { kind: 'unknown', ambiguous: ['Ralph Holloway', 'Richard Hopkins'] }),
    anOwner('TX', { kind: 'unknown' }),
    group('Headteachers'),
  ]
  const register = springRegister(
    [
      { ...springAction('1.1', 'read'), owners },
      { ...springAction('1.2', 'write'), owners },
      springAction('1.3', 'count', { owners: [] }),
    ],
    { people: [...people, left] },
  )
  const ids = ['2011-spring/1.1', '2011-spring/1.2']
  expect(lettersOn('2011-06-20', register)).toEqual({
    letters: [],
    unreached: [
      { why: 'left', person: left, until: '2011-06-19', ids },
      { why: 'ambiguous', key: 'RH', could: ['Ralph Holloway', 'Richard Hopkins'], ids },
      { why: 'not-on-roster', key: 'TX', ids },
      { why: 'group-without-members', key: 'Headteachers', ids },
      { why: 'nobody', ids: ['2011-spring/1.3'] },
    ],
  })
})

test('on the last day in post somebody is still written to', () => {
  const register = springRegister([springAction('1.1', 'read', { owners: ['RT'] })], {
    people: [aPerson('RT', 'Ruth Tan', { until: '2011-06-20' })],
  })
  expect(who(lettersOn('2011-06-20', register))).toEqual({ RT: ['1.1'] })
  expect(who(lettersOn('2011-06-21', register))).toEqual({})
})

test('a letter names the next sitting in the areas of its actions, else of the series', () => {
  const inAreas = (...areas: string[]) => [springAction('1.1', 'read', { areas })]
  const next = (today: string, ...areas: string[]) => nextSitting(inAreas(...areas), [spring], today)
  expect(next('2011-06-10', 'South', 'North East')).toEqual({ area: 'South', date: '2011-06-15' })
  expect(next('2011-06-15', 'South', 'North East')).toEqual({ area: 'North East', date: '2011-06-22' })
  expect(next('2011-06-15', 'South')).toEqual({ area: 'Central (Mid)', date: '2011-06-21' })
  expect(next('2011-06-15')).toEqual({ area: 'Central (Mid)', date: '2011-06-21' })
  expect(next('2011-06-22', 'South')).toBeNull()
})

test('the agenda of a meeting that was moved goes before the day that was announced', () => {
  const agenda = aMeeting('2011-summer', { series: 'termly', date: '2011-07-01', status: 'agenda' })
  expect(sittingsToCome([spring, agenda], 'termly', '2011-06-10')).toEqual([{ date: '2011-07-01' }])
  expect(sittingsToCome([spring, agenda], 'executive', '2011-06-10')).toEqual([])
})

test('an agenda of which only the month is known has no day to name', () => {
  const agenda = aMeeting('2011-autumn', { series: 'termly', date: '2011-11', status: 'agenda' })
  expect(sittingsToCome([agenda], 'termly', '2011-06-10')).toEqual([])
})
