import type { LifeStats, RegisterStats } from '../model/stats.js'
import { listCsv } from './csv.js'
import { counted, dateInColumn, meetingDates, times } from './english.js'
import { type Cell, type GridRow, printGrid } from './grid.js'
import { jsonText } from './json-text.js'
import type { ListCsv } from './list-columns.js'
import type { Terminal } from './renderer.js'
import { unbroken, words } from './words.js'

const number = (value: number | null): Cell => [words(value === null ? '-' : String(value))]

/** A line a meeting, oldest first; then, where that is asked for, a line an owner. */
export function statsLines(
  { meetings, owners }: RegisterStats,
  isByOwner: boolean,
  { palette, width }: Terminal,
): readonly string[] {
  const rows = meetings.map(({ meeting, raised, closed, outstanding }): GridRow => {
    const dates = meetingDates(meeting)
    const day = dates === null ? words('no date', palette.quiet) : [unbroken(dateInColumn(dates))]
    return [[words(meeting.id, palette.key)], [day], number(raised), number(closed), number(outstanding)]
  })
  const columns = [
    { heading: 'MEETING', flexible: true },
    { heading: 'DATE' },
    ...['RAISED', 'CLOSED', 'OUTSTANDING'].map((heading) => ({ heading, right: true })),
  ]
  const table = printGrid({ columns, sections: [{ title: null, rows }] }, width, palette.quiet)
  if (!isByOwner) return table
  const lines = owners.map(({ key, stats }): GridRow => {
    const { raised, done, withdrawn, outstanding, medianDays } = stats
    return [
      [key === null ? words('nobody', palette.soon) : words(key, palette.strong)],
      ...[raised, done, withdrawn, outstanding, medianDays].map(number),
    ]
  })
  const ofOwners = [
    { heading: 'OWNER', flexible: true },
    ...['RAISED', 'DONE', 'WITHDRAWN', 'OPEN', 'DAYS'].map((heading) => ({ heading, right: true })),
  ]
  const second = printGrid(
    { columns: ofOwners, sections: [{ title: null, rows: lines }] },
    width,
    palette.quiet,
  )
  return [...table, '', ...second]
}

/** What actions took, and how often they were carried forward, in sentences. */
export function statsSentences({
  raised,
  done,
  withdrawn,
  outstanding,
  ...life
}: LifeStats): readonly string[] {
  const { medianDays, longestDays, carried } = life
  const [never, once, twice, more] = carried
  return [
    `${counted(raised, 'action')}: ${done} done, ${withdrawn} withdrawn, ${outstanding} outstanding.`,
    ...(medianDays === null || longestDays === null
      ? []
      : [
          `Half of what was closed took ${counted(medianDays, 'day')} at most, the longest ${counted(longestDays, 'day')}.`,
        ]),
    `Carried forward: ${never} never, ${once} ${times(1)}, ${twice} ${times(2)}, ${more} more often.`,
  ]
}

/** One row a meeting or, where that is asked for, one an owner, for a spreadsheet. */
export function statsCsv({ meetings, owners }: RegisterStats, isByOwner: boolean, csv: ListCsv): string {
  if (!isByOwner) {
    const rows = meetings.map(({ meeting: { id, date, series }, raised, closed, outstanding }) => [
      id,
      date,
      series,
      raised,
      closed,
      outstanding,
    ])
    return listCsv('stats', rows, csv)
  }
  const rows = owners.map(({ key, stats }) => {
    const { raised, done, withdrawn, outstanding, medianDays, longestDays } = stats
    return [key, raised, done, withdrawn, outstanding, medianDays, longestDays]
  })
  return listCsv('statsByOwner', rows, csv)
}

/** The figures, as programs rely on them; by owner only where that is asked for. */
export function statsJson({ meetings, all, owners }: RegisterStats, isByOwner: boolean): string {
  const shown = {
    version: 1,
    meetings: meetings.map(({ meeting: { id, date, series }, ...counts }) => ({
      id,
      date,
      series,
      ...counts,
    })),
    all: lifeObject(all),
    ...(isByOwner ? { owners: owners.map(({ key, stats }) => ({ owner: key, ...lifeObject(stats) })) } : {}),
  }
  return `${jsonText(shown, 2)}\n`
}

function lifeObject({ carried: [never, once, twice, more], ...counts }: LifeStats) {
  return { ...counts, carried: { never, once, twice, more } }
}
