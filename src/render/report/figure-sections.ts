import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import { addDays } from '../../model/day.js'
import type { Meeting } from '../../model/meeting.js'
import { capitalised, durationInWords, inWords } from '../english.js'
import { type Bar, barChart } from './charts.js'
import { carriedHowOften, type RaisedAt, type Share, timeToClose } from './figures.js'
import type { Site } from './site.js'
import { meetingCell, numbersOf, outstandingHeading, table } from './tables.js'

/** So many meetings are drawn, the last ones; the tables have them all. */
export const drawn = 8

/** A section with a chart and, beside it or below, its table. */
export function figure(
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

function dateOf(meeting: Meeting): string {
  return meeting.date === null ? 'no date' : dayText(meeting.date)
}

/** `12 days`, `8 months`. */
export function spanInWords(days: number, today: string): string {
  return durationInWords(addDays(today, -days), today) ?? 'less than a day'
}

function ageOf(group: RaisedAt, today: string): string {
  return group.ageDays === null ? 'not known' : spanInWords(group.ageDays, today)
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
      : `The oldest was raised ${spanInWords(last.ageDays, site.today)} ago.`
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
        ? `It took ${spanInWords(medianDays, site.today)}.`
        : `Half of them took ${spanInWords(medianDays, site.today)} or less.`
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
