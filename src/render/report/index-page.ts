import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import { capitalised, counted, enumerated, inWords } from '../english.js'
import { actionSection } from './actions.js'
import { ageFigure, carriedFigure, timeFigure } from './figure-sections.js'
import { afterEachMeeting, byRaisingMeeting, type RaisedAt } from './figures.js'
import { filterForm, filterScript } from './filter.js'
import { latestRaising } from './list-pages.js'
import { closingFigure, trendFigure } from './meeting-figures.js'
import { answerSentences, type Page } from './page.js'
import { hasOwnPage, onFirstPage, outstandingSections } from './sections.js'
import type { OwnerPage, Site } from './site.js'
import { meetingsTable, ownersTable } from './tables.js'

function readFrom(site: Site): string {
  const dates = site.meetings.flatMap(({ meeting }) => (meeting.date === null ? [] : [meeting.date]))
  const [first] = dates
  const last = dates.at(-1)
  const span =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? `, ${dayText(first)}`
        : `, ${dayText(first)} to ${dayText(last)}`
  const read = `Read from the minutes of ${counted(site.meetings.length, 'meeting')}${span}.`
  const next = site.toCome.slice(0, 4)
  if (next.length === 0) return read
  const days = next.map(({ date, area }) =>
    area === undefined ? dayText(date) : `${dayText(date)} (${area})`,
  )
  return `${read} The next ${next.length === 1 ? 'meeting is' : 'meetings are'} on ${enumerated(days)}.`
}

/** What lies before the line in time is on no page, and its number on the first. */
function beforeLine({ since, beforeSince }: Site): Element | null {
  if (since === null || beforeSince === 0) return null
  const [lie, are] = beforeSince === 1 ? ['lies', 'is'] : ['lie', 'are']
  return h(
    'p',
    { className: ['from'] },
    `${capitalised(inWords(beforeSince))} more outstanding ${beforeSince === 1 ? 'action' : 'actions'} ${lie} before ${dayText(since)} and ${are} not shown.`,
  )
}

function missing(site: Site): Element | null {
  const { unread } = site
  if (unread.length === 0) return null
  const paths = unread.slice(0, 12).map((file) => file.path)
  const rest = unread.length - paths.length
  const more = rest === 0 ? [] : [`${rest} more`]
  return h(
    'p',
    { className: ['missing'] },
    `${unread.length === 1 ? 'One file could' : `${unread.length} files could`} not be read, and what stands there is missing here: ${enumerated([...paths, ...more])}.`,
  )
}

function contents(links: readonly (readonly [name: string, words: string])[]): Element {
  return h('nav', { ariaLabel: 'On this page' }, [
    h(
      'ul',
      { role: 'list' },
      links.map(([name, words]) => h('li', h('a', { href: `#${name}` }, words))),
    ),
  ])
}

// Where more owners than this have something outstanding, the first page names them in a run of words.
const ownerRows = 40

/** Where the row of an outstanding action is, seen from the first page: there, or on the page of its section. */
function rowsFrom(site: Site): (id: string) => string {
  const pages = new Map(
    outstandingSections(site.open, site.today)
      .filter(hasOwnPage)
      .flatMap((section) => {
        const here = new Set(onFirstPage(section).listed)
        return section.listed
          .filter((listed) => !here.has(listed))
          .map((listed) => [listed.action.id, `lists/${section.name}.html`] as const)
      }),
  )
  return (id) => `${pages.get(id) ?? ''}#${site.anchorOf(id)}`
}

function linkBelow(href: string, words: string): Element {
  return h('p', { className: ['whole'] }, h('a', { href }, words))
}

function ownersSection(site: Site): Element | null {
  const { owners } = site
  if (owners.length === 0) return null
  const isOutstanding = ({ action }: Site['listed'][number]): boolean => action.status === 'outstanding'
  const busy = owners.filter((owner) => owner.listed.some(isOutstanding))
  const links = busy.flatMap((owner): (Element | string)[] => [
    h('a', { href: `owners/${owner.name}.html` }, owner.key ?? 'nobody'),
    ` ${owner.listed.filter(isOutstanding).length} `,
  ])
  const list =
    busy.length === 0
      ? null
      : busy.length > ownerRows
        ? h('p', { className: ['nothing', 'run'] }, links)
        : ownersTable(site, rowsFrom(site))
  return tableSection(
    'owners',
    'By owner',
    'In the order of the alphabet. A shared action counts for each of its owners.',
    [list, ownersDone(site)].filter((part) => part !== null),
  )
}

