import type { Problem, Severity } from '../../model/problem.js'
import { visible } from '../../source/visible.js'
import { counted } from '../english.js'
import type { Terminal } from '../renderer.js'
import { widthOf } from '../words.js'
import { alikeIn, messageOfAlike } from './alike.js'
import { type EndedProblems, endedMessage, endedSeriesIn } from './ended-series.js'
import { problemBlock } from './problem-block.js'
import type { ProblemReport } from './problem-report.js'

/** Lines of two screens; more of them nobody reads from top to bottom. */
const twoScreens = 96

/** So many series that have ended are told of, a line each. */
const mostEnded = 3

/** Lines of what is shown in place of too many: two small screens. */
const most = 46

/** So many problems of a kind are told of at most. */
const mostErrors = 6
const mostWarnings = 2

/** Columns that a message needs at least to say anything. */
const leastRoom = 44

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
  const examples = examplesOf(shown, room - shown.length - 2, report, terminal)
  const widest = Math.max(...shown.map(({ rule }) => rule.length))
  const others = kinds.slice(shown.length).reduce((sum, { problems }) => sum + problems.length, 0)
  return [
    ...(room < most && shown.length > 0 ? [''] : []),
    ...shown.flatMap((kind, index) => [
      headOf(kind, widest, report, terminal),
      ...endedSeriesIn(kind.problems)
        .slice(0, mostEnded)
        .flatMap((series) => endedLines(series, terminal)),
      ...(examples[index] ?? []),
    ]),
    ...(others > 0 ? [`and ${counted(others, 'problem')} of other kinds`] : []),
  ]
}

/** The lines of the examples of each kind, as many as the room has. */
function examplesOf(
  kinds: readonly Kind[],
  room: number,
  report: ProblemReport,
  terminal: Terminal,
): readonly (readonly string[])[] {
  const wanted = kinds.map(({ problems, severity }) =>
    alikeIn(problems.filter((problem) => !isLongAgo(problem, report) && !problem.passedOver?.ended))
      .slice(0, severity === 'error' ? mostErrors : mostWarnings)
      .map((alike) => exampleLines({ ...alike[0], message: messageOfAlike(alike) }, terminal)),
  )
  const examples: string[][] = kinds.map(() => [])
  let left = room
  // In turn, so that each kind has one before any has two.
  for (let turn = 0; turn < mostErrors; turn++)
    for (const [index, ofKind] of wanted.entries()) {
      const lines = ofKind[turn] ?? []
      if (lines.length > left) continue
      examples[index]?.push(...lines)
      left -= lines.length
    }
  return examples
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
function endedLines(series: EndedProblems, terminal: Terminal): readonly string[] {
  const { ended, problems } = series
  const [problem] = problems
  if (problem === undefined) return []
  const location = { ...problem.location, path: ended.path, line: 1, column: 1 }
  return exampleLines(
    { ...problem, location, message: `The last minutes: ${endedMessage(series)}` },
    terminal,
  )
}

/**
 * Place and message on one line; below a place that leaves the message too little room the message has a line of its
 * own. It is cut where the line ends.
 */
function exampleLines({ location, message }: Problem, { width }: Terminal): readonly string[] {
  const place = `  ${visible(location.path)}:${location.line}:${location.column}`
  const whole = width ?? 80
  const words = visible(message)
  const room = whole - widthOf(place) - 2
  return room < leastRoom && widthOf(words) > room
    ? [place, `    ${cutTo(whole - 4, words)}`]
    : [`${place}  ${cutTo(room, words)}`]
}

const cutTo = (room: number, words: string): string =>
  widthOf(words) <= room ? words : `${words.slice(0, Math.max(0, room - 2)).trimEnd()} …`
