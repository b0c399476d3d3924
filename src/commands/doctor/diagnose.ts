import { isHeld, meetingsToCome } from '../../model/next-meeting.js'
import { isUsageError, type UsageError } from '../../model/usage-error.js'
import { tooManyStrangers } from '../../query/strangers.js'
import { type Diagnosis, doctorLines, fine, wrong } from '../../render/doctor.js'
import { counted, datesInWords } from '../../render/english.js'
import { apartSentences } from '../../render/errors.js'
import { written } from '../../render/lines.js'
import { settingsLines } from '../../render/settings.js'
import { isIncomplete } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { type Loaded, load } from '../load.js'
import { aboutGit } from './git.js'
import { aboutLine } from './line.js'
import { aboutMail, type MailSettings } from './mail.js'

/** What is looked at beside the minutes. */
export interface DoctorEnvironment extends Environment {
  /** Of epha, and of Node. */
  readonly versions: { readonly epha: string; readonly node: string }
  readonly smtp: MailSettings
}

function aboutMinutes({ register, workspace, files, others, apart, today }: Loaded): Diagnosis {
  const { meetings, actions, unread, problems } = register
  const past = meetings.filter((meeting) => isHeld(meeting, today))
  const dates = past.flatMap(({ date }) => (date === null ? [] : [date]))
  const span = dates.length === 0 ? '' : `, ${datesInWords(dates[0] ?? '', dates.at(-1) ?? '')}`
  const coming = meetingsToCome(register.meetings, today).length
  const where = workspace.fromHere('')
  const outstanding = actions.filter((action) => action.status === 'outstanding')
  const cures = [...new Set(unread.flatMap(({ cure }) => (cure === undefined ? [] : [cure])))]
  return {
    findings: [
      fine(
        'Minutes',
        `${counted(past.length, 'meeting')} in \`${where}\`${span}${coming === 0 ? '' : `; ${coming} to come`}`,
      ),
      ...(others === 0
        ? []
        : [fine('Others', `${counted(others, 'file')} there without a date or an action, left alone`)]),
      ...apartSentences(apart.map(({ path }) => workspace.fromHere(path))).map((sentence) =>
        fine('Links', sentence),
      ),
      ...(unread.length === 0
        ? []
        : [
            wrong(
              'Unread',
              `${unread.length} of ${counted(files, 'file')}`,
              unread.map(
                (file) =>
                  `${workspace.fromHere(file.path)}${file.location ? `:${file.location.line}` : ''}  ${file.why}`,
              ),
            ),
          ]),
      fine('Actions', `${actions.length} in all, ${outstanding.length} outstanding`),
    ],
    steps: [
      ...(unread.length === 0
        ? []
        : [{ sentence: 'Mend what could not be read; its actions are missing.', type: cures }]),
      ...(problems.length === 0
        ? []
        : [
            {
              sentence: `Look at what is not clear in the minutes (${problems.length} so far).`,
              type: ['epha check'],
            },
          ]),
    ],
  }
}

function rosterExample({ register }: Loaded): readonly string[] {
  const known = register.people.filter((person) => person.key !== person.name).slice(0, 3)
  const lines = known.map(({ key, name }) => `  ${key}: ${name}`)
  return ['people:', ...(lines.length === 0 ? ['  TR: Terry Reynolds'] : lines)]
}

function aboutSettings(loaded: Loaded): Diagnosis {
  const { settings, workspace } = loaded
  if (workspace.settings === null)
    return {
      findings: [fine('Settings', 'no epha.yaml; these hold', settingsLines(settings))],
      steps: [
        {
          sentence: `Name the people who own actions, in \`${workspace.fromHere('epha.yaml')}\`:`,
          type: rosterExample(loaded),
        },
      ],
    }
  const path =
    workspace.settings.kind === 'read' ? workspace.settings.file.path : workspace.settings.unread.path
  const shown = workspace.fromHere(path)
  if (workspace.settings.kind === 'unread')
    return {
      findings: [wrong('Settings', `\`${shown}\` could not be read: ${workspace.settings.unread.why}`)],
      steps: [],
    }
  const { problems } = settings
  if (problems.length === 0)
    return { findings: [fine('Settings', `\`${shown}\``, settingsLines(settings))], steps: [] }
  const faults = problems.map(
    ({ message, location }) => `${shown}:${location.line}:${location.column}  ${message}`,
  )
  return {
    findings: [
      wrong('Settings', `\`${shown}\`, of which ${counted(problems.length, 'part')} cannot hold`, [
        ...faults,
        ...settingsLines(settings),
      ]),
    ],
    steps: [{ sentence: `Mend \`${shown}\`:`, type: faults }],
  }
}

function aboutRoster({ register, settings }: Loaded): Diagnosis {
  const roster = settings.people
  const known = new Set(register.people.map((person) => person.key))
  const strangers = new Map<string, number>()
  for (const { status, owners } of register.actions)
    for (const { key, kind } of owners)
      if (status === 'outstanding' && kind === 'unknown' && !known.has(key))
        strangers.set(key, (strangers.get(key) ?? 0) + 1)
  const named = register.people.filter((person) => !person.onRoster).length
  const words = `${roster.length} on the roster${named === 0 ? '' : `, ${named} more named in the minutes`}`
  if (strangers.size === 0) return { findings: [fine('Roster', words)], steps: [] }
  const list = [...strangers].map(([key, count]) => `${key} (${counted(count, 'action')})`)
  return {
    findings: [wrong('Roster', `${words}; nobody answers to ${list.slice(0, 12).join(', ')}`)],
    steps: [
      { sentence: 'Put them on the roster in epha.yaml, or name them under `Present:`.', type: [] },
      ...(tooManyStrangers(register) === null
        ? []
        : [{ sentence: 'See who is who, and answer what is open.', type: ['epha people'] }]),
    ],
  }
}

function withoutMinutes(error: UsageError, environment: DoctorEnvironment): Diagnosis {
  const mail = aboutMail(environment.smtp, null)
  return {
    findings: [wrong('Minutes', error.message), ...mail.findings],
    steps: [{ sentence: 'Go to the folder of your minutes,', type: error.more }],
  }
}

/** What is found and what is not, and what to do next; wherever it is called, it has an answer. */
export async function diagnose(environment: DoctorEnvironment): Promise<Answer> {
  const { versions, stdout, here } = environment
  const program = fine('Program', `epha ${versions.epha}, Node ${versions.node}`)
  const answered = (parts: readonly Diagnosis[], exitCode: 0 | 3): Answer => ({
    stdout: written(
      doctorLines(
        [program, ...parts.flatMap((part) => part.findings)],
        parts.flatMap((part) => part.steps),
        stdout,
      ),
    ),
    stderr: [],
    exitCode,
  })
  let loaded: Loaded
  try {
    loaded = await load(environment)
  } catch (error) {
    if (isUsageError(error)) return answered([withoutMinutes(error, environment)], 0)
    throw error
  }
  return answered(
    [
      aboutMinutes(loaded),
      aboutLine(loaded),
      aboutSettings(loaded),
      aboutRoster(loaded),
      aboutGit(loaded, here),
      aboutMail(environment.smtp, loaded),
    ],
    isIncomplete(loaded.register) || loaded.settings.broken ? 3 : 0,
  )
}
