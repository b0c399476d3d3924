import { expect, test } from 'vitest'
import { actionsOf, type Letters } from '../../src/model/letter.js'
import { noFlags, queryOfFlags } from '../../src/query/flags.js'
import { matches } from '../../src/query/query.js'
import { aMeeting, anAction, anOwner, aPerson } from '../builders.js'
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

test('what is dormant stands apart in a letter, and in none of its groups', () => {
  const years = ['2019-03', '2019-09', '2020-03', '2020-09'].map((date) =>
    aMeeting(date, { series: 'board', date }),
  )
  const [first] = years
  if (first === undefined) throw new Error('four meetings are expected')
  const old = anAction('2019-03/1.1', first, { owners: ['TR'] })
  const register = springRegister([old, springAction('1.1', 'read', { owners: ['TR'] })], {
    meetings: [...years, spring],
  })
  const [letter] = lettersOn('2011-06-10', springRegister([old], { meetings: years })).letters
  expect(letter?.dormant).toEqual([])
  const [later] = lettersOn('2021-06-10', register).letters
  expect(later?.dormant.map(({ listed }) => listed.action.id)).toEqual(['2019-03/1.1'])
  expect(later?.groups.flatMap(({ actions: all }) => all.map(({ listed }) => listed.action.id))).toEqual([
    '2011-spring/1.1',
  ])
})

test('a letter names the next meeting by the day that its actions are due by', () => {
  const areas = ['South', 'North East']
  const register = springRegister([
    springAction('1.1', 'read', { owners: ['TR'], areas }),
    springAction('1.2', 'write', { owners: ['TR'], areas, due: '2011-06-14' }),
    springAction('1.3', 'count', { owners: ['TR'], areas, due: '2011-06-22' }),
  ])
  const letterOn = (today: string) => {
    const { groups = [], nextMeeting } = lettersOn(today, register).letters[0] ?? {}
    return [nextMeeting, ...groups.map(({ kind, day, actions: { length } }) => `${length} ${kind} ${day}`)]
  }
  expect(letterOn('2011-06-13')).toEqual([
    { date: '2011-06-13' },
    '1 before-next-meeting 2011-06-13',
    '2 later 2011-06-13',
  ])
  expect(letterOn('2011-06-16')).toEqual([
    { area: 'North East', date: '2011-06-22' },
    '2 overdue 2011-06-22',
    '1 before-next-meeting 2011-06-22',
  ])
})

test('a letter from two series has the first meeting to come, and no day above what waits for both', () => {
  const board = aMeeting('board/1', { series: 'board', date: '2011-05', next: [{ date: '2011-06-20' }] })
  const register = springRegister(
    [
      springAction('1.1', 'read', { owners: ['TR'] }),
      anAction('board/1/1.1', board, { owners: ['TR'], due: '2011-06-20' }),
    ],
    { meetings: [spring, board] },
  )
  const [letter] = lettersOn('2011-06-10', register).letters
  expect(letter?.nextMeeting).toEqual({ area: 'West', date: '2011-06-13' })
  expect(letter?.groups.map(({ kind, day, actions }) => [kind, day, actions.length])).toEqual([
    ['before-next-meeting', null, 2],
  ])
})

test('a letter lists before the next meeting what `--meeting next` lists', () => {
  const areas = ['South', 'North East']
  const days = ['2011-06-13', '2011-06-14', '2011-06-15', '2011-06-21', '2011-06-22', '2011-07-01']
  const register = springRegister(
    days.map((due, at) => springAction(`1.${at + 1}`, 'read', { owners: ['TR'], due, areas })),
  )
  for (const today of ['2011-06-01', '2011-06-13', '2011-06-14', '2011-06-20', '2011-06-22']) {
    const query = queryOfFlags({ ...noFlags, meeting: 'next' }, register, today)
    const listed = register.actions.filter((action) => matches(query, action, { today }))
    const inLetter = (lettersOn(today, register).letters[0]?.groups ?? [])
      .filter(({ kind }) => kind === 'overdue' || kind === 'before-next-meeting')
      .flatMap(({ actions }) => actions.map(({ listed: { action } }) => action))
    expect(inLetter.map(({ id }) => id)).toEqual(listed.map(({ id }) => id))
  }
})
