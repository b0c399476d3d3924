import { expect, test } from 'vitest'
import type { Owner, Person } from '../../src/model/owner.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import { listingObject } from '../../src/render/listing-object.js'
import { aMeeting, anAction, anOwner, aPerson, aRegister } from '../builders.js'

const meeting = aMeeting('2011-spring')

/** The people of a list of actions, each of one owner, as JSON has them. */
function peopleOf(
  owners: readonly Owner[],
  aliases: readonly string[] = [],
  person: Person = aPerson('Ann Bell', 'Ann Bell', { aliases }),
) {
  const actions = owners.map((owner, at) => ({
    ...anAction(`2011-spring/3.${at + 1}`, meeting),
    owners: [owner],
  }))
  const register = aRegister(actions, { people: [person] })
  const options = { today: '2011-06-20', sort: [], groupBy: null, limit: null, confidential: true } as const
  return listingObject(select(register, { ...options, query: everything })).people
}

const ann = (written: string, more: Partial<Owner> = {}): Owner =>
  anOwner('Ann Bell', { written, kind: 'person', ...more })

test('people of a list have the forms in which it writes them among their aliases, each once', () => {
  expect(peopleOf([ann('AB'), ann('Ann'), ann('AB'), ann('Ann Bell')], ['Annie'])).toEqual({
    'Ann Bell': { name: 'Ann Bell', aliases: ['Annie', 'AB', 'Ann'] },
  })
})

test('people who are written by their names alone have no aliases', () => {
  expect(peopleOf([ann('Ann Bell')])).toEqual({ 'Ann Bell': { name: 'Ann Bell' } })
})

test('the key of a person is none of the aliases, nor is the name', () => {
  const owners = [anOwner('AB', { written: 'AB' }), anOwner('AB', { written: 'Ann Bell' })]
  expect(peopleOf(owners, [], aPerson('AB', 'Ann Bell'))).toEqual({ AB: { name: 'Ann Bell' } })
})

test('a post is no alias of who holds it', () => {
  expect(peopleOf([ann('the Clerk', { by: { code: 'post', says: 'settings' } }), ann('AB')])).toEqual({
    'Ann Bell': { name: 'Ann Bell', aliases: ['AB'] },
  })
})
