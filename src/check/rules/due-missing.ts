import { markOf } from '../place.js'
import type { Rule } from '../rule.js'

/** No day to be done by. */
export const dueMissing: Rule = {
  name: 'due-missing',
  severity: 'off',
  expects: 'Every outstanding action says by when.',
  reason:
    'Without a day nothing is ever late, and so it is never asked about. Where one day suits most actions, ' +
    '`default-due: next-meeting` in epha.yaml gives it.',
  examples: {
    wrong: '- [ ] TR to ask SIEY for a template',
    right: '- [ ] TR to ask SIEY for a template by 13 June 2011',
  },
  reach: 'file',
  judge: ({ actions }) =>
    actions
      .filter((action) => action.status === 'outstanding' && action.due === null)
      .map((action) => ({
        message: `Unexpected action ${action.id} without a due day, expected "(by …)"`,
        location: markOf(action),
      })),
}
