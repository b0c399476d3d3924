import type { AgendaItem } from '../../model/meeting.js'
import type { Fault } from '../../model/problem.js'
import type { Rule } from '../rule.js'
import { sampleMinutes } from '../sample.js'

/** Item 7, then item 10. */
export const agendaGap: Rule = {
  name: 'agenda-gap',
  severity: 'warning',
  expects: 'The numbers of agenda items follow one another.',
  reason:
    'A number that is missing is an item that was not minuted, or was lost on the way from another program, and its ' +
    'actions with it. Where it is right, a suppression with its reason tells the next reader.',
  examples: {
    wrong: '## 5. Any other business',
    right: '## 3. Any other business',
    around: [sampleMinutes('2011-spring', '2011-03-14', '## 1. Welcome\n\n## 2. Safeguarding\n\n{example}')],
  },
  reach: 'file',
  judge: ({ minutes }) => minutes.flatMap(({ agenda }) => gaps(agenda)),
}

/** `4a` and `4.1` are part of 4. A number lower than the last begins to count anew, and then the last may go on. */
function gaps(agenda: readonly AgendaItem[]): readonly Fault[] {
  const faults: Fault[] = []
  let last: AgendaItem | null = null
  let left: AgendaItem | null = null
  for (const item of agenda) {
    const number = leadingNumber(item)
    if (number === null) continue
    const before = last === null ? null : leadingNumber(last)
    const goesOn = left !== null && number === (leadingNumber(left) ?? 0) + 1
    if (before !== null && number < before) left = last
    if (last !== null && before !== null && number > before + 1 && !goesOn)
      faults.push({
        message: `Unexpected item ${item.number} after item ${last.number}, expected item ${before + 1}`,
        location: item.location,
        related: { ...last.location, label: 'the item before' },
      })
    last = item
  }
  return faults
}

function leadingNumber({ number }: AgendaItem): number | null {
  const digits = /^\d{1,3}/.exec(number ?? '')?.[0]
  return digits === undefined ? null : Number(digits)
}
