import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

/** An id that nothing answers to. */
export const referenceUnknown: Rule = {
  name: 'reference-unknown',
  severity: 'error',
  expects: 'Every id that an entry names is that of an action.',
  reason: 'A slip in an id makes a new action of the line, and the one that was meant stays outstanding.',
  examples: {
    wrong: '- [x] 2011-spring/4.2 RH has heard from the provider.',
    right: '- [x] 2011-spring/4.1 RH has heard from the provider.',
    around: [
      sampleRoster('RH: Ralph Holloway'),
      sampleMinutes(
        '2011-spring',
        '2011-03-14',
        '## 4. Behaviour\n\n- [ ] RH to find out who will train schools',
      ),
      sampleMinutes('2011-summer', '2011-06-13', '## 2. Matters arising\n\n{example}'),
    ],
  },
  reach: 'series',
  judge: 'adopts',
}
