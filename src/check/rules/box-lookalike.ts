import type { Rule } from '../rule.js'

/** A box that is none. */
export const boxLookalike: Rule = {
  name: 'box-lookalike',
  severity: 'warning',
  expects: 'A task box is `- [ ]`, with ordinary blanks.',
  reason:
    'It looks right on the screen, and no program reads it as a task: the action is not in the register.',
  examples: {
    wrong: '-[ ] TR to circulate the guidance',
    right: '- [ ] TR to circulate the guidance',
  },
  reach: 'file',
  judge: 'adopts',
}
