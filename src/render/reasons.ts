import { dayText } from '../language/day-text.js'
import type { Action, Sighting } from '../model/action.js'

/** Why a meeting's word about an action was read as it was, with what only the register knows of its day. */
export function reasonsFor(action: Action, { entry }: Sighting, raises: boolean): readonly string[] {
  if (entry === null) return []
  const day = dueInRegister(action, entry.due?.relative === 'next-meeting', raises)
  return day === null ? entry.because : entry.because.map((one) => (one.startsWith('due: ') ? day : one))
}

function dueInRegister({ due }: Action, isNextMeeting: boolean, raises: boolean): string | null {
  if (due === null || due.date === null) return null
  if (isNextMeeting) return `due: "${due.written}", and the next meeting is on ${dayText(due.date)}`
  if (!raises || !due.default) return null
  return `due: no day is written with it; \`default-due\` makes it the next meeting, ${dayText(due.date)}`
}
