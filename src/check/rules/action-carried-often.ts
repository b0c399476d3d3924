import { dayText } from '../../language/day-text.js'
import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

const noNews = '## 2. Matters arising\n\n- [ ] 2011-spring/4.1 RH has no news.'

/** Carried forward so often that it is not meant any more. */
export const actionCarriedOften: Rule = {
  name: 'action-carried-often',
  severity: 'off',
  expects: 'No action is carried forward by three meetings.',
  reason:
    'What three meetings have carried forward is too large, is nobody’s, or is no longer wanted. The fourth should ' +
    'part it, give it to somebody else or withdraw it.',
  examples: {
    wrong: '- [ ] 2011-spring/4.1 RH has no news.',
    right: '- [-] 2011-spring/4.1 Overtaken by the county conference.',
    around: [
      sampleRoster('RH: Ralph Holloway'),
      sampleMinutes(
        '2011-spring',
        '2011-03-14',
        '## 4. Behaviour\n\n- [ ] RH to find out who will train schools',
      ),
      sampleMinutes('2011-summer', '2011-06-13', noNews),
      sampleMinutes('2011-autumn', '2011-11-18', noNews),
      sampleMinutes('2012-spring', '2012-03-12', '## 2. Matters arising\n\n{example}'),
    ],
  },
  reach: 'series',
  judge: ({ actions }) =>
    actions
      .filter((action) => action.status === 'outstanding' && action.carried >= 3)
      .map((action) => ({
        message:
          `Unexpected action ${action.id}, carried forward by ${action.carried} meetings, expected it done, parted, ` +
          'given to somebody else or withdrawn',
        location: (action.entries.at(-1) ?? action.entries[0]).location,
        related: {
          ...action.location,
          label: action.raised === null ? 'raised here' : `raised here, ${dayText(action.raised)}`,
        },
      })),
}
