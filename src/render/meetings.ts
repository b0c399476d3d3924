import type { Sitting } from '../model/meeting.js'
import type { MeetingTally } from '../model/register.js'
import { listCsv } from './csv.js'
import { dateInColumn, meetingDates, shortTitles } from './english.js'
import { type GridRow, printGrid } from './grid.js'
import { jsonText } from './json-text.js'
import type { ListCsv } from './list-columns.js'
import type { Terminal } from './renderer.js'
import { unbroken, words } from './words.js'

/** One line a meeting, in the order of the register; an agenda has no counts yet. */
export function meetingsLines(
  tallies: readonly MeetingTally[],
  { palette, width }: Terminal,
): readonly string[] {
  const titles = shortTitles(tallies.map((tally) => tally.meeting))
  const rows = tallies.map(({ meeting, raised, closed, outstanding }): GridRow => {
    const dates = meetingDates(meeting)
    const cells = [
      [words(meeting.id, palette.key)],
      [dates === null ? words('no date', palette.quiet) : [unbroken(dateInColumn(dates))]],
      [words(titles.get(meeting.id) ?? meeting.title)],
    ]
    if (meeting.status === 'agenda') return [...cells, [words('agenda, not minuted yet', palette.quiet)]]
    return [...cells, ...[raised, closed, outstanding].map((number) => [words(String(number))])]
  })
  const columns = [
    { heading: 'MEETING' },
    { heading: 'DATE' },
    { heading: 'TITLE', flexible: true },
    { heading: 'RAISED', right: true },
    { heading: 'CLOSED', right: true },
    { heading: 'OUTSTANDING', right: true },
  ]
  return printGrid({ columns, sections: [{ title: null, rows }] }, width, palette.quiet)
}

/** One row a meeting, for a spreadsheet; an agenda has no counts. */
export function meetingsCsv(tallies: readonly MeetingTally[], csv: ListCsv): string {
  const rows = tallies.map(({ meeting, raised, closed, outstanding }) => {
    const counts = meeting.status === 'agenda' ? [null, null, null] : [raised, closed, outstanding]
    return [meeting.id, meeting.date, meeting.title, meeting.series, meeting.status, ...counts]
  })
  return listCsv('meetings', rows, csv)
}

/** What is known of a sitting, what is not as null. */
function sittingObject({ area, date, venue }: Sitting) {
  return { area: area ?? null, date, venue: venue ?? null }
}

/** The meetings with their counts, as programs rely on them. Of an agenda all counts are 0. */
export function meetingsJson(tallies: readonly MeetingTally[], today: string, held: number): string {
  const meetings = tallies.map(({ meeting, raised, closed, outstanding, beforeLine }) => ({
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
    beforeSince: beforeLine,
  }))
  const beforeSince = tallies.reduce((sum, { beforeLine }) => sum + beforeLine, 0)
  return `${jsonText({ version: 1, today, meetings, counts: { meetings: meetings.length, held, beforeSince } }, 2)}\n`
}
