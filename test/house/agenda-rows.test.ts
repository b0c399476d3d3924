import { describe, expect, test } from 'vitest'
import { bold } from '../word/kinds.js'
import type { CellSpec } from '../word/word-file.js'
import { agenda, bodyOf, minutesOf } from './written.js'

const head = ['Item', 'Discussion', 'Action']
const torn = 'They are torn.'

describe('the heading of a row', () => {
  test.each<readonly [string, readonly (readonly CellSpec[])[], readonly string[]]>([
    ['is its number and its title', [['1.', [bold('Scores'), torn], '']], ['## 1. Scores', 'They are torn.']],
    [
      'is in ordinary case, as a shout it is not',
      [['1.', [bold('OLD SCORES'), torn], '']],
      ['## 1. Old scores', 'They are torn.'],
    ],
    ['is its number alone where it has no title', [['1.', torn, '']], ['## 1.', 'They are torn.']],
    [
      'is the words behind its number, and what was said keeps its title',
      [['1. Scores', [bold('Torn'), torn], '']],
      ['## 1. Scores', '**Torn**', 'They are torn.'],
    ],
    [
      'is those words in ordinary case',
      [['1. OLD SCORES', [bold('Torn'), torn], '']],
      ['## 1. Old scores', '**Torn**', 'They are torn.'],
    ],
    [
      'is the words below its number, on one line',
      [[['1.', 'OLD', 'SCORES'], [bold('Torn'), torn], '']],
      ['## 1. Old scores', '**Torn**', torn],
    ],
    [
      'is those words where its label is a word',
      [['Item 1: Scores', torn, '']],
      ['## 1. Scores', 'They are torn.'],
    ],
    [
      'says its number once where the title says it too',
      [['5', [bold('5. Scores'), torn], '']],
      ['## 5. Scores', 'They are torn.'],
    ],
    [
      'says a number with a letter once',
      [['4(a)', [bold('4 (A) Scores'), torn], '']],
      ['## 4a. Scores', 'They are torn.'],
    ],
    [
      'keeps another number of the title',
      [['4a', [bold('4. Scores'), torn], '']],
      ['## 4a. 4. Scores', 'They are torn.'],
    ],
    [
      'keeps a number that counts something',
      [['5', [bold('5000 scores'), torn], '']],
      ['## 5. 5000 scores', 'They are torn.'],
    ],
    [
      'is the first column where nothing there is a number',
      [['Scores', [bold('Torn'), torn], '']],
      ['## Scores', '**Torn**', 'They are torn.'],
    ],
    [
      'is the title where no row has a number',
      [['', [bold('OLD SCORES'), torn], '']],
      ['## Old scores', 'They are torn.'],
    ],
    [
      'is none where a row goes on with the one above',
      [
        ['1.', [bold('Scores'), torn], ''],
        ['', [bold('Old ones'), torn], ''],
      ],
      ['## 1. Scores', 'They are torn.', '**Old ones**', 'They are torn.'],
    ],
    [
      'is none where no row has a number, nor a title',
      [['', `${torn} And old.`, '']],
      ['They are torn. And old.'],
    ],
    [
      'is a word that stands for a number',
      [
        ['1.', [bold('Scores'), torn], ''],
        ['Later', [bold('TALK'), torn], ''],
      ],
      ['## 1. Scores', 'They are torn.', '## Later', '**TALK**', 'They are torn.'],
    ],
  ])('%s', async (_, rows, body) => {
    expect(bodyOf(await minutesOf(agenda(...rows)))).toEqual(body)
  })
})

describe('what stands in the column of numbers and is none', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['2011', 'is a word of the minutes', ['## 1. Scores', 'They are torn.', '2011', 'They are old.']],
    ['–', 'is no word where it is a sign', ['## 1. Scores', 'They are torn.', 'They are old.']],
    ['Q4', 'is a word where it is a letter', ['## 1. Scores', 'They are torn.', 'Q4', 'They are old.']],
  ])('%s %s', async (beside, _, body) => {
    const rows = [
      ['1.', [bold('Scores'), torn], ''],
      [beside, 'They are old.', ''],
    ] as const
    expect(bodyOf(await minutesOf(agenda(...rows)))).toEqual(body)
  })
})

