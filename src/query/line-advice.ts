import { type Action, lastMention } from '../model/action.js'
import { addMonths, firstDay } from '../model/day.js'
import { dormantOn } from '../model/dormant.js'
import type { Meeting } from '../model/meeting.js'
import { isHeld } from '../model/next-meeting.js'
import type { Register } from '../model/register.js'

/** What `register` of `epha.yaml` may say. */
export type LineSetting = 'since' | 'unmentioned'

/** A line in time that could be drawn, and what it would leave outstanding. */
export interface PossibleLine {
  /** `the last 3 meetings`. */
  readonly words: string
  /** `YYYY-MM-DD`. */
  readonly since: string
  readonly leaves: number
}

/** How a committee treats what is open, and what each setting would leave outstanding. */
export interface LineAdvice {
  readonly outstanding: number
  readonly dormant: number
  /** Of the meetings before which something was open, those whose minutes mention half of it or more. */
  readonly repeating: { readonly meetings: number; readonly of: number }
  /** The shortest first; none where no meeting was held. */
  readonly lines: readonly PossibleLine[]
  /** The longest that leaves half of what is outstanding or less, else the shortest; null without any. */
  readonly best: PossibleLine | null
  /** Outstanding, were it done after two meetings that do not mention it. */
  readonly listed: number
  /** What fits: a rolling list, or more that is dormant than is alive. */
  readonly fits: readonly LineSetting[]
}

/** So many meetings must have had something open before them to tell a habit. */
const leastMeetings = 4

/** After so many meetings that do not mention it, what a rolling list had is done. */
export const doneAfter = 2

/**
 * Looks at a register and says which setting fits it. Nothing is decided by it.
 * @param register without a line in time, and with silence closing nothing
 */
export function lineAdvice(register: Register, today: string): LineAdvice {
  const open = register.actions.filter(({ status }) => status === 'outstanding')
  const dormant = open.filter(dormantOn(register, today)).length
  const bySeries = datedMeetings(register, today)
  const repeating = repeatingMeetings(register, bySeries)
  const listed = open.filter((action) => silentMeetings(action, bySeries) < doneAfter).length
  const isRolling = repeating.of >= leastMeetings && repeating.meetings * 4 >= repeating.of * 3
  const lines = linesOf(open, bySeries)
  return {
    outstanding: open.length,
    dormant,
    repeating,
    lines,
    best: lines.findLast(({ leaves }) => leaves * 2 <= open.length) ?? lines[0] ?? null,
    listed,
    fits: [
      ...(isRolling && listed < open.length ? (['unmentioned'] as const) : []),
      ...(dormant > open.length - dormant ? (['since'] as const) : []),
    ],
  }
}

type BySeries = ReadonlyMap<string | null, readonly Meeting[]>

/** The meetings held of each series, in their order; those without a date left out. */
function datedMeetings({ meetings }: Register, today: string): BySeries {
  const bySeries = new Map<string | null, Meeting[]>()
  for (const meeting of meetings) {
    if (meeting.date === null || !isHeld(meeting, today)) continue
    const ofSeries = bySeries.get(meeting.series)
    if (ofSeries) ofSeries.push(meeting)
    else bySeries.set(meeting.series, [meeting])
  }
  return bySeries
}

/** In how many meetings the minutes say again what the meeting before mentioned and left open. */
function repeatingMeetings({ actions }: Register, bySeries: BySeries): LineAdvice['repeating'] {
  const mentioned = new Map<string, Map<Action, boolean>>()
  for (const action of actions)
    for (const { meeting, entry, status } of action.entries) {
      if (entry === null) continue
      const there = mentioned.get(meeting.path) ?? new Map<Action, boolean>()
      mentioned.set(meeting.path, there.set(action, status === 'outstanding'))
    }
  let [meetings, of] = [0, 0]
  for (const ofSeries of bySeries.values())
    for (const [index, meeting] of ofSeries.slice(1).entries()) {
      const before = mentioned.get(ofSeries[index]?.path ?? '') ?? new Map<Action, boolean>()
      const left = [...before].flatMap(([action, isOpen]) => (isOpen ? [action] : []))
      if (left.length === 0) continue
      const again = mentioned.get(meeting.path)
      const repeated = left.filter((action) => again?.has(action)).length
      of++
      if (repeated * 2 >= left.length) meetings++
    }
  return { meetings, of }
}

/** Meetings of its series since the last that mentioned an action. */
function silentMeetings(action: Action, bySeries: BySeries): number {
  const { meeting: last } = lastMention(action)
  if (last.date === null) return 0
  const ofSeries = bySeries.get(action.meeting.series) ?? []
  const day = firstDay(last.date)
  const at = ofSeries.findLastIndex(
    ({ path, date }) => path === last.path || (date !== null && firstDay(date) < day),
  )
  return ofSeries.length - at - 1
}

function linesOf(open: readonly Action[], bySeries: BySeries): readonly PossibleLine[] {
  const dayOf = ({ date }: Meeting): string => firstDay(date ?? '')
  const latest = [...bySeries.values()].flat().map(dayOf).toSorted().at(-1)
  if (latest === undefined) return []
  const [sixMonths, year] = [addMonths(latest, -6), addMonths(latest, -12)]
  const thirdLast = [...bySeries.values()]
    .map((ofSeries) => ofSeries.slice(-3).map(dayOf))
    .filter((days) => (days.at(-1) ?? '') >= year)
    .flatMap((days) => days[0] ?? [])
    .toSorted()[0]
  const leaves = (since: string): number =>
    open.filter((action) => {
      const { date } = lastMention(action).meeting
      return date === null || firstDay(date) >= since
    }).length
  const line = (words: string, since: string): PossibleLine => ({ words, since, leaves: leaves(since) })
  return [
    line('the last 3 meetings', thirdLast ?? latest),
    line('six months', sixMonths),
    line('a year', year),
  ]
}
