import { dayText, longDayText } from '../../language/day-text.js'
import type { Action } from '../../model/action.js'
import type { Meeting } from '../../model/meeting.js'
import type { Minutes } from '../../model/minutes.js'
import type { Advice, Fault } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import { losses } from '../losses.js'
import { firstLine, markOf, shownDue, shownOwners } from '../place.js'
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
    const order = new Map(register.meetings.map(({ path }, index) => [path, index]))
    const passedOver = new Map<Minutes, Action[]>()
    for (const action of register.actions) {
      const silent = action.status === 'outstanding' ? firstToPassOver(action, register, order) : null
      if (silent !== null) passedOver.set(silent, [...(passedOver.get(silent) ?? []), action])
    }
    const { isSure } = unnamedSeries(register.meetings)
    const isDoubtful = (raised: Meeting, next: Meeting): boolean =>
      raised.series === null ? !isSure : mayBeTwo(raised, next)
    const silences = [...passedOver].flatMap(([minutes, actions]) => {
      const label = namesHowMany(minutes.meeting, register, order)
      return actions.map((action): Fault => {
        const fault = silence(action, minutes, label)
        return isDoubtful(action.meeting, minutes.meeting) ? { ...fault, doubtful: true } : fault
      })
    })
    return before === null ? silences : [...silences, ...losses(before, register)]
  },
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

function silence(action: Action, { path, meeting, earlier: [section] }: Minutes, label: string): Fault {
  const whose = action.confidential ? '' : ` (${shownOwners(action.owners)}, ${shownDue(action)})`
  return {
    message: `Unexpected silence about ${action.id}${whose}, expected it closed, carried forward or withdrawn`,
    location: section?.location ?? firstLine(path),
    label,
    related: {
      ...markOf(action),
      label: action.raised === null ? 'raised here' : `raised here, ${dayText(action.raised)}`,
    },
    advice: linesToWrite(action, meeting, section?.lastLine ?? 1),
  }
}

/** Whether two folders of the same name, each in a folder of its own, may hold the minutes of two committees. */
function mayBeTwo(raised: Meeting, next: Meeting): boolean {
  const [one, other] = [homeOf(raised), homeOf(next)]
  return one !== null && other !== null && one !== other
}

function linesToWrite(action: Action, { next: [sitting] }: Meeting, below: number): Advice {
  const owner = action.confidential || action.owners.length === 0 ? '' : ` ${shownOwners(action.owners)}`
  const goesOn = `- [ ] ${action.id}${owner} …${sitting === undefined ? '' : ` (by ${longDayText(sitting.date)})`}`
  return {
    below,
    lines: [
      { text: `- [x] ${action.id}${owner} …`, means: 'it is done' },
      { text: goesOn, means: 'it goes on' },
      { text: `- [-] ${action.id} …`, means: 'withdrawn, because …' },
    ],
    instance: goesOn,
  }
}

/** How many of the actions of its series that were outstanding before a meeting its minutes name. */
function namesHowMany({ path, series }: Meeting, { actions }: Register, order: Order): string {
  const at = order.get(path) ?? 0
  const awaited = actions.filter((action) => {
    const before = action.entries.filter(({ meeting }) => (order.get(meeting.path) ?? at) < at)
    return action.meeting.series === series && before.at(-1)?.status === 'outstanding'
  })
  const named = awaited.filter(({ entries }) => entries.some(({ meeting }) => meeting.path === path)).length
  if (awaited.length === 1) return 'does not name the action that was outstanding'
  return `names ${named === 0 ? 'none' : named} of the ${awaited.length} actions that were outstanding`
}
