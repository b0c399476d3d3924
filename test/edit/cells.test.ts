import { describe, expect, test } from 'vitest'
import { cellEdit, rowAt, wordsOfCell } from '../../src/edit/entry/cells.js'
import { withEdits } from '../../src/edit/text-edits.js'

/** The cells of the row in which `at` stands: heading and words. */
function cellsAt(text: string, at: string): readonly (readonly [string, string])[] {
  const start = text.indexOf(at)
  return rowAt(text, { start, end: start + at.length }).map((cell) => [cell.heading, wordsOfCell(text, cell)])
}

describe('the cells of a row, with what heads their columns', () => {
  test.each([
    [
      'a table',
      '| Action | Who |\n| --- | --- |\n| mend | RH |',
      'mend',
      [
        ['Action', 'mend'],
        ['Who', 'RH'],
      ],
    ],
    [
      'without signs at its edges',
      'Action | Who\n--- | ---\nmend | RH',
      'RH',
      [
        ['Action', 'mend'],
        ['Who', 'RH'],
      ],
    ],
    ['below other words', 'We met.\n\n| Action |\n| --- |\n| mend |', 'mend', [['Action', 'mend']]],
    ['with words right above', 'We met.\n| Action |\n| --- |\n| mend |', 'mend', [['Action', 'mend']]],
    [
      'in lines of Windows',
      '| A | B |\r\n| - | - |\r\n| x | y |\r\n| z | w |',
      'z',
      [
        ['A', 'z'],
        ['B', 'w'],
      ],
    ],
    [
      'in lines of old Macs',
      '| A | B |\r| - | - |\r| x | y |',
      'x',
      [
        ['A', 'x'],
        ['B', 'y'],
      ],
    ],
    [
      'in a quotation',
      '> | A | B |\n> | - | - |\n> | x | y |',
      'y',
      [
        ['A', 'x'],
        ['B', 'y'],
      ],
    ],
    [
      'with headings in bold',
      '| **A** | _B_ | `C` |\n| - | - | - |\n| x | y | z |',
      'x',
      [
        ['A', 'x'],
        ['B', 'y'],
        ['C', 'z'],
      ],
    ],
    [
      'with a sign that is escaped',
      '| A | B |\n| - | - |\n| x \\| y | z |',
      'x',
      [
        ['A', 'x \\| y'],
        ['B', 'z'],
      ],
    ],
    [
      'with more cells than headings',
      '| A |\n| - |\n| x | y |',
      'x',
      [
        ['A', 'x'],
        ['', 'y'],
      ],
    ],
    [
      'with an empty cell',
      '| A | B | C |\n| - | - | - |\n| x || z |',
      'x',
      [
        ['A', 'x'],
        ['B', ''],
        ['C', 'z'],
      ],
    ],
    [
      'with blanks behind it',
      '| A | B |\n| - | - |\n| x | y |  ',
      'x',
      [
        ['A', 'x'],
        ['B', 'y'],
      ],
    ],
    [
      'in a text of one line',
      'x | y',
      'y',
      [
        ['x', 'x'],
        ['y', 'y'],
      ],
    ],
    ['below lines of one sign', '|A\n|-\n|x', 'x', [['A', 'x']]],
    [
      'whose first row is meant',
      '| A | B |\n| - | - |',
      'A',
      [
        ['A', 'A'],
        ['B', 'B'],
      ],
    ],
    [
      'whose last cell is open',
      '| A | B |\n| - | - |\n| x | y',
      'y',
      [
        ['A', 'x'],
        ['B', 'y'],
      ],
    ],
  ] as const)('%s', (_, text, at, cells) => {
    expect(cellsAt(text, at)).toEqual(cells)
  })
})

describe('other words in a cell', () => {
  const head = '| A | B |\n| - | - |\n'
  test.each([
    ['take the place of shorter ones', '| x | old |', '| x | newer |'],
    ['leave a wide cell as wide', '| x | old     |', '| x | newer   |'],
    ['keep the blanks before them', '|x|   old|', '|x|   newer|'],
    ['make an empty cell of two signs wider', '|x||', '|x| newer |'],
    ['fill an empty cell', '| x |         |', '| x | newer   |'],
    ['stand at the end of an open line, and nothing behind them', '| x | old', '| x | newer'],
    ['stand in an open cell before its blanks', '| x | old  ', '| x | newer  '],
  ])('%s', (_, row, after) => {
    const text = head + row
    const [, cell] = rowAt(text, { start: text.indexOf('x'), end: text.length })
    if (cell === undefined) throw new Error('a second cell is expected')
    expect(withEdits(text, [cellEdit(text, cell, 'newer')])).toBe(head + after)
  })
})
