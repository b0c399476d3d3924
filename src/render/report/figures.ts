import type { Action } from '../../model/action.js'
import { daysBetween, firstDay } from '../../model/day.js'
import type { Listed } from '../../model/listing.js'
import type { Meeting } from '../../model/meeting.js'

/** How things stood after one meeting, and what the meeting changed. */
export interface AfterMeeting {
  readonly meeting: Meeting
  readonly closed: number
  /** Outstanding before it, and after it too. */
  readonly carried: number
  /** Raised at it, and outstanding after it. */
  readonly fresh: number
  readonly outstanding: number
  /** Half of what it closed had been raised so many days before, at most; null where it closed none whose days are known. */
  readonly medianDays: number | null
}

/** What became of the actions that one meeting raised. */
export interface RaisedAt {
  readonly meeting: Meeting
  readonly raised: number
  readonly closed: number
  readonly outstanding: number
  readonly overdue: number
  readonly confidential: number
  /** Days since the meeting, on the day of the report; null where its date is not known. */
  readonly ageDays: number | null
}

/** A bar: how many actions fall under its words. */
export interface Share {
  readonly words: string
  readonly count: number
}

interface Turn {
  readonly meeting: number
  readonly wasOutstanding: boolean
  readonly isOutstanding: boolean
  readonly isFirst: boolean
}

/** What each meeting that saw an action left it as: one turn a meeting, in their order. */
function turnsOf(action: Action, position: ReadonlyMap<string, number>): readonly Turn[] {
  const last = new Map<number, boolean>()
  for (const sighting of action.entries) {
    const meeting = position.get(sighting.meeting.id)
    if (meeting !== undefined) last.set(meeting, sighting.status === 'outstanding')
  }
  const closing = position.get(action.passedOverBy.at(-1)?.id ?? '')
  if (closing !== undefined) last.set(closing, false)
  let wasOutstanding = false
  return [...last].map(([meeting, isOutstanding], index) => {
    const turn = { meeting, wasOutstanding, isOutstanding, isFirst: index === 0 }
    wasOutstanding = isOutstanding
    return turn
  })
}

/** How the number outstanding went from meeting to meeting, oldest first. Confidential actions count. */
export function afterEachMeeting(
  meetings: readonly Meeting[],
  actions: readonly Action[],
): readonly AfterMeeting[] {
  const position = new Map(meetings.map((meeting, index) => [meeting.id, index]))
  const tallies = meetings.map(() => ({ closed: 0, reopened: 0, fresh: 0, days: [] as number[] }))
  for (const action of actions)
    for (const turn of turnsOf(action, position)) {
      const tally = tallies[turn.meeting]
      if (!tally) continue
      if (turn.isFirst) tally.fresh += turn.isOutstanding ? 1 : 0
      else if (turn.wasOutstanding && !turn.isOutstanding) {
        tally.closed += 1
        tally.days.push(...daysTaken(action, meetings[turn.meeting]))
      } else if (!turn.wasOutstanding && turn.isOutstanding) tally.reopened += 1
    }
  let outstanding = 0
  return meetings.map((meeting, index) => {
    const { closed = 0, reopened = 0, fresh = 0, days = [] } = tallies[index] ?? {}
    const carried = outstanding - closed + reopened
    outstanding = carried + fresh
    return { meeting, closed, carried, fresh, outstanding, medianDays: medianOf(days) }
  })
}

/** The days from the meeting that raised an action to one that closed it; none where they are not known. */
function daysTaken({ raised }: Action, closing: Meeting | undefined): readonly number[] {
  const date = closing?.date ?? null
  const days = raised === null || date === null ? -1 : daysBetween(firstDay(raised), firstDay(date))
  return days < 0 ? [] : [days]
}

/** Of so many days the one that half of them do not exceed; null where there are none. */
function medianOf(days: readonly number[]): number | null {
  return days.toSorted((one, other) => one - other)[Math.floor((days.length - 1) / 2)] ?? null
}

