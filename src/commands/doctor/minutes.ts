import { isHeld, meetingsToCome } from '../../model/next-meeting.js'
import type { UsageError } from '../../model/usage-error.js'
import type { DoctorLine, Offer } from '../../render/doctor.js'
import { counted, datesInWords } from '../../render/english.js'
import { apartSentences } from '../../render/errors.js'
import type { Loaded } from '../loaded.js'
import { settingsFaultsOf } from '../settings-aside.js'
import { type Diagnosis, fine, wrong } from './diagnosis.js'

/** What was read, and what could not be. */
export function aboutMinutes(loaded: Loaded): Diagnosis {
  const { register, workspace, others, apart } = loaded
  const { actions } = register
  const outstanding = actions.filter((action) => action.status === 'outstanding')
  const unread = aboutUnread(loaded)
  return {
    findings: [
      fine('Minutes', meetingsInWords(loaded)),
      ...(others === 0
        ? []
        : [fine('Others', `${counted(others, 'file')} there without a date or an action, left alone`)]),
      ...apartSentences(apart.map(({ path }) => workspace.fromHere(path))).map((sentence) =>
        fine('Links', sentence),
      ),
      ...unread.findings,
      fine('Actions', `${actions.length} in all, ${outstanding.length} outstanding`),
    ],
    steps: unread.steps,
  }
}

/** `44 meetings in `minutes`, Mar 2009 to Jun 2011; 1 to come` */
function meetingsInWords({ register, workspace, today }: Loaded): string {
  const past = register.meetings.filter((meeting) => isHeld(meeting, today))
  const dates = past.flatMap(({ date }) => (date === null ? [] : [date]))
  const span = dates.length === 0 ? '' : `, ${datesInWords(dates[0] ?? '', dates.at(-1) ?? '')}`
  const coming = meetingsToCome(register.meetings, today).length
  const toCome = coming === 0 ? '' : `; ${coming} to come`
  return `${counted(past.length, 'meeting')} in \`${workspace.fromHere('')}\`${span}${toCome}`
}

/** Files, and parts of files, that could not be read: `epha.yaml` is no minutes. */
function aboutUnread(loaded: Loaded): Diagnosis {
  const { register, workspace, files } = loaded
  const { unread: settingsFile } = settingsFaultsOf(loaded)
  const unread = register.unread.filter((file) => file !== settingsFile)
  const parts = register.problems.filter(({ rule }) => rule === 'minutes-unreadable')
  if (unread.length + parts.length === 0) return { findings: [], steps: [] }
  const all = files - (register.unread.length - unread.length)
  const counts = [
    ...(unread.length === 0 ? [] : [`${unread.length} of ${counted(all, 'file')}`]),
    ...(parts.length === 0 ? [] : [`${counted(parts.length, 'part')} of the minutes`]),
  ]
  const places = [
    ...unread.map(
      ({ path, location, why }) =>
        `${workspace.fromHere(path)}${location ? `:${location.line}` : ''}  ${why}`,
    ),
    ...parts.map(
      ({ location, message }) => `${workspace.fromHere(location.path)}:${location.line}  ${message}`,
    ),
  ]
  const cures = [...new Set(unread.flatMap(({ cure }) => (cure === undefined ? [] : [cure])))]
  const whose = unread.length + parts.length === 1 ? 'its' : 'their'
  return {
    findings: [wrong('Unread', counts.join(', '), places)],
    steps: [
      {
        about: 'unread',
        sentence: `Mend what could not be read (${counts.join(', ')}); ${whose} actions are missing.`,
        type: cures.length === 0 ? places.slice(0, 3) : cures,
      },
    ],
  }
}

/** No minutes were found: what there is, and how to begin. */
export function withoutMinutes(error: UsageError): Diagnosis {
  const [first, ...others] = offersIn(error)
  const step = { about: 'unread', ...(first ?? { sentence: '', type: [] }), instead: others } as const
  return { findings: [lineOf(error)], steps: [step] }
}

const lineOf = ({ message }: UsageError): DoctorLine => wrong('Minutes', message)

/** The lines below a mistake as what they offer: those that are indented are typed for the sentence above them. */
function offersIn({ message, more }: UsageError): readonly Offer[] {
  const offers: { readonly sentence: string; readonly type: string[] }[] = [
    { sentence: `${message}.`, type: [] },
  ]
  for (const line of more)
    if (/^ {2}|^try: /.test(line)) offers.at(-1)?.type.push(line.replace(/^(?:try:)? +/, ''))
    else offers.push({ sentence: line, type: [] })
  return offers
}
