import { type Action, lastMention } from '../model/action.js'
import { addDays, addMonths, firstDay, isDay, lastDayOfMonth } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import type { Minutes } from '../model/minutes.js'
import { isHeld } from '../model/next-meeting.js'
import type { EndedSeries, PassingMention, PasteTarget } from '../model/problem.js'
import type { Register } from '../model/register.js'
import { isCancelled } from './cancelled.js'
import { mentionsOf } from './mentions/mention.js'
import { missingBeforeIn } from './missing-minutes.js'
import { homeOf, unnamedSeries } from './sure-series.js'

/** Minutes that are the first to pass actions over. */
export interface SilentMinutes {
  readonly minutes: Minutes
  /** What they do not mention, of their own committee. */
  readonly sure: readonly PassedAction[]
  /** What they do not mention, and may be another committee's. */
  readonly doubtful: readonly PassedAction[]
  /** What they were to speak of. */
  readonly awaited: Awaited
  /** Where the lines go that make good for it. */
  readonly target: PasteTarget
  /** What is plainly not kept of the meetings before, as the end of a sentence; null where nothing shows it. */
  readonly missing: string | null
  /** The newest minutes of the series where they are more than a year old; null while it goes on. */
  readonly ended: EndedSeries | null
}

/** An action that minutes pass over. */
export interface PassedAction {
  readonly action: Action
  /** Where minutes spoke of it since an entry last did, the oldest first. */
  readonly mentions: readonly PassingMention[]
  /** Where the minutes that pass it over come nearest to speaking of it; null where nothing does. */
  readonly nearest: PassingMention | null
}

/** The actions of its series that were outstanding before a meeting. */
export interface Awaited {
  readonly number: number
  /** How many of them its minutes name or speak of. */
  readonly named: number
  /** The one meeting that raised them all. */
  readonly raisedAt: Meeting | null
}

/** What became of an outstanding action after the last entry about it. */
export interface Aftermath {
  /** Minutes that speak of it without an entry, meeting after meeting. */
  readonly mentions: readonly PassingMention[]
  /** The first that do not; null where there are none yet. */
  readonly silent: Minutes | null
  /** Where these come nearest to it; null where nothing does. */
  readonly nearest: PassingMention | null
}

/**
 * The minutes of a register that pass actions over: each outstanding action stands at the first that do. Those of a day
 * after today (`YYYY-MM-DD`) pass nothing over.
 */
export function silentMinutes(register: Register, today: string, textOf: ReadText): readonly SilentMinutes[] {
  const order = new Map(register.meetings.map(({ path }, index) => [path, index]))
  const { isSure } = unnamedSeries(register.meetings, today)
  const isDoubtful = (raised: Meeting, next: Meeting): boolean =>
    raised.series === null ? !isSure : mayBeTwo(raised, next)
  const held = heldBySeries(register, today, textOf)
  const aftermath = aftermathsIn(register, today, textOf)
  const endOf = endsOfSeries(register, held, today)
  const missingBefore = missingBeforeIn(held)
  const passedOver = new Map<Minutes, PassedAction[]>()
  const spokenOf = new Map<string, number>()
  for (const action of register.actions) {
    const { mentions, silent, nearest } = aftermath(action)
    for (const { path } of mentions) spokenOf.set(path, (spokenOf.get(path) ?? 0) + 1)
    if (silent === null) continue
    const there = passedOver.get(silent)
    if (there) there.push({ action, mentions, nearest })
    else passedOver.set(silent, [{ action, mentions, nearest }])
  }
  return [...passedOver].map(([minutes, actions]) => {
    const doubtful = actions.filter(({ action }) => isDoubtful(action.meeting, minutes.meeting))
    const { number, named, raisedAt } = awaitedBy(minutes.meeting, register, order)
    return {
      minutes,
      sure: actions.filter((passed) => !doubtful.includes(passed)),
      doubtful,
      awaited: { number, named: named + (spokenOf.get(minutes.path) ?? 0), raisedAt },
      target: targetFor(minutes, register),
      missing: missingBefore(minutes.meeting),
      ended: endOf(minutes.meeting),
    }
  })
}

/** The place of each meeting among all, by the path of its minutes. */
type Order = ReadonlyMap<string, number>

/** The text of minutes by their path; null where it is not at hand. */
export type ReadText = (path: string) => string | null

const nothingAfter: Aftermath = { mentions: [], silent: null, nearest: null }

/**
 * What became of the outstanding actions of a register after the last entry about each, by a day (`YYYY-MM-DD`). Minutes
 * that speak of an action do not pass it over; they leave it as it is.
 */
