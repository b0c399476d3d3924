import { dayText } from '../language/day-text.js'
import type { Listing, ListingGroup } from '../model/listing.js'
import { counted, meetingDates, shortTitles } from './english.js'
import type { Palette } from './renderer.js'
import { unbroken, type Word, words } from './words.js'

/** What stands for a group that has no key. */
const without = { owner: 'nobody', meeting: 'no meeting', due: 'no date', area: 'no area' }

/** What a group is called beside its key: the name of the owner, the short title and the date of the meeting. */
function nameOf(group: ListingGroup, { groupedBy, listed }: Listing): string {
  if (group.key === null || groupedBy === 'due' || groupedBy === 'area') return ''
  const meetings = listed.map(({ action }) => action.meeting)
  const meeting = groupedBy === 'meeting' && meetings.find((candidate) => candidate.id === group.key)
  if (!meeting) return group.title
  return [shortTitles(meetings).get(meeting.id), meetingDates(meeting)].filter(Boolean).join(', ')
}

/** `AF  Alison Fiala · 1 action, 1 overdue`. */
export function groupHeading(group: ListingGroup, listing: Listing, palette: Palette): readonly Word[] {
  const { groupedBy } = listing
  const key =
    group.key === null ? without[groupedBy ?? 'owner'] : groupedBy === 'due' ? dayText(group.key) : group.key
  const name = nameOf(group, listing)
  const overdue = group.listed.filter((listed) => listed.overdue).length
  const counts = `· ${counted(group.listed.length, 'action')}${overdue > 0 ? `, ${overdue} overdue` : ''}`
  return [
    // Two blanks part the key from the name, as in the columns.
    unbroken(name === '' ? key : `${key} `, palette.strong),
    ...words(name),
    ...words(counts, palette.quiet),
  ]
}
