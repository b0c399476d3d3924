import type { Due, ResolvedDue } from '../model/action.js'
import { compareDates, isDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'

/** The day of the meeting after each: as its minutes announce it, else that of the next minutes of its series. */
export function nextMeetingDays(meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  for (const meeting of meetings) {
    const announced = meeting.next[0]?.date
    const later = meetings
      .filter(
        (one) =>
          one.series === meeting.series &&
          one.id !== meeting.id &&
          one.date !== null &&
          meeting.date !== null &&
          compareDates(one.date, meeting.date) > 0,
      )
      .map((one) => one.date)
      .sort(compareDates)[0]
    const day = announced ?? (later && isDay(later) ? later : undefined)
    if (day) days.set(meeting.id, day)
  }
  return days
}

/** When an entry is due: its own words, else the default of the settings for the entry that raises an action. */
export function resolveDue(
  due: Due | undefined,
  meeting: Meeting,
  next: ReadonlyMap<string, string>,
  byDefault: 'next-meeting' | null,
): ResolvedDue | null {
  if (due) {
    const date = due.relative === 'next-meeting' ? (next.get(meeting.id) ?? null) : due.date
    return { date, written: due.written, default: false, location: due.location ?? null }
  }
  const day = byDefault === 'next-meeting' ? next.get(meeting.id) : undefined
  return day ? { date: day, written: 'by the next meeting', default: true, location: null } : null
}
