import type { Listing, ListingGroup } from '../model/listing.js'
import { counted } from './counts.js'
import { dateInWords, meetingDates } from './dates.js'
import type { Palette } from './renderer.js'
import { shortTitles } from './titles.js'
import type { Word } from './words.js'
import { unbroken, words } from './words.js'

/** What stands for a group that has no key. */
const without = { owner: 'nobody', meeting: 'no meeting', due: 'no date', area: 'no area' }

/** What a group is called beside its key: the name of the owner, the title and date of the meeting. */
function nameOf(group: ListingGroup, listing: Listing): string {
  if (listing.groupedBy === 'owner')
    return listing.people.find((person) => person.key === group.key && person.name !== group.key)?.name ?? ''
  if (listing.groupedBy !== 'meeting') return ''
  const meetings = listing.listed.map(({ action }) => action.meeting)
  const meeting = meetings.find((one) => one.id === group.key)
  if (!meeting) return ''
  const dates = meetingDates(meeting)
  const title = shortTitles(meetings).get(meeting.id) ?? meeting.title
  return [title, ...(dates ? [dates] : [])].join(', ')
}

/** `AF  Alison Fiala · 1 action, 1 overdue`. */
export function groupHeading(group: ListingGroup, listing: Listing, palette: Palette): readonly Word[] {
  const { groupedBy } = listing
  const key =
    group.key === null
      ? without[groupedBy ?? 'owner']
      : groupedBy === 'due'
        ? dateInWords(group.key)
        : group.key
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
