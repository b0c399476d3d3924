import type { Meeting } from '../../model/meeting.js'
import { raised } from './words.js'

function sharedBeginning(titles: readonly (readonly string[])[]): number {
  const [first = [], ...others] = titles
  if (others.length === 0) return 0
  let words = 0
  while (
    words < first.length - 1 &&
    others.every((other) => other.length > words + 1 && other[words] === first[words])
  )
    words += 1
  return words
}

/**
 * What each meeting is called among the others of its series, by its id: its title without the words that all
 * titles of the series begin with. `Termly headteacher meetings, spring term 2011` is `Spring term 2011`.
 */
export function meetingNames(meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  const series = new Map<string | null, Meeting[]>()
  for (const meeting of meetings) series.set(meeting.series, [...(series.get(meeting.series) ?? []), meeting])
  const names = new Map<string, string>()
  for (const alike of series.values()) {
    const titles = new Map(alike.map((meeting) => [meeting.title, meeting.title.split(' ')]))
    const shared = sharedBeginning([...titles.values()])
    for (const meeting of alike)
      names.set(meeting.id, raised(meeting.title.split(' ').slice(shared).join(' ')) || meeting.id)
  }
  return names
}
