import type { Rule } from '../rule.js'

/** Two days for one meeting. */
export const dateDisagrees: Rule = {
  name: 'date-disagrees',
  severity: 'warning',
  expects: 'The places that say when the meeting was agree.',
  reason:
    'The front matter wins over the name of the file, and that over the headings. If the winner is the wrong one, every due day is counted from it.',
  examples: {
    wrong: '14 April 2011',
    right: '14 March 2011',
    around: [
      {
        path: '2011-spring.md',
        text: '---\nmeeting: 2011-spring\ndate: 2011-03-14\n---\n\n# Spring term, {example}\n\nNothing was agreed.\n',
      },
    ],
  },
  reach: 'file',
  judge: 'adopts',
}
