import { isOfProse } from '../../model/action.js'
import type { Rule } from '../rule.js'

/** A line of a list or a table may be an action, and is in no register. */
export const actionPossible: Rule = {
  name: 'action-possible',
  severity: 'warning',
  expects: 'A line that may be an action is written so that it is one, or plainly is none.',
  reason:
    'Something says that the list holds actions, and not enough to be sure: nobody is told of its lines, and nobody ' +
    'misses them. A title such as "Actions", a box or an owner makes actions of them. `epha actions --possible` ' +
    'shows why each is doubtful. Sentences of plain prose are not looked at.',
  examples: {
    wrong: '**Deliverables:**\n\n- The hall in June',
    right: '**Actions:**\n\n- RH to book the hall in June',
  },
  reach: 'file',
  judge: ({ possible }) =>
    possible
      .filter((candidate) => !isOfProse(candidate))
      .map(({ text, location }) => ({
        message: `Unexpected "${text}" outside of the register, expected an owner, a box or a title of actions if it is one`,
        location,
      })),
}
