import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

const spring = sampleMinutes('2011-spring', '2011-03-14', '## 4. Behaviour\n\n- [ ] RH to find a trainer')
const summer = sampleMinutes(
  '2011-summer',
  '2011-06-13',
  '## 2. Matters arising\n\n- [ ] 2011-spring/4.1 RH is looking.',
)

/** Two minutes that call their meeting by one id. */
export const meetingRepeated: Rule = {
  name: 'meeting-repeated',
  severity: 'error',
  expects: 'No two minutes have the same `meeting:`.',
  reason:
    'Minutes are often begun as a copy of the last ones, and `meeting:` stays as it was. Actions of two meetings would ' +
    'then answer to one id, and a line that closes one might close the other. Both are called by their paths until ' +
    'one has an id of its own.',
  examples: {
    wrong: 'meeting: 2011-spring',
    right: 'meeting: 2011-summer',
    around: [
      sampleRoster('RH: Ralph Holloway'),
      spring,
      { ...summer, text: summer.text.replace('meeting: 2011-summer', '{example}') },
    ],
  },
  reach: 'series',
  judge: 'adopts',
}
