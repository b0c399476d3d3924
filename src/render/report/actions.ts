import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import { addDays } from '../../model/day.js'
import { type Listed, liveAndDormant } from '../../model/listing.js'
import type { SourceLocation } from '../../source/lines.js'
import { capitalised, counted, timesInWords } from '../english.js'
import type { OwnerPage, Site } from './site.js'

/** Days within which an action counts as due soon. */
const soonDays = 14

/** Where a page stands: the way from it to the folder of the report, empty or `../`. */
export type Way = '' | '../'

/** The address of an owner's page, from a page. */
export function ownerHref(owner: OwnerPage, way: Way): string {
  return `${way}owners/${owner.name}.html`
}

function moment(date: string): Element {
  return h('time', { className: ['date'], dateTime: date }, dayText(date))
}

function dueCell(listed: Listed): Element {
  const { status, closed, due } = listed.action
  if (status !== 'outstanding') {
    const state = h('span', { className: ['state', 'quiet'] }, status)
    return h('p', { className: ['due'] }, closed === null ? [state] : [moment(closed), ' ', state])
  }
  const unseen = h('span', { className: ['unseen'] }, 'Due: ')
  if (due === null || due.date === null || listed.dueIn === null)
    return h('p', { className: ['due'] }, [unseen, h('span', { className: ['state', 'quiet'] }, 'no date')])
  const [tone, words] = listed.overdue
    ? ['late', `${counted(listed.daysOverdue, 'day')} overdue`]
    : [
        listed.dueIn <= soonDays ? 'soon' : 'quiet',
        listed.dueIn <= 0 ? 'today' : `in ${counted(listed.dueIn, 'day')}`,
      ]
  return h('p', { className: ['due'] }, [
    unseen,
    moment(due.date),
    ' ',
    h('span', { className: ['state', tone] }, words),
  ])
}

function ownerCell(listed: Listed, site: Site, way: Way): Element {
  const unseen = h('span', { className: ['unseen'] }, 'Owner: ')
  const owners = listed.action.owners.flatMap((owner): ElementContent[] => {
    const page = site.ownerOf(owner)
    const name = page === undefined ? text(owner.key) : h('a', { href: ownerHref(page, way) }, owner.key)
    return [h('span', h('b', name)), text(' ')]
  })
  const unowned = h('span', { className: ['soon'] }, 'nobody')
  return h('div', { className: ['owner'] }, [unseen, ...(owners.length === 0 ? [unowned] : owners)])
}

function cite(location: SourceLocation, called: string, site: Site): Element {
  const words = [
    `line ${location.line}`,
    h('span', { className: ['unseen'] }, ` of the minutes of ${called}`),
  ]
  const href = site.addressOf(location)
  return h('span', { className: ['cite'] }, href === null ? words : [h('a', { href }, words)])
}

