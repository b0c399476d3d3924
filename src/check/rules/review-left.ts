import type { Rule } from '../rule.js'

/** A question that an import left, and nobody answered. */
export const reviewLeft: Rule = {
  name: 'review-left',
  severity: 'error',
  expects: 'No question of an import is left in the minutes.',
  reason:
    'Where a paper could be read in two ways the import took one and asked. Until somebody answers, the register may ' +
    'hold an action that nobody took on.',
  examples: {
    wrong: '<!-- epha-review: is RH the owner? -->\n- [ ] RH to follow up physical intervention training',
    right: '- [ ] RH to follow up physical intervention training',
  },
  reach: 'file',
  judge: ({ minutes }) =>
    minutes.flatMap(({ remarks }) =>
      remarks
        .filter(({ kind }) => kind === 'review')
        .map(({ words, location }) => ({
          message: `Unexpected question that an import left${words === '' ? '' : `, "${words}"`}, expected an answer and the comment gone`,
          location,
        })),
    ),
}
