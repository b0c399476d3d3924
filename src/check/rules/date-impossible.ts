import type { Rule } from '../rule.js'

/** A day that the calendar does not have. */
export const dateImpossible: Rule = {
  name: 'date-impossible',
  severity: 'error',
  expects: 'The day of a meeting is in the calendar.',
  reason: 'The meeting then has no day at all, and stands before all others in the register.',
  examples: {
    wrong: 'date: 2011-02-30',
    right: 'date: 2011-02-28',
    around: [
      {
        path: '2011-spring.md',
        text: '---\nmeeting: 2011-spring\n{example}\n---\n\n# Spring term\n\nNothing was agreed.\n',
      },
    ],
  },
  reach: 'file',
  judge: 'adopts',
}
