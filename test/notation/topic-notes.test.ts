import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

/** `owners words` of each action below a heading, and the words that are noted below a topic. */
function readBelow(heading: string, lines: readonly string[], language = 'en') {
  const people = 'people: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }'
  const text = `---\ndate: 2019-05-13\n${people}\n---\n\n## ${heading}\n\n${lines.join('\n')}\n`
  const settings = readSettings(`language: ${language}`, 'epha.yaml')
  const context = { alone: true, absolutePath: '/minutes.md' }
  const { entries, leftOut } = recogniseAlone(
    parseDocument({ path: 'minutes.md', text }, settings, context),
    settings,
  )
  return {
    actions: entries.map((entry) => [...entry.owners.map(({ key }) => key), entry.text].join(' ')),
    noted: leftOut.filter(({ because }) => because.code === 'topic-note').map((left) => left.text),
  }
}

describe('A bullet below a topic in a list of actions', () => {
  it.each([
    {
      heading: 'Actions',
      lines: ['- Tent:', '    - RH to mend the poles', '    - blue canvas', '    - very heavy'],
      actions: ['RH mend the poles'],
      noted: ['blue canvas', 'very heavy'],
    },
    {
      heading: 'Action items',
      lines: ['- Harvest supper', '    - RH: the soup', '    - eighty places', '    - last year at a loss'],
      actions: ['RH the soup'],
      noted: ['eighty places', 'last year at a loss'],
    },
    {
      heading: 'To do',
      lines: ['- Ferry:', '    - Ask the harbour', '    - two sailings', '    - a small crew', '    - cold'],
      actions: ['Ask the harbour'],
      noted: ['two sailings', 'a small crew', 'cold'],
    },
    {
      heading: 'Aufgaben',
      language: 'de',
      lines: ['- Zelt:', '    - Stangen flicken', '    - blaue Plane', '    - sehr schwer'],
      actions: ['Stangen flicken'],
      noted: ['blaue Plane', 'sehr schwer'],
    },
    {
      heading: 'Actiepunten',
      language: 'nl',
      lines: ['- Tent:', '    - de stokken repareren', '    - blauw doek', '    - heel zwaar'],
      actions: ['de stokken repareren'],
      noted: ['blauw doek', 'heel zwaar'],
    },
  ])('is a note without an owner, a day or something to do: $heading', (one) => {
    const { heading, lines, language, actions, noted } = one
    expect(readBelow(heading, lines, language)).toEqual({ actions, noted })
  })

  it.each([
    ['- [ ] blue canvas', 'blue canvas'],
    ['- blue canvas (RH)', 'RH blue canvas'],
    ['- blue canvas by 3 June', 'blue canvas'],
    ['- blue canvas - done', 'blue canvas'],
    ['- blue canvas is needed', 'blue canvas is needed'],
    ['- blue canvas to be found', 'blue canvas to be found'],
  ])('is an action with evidence of its own: %s', (bullet, action) => {
    const others = ['    - Ask the mill', '    - very heavy', '    - not ours', '    - old']
    expect(readBelow('Actions', ['- Tent:', `    ${bullet}`, ...others])).toEqual({
      actions: [action, 'Ask the mill'],
      noted: ['very heavy', 'not ours', 'old'],
    })
  })

  it('is one where half of the others there say whose they are, or what is to be done', () => {
    const half = [
      '- Tent:',
      '    - RH to mend the poles',
      '    - Ask the mill',
      '    - pegs',
      '    - new canvas',
    ]
    expect(readBelow('Actions', half)).toEqual({
      actions: ['RH mend the poles', 'Ask the mill', 'pegs', 'new canvas'],
      noted: [],
    })
    expect(readBelow('Actions', [...half, '    - very heavy']).noted).toEqual([
      'pegs',
      'new canvas',
      'very heavy',
    ])
  })

  it('is one where a box makes up that half', () => {
    const lines = ['- Tent:', '    - Ask the mill', '    - pegs', '    - new canvas']
    expect(readBelow('Actions', [...lines, '    - [ ] poles']).noted).toEqual([])
    expect(readBelow('Actions', [...lines, '    - poles']).noted).toEqual(['pegs', 'new canvas', 'poles'])
  })

  it('is one where nothing there says so', () => {
    expect(readBelow('Actions', ['- Tent:', '    - poles', '    - pegs'])).toEqual({
      actions: ['poles', 'pegs'],
      noted: [],
    })
  })

  it.each(['seit Mai feucht geblieben', 'wenn wir das wissen', 'sie stehen im Keller und rosten'])(
    'is a note where its last word is no infinitive: %s',
    (line) => {
      const lines = ['- Zelt:', '    - Stangen flicken', `    - ${line}`, '    - sehr schwer']
      expect(readBelow('Aufgaben', lines, 'de').noted).toEqual([line, 'sehr schwer'])
    },
  )

  it('is an action where it names its owner behind a topic of its own', () => {
    const lines = [
      '- Rundbrief:',
      '    - Marken kaufen',
      '    - Adressen: RH stellt sie bereit',
      '    - blauer Umschlag',
      '    - dick',
    ]
    expect(readBelow('Aufgaben', lines, 'de')).toEqual({
      actions: ['Marken kaufen', 'RH Adressen: RH stellt sie bereit'],
      noted: ['blauer Umschlag', 'dick'],
    })
  })

  it.each([
    ['nobody yet', '- TBC:', ['Ask the mill', 'pegs', 'new canvas']],
    ['an owner', '- RH:', ['RH Ask the mill', 'RH pegs', 'RH new canvas']],
    ['a state', '- Open:', ['Ask the mill', 'pegs', 'new canvas']],
    ['a title of actions', '- Action items that will arise:', ['Ask the mill', 'pegs', 'new canvas']],
  ])('is one below %s', (_, title, actions) => {
    const lines = [title, '    - Ask the mill', '    - pegs', '    - new canvas']
    expect(readBelow('Actions', lines)).toEqual({ actions, noted: [] })
  })
})

describe('A bullet with a colon above bullets that say nothing of what is to be done', () => {
  it.each([
    ['- The roof has to be seen to, above all:', 'The roof has to be seen to, above all', 'en'],
    ['- For the roof two prices are needed, namely:', 'For the roof two prices are needed, namely', 'en'],
    ['- Dach von außen prüfen, insbesondere:', 'Dach von außen prüfen, insbesondere', 'de'],
  ])('is the action where it says so itself: %s', (line, action, language) => {
    const lines = [line, '    - north side', '    - gutter']
    expect(readBelow('Actions', lines, language)).toEqual({ actions: [action], noted: [] })
  })

  it('is a title where it does not, or where one of them does', () => {
    const colours = ['- Garden:', '    - new gravel', '    - a bench']
    expect(readBelow('Actions', colours).actions).toEqual(['new gravel', 'a bench'])
    const arising = ['- Action items that will arise:', '    - pegs', '    - new canvas']
    expect(readBelow('Actions', arising).actions).toEqual(['pegs', 'new canvas'])
    const roof = ['- The roof has to be seen to, above all:', '    - Ask Ned', '    - gutter']
    expect(readBelow('Actions', roof).actions).toEqual(['Ask Ned', 'gutter'])
  })
})

describe('A list of actions without topics', () => {
  it('keeps what nobody owns and no verb begins', () => {
    const lines = ['- new canvas for the tent', '- pegs', '- the hall in June', '- a letter to the council']
    const actions = lines.map((line) => line.slice(2))
    expect(readBelow('Actions', lines)).toEqual({ actions, noted: [] })
  })
})
