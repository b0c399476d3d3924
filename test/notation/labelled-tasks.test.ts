import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** `owners | words` of each action below a topic. */
function actionsIn(lines: string, language = 'en'): readonly string[] {
  const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale }\n---\n\n'
  return entriesAlone(`${front}## 1. Boat\n\n- Mast\n\n${lines}\n`, `language: ${language}`).map(
    ({ owners, text }) => [owners.map(({ written }) => written).join('/'), text].join(' | '),
  )
}

describe('An arrow before a label', () => {
  it.each([
    ['→ TODO RH: order rope', 'RH | order rope'],
    ['→ Action: RH to order rope', 'RH | order rope'],
    ['⇒ AI: RH to order rope', 'RH | order rope'],
    ['=> TODO RH: order rope', 'RH | order rope'],
    ['-> TODO RH: order rope', 'RH | order rope'],
    ['➜ TODO: order rope', ' | order rope'],
  ])('is no sentence that it stands in: %s', (line, action) => {
    expect(actionsIn(`    - ${line}`)).toEqual([action])
    expect(actionsIn(`    - ${line}\n        - blue rope`)).toEqual([action])
  })

  it('leads to none where a sentence stands before it', () => {
    expect(actionsIn('    - we go from plan → action: a matter of time')).toEqual([])
  })
})

describe('A label with whose it is and what is to be done', () => {
  it.each([
    ['TODO for RH: order rope', 'RH | order rope'],
    ['TODO for all: order rope', 'all | order rope'],
    ['Action for everyone: read the list', 'everyone | read the list'],
    ['Action on TR: paint the mast', 'TR | paint the mast'],
    ['→ TODO for all: read the list', 'all | read the list'],
    ['Action (RH): order rope', 'RH | order rope'],
  ])('is no title of what stands below it: %s', (line, action) => {
    expect(actionsIn(`    - ${line}\n        - blue rope\n        - a thought about money`)).toEqual([action])
  })

  it('is none in other languages', () => {
    const lines = '    - TODO für alle: Liste lesen\n        - an Geld denken'
    expect(actionsIn(lines, 'de')).toEqual(['alle | Liste lesen'])
  })

  it.each(['Actions for RH: rope and paint', 'Actions for all', 'Action items for May', 'Actions on paint'])(
    'is one where it is a name for several: %s',
    (title) => {
      expect(actionsIn(`    - ${title}\n        - order rope\n        - paint the mast`)).toHaveLength(2)
    },
  )

  it.each(['TODO for all:', 'To-dos'])('is one where it says nothing itself: %s', (title) => {
    const actions = actionsIn(`    - ${title}\n        - order rope\n        - paint the mast`)
    expect(actions.map((action) => action.split(' | ')[1])).toEqual(
      expect.arrayContaining(['order rope', 'paint the mast']),
    )
  })
})