function dotted(parts: readonly ElementContent[]): ElementContent[] {
  const dot = (): Element => h('span', { className: ['dot'], ariaHidden: 'true' }, '\u00a0·')
  return parts.flatMap((part, index) => (index === 0 ? [part] : [dot(), { type: 'text', value: ' ' }, part]))
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function metaLine(listed: Listed, called: string, site: Site, way: Way): Element {
  const { id, item, meeting, carried, due, location, evidence } = listed.action
  const page = site.meetingOf(meeting.id)
  const parts: ElementContent[] = [h('code', id)]
  if (evidence === null) parts.push(cite(location, called, site))
  if (item !== null && (item.number !== null || item.title !== ''))
    parts.push(
      text([item.number === null ? '' : `Item ${item.number}`, item.title].filter(Boolean).join(', ')),
    )
  parts.push(
    page === undefined ? text(called) : h('a', { href: `${way}meetings/${page.name}.html` }, page.called),
  )
  if (carried > 0) parts.push(text(`carried forward ${timesInWords(carried)}`))
  if (due !== null && due.date === null) parts.push(text(`due “${due.written}”`))
  return h('p', { className: ['meta'] }, dotted(parts))
}

function row(listed: Listed, site: Site, way: Way): Element {
  const { action } = listed
  const page = site.meetingOf(action.meeting.id)
  const called = page?.called ?? action.meeting.title
  const owners =
    action.owners.length === 0
      ? site.owners.filter((owner) => owner.key === null)
      : action.owners.map(site.ownerOf)
  const quote =
    action.evidence === null
      ? null
      : h('blockquote', h('p', [`${action.evidence.text} `, cite(action.evidence.location, called, site)]))
  return h(
    'li',
    {
      id: site.anchorOf(action.id),
      dataOwners: owners.map((owner) => owner?.name ?? '').join(' '),
      dataMeeting: page?.name ?? '',
    },
    [
      dueCell(listed),
      h('div', { className: ['what'] }, [
        h('h3', capitalised(action.text)),
        quote,
        metaLine(listed, called, site, way),
      ]),
      ownerCell(listed, site, way),
    ],
  )
}

/** The actions under one heading. */
export interface ActionSection {
  readonly name: string
  readonly heading: string
  readonly note: string
  readonly listed: readonly Listed[]
  /** It is closed until somebody opens it. */
  readonly isFolded?: true
}

function isDated(listed: Listed): boolean {
  return listed.action.due !== null && listed.action.due.date !== null
}

/** Outstanding actions by how soon they are due, overdue first, the dormant ones last; headings with nothing below them are left out. */
export function outstandingSections(listed: readonly Listed[], today: string): readonly ActionSection[] {
  const outstanding = listed.filter((shown) => shown.action.status === 'outstanding')
  const parts = liveAndDormant(outstanding)
  const open = [...parts.live].sort((shown, other) => (shown.dueIn ?? 0) - (other.dueIn ?? 0))
  const late = open.filter((shown) => shown.overdue)
  const dated = open.filter((shown) => !shown.overdue && isDated(shown))
  const isSoon = (shown: Listed): boolean => (shown.dueIn ?? 0) <= soonDays
  const sections = [
    {
      name: 'late',
      heading: 'Overdue',
      note: 'Past the day they were due. The longest overdue come first.',
      listed: late,
    },
    {
      name: 'soon',
      heading: `Due in the next ${soonDays} days`,
      note: `By ${dayText(addDays(today, soonDays))}.`,
      listed: dated.filter(isSoon),
    },
    {
      name: 'later',
      heading: 'Later',
      note: `After ${dayText(addDays(today, soonDays))}.`,
      listed: dated.filter((shown) => !isSoon(shown)),
    },
    {
      name: 'no-date',
      heading: 'No date',
      note: 'The minutes gave no day, so nothing can remind anybody.',
      listed: open.filter((shown) => !shown.overdue && !isDated(shown)),
    },
    {
      name: 'dormant',
      heading: 'Not mentioned for a year',
      note: 'Outstanding, though the minutes have long been silent about it.',
      listed: parts.dormant,
      isFolded: true,
    } as const,
  ]
  return sections.filter((section) => section.listed.length > 0)
}

/** Actions that are done or withdrawn, the last closed first. */
export function closedSection(listed: readonly Listed[]): readonly ActionSection[] {
  const closed = listed
    .filter((shown) => shown.action.status !== 'outstanding')
    .sort((shown, other) => ((shown.action.closed ?? '') < (other.action.closed ?? '') ? 1 : -1))
  if (closed.length === 0) return []
  return [{ name: 'closed', heading: 'Closed', note: 'Done or withdrawn, the last first.', listed: closed }]
}

/** A section as a list: a telephone need not scroll sideways, as it would in a table. */
export function actionSection(section: ActionSection, site: Site, way: Way): Element {
  const hasNames = section.listed.some((shown) => shown.action.owners.some((owner) => owner.key.length > 5))
  const heading = h('h2', { id: section.name }, [
    `${section.heading} `,
    h('span', { className: ['count'] }, String(section.listed.length)),
  ])
  const below = [
    h('p', { className: ['note'] }, section.note),
    h(
      'ol',
      { className: hasNames ? ['actions', 'names'] : ['actions'], role: 'list' },
      section.listed.map((shown) => row(shown, site, way)),
    ),
  ]
  const parts = section.isFolded ? [h('details', [h('summary', heading), ...below])] : [heading, ...below]
  return h('section', { ariaLabelledBy: section.name }, parts)
}