/** Actions of earlier meetings that one meeting spoke of, by what it made of them. */
export interface BroughtUp {
  readonly closed: readonly Listed[]
  readonly carried: readonly Listed[]
  /** Closed before, and outstanding after it. */
  readonly reopened: readonly Listed[]
}

/** What each meeting made of actions that earlier ones had raised, by the id of the meeting. */
export function broughtUpAt(
  meetings: readonly Meeting[],
  listed: readonly Listed[],
): ReadonlyMap<string, BroughtUp> {
  const position = new Map(meetings.map((meeting, index) => [meeting.id, index]))
  const lists = meetings.map(() => ({
    closed: [] as Listed[],
    carried: [] as Listed[],
    reopened: [] as Listed[],
  }))
  for (const shown of listed)
    for (const { meeting, isFirst, wasOutstanding, isOutstanding } of turnsOf(shown.action, position)) {
      if (isFirst || (!wasOutstanding && !isOutstanding)) continue
      const change = !isOutstanding ? 'closed' : wasOutstanding ? 'carried' : 'reopened'
      lists[meeting]?.[change].push(shown)
    }
  return new Map(meetings.map(({ id }, index) => [id, lists[index] ?? noneBroughtUp]))
}

const noneBroughtUp: BroughtUp = { closed: [], carried: [], reopened: [] }

/** What became of the actions of each meeting, newest meeting first. Confidential actions count. */
export function byRaisingMeeting(
  meetings: readonly Meeting[],
  listed: readonly Listed[],
  today: string,
): readonly RaisedAt[] {
  const raisedAt = grouped(listed, (shown) => shown.action.meeting.id)
  return meetings
    .map((meeting) => {
      const raised = raisedAt.get(meeting.id) ?? []
      const outstanding = raised.filter((shown) => shown.action.status === 'outstanding')
      return {
        meeting,
        raised: raised.length,
        closed: raised.length - outstanding.length,
        outstanding: outstanding.length,
        overdue: outstanding.filter((shown) => shown.overdue).length,
        confidential: raised.filter((shown) => shown.action.confidential).length,
        ageDays: meeting.date === null ? null : Math.max(0, daysBetween(meeting.date, today)),
      }
    })
    .reverse()
}

const spans: readonly (readonly [words: string, days: number])[] = [
  ['up to a month', 31],
  ['1 to 3 months', 92],
  ['3 to 6 months', 183],
  ['6 to 12 months', 366],
  ['1 to 2 years', 731],
  ['over 2 years', Number.POSITIVE_INFINITY],
]

/** How long closed actions took, shortest first, and the median in days; those without a date stand last. */
export function timeToClose(listed: readonly Listed[]): {
  readonly shares: readonly Share[]
  readonly closed: number
  readonly medianDays: number | null
} {
  const closed = listed.filter((shown) => shown.action.status !== 'outstanding')
  const days = closed.map((shown) => shown.ageDays).filter((age) => age !== null)
  let from = Number.NEGATIVE_INFINITY
  const shares = spans.map(([words, to]) => {
    const count = days.filter((age) => age > from && age <= to).length
    from = to
    return { words, count }
  })
  const undated = closed.length - days.length
  return {
    shares: undated === 0 ? shares : [...shares, { words: 'date not known', count: undated }],
    closed: closed.length,
    medianDays: medianOf(days),
  }
}

/** How many outstanding actions were carried forward how often, from "not yet" up. */
export function carriedHowOften(listed: readonly Listed[]): readonly Share[] {
  const carried = listed
    .filter((shown) => shown.action.status === 'outstanding')
    .map((shown) => shown.action.carried)
  const most = carried.reduce((least, count) => Math.max(least, Math.min(5, count)), 0)
  return Array.from({ length: most + 1 }, (_, often) => ({
    words:
      often === 0
        ? 'not yet'
        : often === 1
          ? 'once'
          : often === 2
            ? 'twice'
            : often < 5
              ? `${often} times`
              : '5 times or more',
    count: carried.filter((count) => Math.min(count, 5) === often).length,
  }))
}

/** Items under their keys, both in the order in which they came. */
export function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
