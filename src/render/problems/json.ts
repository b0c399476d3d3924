import { linesToPaste, type PassedOver, type PassedOverAction, type Problem } from '../../model/problem.js'
import type { SourceLocation } from '../../source/lines.js'
import { jsonText } from '../json-text.js'
import type { ProblemReport } from './problem-report.js'

/** The shape that scripts rely on: `version`, `problems`, `counts`; `changes` are sentences. */
export function problemsJson({ problems, counts, changes }: ProblemReport): string {
  return `${jsonText({ version: 1, problems: problems.map(asObject), counts, changes }, 2)}\n`
}

function asObject({ rule, severity, message, location, related, fix, passedOver }: Problem): object {
  const other = related ?? passedOver?.actions[0]?.place
  return {
    rule,
    severity,
    message,
    source: placed(location),
    related: other === undefined ? null : { ...placed(other), label: other.label ?? null },
    fix: fix ?? null,
    actions: passedOver?.actions.map(actionObject) ?? null,
    write: passedOver === undefined || passedOver.ended !== null ? null : toWrite(passedOver),
  }
}

/** An action that minutes pass over; `mentions` are where earlier ones spoke of it without an entry, `nearest` is what comes nearest to it in these. */
function actionObject({ id, place, mentions = [], nearest }: PassedOverAction): object {
  return { id, source: placed(place), mentions, nearest: nearest ?? null }
}

/** Lines to put in below one; both are null where they are for minutes that are not there yet. */
function toWrite(passedOver: PassedOver): object {
  const { path, below } = passedOver.target
  return { path, below: path === null ? null : below, lines: linesToPaste(passedOver) }
}

function placed({ path, line, column }: SourceLocation): object {
  return { path, line, column }
}
