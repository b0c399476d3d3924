import { sampleReview } from '../review-sample.js'
import type { Rule } from '../rule.js'
import { sampleRoster } from '../sample.js'

/** An entry that may be either of two actions. */
export const matchDoubtful: Rule = {
  name: 'match-doubtful',
  severity: 'warning',
  expects: 'An entry for an earlier action is like one of them alone.',
  reason:
    'Where words fit two actions, or one only half, the register makes a new one of it rather than close the wrong one. The id settles it.',
  examples: {
    wrong: '- [x] RH has circulated the guidance',
    right: '- [x] 2011-spring/4.1 RH has circulated the guidance',
    around: [
      sampleRoster('RH: Ralph Holloway'),
      ...sampleReview('RH to circulate the guidance on restraint', 'RH to circulate the guidance on force'),
    ],
  },
  reach: 'series',
  judge: 'adopts',
}
