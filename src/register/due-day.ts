import type { ResolvedDue } from '../model/action.js'
import { addDays, addMonths, isDay } from '../model/day.js'
import type { Due } from '../model/facts.js'
import type { Meeting } from '../model/meeting.js'
import type { MeetingsAfter } from '../model/next-meeting.js'

/** The meetings that days are counted from, by the id of the meeting whose minutes say so. */
export interface LaterMeetings {
  readonly next: MeetingsAfter
  readonly afterNext: MeetingsAfter
}

/** When an entry is due: its own words, else the default of the settings for the entry that raises an action. */
export function resolveDue(
  due: Due | undefined,
  meeting: Meeting,
  later: LaterMeetings,
  byDefault: 'next-meeting' | null,
): ResolvedDue | null {
  const nextDay = later.next.get(meeting.id)?.[0].date ?? null
  if (due) {
    const date = due.relative === undefined ? due.date : countedFrom(due, meeting, later)
    return { date, written: due.written, default: false, location: due.location ?? null }
  }
  if (byDefault === null || nextDay === null) return null
  return { date: nextDay, written: 'by the next meeting', default: true, location: null }
}

function countedFrom({ relative, ahead }: Due, { id }: Meeting, later: LaterMeetings): string | null {
  const from = relative === 'meeting-after-next' ? later.afterNext : later.next
  const day = from.get(id)?.[0].date ?? null
  if (day === null || ahead === undefined) return day
  return isDay(day) ? addDays(addMonths(day, -ahead.months), -ahead.days) : null
}
