import type { Sample } from './rule.js'
import { sampleMinutes } from './sample.js'

/** Minutes that raise actions, one a line, and the next ones, whose review of them holds the example. */
export function sampleReview(...actions: readonly string[]): readonly Sample[] {
  const raised = `## 4. Behaviour\n\n${actions.map((action) => `- [ ] ${action}`).join('\n')}`
  const review = '## 2. Matters arising\n\n{example}\n\nAll other actions carried forward.'
  return [
    sampleMinutes('2011-spring', '2011-03-14', raised),
    sampleMinutes('2011-summer', '2011-06-13', review),
  ]
}
