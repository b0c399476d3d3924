import { counted } from '../english.js'
import type { Terminal } from '../renderer.js'
import { briefly, isTooLong, longAgo } from './brief.js'
import { problemBlocks } from './ended-series.js'
import { countedProblems, type ProblemReport } from './problem-report.js'

/** What people read: every problem whole; where they are too many for two screens, what comes first and how many more. */
export function problemsText(report: ProblemReport, terminal: Terminal): string {
  const whole = problemBlocks(report, terminal)
  const lines = isTooLong(whole, report)
    ? briefly(report, terminal)
    : whole.flatMap((block, index) => (index === 0 ? block : ['', ...block]))
  return lines.map((line) => `${line}\n`).join('')
}

/**
 * The lines for stderr below the problems: how many, and where to read why.
 * @param terminal where the problems are shown as text; null where another format has them all
 */
export function problemSummary(report: ProblemReport, terminal: Terminal | null = null): readonly string[] {
  const { problems, counts, files } = report
  const aside = [...leftOut(counts.ignored), ...takenOut(counts.suppressed), ...notTold(counts.lesser)]
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0]
  if (first === undefined) return [`${counted(files.length, 'file')} checked, nothing to report.`, ...aside]
  const faulty = new Set(problems.map(({ location }) => location.path))
  const among = Math.max(files.length, faulty.size)
  return [
    `${countedProblems(counts)} in ${faulty.size} of ${counted(among, 'file')}. Nothing was changed.`,
    ...aside,
    ...(terminal !== null && isShortened(report, terminal) ? [howToSeeAll] : []),
    ...ofLongAgo(longAgo(report)),
    `epha check --explain ${first.rule} says why it matters.`,
  ]
}

/** Whether the text of a report leaves some of its problems out. */
function isShortened(report: ProblemReport, terminal: Terminal): boolean {
  return isTooLong(problemBlocks(report, terminal), report)
}

const howToSeeAll =
  'epha check FILE shows those of one file whole, --rule NAME those of one rule, --all every one.'

function ofLongAgo(number: number): readonly string[] {
  if (number === 0) return []
  const are = number === 1 ? 'is' : 'are'
  return [
    `${counted(number, 'problem')} ${are} about nothing but what was not mentioned for a year: see epha doctor.`,
  ]
}

function leftOut(blocks: number): readonly string[] {
  if (blocks === 0) return []
  return [`${counted(blocks, 'block')} ${blocks === 1 ? 'is' : 'are'} left out by epha-ignore.`]
}

function notTold(lesser: number): readonly string[] {
  if (lesser === 0) return []
  return [
    `${counted(lesser, 'lesser doubt')} ${lesser === 1 ? 'is' : 'are'} not shown; --rule NAME has all of a rule.`,
  ]
}

function takenOut(suppressed: number): readonly string[] {
  if (suppressed === 0) return []
  return [`${counted(suppressed, 'problem')} ${suppressed === 1 ? 'is' : 'are'} suppressed by a comment.`]
}
