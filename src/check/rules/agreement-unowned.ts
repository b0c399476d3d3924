import type { Rule } from '../rule.js'

/** "He agreed", and nobody was named. */
export const agreementUnowned: Rule = {
  name: 'agreement-unowned',
  severity: 'warning',
  expects: 'An agreement says who agreed.',
  reason:
    '"He" is the last person named before it in the item. Where none is, the register holds an action that is nobody’s.',
  examples: {
    wrong: 'He AGREED to circulate the guidance.',
    right: 'TR AGREED to circulate the guidance.',
  },
  reach: 'file',
  judge: 'adopts',
}
