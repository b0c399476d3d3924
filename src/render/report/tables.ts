import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import type { Meeting } from '../../model/meeting.js'
import { ownerHref, type Way } from './actions.js'
import type { RaisedAt } from './figures.js'
import type { MeetingPage, OwnerPage, Site } from './site.js'

/** A heading of a column; of one that holds numbers they stand at the right. */
export interface Heading {
  readonly words: string
  readonly isNumber: boolean
}

/** What `Outstanding` is called at the head of a narrow column: it may be parted there. */
export const outstandingHeading: Heading = { words: 'Out\u00adstanding', isNumber: true }

/** A heading over numbers. */
export function numbersOf(words: string): Heading {
  return { words, isNumber: true }
}

/** A table: what it is called, its headings, and its rows, the first cell of each being what the row is about. */
export function table(
  className: string,
  caption: string,
  headings: readonly Heading[],
  rows: readonly (readonly [
    about: ElementContent | string,
    ...cells: readonly (ElementContent | string)[],
  ])[],
): Element {
  const kind = (column: number): string[] => (headings[column]?.isNumber ? ['number'] : [])
  return h('table', { className: className.split(' ') }, [
    h('caption', { className: ['unseen'] }, caption),
    h('thead', [
      h(
        'tr',
        headings.map(({ words }, column) => h('th', { scope: 'col', className: kind(column) }, words)),
      ),
    ]),
    h(
      'tbody',
      rows.map(([about, ...cells]) =>
        h('tr', [
          h('th', { scope: 'row' }, about),
          ...cells.map((cell, index) => h('td', { className: kind(index + 1) }, cell)),
        ]),
      ),
    ),
  ])
}

/** A meeting at the beginning of a row: its name, which leads to its page, and when it was. */
export function meetingCell(page: MeetingPage | undefined, meeting: Meeting, way: Way): Element {
  const name =
    page === undefined ? meeting.title : h('a', { href: `${way}meetings/${page.name}.html` }, page.called)
  const when = meeting.date === null ? null : h('span', { className: ['when'] }, dayText(meeting.date))
  return h('span', when === null ? [name] : [name, ' ', when])
}

// So many ids of one owner are named in a table, the most urgent; the owner's page has them all.
const idsOfOwner = 5

function ownerCell(owner: OwnerPage, site: Site): Element {
  const name = owner.key === null ? null : site.nameOf({ key: owner.key })
  return h('span', [
    h('a', { href: ownerHref(owner, '') }, owner.key ?? 'nobody'),
    ...(name === null ? [] : [' ', h('span', { className: ['name'] }, name)]),
  ])
}

/** Who has what outstanding, in the order of the alphabet: a list to find oneself in, no league table. */
export function ownersTable(site: Site, hrefOf: (id: string) => string): Element {
  const rows = site.owners.flatMap((owner) => {
    const outstanding = owner.listed.filter((listed) => listed.action.status === 'outstanding')
    if (outstanding.length === 0) return []
    const ids = outstanding
      .slice(0, idsOfOwner)
      .flatMap(({ action }) => [h('a', { href: hrefOf(action.id) }, action.id), ' '])
    const more = outstanding.length - idsOfOwner
    const rest = more > 0 ? [h('a', { href: ownerHref(owner, '') }, `${more} more`)] : []
    return [
      [
        ownerCell(owner, site),
        String(outstanding.length),
        String(outstanding.filter((listed) => listed.overdue).length),
        h('span', { className: ['ids'] }, [...ids, ...rest]),
      ] as const,
    ]
  })
  const headings = [
    { words: 'Owner', isNumber: false },
    outstandingHeading,
    numbersOf('Overdue'),
    { words: 'Actions', isNumber: false },
  ]
  const hasNames = site.owners.some(
    ({ key }) => key !== null && (key.length > 6 || site.nameOf({ key }) !== null),
  )
  return table(hasNames ? 'owners named' : 'owners', 'Outstanding actions by owner', headings, rows)
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`
}

/** What became of the actions that each meeting raised. */
export function meetingsTable(raisedAt: readonly RaisedAt[], site: Site, way: Way): Element {
  const headings = [
    { words: 'Raised at', isNumber: false },
    numbersOf('Raised'),
    numbersOf('Closed since'),
    numbersOf('Share closed'),
    outstandingHeading,
  ]
  const rows = raisedAt.map(
    (group) =>
      [
        meetingCell(site.meetingOf(group.meeting.id), group.meeting, way),
        String(group.raised),
        String(group.closed),
        percent(group.closed, group.raised),
        String(group.outstanding),
      ] as const,
  )
  return table(
    'meetings',
    'Actions raised, closed and outstanding, by the meeting that raised them',
    headings,
    rows,
  )
}
