import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/model/owner.js'
import { readSettings } from '../../src/parse/settings.js'
import { identify } from '../../src/register/roster/identify.js'
import { keyed } from '../../src/register/roster/keys.js'
import { aFile, anAppearance } from './appearances.js'

type Printed = Parameters<typeof anAppearance>

/** Everybody of some files, of which each names these. */
function peopleIn(files: readonly (readonly Printed[])[], epha = ''): readonly Person[] {
  const appearing = files.map((printed, at) =>
    aFile(`${at + 1}.md`, {
      date: `2020-0${at + 1}-06`,
      appearances: printed.map(([name, more]) => anAppearance(name, more)),
    }),
  )
  return [...keyed(identify(appearing, readSettings(epha, 'epha.yaml')).people).values()]
}

const keys = (...printed: readonly Printed[]) => peopleIn([printed]).map(({ key }) => key)

describe('the key of somebody', () => {
  it.each(['AR', 'ANR', 'SvdW', 'A.R', 'A-R', 'ÅÖ', 'ŽR', 'ÉvdÅ'])(
    'is the initials beside the name: %s',
    (initials) => {
      expect(keys(['Ann Reed', { initials }])).toEqual([initials])
    },
  )

  it.each(['Annie', '@annie', 'A', 'ar', 'AbcdeR'])('is not what is no initials: %s', (alias) => {
    expect(keys(['Ann Reed', { aliases: [alias] }])).toEqual(['Ann Reed'])
  })

  it('is the name where anybody else is written so', () => {
    expect(keys(['Ann Reed', { initials: 'AR' }], ['Al Rook', { initials: 'AR' }])).toEqual([
      'Ann Reed',
      'Al Rook',
    ])
    expect(keys(['Ann Reed', { initials: 'AR' }], ['Al Rook', { initials: 'ALR' }])).toEqual(['AR', 'ALR'])
    expect(keys(['Ann Reed', { initials: 'AR' }], ['Al Rook', { aliases: ['ar'] }])).toEqual([
      'Ann Reed',
      'Al Rook',
    ])
    expect(keys(['Åke Reed', { initials: 'ÅR' }], ['Al Rook', { initials: 'AR' }])).toEqual([
      'Åke Reed',
      'Al Rook',
    ])
  })

  it('is that of epha.yaml, whatever is printed', () => {
    const epha = 'people: { X1: { name: Ann Reed, role: Chair, aliases: [Annie] } }'
    expect(peopleIn([[['Ann Reed', { initials: 'AR', role: 'Clerk' }]]], epha)).toMatchObject([
      { key: 'X1', name: 'Ann Reed', role: 'Chair', onRoster: true, aliases: ['Annie', 'AR'] },
    ])
  })

  it('is one for each of two of one name', () => {
    const [mr, mrs] = [{ name: 'Mr Kim Ash' }, { name: 'Mrs Kim Ash' }].map(({ name }): Printed => [name])
    const two = peopleIn([[mr ?? ['x'], mrs ?? ['y']]]).map(({ key }) => key)
    expect(new Set(two).size).toBe(2)
  })
})

describe('the name that is shown of somebody', () => {
  const nameOf = (...names: readonly string[]) =>
    peopleIn(names.map((name) => [[name]])).map(({ name }) => name)

  it('is the one that is printed most often, and of two the first of the alphabet', () => {
    expect(nameOf('Anne Reedham', 'Anna Reedham')).toEqual(['Anna Reedham'])
    expect(nameOf('Anna Reedham', 'Anne Reedham')).toEqual(['Anna Reedham'])
    expect(nameOf('Anne Reedham', 'Anna Reedham', 'Anne Reedham')).toEqual(['Anne Reedham'])
    expect(nameOf('Anna Reedham', 'Anne Reedham', 'Anne Reedham')).toEqual(['Anne Reedham'])
  })
})

describe('the office of somebody', () => {
  const role = (...roles: readonly (string | null)[]) =>
    peopleIn(roles.map((printed) => [['Ann Reed', { role: printed }]])).map((person) => person.role ?? null)

  it('is the latest that is printed', () => {
    expect(role('Clerk', 'Chair')).toEqual(['Chair'])
    expect(role('Clerk', null)).toEqual(['Clerk'])
    expect(role(null)).toEqual([null])
    expect(peopleIn([[['Ann Reed']]])[0]).not.toHaveProperty('role')
  })

  it('is the last of one day, and any before one without a day', () => {
    const both = [
      anAppearance('Ann Reed', { role: 'Clerk' }),
      anAppearance('Ann Reed', { role: 'Chair', list: null }),
    ]
    const settings = readSettings('', 'epha.yaml')
    const roleIn = (...files: Parameters<typeof identify>[0]) =>
      [...keyed(identify(files, settings).people).values()].map((person) => person.role)
    expect(roleIn(aFile('a', { date: '2020-01-06', appearances: both }))).toEqual(['Chair'])
    const [clerk, chair] = both.map((appearance) => [appearance])
    expect(
      roleIn(
        aFile('a', { appearances: clerk ?? [] }),
        aFile('b', { date: '2020-01-06', appearances: chair ?? [] }),
      ),
    ).toEqual(['Chair'])
  })
})

describe('whom epha.yaml tells apart', () => {
  it('is not the other, and each says who', () => {
    const epha = 'different: [[Ann Reed, Anna Reed]]'
    const people = peopleIn([[['Ann Reed']], [['Anna Reed']]], epha)
    expect(people.map(({ name, not }) => [name, not])).toEqual([
      ['Ann Reed', ['Anna Reed']],
      ['Anna Reed', ['Ann Reed']],
    ])
    expect(peopleIn([[['Tom Reeve']]], epha)[0]).not.toHaveProperty('not')
  })

  it.each([
    ['letters and a surname', 'A. B. Cole', 'Ann Cole'],
    ['a nickname', 'Maple', 'Ann Cole'],
    ['a title', 'Mr Kim Ash', 'Mrs Kim Ash'],
    ['a title, the other first', 'Mrs Kim Ash', 'Mr Kim Ash'],
  ])('is who is printed so, by %s', (_, one, other) => {
    const printed = ['Mr Kim Ash', 'Mrs Kim Ash', 'Tom Reeve', 'Ann Cole', 'A. B. Cole', 'Maple']
    const people = peopleIn([printed.map((name): Printed => [name])], `different: [[${one}, ${other}]]`)
    const apart = people.flatMap(({ name, not }) => (not === undefined ? [] : [[name, ...not]]))
    expect(apart.map((names) => names.join(' ≠ ')).sort()).toEqual(
      [`${one} ≠ ${other}`, `${other} ≠ ${one}`].sort(),
    )
  })

  it('is who is printed so in other letters', () => {
    const people = peopleIn([[['Ann Cole'], ['Tom Reeve']]], 'different: [[ÄNN COLE, tom reeve]]')
    expect(people.map(({ name, not }) => [name, not])).toEqual([
      ['Ann Cole', ['tom reeve']],
      ['Tom Reeve', ['ÄNN COLE']],
    ])
  })
})
