import { type Action, lastMention } from './action.js'
import { addDays, addMonths, firstDay } from './day.js'
import type { Register } from './register.js'

/** So many meetings of its series must have passed over an action before it is dormant. */
const meetingsSince = 3

/**
 * From which day on (`YYYY-MM-DD`) each action is dormant: outstanding, last mentioned more than a year before, while
 * three or more meetings of its series were held since. Null for one that no day makes so: it is closed, its last
 * minutes have no date, or fewer meetings follow. The meetings are looked through once.
 */
export function dormantSince({ meetings }: Register): (action: Action) => string | null {
  const places = new Map(meetings.map(({ path }, place) => [path, place]))
  const heldPlaces = new Map<string | null, number[]>()
  for (const [place, { series, status }] of meetings.entries()) {
    if (status === 'agenda') continue
    const ofSeries = heldPlaces.get(series)
    if (ofSeries) ofSeries.push(place)
    else heldPlaces.set(series, [place])
  }
  return (action) => {
    const { meeting: last } = lastMention(action)
    if (action.status !== 'outstanding' || last.date === null) return null
    const ofSeries = heldPlaces.get(action.meeting.series) ?? []
    const third = ofSeries[firstAfter(ofSeries, places.get(last.path) ?? meetings.length) + meetingsSince - 1]
    if (third === undefined) return null
    const overAYear = dayAfterAYear(firstDay(last.date))
    const date = meetings[third]?.date ?? null
    return date === null || firstDay(date) < overAYear ? overAYear : firstDay(date)
  }
}

/** Which actions are dormant on a day (`YYYY-MM-DD`), as `dormantSince` says. */
export function dormantOn(register: Register, today: string): (action: Action) => boolean {
  const since = dormantSince(register)
  return (action) => {
    const day = since(action)
    return day !== null && day <= today
  }
}

/** The first day of which the day a year before is later. A year after 28 February may be two days away from that. */
function dayAfterAYear(day: string): string {
  const later = addDays(addMonths(day, 12), 1)
  return addMonths(later, -12) > day ? later : addDays(later, 1)
}

/** Where the first number above a limit stands among rising ones; their count where none does. */
function firstAfter(rising: readonly number[], limit: number): number {
  let [from, until] = [0, rising.length]
  while (from < until) {
    const middle = (from + until) >> 1
    if ((rising[middle] ?? 0) > limit) until = middle
    else from = middle + 1
  }
  return from
}
