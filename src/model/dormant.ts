import { type Action, lastMention } from './action.js'
import { addMonths, firstDay } from './day.js'
import { isHeld } from './next-meeting.js'
import type { Register } from './register.js'

/** So many meetings of its series must have passed over an action before it is dormant. */
const meetingsSince = 3

/**
 * Which actions are dormant on a day (`YYYY-MM-DD`): outstanding, last mentioned more than a year before it, while
 * three or more meetings of their series were held since. One whose last minutes have no date is not known to be. The
 * meetings are looked through once.
 */
export function dormantOn({ meetings }: Register, today: string): (action: Action) => boolean {
  const aYearBefore = addMonths(today, -12)
  const places = new Map(meetings.map(({ path }, place) => [path, place]))
  const heldPlaces = new Map<string | null, number[]>()
  for (const [place, meeting] of meetings.entries()) {
    if (!isHeld(meeting, today)) continue
    const ofSeries = heldPlaces.get(meeting.series)
    if (ofSeries) ofSeries.push(place)
    else heldPlaces.set(meeting.series, [place])
  }
  return (action) => {
    const { meeting: last } = lastMention(action)
    if (action.status !== 'outstanding' || last.date === null || firstDay(last.date) >= aYearBefore)
      return false
    const thirdLast = heldPlaces.get(action.meeting.series)?.at(-meetingsSince)
    return thirdLast !== undefined && thirdLast > (places.get(last.path) ?? meetings.length)
  }
}
