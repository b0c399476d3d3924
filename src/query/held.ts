import { compareDates, firstDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import type { Register } from '../model/register.js'

/** Whether a meeting has been held: it is minuted, and not dated after today. An agenda alone is no meeting held. */
export function isHeld(meeting: Meeting, today: string): boolean {
  return meeting.status !== 'agenda' && (meeting.date === null || firstDay(meeting.date) <= today)
}

/** The latest meeting held in each series. */
export function lastMeetings(register: Register, today: string): readonly Meeting[] {
  const last = new Map<string | null, Meeting>()
  for (const meeting of register.meetings) {
    const before = last.get(meeting.series)
    if (isHeld(meeting, today) && (!before || compareDates(before.date, meeting.date) <= 0))
      last.set(meeting.series, meeting)
  }
  return [...last.values()]
}

/**
 * The day of the next meeting of each series: its first sitting from today on, by an agenda or as the latest minutes
 * announce it. Where all that were announced are over and none is minuted, the last of them: nothing later is known.
 */
export function nextMeetings(register: Register, today: string): ReadonlyMap<string | null, string> {
  const held = new Map(lastMeetings(register, today).map((meeting) => [meeting.series, meeting]))
  const next = new Map<string | null, string>()
  for (const series of new Set(register.meetings.map((meeting) => meeting.series))) {
    const last = held.get(series)
    const over = last ? lastSitting(last) : ''
    const toCome = register.meetings.filter((meeting) => meeting.series === series && !isHeld(meeting, today))
    const days = [...toCome.flatMap(daysOf), ...(last?.next ?? []).map(({ date }) => date)]
      .filter((day) => day > over)
      .toSorted()
    const day = days.find((day) => day >= today) ?? days.at(-1)
    if (day !== undefined) next.set(series, day)
  }
  return next
}

/** The day of each sitting; a month alone counts as its first day. */
function daysOf(meeting: Meeting): readonly string[] {
  if (meeting.sittings.length > 0) return meeting.sittings.map(({ date }) => date)
  return meeting.date === null ? [] : [firstDay(meeting.date)]
}

function lastSitting(meeting: Meeting): string {
  return [...daysOf(meeting)].toSorted().at(-1) ?? ''
}
