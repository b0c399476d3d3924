import type { Problem, Severity } from '../../model/problem.js'
import { visible } from '../../source/visible.js'
import { counted } from '../english.js'
import { furtherWords, type ProblemReport } from './problem-report.js'

/** GitHub shows ten annotations of a kind and drops the others without a word. */
const most = 10

/** Annotations for the runner of GitHub Actions, a notice with the number that is left, and one of what was changed. */
export function github({ problems, changes }: ProblemReport): string {
  const shown: string[] = []
  const left = { error: 0, warning: 0 }
  const annotated = { error: 0, warning: 0 }
  for (const problem of problems) {
    if (annotated[problem.severity] === most) left[problem.severity]++
    else {
      annotated[problem.severity]++
      shown.push(annotation(problem))
    }
  }
  const kinds: readonly Severity[] = ['error', 'warning']
  const more = kinds.filter((kind) => left[kind] > 0).map((kind) => counted(left[kind], `more ${kind}`))
  if (more.length > 0) {
    const verb = left.error + left.warning === 1 ? 'is' : 'are'
    shown.push(
      `::notice title=epha::${more.join(' and ')} ${verb} in the job summary (GitHub shows ten of a kind)`,
    )
  }
  // A run that passes is looked at by nobody, but for what it says in the pull request.
  if (changes.length > 0) shown.push(`::notice title=epha::${escaped(changes.map(visible).join('\n'))}`)
  return shown.map((line) => `${line}\n`).join('')
}

function annotation(problem: Problem): string {
  const { severity, rule, location, message } = problem
  const further = furtherWords(problem).map(visible)
  const words = [visible(message), ...(further.length > 0 ? ['', ...further] : [])].join('\n')
  const properties = [
    `file=${property(visible(location.path))}`,
    `line=${location.line}`,
    `col=${location.column}`,
    `endLine=${location.line}`,
    `title=${property(rule)}`,
  ]
  return `::${severity} ${properties.join(',')}::${escaped(words)}`
}

/** The runner ends a command at a line end, and takes `%25` for a percent sign. */
function escaped(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(words: string): string {
  return escaped(words).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
