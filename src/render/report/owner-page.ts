import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import { ownerKey } from '../../model/owner.js'
import { actionSection } from './actions.js'
import { answerSentences, type Page } from './page.js'
import { closedSection, outstandingSections, whole } from './sections.js'
import { type OwnerPage, type Site, wayBack } from './site.js'

/** The page of one owner: what is outstanding, and what is done. */
export function ownerPage(owner: OwnerPage, site: Site): Page {
  const key = owner.key ?? 'nobody'
  const same = ownerKey({ key })
  const person = owner.key === null ? undefined : site.people.find((each) => ownerKey(each) === same)
  const heading =
    owner.key === null
      ? 'Actions of nobody'
      : `Actions of ${person === undefined || person.name === key ? key : `${person.name} (${key})`}`
  const { today } = site
  return {
    title: `${heading} on ${dayText(today)}`,
    association: site.association,
    heading,
    head: [
      h('p', { className: ['lead'] }, answerSentences({ today, listed: owner.listed })),
      ...(person?.role === undefined ? [] : [h('p', { className: ['from'] }, person.role)]),
      wayBack('owners'),
    ],
    main: [...outstandingSections(owner.listed, today), ...closedSection(owner.listed)].map((section) =>
      actionSection(whole(section), site, '../'),
    ),
  }
}
