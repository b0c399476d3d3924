import { compareDates, firstDay, isDay } from './day.js'
import type { Meeting, Sitting } from './meeting.js'

// The next meeting, for the register, for questions and for letters alike: as the minutes announce it in `next`, else
// the next minutes or agenda of their series by date. Where it is held area by area, its first day is "the next
// meeting"; from that day on it is whichever of its sittings comes next.

/** The next meeting of a series, as seen on a day. */
export interface NextMeeting {
  /** From that day on, the earliest first; the last one alone where all are over and nothing later is known. */
  readonly sittings: readonly [Sitting, ...Sitting[]]
  /** Its first day is over. */
  readonly hasBegun: boolean
}

/** The sittings of the meeting after each, by the id of each, the earliest first; absent where none is known. */
export type MeetingsAfter = ReadonlyMap<string, readonly [Sitting, ...Sitting[]]>

/** The next meeting of each series; absent where nothing is known of one. */
export type NextMeetings = ReadonlyMap<string | null, NextMeeting>

/** Whether a meeting has been held: it is minuted, and not dated after today. An agenda alone is no meeting held. */
export function isHeld(meeting: Meeting, today: string): boolean {
  return meeting.status !== 'agenda' && (meeting.date === null || firstDay(meeting.date) <= today)
}

/** The latest meeting held in each series. */
export function lastMeetings(meetings: readonly Meeting[], today: string): readonly Meeting[] {
  const last = new Map<string | null, Meeting>()
  for (const meeting of meetings) {
    const before = last.get(meeting.series)
    if (isHeld(meeting, today) && (!before || compareDates(before.date, meeting.date) <= 0))
      last.set(meeting.series, meeting)
  }
  return [...last.values()]
}

/**
 * The meeting after each: as its minutes announce it, else the next file of its series, unless only the month of that
 * one is known.
 * @param meetings in date order
 */
export function meetingsAfter(meetings: readonly Meeting[]): MeetingsAfter {
  const after = new Map<string, readonly [Sitting, ...Sitting[]]>()
  // From the last to the first: of each series the meeting just gone by, and the one on a later day than that.
  const passed = new Map<string | null, { readonly meeting: Meeting; readonly later: Meeting | null }>()
  for (const meeting of meetings.toReversed()) {
    const { id, series, date } = meeting
    const before = passed.get(series)
    const isSameDay = date !== null && before !== undefined && compareDates(before.meeting.date, date) === 0
    const later = (isSameDay ? before?.later : before?.meeting) ?? null
    const [first, ...others] =
      meeting.next.length > 0 || later === null || date === null ? meeting.next : sittingsOf(later)
    if (first !== undefined) after.set(id, [first, ...others])
    if (date !== null && !isSameDay) passed.set(series, { meeting, later })
  }
  return after
}

/** The meeting after the next one, by the id of each; absent where the next has no minutes or agenda that tell. */
export function meetingsAfterNext(meetings: readonly Meeting[], next: MeetingsAfter): MeetingsAfter {
  const onDay = (series: string | null, day: string): string => `${series ?? ''}\n${day}`
  const heldOn = new Map(
    meetings.flatMap((meeting) =>
      sittingsOf(meeting).map(({ date }) => [onDay(meeting.series, date), meeting] as const),
    ),
  )
  const after = new Map<string, readonly [Sitting, ...Sitting[]]>()
  for (const { id, series } of meetings) {
    const day = next.get(id)?.[0].date
    const following = day === undefined ? undefined : heldOn.get(onDay(series, day))
    const sittings = following && next.get(following.id)
    if (sittings) after.set(id, sittings)
  }
  return after
}

/**
 * The next meeting of each series on a day: the one after the meeting last held; where that one is over or unknown,
 * what earlier minutes announced, else the first agenda with a sitting to come.
 * @param meetings in date order
 */
