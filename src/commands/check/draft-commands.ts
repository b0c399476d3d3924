import { compareDates } from '../../model/day.js'
import type { Meeting } from '../../model/meeting.js'
import type { Loaded } from '../loaded.js'
import { nextTyped } from '../next-typed.js'

/** What makes a draft of the minutes after the newest of a series, which carries forward what was passed over. */
export function draftCommands(newest: Meeting, { workspace, register, today }: Loaded): readonly string[] {
  const agenda = register.meetings.find(
    ({ series, status, date }) =>
      series === newest.series && status === 'agenda' && compareDates(date, newest.date) >= 0,
  )
  if (agenda !== undefined)
    return [
      `\`${workspace.fromHere(agenda.path)}\` is the agenda after them; it carries forward what it lists when it is a draft.`,
      'On its day the first `epha done` makes it one, and so does `status: draft` in it.',
    ]
  return [
    `try:    ${nextTyped(newest, register, today)}          its agenda lists them all`,
    'On its day the first `epha done` makes it the draft.',
  ]
}
