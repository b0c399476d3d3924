import type { Action } from '../model/action.js'
import { compareDates, daysBetween } from '../model/day.js'
import type { Listed } from '../model/listing.js'
import type { Meeting } from '../model/meeting.js'
import type { Register } from '../model/register.js'
import { isHeld } from './held.js'
import { isOverdue } from './query.js'

/** How an action stands on a day: how late, how old. */
export function listedOn(action: Action, register: Register, today: string): Listed {
  const date = action.due?.date ?? null
  const overdue = isOverdue(action, today)
  const dueIn = date === null ? null : daysBetween(today, date)
  return {
    action,
    overdue,
    daysOverdue: overdue && dueIn !== null ? -dueIn : 0,
    dueIn,
    ageDays: action.raised === null ? null : Math.max(0, daysBetween(action.raised, action.closed ?? today)),
    ageMeetings: meetingsSince(action, register.meetings, today),
  }
}

/** Meetings of its series held after the one that raised it, the one that closed it counted too. */
function meetingsSince(action: Action, meetings: readonly Meeting[], today: string): number {
  const raisedAt = meetings.findIndex((meeting) => meeting.id === action.meeting.id)
  if (raisedAt < 0) return 0
  return meetings
    .slice(raisedAt + 1)
    .filter(
      (meeting) =>
        meeting.series === action.meeting.series &&
        isHeld(meeting, today) &&
        (action.closed === null || compareDates(meeting.date, action.closed) <= 0),
    ).length
}
