import type { Action, Sighting } from '../../model/action.js'
import type { Person } from '../../model/owner.js'
import type { Fault } from '../../model/problem.js'
import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

/** Given something to do while not there. */
export const ownerAbsent: Rule = {
  name: 'owner-absent',
  severity: 'warning',
  expects: 'Whoever is given an action was at the meeting, or is told of it.',
  reason:
    'Somebody who sent apologies does not know that an action was given to them, and will hear of it when they are ' +
    'asked why it is not done. Tell them, and say so in a suppression, or let somebody who was there take it.',
  examples: {
    wrong: '- [ ] AF to book the hall',
    right: '- [ ] TR to book the hall',
    around: [
      sampleRoster('TR: Terry Reynolds', 'AF: Alison Fiala'),
      sampleMinutes('2011-spring', '2011-03-14', undefined, ['present: [TR]', 'apologies: [AF]']),
    ],
  },
  reach: 'file',
  judge: ({ actions, people }) =>
    actions
      .filter((action) => action.status === 'outstanding')
      .flatMap((action) => {
        // Once a later meeting has spoken of it they know.
        const latest = action.entries.at(-1) ?? action.entries[0]
        return isGivenThere(latest) ? absentees(action, latest, people) : []
      }),
}

function isGivenThere({ knownBy, changes }: Sighting): boolean {
  return knownBy === 'raised' || changes.some(({ what }) => what === 'owner')
}

function absentees(
  action: Action,
  { meeting, location }: Sighting,
  people: readonly Person[],
): readonly Fault[] {
  const apologies = meeting.apologies.map((name) => name.toLowerCase())
  return action.owners
    .filter((owner) => {
      const person = people.find(({ key }) => key === owner.key)
      return [owner.key, ...(person ? [person.name] : [])].some((name) =>
        apologies.includes(name.toLowerCase()),
      )
    })
    .map((owner) => ({
      message: `Unexpected owner \`${owner.key}\` of ${action.id}, who sent apologies, expected somebody who was there: tell them`,
      location,
    }))
}
