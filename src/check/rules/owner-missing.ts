import { dormantOn } from '../../model/dormant.js'
import { doerNamedIn } from '../named-doer.js'
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
  judge: (register, { today }) => {
    // Nobody has to own what was not mentioned for a year.
    const isDormant = dormantOn(register, today)
    const doerNamed = doerNamedIn(register)
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
      .flatMap((action) => {
        const said = doerNamed(action.text)
        if (said?.kind === 'settled') return []
        return {
          ...(said?.kind === 'named'
            ? {
                message: `Unexpected \`${said.written}\` in the words of ${action.id}, which has no owner, expected ${ownerWritten(said.written)}`,
              }
            : {
                message: `Unexpected action ${action.id} of nobody, expected an owner`,
                several: 'actions of nobody, expected an owner of each',
              }),
          location: markOf(action),
          ...(isDormant(action) ? { settled: true as const } : {}),
          ...(said?.kind === 'described' ? { lesser: true as const } : {}),
        }
      })
  },
}

/** How somebody who is named in the words is read as their owner. */
const ownerWritten = (name: string): string => `\`${name} to …\` or \`(${name})\` at its end, if it is theirs`
