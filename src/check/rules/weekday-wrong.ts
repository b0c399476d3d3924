import type { Rule } from '../rule.js'

/** A weekday and a date that disagree. */
export const weekdayWrong: Rule = {
  name: 'weekday-wrong',
  severity: 'warning',
  expects: 'A weekday stands beside a date of that weekday.',
  reason:
    'One of the two is wrong, and half of the people will come on the other day. Only somebody who was there knows which.',
  examples: {
    wrong: '- [ ] AF to book the hall by Monday 14 June 2011',
    right: '- [ ] AF to book the hall by Tuesday 14 June 2011',
  },
  reach: 'file',
  judge: 'adopts',
}
