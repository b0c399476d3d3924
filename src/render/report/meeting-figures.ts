import type { Element } from 'hast'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import type { Meeting } from '../../model/meeting.js'
import { capitalised, inWords } from '../english.js'
import type { Way } from './actions.js'
import { columnChart, pairChart } from './charts.js'
import { drawn, figure, spanInWords } from './figure-sections.js'
import type { AfterMeeting } from './figures.js'
import type { Site } from './site.js'
import { type Heading, meetingCell, numbersOf, outstandingHeading, table } from './tables.js'

/** `13 Jun` over `2011`; a meeting without a date is known by its name alone. */
function axisLabel(meeting: Meeting): readonly string[] {
  if (meeting.date === null) return ['no date']
  const words = dayText(meeting.date).split(' ')
  return [words.slice(0, -1).join(' '), words.at(-1) ?? '']
}

function are(count: number): string {
  return `${inWords(count)} ${count === 1 ? 'was' : 'were'}`
}

/** A column of a table of meetings. */
interface MeetingColumn {
  readonly heading: Heading
  readonly cell: (after: AfterMeeting) => Element | string
}

const closedColumn: MeetingColumn = { heading: numbersOf('Closed'), cell: ({ closed }) => String(closed) }
const freshColumn: MeetingColumn = { heading: numbersOf('New'), cell: ({ fresh }) => String(fresh) }
const leftColumns: readonly MeetingColumn[] = [
  { heading: numbersOf('Carried'), cell: ({ carried }) => String(carried) },
  freshColumn,
  { heading: outstandingHeading, cell: ({ outstanding }) => h('b', String(outstanding)) },
]

/** How long half of what a meeting closed had taken. */
const tookColumn = (today: string): MeetingColumn => ({
  heading: numbersOf('Half took up to'),
  cell: ({ medianDays }) => (medianDays === null ? '–' : spanInWords(medianDays, today)),
})

/** Where a table of meetings stands, and what it is called. */
interface TablePlace {
  readonly name: string
  readonly caption: string
  readonly way: Way
}

/** A row a meeting, the newest first. */
function afterTable(
  meetings: readonly AfterMeeting[],
  site: Site,
  columns: readonly MeetingColumn[],
  { name, caption, way }: TablePlace,
): Element {
  const rows = meetings
    .toReversed()
    .map(
      (after) =>
        [
          meetingCell(site.meetingOf(after.meeting.id), after.meeting, way),
          ...columns.map(({ cell }) => cell(after)),
        ] as const,
    )
  const headings = [{ words: 'Meeting', isNumber: false }, ...columns.map(({ heading }) => heading)]
  return table(name, caption, headings, rows)
}

const raisedColumn: MeetingColumn = { ...freshColumn, heading: numbersOf('Raised') }

const raisedAndClosed = 'Raised and closed at each meeting'
const outstandingAfter = 'Outstanding after each meeting'

/** How each meeting left things, the newest first. */
export function trendTable(meetings: readonly AfterMeeting[], site: Site, way: Way): Element {
  return afterTable(meetings, site, leftColumns, { name: 'trend', caption: outstandingAfter, way })
}

/** What each meeting raised and closed, and how long that had taken, the newest first. */
export function closingTable(meetings: readonly AfterMeeting[], site: Site, way: Way): Element {
  const columns = [raisedColumn, closedColumn, tookColumn(site.today)]
  return afterTable(meetings, site, columns, { name: 'closing', caption: raisedAndClosed, way })
}

/** How many actions the meetings raised and closed, and how long those had taken; null where none closed or left any. */
export function closingFigure(meetings: readonly AfterMeeting[], site: Site): Element | null {
  const columns = meetings.slice(-drawn)
  const [fresh, closed] = [sumOf(columns, ({ fresh }) => fresh), sumOf(columns, ({ closed }) => closed)]
  if (fresh + closed === 0) return null
  const which = columns.length === 1 ? 'one meeting' : `last ${inWords(columns.length)} meetings`
  const sentence = `The ${which} raised ${inWords(fresh)} and closed ${inWords(closed)}, without what one meeting raised and closed.`
  const chart = pairChart(
    columns.map(({ meeting, fresh, closed }) => ({ label: axisLabel(meeting), values: [fresh, closed] })),
    { name: 'closing-chart', title: raisedAndClosed, description: sentence },
  )
  const note = [
    `${sentence} At each: `,
    h('span', { className: ['key', 'new'] }, 'raised'),
    ', ',
    h('span', { className: ['key', 'old'] }, 'closed.'),
  ]
  return figure('closing', 'Raised and closed', note, [chart, closingTable(columns, site, '')])
}

function sumOf<Item>(items: readonly Item[], countOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + countOf(item), 0)
}

/** How the number outstanding went from meeting to meeting. */
export function trendFigure(meetings: readonly AfterMeeting[], site: Site): Element | null {
  const last = meetings.at(-1)
  if (last === undefined) return null
  const before = meetings.at(-2)
  const calledLast = site.meetingOf(last.meeting.id)?.called ?? last.meeting.title
  const calledBefore =
    before === undefined ? '' : (site.meetingOf(before.meeting.id)?.called ?? before.meeting.title)
  const way =
    before === undefined
      ? ''
      : before.outstanding === last.outstanding
        ? `, as many as after ${calledBefore}`
        : `, ${last.outstanding > before.outstanding ? 'up' : 'down'} from ${inWords(before.outstanding)} after ${calledBefore}`
  const columns = meetings.slice(-drawn)
  const most = Math.max(...columns.map((column) => column.outstanding))
  const least = Math.min(...columns.map((column) => column.outstanding))
  const chart = columnChart(
    columns.map(({ meeting, carried, fresh }) => ({ label: axisLabel(meeting), carried, fresh })),
    {
      name: 'trend-chart',
      title: outstandingAfter,
      description: `${capitalised(least === most ? inWords(most) : `between ${inWords(least)} and ${inWords(most)}`)} outstanding after each of the last ${columns.length === 1 ? 'meetings' : `${inWords(columns.length)} meetings`}; ${inWords(last.outstanding)} after ${calledLast}, ${inWords(last.fresh)} of them new.`,
    },
  )
  const note = [
    `${capitalised(are(last.outstanding))} outstanding after ${calledLast}${way}. In each column: `,
    h('span', { className: ['key', 'old'] }, 'carried from earlier'),
    ', ',
    h('span', { className: ['key', 'new'] }, 'raised at this meeting.'),
  ]
  return figure('trend', 'From meeting to meeting', note, [chart, trendTable(columns, site, '')])
}
