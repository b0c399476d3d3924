import type { Problem } from '../../model/problem.js'
import { gateWeakened } from '../rules/gate-weakened.js'
import type { ClosedLine } from './closed-lines.js'

/** The name of the rule under which all of this is reported. */
export const weakening = gateWeakened.name

/** A problem that only the second check shows, at its place and with its cure; it weighs what it would have weighed. */
export function hiddenProblem(problem: Problem): Problem {
  const { fix: _, ...rest } = problem
  const ids = problem.passedOver?.actions.map(({ id }) => id) ?? []
  const named = ids.length === 0 ? '' : ` (${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''})`
  return {
    ...rest,
    rule: weakening,
    message: `${problem.message}${named}; this branch hides it from \`${problem.rule}\``,
  }
}

/** An old line that a branch closes in minutes that were approved: these are a record. */
export function closedLineProblem({ id, status, location }: ClosedLine): Problem {
  const what = id === null ? 'an action' : id
  return {
    rule: weakening,
    severity: 'error',
    message:
      `Unexpected change of an old line of approved minutes, which sets ${what} to ${status}, expected the line as it ` +
      'was, and later minutes to say what became of it',
    location,
  }
}
