import type { Rule } from '../rule.js'

/** Two actions of one name. */
export const idRepeated: Rule = {
  name: 'id-repeated',
  severity: 'error',
  expects: 'An id belongs to one action.',
  reason: 'Where two actions answer to one name a later line closes the wrong one.',
  examples: {
    wrong: '- [ ] TR to write to SIEY ^template\n- [ ] AF to book the hall ^template',
    right: '- [ ] TR to write to SIEY ^template\n- [ ] AF to book the hall ^hall',
  },
  reach: 'file',
  judge: 'adopts',
}
