import { describe, expect, it } from 'vitest'
import type { CheckOptions } from '../../src/check/check.js'
import { check } from '../../src/check/check.js'
import { readSettings } from '../../src/parse/settings.js'
import { type Meetings, registerOfSeries, textOfMeeting } from '../series.js'

const front = ['Present: Rosa Hale (RH), Terry Reed (TR)', '']

/** Which rules are told of, and how often, in the last of some meetings; and how many lesser doubts are not. */
function toldOf(meetings: Meetings, options: Partial<CheckOptions> = {}, epha = '') {
  const { problems, lesser } = check(registerOfSeries(meetings), readSettings(epha, 'epha.yaml'), {
    today: '2024-03-20',
    without: ['action-unreported'],
    ...options,
  })
  return { told: problems.map(({ rule }) => rule), lesser: lesser.map(({ rule }) => rule) }
}

const inReview = (line: string): Meetings => ({
  '2024-01-10': [
    ...front,
    '## Actions',
    '',
    '- RH to paint the gate of the upper yard',
    '- RH to paint the gate of the lower yard',
  ],
  '2024-02-10': [...front, '## Actions from the last meeting', '', line],
})

describe('A line of a review that fits two actions', () => {
  it.each([
    '- [x] RH: paint the gate of the yard',
    '- RH and TR: paint the gate of the yard',
    '- Paint the gate of the yard',
  ])('is told where it would close one, or give it to somebody else: %s', (line) => {
    expect(toldOf(inReview(line)).told).toContain('match-doubtful')
  })

  it('is a lesser doubt where the same person owes it either way', () => {
    const meetings = inReview('- RH: paint the gate of the yard')
    expect(toldOf(meetings)).toEqual({ told: [], lesser: ['match-doubtful'] })
  })

  it('is told all the same where its rule is asked for', () => {
    const meetings = inReview('- RH: paint the gate of the yard')
    for (const options of [{ only: ['match-doubtful'] }, { errors: ['match-doubtful'] }])
      expect(toldOf(meetings, options)).toEqual({ told: ['match-doubtful'], lesser: [] })
    expect(toldOf(meetings, {}, 'check: { match-doubtful: warning }').told).toEqual(['match-doubtful'])
  })
})

describe('The very same words with another owner', () => {
  const said = (words: string): Meetings => ({
    '2024-01-10': [...front, '## Actions', '', `- RH to ${words}`],
    '2024-02-10': [...front, '## Actions', '', `- TR to ${words}`],
  })

  it('are told where few would say them of two things', () => {
    expect(toldOf(said('oil the lock of the shed')).told).toEqual(['match-doubtful'])
    expect(toldOf(said('read the letter'))).toEqual({ told: [], lesser: ['match-doubtful'] })
  })

  it.each([
    ['Kim', ['match-doubtful'], []],
    ['RosaH', [], ['match-doubtful']],
    ['Rosamund', ['match-doubtful'], []],
    ['Sahale', ['match-doubtful'], []],
    ['RO', ['match-doubtful'], []],
  ])('are a lesser doubt where the other may be the same person: %s', (other, told, lesser) => {
    const meetings: Meetings = {
      '2024-01-10': ['## Actions', '', '- Rosa Hale to oil the lock of the shed'],
      '2024-02-10': ['## Actions', '', `- ${other} to oil the lock of the shed`],
    }
    expect(toldOf(meetings, { without: ['action-unreported', 'owner-unknown'] })).toEqual({ told, lesser })
  })

  it('are a lesser doubt where the other is one of two people whom a name fits', () => {
    const meetings: Meetings = {
      '2024-01-10': [
        'Present: Rosa Hale (RH), Rosa Elm (RE)',
        '',
        '## Actions',
        '',
        '- Rosa Hale to oil the lock of the shed',
      ],
      '2024-02-10': [
        'Present: Rosa Hale (RH), Rosa Elm (RE)',
        '',
        '## Actions',
        '',
        '- Rosa to oil the lock of the shed',
      ],
    }
    expect(toldOf(meetings)).toEqual({ told: ['owner-ambiguous'], lesser: ['match-doubtful'] })
  })

  it('are told in a review, however few', () => {
    const meetings = {
      ...said('read the letter'),
      '2024-02-10': [...front, '## Previous actions', '', '- TR to read the letter'],
    }
    expect(toldOf(meetings).told).toEqual(['match-doubtful'])
  })
})

describe('A row of the closing list that fits by its owner alone', () => {
  const closing = (above: readonly string[]): Meetings => ({
    '2024-02-10': [...front, '## 2. Gate', '', ...above, '', '## Actions', '', '- RH: swallows in the loft'],
  })

  it('is a lesser doubt: its owner owes both', () => {
    const rule = { without: ['action-unreported', 'action-vague'] }
    const meetings = closing(['RH AGREED to paint the gate.'])
    expect(toldOf(meetings, rule)).toEqual({ told: [], lesser: ['match-doubtful'] })
    expect(toldOf(meetings, { only: ['match-doubtful'] }).told).toEqual(['match-doubtful'])
  })
})

