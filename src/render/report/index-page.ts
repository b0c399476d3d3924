import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import { capitalised, counted, enumerated, inWords } from '../english.js'
import { actionSection, outstandingSections } from './actions.js'
import { ageFigure, carriedFigure, timeFigure, trendFigure } from './figure-sections.js'
import { byRaisingMeeting } from './figures.js'
import { filterForm, filterScript } from './filter.js'
import { answerSentences, type Page } from './page.js'
import type { Site } from './site.js'
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

const navWords: Readonly<Record<string, string>> = { soon: 'Due soon' }

/** The first page: what is outstanding, by owner, by meeting, and how it came to be so. */
export function indexPage(site: Site): Page {
  const outstanding = site.open.filter((listed) => listed.action.status === 'outstanding')
  const sections = outstandingSections(site.open, site.today)
  const raisedAt = byRaisingMeeting(site.pastMeetings, site.listed, site.today)
  const hasOwners = site.owners.length > 0
  const figures: readonly (readonly [name: string, words: string, figure: Element | null])[] = [
    ['trend', 'Meeting to meeting', trendFigure(site)],
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
            .map((owner) => ({ token: owner.name, words: owner.key ?? 'nobody' })),
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
        ...(hasOwners ? [['owners', 'By owner'] as const] : []),
        ['meetings', 'By meeting'],
        ...drawn.map(([name, words]) => [name, words] as const),
      ]),
      ...[filter].filter((part) => part !== null),
    ],
    main: [
      ...sections.map((section) => actionSection(section, site, '')),
      ...(hasOwners
        ? [
            tableSection(
              'owners',
              'By owner',
              'In the order of the alphabet. A shared action counts for each of its owners.',
              [outstanding.length === 0 ? null : ownersTable(site, ''), ownersDone(site)].filter(
                (part) => part !== null,
              ),
            ),
          ]
        : []),
      tableSection('meetings', 'By meeting', 'What became of the actions that each meeting raised.', [
        meetingsTable(raisedAt, site, ''),
      ]),
      ...drawn.flatMap(([, , figure]) => (figure === null ? [] : [figure])),
    ],
    ...(filter === null ? {} : { script: filterScript }),
  }
}
