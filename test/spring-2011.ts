import type { Action } from '../src/model/action.js'
import type { Letters } from '../src/model/letter.js'
import type { Person } from '../src/model/owner.js'
import type { Register } from '../src/model/register.js'
import { noFlags, queryOfFlags } from '../src/query/flags.js'
import { composeLetters } from '../src/query/letter-plan.js'
import { select } from '../src/query/select.js'
import { aMeeting, anAction, aPerson, aRegister, place } from './builders.js'

// The five actions of the association's spring 2011 meetings, as a register by hand.

export const spring = aMeeting('2011-spring', {
  title: 'Termly headteacher meetings, spring term 2011',
  series: 'termly',
  areas: ['Central (Mid)', 'South', 'West', 'North East'],
  next: [
    { area: 'West', date: '2011-06-13' },
    { area: 'South', date: '2011-06-15' },
    { area: 'Central (Mid)', date: '2011-06-21' },
    { area: 'North East', date: '2011-06-22' },
  ],
})

export const people: readonly Person[] = [
  aPerson('TR', 'Terry Reynolds', { role: 'Director for Learning' }),
  aPerson('AF', 'Alison Fiala'),
  aPerson('RH', 'Ralph Holloway'),
  aPerson('JM', 'Jim Macdonald'),
]

type More = Parameters<typeof anAction>[2]

/** An action of the spring meetings, due by the next meeting unless something else is said. */
export function springAction(id: string, text: string, more: More = {}): Action {
  return anAction(`2011-spring/${id}`, spring, { text, areas: spring.areas, due: '2011-06-13', ...more })
}

const itemOf = (number: string, title: string) => ({
  key: number,
  number,
  title,
  areas: [],
  location: place(),
})
const safeguarding = {
  owners: ['TR'],
  item: itemOf('3', 'Safeguarding: serious case reviews'),
  areas: ['South', 'North East'],
}
const intervention = itemOf('4a', 'Physical intervention guidance')
const says = (text: string) => ({ text, location: place() })

export const actions: readonly Action[] = [
  springAction('3.1', 'ask SIEY for a template for recording child protection incidents and concerns', {
    ...safeguarding,
    evidence: says('TR AGREED to ask SIEY to produce a template.'),
  }),
  springAction('3.2', 'follow up that social workers contact schools and keep them informed', {
    ...safeguarding,
    evidence: says('TR AGREED to follow up the need for social workers to contact schools.'),
  }),
  springAction('4a.1', 'follow up the lack of specialist restraint training', {
    owners: ['RH'],
    item: intervention,
    evidence: says('RH AGREED to follow up this issue.'),
  }),
  springAction('4a.2', 'a session on reasonable force and restraint at a future headteacher meeting', {
    owners: ['AF'],
    item: intervention,
  }),
  springAction('4c.1', 'organise a consultation on behaviour and attendance partnerships', {
    owners: ['RH'],
    item: itemOf('4c', 'Behaviour and attendance partnerships'),
  }),
]

/** A register of such actions. */
export function springRegister(of: readonly Action[] = actions, more: Partial<Register> = {}): Register {
  return aRegister(of, { meetings: [spring], people, groups: new Map([['Headteachers', []]]), ...more })
}

/** The letters of a day, of everything outstanding. */
export function lettersOn(today: string, register: Register = springRegister()): Letters {
  const query = queryOfFlags(noFlags, register, today)
  const asked = { query, today, sort: [], groupBy: null, limit: null, confidential: false }
  return composeLetters(register, select(register, asked))
}
