import type { Action } from '../model/action.js'
import type { Meeting } from '../model/meeting.js'
import type { Minutes } from '../model/minutes.js'
import { isHeld } from '../model/next-meeting.js'
import type { PasteTarget } from '../model/problem.js'
import type { Register } from '../model/register.js'
import { homeOf, unnamedSeries } from './sure-series.js'

/** Minutes that are the first to pass actions over. */
export interface SilentMinutes {
  readonly minutes: Minutes
  /** What they do not mention, of their own committee. */
  readonly sure: readonly Action[]
  /** What they do not mention, and may be another committee's. */
  readonly doubtful: readonly Action[]
  /** What they were to speak of. */
  readonly awaited: Awaited
  /** Where the lines go that make good for it. */
  readonly target: PasteTarget
}

/** The actions of its series that were outstanding before a meeting. */
export interface Awaited {
  readonly number: number
  /** How many of them its minutes name. */
  readonly named: number
  /** The one meeting that raised them all. */
  readonly raisedAt: Meeting | null
}

/**
 * The minutes of a register that pass actions over: each outstanding action stands at the first that do. Those of a day
 * after today (`YYYY-MM-DD`) pass nothing over.
 */
export function silentMinutes(register: Register, today: string): readonly SilentMinutes[] {
  const order = new Map(register.meetings.map(({ path }, index) => [path, index]))
  const { isSure } = unnamedSeries(register.meetings, today)
  const isDoubtful = (raised: Meeting, next: Meeting): boolean =>
    raised.series === null ? !isSure : mayBeTwo(raised, next)
  const passedOver = new Map<Minutes, Action[]>()
  for (const action of register.actions) {
    const silent =
      action.status === 'outstanding' ? firstToPassOver(action, register, { order, today }) : null
    if (silent === null) continue
    const there = passedOver.get(silent)
    if (there) there.push(action)
    else passedOver.set(silent, [action])
  }
  return [...passedOver].map(([minutes, actions]) => {
    const doubtful = actions.filter((action) => isDoubtful(action.meeting, minutes.meeting))
    return {
      minutes,
      sure: actions.filter((action) => !doubtful.includes(action)),
      doubtful,
      awaited: awaitedBy(minutes.meeting, register, order),
      target: targetFor(minutes, register),
    }
  })
}

/** The place of each meeting among all, by the path of its minutes. */
type Order = ReadonlyMap<string, number>

/** The first minutes of a meeting held in its series after those that mention an action last. */
function firstToPassOver(
  action: Action,
  { meetings, minutes }: Register,
  { order, today }: { readonly order: Order; readonly today: string },
): Minutes | null {
  const last = (action.entries.at(-1) ?? action.entries[0]).meeting
  // Nobody can say what came after minutes without a date.
  if (last.date === null) return null
  const { series } = action.meeting
  const after = (order.get(last.path) ?? meetings.length) + 1
  const next = meetings.find(
    (meeting, index) => index >= after && meeting.series === series && isHeld(meeting, today),
  )
  return minutes.find(({ path }) => path === next?.path) ?? null
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
