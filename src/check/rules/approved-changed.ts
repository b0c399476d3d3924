import { changedLines, type LineRange } from '../../compare/changed-lines.js'
import { sameMinutes } from '../../compare/counterparts.js'
import type { Fault } from '../../model/problem.js'
import { linesOf, locate, type Span } from '../../source/lines.js'
import { firstLine } from '../place.js'
import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

const roster = sampleRoster('RH: Ralph Holloway')
const approved = (body: string) => sampleMinutes('2011-spring', '2011-03-14', body, ['status: approved'])
const agreed = '- [ ] RH to find a trainer'

/** A record that somebody edited: looked for where two versions are compared. */
export const approvedChanged: Rule = {
  name: 'approved-changed',
  severity: 'warning',
  expects: 'Minutes that were approved stay as they were.',
  reason:
    'A meeting has agreed that this is what was said. What is corrected afterwards is minuted at a later meeting, where ' +
    'everybody sees it; changed in the old file nobody does. With --compare-with each line that a branch changes is named. ' +
    'Blanks at the end of lines are no change.',
  examples: {
    wrong: '- [ ] RH to find a trainer by June',
    right: agreed,
    before: [roster, approved(agreed)],
    around: [roster, approved('{example}')],
  },
  reach: 'file',
  judge: (now, { before, textOf, textBefore, toldOf }) => {
    if (before === null) return []
    return [...sameMinutes(before, now)].flatMap(([old, { path }]): readonly Fault[] => {
      if (old.meeting.status !== 'approved') return []
      const [was, is] = [textBefore(old.path), textOf(path)]
      return was === null || is === null ? [] : changeOf(was, is, { path, told: toldOf(path) })
    })
  },
}

/** Minutes, and those of their lines that are told of elsewhere. */
interface ToldMinutes {
  readonly path: string
  readonly told: readonly Span[]
}

function changeOf(was: string, is: string, { path, told }: ToldMinutes): readonly Fault[] {
  const changed = changedLines(was, is)
  if (changed === null)
    return [
      { message: `Unexpected new text of approved minutes, expected it ${later}`, location: firstLine(path) },
    ]
  const lines = linesOf(is)
  const startOf = (line: number): number => lines.starts[line - 1] ?? is.length
  const isTold = (line: number): boolean =>
    told.some(({ start, end }) => start < startOf(line + 1) && end > startOf(line))
  const ranges = changed.flatMap((range) => (range.isGap ? [range] : withoutLines(range, isTold)))
  const [first] = ranges
  if (first === undefined) return []
  const [start, end] = [startOf(first.first), startOf(first.first + 1)]
  return [
    {
      message: `Unexpected change of approved minutes ${placesText(ranges)}, expected it ${later}`,
      location: locate(path, lines, { start, end: start + is.slice(start, end).trimEnd().length }),
    },
  ]
}

/** The stretches of lines that are left without some. */
function withoutLines({ first, last }: LineRange, isOut: (line: number) => boolean): readonly LineRange[] {
  const left: LineRange[] = []
  for (let line = first; line <= last; line++) {
    if (isOut(line)) continue
    const before = left.at(-1)
    if (before?.last === line - 1) left.splice(-1, 1, { ...before, last: line })
    else left.push({ first: line, last: line, isGap: false })
  }
  return left
}

const later = 'in the minutes of a later meeting'

/** So many places are named. */
const mostNamed = 5

/** "in line 12, in lines 14 to 16, above line 20 and in 3 more places" */
function placesText(ranges: readonly LineRange[]): string {
  const named = ranges
    .slice(0, mostNamed)
    .map(({ first, last, isGap }) =>
      isGap ? `above line ${first}` : first === last ? `in line ${first}` : `in lines ${first} to ${last}`,
    )
  const more = ranges.length - named.length
  const all = more === 0 ? named : [...named, `in ${more} more ${more === 1 ? 'place' : 'places'}`]
  return all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
