import { markOf } from '../place.js'
import type { Rule } from '../rule.js'

/** Nobody is asked to do it. */
export const ownerMissing: Rule = {
  name: 'owner-missing',
  severity: 'warning',
  expects: 'Every action has an owner.',
  reason:
    'What is everybody’s is done by nobody. An action without a name reaches no reminder, and at the next meeting ' +
    'there is no one to ask.',
  examples: {
    wrong: '- [ ] Ask SIEY for a template',
    right: '- [ ] TR to ask SIEY for a template',
  },
  reach: 'file',
  judge: (register) => {
    // An agreement that says "he" of nobody has a rule of its own, which says more.
    const unowned = register.minutes
      .flatMap(({ problems }) => problems)
      .filter(({ rule }) => rule === 'agreement-unowned')
    return register.actions
      .filter((action) => action.status === 'outstanding' && action.owners.length === 0)
      .filter(
        ({ location }) =>
          !unowned.some(
            (problem) => problem.location.path === location.path && problem.location.line === location.line,
          ),
      )
      .map((action) => ({
        message: `Unexpected action ${action.id} of nobody, expected an owner`,
        location: markOf(action),
      }))
  },
}
