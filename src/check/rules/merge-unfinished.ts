import type { Rule } from '../rule.js'

/** Two versions of the minutes that a merge has left in one file. */
export const mergeUnfinished: Rule = {
  name: 'merge-unfinished',
  severity: 'error',
  expects: 'No mark of an unfinished merge stands in the minutes.',
  reason:
    'Both versions are read, so that an action may stand in the register twice, or with the day of the wrong one.',
  examples: {
    wrong:
      '<<<<<<< HEAD\n- [ ] TR to ask SIEY (by 3 May 2011)\n=======\n- [ ] TR to ask SIEY (by 10 May 2011)\n>>>>>>> typed-up',
    right: '- [ ] TR to ask SIEY (by 10 May 2011)',
  },
  reach: 'file',
  judge: 'adopts',
}
