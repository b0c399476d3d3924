import { dayText } from '../../language/day-text.js'
import { meetingsToCome } from '../../model/next-meeting.js'
import { isUsageError } from '../../model/usage-error.js'
import { noFlags, queryOfFlags } from '../../query/flags.js'
import { select } from '../../query/select.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { type Standing, standingLines } from '../../render/standing.js'
import { answerOf } from '../answer.js'
import { beginning } from '../begin.js'
import type { Call } from '../command.js'
import { stepsInOrder } from '../doctor/diagnosis.js'
import { aboutFolder } from '../doctor/folder.js'
import { aboutLine } from '../doctor/line.js'
import { aboutMinutes } from '../doctor/minutes.js'
import { aboutProblems, checked } from '../doctor/problems.js'
import { aboutSettings } from '../doctor/settings.js'
import { aboutWord } from '../doctor/word.js'
import type { Answer, Environment } from '../environment.js'
import { loadActions } from '../load-actions.js'
import type { Loaded } from '../loaded.js'

/** Where a folder of minutes stands, in five lines; where there are no minutes, what to do first. */
export async function whereThingsStand({ environment }: Call): Promise<Answer> {
  let loaded: Loaded
  try {
    loaded = await loadActions(environment)
  } catch (error) {
    const { minutes, here, today } = environment
    if (!isUsageError(error) || minutes !== null) throw error
    const lines = [
      `${error.message}.`,
      ...beginning({ place: null, here, today }),
      '`epha --help` lists what it can do.',
    ]
    return { stdout: written(lines), stderr: [], exitCode: 0 }
  }
  const standing = await standingOf(loaded, environment)
  return answerOf(written(standingLines(standing, environment.stdout)), [], loaded, environment)
}

async function standingOf(loaded: Loaded, environment: Environment): Promise<Standing> {
  const { register, today } = loaded
  const { listed } = select(register, {
    query: queryOfFlags(noFlags, register, today),
    today,
    sort: [],
    groupBy: null,
    limit: null,
    // Only counts are shown.
    confidential: true,
  })
  const overdue = listed.filter((action) => action.overdue)
  const owners = new Set(listed.flatMap(({ action }) => action.owners.map(({ key }) => key)))
  const unowned = listed.filter(({ action }) => action.owners.length === 0).length
  const found = await checked(loaded, environment)
  const errors = found.problems.filter(({ severity }) => severity === 'error').length
  const [next] = stepsInOrder([
    aboutMinutes(loaded),
    aboutFolder(loaded, environment),
    aboutWord(loaded, environment.here),
    aboutProblems(found, environment),
    aboutLine(loaded, found, environment),
    aboutSettings(loaded),
  ])
  const oldest = overdue.flatMap(({ action }) => action.due?.date ?? []).toSorted()[0]
  return {
    outstanding: {
      words: `${counted(listed.length, 'action')} of ${counted(owners.size, 'owner')}${unowned > 0 ? `, ${unowned} with no owner` : ''}`,
      type: 'epha actions',
    },
    overdue: {
      words: oldest === undefined ? 'none' : `${overdue.length}, the first since ${dayText(oldest)}`,
      type: 'epha overdue',
    },
    meeting: { words: nextMeetingInWords(loaded), type: 'epha agenda' },
    problems: {
      words:
        found.problems.length === 0
          ? 'none'
          : [
              ...(errors > 0 ? [counted(errors, 'error')] : []),
              ...(found.problems.length > errors ? [counted(found.problems.length - errors, 'warning')] : []),
            ].join(', '),
      type: 'epha check',
    },
    next: { words: next?.sentence ?? 'nothing needs to be done', type: next?.type[0] ?? null },
  }
}

/** The sittings of the meeting that comes next; of several series each has its own. */
function nextMeetingInWords({ register, today }: Loaded): string {
  const sittings = meetingsToCome(register.meetings, today).flat()
  if (sittings.length === 0) return 'no minutes announce one'
  return sittings.map(({ date, area }) => [dayText(date), area].filter(Boolean).join(' ')).join(', ')
}