export function aftermathsIn(
  register: Register,
  today: string,
  textOf: ReadText,
): (action: Action) => Aftermath {
  const { meetings } = register
  const order = new Map(meetings.map(({ path }, index) => [path, index]))
  const bySeries = heldBySeries(register, today, textOf)
  const { mentionIn, nearestIn } = mentionsOf(register, textOf)
  return (action) => {
    const last = lastMention(action).meeting
    // Nobody can say what came after minutes without a date.
    if (action.status !== 'outstanding' || last.date === null) return nothingAfter
    const ofSeries = bySeries.get(action.meeting.series) ?? []
    const mentions: PassingMention[] = []
    for (let place = firstAfter(last, ofSeries, order); ; place++) {
      const next = ofSeries[place]
      const mention = next === undefined ? null : mentionIn(action, next)
      if (next === undefined) return { mentions, silent: null, nearest: null }
      if (mention === null) return { mentions, silent: next, nearest: nearestIn(action, next) }
      mentions.push(mention)
    }
  }
}

/** The minutes of the meetings of each series that were held by a day, in their order. */
function heldBySeries(
  { minutes }: Register,
  today: string,
  textOf: ReadText,
): ReadonlyMap<string | null, readonly Minutes[]> {
  const bySeries = new Map<string | null, Minutes[]>()
  for (const file of minutes) {
    const { series } = file.meeting
    if (!isHeld(file.meeting, today) || isCancelled(file, textOf(file.path))) continue
    const there = bySeries.get(series)
    if (there) there.push(file)
    else bySeries.set(series, [file])
  }
  return bySeries
}

const lastDayOf = (dayOrMonth: string): string =>
  isDay(dayOrMonth) ? dayOrMonth : lastDayOfMonth(dayOrMonth)

/** With fewer minutes there is no archive that could have ended: the next may be being written. */
const fewestOfArchive = 4

/** The end of the series of a meeting: its newest minutes or agenda, where these are of more than a year before a day. */
function endsOfSeries(
  { meetings }: Register,
  held: ReadonlyMap<string | null, readonly Minutes[]>,
  today: string,
): (meeting: Meeting) => EndedSeries | null {
  const aYearBefore = addMonths(today, -12)
  const newest = new Map<string | null, Meeting>()
  let last: string | null = null
  for (const { date, ...meeting } of meetings) {
    if (date === null) continue
    newest.set(meeting.series, { date, ...meeting })
    last = date
  }
  // A line in time is one for all series: none is to be drawn before what another has open.
  const since = last === null || firstDay(last) >= aYearBefore ? null : addDays(lastDayOf(last), 1)
  return ({ series }) => {
    const { path, date = null } = newest.get(series) ?? {}
    if (path === undefined || date === null || firstDay(date) >= aYearBefore) return null
    if ((held.get(series)?.length ?? 0) < fewestOfArchive) return null
    return { path, date, since }
  }
}

/** The place of the first minutes after a meeting, which may be one of another series. */
function firstAfter({ path }: Meeting, ofSeries: readonly Minutes[], order: Order): number {
  const at = order.get(path) ?? order.size
  let [low, high] = [0, ofSeries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order.get(ofSeries[middle]?.path ?? '') ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
/**
 * Where its lines go: into the newest minutes of the series, since what an older meeting did not say is said now, also
 * into the draft of a meeting to come. Those
 * that were approved are a record: the lines are for the next ones then.
 */
function targetFor({ meeting }: Minutes, { meetings, minutes }: Register): PasteTarget {
  const newest = meetings.findLast(
    (other) => other.series === meeting.series && other.status !== 'agenda' && !mayBeTwo(meeting, other),
  )
  const file = minutes.find(({ path }) => path === newest?.path)
  if (file === undefined || file.meeting.status === 'approved')
    return { path: null, below: 0, opening: [], closing: [] }
  const { below, opening, closing } = file.placeForEarlier
  return { path: file.path, below, opening, closing }
}

/** Whether two folders of the same name, each in a folder of its own, may hold the minutes of two committees. */
function mayBeTwo(raised: Meeting, next: Meeting): boolean {
  const [one, other] = [homeOf(raised), homeOf(next)]
  return one !== null && other !== null && one !== other
}

function awaitedBy({ path, series }: Meeting, { actions }: Register, order: Order): Awaited {
  const at = order.get(path) ?? 0
  const awaited = actions.filter((action) => {
    if (action.meeting.series !== series) return false
    const before = action.entries.findLast(({ meeting }) => (order.get(meeting.path) ?? at) < at)
    return before?.status === 'outstanding'
  })
  const named = awaited.filter(({ entries }) => entries.some(({ meeting }) => meeting.path === path)).length
  const [first] = awaited
  const isOne = awaited.every(({ meeting }) => meeting.path === first?.meeting.path)
  return { number: awaited.length, named, raisedAt: first && isOne ? first.meeting : null }
}
