import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** Whether the list below a title in the minutes of 1 December 2022 is one of earlier actions. */
function isOfEarlier(title: string, front = 'meeting: winter\ndate: 2022-12-01'): boolean | undefined {
  const text = `---\n${front}\npeople: { TR: Terry Reed }\n---\n\n# Winter meeting\n\n${title}\n\n- TR to call the trust\n- TR to paint it\n`
  return entriesAlone(text)[0]?.underEarlier
}

describe('A list of actions with a day in its title', () => {
  it.each([
    '## Actions from 26th October meeting',
    '### Action points from 3 May',
    '## Actions from 4 March',
    '## Actions from 4 March 2022',
    '## Actions agreed at the meeting of 26 October 2022',
    '**Actions from 26/10/2022**',
    'Actions from 20 December 2021:',
  ])('is one of earlier actions where the day is another than that of the meeting: %s', (title) => {
    expect(isOfEarlier(title)).toBe(true)
  })

  it.each([
    '## Actions from 1st December meeting',
    '## Actions agreed at the meeting of 1 December 2022',
    '## Actions from this meeting',
    '## Actions',
    '## Actions due by 26 January 2023',
    '## Actions from 12 January 2023',
    '## Actions from October',
    '## Actions of 14 January',
    '## Actions agreed at the meeting of 3 March',
    '## Actions from 26 October to 1 December',
  ])(
    'is one of this meeting where the day is its own, not past, one of the next three months, a span, or none: %s',
    (title) => {
      expect(isOfEarlier(title)).toBe(false)
    },
  )

  it('is one of this meeting where nobody knows its day', () => {
    expect(isOfEarlier('## Actions from 26th October meeting', 'meeting: winter')).toBe(false)
  })
})
