import type { Rule } from '../rule.js'

/** The same action twice in one meeting. */
export const actionRepeated: Rule = {
  name: 'action-repeated',
  severity: 'warning',
  expects: 'An action has one box to tick in the minutes of a meeting.',
  reason: 'Two lines for one action are ticked one at a time, and then disagree.',
  examples: {
    wrong:
      '- [ ] TR to circulate the guidance\n\n## 4. Any other business\n\n- [ ] TR to circulate the guidance',
    right:
      '- [ ] TR to circulate the guidance\n\n## 4. Any other business\n\n- [ ] TR to circulate the agenda',
  },
  reach: 'file',
  judge: 'adopts',
}
