import { dayText } from '../../language/day-text.js'
import type { Sighting } from '../../model/action.js'
import { compareDates } from '../../model/day.js'
import type { Fault } from '../../model/problem.js'
import type { Rule } from '../rule.js'

/** To be done before it was asked. */
export const dueBeforeMeeting: Rule = {
  name: 'due-before-meeting',
  severity: 'warning',
  expects: 'An action is due on or after the day of the meeting that gives the day.',
  reason:
    'A day before the meeting is nearly always a slip in the year or the month, and the action is overdue from its ' +
    'first day.',
  examples: {
    wrong: '- [ ] RH to find out who trains schools (by 13 June 2010)',
    right: '- [ ] RH to find out who trains schools (by 13 June 2011)',
  },
  reach: 'file',
  judge: ({ actions }) =>
    actions.flatMap(({ id, entries }) => entries.flatMap((sighting) => slip(id, sighting))),
}

/** A day that is only said again at a later meeting was right when it was given. */
function slip(
  id: string,
  { meeting, entry, status, knownBy, changes, location }: Sighting,
): readonly Fault[] {
  const due = entry?.due
  if (!due?.date || meeting.date === null || status !== 'outstanding') return []
  if (knownBy !== 'raised' && !changes.some(({ what }) => what === 'due')) return []
  if (compareDates(due.date, meeting.date) >= 0) return []
  return [
    {
      message:
        `Unexpected due day ${dayText(due.date)} of ${id}, expected one on or after the meeting on ` +
        dayText(meeting.date),
      location: due.location ?? location,
    },
  ]
}
