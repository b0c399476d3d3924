import { describe, expect, it } from 'vitest'
import { actionsIn, imported } from './imported.js'
import { bold, opening } from './kinds.js'
import type { CellSpec, Line } from './word-file.js'
import { wordFile } from './word-file.js'

const counted = (text: string): Line => ({ text, numbered: true })

async function read(...rows: readonly (readonly CellSpec[])[]) {
  const minutes = await imported(await wordFile([...opening, { rows }]))
  const headings = minutes.text.split('\n').filter((line) => line.startsWith('##'))
  return { actions: actionsIn(minutes), headings, asked: minutes.questions.map(({ words }) => words) }
}

const three = {
  actions: ['2 JT: order scores', '3 MV: wash the robes'],
  headings: ['## 1. Welcome', '## 2. Scores', '## 3. Robes'],
  asked: [],
}
const said = [
  'All were welcomed.',
  'Scores are torn. JT AGREED to order scores.',
  'MV AGREED to wash the robes.',
] as const

describe('items in one row are an item each', () => {
  it.each<[string, CellSpec]>([
    ['with numbers that are typed', ['1. Welcome', said[0], '2. Scores', said[1], '3. Robes', said[2]]],
    [
      'in bold',
      [bold('1) WELCOME'), said[0], bold('2) SCORES'), 'A word more.', said[1], bold('3) ROBES'), said[2]],
    ],
    [
      'with numbers that Word counts',
      [counted('Welcome'), said[0], counted('Scores'), said[1], counted('Robes'), said[2]],
    ],
  ])('%s', async (_, cell) => {
    expect(await read(['Item', 'Discussion', 'Action'], ['', cell, ['JT', 'MV']])).toEqual(three)
    expect(await read(['Discussion', 'Action'], [cell, ['JT', 'MV']])).toEqual(three)
  })

  it('beside numbers that stand below each other', async () => {
    const row: readonly CellSpec[] = [['1.', '2.', '3.'], said, ['', 'JT', 'MV']]
    expect(await read(['Item', 'Discussion', 'Action'], row)).toEqual({
      ...three,
      headings: ['## 1.', '## 2.', '## 3.'],
    })
  })

  it('where they are counted on from the row above, and the row below goes on', async () => {
    const rows: readonly (readonly CellSpec[])[] = [
      ['Item', 'Discussion', 'Action'],
      ['1.', 'Welcome', ''],
      ['', ['2. Scores', said[1], '3. Robes', said[2]], ['JT', 'MV']],
      ['4.', ['Tea', 'NO AGREED to buy tea.'], 'NO'],
    ]
    const { actions } = await read(...rows)
    expect(actions).toEqual([...three.actions, '4 NO: buy tea'])
  })
})

describe('a numbered list in a row makes no items', () => {
  it.each<[string, readonly CellSpec[]]>([
    [
      'where nothing stands between its lines',
      ['1.', ['Scores', '1. Torn ones', '2. Lost ones', 'JT AGREED to order scores.'], 'JT'],
    ],
    [
      'where it begins the cell, and nothing stands between its lines',
      ['1.', ['1. Torn ones', '2. Lost ones', 'JT AGREED to order scores.'], 'JT'],
    ],
    [
      'where it does not begin the cell',
      ['1.', ['Scores', '1. Torn', 'Six.', '2. Lost', 'JT AGREED to order scores.'], 'JT'],
    ],
    [
      'where it counts anew below the number of the row',
      ['4.', ['1. Torn', 'Six.', '2. Lost', 'JT AGREED to order scores.'], 'JT'],
    ],
    ['where its numbers leap', ['1.', ['1. Torn', 'Six.', '5. Lost', 'JT AGREED to order scores.'], 'JT']],
    [
      'where its lines are sentences',
      [
        '1.',
        ['1. Six of them are torn.', 'All agree.', '2. Two are lost.', 'JT AGREED to order scores.'],
        'JT',
      ],
    ],
  ])('%s', async (_, row) => {
    const { actions } = await read(['Item', 'Discussion', 'Action'], row)
    expect(actions).toEqual([`${String(row[0]).replace('.', '')} JT: order scores`])
  })

  it('where it counts anew in a row that goes on with the item above', async () => {
    const { actions } = await read(
      ['Item', 'Discussion', 'Action'],
      ['4.', 'Scores', ''],
      ['', ['1. Torn', 'Six.', '2. Lost', 'JT AGREED to order scores.'], 'JT'],
    )
    expect(actions).toEqual(['4 JT: order scores'])
  })
})
