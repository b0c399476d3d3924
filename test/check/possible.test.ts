import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { registerOfSeries } from '../series.js'

const present = 'Present: Rosa Ash, Jen Toll, Vincent Hale'

/** What the check says of lines that may be actions, in minutes after some with actions. */
function possibleIn(...lines: readonly string[]): readonly string[] {
  const first = [present, '', '## Actions', '', '- Rosa to oil the gate', '- Jen to count the chairs']
  const register = registerOfSeries({ '2024-01-10': first, '2024-02-10': [present, '', ...lines] })
  const options = { today: '2024-02-20', only: ['action-possible'] }
  return check(register, defaultSettings, options).problems.map(({ message }) => message)
}

describe('A line that may be an action', () => {
  it('is a problem where it begins with what is to be done, below a title that names other things too', () => {
    expect(
      possibleIn('**Action Items / Questions:**', '', '- Fill the lists of the fair', '- Who has the key?'),
    ).toEqual([
      'Unexpected "Fill the lists of the fair" outside of the register, expected an owner or a box if it is one',
    ])
  })

  it.each([
    ['Email was written and sent', false],
    ['Report has been read', false],
    ['Talk is over', false],
    ['Email the mill', true],
    ['Report what has been read', true],
  ])('is none where it reports, though its first word may be a verb: %s', (text, isTold) => {
    const lines = ['**Action Items / Questions:**', '', '- Fill the lists of the fair', '- Who has the key?']
    const register = registerOfSeries({ '2024-02-10': [present, '', ...lines] })
    const possible = register.possible.map((candidate) => ({ ...candidate, text }))
    const options = { today: '2024-02-20', only: ['action-possible'] }
    const { problems } = check({ ...register, possible }, defaultSettings, options)
    expect(possible.length).toBeGreaterThan(0)
    expect(problems.length > 0).toBe(isTold)
  })

  it('is a problem where its title says little, with the title that it lacks', () => {
    expect(possibleIn('**Deliverables:**', '', '- Hall: book it for June', '- The tent')).toEqual([
      'Unexpected "Hall: book it for June" outside of the register, expected an owner, a box or a title of actions if it is one',
    ])
  })
})

describe('A line with somebody and a day', () => {
  it('is a problem, whatever its words', () => {
    const lines = ['**Deliverables:**', '', '- The piano', '- Rosa: oil by 20 June 2024', '- The tent']
    expect(possibleIn(...lines)).toEqual([
      'Unexpected "oil" outside of the register, expected a box or a title of actions if it is one',
    ])
  })
})

describe('A line that asks nobody for anything', () => {
  it.each([
    [
      'the heading of a review whose owner is named',
      ['## Action Item Review', '', '- Fair updates and planning (Rosa Ash)', '    - forty have come so far'],
    ],
    ['the topic of a review', ['## Review of previous actions', '', '- Lockers', '- Bike']],
    [
      'a state in a review',
      ['## Previous actions', '', '- Chairs still ongoing', '- No movement on the gate, no plan received.'],
    ],
    [
      'news in a review',
      [
        '## Actions from the last meeting',
        '',
        '- Website - Vincent was not there last week',
        '- The smith: there are locks now',
      ],
    ],
    [
      'a question on an agenda',
      ['## Actions and news', '', '- did you talk to people you met?', '- who has the key?'],
    ],
    [
      'a report below what was done',
      [
        '**Deliverables:**',
        '',
        '- An electronic logbook has been made to keep the tests',
        '- The signs have been replaced',
      ],
    ],
    [
      'what somebody did',
      [
        '**Deliverables:**',
        '',
        '- Rosa received the key and the gate is open',
        '- Jen recalls that the key was lost',
      ],
    ],
    [
      'a count of things',
      [
        'ACTION TAKEN',
        '',
        '1. 20 hand towels were bought for the hall.',
        '2. The signs have been replaced.',
        '3. The box is now locked.',
      ],
    ],
    [
      'how far something is',
      ['**Next steps:**', '', '- Plans are with the town', '- Trademark is in progress'],
    ],
  ])('is no problem: %s', (_, lines) => {
    expect(possibleIn(...lines)).toEqual([])
  })
})
