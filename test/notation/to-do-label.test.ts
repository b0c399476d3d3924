import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** `owners | words` of each action. */
function actionsIn(body: string): readonly string[] {
  const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale }\n---\n\n## 1. Bells\n\n'
  return entriesAlone(`${front}${body}\n`).map(
    ({ owners, text }) => `${owners.map(({ key }) => key).join('/')} | ${text}`,
  )
}

describe('"To do", written as two words', () => {
  it.each([
    ['To do: TR to write the letter', 'TR | write the letter'],
    ['- TO DO: RH to buy rope', 'RH | buy rope'],
    ['**To do:** RH – sell the bell', 'RH | sell the bell'],
    ['- Oil the cog (TO DO: RH)', 'RH | Oil the cog'],
    ['- Oil the cog (To do: RH, shortly)', 'RH | Oil the cog'],
  ])('is a label: %s', (line, action) => {
    expect(actionsIn(line)).toEqual([action])
  })

  it.each([
    'There is still much to do: TR will see to it.',
    'What is there to do: nothing.',
    'We have to do: the roof, the wall. All that is left to do: paint.',
    'The things to do - TR said - are many. It remains to do the wall.',
    '- RH has a lot to do: bells',
  ])('is none within a sentence: %s', (line) => {
    expect(actionsIn(line)).toEqual([])
  })
})
