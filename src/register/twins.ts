import { meetingIdOf } from '../model/ids.js'
import type { Meeting } from '../model/meeting.js'
import type { Minutes } from '../model/minutes.js'
import type { ReadingProblem } from '../model/problem.js'
import type { SourceLocation } from '../source/lines.js'

/** Minutes of which no two are called alike, and a problem for each that was. */
export interface MeetingsApart {
  /** In the order in which they came. */
  readonly minutes: readonly Minutes[]
  readonly problems: readonly ReadingProblem[]
}

/**
 * Minutes that give one id to two meetings stay two meetings, each called by its path: an id that two actions answer to
 * would close the wrong one. An agenda and the minutes of its meeting may share an id, for an agenda raises nothing.
 * @param minutes in date order: the problem stands in the later file
 */
export function withMeetingsApart(minutes: readonly Minutes[]): MeetingsApart {
  const problems: ReadingProblem[] = []
  let apart = minutes
  // Called by its path, a meeting may be the twin of a third: each turn leaves fewer that are called otherwise.
  for (;;) {
    const twins = twinsIn(apart)
    const all = [...twins.values()]
    for (const [first, ...more] of all)
      if (first) problems.push(...more.map(({ meeting }) => twinProblem(meeting, first.meeting)))
    const renamed = new Set(all.flat().filter(({ meeting }) => meeting.id !== meetingIdOf(meeting.path)))
    if (renamed.size === 0) return { minutes: apart, problems }
    apart = apart.map((file) => (renamed.has(file) ? withPathAsId(file) : file))
  }
}

/** Minutes by an id that several have, in small letters. */
function twinsIn(minutes: readonly Minutes[]): ReadonlyMap<string, readonly Minutes[]> {
  const byId = new Map<string, Minutes[]>()
  for (const file of minutes) {
    if (file.meeting.status === 'agenda') continue
    const id = file.meeting.id.toLowerCase()
    const there = byId.get(id)
    if (there) there.push(file)
    else byId.set(id, [file])
  }
  return new Map([...byId].filter(([, files]) => files.length > 1))
}

function withPathAsId(minutes: Minutes): Minutes {
  return { ...minutes, meeting: { ...minutes.meeting, id: meetingIdOf(minutes.path) } }
}

function twinProblem(meeting: Meeting, first: Meeting): ReadingProblem {
  const { id } = meeting
  return {
    rule: 'meeting-repeated',
    message:
      `Unexpected meeting \`${id}\`, as ${first.path} is called, expected an id of its own, such as ` +
      `\`meeting: ${idFor(meeting, first)}\`; until then each is called by its path`,
    location: placeOf(meeting),
    label: 'the id of another meeting',
    related: { ...placeOf(first), label: 'called so too' },
  }
}

/** What a twin may be called: by its path, else by its day. */
function idFor({ path, id, date }: Meeting, first: Meeting): string {
  const byPath = meetingIdOf(path)
  const isFree = (other: string): boolean =>
    other.toLowerCase() !== id.toLowerCase() && other !== meetingIdOf(first.path)
  return isFree(byPath) || date === null ? byPath : date
}

function placeOf({ idLine, path }: Meeting): SourceLocation {
  return idLine ?? { path, line: 1, column: 1, span: { start: 0, end: 0 } }
}
