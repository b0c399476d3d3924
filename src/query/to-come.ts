import type { Meeting, Sitting } from '../model/meeting.js'
import type { Register } from '../model/register.js'
import { isHeld, lastMeetings } from './held.js'

function sittingsOf({ sittings, date }: Meeting): readonly Sitting[] {
  return sittings.length > 0 || date === null ? sittings : [{ date }]
}

/** Each meeting to come, by its sittings from today on: those of an agenda, else those that the last minutes announce. */
export function meetingsToCome(register: Register, today: string): readonly (readonly Sitting[])[] {
  const agendas = register.meetings.filter((meeting) => !isHeld(meeting, today))
  const announced = lastMeetings(register, today).filter(
    (last) => !agendas.some((agenda) => agenda.series === last.series),
  )
  return [...agendas.map(sittingsOf), ...announced.map((last) => last.next)]
    .map((sittings) => sittings.filter((sitting) => sitting.date >= today))
    .filter((sittings) => sittings.length > 0)
}
