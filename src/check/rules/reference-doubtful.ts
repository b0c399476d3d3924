import { sampleReview } from '../review-sample.js'
import type { Rule } from '../rule.js'
import { sampleRoster } from '../sample.js'

/** An id beside the owner and the words of another action. */
export const referenceDoubtful: Rule = {
  name: 'reference-doubtful',
  severity: 'error',
  expects: 'A line that names an id speaks of that action.',
  reason:
    'A number that is one off closes what nobody did. Where the owner and the words are those of another action, the register changes neither.',
  examples: {
    wrong: '- [x] 2011-spring/4.1 AF has booked the hall.',
    right: '- [x] 2011-spring/4.2 AF has booked the hall.',
    around: [
      sampleRoster('RH: Ralph Holloway', 'AF: Alison Fiala'),
      ...sampleReview('RH to find out who will train schools', 'AF to book the hall'),
    ],
  },
  reach: 'series',
  judge: 'adopts',
}