test('a word beside a row stays, though the row has parts', async () => {
  const rows = [
    ['1.', [bold('Scores'), torn], ''],
    ['Q4', [bold('a) New ones'), 'They are dear.'], ''],
  ] as const
  expect(bodyOf(await minutesOf(agenda(...rows)))).toEqual([
    '## 1. Scores',
    torn,
    'Q4',
    '### a) New ones',
    'They are dear.',
  ])
})

describe('rows without an item', () => {
  test('that stand above the header are a table of their own', async () => {
    const minutes = await minutesOf({
      rows: [['Chair', 'Nell Orme', ''], ['Clerk', 'Ada Moss', ''], head, ['1.', [bold('Scores'), torn], '']],
    })
    expect(bodyOf(minutes)).toEqual([
      '| Chair | Nell Orme |',
      '| ----- | --------- |',
      '| Clerk | Ada Moss  |',
      '## 1. Scores',
      'They are torn.',
    ])
    expect(minutes.columnNames).toEqual(['Item · Discussion · Action'])
  })

  test('are the header, which stands nowhere, as often as it is printed', async () => {
    const row = (number: string): readonly CellSpec[] => [number, [bold('Scores'), torn], '']
    const minutes = await minutesOf({
      rows: [
        ['', ['What was', 'said'], 'Action'],
        row('1.'),
        ['', ['What was', 'said'], 'Action'],
        row('2.'),
      ],
    })
    expect(bodyOf(minutes)).toEqual(['## 1. Scores', 'They are torn.', '## 2. Scores', 'They are torn.'])
    expect(minutes.columnNames).toEqual(['What was said · Action', 'What was said · Action'])
  })
})

describe('an empty row', () => {
  const item = (number: string): readonly CellSpec[] => [number, bold(`Scores ${number}`), '']
  const empty = ['', '', '']
  const asked = async (...rows: readonly (readonly CellSpec[])[]) =>
    (await minutesOf(agenda(...rows))).questions.map(({ words }) => words)

  test('is asked about where numbers are missing around it', async () => {
    expect(await asked(item('1.'), empty, item('4.'))).toEqual([
      'an empty row between 1 and 4: nothing is there for 2 and 3',
    ])
    expect(await asked(item('1.'), empty, item('2.'), empty, empty, item('4.'))).toEqual([
      'an empty row between 2 and 4: nothing is there for 3',
    ])
    expect(await asked(item('1.'), ['', torn, ''], empty, ['', torn, ''], item('3.'))).toEqual([
      'an empty row between 1 and 3: nothing is there for 2',
    ])
    expect(await asked(item('4(b)'), empty, item('6'))).toEqual([
      'an empty row between 4 and 6: nothing is there for 5',
    ])
  })

  test.each<readonly [string, readonly (readonly CellSpec[])[]]>([
    ['above the first item', [empty, item('3.')]],
    ['where none is missing', [item('1.'), empty, item('2.')]],
    ['two rows above', [item('1.'), empty, item('2.'), item('5.')]],
    ['where the numbers begin anew', [item('7.'), empty, item('1.')]],
    ['that is not there', [item('1.'), item('4.')]],
    ['that holds an owner', [item('1.'), ['', '', 'JT'], item('4.')]],
  ])('is not asked about %s', async (_, rows) => {
    expect((await asked(...rows)).filter((words) => words.startsWith('an empty row'))).toEqual([])
  })

  test('is asked about below the heading behind it', async () => {
    expect(bodyOf(await minutesOf(agenda(item('1.'), empty, item('3.'))))).toEqual([
      '## 1. Scores 1.',
      '## 3. Scores 3.',
      '<!-- epha-review 1: an empty row between 1 and 3: nothing is there for 2 -->',
    ])
  })

  test('counts from the last of several items in one row', async () => {
    const several: readonly CellSpec[] = ['', ['1. Welcome', 'All came.', '2. Scores', torn], '']
    expect(await asked(several, empty, item('4.'))).toEqual([
      'an empty row between 2 and 4: nothing is there for 3',
    ])
    expect(await asked(several, empty, item('3.'))).toEqual([])
  })
})
