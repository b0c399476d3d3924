import { describe, expect, it } from 'vitest'
import { doersIn } from '../../src/language/doers.js'
import { entriesAlone } from '../reading.js'

/** `owners: text` of each action of minutes. */
const actionsOf = (body: string): readonly string[] =>
  entriesAlone(`# Board, 3 May 2011\n\n${body}\n`).map(
    ({ owners, text }) => `${owners.map(({ key }) => key).join('/')}: ${text}`,
  )

describe('a verb before "to"', () => {
  it.each([
    ['- Action: Write to parents about the ford', ': Write to parents about the ford'],
    ['## Actions\n\n- Report to council on the path', ': Report to council on the path'],
    ['## Actions\n\n- Reply to residents of Mill Lane', ': Reply to residents of Mill Lane'],
    ['- [ ] Talk to parents', ': Talk to parents'],
    ['**Action** Respond to objectors', ': Respond to objectors'],
    ['## Actions\n\n- Agree to pay the fee', ': Agree to pay the fee'],
  ])('is what is to be done: %j', (body, action) => {
    expect(actionsOf(body)).toEqual([action])
  })

  it('is so in a table, whose column says whose it is', () => {
    const table = '| Action | Owner |\n| --- | --- |\n| Write to parents | SK |\n| Speak to members | HM |'
    expect(actionsOf(`## Actions\n\n${table}`)).toEqual(['SK: Write to parents', 'HM: Speak to members'])
  })

  it('is somebody where other lines begin with who is to do what they say', () => {
    expect(actionsOf('## Actions\n\n- Mark to call the mill\n- Ann to paint the gate')).toEqual([
      'Mark: call the mill',
      'Ann: paint the gate',
    ])
    expect(actionsOf('## Actions\n\n- Ann to paint the gate\n- Report to council')).toEqual([
      'Ann: paint the gate',
      ': Report to council',
    ])
  })

  it('is somebody where it will do something', () => {
    expect(actionsOf('## Actions\n\n- Mark will call the mill')).toEqual(['Mark: call the mill'])
  })

  it('is somebody whom all know', () => {
    expect(actionsOf('Present: Mark Ray\n\n- Action: Mark to parley')).toEqual(['Mark Ray: parley'])
  })

  it.each([
    'Continue to monitor the budget',
    'Try to find a plumber',
    'Arrange to meet the bank',
    'Remember to book the hall',
    'Aim to publish the plan',
    'Offer to help with the fair',
    'Need to check the drains',
    'Meet to discuss the plan',
    'Write to thank the donor',
    'Visit to inspect the roof',
    'Move to approve the accounts',
  ])('that takes another verb is nobody, whoever else the list tells what to do: %s', (asked) => {
    const actions = actionsOf(`## Actions\n\n- Ann to paint the gate\n- ${asked}\n- Mark to call the mill`)
    expect(actions).toEqual(['Ann: paint the gate', `: ${asked}`, 'Mark: call the mill'])
    expect([...doersIn(`- ${asked}\n`)]).toEqual([])
  })

  it.each([
    ['whom all know', 'Present: Ask Jensen\n\n- Action: Ask to find a plumber', 'Ask Jensen: find a plumber'],
    ['whose name only ends like it', '## Actions\n\n- Haim to find a plumber', 'Haim: find a plumber'],
    [
      'whose name a verb is too',
      '## Actions\n\n- Ann to oil the gate\n- Mark to whitewash it',
      'Mark: whitewash it',
    ],
    ['whose name only begins like it', '## Actions\n\n- Trya to find a plumber', 'Trya: find a plumber'],
  ])('is somebody %s', (_, body, action) => {
    expect(actionsOf(body).at(-1)).toBe(action)
  })

  it('makes nobody known in the series', () => {
    expect([...doersIn('- Write to parents\n- Write to members\n- Mark to call Ann\n')]).toEqual([
      ['Mark', 2],
    ])
  })
})
