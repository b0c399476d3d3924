import { describe, expect, test } from 'vitest'
import type { HouseRequest } from '../../src/house/house.js'
import { readSettings } from '../../src/parse/settings.js'
import { aPerson } from '../builders.js'
import { frontOf, houseOf } from './of-text.js'

const said = ['## 1. Scores', 'JT AGREED to order scores.']
const choir = '# Ferry Lane Choir'
const may = '# Ferry Lane Choir, 6 May 2024'

describe('the title', () => {
  test.each<readonly [string, readonly string[], string | null, string]>([
    ['is the first heading', [may, ...said], 'Above', 'title: Ferry Lane Choir, 6 May 2024'],
    ['is in ordinary case', ['# FERRY LANE CHOIR', ...said], null, 'title: Ferry Lane Choir'],
    [
      'is what stands above the pages',
      ['6 May 2024', ...said],
      'Ferry Lane Choir',
      'title: Ferry Lane Choir',
    ],
    [
      'is that with the day of the meeting',
      ['Date: 6 May 2024', ...said],
      'Choir, 6 May 2024',
      'title: Choir, 6 May 2024',
    ],
    [
      'is that with the month of the meeting',
      ['Date: 6 May 2024', ...said],
      'Choir, May 2024',
      'title: Choir, May 2024',
    ],
    ['is not that with another day', ['Date: 6 May 2024', ...said], 'Printed on 9 May 2024', 'title: paper'],
    [
      'is not that with a day where the meeting has none',
      ['We met.', ...said],
      'Printed on 9 May 2024',
      'title: paper',
    ],
    [
      'is the term where nothing else is known',
      ['We met in the summer term 2011.', ...said],
      null,
      'title: Summer term 2011',
    ],
    ['is the name of the paper', ['We met.', ...said], null, 'title: paper'],
  ])('%s', (_, lines, pageHeader, title) => {
    expect(frontOf(houseOf(lines, { pageHeader }))).toContain(title)
  })

  test('stands above the minutes, and once', () => {
    expect(houseOf([may, ...said]).text).toMatch(/---\n\n# Ferry Lane Choir, 6 May 2024\n\n## 1\. Scores\n/)
    expect(houseOf(['## 1. Scores', 'We met.', '# Robes', '### Old']).text).toMatch(
      /\n# paper\n\n### 1\. Scores\n\nWe met\.\n\n## Robes\n\n#### Old\n$/,
    )
  })
})

describe('the id', () => {
  const idOf = (lines: readonly string[], more: Partial<HouseRequest> = {}) => houseOf(lines, more).meeting
  test.each<readonly [string, readonly string[], Partial<HouseRequest>, string]>([
    ['is the day', [may, ...said], {}, '2024-05-06'],
    [
      'is the first of several days',
      [choir, 'West: 15 June 2011', 'East: 13 June 2011', ...said],
      {},
      '2011-06-15',
    ],
    ['is the term of the title', [`${choir}, summer term 2011`, ...said], {}, '2011-summer'],
    [
      'is the term of the title, though the day is known',
      [`${choir}, summer term 2011`, 'Date: 6 May 2011', ...said],
      {},
      '2011-summer',
    ],
    [
      'is the name of the paper',
      [choir, ...said],
      { name: 'Paper, old (2).final.docx' },
      'paper-old-2-final',
    ],
    ['is no name of nothing', [choir, ...said], { name: '–.docx' }, 'minutes'],
    [
      'is none that minutes may not have',
      [choir, ...said],
      { mayBeNamed: (id) => id !== 'paper' },
      'minutes',
    ],
    [
      'is another where it is taken',
      [may, ...said],
      { taken: new Set(['2024-05-06', '2024-05-06-2']) },
      '2024-05-06-3',
    ],
  ])('%s', (_, lines, more, id) => {
    expect(idOf(lines, more)).toBe(id)
    expect(frontOf(houseOf(lines, more))[0]).toBe(`meeting: ${id}`)
  })
})

describe('the people', () => {
  const present = [may, 'Present: Nell Orme (NO), Jude Tarn', 'Apologies: Mina Vale, Treasurer', ...said]
  const peopleIn = (lines: readonly string[], more: Partial<HouseRequest> = {}) => {
    const front = frontOf(houseOf(lines, more))
    return front.slice(3)
  }

  test('are those who were there, those who were not, and what they are called by', () => {
    expect(frontOf(houseOf(present))).toEqual([
      'meeting: 2024-05-06',
      'title: Ferry Lane Choir, 6 May 2024',
      'date: 2024-05-06',
      'present: [ NO, JT ]',
      'apologies: [ Mina Vale ]',
      'people:',
      '  JT: Jude Tarn',
      '  NO: Nell Orme',
      '  Mina Vale: { name: Mina Vale, role: Treasurer }',
    ])
  })

  test('are not those of the settings', () => {
    const settings = readSettings('people: { NO: Nell Orme }', 'epha.yaml')
    expect(peopleIn(present, { settings }).join('\n')).not.toContain('Nell')
  })

  test('are those whom the clerk names, where the paper names them too', () => {
    const people = [
      aPerson('NO', 'Nell Orme', { onRoster: true }),
      aPerson('XY', 'Xenia Yard'),
      aPerson('JT', 'Jo Toft'),
    ]
    const lines = peopleIn([may, ...said, 'Nell Orme spoke.'], { people }).join('\n')
    expect(lines).toContain('NO: Nell Orme')
    expect(lines).toContain('JT: Jo Toft')
    expect(lines).not.toContain('Xenia')
  })
})

test('the language is named where it is not English, and the settings name none', () => {
  const chor = [
    '# Chor, 6. Mai 2024',
    'Anwesend: Jude Tarn (JT), Mina Vale (MV)',
    '## 1. Noten',
    'JT bestellt die Noten bis zum 3. Juni 2024.',
    'Die Noten sind alt und es gibt nicht genug davon.',
  ]
  expect(frontOf(houseOf(chor))).toContain('language: de')
  expect(frontOf(houseOf([may, ...said])).join('\n')).not.toContain('language')
  expect(
    frontOf(houseOf(chor, { settings: readSettings('language: de', 'epha.yaml') })).join('\n'),
  ).not.toContain('language')
})

test('where the minutes come from is named last, and tracked changes are asked about there', () => {
  const { text, questions } = houseOf([may, ...said], {
    name: 'May.docx',
    hash: 'beef',
    hasTrackedChanges: true,
  })
  expect(text).toContain('\nsource:\n  name: May.docx\n  sha256: beef\n---\n')
  expect(questions).toEqual([
    {
      number: 1,
      line: text.split('\n').indexOf('source:') + 1,
      words: 'tracked changes were in the file; read as accepted',
    },
  ])
})

test('each question is told with the line on which it is to be answered', () => {
  const lines = [
    may,
    'Tom Reed and Ted Rowe came.',
    '| Item | Discussion | Action |',
    '| --- | --- | --- |',
    '| 1 | TR AGREED to go. The roof leaks. | TR, Ann |',
    '|  |  |  |',
    '| 4 | We talked. | |',
  ]
  const { text, questions } = houseOf(lines, { hasTrackedChanges: true })
  const written = text.split('\n')
  expect(questions.map(({ number, line }) => [number, written[line - 1]])).toEqual([
    [1, '  TR: Tom Reed'],
    [2, 'source:'],
    [3, '<!-- epha-review 3: item 1: Ann stands beside no agreement; given the last sentence that fits -->'],
    [4, '<!-- epha-review 4: an empty row between 1 and 4: nothing is there for 2 and 3 -->'],
  ])
})
