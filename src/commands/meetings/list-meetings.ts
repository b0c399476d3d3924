import { dayText } from '../../language/day-text.js'
import { firstDay } from '../../model/day.js'
import type { Meeting } from '../../model/meeting.js'
import { isHeld, meetingsToCome } from '../../model/next-meeting.js'
import type { MeetingTally } from '../../model/register.js'
import { unexpected } from '../../query/flags.js'
import { keys } from '../../query/keys/index.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { meetingsCsv, meetingsJson, meetingsLines } from '../../render/meetings.js'
import { beforeLineLines } from '../../render/summary.js'
import { visible } from '../../source/visible.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { type ListFormat, listAnswer, terminalFor } from '../list-format.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { refuseSinceAfter } from '../since-as-of.js'

function summaryOf(meetings: readonly Meeting[], today: string): string {
  const past = meetings.filter((meeting) => isHeld(meeting, today)).length
  const coming = meetingsToCome(meetings, today)
  const sittings = coming.flat().map(({ date, area }) => [dayText(date), area].filter(Boolean).join(' '))
  const next = coming.length === 0 ? '' : `, ${coming.length} to come (${sittings.join(', ')})`
  return `${counted(past, 'meeting')} held${next}.`
}

/** Which meetings, and how they are to be shown. */
export interface MeetingsOptions extends ListFormat {
  readonly allTime: boolean
  readonly series: string | null
  /** `YYYY-MM-DD`: those of that day or later. */
  readonly since: string | null
}

/** Whether a meeting is asked for. Throws UsageError for a series that there is not. */
function isWanted(
  { series, since }: MeetingsOptions,
  { register, today, settings }: Loaded,
): (meeting: Meeting) => boolean {
  const scope = { register, today, queries: settings.queries, areas: settings.areas }
  const query = series === null ? null : keys.series.read(series, '=', scope)
  if (query?.kind === 'mistake') throw unexpected('--series', series ?? '', query)
  return (meeting) =>
    (series === null || (meeting.series ?? 'none').toLowerCase() === series.toLowerCase()) &&
    (since === null || (meeting.date !== null && firstDay(meeting.date) >= since))
}

/** The meetings in the order of their dates, with what each raised, closed and left outstanding. */
export async function listMeetings(
  { allTime, series, since, ...shown }: MeetingsOptions,
  environment: Environment,
): Promise<Answer> {
  const loaded = await load(environment, { allTime })
  refuseSinceAfter(since, loaded)
  const { register, today } = loaded
  const tallies = new Map(register.tallies.map((tally) => [tally.meeting.id, tally]))
  const wanted = register.meetings.filter(isWanted({ allTime, series, since, ...shown }, loaded))
  const lines = wanted.map(
    (meeting): MeetingTally =>
      tallies.get(meeting.id) ?? { meeting, raised: 0, closed: 0, outstanding: 0, beforeLine: 0 },
  )
  const answered = (list: string, notes: readonly string[]): Promise<Answer> =>
    listAnswer(answerOf(list, notes, loaded, environment), shown, environment, loaded)
  if (shown.format === 'json') {
    const past = wanted.filter((meeting) => isHeld(meeting, today)).length
    return answered(meetingsJson(lines, today, past), [])
  }
  const before = lines.reduce((sum, { beforeLine }) => sum + beforeLine, 0)
  const summary = [
    visible(summaryOf(wanted, today)),
    ...(register.since === null ? [] : beforeLineLines(before, register.since)),
  ]
  if (shown.format === 'csv') return answered(meetingsCsv(lines, shown.csv), summary)
  const paper = terminalFor(shown, environment)
  return answered(written(lines.length === 0 ? [] : meetingsLines(lines, paper)), summary)
}
