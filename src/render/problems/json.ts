import type { Problem } from '../../model/problem.js'
import type { SourceLocation } from '../../source/lines.js'
import type { ProblemReport } from './problem-report.js'

/** The shape that scripts rely on: `version`, `problems`, `counts`; `changes` are sentences. */
export function problemsJson({ problems, counts, changes }: ProblemReport): string {
  return `${JSON.stringify({ version: 1, problems: problems.map(asObject), counts, changes }, null, 2)}\n`
}

function asObject({ rule, severity, message, location, related, fix, advice }: Problem): object {
  return {
    rule,
    severity,
    message,
    source: placed(location),
    related: related === undefined ? null : { ...placed(related), label: related.label ?? null },
    fix: fix ?? null,
    write:
      advice === undefined ? null : { below: advice.below, lines: advice.lines.map((line) => line.text) },
  }
}

function placed({ path, line, column }: SourceLocation): object {
  return { path, line, column }
}
