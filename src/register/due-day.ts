import type { ResolvedDue } from '../model/action.js'
import type { Due } from '../model/facts.js'
import type { Meeting } from '../model/meeting.js'
import type { MeetingsAfter } from '../model/next-meeting.js'

/** When an entry is due: its own words, else the default of the settings for the entry that raises an action. */
export function resolveDue(
  due: Due | undefined,
  meeting: Meeting,
  next: MeetingsAfter,
  byDefault: 'next-meeting' | null,
): ResolvedDue | null {
  const nextDay = next.get(meeting.id)?.[0].date ?? null
  if (due) {
    const date = due.relative === 'next-meeting' ? nextDay : due.date
    return { date, written: due.written, default: false, location: due.location ?? null }
  }
  if (byDefault === null || nextDay === null) return null
  return { date: nextDay, written: 'by the next meeting', default: true, location: null }
}
