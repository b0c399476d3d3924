import { describe, expect, test } from 'vitest'
import type { Member } from '../../src/model/member.js'
import { listPeople } from '../../src/query/people.js'
import { aMeeting, anAction, anEntry, anOwner, aPerson, aRegister, aSighting, place } from '../builders.js'

const spring = aMeeting('2011-spring', { date: '2011-03-02' })
const summer = aMeeting('2011-summer', { date: '2011-06-13' })
const loose = aMeeting('notes', { date: null })

const aMember = (key: string, name: string, more: Partial<Member> = {}): Member => ({
  person: aPerson(key, name),
  spellings: [],
  seen: null,
  meetings: 0,
  attended: true,
  lists: [],
  ...more,
})

type Written = readonly [meeting: typeof spring, name: string]

/** What somebody owns, as the entries of some meetings write the owner. */
function owned(key: string, written: readonly Written[], more: Parameters<typeof anAction>[2] = {}) {
  const [first, ...others] = written.map(([meeting, name], line) =>
    aSighting(
      meeting,
      anEntry('ask', { owners: [anOwner(key, { written: name })], location: place(meeting.path, line + 1) }),
    ),
  )
  if (first === undefined) throw new Error('an action is written somewhere')
  return anAction(`${key}/1.1`, spring, { owners: [key], entries: [first, ...others], ...more })
}

const listOf = (
  actions: Parameters<typeof aRegister>[0],
  members: readonly Member[],
  people = members.map(({ person }) => person),
) =>
  listPeople(
    aRegister(actions, { meetings: [spring, summer, loose], people, membership: { members, open: [] } }),
  )

describe('who is listed', () => {
  test('whoever attended, by the alphabet, and numbers by their size', () => {
    const members = ['Zoe Ash', 'Team 10', 'ana Bell', 'Team 9'].map((name) =>
      aMember(name, name, { meetings: 1 }),
    )
    expect(listOf([], members).members.map(({ person }) => person.name)).toEqual([
      'ana Bell',
      'Team 9',
      'Team 10',
      'Zoe Ash',
    ])
  })

  test('names that differ in capitals alone stand in one order, whichever came first', () => {
    const members = ['ANA BELL', 'Ana Bell'].map((name, at) => aMember(`A${at}`, name, { meetings: 1 }))
    const names = (all: readonly Member[]) => listOf([], all).members.map(({ person }) => person.name)
    expect(names(members)).toEqual(names(members.toReversed()))
  })

  test('whoever neither attended nor owns is counted as not seen', () => {
    const listing = listOf(
      [],
      [aMember('TR', 'Terry Reynolds'), aMember('AF', 'Alison Fiala', { meetings: 2 })],
    )
    expect([listing.members.map(({ person }) => person.key), listing.unseen]).toEqual([['AF'], 1])
  })

  test('whoever owns though no attendance has the name, and nobody else of the roster', () => {
    const people = [aPerson('TR', 'Terry Reynolds'), aPerson('XX', 'Xenia Xu')]
    const listing = listOf([owned('TR', [[spring, 'TR']])], [], people)
    expect(listing.members.map(({ person, actions, meetings }) => [person.key, actions, meetings])).toEqual([
      ['TR', { outstanding: 1, all: 1 }, 0],
    ])
    expect(listing.unseen).toBe(0)
  })
})

test('of each is counted what is outstanding, and all', () => {
  const actions = [
    owned('TR', [[spring, 'TR']]),
    owned('TR', [[spring, 'TR']], { status: 'done' }),
    owned('TR', [[spring, 'TR']], { status: 'withdrawn' }),
  ]
  const [only] = listOf(actions, [aMember('TR', 'Terry Reynolds')]).members
  expect(only?.actions).toEqual({ outstanding: 1, all: 3 })
})

test('groups and owners on no roster are listed apart, each with what it owns', () => {
  const of = (key: string, kind: 'group' | 'unknown') => ({
    ...anAction(`${key}/1.1`, spring, { entries: [aSighting(summer, null)] }),
    owners: [anOwner(key, { kind })],
  })
  const { bodies, strangers, members } = listOf(
    [of('Choir', 'group'), of('Board', 'group'), of('Xu', 'unknown')],
    [],
  )
  const seen = { first: '2011-06-13', last: '2011-06-13' }
  const actions = { outstanding: 1, all: 1 }
  expect(bodies).toEqual([
    { name: 'Board', actions, seen },
    { name: 'Choir', actions, seen },
  ])
  expect(strangers).toEqual([{ name: 'Xu', actions, seen }])
  expect(members).toEqual([])
})

describe('when somebody was seen', () => {
  test.each([
    ['from the first meeting to the last', [summer, spring], { first: '2011-03-02', last: '2011-06-13' }],
    ['in the same order of reading', [spring, summer], { first: '2011-03-02', last: '2011-06-13' }],
    ['without those that have no date', [loose, spring, loose], { first: '2011-03-02', last: '2011-03-02' }],
    ['not at all where none has', [loose], null],
  ] as const)('is known by their actions: %s', (_, meetings, seen) => {
    const action = owned(
      'TR',
      meetings.map((meeting) => [meeting, 'TR'] as const),
    )
    expect(listOf([action], [aMember('TR', 'Terry Reynolds')]).members[0]?.seen).toEqual(seen)
  })

  test('is what attendance says, where it says it', () => {
    const seen = { first: '2009-01-01', last: '2009-02-01' }
    const [only] = listOf(
      [owned('TR', [[spring, 'TR']])],
      [aMember('TR', 'Terry Reynolds', { seen })],
    ).members
    expect(only?.seen).toEqual(seen)
  })
})

describe('how actions alone write somebody', () => {
  const spellings = (
    written: readonly Written[],
    person = aPerson('TR', 'Terry Reynolds'),
    more: Partial<Member> = {},
  ) => listOf([owned('TR', written)], [{ ...aMember('TR', ''), ...more, person }]).members[0]?.spellings

  test('is listed with the meetings that do, and the first place', () => {
    expect(
      spellings([
        [spring, 'Tez'],
        [spring, 'Tez'],
        [summer, 'Tez'],
      ]),
    ).toEqual([
      { written: 'Tez', reason: { code: 'owner-only' }, meetings: 2, place: { path: spring.path, line: 1 } },
    ])
  })

  test('is not where the name, the key or attendance has it, however accents are written', () => {
    const place = { path: spring.path, line: 1 }
    const attendance = { written: 'Te\u0301z', reason: { code: 'in-full' }, meetings: 1, place } as const
    const known = [
      [spring, 'TR'],
      [spring, 'Terry Reynolds'],
      [spring, 'T\u00e9z'],
    ] as const
    expect(spellings(known, undefined, { spellings: [attendance] })).toEqual([attendance])
  })

  test('is by the settings where they say so, and only of somebody on the roster', () => {
    const code = (onRoster: boolean) =>
      spellings([[spring, 'Tez']], aPerson('TR', 'Terry Reynolds', { aliases: ['Tez'], onRoster }))?.[0]
        ?.reason
    expect([code(true), code(false)]).toEqual([{ code: 'settings' }, { code: 'owner-only' }])
  })

  test('an owner beside in the same entry is not theirs', () => {
    const entry = anEntry('ask', {
      owners: [anOwner('AF', { written: 'Ali' }), anOwner('TR', { kind: 'group', written: 'All' })],
    })
    const action = owned('TR', [[spring, 'TR']], { entries: [aSighting(spring, entry)] })
    const [only] = listOf([action], [aMember('TR', 'Terry Reynolds')]).members
    expect(only?.spellings).toEqual([])
  })
})
