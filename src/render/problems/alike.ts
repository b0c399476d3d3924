import type { Problem } from '../../model/problem.js'
import type { Terminal } from '../renderer.js'
import { frame, gutterFor } from './frame.js'
import { headLine, sentenceLines } from './problem-block.js'
import type { ProblemReport } from './problem-report.js'

/** Problems of one file that are one thing to settle, in their order; most are alone. */
export type AlikeProblems = readonly [Problem, ...(readonly Problem[])]

/** So many lines are shown; of the others their numbers. */
const mostShown = 5

/** Puts together what is alike in each file, in the order of the first of each. */
export function alikeIn(problems: readonly Problem[]): readonly AlikeProblems[] {
  const groups = new Map<string | Problem, [Problem, ...Problem[]]>()
  for (const problem of problems) {
    const key = keyOf(problem)
    const there = groups.get(key)
    if (there) there.push(problem)
    else groups.set(key, [problem])
  }
  return [...groups.values()]
}

/** What is not said of several is alike to nothing but itself. */
function keyOf(problem: Problem): string | Problem {
  const { several, rule, severity, location } = problem
  return several === undefined ? problem : [rule, severity, location.path, several].join('\n')
}

/** "Unexpected 6 actions of nobody, expected an owner of each"; of one alone its own message. */
export function messageOfAlike(alike: AlikeProblems): string {
  const [{ several, message }] = alike
  return several === undefined || alike.length === 1 ? message : `Unexpected ${alike.length} ${several}`
}

/** Several problems as one block: the place of the first, what is wrong with all, and the line of each. */
export function alikeBlock(
  alike: AlikeProblems,
  report: ProblemReport,
  { palette, width }: Terminal,
): readonly string[] {
  const [first] = alike
  const columns = width ?? 80
  const paint = first.severity === 'error' ? palette.late : palette.soon
  const shown = alike.slice(0, mostShown)
  const gutter = gutterFor(shown.map(({ location }) => location.line))
  const frames = shown.flatMap(({ location, label = null }) => {
    const line = report.lineOf(location.path, location.line)
    return line === null ? [] : frame({ line, location, label, mark: '^', paint }, gutter, columns, palette)
  })
  const others = alike.slice(shown.length).map(({ location }) => location.line)
  return [
    headLine(first, palette),
    ...sentenceLines(messageOfAlike(alike), columns),
    ...(frames.length > 0 ? ['', ...frames] : []),
    ...(others.length > 0
      ? sentenceLines(`and line${others.length > 1 ? 's' : ''} ${others.join(', ')}`, columns)
      : []),
  ]
}
