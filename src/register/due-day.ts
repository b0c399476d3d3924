import type { Due, ResolvedDue } from '../model/action.js'
import { compareDates, isDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'

/**
 * The day of the meeting after each, by its id: as its minutes announce it, else that of the next minutes of its
 * series, unless of these only the month is known.
 * @param meetings in date order
 */
export function nextMeetingDays(meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  // From the last to the first: of each series the date just gone by, and the one after it.
  const later = new Map<string | null, { readonly date: string; readonly after: string | null }>()
  for (const { id, series, date, next } of [...meetings].reverse()) {
    const seen = later.get(series)
    const isSameDay = date !== null && seen !== undefined && compareDates(seen.date, date) === 0
    const after = (isSameDay ? seen?.after : seen?.date) ?? null
    const day = next[0]?.date ?? (date !== null && after !== null && isDay(after) ? after : undefined)
    if (day !== undefined) days.set(id, day)
    if (date !== null && !isSameDay) later.set(series, { date, after: seen?.date ?? null })
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
