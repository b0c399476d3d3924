import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** `pin owners: text` of each action of minutes. */
const actionsOf = (body: string): readonly string[] =>
  entriesAlone(`# Board, 3 May 2011\n\nPresent: Rosa Hale (RH), Owen Pell (OP)\n\n${body}\n`).map(
    ({ pin, owners, text }) => `${pin ?? ''} ${owners.map(({ key }) => key).join('/')}: ${text}`,
  )

describe('what a committee prints behind a label to call an action by', () => {
  it.each([
    [
      '**ACTION MC/23/42/1: RH to bring a review of the mooring.**',
      'MC-23-42-1 RH: bring a review of the mooring',
    ],
    ['ACTION 23/42-1: RH to bring a review', '23-42-1 RH: bring a review'],
    ['Action A12: RH to oil the winch', 'A12 RH: oil the winch'],
    ['Action #14a – RH to oil the winch', '14a RH: oil the winch'],
    ['Action No. 7: RH to oil the winch', '7 RH: oil the winch'],
    ['Action 2023/07: RH and OP to oil it', '2023-07 RH/OP: oil it'],
    ['Action GB-9. OP to oil it', 'GB-9 OP: oil it'],
    ['[Action 4b: RH to oil it]', '4b RH: oil it'],
    ['- [ ] Action A7: oil it (RH)', 'A7 RH: oil it'],
    ['The winch is stiff. ACTION A8: OP to oil it', 'A8 OP: oil it'],
    ['ACTION 62.2: RH to oil it', '62.2 RH: oil it'],
  ])('is its pin, whatever it looks like: %s', (line, action) => {
    expect(actionsOf(line)).toEqual([action])
  })

  it('parts several in one paragraph', () => {
    expect(actionsOf('**ACTION M/1/1: RH to oil it.**\n**ACTION M/1/2: OP/RH to weigh it.**')).toEqual([
      'M-1-1 RH: oil it',
      'M-1-2 OP/RH: weigh it',
    ])
  })

  it('stays among the words where no mark follows it', () => {
    expect(actionsOf('ACTION RH4 form to be posted (OP)')).toEqual([' OP: RH4 form to be posted'])
  })

  it.each([
    'Action A12 was closed. RH to oil the winch',
    'The action A8: RH to oil it',
    'Actions 2010/11: RH did them',
    'Action 2011-05-03: oil the winch',
    'Action stations: RH to oil it',
  ])('is no label in prose, in a title, or before a day: %s', (line) => {
    expect(actionsOf(line)).toEqual([])
  })
})
