import { describe, expect, it } from 'vitest'
import { actionsIn, imported } from './imported.js'
import { pdfOf, tableBoxes } from './pdf-file.js'

const columns = [60, 140, 260, 362, 480]
const lineHeight = 13

type Lines = readonly string[]

/** Minutes with one row whose deeds and owners stand in these lines; an empty one is a gap. */
async function ofRow(deeds: Lines, owners: Lines, { padding = 5, days = null as Lines | null } = {}) {
  const top = 660
  const said: readonly Lines[] = [['1. Lane'], ['The lane is rough, and so'], deeds, owners]
  const cells = days === null ? said : [['1. Lane'], deeds, owners, days]
  const words = cells.flatMap((lines, column) =>
    lines.flatMap((line, at): [number, number, string][] =>
      line === '' ? [] : [[(columns[column] ?? 0) + padding, top - 12 - at * lineHeight, line]],
    ),
  )
  const names = days === null ? ['Discussion', 'Action', 'By whom / by when'] : ['Action', 'Who', 'When']
  const header = ['Item', ...names].map((name, column): [number, number, string] => [
    (columns[column] ?? 0) + padding,
    672,
    name,
  ])
  const minutes = await imported(
    pdfOf(
      [
        [72, 780, 'Minutes of the meeting held on 4 March 2025'],
        [72, 750, 'Present: Ada Moss (AM), Colin Pike (CP), Bram Solt (BS)'],
        ...header,
        ...words,
      ],
      tableBoxes(columns, [685, top, top - 100]),
    ),
    { name: 'lane.pdf' },
  )
  return { actions: actionsIn(minutes), asked: minutes.questions.map(({ words: asked }) => asked) }
}

describe('two lines of a cell in a PDF are two things to do', () => {
  it.each<[string, Lines, Lines, Lines]>([
    [
      'where each owner has a day, though there was no room for the second on the line of the first',
      ['Sand both the lanes', 'Quote for pine'],
      ['AM – 28 March', '2025', 'CP by Easter'],
      ['1 AM: Sand both the lanes (2025-03-28)', '1 CP: Quote for pine'],
    ],
    [
      'where the second begins with a verb that is on no list',
      ['Sand both the lanes', 'Shellac the pins'],
      ['AM', 'CP'],
      ['1 AM: Sand both the lanes', '1 CP: Shellac the pins'],
    ],
    [
      'where there was room for it above',
      ['Wax for pit', 'Tins for shed'],
      ['AM', 'CP'],
      ['1 AM: Wax for pit', '1 CP: Tins for shed'],
    ],
    [
      'where an owner stands level with it, below a gap',
      ['Sand the lanes with', 'the belts; two coats', 'Pine from the mill'],
      ['AM', '', 'CP'],
      ['1 AM: Sand the lanes with the belts; two coats', '1 CP: Pine from the mill'],
    ],
    [
      'where three owners stand beside three',
      ['Sand both the lanes', 'Quote for pine', 'Count the old pins'],
      ['AM', 'CP', 'BS'],
      ['1 AM: Sand both the lanes', '1 CP: Quote for pine', '1 BS: Count the old pins'],
    ],
  ])('%s', async (_, deeds, owners, actions) => {
    expect(await ofRow(deeds, owners)).toEqual({ actions, asked: [] })
  })
})

it('two lines of a cell in a PDF are two things to do where two cells beside it have two lines', async () => {
  const { actions } = await ofRow(['Sand both of the lanes', 'Tickets, and a band'], ['AM', 'CP'], {
    days: ['1 April 2025', '2 April 2025'],
  })
  expect(actions).toEqual([
    'h1 AM: Sand both of the lanes (2025-04-01)',
    'h1 CP: Tickets, and a band (2025-04-02)',
  ])
})

it('numbers below each other beside one row of a PDF are as many items, and no longer number', async () => {
  const words: readonly [number, number, string][] = [
    [72, 780, 'Minutes of the meeting held on 4 March 2025'],
    [72, 750, 'Present: Ada Moss (AM), Colin Pike (CP)'],
    [62, 672, 'No'],
    [82, 672, 'Discussion'],
    [367, 672, 'Action'],
    [62, 648, '3'],
    [62, 635, '4'],
    [82, 648, 'The minutes were taken as read.'],
    [82, 635, 'Ada Moss will sand the lanes.'],
    [367, 648, 'AM'],
  ]
  const minutes = await imported(pdfOf(words, tableBoxes([57, 77, 362, 480], [685, 660, 600])), {
    name: 'lane.pdf',
  })
  expect(minutes.text).toContain('## 3.')
  expect(actionsIn(minutes)).toEqual(['4 AM: sand the lanes'])
})

describe('two lines of a cell in a PDF are one thing to do', () => {
  it.each<[string, Lines, Lines, Lines]>([
    [
      'where a name was wrapped',
      ['Write to the Brindle', 'Parish Council'],
      ['AM', 'CP'],
      ['1 AM/CP: Write to the Brindle Parish Council'],
    ],
    [
      'where the second goes on in small letters',
      ['Sand both the lanes', 'and order pins'],
      ['AM', 'CP'],
      ['1 AM/CP: Sand both the lanes and order pins'],
    ],
    [
      'where one owner has it, whatever its second line begins with',
      ['Sand both the lanes', 'Quote for pine'],
      ['AM'],
      ['1 AM: Sand both the lanes Quote for pine'],
    ],
  ])('%s', async (_, deeds, owners, actions) => {
    expect(await ofRow(deeds, owners)).toEqual({ actions, asked: [] })
  })

  it('where its cell has a wide margin, which is no room for a word', async () => {
    const { actions } = await ofRow(['Ring old Mills', 'Mr Wren about it'], ['AM', 'CP'], { padding: 11 })
    expect(actions).toEqual(['1 AM/CP: Ring old Mills Mr Wren about it'])
  })
})

it('whose is what is asked where lines and owners do not come to as many, and nobody is told', async () => {
  const { actions, asked } = await ofRow(['Sand it', 'Oil it', 'Count the pins'], ['AM', 'CP'])
  expect(actions).toEqual([])
  expect(asked).toEqual(
    ['Sand it', 'Oil it', 'Count the pins'].map(
      (deed) =>
        `item 1: AM and CP stand beside "${deed}", and which of them is to do it is not said; read as no action`,
    ),
  )
})
