import type { Action, Sighting } from '../../model/action.js'
import { dayText, longDayText } from '../../model/day-text.js'
import type { Meeting } from '../../model/meeting.js'
import type { Minutes } from '../../model/minutes.js'
import type { Advice } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import { firstLine } from '../first-line.js'
import type { Fault, Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'
import { markOf, shownDue, shownOwners } from '../words.js'

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
  judge: (register) =>
    register.actions.flatMap((action): Fault[] => {
      const silent = action.status === 'outstanding' ? firstToPassOver(action, register) : null
      return silent === null ? [] : [silence(action, silent, register)]
    }),
}

/** The first minutes of its series after those that mention an action last; agendas are no minutes. */
function firstToPassOver(action: Action, { meetings, minutes }: Register): Minutes | null {
  const last = latest(action).meeting
  if (last.date === null) return null
  const next = meetings
    .slice(indexOf(last, meetings) + 1)
    .find((meeting) => isHeld(meeting, action.meeting.series))
  return minutes.find(({ path }) => path === next?.path) ?? null
}

function silence(action: Action, minutes: Minutes, register: Register): Fault {
  const { earlier, meeting } = minutes
  const section = earlier[0]
  const { named, awaited } = tally(meeting, register)
  const whose = action.confidential ? '' : ` (${shownOwners(action.owners)}, ${shownDue(action)})`
  return {
    message: `Unexpected silence about ${action.id}${whose}, expected it closed, carried forward or withdrawn`,
    location: section?.location ?? firstLine(minutes.path),
    label: namesHowMany(named, awaited),
    related: {
      ...markOf(action.location, action.entries[0].entry?.notation ?? ''),
      label: action.raised === null ? 'raised here' : `raised here, ${dayText(action.raised)}`,
    },
    advice: linesToWrite(action, meeting, section?.lastLine ?? 1),
    ...(meeting.series === null || action.meeting.series === null ? { doubtful: true } : {}),
  }
}

function namesHowMany(named: number, awaited: number): string {
  if (awaited <= 1) return 'does not name the action that was outstanding'
  return `names ${named === 0 ? 'none' : named} of the ${awaited} actions that were outstanding`
}

function linesToWrite(action: Action, meeting: Meeting, below: number): Advice {
  const owner = action.confidential || action.owners.length === 0 ? '' : ` ${shownOwners(action.owners)}`
  const next = meeting.next[0]?.date
  const goesOn = `- [ ] ${action.id}${owner} …${next === undefined ? '' : ` (by ${longDayText(next)})`}`
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

/** How many actions of its series were outstanding before a meeting, and how many of them its minutes name. */
function tally(
  meeting: Meeting,
  { actions, meetings }: Register,
): { readonly named: number; readonly awaited: number } {
  const at = indexOf(meeting, meetings)
  const awaited = actions.filter((action) => {
    if (action.meeting.series !== meeting.series) return false
    const before = action.entries.filter((sighting) => indexOf(sighting.meeting, meetings) < at)
    return before.at(-1)?.status === 'outstanding'
  })
  const named = awaited.filter((action) =>
    action.entries.some((sighting) => sighting.meeting.path === meeting.path),
  )
  return { named: named.length, awaited: awaited.length }
}

function latest(action: Action): Sighting {
  return action.entries.at(-1) ?? action.entries[0]
}

function isHeld(meeting: Meeting, series: string | null): boolean {
  return meeting.series === series && meeting.status !== 'agenda'
}

function indexOf(meeting: Meeting, meetings: readonly Meeting[]): number {
  return meetings.findIndex(({ path }) => path === meeting.path)
}
