import { dayText } from '../../language/day-text.js'
import { isHeld, meetingsToCome } from '../../model/next-meeting.js'
import type { MeetingTally, Register } from '../../model/register.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { meetingsJson, meetingsLines } from '../../render/meetings.js'
import { beforeLineLines } from '../../render/summary.js'
import { visible } from '../../source/visible.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'

function summaryOf(register: Register, today: string): string {
  const past = register.meetings.filter((meeting) => isHeld(meeting, today)).length
  const coming = meetingsToCome(register.meetings, today)
  const sittings = coming.flat().map(({ date, area }) => [dayText(date), area].filter(Boolean).join(' '))
  const next = coming.length === 0 ? '' : `, ${coming.length} to come (${sittings.join(', ')})`
  return `${counted(past, 'meeting')} held${next}.`
}

/** The meetings in the order of their dates, with what each raised, closed and left outstanding. */
export async function listMeetings(
  { json, allTime }: { readonly json: boolean; readonly allTime: boolean },
  environment: Environment,
): Promise<Answer> {
  const loaded = await load(environment, { allTime })
  const { register, today } = loaded
  const tallies = new Map(register.tallies.map((tally) => [tally.meeting.id, tally]))
  const lines = register.meetings.map(
    (meeting): MeetingTally =>
      tallies.get(meeting.id) ?? { meeting, raised: 0, closed: 0, outstanding: 0, beforeLine: 0 },
  )
  if (json) {
    const past = register.meetings.filter((meeting) => isHeld(meeting, today)).length
    return answerOf(meetingsJson(lines, today, past), [], loaded, environment)
  }
  const before = lines.reduce((sum, { beforeLine }) => sum + beforeLine, 0)
  const summary = [
    visible(summaryOf(register, today)),
    ...(register.since === null ? [] : beforeLineLines(before, register.since)),
  ]
  const table = lines.length === 0 ? [] : meetingsLines(lines, environment.stdout)
  return answerOf(written(table), summary, loaded, environment)
}
