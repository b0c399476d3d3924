import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import type { Listed } from '../../model/listing.js'
import type { Owner } from '../../model/owner.js'
import type { SourceLocation } from '../../source/lines.js'
import { capitalised, counted, timesInWords } from '../english.js'
import { idText } from './id-text.js'
import { type FirstPageSection, soonDays } from './sections.js'
import type { OwnerPage, Site } from './site.js'

/** Where a page stands: the way from it to the folder of the report, empty or `../`. */
export type Way = '' | '../'

/** The address of an owner's page, from a page. */
export function ownerHref(owner: OwnerPage, way: Way): string {
  return `${way}owners/${owner.name}.html`
}

function moment(date: string): Element {
  return h('time', { dateTime: date }, dayText(date))
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

function ownerName(owner: Owner, site: Site, way: Way): ElementContent[] {
  const page = site.ownerOf(owner)
  const key = page === undefined ? text(owner.key) : h('a', { href: ownerHref(page, way) }, owner.key)
  const name = site.nameOf(owner)
  return [h('span', [h('b', key), ...(name === null ? [] : [text(' '), h('small', name)])]), text(' ')]
}

function ownerCell({ action }: Listed, site: Site, way: Way): Element {
  const unseen = h('span', { className: ['unseen'] }, 'Owner: ')
  const owners = action.owners.flatMap((owner) => ownerName(owner, site, way))
  const unowned = h('span', { className: ['soon'] }, 'nobody')
  return h('div', { className: ['owner'] }, [unseen, ...(owners.length === 0 ? [unowned] : owners)])
}

function cite(location: SourceLocation, called: string, site: Site): Element {
  const line = `line ${location.line}`
  const href = site.addressOf(location)
  const unseen = h('span', { className: ['unseen'] }, ` of the minutes of ${called}`)
  return h('span', { className: ['cite'] }, href === null ? line : h('a', { href }, [line, unseen]))
}

// A dot alone: a list of them in elements would be a fifth of a long page.
function dotted(parts: readonly ElementContent[]): ElementContent[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [text('\u00a0· '), part]))
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function metaLine(listed: Listed, called: string, site: Site, way: Way): Element {
  const { id, item, meeting, carried, due, location, evidence } = listed.action
  const page = site.meetingOf(meeting.id)
  const parts: ElementContent[] = [idText(id)]
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

function hasWideOwners(listed: readonly Listed[], site: Site): boolean {
  return listed.some(({ action }) =>
    action.owners.some((owner) => owner.key.length > 5 || site.nameOf(owner) !== null),
  )
}

/** The whole of a section that is cut short: how many there are, with the way to them. */
function wholeSection({ name, listed, count }: FirstPageSection): Element {
  const words =
    listed.length === 0 ? `All ${count}` : `All ${count}, the other ${count - listed.length} among them`
  return h('p', { className: ['whole'] }, h('a', { href: `lists/${name}.html` }, words))
}

/** A section as a list: a telephone need not scroll sideways, as it would in a table. */
export function actionSection(section: FirstPageSection, site: Site, way: Way): Element {
  const { name, listed, count } = section
  const heading = h('h2', { id: name }, [
    `${section.heading} `,
    h('span', { className: ['count'] }, String(count)),
  ])
  const list = h(
    'ol',
    { className: hasWideOwners(listed, site) ? ['actions', 'names'] : ['actions'], role: 'list' },
    listed.map((shown) => row(shown, site, way)),
  )
  const below = [
    h('p', { className: ['note'] }, section.note),
    ...(listed.length === 0 ? [] : [list]),
    ...(listed.length === count ? [] : [wholeSection(section)]),
  ]
  const parts = section.isFolded ? [h('details', [h('summary', heading), ...below])] : [heading, ...below]
  return h('section', { ariaLabelledBy: name, ...elsewhere(count - listed.length) }, parts)
}

/** What the search of a page needs to know of rows that stand on another page. */
function elsewhere(number: number): { readonly dataElsewhere?: number } {
  return number === 0 ? {} : { dataElsewhere: number }
}
