import { occasionOf } from '../../language/title-parts.js'
import type { Action } from '../../model/action.js'
import type { Meeting } from '../../model/meeting.js'
import type { Minutes } from '../../model/minutes.js'
import type { Fault, PassedOver, PassedOverAction, PasteTarget } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import { carryLine, wordsOfNames } from '../carry-line.js'
import { losses } from '../losses.js'
import { countOfPassedOver } from '../passed-over.js'
import { markOf, shownDue } from '../place.js'
import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'
import { homeOf, unnamedSeries } from '../sure-series.js'

/** The reason this tool exists. */
export const actionUnreported: Rule = {
  name: 'action-unreported',
  severity: 'error',
  expects: 'The next minutes of a series close, carry forward or withdraw every action that was outstanding.',
  reason:
    'What one meeting agrees and the next does not mention is never done and never dropped: it falls between two ' +
    'meetings, and nobody notices. One line under "Matters arising" keeps it, whatever became of it.',
  examples: {
    wrong: 'The minutes of the last meeting were approved.',
    right: '- [ ] 2011-spring/4.1 RH is still to hear from the provider.',
    around: [
      sampleRoster('TR: Terry Reynolds', 'RH: Ralph Holloway'),
      sampleMinutes(
        '2011-spring',
        '2011-03-14',
        '## 4. Behaviour\n\n- [ ] RH to find out who will train schools',
      ),
      sampleMinutes('2011-summer', '2011-06-13', '## 2. Matters arising\n\n{example}'),
    ],
  },
  reach: 'series',
  judge: (register, { before, settings }) => {
    // Where a list only leaves out what is done, silence about an action is what became of it.
    if (settings.register.doneAfter !== null) return before === null ? [] : losses(before, register)
    const silences = silencesOf(register)
    return before === null ? silences : [...silences, ...losses(before, register)]
  },
}

/** A fault for each minutes that pass actions over; two where only some of these may be another committee's. */
function silencesOf(register: Register): readonly Fault[] {
  const order = new Map(register.meetings.map(({ path }, index) => [path, index]))
  const { isSure } = unnamedSeries(register.meetings)
  const isDoubtful = (raised: Meeting, next: Meeting): boolean =>
    raised.series === null ? !isSure : mayBeTwo(raised, next)
  const nameWords = wordsOfNames(register.people)
  const passedOver = new Map<Minutes, Action[]>()
  for (const action of register.actions) {
    const silent = action.status === 'outstanding' ? firstToPassOver(action, register, order) : null
    if (silent === null) continue
    const there = passedOver.get(silent)
    if (there) there.push(action)
    else passedOver.set(silent, [action])
  }
  return [...passedOver].flatMap(([minutes, actions]) => {
    const awaited = awaitedBy(minutes.meeting, register, order)
    const doubtful = actions.filter((action) => isDoubtful(action.meeting, minutes.meeting))
    const sure = actions.filter((action) => !doubtful.includes(action))
    const silent = { minutes, awaited, target: targetFor(minutes, register), nameWords }
    return [
      ...(sure.length > 0 ? [silence(sure, silent)] : []),
      ...(doubtful.length > 0 ? [{ ...silence(doubtful, silent), doubtful: true as const }] : []),
    ]
  })
}

/** The place of each meeting among all, by the path of its minutes. */
type Order = ReadonlyMap<string, number>

/** The first minutes of its series after those that mention an action last; agendas are no minutes. */
function firstToPassOver(action: Action, { meetings, minutes }: Register, order: Order): Minutes | null {
  const last = (action.entries.at(-1) ?? action.entries[0]).meeting
  // Nobody can say what came after minutes without a date.
  if (last.date === null) return null
  const { series } = action.meeting
  const after = (order.get(last.path) ?? meetings.length) + 1
  const next = meetings.find(
    (meeting, index) => index >= after && meeting.series === series && meeting.status !== 'agenda',
  )
  return minutes.find(({ path }) => path === next?.path) ?? null
}

/** The minutes that pass over actions, and what they were to speak of. */
interface SilentMinutes {
  readonly minutes: Minutes
  readonly awaited: Awaited
  readonly target: PasteTarget
  readonly nameWords: ReadonlySet<string>
}

function silence(actions: readonly Action[], { minutes, awaited, target, nameWords }: SilentMinutes): Fault {
  const { number, named, raisedAt } = awaited
  const passedOver: PassedOver = {
    actions: actions.map(
      (action): PassedOverAction => ({
        id: action.id,
        place: {
          ...markOf(action),
          label: `${action.id}, ${action.confidential ? 'confidential' : shownDue(action)}`,
        },
        line: carryLine(action, nameWords),
        ...(action.confidential ? { confidential: true } : {}),
      }),
    ),
    outOf: number,
    raisedAt: raisedAt === null ? null : occasionOf(raisedAt),
    target,
  }
  return {
    message: countOfPassedOver(passedOver),
    location: minutes.placeForEarlier.location,
    label: number === 1 ? 'does not name it' : `names ${named === 0 ? 'none' : named} of the ${number}`,
    passedOver,
  }
}

/**
 * Where its lines go: into the newest minutes of the series, since what an older meeting did not say is said now. Those
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

/** The actions of its series that were outstanding before a meeting. */
interface Awaited {
  readonly number: number
  /** How many of them its minutes name. */
  readonly named: number
  /** The one meeting that raised them all. */
  readonly raisedAt: Meeting | null
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
