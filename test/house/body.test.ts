import { describe, expect, test } from 'vitest'
import { houseOf } from './of-text.js'

const title = '# Choir, 6 May 2024'
const table = ['| Seat | Voice |', '| --- | --- |', '| 1 | Alto |']
const seats = ['| Seat | Voice |', '| ---- | ----- |', '| 1    | Alto  |'].join('\n')
const agenda = ['| Item | Discussion | Action |', '| --- | --- | --- |', '| 2 | We talked. | |']

/** What stands below the title, a block each. */
function bodyOf(...lines: readonly string[]): readonly string[] {
  const { text } = houseOf([title, ...lines])
  const blocks = text.trimEnd().split('\n\n')
  return blocks.slice(blocks.indexOf(title) + 1)
}

describe('a line above a table', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['is its heading where it is bold', ['**Seats**', ...table], ['## Seats', seats]],
    ['is its heading in ordinary case', ['**ALL SEATS**', ...table], ['## All seats', seats]],
    ['is its heading in several pieces', ['**All** **seats**', ...table], ['## All seats', seats]],
    [
      'is its heading up to eighty letters',
      [`**${'x'.repeat(80)}**`, ...table],
      [`## ${'x'.repeat(80)}`, seats],
    ],
    ['is none where it is longer', [`**${'x'.repeat(81)}**`, ...table], [`**${'x'.repeat(81)}**`, seats]],
    ['is none where some of it is plain', ['**Seats** of all', ...table], ['**Seats** of all', seats]],
    ['is none where it is plain', ['Seats', ...table], ['Seats', seats]],
    [
      'is none where words stand between',
      ['**Seats**', 'Of all.', ...table],
      ['**Seats**', 'Of all.', seats],
    ],
    ['is none at the end', [...table, '**Seats**'], [seats, '**Seats**']],
  ])('%s', (_, lines, body) => {
    expect(bodyOf(...lines)).toEqual(body)
  })
})

describe('a heading', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'keeps its depth',
      ['## 1. Scores', '### Old', '###### Very old'],
      ['## 1. Scores', '### Old', '###### Very old'],
    ],
    [
      'is one deeper where another is as high as the title',
      ['## 1. Scores', '# Robes', '###### Old'],
      ['### 1. Scores', '## Robes', '###### Old'],
    ],
    ['is in ordinary case', ['## OLD SCORES'], ['## Old scores']],
    ['is none without words', ['## ', 'We met.'], ['We met.']],
  ])('%s', (_, lines, body) => {
    expect(bodyOf(...lines)).toEqual(body)
  })
})

describe('below the minutes', () => {
  const minutes = ['## 2.', 'We talked.']
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['a line parts what follows', ['Nell Orme', 'Chair'], ['---', 'Nell Orme', 'Chair']],
    ['a line parts a list', ['* Nell Orme'], ['---', '* Nell Orme']],
    ['no line parts a heading', ['## Notes', 'We left.'], ['## Notes', 'We left.']],
    ['no line parts a table', [...table, 'We left.'], [seats, 'We left.']],
    [
      'no line parts more minutes',
      [...agenda.map((line) => line.replace('2', '3'))],
      ['## 3.', 'We talked.'],
    ],
  ])('%s', (_, lines, body) => {
    expect(bodyOf(...agenda, ...(lines[0]?.startsWith('|') ? ['<!-- -->'] : []), ...lines)).toEqual([
      ...minutes,
      ...body,
    ])
  })
})

describe('words of the paper', () => {
  test('have below each paragraph what is agreed in it, in one list', () => {
    const lines = [
      'Nell Orme (NO) and Jude Tarn (JT) spoke.',
      'NO AGREED to sing. JT AGREED to play.',
      'We left.',
    ]
    expect(bodyOf(...lines)).toEqual([lines[0], lines[1], '- [ ] NO to sing\n- [ ] JT to play', 'We left.'])
  })

  test('have tasks of two paragraphs apart', () => {
    const lines = ['Nell Orme (NO) and Jude Tarn (JT) spoke.', 'NO AGREED to sing.', 'JT AGREED to play.']
    expect(bodyOf(...lines)).toEqual([lines[0], lines[1], '- [ ] NO to sing', lines[2], '- [ ] JT to play'])
  })

  test('are lists, quotations and tables as they were', () => {
    expect(bodyOf('* One', '> Two', ...table)).toEqual(['* One', '> Two', seats])
  })

  test('are numbered parts where a table names their numbers', () => {
    const log = ['| Minute | Note |', '| --- | --- |', '| 4.1 | x |']
    expect(bodyOf('4.1 The hose is gone.', '4.2 A pane.', ...log).slice(0, 3)).toEqual([
      '### 4.1',
      'The hose is gone.',
      '4.2 A pane.',
    ])
  })
})

describe('a column of people', () => {
  const people = ['Present: Jude Tarn (JT), Mina Vale (MV)', '## 1. Season']
  const lead = [
    '| To be done | Discussed | Lead |',
    '| --- | --- | --- |',
    '| Nine new stands | Six stands are bent, and they were talked about. | Jude Tarn |',
    '| Tuner | The piano and the organ are out of tune. | MV |',
  ]

  test('is asked about below its table', () => {
    const { questions, text } = houseOf([title, ...people, ...lead, 'We left.'])
    expect(questions.map(({ words }) => words)).toEqual([
      '"Lead" in the table names people, and what they are to do is not said; read as no actions',
    ])
    expect(text).toMatch(/\| MV {8}\|\n\n<!-- epha-review 1: .* -->\n\nWe left\.\n$/)
  })

  test('is not asked about where the table is one of actions', () => {
    expect(
      houseOf([title, ...people, ...lead.map((line) => line.replace('To be done', 'Action'))]).questions,
    ).toEqual([])
  })
})
