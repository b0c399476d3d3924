import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

const spring = sampleMinutes('2011-spring', '2011-03-14', '## 4. Behaviour\n\n- [ ] RH to find a trainer')

/** What only a change of the gate itself hides: looked for where two versions of the minutes are compared. */
export const gateWeakened: Rule = {
  name: 'gate-weakened',
  severity: 'error',
  expects: 'A branch hides no problem by changing what the check looks at.',
  reason:
    'Whoever drops an action can as well turn the rule off, leave the file out, or call the minutes an agenda. With ' +
    '--compare-with the branch is checked a second time, as if it had changed the minutes alone; what only that shows ' +
    'is told here, as heavy as it was. No setting, comment or baseline of the branch changes that; whoever reviews ' +
    'accepts it with --accept-weaker, or by merging.',
  examples: {
    wrong: '<!-- epha-disable-next-line action-unreported -- known -->\n## 2. Matters arising',
    right: '## 2. Matters arising\n\n- [ ] 2011-spring/4.1 RH is still to hear from the provider.',
    before: [sampleRoster('RH: Ralph Holloway'), spring],
    around: [
      sampleRoster('RH: Ralph Holloway'),
      spring,
      sampleMinutes('2011-summer', '2011-06-13', '{example}'),
    ],
  },
  acceptedBy: '--accept-weaker',
  reach: 'series',
  judge: 'adopts',
}
