import { dayText } from '../../language/day-text.js'
import { compareDates } from '../../model/day.js'
import type { Fault } from '../../model/problem.js'
import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

/** Somebody who was no longer in post. */
export const ownerLeft: Rule = {
  name: 'owner-left',
  severity: 'warning',
  expects: 'The owner of an outstanding action was in post when the minutes last gave it to them.',
  reason:
    'When somebody leaves, their actions stay behind with their name on them. The meeting has to give each to ' +
    'somebody else ("CL → TR"), or withdraw it.',
  examples: {
    wrong: '- [ ] CL to circulate the guidance',
    right: '- [ ] TR to circulate the guidance',
    around: [
      sampleRoster('TR: Terry Reynolds', 'CL: { name: The Clerk, from: 2005-09-01, until: 2010-08-31 }'),
      sampleMinutes('2011-spring', '2011-03-14'),
    ],
  },
  reach: 'file',
  judge: ({ actions, people }) =>
    actions
      .filter((action) => action.status === 'outstanding')
      .flatMap((action) => {
        const { meeting, location } = action.entries.at(-1) ?? action.entries[0]
        return action.owners.flatMap((owner): Fault[] => {
          const until = people.find((person) => person.key === owner.key)?.until
          if (until === undefined || meeting.date === null || compareDates(until, meeting.date) >= 0)
            return []
          const message =
            `Unexpected owner \`${owner.key}\` of ${action.id}, in post until ${dayText(until)}, ` +
            'expected somebody who was in post at the meeting'
          return [{ message, location }]
        })
      }),
}
