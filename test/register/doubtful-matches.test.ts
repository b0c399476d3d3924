import { describe, expect, it } from 'vitest'
import { registerOfSeries } from '../series.js'

const present = ['Present: Terry Reed (TR), Rosa Hale (RH), Ann Fox (AF)', '']

/** What is doubtful in two meetings. */
function doubtsIn(
  first: readonly string[],
  second: readonly string[] = ['Nothing was agreed.'],
): readonly string[] {
  const register = registerOfSeries({
    '2024-01-10': [...present, ...first],
    '2024-02-10': [...present, ...second],
  })
  const doubts = [...register.problems, ...register.minutes.flatMap(({ problems }) => problems)].filter(
    ({ rule }) => rule === 'match-doubtful',
  )
  return [...new Set(doubts.map(({ message }) => message))]
}

/** What is doubtful of a line in the list that closes minutes, below another of the same owner. */
const inClosingList = (above: string, row: string): readonly string[] =>
  doubtsIn([
    '## 1. Gate',
    '',
    `ACTION: ${above}`,
    '',
    '## 2. Hall',
    '',
    'ACTION: AF to sweep the hall',
    '',
    '## Action items',
    '',
    `- ${row}`,
    '- AF to sweep the hall',
  ])

/** What is doubtful of a line in the review of an action. */
const inReview = (earlier: string, line: string): readonly string[] =>
  doubtsIn(
    ['## Actions', '', `- ${earlier}`, '- AF to sweep the hall'],
    ['## Actions from the last meeting', '', `- ${line}`],
  )

describe('A row of the closing list of an owner who has an action above', () => {
  it('is doubtful by its owner alone where no other action of the owner is left above', () => {
    const [above, row] = ['RH to fix the pump in the yard', 'RH to finalise the schedule']
    expect(inClosingList(above, row)).toHaveLength(1)
    expect(inClosingList(`${above}\n\nACTION: RH to bring a lamp`, row)).toEqual([])
    expect(
      inClosingList(`${above}\n\nACTION: RH to bring a lamp`, `${row}\n- RH to bring a lamp`),
    ).toHaveLength(1)
    expect(inClosingList(above, 'TR to finalise the schedule')).toEqual([])
    expect(inClosingList(above, 'RH and TR to finalise the schedule')).toEqual([])
  })

  it('is not doubtful by its owner alone below a label within an item', () => {
    const lines = ['## 1. Gate', '', 'ACTION: RH to fix the pump in the yard', '', '## 2. Hall', '']
    expect(doubtsIn([...lines, 'Next steps:', '', '- RH to finalise the schedule'])).toEqual([])
    expect(doubtsIn([...lines, '## Next steps', '', '- RH to finalise the schedule'])).toHaveLength(1)
  })

  it.each([
    ['RH to look into the results of the old lamps', 'RH will ask the mill about the chrome'],
    ['RH to fix the pump in the yard', 'RH to finalise the schedule in the next few days'],
    ['RH to write to the town', 'RH to start a talk with Erin about lessons'],
    ['RH to make a poll for the roof', 'RH to make a tool box'],
    [
      'RH to review the policy and share it with the school',
      'RH to ask whether families can help at the school',
    ],
  ])('is not doubtful beside others of the owner where it speaks of something else: %s, %s', (above, row) => {
    expect(inClosingList(`${above}\n\nACTION: RH to bring a lamp`, row)).toEqual([])
  })

  it.each([
    [
      'RH to talk to the smith for a quote for lamps in the yard',
      'RH - Lamps in the yard: price from the electrician before winter',
    ],
    ['RH to chase this', 'RH to review the gate'],
  ])('is doubtful where it may be the same: %s, %s', (above, row) => {
    expect(inClosingList(above, row)).toHaveLength(1)
  })
})

describe('A line of a review that is a little like an earlier action', () => {
  it.each([
    ['RH to give an update on the dates and places of the workshop', 'RH: update the hackathon page'],
    ['RH to write up a proposal for us to vote on', 'RH to write a blog about the loss of support'],
    ['RH to set up a doodle poll to decide the weekend', 'RH to set up a doodle poll about SC/DC'],
    ['RH to review the release plan v0.1', 'RH to look at the release v0.2'],
    ['RH to publish a blog post about committees and their members', 'RH: MSL blog post'],
  ])('is doubtful no more: %s, %s', (earlier, line) => {
    expect(inReview(earlier, line)).toEqual([])
  })
})

describe('A line of a review that may be an earlier action', () => {
  it.each([
    ['RH to add Maria to the list of the board', 'RH: add Maria to the steering group and the drive'],
    [
      'RH to review the list of contributors in preparation for the election of the council',
      'RH: council election',
    ],
  ])('is doubtful: %s, %s', (earlier, line) => {
    expect(inReview(earlier, line)).toHaveLength(1)
  })

  it('is doubtful where it is as like one as another', () => {
    const first = [
      '## Actions',
      '',
      '- RH to circulate the guidance on restraint',
      '- RH to circulate the guidance on force',
    ]
    expect(
      doubtsIn(first, ['## Actions from the last meeting', '', '- RH has circulated the guidance']),
    ).toHaveLength(1)
  })
})

describe('The very same words with another owner', () => {
  const under = (topic: string, line: string) => [`### ${topic}`, '', `- [ ] ${line}`]
  const more = (line: string) => ['', '### Hall', '', `- [ ] ${line}`]

  it('are no doubt under topics that have numbers of their own', () => {
    expect(
      doubtsIn(
        under('208 https://example.org/rfcs', 'RH to review the RFC'),
        under('215 https://example.org/rfcs', 'AF to review the RFC'),
      ),
    ).toEqual([])
  })

  it('are one under the same topic, or any other without a number of its own', () => {
    expect(
      doubtsIn(under('Headers', 'RH to write a comment'), under('Headers', 'AF to write a comment')),
    ).toHaveLength(1)
    expect(
      doubtsIn(
        under('Lights', 'RH to source new flood lights'),
        under('Car park', 'AF to source new flood lights'),
      ),
    ).toHaveLength(1)
    expect(
      doubtsIn(under('Server', 'RH to fix backus'), [
        ...under('Network', 'AF to fix backus'),
        ...more('TR to sweep'),
      ]),
    ).toHaveLength(1)
    expect(
      doubtsIn(
        under('208 https://example.org/rfcs', 'RH to review the RFC'),
        under('RFC 208 again', 'AF to review the RFC'),
      ),
    ).toHaveLength(1)
  })

  it('are none where the series has not spoken of it for a year', () => {
    const silent = [...present, 'Nothing was agreed.']
    const meetings = (last: string) =>
      registerOfSeries({
        '2022-01-10': [...present, '- [ ] RH to source new flood lights'],
        '2022-01-20': silent,
        [last]: [...present, '- [ ] AF to source new flood lights'],
      })
    const doubts = (last: string) =>
      meetings(last).problems.filter(({ rule }) => rule === 'match-doubtful').length
    expect(doubts('2023-01-10')).toBe(1)
    expect(doubts('2023-01-11')).toBe(0)
  })
})
