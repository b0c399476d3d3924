import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** `owners | words` of each action behind a label. */
function actionsIn(words: string, language = 'en'): readonly string[] {
  const front = '---\ndate: 2019-05-13\npeople: { TB: Tom Berry, RH: Rosa Hale }\n---\n\n'
  const label = { en: 'Action', de: 'Aufgabe', nl: 'Actie' }[language]
  return entriesAlone(`${front}## 1. Boat\n\n${label}: ${words}\n`, `language: ${language}`).map(
    ({ owners, text }) => `${owners.map(({ key }) => key).join('/')} | ${text}`,
  )
}

describe('What somebody reported, behind a label', () => {
  it.each([
    ['en', 'Mrs. Berry reported that the roof leaks'],
    ['en', 'Mr J. Berry reported that the roof leaks'],
    ['en', 'TB: reported that the roof leaks'],
    ['de', 'TB berichtet, dass das Dach leckt'],
  ])('is nothing to do (%s): %s', (language, words) => {
    expect(actionsIn(words, language)).toEqual([])
  })

  it.each([
    ['en', 'Paint the gate – Tom Berry reported it'],
    ['en', 'Paint it. TB reported the stain'],
    ['en', 'Sell the horse; Tom Berry reported it'],
    ['de', 'Tor streichen – TB berichtet im Mai'],
    ['de', 'Tor streichen. TB berichtet im Mai'],
    ['nl', 'Hek verven - TB meldt dat in mei'],
  ])('takes nothing away that stands before it (%s): %s', (language, words) => {
    expect(actionsIn(words, language)).toHaveLength(1)
  })
})
