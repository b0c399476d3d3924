import { type Action, lastMention } from '../model/action.js'
import { firstDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'

/** Whether a meeting was before a day (`YYYY-MM-DD`); one without a date is not known to be, and none is before null. */
export function isBeforeDay({ date }: Meeting, since: string | null): boolean {
  return since !== null && date !== null && firstDay(date) < since
}

/** Whether an action was raised before a line in time, and not mentioned since. */
export function isBeforeLine(action: Action, since: string | null): boolean {
  return isBeforeDay(lastMention(action).meeting, since)
}
