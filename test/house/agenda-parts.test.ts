import { describe, expect, test } from 'vitest'
import { bold } from '../word/kinds.js'
import type { CellSpec } from '../word/word-file.js'
import { agenda, bodyOf, minutesOf } from './written.js'

const old = 'The old scores are torn, and nobody knows where the others went last year.'
const rung = 'The new scores are not here yet, and JT AGREED to ring the shop about all of them.'
const ring = '- [ ] JT to ring the shop about all of them'

describe('the parts of an item', () => {
  test.each<readonly [string, readonly CellSpec[], readonly string[]]>([
    [
      'have a heading with their letter where they print one',
      [
        '3.',
        [
          bold('Tea'),
          bold('a) The urn'),
          'It leaks.',
          bold('(b) The cups'),
          'NO AGREED to buy six.',
          bold('c. Saucers'),
          'None.',
        ],
        'NO',
      ],
      [
        '## 3. Tea',
        '### a) The urn',
        'It leaks.',
        '### b) The cups',
        'NO AGREED to buy six.',
        '- [ ] NO to buy six',
        '### c) Saucers',
        'None.',
      ],
    ],
    [
      'have their letters alone where they have no headings, which is asked about',
      [
        ['1.', 'a)', 'b)'],
        [bold('Scores'), old, rung],
        ['', '', 'JT'],
      ],
      [
        '## 1. Scores',
        '<!-- epha-review 1: item 1: a) and b) have no headings; parted by their paragraphs -->',
        '### 1a',
        old,
        '### 1b',
        rung,
        ring,
      ],
    ],
    [
      'have the headings below each other, and each the letter beside it',
      [
        ['1.', 'a)', 'b)'],
        [bold('Scores'), bold('Old ones'), old, bold('New ones, by plan b) alone'), rung],
        'JT',
      ],
      ['## 1. Scores', '### a) Old ones', old, '### b) New ones, by plan b) alone', rung, ring],
    ],
    [
      'are no parts where their letters have no place, which is asked about',
      [['2.', 'a)', 'b)', 'c)'], [bold('Robes'), 'They are torn.', 'MV AGREED to wash them.'], 'MV'],
      [
        '## 2. Robes',
        '<!-- epha-review 1: item 2: a) and b) and c) could not be placed; the item was left whole -->',
        'They are torn.',
        'MV AGREED to wash them.',
        '- [ ] MV to wash them',
      ],
    ],
    [
      'are items where they have numbers, each in ordinary case',
      ['', ['1. Welcome', 'All came.', '2. OLD SCORES', rung], 'JT'],
      ['## 1. Welcome', 'All came.', '## 2. Old scores', rung, ring],
    ],
    [
      'are items with their number alone where these stand beside',
      [
        ['1.', '2.'],
        ['All came.', rung],
        ['', 'JT'],
      ],
      ['## 1.', 'All came.', '## 2.', rung, ring],
    ],
  ])('%s', async (_, row, body) => {
    expect(bodyOf(await minutesOf(agenda(row)))).toEqual(body)
  })

  test('one of which has no heading are not asked about', async () => {
    expect((await minutesOf(agenda([['1.', 'a)'], [bold('Scores'), old], '']))).questions).toEqual([])
  })

  test('are told apart by the row that they stand in', async () => {
    const rows = [
      ['1.', [bold('Scores'), old], ''],
      ['a)', [bold('New ones, by plan b) alone'), rung], 'JT'],
    ] as const
    expect(bodyOf(await minutesOf(agenda(...rows)))).toEqual([
      '## 1. Scores',
      old,
      '### a) New ones, by plan b) alone',
      rung,
      ring,
    ])
  })
})
