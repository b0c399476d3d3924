import { dayText } from '../../language/day-text.js'
import type { Meeting } from '../../model/meeting.js'
import type { Register } from '../../model/register.js'
import type { ClosedLine } from './closed-lines.js'
import { agreedMinutes, type BeforeBranch } from './minutes.js'
import type { Suppression } from './suppressions.js'

/** A path of the minutes folder as people type it. */
export type ShownPath = (path: string) => string

/** What a branch says of meetings by which the check may become milder, a sentence each: "adds a.md as an agenda". */
export function changesOfMeetings(now: Register, before: BeforeBranch, shown: ShownPath): readonly string[] {
  const known = new Map(before.register.meetings.map((meeting) => [meeting.path, meeting]))
  const bySeries = new Map<string, string[]>()
  const others: string[] = []
  for (const minutes of now.minutes) {
    const { meeting, path } = minutes
    const old = known.get(path)
    const agreed = agreedMinutes(minutes, before)?.meeting ?? meeting
    if (meeting.status === 'agenda' && old?.status !== 'agenda')
      others.push(
        old === undefined ? `adds ${shown(path)} as an agenda` : `makes an agenda of ${shown(path)}`,
      )
    if (agreed.date !== meeting.date) others.push(otherDate(meeting, agreed.date, shown))
    if (agreed.series === meeting.series) continue
    const end =
      meeting.series === null ? `out of the series ${agreed.series}` : `into the series ${meeting.series}`
    bySeries.set(end, [...(bySeries.get(end) ?? []), shown(path)])
  }
  const moved = [...bySeries].map(([end, [first = '', ...more]]) => {
    const further =
      more.length === 0 ? '' : ` and ${more.length === 1 ? '1 more file' : `${more.length} more files`}`
    return `puts ${first}${further} ${end}`
  })
  return [...others, ...moved]
}

function otherDate({ path, date }: Meeting, agreed: string | null, shown: ShownPath): string {
  if (date === null) return `leaves ${shown(path)} without a date`
  return `dates ${shown(path)} ${dayText(date)}${agreed === null ? '' : ` in place of ${dayText(agreed)}`}`
}

/** The old lines that it closes. */
export function changesOfLines(lines: readonly ClosedLine[], shown: ShownPath): readonly string[] {
  return lines.map(({ id, status, location, isApproved }) => {
    const where = `${shown(location.path)}:${location.line}${isApproved ? ', in approved minutes' : ''}`
    return `sets an old line ${id === null ? '' : `of ${id} `}to ${status}: ${where}`
  })
}

/** The comments that it brings. */
export function changesOfComments(
  suppressions: readonly (readonly [path: string, suppression: Suppression])[],
  shown: ShownPath,
): readonly string[] {
  return suppressions.map(([path, { kind, words, line }]) => {
    const [rules = ''] = words.split(/(?:^|\s)-- /)
    const what = kind === 'ignore' ? 'lets a block be ignored' : `suppresses ${rules.trim() || 'a rule'}`
    return `${what} at ${shown(path)}:${line}`
  })
}
