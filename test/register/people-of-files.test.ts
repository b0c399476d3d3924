import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/model/owner.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { everybody } from '../../src/register/people.js'
import { recogniseAlone } from '../reading.js'
import { registerOfSeries } from '../series.js'

/** The people of files that were read each by itself, as whoever uses epha as a library may do. */
function peopleOf(files: readonly string[], epha = ''): readonly Person[] {
  const settings = readSettings(epha, 'epha.yaml')
  const minutes = files.map((line, at) => {
    const file = { path: `${at + 1}.md`, text: `# Board, 2020-0${at + 1}-06\n\n${line}\n` }
    return recogniseAlone(
      parseDocument(file, settings, { alone: true, absolutePath: `/minutes/${file.path}` }),
      settings,
    )
  })
  return everybody(minutes, settings).people
}

const shown = ({ key, name, role, aliases }: Person): string =>
  [`${key} = ${name}`, ...(role === undefined ? [] : [role]), ...aliases].join(' · ')

describe('somebody whom several files name, each read by itself, is one', () => {
  it.each([
    [['Present: Ann Reed', 'Present: Ann Reed (AR)'], 'AR = Ann Reed'],
    [['Present: Ann Reed (AR)', 'Present: Ann Reed'], 'AR = Ann Reed'],
    [['Present: Ann Reed (AR)', 'Present: Ann Reed (AR)'], 'AR = Ann Reed'],
    [['Present: Ann Reed (AR)', 'Present: Ann Reed (ANR)'], 'AR = Ann Reed · ANR'],
    [['Present: Ann Reed (AR)', 'Present: Ann Reed (ANR)', 'Present: Ann Reed (AR)'], 'AR = Ann Reed · ANR'],
    [['Present: Ann Reed (@annie)', 'Present: Ann Reed (AR)'], 'AR = Ann Reed · @annie'],
    [['Present: Ann Reed (AR)', 'Present: Ann Reed (@annie)'], 'AR = Ann Reed · @annie'],
    [['Present: Ann Reed', 'Present: Ann Reed (Treasurer)'], 'Ann Reed = Ann Reed · Treasurer'],
    [['Present: Ann Reed (Treasurer)', 'Present: Ann Reed (Secretary)'], 'Ann Reed = Ann Reed · Treasurer'],
    [['Present: Ann Reed (Treasurer)', 'Present: Ann Reed'], 'Ann Reed = Ann Reed · Treasurer'],
    [['Present: Ann Reed', 'Present: Ann Reed'], 'Ann Reed = Ann Reed'],
  ])('%j: %s', (files, expected) => {
    expect(peopleOf(files).map(shown)).toEqual([expected])
  })

  it('has no role where no file prints one', () => {
    expect(peopleOf(['Present: Ann Reed', 'Present: Ann Reed']).map((person) => 'role' in person)).toEqual([
      false,
    ])
  })

  it('is as epha.yaml has this person, whatever files print', () => {
    expect(
      peopleOf(
        ['Present: Ann Reed (ANR, Secretary)'],
        'people: { AR: { name: Ann Reed, role: Treasurer } }',
      ).map(shown),
    ).toEqual(['AR = Ann Reed · Treasurer'])
  })

  it('is another than whoever has the same initials: both are keyed by their names', () => {
    expect(peopleOf(['Present: Ann Reed (AR)', 'Present: Axel Rook (AR)']).map(shown)).toEqual([
      'Ann Reed = Ann Reed',
      'Axel Rook = Axel Rook',
    ])
  })
})

