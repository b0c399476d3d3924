import type { Rule } from '../rule.js'
import { sampleRoster } from '../sample.js'

/** Minutes of no day. */
export const dateMissing: Rule = {
  name: 'date-missing',
  severity: 'warning',
  expects: 'Minutes say when the meeting was.',
  reason: 'Without a day the minutes stand before all others, and nothing can be due "by the next meeting".',
  examples: {
    wrong: '# Spring term',
    right: '# Spring term, 14 March 2011',
    around: [
      sampleRoster('TR: Terry Reynolds'),
      { path: 'spring.md', text: '{example}\n\n## 3. Safeguarding\n\n- [ ] TR to ask SIEY for a template\n' },
    ],
  },
  reach: 'file',
  judge: 'adopts',
}
