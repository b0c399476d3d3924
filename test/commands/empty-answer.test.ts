import { expect, test } from 'vitest'
import { questionPhrase, searchedActions } from '../../src/commands/actions/empty-answer.js'
import { type Flags, noFlags, queryOfFlags } from '../../src/query/flags.js'
import { aMeeting, anAction, aPerson, aRegister } from '../builders.js'

const spring = aMeeting('2011-spring', { areas: ['South'], next: [{ date: '2011-06-28' }] })
const register = aRegister(
  [
    anAction('2011-spring/3.1', spring, { owners: ['TR'] }),
    anAction('2011-spring/3.2', spring, { status: 'done' }),
  ],
  { people: [aPerson('JM', 'Jim Macdonald'), aPerson('TR', 'Terry Reynolds')] },
)

function asked(flags: Partial<Flags>): string {
  const all = { ...noFlags, ...flags }
  return questionPhrase(all, queryOfFlags(all, register, '2011-06-20'))
}

test('a question is told as a phrase', () => {
  expect(asked({})).toBe('outstanding actions')
  expect(asked({ owner: ['jm'] })).toBe('outstanding actions for JM (Jim Macdonald)')
  expect(asked({ owner: ['JM,TR'], unassigned: true })).toBe(
    'outstanding actions for JM (Jim Macdonald) or TR (Terry Reynolds) or without an owner',
  )
  expect(asked({ overdue: true, area: 'South' })).toBe('overdue actions in South')
  expect(asked({ status: 'all', meeting: 'last' })).toBe('actions of the last meeting')
  expect(asked({ meeting: 'next', dueBefore: '2011-07-01' })).toBe(
    'outstanding actions due by the next meeting due before 1 Jul 2011',
  )
  expect(asked({ text: 'a\u001bb', carried: 3 })).toBe(
    'outstanding actions with "a␛b" carried forward at least 3 times',
  )
  expect(asked({ expression: 'status:done' })).toBe('done actions that fit `status:done`')
})

test('what was looked through are the actions of that status', () => {
  const through = (flags: Partial<Flags>) => {
    const { kind, number } = searchedActions(
      queryOfFlags({ ...noFlags, ...flags }, register, '2011-06-20'),
      register,
    )
    return [kind, number]
  }
  expect(through({})).toEqual(['outstanding', 1])
  expect(through({ status: 'done' })).toEqual(['done', 1])
  expect(through({ status: 'all' })).toEqual(['', 2])
})
