import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import { capitalised, enumerated, inWords } from '../english.js'
import { actionSection, closedSection, outstandingSections } from './actions.js'
import { answerSentences, type Page } from './page.js'
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

/** The page of one meeting: what became of the actions that it raised. */
export function meetingPage(page: MeetingPage, site: Site): Page {
  const { today } = site
  const all = site.listed.filter((listed) => listed.action.meeting.id === page.meeting.id)
  const closed = all.filter((listed) => listed.action.status !== 'outstanding').length
  const wasRaised = `${capitalised(inWords(all.length))} ${all.length === 1 ? 'action was' : 'actions were'} raised at this meeting; ${closed === 0 ? 'none is' : closed === 1 ? 'one is' : `${inWords(closed)} are`} closed.`
  const href = site.addressOf({ path: page.meeting.path, line: 1, column: 1, span: { start: 0, end: 0 } })
  const minutes = href === null ? [] : [' ', h('a', { href }, 'The minutes'), '.']
  return {
    title: `${page.meeting.title}: actions on ${dayText(today)}`,
    association: site.association,
    heading: page.meeting.title,
    head: [
      h('p', { className: ['lead'] }, [
        all.length === 0 ? 'No action was raised at this meeting.' : `${wasRaised} `,
        ...(all.length === 0 ? [] : answerSentences({ today, listed: all })),
      ]),
      h('p', { className: ['from'] }, [dateSentence(page), ...minutes]),
      wayBack('meetings'),
    ],
    main: [...outstandingSections(page.listed, today), ...closedSection(page.listed)].map((section) =>
      actionSection(section, site, '../'),
    ),
  }
}
