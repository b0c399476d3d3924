import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** `owners | words | due words` of each action. */
function actionsIn(body: string, language = 'en'): readonly string[] {
  const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale }\n---\n\n'
  return entriesAlone(`${front}${body}\n`, `language: ${language}`).map(({ owners, text, due }) =>
    [owners.map(({ key }) => key).join('/'), text, due?.written ?? '-'].join(' | '),
  )
}

describe('A marker at the end of a bullet', () => {
  it.each([
    [
      '- Order slates (TODO TR)\n- TODO: TR to ring the mill',
      ['TR | Order slates | -', 'TR | ring the mill | -'],
    ],
    ['- Order rope [Action: RH]\n- Action: RH to buy paint', ['RH | Order rope | -', 'RH | buy paint | -']],
    ['1. Order rope (TODO RH)\n2. [ ] RH to buy paint', ['RH | Order rope | -', 'RH | buy paint | -']],
    ['- Order rope (TODO RH, soon)\n- The mast (TODO RH: wax)', ['RH | Order rope | soon', 'RH | wax | -']],
    [
      '* Rope is short [Action: RH]\n* AI: RH to wax it all',
      ['RH | Rope is short | -', 'RH | wax it all | -'],
    ],
  ])('is no part of the next, which speaks of something else: %s', (lines, actions) => {
    expect(actionsIn(`## 1. Boat\n\n${lines}`)).toEqual(actions)
  })

  it.each([
    ['- The crew wants rope [Action: RH]\n- [ ] RH to order rope', ['RH | order rope | -']],
    ['- The crew wants it [Action: RH]\n  - [ ] RH to order rope', ['RH | order rope | -']],
    ['The crew wants it. [Action: RH]\n\n- [ ] RH to order rope', ['RH | order rope | -']],
    ['The crew wants it. [Action: RH]\n\nAction: RH to order rope', ['RH | order rope | -']],
    ['- [Action: RH]\n- [ ] RH to order rope', ['RH | order rope | -']],
  ])('is what the next writes down that speaks of it, or stands below it: %s', (lines, actions) => {
    expect(actionsIn(`## 1. Boat\n\n${lines}`)).toEqual(actions)
  })
})

describe('A marker at the end of a paragraph', () => {
  it.each([
    [
      'The rope is short. **Action: RH**\n\nThe mast is dry. **Action: RH to wax it.**',
      ['RH | The rope is short | -', 'RH | wax it | -'],
    ],
    [
      'The rope is short. **Action: RH, TR**\n\nThe mast is dry. Action: TR to wax it.',
      ['RH/TR | The rope is short | -', 'TR | wax it | -'],
    ],
    [
      'The rope is short. [Action: RH]\n\nThe oar broke. [Action: RH]\n\nThe mast is dry. Action: RH to wax it.',
      ['RH | The rope is short | -', 'RH | The oar broke | -', 'RH | wax it | -'],
    ],
  ])('is no part of the next paragraph that ends with an action of its own: %s', (body, actions) => {
    expect(actionsIn(`## 1. Boat\n\n${body}`)).toEqual(actions)
  })

  it.each([
    'The mast is dry, so RH will wax it. [Action: RH]\n\nSo much for the mast. Action: RH to wax the mast',
    'The crew was cold. [Action: RH]\n\n**Action: RH to wax the mast**',
    'The crew was cold. [Action: RH]\n\n- [ ] RH to wax the mast',
  ])('is what the next writes down that speaks of it, or has nothing but its label: %s', (body) => {
    expect(actionsIn(`## 1. Boat\n\n${body}`)).toEqual(['RH | wax the mast | -'])
  })
})
