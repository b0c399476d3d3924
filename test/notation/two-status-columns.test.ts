import { expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** The status of each row of a table of actions. */
function statusesOf(header: string, rows: readonly string[]): readonly (string | undefined)[] {
  const parting = header.replaceAll(/[^|]+/g, '---')
  const table = [header, parting, ...rows].map((row) => `| ${row} |`).join('\n')
  return entriesAlone(`# Board, 3 May 2011\n\nPresent: Rosa Hale (RH)\n\n## Action log\n\n${table}\n`).map(
    ({ status }) => status,
  )
}

it.each<[string, readonly string[]]>([
  ['Action|Lead|Update|Status', ['Oil it|RH|Sent on 2 May|Closed', 'Weigh it|RH|Not begun|Open']],
  [
    'Action|Owner|Progress|State',
    ['Oil it|RH|It was seen to|Done', 'Weigh it|RH|Waits for rain|Outstanding'],
  ],
  ['Action|Who|Status|Progress', ['Oil it|RH|Closed|Sent on 2 May', 'Weigh it|RH|Open|Not begun']],
  ['Action|Who|Outcome|Done', ['Oil it|RH|A drum came|Yes', 'Weigh it|RH|It rained|No']],
  ['Item|Who|Due|Update|Status', ['Oil it|RH|3 May|Sent it|Closed', 'Weigh it|RH|4 May|See below|Open']],
])('of columns that may both say how it stands, the one with states does: %s', (header, rows) => {
  expect(statusesOf(header, rows)).toEqual(['done', 'outstanding'])
})

it('the first is it where neither has more', () => {
  expect(statusesOf('Action|Who|Update|Status', ['Oil it|RH|Done|Open'])).toEqual(['done'])
})
