import type { Element } from 'hast'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import type { Listed } from '../../model/listing.js'
import { capitalised, countOf, enumerated, inWords } from '../english.js'
import { actionSection } from './actions.js'
import { idText } from './id-text.js'
import { answerSentences, type Page } from './page.js'
import { closedSection, outstandingSections, whole } from './sections.js'
import { type MeetingPage, type Site, wayBack } from './site.js'

function dateSentence(page: MeetingPage): string {
  const { date, sittings, areas } = page.meeting
  const days = sittings.map((sitting) =>
    sitting.area === undefined ? dayText(sitting.date) : `${dayText(sitting.date)} (${sitting.area})`,
  )
  if (days.length > 1) return `Held on ${enumerated(days)}.`
  const when =
    date === null ? 'The minutes give no date' : `Held ${date.length === 7 ? 'in' : 'on'} ${dayText(date)}`
  return areas.length === 0 ? `${when}.` : `${when}: ${enumerated(areas)}.`
}

/** "It closed two earlier actions and carried one forward." */
function broughtUpSentence({ closed, carried, reopened }: MeetingPage['broughtUp']): string {
  const did = [
    closed.length === 0 ? null : `closed ${countOf(closed.length, 'earlier action')}`,
    carried.length === 0 ? null : `carried ${inWords(carried.length)} forward`,
    reopened.length === 0 ? null : `opened ${inWords(reopened.length)} again`,
  ].filter((part) => part !== null)
  return did.length === 0 ? '' : ` It ${enumerated(did)}.`
}

/** One action of an earlier meeting in a line: its id leads to its row on the page of the meeting that raised it. */
function briefRow({ action }: Listed, site: Site): Element {
  const page = site.meetingOf(action.meeting.id)
  const id = idText(action.id)
  const href = `${page?.name}.html#${site.anchorOf(action.id)}`
  const owners = action.owners.length === 0 ? 'nobody' : enumerated(action.owners.map(({ key }) => key))
  return h('li', [
    page === undefined ? id : h('a', { href }, id),
    ` ${capitalised(action.text)} `,
    h('b', owners),
  ])
}

function briefSection(name: string, heading: string, listed: readonly Listed[], site: Site): Element[] {
  if (listed.length === 0) return []
  const title = h('h2', { id: name }, [
    `${heading} `,
    h('span', { className: ['count'] }, String(listed.length)),
  ])
  const rows = listed.map((shown) => briefRow(shown, site))
  return [
    h('section', { ariaLabelledBy: name }, [title, h('ul', { className: ['brief'], role: 'list' }, rows)]),
  ]
}

/** The page of one meeting: what became of the actions that it raised, and what it made of earlier ones. */
export function meetingPage(page: MeetingPage, site: Site): Page {
  const { today } = site
  const all = site.listed.filter((listed) => listed.action.meeting.id === page.meeting.id)
  const closed = all.filter((listed) => listed.action.status !== 'outstanding').length
  const wasRaised = `${capitalised(countOf(all.length, 'action'))} ${all.length === 1 ? 'was' : 'were'} raised at this meeting; ${closed === 0 ? 'none is' : closed === 1 ? 'one is' : `${inWords(closed)} are`} closed.`
  const href = site.addressOf({ path: page.meeting.path, line: 1, column: 1, span: { start: 0, end: 0 } })
  const minutes = href === null ? [] : [' ', h('a', { href }, 'The minutes'), '.']
  const { broughtUp } = page
  return {
    title: `${page.meeting.title}: actions on ${dayText(today)}`,
    association: site.association,
    heading: page.meeting.title,
    head: [
      h('p', { className: ['lead'] }, [
        all.length === 0 ? 'No action was raised at this meeting.' : `${wasRaised} `,
        ...(all.length === 0 ? [] : answerSentences({ today, listed: all })),
        broughtUpSentence(broughtUp),
      ]),
      h('p', { className: ['from'] }, [dateSentence(page), ...minutes]),
      wayBack('meetings'),
    ],
    main: [
      ...[...outstandingSections(page.listed, today), ...closedSection(page.listed)].map((section) =>
        actionSection(whole(section), site, '../'),
      ),
      ...briefSection('closed-here', 'Earlier actions closed at this meeting', broughtUp.closed, site),
      ...briefSection('carried-here', 'Earlier actions carried forward', broughtUp.carried, site),
      ...briefSection('reopened-here', 'Earlier actions opened again', broughtUp.reopened, site),
    ],
  }
}
