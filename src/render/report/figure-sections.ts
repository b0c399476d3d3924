import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import { addDays } from '../../model/day.js'
import type { Meeting } from '../../model/meeting.js'
import { capitalised, durationInWords, inWords } from '../english.js'
import type { Way } from './actions.js'
import { type Bar, barChart, columnChart } from './charts.js'
import { type AfterMeeting, carriedHowOften, type RaisedAt, type Share, timeToClose } from './figures.js'
import type { Site } from './site.js'
import { meetingCell, numbersOf, outstandingHeading, table } from './tables.js'

/** So many meetings are drawn, the last ones; the tables have them all. */
const drawn = 8

function figure(
  name: string,
  heading: string,
  note: readonly (ElementContent | string)[],
  parts: readonly Element[],
): Element {
  return h('section', { ariaLabelledBy: name, className: ['figure'] }, [
    h('h2', { id: name }, heading),
    h('p', { className: ['note'] }, [...note]),
    h('div', { className: ['pair'] }, [...parts]),
  ])
}

/** `13 Jun` over `2011`; a meeting without a date is known by its name alone. */
function axisLabel(meeting: Meeting): readonly string[] {
  if (meeting.date === null) return ['no date']
  const words = dayText(meeting.date).split(' ')
  return [words.slice(0, -1).join(' '), words.at(-1) ?? '']
}

function dateOf(meeting: Meeting): string {
  return meeting.date === null ? 'no date' : dayText(meeting.date)
}

function are(count: number): string {
  return `${inWords(count)} ${count === 1 ? 'was' : 'were'}`
}

/** How each meeting left things, the newest first. */
export function trendTable(meetings: readonly AfterMeeting[], site: Site, way: Way): Element {
  const rows = meetings
    .toReversed()
    .map(
      ({ meeting, closed, carried, fresh, outstanding }) =>
        [
          meetingCell(site.meetingOf(meeting.id), meeting, way),
          String(closed),
          String(carried),
          String(fresh),
          h('b', String(outstanding)),
        ] as const,
    )
  const headings = [
    { words: 'Meeting', isNumber: false },
    numbersOf('Closed'),
    numbersOf('Carried'),
    numbersOf('New'),
    outstandingHeading,
  ]
  return table('trend', 'Outstanding after each meeting', headings, rows)
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
      title: 'Outstanding after each meeting',
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

/** `12 days`, `8 months`. */
function spanOf(days: number, today: string): string {
  return durationInWords(addDays(today, -days), today) ?? 'less than a day'
}

function ageOf(group: RaisedAt, today: string): string {
  return group.ageDays === null ? 'not known' : spanOf(group.ageDays, today)
}

/** How old what is outstanding is, by the meeting that raised it, newest first; meetings of which nothing is are left out. */
export function ageFigure(raisedAt: readonly RaisedAt[], site: Site): Element | null {
  const [latest] = raisedAt
  const since = raisedAt.filter((group) => group.outstanding > 0)
  const last = since.at(-1)
  if (latest === undefined || last === undefined) return null
  const all = since.reduce((sum, group) => sum + group.outstanding, 0)
  const bars: Bar[] = since.slice(0, drawn).map((group) => ({
    label: dateOf(group.meeting),
    aside: ageOf(group, site.today),
    value: group.outstanding,
  }))
  const earlier = since.slice(drawn).reduce((sum, group) => sum + group.outstanding, 0)
  if (earlier > 0) bars.push({ label: 'earlier', value: earlier })
  const some = latest.outstanding === 0 ? 'none' : inWords(latest.outstanding)
  const share = latest.outstanding === all ? 'all' : `${some} of the ${inWords(all)}`
  const age =
    last.ageDays === null
      ? 'The date of the oldest is not known.'
      : `The oldest was raised ${spanOf(last.ageDays, site.today)} ago.`
  const sentence = `${capitalised(share)} ${latest.outstanding < 2 && all > 1 ? 'was' : 'were'} raised at the latest meeting. ${age}`
  const chart = barChart(bars, {
    name: 'age-chart',
    title: 'Outstanding actions by the meeting that raised them',
    description: sentence,
  })
  const rows: (readonly [Element | string, string, string])[] = since
    .slice(0, drawn)
    .map((group) => [
      meetingCell(site.meetingOf(group.meeting.id), group.meeting, ''),
      ageOf(group, site.today),
      String(group.outstanding),
    ])
  if (earlier > 0) rows.push(['Earlier meetings', '', String(earlier)])
  const headings = [{ words: 'Raised at', isNumber: false }, numbersOf('Age'), outstandingHeading]
  return figure(
    'age',
    'Age of what is outstanding',
    [sentence],
    [chart, table('age', 'Outstanding actions by age', headings, rows)],
  )
}

/** Bars and rows of the same shares; those of zero are left out. */
function sharesFigure(
  { name, heading, sentence }: { readonly name: string; readonly heading: string; readonly sentence: string },
  columns: readonly [string, string],
  all: readonly Share[],
): Element {
  const shares = all.filter(({ count }) => count > 0)
  const chart = barChart(
    shares.map(({ words, count }) => ({ label: words, value: count })),
    { name: `${name}-chart`, title: heading, description: sentence },
  )
  const headings = [{ words: columns[0], isNumber: false }, numbersOf(columns[1])]
  const rows = shares.map(({ words, count }) => [words, String(count)] as const)
  return figure(name, heading, [sentence], [chart, table(name, heading, headings, rows)])
}

/** How long actions took that are closed; null while none is. */
export function timeFigure(site: Site): Element | null {
  const { shares, closed, medianDays } = timeToClose(site.listed)
  if (closed === 0) return null
  const half =
    medianDays === null
      ? 'Of none is the time known.'
      : closed === 1
        ? `It took ${spanOf(medianDays, site.today)}.`
        : `Half of them took ${spanOf(medianDays, site.today)} or less.`
  const sentence = `${capitalised(inWords(closed))} ${closed === 1 ? 'action is' : 'actions are'} closed. ${half}`
  return sharesFigure(
    { name: 'time', heading: 'How long actions take', sentence },
    ['Closed after', 'Closed'],
    shares,
  )
}

/** How often what is outstanding has been carried forward; null where nothing is outstanding. */
export function carriedFigure(site: Site): Element | null {
  const shares = carriedHowOften(site.listed)
  const all = shares.reduce((sum, share) => sum + share.count, 0)
  if (all === 0) return null
  const carried = all - (shares[0]?.count ?? 0)
  const often = shares.slice(3).reduce((sum, share) => sum + share.count, 0)
  const sentence = `${capitalised(inWords(carried))} of the ${inWords(all)} outstanding ${carried === 1 ? 'has' : 'have'} been carried forward, ${inWords(often)} of them three times or more.`
  return sharesFigure(
    {
      name: 'carried',
      heading: 'How often actions are carried',
      sentence: carried === 0 ? 'Nothing that is outstanding has been carried forward.' : sentence,
    },
    ['Carried forward', 'Outstanding'],
    shares,
  )
}
