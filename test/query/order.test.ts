import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/model/action.js'
import { orderOf, sortKeys } from '../../src/query/order.js'
import { standingOn } from '../../src/query/standing.js'
import { aMeeting, anAction, aRegister } from '../builders.js'
import { mistakeOf } from './committee.js'

const early = aMeeting('a/2024-01', { series: 'a', date: '2024-01-10' })
const late = aMeeting('a/2024-03', { series: 'a', date: '2024-03-10' })
const beside = aMeeting('b/2024-03', { series: 'b', date: '2024-03-10' })
const undated = aMeeting('undated', { date: null })
const meetings = [early, late, beside, undated]

const shuffled: readonly Action[] = [
  anAction('b/2024-03/10.1', beside, {
    owners: ['Cy'],
    status: 'withdrawn',
    closed: '2024-03-20',
    carried: 2,
  }),
  anAction('undated/h.1', undated, { item: null, due: '2024-06-01' }),
  anAction('a/2024-01/9.1', early, {
    owners: ['bo'],
    status: 'done',
    closed: '2024-03-10',
    due: '2024-02-01',
  }),
  anAction('a/2024-03/2.2', late, { owners: ['Al'], due: '2024-04-01', carried: 1 }),
  anAction('a/2024-03/2.10', late, { owners: ['Al'], due: '2024-04-01' }),
]
const listed = shuffled.map(standingOn(aRegister(shuffled, { meetings }), '2024-03-20'))
const sorted = (...sort: readonly string[]) =>
  listed.toSorted(orderOf(sort)).map(({ action }) => action.id.slice(action.id.lastIndexOf('/') + 1))

describe('--sort puts what is known in its order, and what is not last either way', () => {
  test.each([
    ['', '9.1 2.2 2.10 h.1 10.1'],
    ['due', '9.1 2.2 2.10 h.1 10.1'],
    ['-due', 'h.1 2.2 2.10 9.1 10.1'],
    ['age', '2.2 2.10 10.1 9.1 h.1'],
    ['-age', '9.1 2.2 2.10 10.1 h.1'],
    ['owner', '2.2 2.10 9.1 10.1 h.1'],
    ['-owner', '10.1 9.1 2.2 2.10 h.1'],
    ['item', '2.2 2.10 9.1 10.1 h.1'],
    ['-item', '10.1 9.1 2.2 2.10 h.1'],
    ['raised', '9.1 2.2 2.10 10.1 h.1'],
    ['-raised', '2.2 2.10 10.1 9.1 h.1'],
    ['closed', '9.1 10.1 2.2 2.10 h.1'],
    ['-closed', '10.1 9.1 2.2 2.10 h.1'],
    ['carried', '9.1 2.10 h.1 2.2 10.1'],
    ['-carried', '10.1 2.2 9.1 2.10 h.1'],
    ['status', '2.2 2.10 h.1 9.1 10.1'],
    ['-status', '10.1 9.1 2.2 2.10 h.1'],
    ['id', '9.1 2.2 2.10 10.1 h.1'],
    ['-id', 'h.1 10.1 2.10 2.2 9.1'],
    ['owner,-id', '2.10 2.2 9.1 10.1 h.1'],
  ])('%s', (sort, ids) => {
    expect(sorted(sort).join(' ')).toBe(ids)
  })

  test('meetings by their day, those of one day by their ids', () => {
    const meetingOf = (sort: string) => [
      ...new Set(listed.toSorted(orderOf([sort])).map(({ action }) => action.meeting.id)),
    ]
    const dated = meetingOf('meeting').filter((id) => id !== 'undated')
    expect(dated).toEqual(['a/2024-01', 'a/2024-03', 'b/2024-03'])
    expect(meetingOf('-meeting').filter((id) => id !== 'undated')).toEqual([
      'b/2024-03',
      'a/2024-03',
      'a/2024-01',
    ])
  })
})

describe('how the words of --sort may be written', () => {
  test.each([
    ['in capitals', ['OWNER,-Id']],
    ['with blanks', [' owner , -id ']],
    ['with a comma too many', ['owner,,-id,']],
    ['each by itself', ['owner', '-id']],
  ])('%s', (_, sort) => {
    expect(sorted(...sort)).toEqual(sorted('owner,-id'))
  })

  test.each([
    ['onwer', '; did you mean `owner`?', 'owner'],
    ['-duee', '; did you mean `due`?', '-due'],
    ['zzzzzz', '', 'due'],
    ['-zzzzzz', '', '-due'],
  ])('an unknown one is an error, and %s is mended', (word, near, words) => {
    const mistake = mistakeOf(() => orderOf([word]))
    expect(mistake.message).toBe(`unknown sort key \`${word}\`${near}`)
    expect(mistake.more).toEqual([`keys:   ${sortKeys.join(', ')}`])
    expect(mistake.mend).toEqual({ flag: '--sort', typed: word, instead: [{ words, meaning: null }] })
  })
})

test('each word orders: two actions stand the other way round when they are exchanged, and none before itself', () => {
  for (const key of sortKeys)
    for (const sort of [key, `-${key}`]) {
      const compare = orderOf([sort])
      for (const one of listed)
        for (const other of listed)
          expect(Math.sign(compare(one, other)) + Math.sign(compare(other, one)), sort).toBe(0)
    }
})