export function nextMeetings(meetings: readonly Meeting[], today: string): NextMeetings {
  const after = meetingsAfter(meetings)
  const lastOf = new Map(lastMeetings(meetings, today).map((meeting) => [meeting.series, meeting]))
  const next = new Map<string | null, NextMeeting>()
  for (const [series, ofSeries] of bySeries(meetings)) {
    const last = lastOf.get(series)
    const known = [
      ...(last ? [after.get(last.id) ?? []] : []),
      ...ofSeries
        .filter((meeting) => isHeld(meeting, today))
        .map((meeting) => meeting.next)
        .toReversed(),
      ...ofSeries.filter((meeting) => !isHeld(meeting, today)).map(sittingsOf),
    ]
    const found = firstToCome(known, last ? lastDayOf(last) : '', today)
    if (found) next.set(series, found)
  }
  return next
}

/**
 * The sitting that is "the next meeting" to some areas: the first of the meeting; once that is over, the next one in
 * these areas, else anywhere. Its area is left out where it is none of these.
 */
export function nextSitting({ sittings, hasBegun }: NextMeeting, areas: readonly string[]): Sitting {
  const [first] = sittings
  const sitting = (hasBegun ? sittings.find((each) => isForAreas(each, areas)) : undefined) ?? first
  if (isForAreas(sitting, areas)) return sitting
  const { area: _, ...elsewhere } = sitting
  return hasBegun ? sitting : elsewhere
}

/**
 * Each meeting to come, by its sittings from today on: every agenda, and what is announced for a day that no agenda
 * has. Of an agenda of which only the month is known, the month.
 * @param meetings in date order
 */
export function meetingsToCome(meetings: readonly Meeting[], today: string): readonly (readonly Sitting[])[] {
  const isToCome = ({ date }: Sitting) => date >= today
  const agendas = meetings.filter((meeting) => !isHeld(meeting, today))
  const days = new Set(
    agendas.flatMap((agenda) => datesOf(agenda).map(({ date }) => `${agenda.series} ${date}`)),
  )
  const announced = [...nextMeetings(meetings, today)]
    .filter(([series, { sittings }]) => !sittings.some(({ date }) => days.has(`${series} ${date}`)))
    .map(([, { sittings }]) => sittings)
  return [...agendas.map(datesOf), ...announced]
    .map((sittings) => sittings.filter(isToCome))
    .filter((sittings) => sittings.length > 0)
}

/** The first sittings of which one is still to come; of none, the very last that is known. */
function firstToCome(
  known: readonly (readonly Sitting[])[],
  over: string,
  today: string,
): NextMeeting | null {
  const later = known.map((sittings) => sittings.filter(({ date }) => date > over))
  for (const [place, sittings] of later.entries()) {
    const [first, ...others] = sittings.filter(({ date }) => date >= today)
    const begins = known[place]?.[0]?.date ?? today
    if (first !== undefined) return { sittings: [first, ...others], hasBegun: begins < today }
  }
  const last = later.flat().reduce<Sitting | null>(latest, null)
  return last && { sittings: [last], hasBegun: true }
}

function latest(last: Sitting | null, sitting: Sitting): Sitting {
  return last === null || sitting.date > last.date ? sitting : last
}

function bySeries(meetings: readonly Meeting[]): ReadonlyMap<string | null, readonly Meeting[]> {
  const series = new Map<string | null, Meeting[]>()
  for (const meeting of meetings) {
    const others = series.get(meeting.series)
    if (others) others.push(meeting)
    else series.set(meeting.series, [meeting])
  }
  return series
}

/** The sittings of a file of its own, with a day each; none where only the month is known. */
function sittingsOf(meeting: Meeting): readonly Sitting[] {
  return datesOf(meeting).filter(({ date }) => isDay(date))
}

/** The same with a month where no more is known. */
function datesOf({ sittings, date, areas }: Meeting): readonly Sitting[] {
  if (sittings.length > 0 || date === null) return sittings
  const [area] = areas
  return [area !== undefined && areas.length === 1 ? { area, date } : { date }]
}

function lastDayOf(meeting: Meeting): string {
  return datesOf(meeting)
    .map(({ date }) => firstDay(date))
    .reduce((last, day) => (day > last ? day : last), '')
}

function isForAreas({ area }: Sitting, areas: readonly string[]): boolean {
  if (area === undefined || areas.length === 0) return true
  return areas.some((each) => each.toLowerCase() === area.toLowerCase())
}
