import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

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
      sampleMinutes(
        '2011-spring',
        '2011-03-14',
        '## 4. Behaviour\n\n- [ ] RH to circulate the guidance on restraint\n- [ ] RH to circulate the guidance on force',
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
