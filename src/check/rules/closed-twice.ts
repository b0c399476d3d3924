import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

/** Closed, and closed again. */
export const closedTwice: Rule = {
  name: 'closed-twice',
  severity: 'warning',
  expects: 'An action is closed once.',
  reason:
    'What was closed and is closed again was either opened in between, which no minutes say, or is another action.',
  examples: {
    wrong: '- [x] 2011-spring/4.1 RH has heard from the provider.',
    right: '- [x] 2011-summer/3.1 RH has heard from the provider.',
    around: [
      sampleRoster('RH: Ralph Holloway'),
      sampleMinutes(
        '2011-spring',
        '2011-03-14',
        '## 4. Behaviour\n\n- [ ] RH to find out who will train schools',
      ),
      sampleMinutes(
        '2011-summer',
        '2011-06-13',
        '## 2. Matters arising\n\n- [x] 2011-spring/4.1 It is the county.\n\n## 3. Training\n\n- [ ] RH to write to the county',
      ),
      sampleMinutes('2011-autumn', '2011-11-18', '## 2. Matters arising\n\n{example}'),
    ],
  },
  reach: 'series',
  judge: 'adopts',
}
