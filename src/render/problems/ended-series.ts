import type { EndedSeries, Problem } from '../../model/problem.js'
import { visible } from '../../source/visible.js'
import { counted } from '../english.js'
import type { Terminal } from '../renderer.js'
import { alikeBlock, alikeIn } from './alike.js'
import { problemBlock, sentenceLines } from './problem-block.js'
import { endedSentence, type ProblemReport } from './problem-report.js'

/** What several minutes of a series pass over that has ended: told once, since one setting settles all of it. */
export interface EndedProblems {
  readonly ended: EndedSeries
  readonly problems: readonly Problem[]
}

/** The problems of each series that has ended, where it has several of one severity. */
export function endedSeriesIn(problems: readonly Problem[]): readonly EndedProblems[] {
  const bySeries = new Map<string, EndedProblems & { problems: Problem[] }>()
  for (const problem of problems) {
    const { rule, severity, passedOver } = problem
    if (!passedOver?.ended) continue
    const { ended } = passedOver
    const key = `${rule}\n${severity}\n${ended.path}`
    const there = bySeries.get(key)
    if (there) there.problems.push(problem)
    else bySeries.set(key, { ended, problems: [problem] })
  }
  return [...bySeries.values()].filter((series) => series.problems.length > 1)
}

/** "6 minutes of a series that ended on 11 Jun 2012 leave 14 actions open" */
export function endedMessage({ problems }: EndedProblems): string {
  const actions = problems.reduce((sum, { passedOver }) => sum + (passedOver?.actions.length ?? 0), 0)
  return `${counted(actions, 'action')} ${actions === 1 ? 'is' : 'are'} left open that ${problems.length} minutes pass over`
}

/**
 * Every problem as its block, in their order; those of a series that has ended as one, and those of one file that are
 * alike, where not all are wanted.
 */
export function problemBlocks(report: ProblemReport, terminal: Terminal): readonly (readonly string[])[] {
  if (report.isWhole) return report.problems.map((problem) => problemBlock(problem, report, terminal))
  const together = endedSeriesIn(report.problems)
  const seriesOf = new Map(together.flatMap((series) => series.problems.map((problem) => [problem, series])))
  return alikeIn(report.problems).flatMap((alike) => {
    const [problem] = alike
    const series = seriesOf.get(problem)
    if (series !== undefined)
      return series.problems[0] === problem ? [seriesBlock(series, problem, terminal)] : []
    return [
      alike.length === 1 ? problemBlock(problem, report, terminal) : alikeBlock(alike, report, terminal),
    ]
  })
}

function seriesBlock(
  series: EndedProblems,
  { severity, rule }: Problem,
  { palette, width }: Terminal,
): readonly string[] {
  const word = severity === 'error' ? palette.late('error') : palette.soon('warning')
  const { ended } = series
  return [
    `${visible(ended.path)}:1:1  ${word}  ${rule}`,
    ...sentenceLines(`${endedMessage(series)}; --all shows each. ${endedSentence(ended)}`, width ?? 80),
  ]
}
