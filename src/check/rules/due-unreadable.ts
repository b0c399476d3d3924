import type { Rule } from '../rule.js'

/** A day that cannot be read. */
export const dueUnreadable: Rule = {
  name: 'due-unreadable',
  severity: 'warning',
  expects: 'A due day is one that can be found in a calendar.',
  reason:
    '"asap" and "shortly" are never late. The words are kept as written, and nobody is reminded of them.',
  examples: {
    wrong: '- [ ] RH to find out who trains schools (by 31 June 2011)',
    right: '- [ ] RH to find out who trains schools (by 30 June 2011)',
  },
  reach: 'file',
  judge: 'adopts',
}