function meetingsSection(site: Site, raisedAt: readonly RaisedAt[]): Element {
  const { rows, areAll } = latestRaising(raisedAt, site)
  return tableSection(
    'meetings',
    'By meeting',
    'What became of the actions that each meeting raised, the newest first.',
    [
      meetingsTable(rows, site, ''),
      ...(areAll ? [] : [linkBelow('lists/meetings.html', `All ${site.pastMeetings.length} meetings`)]),
    ],
  )
}

function tableSection(
  name: string,
  heading: string,
  note: string,
  parts: readonly ElementContent[],
): Element {
  return h('section', { ariaLabelledBy: name }, [
    h('h2', { id: name }, heading),
    h('p', { className: ['note'] }, note),
    ...parts,
  ])
}

/** Owners who have done all that they took on, with the way to their pages. */
function ownersDone(site: Site): Element | null {
  const free = site.owners.filter(
    (owner) => owner.key !== null && owner.listed.every((listed) => listed.action.status !== 'outstanding'),
  )
  if (free.length === 0) return null
  const links = free.flatMap((owner, index): (Element | string)[] => {
    const link = h('a', { href: `owners/${owner.name}.html` }, owner.key ?? '')
    return index === 0 ? [link] : [', ', link]
  })
  return h('p', { className: ['nothing'] }, ['Nothing outstanding: ', ...links, '.'])
}

function ownerWords({ key }: OwnerPage, site: Site): string {
  if (key === null) return 'nobody'
  const name = site.nameOf({ key })
  return name === null ? key : `${key} ${name}`
}

const navWords: Readonly<Record<string, string>> = { soon: 'Due soon' }

/** The first page: what is outstanding, by owner, by meeting, and how it came to be so. */
export function indexPage(site: Site): Page {
  const outstanding = site.open.filter((listed) => listed.action.status === 'outstanding')
  const sections = outstandingSections(site.open, site.today)
  const raisedAt = byRaisingMeeting(site.pastMeetings, site.listed, site.today)
  const owners = ownersSection(site)
  const after = afterEachMeeting(
    site.pastMeetings,
    site.listed.map(({ action }) => action),
  )
  const figures: readonly (readonly [name: string, words: string, figure: Element | null])[] = [
    ['trend', 'Meeting to meeting', trendFigure(after, site)],
    ['closing', 'Raised and closed', closingFigure(after, site)],
    ['age', 'Age', ageFigure(raisedAt, site)],
    ['time', 'Time taken', timeFigure(site)],
    ['carried', 'Carried', carriedFigure(site)],
  ]
  const drawn = figures.filter(([, , figure]) => figure !== null)
  const filter =
    outstanding.length === 0
      ? null
      : filterForm(
          site.owners
            .filter((owner) => owner.listed.some((listed) => listed.action.status === 'outstanding'))
            .map((owner) => ({ token: owner.name, words: ownerWords(owner, site) })),
          site.meetings
            .filter((page) => page.listed.some((listed) => listed.action.status === 'outstanding'))
            .map((page) => ({ token: page.name, words: page.called }))
            .reverse(),
        )
  return {
    title: `Actions outstanding on ${dayText(site.today)}${site.association === null ? '' : ` – ${site.association}`}`,
    association: site.association,
    heading: 'Actions outstanding',
    head: [
      h('p', { className: ['lead'] }, answerSentences(site)),
      h('p', { className: ['from'] }, readFrom(site)),
      ...[beforeLine(site), missing(site)].filter((part) => part !== null),
      contents([
        ...sections.map(({ name, heading }) => [name, navWords[name] ?? heading] as const),
        ...(owners !== null ? [['owners', 'By owner'] as const] : []),
        ['meetings', 'By meeting'],
        ...drawn.map(([name, words]) => [name, words] as const),
      ]),
      ...[filter].filter((part) => part !== null),
    ],
    main: [
      ...sections.map((section) => actionSection(onFirstPage(section), site, '')),
      ...(owners === null ? [] : [owners]),
      meetingsSection(site, raisedAt),
      ...drawn.flatMap(([, , figure]) => (figure === null ? [] : [figure])),
    ],
    ...(filter === null ? {} : { script: filterScript }),
  }
}
