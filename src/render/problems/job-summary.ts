import type { Action } from '../../model/action.js'
import type { Problem } from '../../model/problem.js'
import { counted } from '../english.js'
import { literal, literalCell } from '../literal.js'
import { countedProblems, type ProblemReport, placeText } from './problem-report.js'

/** What the newest minutes of each series brought. */
export interface News {
  readonly raised: readonly Action[]
  readonly closed: readonly Action[]
}

/** GitHub takes a megabyte of summary, and nobody reads a hundred rows. */
const mostRows = 100

/** The job summary in Markdown: what the chair would want to see first, then every problem. */
export function jobSummary(
  { problems, counts, files, changes }: ProblemReport,
  { raised, closed }: News,
): string {
  const unreported = problems.filter(({ rule }) => rule === 'action-unreported')
  const parts = [
    '## Actions in the minutes',
    `${countedProblems(counts)} in ${counted(files.length, 'file')}.`,
    ...section('Changes of the check', changes.map(literal)),
    ...section('Unreported', unreported.map(unreportedLine)),
    ...section('New actions', raised.map(actionLine)),
    ...section('Closed', closed.map(actionLine)),
    ...table(problems),
  ]
  return `${parts.join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const left = lines.length - mostRows
  const shown = lines.slice(0, mostRows).map((line) => `- ${line}`)
  return [
    `### ${title} (${lines.length})`,
    [...shown, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n'),
  ]
}

function unreportedLine({ message, location, passedOver }: Problem): string {
  const ids = passedOver?.actions.map(({ id }) => id) ?? []
  const named = ids.length === 0 ? '' : `: ${ids.map(literal).join(', ')}`
  return `${literal(message)} ${literal(placeText(location))}${named}`
}

function actionLine({ id, owners, text, confidential }: Action): string {
  if (confidential) return `${literal(id)} confidential`
  const whose = owners.length === 0 ? 'nobody' : owners.map(({ key }) => key).join(', ')
  return `${literal(id)} ${literal(whose)} ${literal(text)}`
}

function table(problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return []
  const rows = problems
    .slice(0, mostRows)
    .map(
      (problem) =>
        `| ${literalCell(placeText(problem.location))} | ${problem.severity} | ${literalCell(problem.rule)} | ${literalCell(problem.message)} |`,
    )
  const left = problems.length - mostRows
  return [
    '### Problems',
    ['| Place | Severity | Rule | Message |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...(left > 0 ? [`${left} more are not shown.`] : []),
  ]
}
