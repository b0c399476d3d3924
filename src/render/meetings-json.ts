import type { Sitting } from '../model/meeting.js'
import type { MeetingTally } from '../model/register.js'
import { jsonText } from './json-text.js'

/** What is known of a sitting, what is not as null. */
function sittingObject({ area, date, venue }: Sitting) {
  return { area: area ?? null, date, venue: venue ?? null }
}

/** The meetings with their counts, as programs rely on them. Of an agenda all counts are 0. */
export function meetingsJson(tallies: readonly MeetingTally[], today: string, held: number): string {
  const meetings = tallies.map(({ meeting, raised, closed, outstanding }) => ({
    id: meeting.id,
    title: meeting.title,
    date: meeting.date,
    series: meeting.series,
    status: meeting.status,
    areas: [...meeting.areas],
    sittings: meeting.sittings.map(sittingObject),
    next: meeting.next.map(sittingObject),
    source: { path: meeting.path },
    raised,
    closed,
    outstanding,
  }))
  return `${jsonText({ version: 1, today, meetings, counts: { meetings: meetings.length, held } }, 2)}\n`
}
