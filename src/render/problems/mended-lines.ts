import type { Problem } from '../../model/problem.js'
import type { SourceLocation, TextEdit } from '../../source/lines.js'
import { visible } from '../../source/visible.js'
import type { Palette } from '../renderer.js'
import type { ProblemReport } from './problem-report.js'

/** The lines as the cure would leave them, and what it puts in above one. Nothing is written. */
export function mendedLines(
  { location, fix, confidential }: Problem,
  report: ProblemReport,
  palette: Palette,
): readonly string[] {
  if (fix === undefined || fix.length === 0 || confidential) return []
  const byLine = new Map<number, TextEdit[]>()
  for (const edit of fix.filter((edit) => !isAbove(edit))) {
    const line = edit.place?.line ?? location.line
    byLine.set(line, [...(byLine.get(line) ?? []), edit])
  }
  const mended: string[] = []
  const gutter = Math.max(...[...byLine.keys()].map((line) => String(line).length))
  for (const [line, edits] of byLine) {
    const text = mendedLine(report.lineOf(location.path, line), edits, location)
    if (text === null) return []
    const number = fix.length > 1 ? `${palette.quiet(`${String(line).padStart(gutter)} |`)} ` : ''
    mended.push(`    ${number}${palette.good(visible(text))}`)
  }
  return [
    ...fix.filter(isAbove).flatMap(({ after, place }) => [
      `  Write above line ${place?.line ?? location.line}:`,
      ...after
        .trimEnd()
        .split('\n')
        .map((line) => `    ${palette.good(visible(line))}`),
    ]),
    ...(mended.length > 0 ? ['  Write instead:', ...mended] : []),
  ]
}

/** Whether an edit puts lines in above one, which stays as it is. */
function isAbove({ before, after, place }: TextEdit): boolean {
  return before === '' && after.endsWith('\n') && place?.column === 1
}

/** What comes of a line by some edits; null where it is not as they expect it. */
function mendedLine(
  line: string | null,
  edits: readonly TextEdit[],
  location: SourceLocation,
): string | null {
  if (line === null) return null
  let mended = line
  for (const edit of [...edits].sort((edit, other) => other.span.start - edit.span.start)) {
    const at = edit.place
      ? edit.place.column - 1
      : edit.span.start - location.span.start + location.column - 1
    if (mended.slice(at, at + edit.before.length) !== edit.before) return null
    mended = mended.slice(0, at) + edit.after + mended.slice(at + edit.before.length)
  }
  return mended
}
