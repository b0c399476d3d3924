import { dayText } from '../../language/day-text.js'
import type { Action } from '../../model/action.js'
import { daysBetween } from '../../model/day.js'
import type { Fault } from '../../model/problem.js'
import { shownOwners } from '../place.js'
import type { Rule } from '../rule.js'

/** Not done by its day. */
export const actionOverdue: Rule = {
  name: 'action-overdue',
  severity: 'off',
  expects: 'No outstanding action is past its due day.',
  reason:
    'It looks at today’s date: the same minutes pass one day and fail the next. Ask for it where a person will act on it, in a weekly ' +
    'run for instance, and leave it off where a change of minutes is checked.',
  examples: {
    wrong: '- [ ] RH to find out who trains schools (by 13 June 2011)',
    right: '- [x] RH to find out who trains schools (by 13 June 2011)',
  },
  reach: 'file',
  judge: ({ actions }, { today }) => actions.flatMap((action) => lateness(action, today)),
}

function lateness(action: Action, today: string): readonly Fault[] {
  const day = action.due?.date
  if (!day || action.status !== 'outstanding') return []
  const days = daysBetween(day, today)
  if (days <= 0) return []
  const whose = action.confidential ? '' : ` (${shownOwners(action.owners)})`
  return [
    {
      message:
        `Unexpected outstanding action ${action.id}${whose}, expected it done by ${dayText(day)}: ` +
        `${days} ${days === 1 ? 'day' : 'days'} overdue`,
      location: (action.entries.at(-1) ?? action.entries[0]).location,
    },
  ]
}
