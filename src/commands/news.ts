import type { Meeting } from '../model/meeting.js'
import type { Register } from '../model/register.js'
import type { News } from '../render/problems/job-summary.js'

/** What the newest minutes of each series, draft or approved, raised and closed. */
export function newsOf({ meetings, actions }: Register): News {
  const newest = new Map<string | null, Meeting>()
  for (const meeting of meetings) if (meeting.status !== 'agenda') newest.set(meeting.series, meeting)
  const paths = new Set([...newest.values()].map(({ path }) => path))
  return {
    raised: actions.filter((action) => paths.has(action.meeting.path)),
    closed: actions.filter((action) => {
      const latest = action.entries.at(-1) ?? action.entries[0]
      return action.status !== 'outstanding' && paths.has(latest.meeting.path) && action.entries.length > 1
    }),
  }
}
