import { readingAll } from '../language/languages.js'
import { idIndex } from '../language/nearest-ids.js'
import type { Action, Candidate, Entry } from '../model/action.js'
import { compareDates } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import { type Membership, noMembership } from '../model/member.js'
import type { Minutes } from '../model/minutes.js'
import { meetingsAfter, meetingsAfterNext } from '../model/next-meeting.js'
import type { ReadingProblem } from '../model/problem.js'
import type { MeetingTally, Register, Unread } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import { withoutContradictions } from './contradictions.js'
import { resolveDue } from './due-day.js'
import { type Folding, foldMinutes } from './fold.js'
import { actionOf } from './life.js'
import { isBeforeDay, isBeforeLine } from './line.js'
import { everybody } from './people.js'
import { type MeetingsApart, withMeetingsApart } from './twins.js'

/** What is known beside the minutes themselves. */
export interface Around {
  /** What could not be read; none by default. */
  readonly unread?: readonly Unread[]
  /** Who is a member of which group; nobody by default. */
  readonly membership?: Membership
  /** `YYYY-MM-DD`: minutes of a later day pass nothing over yet. Every meeting was held where it is left out. */
  readonly today?: string | null
}

/**
 * Folds minutes into one register, in date order whatever order they are given in: those without a date first, two
 * of one day by their paths. Agendas count for their dates only.
 */
export function buildRegister(
  minutes: readonly Minutes[],
  settings: Settings,
  around: Around = {},
): Register {
  return readingAll(minutes, settings.words, () => registerOf(minutes, settings, around))
}

/** Minutes in the order in which they are folded, and the register before the first of them. */
export interface Begun extends MeetingsApart {
  readonly meetings: readonly Meeting[]
  readonly folding: Folding
}

/** Puts minutes in order, and brings together whom they name. */
export function beginFolding(minutes: readonly Minutes[], settings: Settings, today: string | null): Begun {
  const apart = withMeetingsApart(inDateOrder(withoutContradictions(minutes)))
  const meetings = apart.minutes.map(({ meeting }) => meeting)
  const known = everybody(
    apart.minutes.map((file) => withEntries(file, ({ ifKnown }) => !ifKnown)),
    settings,
  )
  const next = meetingsAfter(meetings)
  const folding: Folding = {
    known,
    settings,
    today,
    next,
    afterNext: meetingsAfterNext(meetings, next),
    meetingIds: new Set(meetings.map((meeting) => meeting.id)),
    lives: [],
    ids: idIndex(),
    series: new Map(),
    byId: new Map(),
    problems: [],
    possible: new Map(),
  }
  return { ...apart, meetings, folding }
}

function registerOf(
  minutes: readonly Minutes[],
  settings: Settings,
  { unread = [], membership = noMembership, today = null }: Around,
): Register {
  const apart = beginFolding(minutes, settings, today)
  const { minutes: ordered, meetings, folding } = apart
  const { known } = folding
  for (const minutes of ordered) if (minutes.meeting.status !== 'agenda') foldMinutes(minutes, folding)
  const actions = new Map(
    folding.lives.flatMap((life) => {
      const action = actionOf(life)
      return action ? [[life, action] as const] : []
    }),
  )
  const all = [...actions.values()]
  const { since } = settings.register
  const beforeLine = all.filter((action) => isBeforeLine(action, since))
  return {
    meetings,
    people: known.people,
    membership,
    groups: settings.groups,
    actions: all.filter((action) => !isBeforeLine(action, since)),
    since,
    beforeLine,
    byId: new Map(
      [...folding.byId].flatMap(([id, life]) => {
        const action = actions.get(life)
        return action ? [[id, action] as const] : []
      }),
    ),
    decisions: ordered
      .filter((one) => one.meeting.status !== 'agenda')
      .flatMap((minutes) => minutes.decisions.map((decision) => ({ ...decision, meeting: minutes.meeting }))),
    possible: ordered
      .filter(({ meeting }) => meeting.status !== 'agenda' && !isBeforeDay(meeting, since))
      .flatMap((minutes) => possibleOf(minutes, folding)),
    tallies: tallies(ordered, all, new Set(beforeLine)),
    minutes: ordered.map((file) => withoutUnknown(file, (id) => folding.byId.has(id))),
    unread,
    problems: [
      ...ordered.flatMap((minutes): readonly ReadingProblem[] => minutes.problems),
      ...apart.problems,
      ...folding.problems,
    ],
  }
}

/** Minutes with those entries alone that are wanted; the same object where that is all of them. */
function withEntries(minutes: Minutes, isWanted: (entry: Entry) => boolean): Minutes {
  return minutes.entries.every(isWanted) ? minutes : { ...minutes, entries: minutes.entries.filter(isWanted) }
}

/** Minutes without lines that would be about an action if there were one of the id that they name. */
export function withoutUnknown(minutes: Minutes, isKnown: (id: string) => boolean): Minutes {
  return withEntries(minutes, ({ ifKnown, ref = '' }) => !ifKnown || isKnown(ref.toLowerCase()))
}

function inDateOrder(minutes: readonly Minutes[]): readonly Minutes[] {
  return [...minutes].sort(
    (a, b) => compareDates(a.meeting.date, b.meeting.date) || (a.path < b.path ? -1 : 1),
  )
}

/** What may be an action in minutes, in the order of its places: as they were read, and what their reviews speak of. */
function possibleOf(minutes: Minutes, folding: Folding): Register['possible'] {
  return [...minutes.possible, ...(folding.possible.get(minutes) ?? [])]
    .sort((a, b) => a.location.span.start - b.location.span.start)
    .map((candidate) => possibleIn(minutes, candidate, folding))
}

/** A candidate with its owners as the whole register knows them, and with the day of the next meeting. */
function possibleIn(minutes: Minutes, candidate: Candidate, folding: Folding): Register['possible'][number] {
  const { meeting } = minutes
  const due = resolveDue(candidate.due, meeting, folding, null)
  return {
    ...candidate,
    meeting,
    owners: folding.known.owners(candidate.owners, minutes),
    ...(candidate.due && due ? { due: { ...candidate.due, date: due.date } } : {}),
  }
}

function tallies(
  ordered: readonly Minutes[],
  actions: readonly Action[],
  before: ReadonlySet<Action>,
): MeetingTally[] {
  const raised = new Map<Meeting, Action[]>()
  for (const action of actions) {
    const there = raised.get(action.meeting)
    if (there) there.push(action)
    else raised.set(action.meeting, [action])
  }
  return ordered.map(({ meeting }) => {
    const its = raised.get(meeting) ?? []
    const open = its.filter((action) => action.status === 'outstanding')
    const beforeLine = open.filter((action) => before.has(action)).length
    const outstanding = open.length - beforeLine
    return { meeting, raised: its.length, closed: its.length - open.length, outstanding, beforeLine }
  })
}
