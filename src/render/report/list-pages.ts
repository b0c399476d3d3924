import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import { actionSection } from './actions.js'
import { afterEachMeeting, byRaisingMeeting, type RaisedAt } from './figures.js'
import { closingTable, trendTable } from './meeting-figures.js'
import { answerSentences, type Page } from './page.js'
import { type ActionSection, hasOwnPage, outstandingSections, whole } from './sections.js'
import { type Site, wayBack } from './site.js'
import { meetingsTable } from './tables.js'

/** A page of what is too long for the first one; `name` is that of its file without its ending. */
export interface ListPage {
  readonly name: string
  readonly page: Page
}

function sectionPage(section: ActionSection, site: Site): Page {
  const { isFolded: _open, ...open } = section
  const heading = `Actions outstanding: ${section.heading.toLowerCase()}`
  return {
    title: `${heading}, on ${dayText(site.today)}`,
    association: site.association,
    heading,
    head: [
      h('p', { className: ['lead'] }, answerSentences({ today: site.today, listed: section.listed })),
      wayBack('owners', 'meetings'),
    ],
    main: [actionSection(whole(open), site, '../')],
  }
}

/** Every meeting, the newest first, also those that raised nothing; and how each left things. */
function meetingsPage(raisedAt: readonly RaisedAt[], site: Site): Page {
  const after = afterEachMeeting(
    site.pastMeetings,
    site.listed.map(({ action }) => action),
  )
  const part = (name: string, heading: string, note: string, table: ReturnType<typeof h>) =>
    h('section', { ariaLabelledBy: name }, [
      h('h2', { id: name }, heading),
      h('p', { className: ['note'] }, note),
      table,
    ])
  return {
    title: `All meetings, on ${dayText(site.today)}`,
    association: site.association,
    heading: 'All meetings',
    head: [wayBack('owners')],
    main: [
      part(
        'meetings',
        'What became of the actions that each meeting raised',
        'The newest first.',
        meetingsTable(raisedAt, site, '../'),
      ),
      part(
        'closing',
        'Raised and closed at each meeting',
        'Without what one meeting raised and closed; and how long half of what it closed had taken.',
        closingTable(after, site, '../'),
      ),
      part(
        'trend',
        'Outstanding after each meeting',
        'What each carried forward, and raised.',
        trendTable(after, site, '../'),
      ),
    ],
  }
}

// So many meetings have a row on the first page.
const meetingRows = 12

/** The rows of meetings on the first page: the latest that raised something; and whether these are all meetings. */
export function latestRaising(
  raisedAt: readonly RaisedAt[],
  site: Site,
): { readonly rows: readonly RaisedAt[]; readonly areAll: boolean } {
  const rows = raisedAt.filter((group) => group.raised > 0).slice(0, meetingRows)
  return { rows, areAll: rows.length === site.pastMeetings.length }
}

/** Pages of their own for what the first page has only the beginning of: long sections, and all meetings. */
export function listPages(site: Site): readonly ListPage[] {
  const long = outstandingSections(site.open, site.today).filter(hasOwnPage)
  const raisedAt = byRaisingMeeting(site.pastMeetings, site.listed, site.today)
  const { areAll } = latestRaising(raisedAt, site)
  const meetings = areAll ? [] : [{ name: 'meetings', page: meetingsPage(raisedAt, site) }]
  return [...long.map((section) => ({ name: section.name, page: sectionPage(section, site) })), ...meetings]
}
