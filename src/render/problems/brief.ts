import type { Problem, Severity } from '../../model/problem.js'
import { visible } from '../../source/visible.js'
import { counted } from '../english.js'
import type { Terminal } from '../renderer.js'
import { widthOf } from '../words.js'
import { type EndedProblems, endedMessage, endedSeriesIn } from './ended-series.js'
import { problemBlock } from './problem-block.js'
import type { ProblemReport } from './problem-report.js'

/** Lines of two screens; more of them nobody reads from top to bottom. */
const twoScreens = 96

/** So many series that have ended are told of, a line each. */
const mostEnded = 3

/** Lines of what is shown in place of too many: two small screens. */
const most = 46

/** Whether problems are too many to be shown whole; those of one file never are. */
export function isTooLong(
  blocks: readonly (readonly string[])[],
  { isWhole, problems }: ProblemReport,
): boolean {
  if (isWhole || new Set(problems.map(({ location }) => location.path)).size < 2) return false
  return blocks.reduce((lines, block) => lines + block.length + 1, -1) > twoScreens
}

/** Problems of one rule and one severity, the newest minutes first. */
interface Kind {
  readonly rule: string
  readonly severity: Severity
  readonly problems: readonly Problem[]
}

/** How many problems are about nothing but what was not mentioned for a year. */
export function longAgo(report: ProblemReport): number {
  return report.problems.filter((problem) => isLongAgo(problem, report)).length
}

/**
 * What to do first: the newest minutes that pass over actions, whole; then, kind by kind, the newest of each in one
 * line and how many more there are. What was not mentioned for a year is counted and not listed.
 */
export function briefly(report: ProblemReport, terminal: Terminal): readonly string[] {
  const newestFirst = report.problems.toSorted((one, other) => timeOf(other, report) - timeOf(one, report))
  const first = newestFirst.find(
    (problem) => problem.passedOver?.ended === null && !isLongAgo(problem, report),
  )
  const block = first === undefined ? [] : problemBlock(first, report, terminal, { actions: 2, lines: 6 })
  const kinds = kindsOf(newestFirst.filter((problem) => problem !== first))
  const room = most - block.length
  return [...block, ...kindLines(kinds, room, report, terminal)]
}

/** Of the settings and of files that are no minutes first: what is wrong there concerns all. */
function timeOf({ location }: Problem, { placeInTime }: ProblemReport): number {
  const place = placeInTime(location.path)
  return place < 0 ? Number.MAX_SAFE_INTEGER : place
}

/** Whether it is about nothing but what was not mentioned for a year. */
function isLongAgo({ passedOver }: Problem, { isDormant }: ProblemReport): boolean {
  return passedOver?.actions.every(({ id }) => isDormant(id)) ?? false
}

/** Errors first, then the most frequent. */
function kindsOf(problems: readonly Problem[]): readonly Kind[] {
  const kinds = new Map<string, Kind & { problems: Problem[] }>()
  for (const problem of problems) {
    const { rule, severity } = problem
    const key = `${severity} ${rule}`
    const there = kinds.get(key)
    if (there) there.problems.push(problem)
    else kinds.set(key, { rule, severity, problems: [problem] })
  }
  return [...kinds.values()].toSorted((one, other) => {
    if (one.severity !== other.severity) return one.severity === 'error' ? -1 : 1
    return other.problems.length - one.problems.length
  })
}

/** Each kind has a line of its own; what room is left goes to examples, more of errors than of warnings. */
function kindLines(
  kinds: readonly Kind[],
  room: number,
  report: ProblemReport,
  terminal: Terminal,
): readonly string[] {
  const shown = kinds.slice(0, Math.max(1, room - 2))
  const wanted = shown.map(({ problems, severity }) =>
    Math.min(severity === 'error' ? 6 : 2, problems.length),
  )
  let left = room - shown.length - 2
  const examples = shown.map(() => 0)
  // In turn, so that each kind has one before any has two.
  for (let turn = 1; turn <= 6; turn++)
    for (const [index, most] of wanted.entries())
      if (most >= turn && left > 0) {
        examples[index] = turn
        left--
      }
  const widest = Math.max(...shown.map(({ rule }) => rule.length))
  const others = kinds.slice(shown.length).reduce((sum, { problems }) => sum + problems.length, 0)
  return [
    ...(room < most && shown.length > 0 ? [''] : []),
    ...shown.flatMap((kind, index) => {
      const recent = kind.problems
        .filter((problem) => !isLongAgo(problem, report) && !problem.passedOver?.ended)
        .slice(0, examples[index])
      return [
        headOf(kind, widest, report, terminal),
        ...endedSeriesIn(kind.problems)
          .slice(0, mostEnded)
          .map((series) => endedLine(series, terminal)),
        ...recent.map((problem) => exampleLine(problem, terminal)),
      ]
    }),
    ...(others > 0 ? [`and ${counted(others, 'problem')} of other kinds`] : []),
  ]
}

/** "action-unreported  error  49 problems with 165 actions; 46 of them not mentioned for a year" */
function headOf(
  { rule, severity, problems }: Kind,
  widest: number,
  report: ProblemReport,
  { palette }: Terminal,
): string {
  const word = severity === 'error' ? `${palette.late('error')}  ` : palette.soon('warning')
  const actions = problems.reduce((sum, { passedOver }) => sum + (passedOver?.actions.length ?? 0), 0)
  const old = problems.filter((problem) => isLongAgo(problem, report)).length
  const what = [
    counted(problems.length, 'problem') + (actions === 0 ? '' : ` with ${counted(actions, 'action')}`),
    ...(old === 0 ? [] : [`${old === problems.length ? 'all' : old} of long ago`]),
  ]
  return `${rule.padEnd(widest)}  ${word}  ${what.join(', ')}`
}

/** "  minutes/2012-06-11.md:1:1  The last of their series: 14 actions are left open that 6 minutes pass over" */
function endedLine(series: EndedProblems, terminal: Terminal): string {
  const { ended, problems } = series
  const [problem] = problems
  if (problem === undefined) return ''
  const location = { ...problem.location, path: ended.path, line: 1, column: 1 }
  return exampleLine({ ...problem, location, message: `The last minutes: ${endedMessage(series)}` }, terminal)
}

/** Place and message on one line, the message cut where the line ends. */
function exampleLine({ location, message }: Problem, { width }: Terminal): string {
  const place = `  ${visible(location.path)}:${location.line}:${location.column}  `
  const room = Math.max(20, (width ?? 80) - widthOf(place))
  const words = visible(message)
  return place + (widthOf(words) <= room ? words : `${words.slice(0, room - 2).trimEnd()} …`)
}
