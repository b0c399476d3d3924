import { dayText } from '../../language/day-text.js'
import type { Meeting } from '../../model/meeting.js'
import { isHeld } from '../../model/next-meeting.js'
import type { Register } from '../../model/register.js'
import type { ClosedLine } from './closed-lines.js'
import { agreedMinutes, type BeforeBranch } from './minutes.js'
import type { Suppression } from './suppressions.js'

/** A path of the minutes folder as people type it. */
export type ShownPath = (path: string) => string

/** What a branch says of meetings by which the check may become milder, a sentence each: "adds a.md as an agenda". */
export function changesOfMeetings(now: Register, before: BeforeBranch, shown: ShownPath): readonly string[] {
  const { today } = before.touched
  return ofFiles(
    now.minutes.flatMap((minutes): readonly ChangeOfFile[] => {
      const { meeting, path } = minutes
      const old = before.meetings.get(path)
      const agreed = agreedMinutes(minutes, before)?.meeting ?? meeting
      const changes = [
        meeting.status === 'agenda' && old?.status !== 'agenda'
          ? {
              verb: old === undefined ? 'adds' : 'makes',
              how: old === undefined ? 'as an agenda' : 'an agenda',
            }
          : null,
        old === undefined &&
        meeting.status !== 'agenda' &&
        agreed.date === meeting.date &&
        !isHeld(meeting, today)
          ? { verb: 'adds', how: 'for a day to come' }
          : null,
        agreed.date === meeting.date ? null : otherDate(meeting, agreed.date),
        agreed.series === meeting.series ? null : otherSeries(meeting, agreed.series),
        agreed.title === meeting.title ? null : { verb: 'titles', how: 'as those of another committee' },
      ]
      return changes.flatMap((change) => (change === null ? [] : [{ ...change, path: shown(path) }]))
    }),
  )
}

/** "puts", `minutes/a.md`, "into the series b". */
export interface ChangeOfFile {
  readonly verb: string
  readonly path: string
  readonly how: string
}

/** A sentence for what is done to files, one for all to which the same is done. */
export function ofFiles(changes: readonly ChangeOfFile[]): readonly string[] {
  const same = new Map<string, ChangeOfFile[]>()
  for (const change of changes) {
    const key = `${change.verb}\n${change.how}`
    const there = same.get(key)
    if (there) there.push(change)
    else same.set(key, [change])
  }
  return [...same.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return []
    const further =
      more.length === 0 ? '' : ` and ${more.length === 1 ? '1 more file' : `${more.length} more files`}`
    return [`${first.verb} ${first.path}${further} ${first.how}`]
  })
}

function otherSeries({ series }: Meeting, agreed: string | null): Omit<ChangeOfFile, 'path'> {
  return { verb: 'puts', how: series === null ? `out of the series ${agreed}` : `into the series ${series}` }
}

function otherDate({ date }: Meeting, agreed: string | null): Omit<ChangeOfFile, 'path'> {
  if (date === null) return { verb: 'leaves', how: 'without a date' }
  return { verb: 'dates', how: `${dayText(date)}${agreed === null ? '' : ` in place of ${dayText(agreed)}`}` }
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
