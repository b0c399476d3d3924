import type { Advice, Problem } from '../../model/problem.js'
import { visible } from '../../source/visible.js'
import { counted } from '../english.js'
import type { Palette, Terminal } from '../renderer.js'
import { printed, widthOf, words, wrap } from '../words.js'
import { type Framed, frame, gutterFor } from './frame.js'
import { countedProblems, type ProblemReport, placeText } from './problem-report.js'

/** Mail breaks longer lines, and problems are pasted into mail. */
const mailColumns = 76

/** What people read: place and rule on a line that never wraps, the message, the places with their lines, the cure. */
export function problemsText(report: ProblemReport, { palette, width }: Terminal): string {
  const columns = width ?? 80
  return report.problems
    .map((problem) => `${block(problem, report, palette, columns).join('\n')}\n`)
    .join('\n')
}

function block(
  problem: Problem,
  report: ProblemReport,
  palette: Palette,
  columns: number,
): readonly string[] {
  const { location, severity, rule, advice } = problem
  const word = severity === 'error' ? palette.late('error') : palette.soon('warning')
  const head = `${visible(location.path)}:${location.line}:${location.column}  ${word}  ${rule}`
  const message = wrap(words(problem.message), Math.min(columns, mailColumns) - 2).map(
    (line) => `  ${printed(line)}`,
  )
  const frames = framesOf(problem, report, palette, columns)
  const cure = advice === undefined ? fixed(problem, report, palette) : toWrite(advice)
  return [
    head,
    ...message,
    ...(frames.length > 0 ? ['', ...frames] : []),
    ...(cure.length > 0 ? ['', ...cure] : []),
  ]
}

function framesOf(
  problem: Problem,
  report: ProblemReport,
  palette: Palette,
  columns: number,
): readonly string[] {
  const { location, related, severity } = problem
  if (problem.confidential) return []
  const gutter = gutterFor([location.line, related?.line ?? 0])
  const lines: string[] = []
  const line = report.lineOf(location.path, location.line)
  if (line !== null && line.trim() !== '') {
    const paint = severity === 'error' ? palette.late : palette.soon
    lines.push(
      ...frame({ line, location, label: problem.label ?? null, mark: '^', paint }, gutter, columns, palette),
    )
  }
  if (related === undefined) return lines
  const other = report.lineOf(related.path, related.line)
  if (other === null)
    return [
      ...lines,
      `  ${visible(placeText(related))}${related.label === undefined ? '' : `: ${related.label}`}`,
    ]
  const framed: Framed = {
    line: other,
    location: related,
    label: related.label ?? null,
    mark: '-',
    paint: palette.key,
  }
  if (related.path !== location.path) lines.push(`  ${visible(related.path)}`)
  return [...lines, ...frame(framed, gutter, columns, palette)]
}

function toWrite({ below, lines }: Advice): readonly string[] {
  const widest = Math.max(...lines.map((line) => widthOf(visible(line.text))))
  return [
    `  Write one of these below line ${below}:`,
    ...lines.map((line) => {
      const shown = visible(line.text)
      return `    ${shown}${' '.repeat(widest - widthOf(shown))}   ${line.means}`
    }),
  ]
}

/** The line as the cure would leave it. Nothing is written. */
function fixed(
  { location, fix, confidential }: Problem,
  report: ProblemReport,
  palette: Palette,
): readonly string[] {
  const line = report.lineOf(location.path, location.line)
  if (fix === undefined || fix.length === 0 || line === null || confidential) return []
  const start = location.span.start - (location.column - 1)
  let mended = line
  for (const edit of [...fix].sort((edit, other) => other.span.start - edit.span.start)) {
    const at = edit.span.start - start
    if (mended.slice(at, at + edit.before.length) !== edit.before) return []
    mended = mended.slice(0, at) + edit.after + mended.slice(at + edit.before.length)
  }
  return ['  Write instead:', `    ${palette.good(visible(mended))}`]
}

/** The lines for stderr below the problems: how many, and where to read why. */
export function problemSummary(report: ProblemReport): readonly string[] {
  const { problems, counts, files } = report
  const aside = [...leftOut(counts.ignored), ...takenOut(counts.suppressed)]
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0]
  if (first === undefined) return [`${counted(files.length, 'file')} checked, nothing to report.`, ...aside]
  const faulty = new Set(problems.map(({ location }) => location.path))
  const among = Math.max(files.length, faulty.size)
  return [
    `${countedProblems(counts)} in ${faulty.size} of ${counted(among, 'file')}. Nothing was changed.`,
    ...aside,
    `epha check --explain ${first.rule} says why it matters.`,
  ]
}

function leftOut(blocks: number): readonly string[] {
  if (blocks === 0) return []
  return [`${counted(blocks, 'block')} ${blocks === 1 ? 'is' : 'are'} left out by epha-ignore.`]
}

function takenOut(suppressed: number): readonly string[] {
  if (suppressed === 0) return []
  return [`${counted(suppressed, 'problem')} ${suppressed === 1 ? 'is' : 'are'} suppressed by a comment.`]
}
