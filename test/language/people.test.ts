import { describe, expect, it } from 'vitest'
import {
  initialsOf,
  peopleIndex,
  resolvePerson,
  resolveWritten,
  writtenName,
} from '../../src/language/people.js'
import type { Person } from '../../src/model/owner.js'

const person = (key: string, name: string, aliases: readonly string[] = []): Person => ({
  key,
  name,
  aliases,
  onRoster: false,
})
const index = peopleIndex([
  person('TR', 'Terry Reynolds', ['@treynolds']),
  person('Stéfan van der Walt', 'Stéfan van der Walt'),
  person('Mrs. Berry', 'Mrs. Berry'),
  person('zed0', 'zed0'),
  person('Anna Conley', 'Anna Conley'),
  person('Anna Carr', 'Anna Carr'),
])
const keyOf = (written: string) => {
  const found = resolvePerson(writtenName(written), index)
  return found && ('person' in found ? found.person.key : found.ambiguous.map(({ key }) => key))
}

describe('whom a written owner means', () => {
  it('is told by key, name, handle and first name', () => {
    for (const written of [
      'TR',
      'Terry Reynolds',
      'terry reynolds',
      'Mr Terry Reynolds',
      'Terry',
      '@treynolds',
    ])
      expect(keyOf(written)).toBe('TR')
    expect(keyOf('Stéfan')).toBe('Stéfan van der Walt')
    expect(keyOf('Mrs Berry')).toBe('Mrs. Berry')
    expect(keyOf('Zed0')).toBe('zed0')
  })

  it('is told by initials that nobody printed, where they fit one person alone', () => {
    expect(initialsOf('Stéfan van der Walt')).toEqual(['SvdW', 'SW'])
    expect(keyOf('SW')).toBe('Stéfan van der Walt')
    expect(keyOf('AC')).toEqual(['Anna Conley', 'Anna Carr'])
  })

  it('is told by both letters of a name with a hyphen, and by one', () => {
    const hyphened = peopleIndex([
      person('Piet-Paul Kuiper', 'Piet-Paul Kuiper'),
      person('Tom Bos', 'Tom Bos'),
    ])
    const whom = (written: string) => resolvePerson(writtenName(written), hyphened)
    for (const written of ['PPK', 'PK'])
      expect(whom(written)).toMatchObject({ person: { key: 'Piet-Paul Kuiper' } })
    expect(whom('PP')).toBeNull()
    expect(initialsOf('Piet-Paul van Kuiper')).toEqual(['PvK', 'PK', 'PPvK'])
  })

  it('is nobody for part of a name, a first name that two have, or small letters', () => {
    expect(keyOf('Rey')).toBeNull()
    expect(keyOf('sw')).toBeNull()
    expect(keyOf('Anna')).toEqual(['Anna Conley', 'Anna Carr'])
    expect(keyOf('')).toBeNull()
  })
})

describe('a surname behind a title', () => {
  const ashes = peopleIndex([person('Mr Ash', 'Mr Ash'), person('Mrs Ash', 'Mrs Ash')])
  const ofAshes = (written: string) => {
    const found = resolvePerson(writtenName(written), ashes)
    return found && ('person' in found ? found.person.key : found.ambiguous.map(({ key }) => key))
  }

  it.each([
    ['Mr. Ash', 'Mr Ash'],
    ['MRS ASH', 'Mrs Ash'],
    ['Ms Ash', 'Mrs Ash'],
    ['Dr Ash', ['Mr Ash', 'Mrs Ash']],
  ])('%s is whoever has that title', (written, who) => {
    expect(ofAshes(written)).toEqual(who)
  })

  it('is nobody whose title differs', () => {
    const alone = peopleIndex([person('Mr Ash', 'Mr Ash')])
    expect(resolveWritten(writtenName('Mrs Ash'), alone)).toBeNull()
    expect(resolvePerson(writtenName('Mrs Ash'), alone)).toBeNull()
    expect(resolveWritten(writtenName('Mr. Ash'), alone)).not.toBeNull()
  })
})

describe('initials that keep the small letter of a name', () => {
  const some = ['elm Parrish', 'Rosa Hale', 'Elsa Pym'].map((name) => person(name, name))
  const whom = (written: string) => resolvePerson(writtenName(written), peopleIndex(some))

  it('are those of the name that is written so, and of no other', () => {
    expect(whom('eP')).toMatchObject({ person: { key: 'elm Parrish' } })
    expect(['rH', 'ep', 'eR', 'ePX', 'hR'].map(whom)).toEqual([null, null, null, null, null])
  })
})
