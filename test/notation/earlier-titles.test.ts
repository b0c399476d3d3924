import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** Whether a task below a title is one of an earlier meeting. */
function isOfEarlier(title: string): boolean | undefined {
  const text = `---\nmeeting: winter\ndate: 2022-12-01\npeople: { TR: Terry Reed }\n---\n\n# Winter\n\n## ${title}\n\n- [ ] TR to call the trust\n`
  return entriesAlone(text)[0]?.underEarlier
}

describe('A title for what earlier meetings left', () => {
  it.each([
    'Minutes and matters arising',
    '3. Approval of the minutes of 3 May and matters arising',
    'Notes of the last session and points arising, in brief',
    'Issues arising',
    'Business arising from the minutes',
    'From last time',
    'Items carried over from the previous meeting',
    'Since our last meeting',
    'Minutes from the prior meeting',
  ])('is known by its words: %s', (title) => {
    expect(isOfEarlier(title)).toBe(true)
  })

  it.each([
    'Costs arising from the fire',
    'Repairs and matters arising',
    'Arising matters',
    'Last orders',
    'Time of the last bus',
    'Next meeting',
    'Minutes of the meeting held on 3 May',
    'Meeting of the previous owners',
    'Last week',
  ])('speaks of nothing else: %s', (title) => {
    expect(isOfEarlier(title)).toBe(false)
  })
})
