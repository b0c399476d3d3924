import { dayText } from '../../language/day-text.js'
import { firstDay } from '../../model/day.js'
import type { Meeting } from '../../model/meeting.js'
import { isHeld, meetingsToCome } from '../../model/next-meeting.js'
import type { MeetingTally } from '../../model/register.js'
import { UsageError } from '../../model/usage-error.js'
import { unexpected } from '../../query/flags.js'
import { keys } from '../../query/keys/index.js'
import { spokenMeetings } from '../../query/spoken-meetings.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { meetingsCsv, meetingsJson, meetingsLines } from '../../render/meetings.js'
import { beforeLineLines } from '../../render/summary.js'
import { visible } from '../../source/visible.js'
import { answerOf } from '../answer.js'
import { dayReader } from '../day-reader.js'
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
  /** A series, a meeting, or when they were held; empty for all. */
  readonly words: readonly string[]
  readonly allTime: boolean
  readonly series: string | null
  /** `YYYY-MM-DD`: those of that day or later. */
  readonly since: string | null
}

/** Whether a meeting is asked for. Throws UsageError for a series that there is not, and for words that mean no meetings. */
async function isWanted(
  { words, series, since }: Pick<MeetingsOptions, 'words' | 'series' | 'since'>,
  { register, today, settings }: Loaded,
): Promise<(meeting: Meeting) => boolean> {
  const scope = { register, today, queries: settings.queries, areas: settings.areas }
  const query = series === null ? null : keys.series.read(series, '=', scope)
  if (query?.kind === 'mistake') throw unexpected('--series', series ?? '', query)
  const readDays = words.length === 0 ? null : await dayReader(settings, today)
  const isSpokenOf = readDays === null ? () => true : spokenMeetings(words, { ...scope, readDays })
  if (isSpokenOf === null) throw unknownMeetings(words.join(' '))
  return (meeting) =>
    isSpokenOf(meeting) &&
    (series === null || (meeting.series ?? 'none').toLowerCase() === series.toLowerCase()) &&
    (since === null || (meeting.date !== null && firstDay(meeting.date) >= since))
}

function unknownMeetings(typed: string): UsageError {
  return new UsageError(
    `no meetings are called \`${typed}\`, expected a series, a meeting or when they were held`,
    [],
    null,
    // What is meant is found among all commands.
    { flag: null, typed, instead: [] },
  )
}

/** The meetings in the order of their dates, with what each raised, closed and left outstanding. */
export async function listMeetings(
  { words, allTime, series, since, ...shown }: MeetingsOptions,
  environment: Environment,
): Promise<Answer> {
  const loaded = await load(environment, { allTime })
  refuseSinceAfter(since, loaded)
  const { register, today } = loaded
  const tallies = new Map(register.tallies.map((tally) => [tally.meeting.id, tally]))
  const wanted = register.meetings.filter(await isWanted({ words, series, since }, loaded))
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
    wanted.length === 0
      ? `No meetings, of ${counted(register.meetings.length, 'meeting')} that ${register.meetings.length === 1 ? 'was' : 'were'} looked through.`
      : visible(summaryOf(wanted, today)),
    ...(register.since === null ? [] : beforeLineLines(before, register.since)),
  ]
  if (shown.format === 'csv') return answered(meetingsCsv(lines, shown.csv), summary)
  const paper = terminalFor(shown, environment)
  return answered(written(lines.length === 0 ? [] : meetingsLines(lines, paper)), summary)
}
