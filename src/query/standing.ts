import type { Action } from '../model/action.js'
import { compareDates, daysBetween } from '../model/day.js'
import { dormantOn } from '../model/dormant.js'
import type { Listed } from '../model/listing.js'
import type { Meeting } from '../model/meeting.js'
import { isHeld } from '../model/next-meeting.js'
import type { Register } from '../model/register.js'
import { isOverdue } from './query.js'

/** How any action of a register stands on a day: how late, how old. The meetings are looked through once. */
export function standingOn(register: Register, today: string): (action: Action) => Listed {
  const meetings = pastMeetings(register, today)
  const isDormant = dormantOn(register, today)
  return (action) => {
    const date = action.due?.date ?? null
    const overdue = isOverdue(action, today)
    const dueIn = date === null ? null : daysBetween(today, date)
    return {
      action,
      overdue,
      daysOverdue: overdue && dueIn !== null ? -dueIn : 0,
      dormant: isDormant(action),
      dueIn,
      ageDays:
        action.raised === null ? null : Math.max(0, daysBetween(action.raised, action.closed ?? today)),
      ageMeetings: meetingsSince(action, meetings.get(action.meeting.series) ?? []),
    }
  }
}

/** How one action stands on a day. */
export function listedOn(action: Action, register: Register, today: string): Listed {
  return standingOn(register, today)(action)
}

/** The meetings held of each series, in date order. */
function pastMeetings(register: Register, today: string): ReadonlyMap<string | null, readonly Meeting[]> {
  const meetings = new Map<string | null, Meeting[]>()
  for (const meeting of register.meetings) {
    if (!isHeld(meeting, today)) continue
    const series = meetings.get(meeting.series)
    if (series) series.push(meeting)
    else meetings.set(meeting.series, [meeting])
  }
  return meetings
}

/** Meetings held after the one that raised the action, the one that closed it counted too. */
function meetingsSince({ meeting, closed }: Action, meetings: readonly Meeting[]): number {
  const raisedAt = meetings.findIndex(({ id }) => id === meeting.id)
  if (raisedAt < 0) return 0
  if (closed === null) return meetings.length - raisedAt - 1
  return meetings.slice(raisedAt + 1).filter(({ date }) => compareDates(date, closed) <= 0).length
}
