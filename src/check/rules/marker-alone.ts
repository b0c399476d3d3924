import type { Rule } from '../rule.js'

/** Somebody in the margin, and nothing to do. */
export const markerAlone: Rule = {
  name: 'marker-alone',
  severity: 'warning',
  expects: 'Every marker stands beside the sentence that it marks.',
  reason:
    'Initials in the margin say who, and the sentence beside them says what. Without the sentence there is an owner of nothing.',
  examples: {
    wrong: '**[Action: AF]**',
    right: 'Headteachers AGREED that a session would be helpful. **[Action: AF]**',
  },
  reach: 'file',
  judge: 'adopts',
}
