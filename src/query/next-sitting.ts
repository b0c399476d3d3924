import type { Action } from '../model/action.js'
import { isDay } from '../model/day.js'
import type { Meeting, Sitting } from '../model/meeting.js'

function sittingsOf(meeting: Meeting): readonly Sitting[] {
  if (meeting.sittings.length > 0) return meeting.sittings
  if (meeting.date === null || !isDay(meeting.date)) return []
  const [area] = meeting.areas
  return [
    area !== undefined && meeting.areas.length === 1 ? { area, date: meeting.date } : { date: meeting.date },
  ]
}

/**
 * The sittings of a series after a day. What minutes or an agenda say of themselves goes before what earlier
 * minutes announced: a meeting that was moved has a new agenda, and the old announcement stays in the record.
 */
export function sittingsToCome(
  meetings: readonly Meeting[],
  series: string | null,
  today: string,
): readonly Sitting[] {
  const isToCome = (sitting: Sitting) => sitting.date > today
  const ofSeries = meetings.filter((meeting) => meeting.series === series)
  const own = ofSeries.flatMap(sittingsOf).filter(isToCome)
  if (own.length > 0) return own
  const announcing = ofSeries.findLast((meeting) => meeting.next.some(isToCome))
  return announcing?.next.filter(isToCome) ?? []
}

function isForAreas(sitting: Sitting, areas: readonly string[]): boolean {
  const { area } = sitting
  if (area === undefined || areas.length === 0) return true
  return areas.some((each) => each.toLowerCase() === area.toLowerCase())
}

/**
 * The next sitting after a day in the areas of the actions, else of their series; null with none to come. Of two
 * on one day the first as written.
 */
export function nextSitting(
  actions: readonly Action[],
  meetings: readonly Meeting[],
  today: string,
): Sitting | null {
  const inAreas: Sitting[] = []
  const inSeries: Sitting[] = []
  for (const action of actions) {
    const toCome = sittingsToCome(meetings, action.meeting.series, today)
    inAreas.push(...toCome.filter((sitting) => isForAreas(sitting, action.areas)))
    inSeries.push(...toCome)
  }
  const sittings = inAreas.length > 0 ? inAreas : inSeries
  return sittings.reduce<Sitting | null>(
    (first, sitting) => (first === null || sitting.date < first.date ? sitting : first),
    null,
  )
}