describe('somebody of a series', () => {
  const person = (lines: readonly string[], epha = ''): Person | undefined =>
    registerOfSeries(Object.fromEntries(lines.map((line, at) => [`2020-0${at + 1}-06`, [line]])), epha)
      .people[0]

  it.each([
    [['Present: Ann Reed (AR)'], 'AR = Ann Reed'],
    [['Present: Ann Reed (@annie)'], 'Ann Reed = Ann Reed · @annie'],
    [['Present: Ann Reed (AR)', 'Present: Ann Reed (@annie)'], 'AR = Ann Reed · @annie'],
    [['Present: Ann Reed (Treasurer)', 'Present: Ann Reed (Secretary)'], 'Ann Reed = Ann Reed · Secretary'],
    [['Present: Ann Reed (Treasurer)', 'Present: Ann Reed'], 'Ann Reed = Ann Reed · Treasurer'],
    [['Present: Anne Reed', 'Present: Anna Reed'], 'Anna Reed = Anna Reed · Anne Reed'],
    [['Present: Anna Reed', 'Present: Anne Reed'], 'Anna Reed = Anna Reed · Anne Reed'],
    [['Present: Anne Reed', 'Present: Anna Reed', 'Present: Anne Reed'], 'Anne Reed = Anne Reed · Anna Reed'],
  ])('has the key, the name, the latest office and the other forms: %j', (lines, expected) => {
    const found = person(lines)
    expect(found && shown(found)).toBe(expected)
  })

  it('has no role and is told apart from nobody where nothing says so', () => {
    expect(person(['Present: Ann Reed'])).toEqual({
      key: 'Ann Reed',
      name: 'Ann Reed',
      aliases: [],
      onRoster: false,
    })
  })

  it('is told apart from whom epha.yaml names beside this person', () => {
    expect(person(['Present: Ann Reed'], 'different: [[Ann Reed, Ann Reedy]]')?.not).toEqual(['Ann Reedy'])
  })

  it('has the name of epha.yaml, however it is spelt elsewhere, and its aliases once', () => {
    const found = person(
      ['Present: Anna Reed (@annie)', 'Present: Anna Reed (@annie)'],
      'people: { AR: { name: Ann Reed, aliases: [Anna Reed, "@annie"] } }',
    )
    expect(found && shown(found)).toBe('AR = Ann Reed · Anna Reed · @annie')
  })
})

describe('a file without a day', () => {
  it.each([
    [{ notes: 'Ann Reed (Treasurer)', '2020-01-06': 'Ann Reed (Secretary)' }],
    [{ '2020-01-06': 'Ann Reed (Secretary)', notes: 'Ann Reed (Treasurer)' }],
    [{ '2020-01-06': 'Ann Reed (Secretary)', '2019-01-06': 'Ann Reed (Treasurer)' }],
  ])('tells no office later than one with a day, and a later day one before: %j', (files) => {
    const meetings = Object.entries(files).map(([day, names]) => [day, [`Present: ${names}`]])
    expect(registerOfSeries(Object.fromEntries(meetings)).people.map(({ role }) => role)).toEqual([
      'Secretary',
    ])
  })

  it.each([
    ['2019-11-06', 1],
    ['2005-01-06', 2],
  ])('makes nobody seen on days between it and the others: %s', (day, count) => {
    const { membership } = registerOfSeries({
      notes: ['Present: Ann Reed'],
      '2020-01-06': ['Present: Ann Reed'],
      [day]: ['Present: Ann'],
    })
    expect(membership.members).toHaveLength(count)
  })
})

describe('the categories of one attendance are one list', () => {
  const people = (...lines: readonly string[]): readonly string[] =>
    registerOfSeries({ '2020-01-06': ['Present: Steve Garren'], '2020-02-03': lines }).membership.members.map(
      ({ person: { name } }) => name,
    )

  it.each(['Apologies', 'Absent'])('nobody stands there twice: Present and %s', (label) => {
    expect(people('Present: Steve', '', `${label}: Steve Garren`)).toEqual(['Steve Garren', 'Steve'])
  })

  it('is no list what only speaks of somebody', () => {
    expect(people('Present: Steve', '', 'Chair: Steve Garren')).toEqual(['Steve Garren'])
  })
})