describe('An action of nobody', () => {
  it.each([
    'Next week - we are going to sort the keys',
    'We should paint the gate',
    'Readers to send what they found',
    'The millers will bring flour',
    'During the fair?',
  ])('is a lesser doubt where its words say whose it is, or only ask: %s', (words) => {
    expect(
      toldOf({ '2024-02-10': [...front, 'The readers and the millers came.', '', `- [ ] ${words}`] }),
    ).toEqual({
      told: [],
      lesser: ['owner-missing'],
    })
  })

  it.each([
    'Sort the keys that we have',
    'Benches to be moved to the hall',
    'Ask members to pay',
    'Ask the mill: can they bring flour?',
    'Wedges for the door of the hall in May',
  ])('is told where they say what is to be done, and by nobody: %s', (words) => {
    expect(toldOf({ '2024-02-10': [...front, `- [ ] ${words}`] }).told).toEqual(['owner-missing'])
  })
})

describe('An action without a verb', () => {
  it.each([
    ['- [ ] RH: hall boiler', [], ['action-vague']],
    ['- [ ] RH: the boiler', [], ['action-vague']],
    ['- [ ] RH: boiler', [], ['action-vague']],
    ['- [ ] RH: as discussed', ['action-vague'], []],
    ['- [ ] RH to think about it', ['action-vague'], []],
    ['- [ ] RH: https://example.org/gate', [], []],
  ])('is a lesser doubt where it is called by its name: %s', (line, told, lesser) => {
    expect(toldOf({ '2024-02-10': [...front, line] })).toEqual({ told, lesser })
  })

  it('is a lesser doubt where nobody owns it though it is vague altogether', () => {
    const { told, lesser } = toldOf({ '2024-02-10': [...front, '- [ ] Think about it'] })
    expect({ told, lesser }).toEqual({ told: ['owner-missing'], lesser: ['action-vague'] })
  })

  it('is a lesser doubt where nobody owns it: another rule says so', () => {
    const { told, lesser } = toldOf({ '2024-02-10': [...front, '- [ ] Hall boiler'] })
    expect({ told, lesser }).toEqual({ told: ['owner-missing'], lesser: ['action-vague'] })
  })
})

describe('Words for a day that no calendar has', () => {
  const due = (words: string): Meetings => ({
    '2024-01-10': [...front, '## 1. Yard', '', `- [ ] RH to paint the gate of the yard (${words})`],
  })

  it.each(['by mid-April', 'by early March', 'due the first week of May'])(
    'are a lesser doubt where everybody knows about when it is: %s',
    (words) => {
      expect(toldOf(due(words))).toEqual({ told: [], lesser: ['due-unreadable'] })
    },
  )

  it.each(['by the AGM', 'due shortly', 'by 31 June'])('are told where nobody does: %s', (words) => {
    expect(toldOf(due(words))).toEqual({ told: ['due-unreadable'], lesser: [] })
  })
})

describe('A line that may be an action because of who stands behind it', () => {
  const meetings = (...lines: readonly string[]): Meetings => ({
    '2024-02-10': [...front, '## 1. Fair', '', ...lines],
  })
  const told = (...lines: readonly string[]) => {
    const said = meetings(...lines)
    const text = textOfMeeting('2024-02-10', said['2024-02-10'] ?? [])
    return toldOf(said, { textOf: () => text })
  }

  it('is a lesser doubt where it is the rest of a sentence', () => {
    expect(
      told('Tickets: pupils will help with posters for the hall and', 'sell tickets at the gate. (TR)'),
    ).toEqual({
      told: [],
      lesser: ['action-possible'],
    })
  })

  it.each([
    ['of a sentence of its own', ['Tickets are here.', 'sell tickets at the gate. (TR)']],
    ['of a bullet', ['- tickets', '- sell tickets at the gate. (TR)']],
    ['of a line with a capital', ['Posters for the hall and', 'Sell tickets at the gate. (TR)']],
    ['of a line of its own', ['Tickets and', '', 'sell tickets at the gate. (TR)']],
  ])('and is told %s', (_, lines) => {
    expect(told(...lines).told).toEqual(['action-possible'])
  })

  it.each([
    'Turn the shed round, so that it has sun?',
    'Build a ramp at the gate?',
    'Fill in the lists of the fair?!',
  ])('is a lesser doubt where it is a question: %s', (question) => {
    const list = ['**Action Items / Questions:**', '', `- ${question}`, '- Who has the key?']
    expect(told(...list)).toEqual({ told: [], lesser: ['action-possible'] })
  })

  it('is a lesser doubt where it is a question, whoever stands behind', () => {
    const question = told('Should the walk be one for every year? (RH)')
    expect(question).toEqual({ told: [], lesser: ['action-possible'] })
  })

  it.each([
    'Fill in the lists of the fair',
    'Ask "who has the key?" at the gate',
    'Mark the posters with a stamp (red or blue?)',
  ])('and is told where it only holds one: %s', (line) => {
    const list = ['**Action Items / Questions:**', '', `- ${line}`, '- Who has the key?']
    expect(told(...list).told).toEqual(['action-possible'])
  })

  it('is told where a list holds it, whoever stands behind', () => {
    const list = ['**Action Items / Questions:**', '', '- Fill the lists of the fair', '- Who has the key?']
    expect(told(...list).told).toEqual(['action-possible'])
  })

  it('is a lesser doubt where that is nobody', () => {
    expect(told('Mark not on call, but sent it to RH. TBD')).toEqual({
      told: [],
      lesser: ['action-possible'],
    })
    expect(told('Mark the posters for the hall. (RH)').told).toEqual(['action-possible'])
  })
})
