import type { MeetingTally } from '../model/register.js'
import { dateInColumn, meetingDates } from './dates.js'
import type { Row } from './grid.js'
import { printGrid } from './grid.js'
import type { Paper } from './renderer.js'
import { shortTitles } from './titles.js'
import { unbroken, words } from './words.js'

/** One line a meeting, in the order of the register; an agenda has no counts yet. */
export function meetingsTable(
  tallies: readonly MeetingTally[],
  { palette, width }: Paper,
): readonly string[] {
  const titles = shortTitles(tallies.map((tally) => tally.meeting))
  const rows = tallies.map(({ meeting, raised, closed, outstanding }): Row => {
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
