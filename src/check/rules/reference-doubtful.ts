import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

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
      sampleMinutes(
        '2011-spring',
        '2011-03-14',
        '## 4. Behaviour\n\n- [ ] RH to find out who will train schools\n- [ ] AF to book the hall',
      ),
      sampleMinutes(
        '2011-summer',
        '2011-06-13',
        '## 2. Matters arising\n\n{example}\n\nAll other actions carried forward.',
      ),
    ],
  },
  reach: 'series',
  judge: 'adopts',
}
