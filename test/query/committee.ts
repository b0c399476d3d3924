import { expect } from 'vitest'
import type { Register } from '../../src/model/register.js'
import { UsageError } from '../../src/model/usage-error.js'
import { matches, type Query } from '../../src/query/query.js'
import { aMeeting, anAction, anEntry, aPerson, aRegister, aSighting } from '../builders.js'

export const today = '2011-06-20'

const spring = aMeeting('2011-spring', {
  series: 'termly',
  areas: ['South', 'Central (Mid)'],
  next: [{ date: '2011-06-13' }],
})
const summer = aMeeting('2011-summer', {
  title: 'Summer term 2011',
  series: 'termly',
  date: '2011-06-13',
  next: [{ date: '2011-11-18' }],
})
const executive = aMeeting('executive/2011-05', {
  title: 'Executive',
  series: 'executive',
  date: '2011-05-03',
})
const toCome = aMeeting('executive/2011-07', { series: 'executive', date: '2011-07-04', status: 'agenda' })

/** Two series: one with two meetings held, one with a meeting held and one to come. */
export const committee: Register = aRegister(
  [
    anAction('2011-spring/3.1', spring, {
      text: 'ask SIEY for a template for recording',
      owners: ['TR'],
      due: '2011-06-13',
      areas: ['South'],
    }),
    anAction('2011-spring/3.2', spring, {
      text: 'follow up that social workers contact schools',
      owners: ['TR'],
      due: '2011-11-18',
      areas: ['Central (Mid)'],
      carried: 1,
      entries: [
        aSighting(spring, anEntry('follow up')),
        aSighting(summer, anEntry('TR waits'), { carried: true }),
      ],
    }),
    anAction('2011-spring/4a.1', spring, {
      text: 'follow up the lack of training',
      owners: ['RH'],
      due: '2011-06-13',
      status: 'done',
      closed: '2011-06-13',
    }),
    anAction('2011-spring/4.1.1', spring, { text: 'look for a deputy', confidential: true }),
    anAction('2011-spring/40.1', spring, {
      text: 'explain a "quoted" word',
      owners: ['AF'],
      status: 'withdrawn',
      closed: '2011-06-13',
    }),
    anAction('executive/2011-05/2.1', executive, {
      text: 'write to the governors',
      owners: ['Headteachers'],
      due: '2011-06-30',
    }),
  ],
  {
    meetings: [spring, executive, summer, toCome],
    people: [
      aPerson('TR', 'Terry Reynolds'),
      aPerson('RH', 'Ralph Holloway', { aliases: ['Ralphie'] }),
      aPerson('AF', 'Alison Fiala'),
      aPerson('John Mason', 'John Mason', { onRoster: false }),
      aPerson('Jane Moore', 'Jane Moore', { onRoster: false }),
    ],
    groups: new Map([['Headteachers', ['TR']]]),
  },
)

/** The ids of what a query asks for, in the order of the register. */
export function idsOf(register: Register, query: Query): readonly string[] {
  return register.actions.filter((action) => matches(query, action, { today })).map((action) => action.id)
}

/** The UsageError that something ends with. */
export function mistakeOf(act: () => unknown): UsageError {
  try {
    act()
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
  return expect.fail('no mistake was found')
}
