import { describe, expect, test } from 'vitest'
import { bold } from '../word/kinds.js'
import type { CellSpec, Line } from '../word/word-file.js'
import { houseOf } from './of-text.js'
import { agenda, bodyOf, bullet, counted, minutesOf } from './written.js'

const old = 'The old scores are torn, and nobody knows where the others went last year.'
const rung = 'The new scores are not here yet, and JT AGREED to ring the shop about all of them.'
const ring = '- [ ] JT to ring the shop about all of them'

describe('what stands in a cell', () => {
  test.each<readonly [string, readonly Line[], readonly string[]]>([
    [
      'as a heading is one of the fourth depth, unless it is the title',
      [{ text: 'Scores', heading: 2 }, old, { text: 'New ones', heading: 2 }, rung],
      ['## 1. Scores', old, '#### New ones', rung, ring],
    ],
    [
      'as a list is parted below what is agreed in it, and counted on',
      [
        bold('Scores'),
        counted('They are dear.'),
        counted('JT AGREED to order scores.'),
        counted('They are old.'),
      ],
      [
        '## 1. Scores',
        '1. They are dear.',
        '2. JT AGREED to order scores.',
        '- [ ] JT to order scores',
        '3. They are old.',
      ],
    ],
    [
      'as a list stays whole where nothing is agreed in it',
      [bold('Scores'), bullet('They are dear.'), bullet('They are old.'), 'JT AGREED to order scores.'],
      [
        '## 1. Scores',
        '* They are dear.',
        '* They are old.',
        'JT AGREED to order scores.',
        '- [ ] JT to order scores',
      ],
    ],
    [
      'as a list ends with what is agreed in its last point',
      [bold('Scores'), bullet('They are old.'), bullet('JT AGREED to order scores.'), 'We left.'],
      [
        '## 1. Scores',
        '* They are old.',
        '* JT AGREED to order scores.',
        '- [ ] JT to order scores',
        'We left.',
      ],
    ],
    [
      'as a list is parted below each point in which something is agreed, wherever in it',
      [
        bold('Scores'),
        bullet('They are dear. JT AGREED to order scores.'),
        bullet('They are old.'),
        bullet('They are torn. JT AGREED to burn them.'),
        bullet('We left.'),
        bullet('We sang.'),
      ],
      [
        '## 1. Scores',
        '* They are dear. JT AGREED to order scores.',
        '- [ ] JT to order scores',
        '* They are old.',
        '* They are torn. JT AGREED to burn them.',
        '- [ ] JT to burn them',
        '<!-- epha-review 1: item 1: one JT for two sentences; read as two actions -->',
        '* We left.',
        '* We sang.',
      ],
    ],
    [
      'stays one paragraph where some of its words are bold',
      [bold('Scores'), { text: 'They are torn, ', boldEnd: 'and dear' }, 'JT AGREED to order scores.'],
      [
        '## 1. Scores',
        'They are torn, **and dear**',
        'JT AGREED to order scores.',
        '- [ ] JT to order scores',
      ],
    ],
    [
      'has below each sentence what is agreed in it',
      [
        bold('Scores'),
        'JT AGREED to order scores.',
        'They are old.',
        'Members AGREED that JT would burn them.',
      ],
      [
        '## 1. Scores',
        'JT AGREED to order scores.',
        '- [ ] JT to order scores',
        'They are old.',
        'Members AGREED that JT would burn them.',
        '- [ ] JT: burn them',
        '<!-- epha-review 1: item 1: one JT for two sentences; read as two actions -->',
      ],
    ],
  ])('%s', async (_, lines, body) => {
    expect(bodyOf(await minutesOf(agenda(['1.', lines, 'JT'])))).toEqual(body)
  })
})

describe('what stands beside it', () => {
  test.each<readonly [string, CellSpec, readonly string[]]>([
    [
      'stands in the task, and nowhere else',
      'JT',
      ['## 1. Scores', 'JT AGREED to order scores.', '- [ ] JT to order scores'],
    ],
    [
      'stays where no task says it',
      ['JT', 'see the shop in Hull'],
      [
        '## 1. Scores',
        'JT AGREED to order scores.',
        '- [ ] JT to order scores',
        'see the shop in Hull',
        '<!-- epha-review 1: item 1: "see the shop in Hull" in the Action column names nobody; read as no action -->',
      ],
    ],
    [
      'is a task of its own where it says more',
      ['JT', 'MV to wash the robes'],
      [
        '## 1. Scores',
        'JT AGREED to order scores.',
        '- [ ] JT to order scores',
        '- [ ] MV to wash the robes',
      ],
    ],
  ])('%s', async (_, beside, body) => {
    expect(
      bodyOf(await minutesOf(agenda(['1.', [bold('Scores'), 'JT AGREED to order scores.'], beside]))),
    ).toEqual(body)
  })

  test('is asked about once where several rows of a table name nobody', async () => {
    const row = (number: string, beside: CellSpec): readonly CellSpec[] => [
      number,
      [bold('Scores'), 'They are torn.'],
      beside,
    ]
    const rows = [row('1.', 'Anyone who can'), row('2.', ['Volunteers wanted', 'A friend']), row('3.', '')]
    const minutes = await minutesOf(
      agenda(...rows),
      bold('Second part'),
      agenda(row('4.', 'Whoever may'), row('5.', '')),
    )
    expect(bodyOf(minutes)).toEqual([
      '## 1. Scores',
      'They are torn.',
      'Anyone who can',
      '<!-- epha-review 1: item 1: "Anyone who can" and two more lines of the Action column name nobody; read as no actions -->',
      '## 2. Scores',
      'They are torn.',
      'Volunteers wanted',
      'A friend',
      '## 3. Scores',
      'They are torn.',
      '---',
      '## Second part',
      '## 4. Scores',
      'They are torn.',
      'Whoever may',
      '<!-- epha-review 2: item 4: "Whoever may" in the Action column names nobody; read as no action -->',
      '## 5. Scores',
      'They are torn.',
    ])
  })

  test('is asked about in its row where it is the only one', async () => {
    const rows = [
      ['1.', [bold('Scores'), 'They are torn.'], ''],
      ['2.', [bold('Robes'), 'They are old.'], 'Anyone who can'],
    ] as const
    expect(bodyOf(await minutesOf(agenda(...rows)))).toEqual([
      '## 1. Scores',
      'They are torn.',
      '## 2. Robes',
      'They are old.',
      'Anyone who can',
      '<!-- epha-review 1: item 2: "Anyone who can" in the Action column names nobody; read as no action -->',
    ])
  })

  test('is asked about below the words that it is about', async () => {
    const cell = [
      bold('Scores'),
      'Members AGREED that scores be bought.',
      'Members AGREED that the old be burnt.',
      'We left.',
    ]
    expect(bodyOf(await minutesOf(agenda(['1.', cell, ['JT', 'MV']])))).toEqual([
      '## 1. Scores',
      'Members AGREED that scores be bought.',
      '- [ ] JT: scores be bought',
      '<!-- epha-review 1: item 1: JT matched by order only; JT is not named in the item -->',
      'Members AGREED that the old be burnt.',
      '- [ ] MV: the old be burnt',
      '<!-- epha-review 2: item 1: MV matched by order only; MV is not named in the item -->',
      'We left.',
    ])
  })

  test('is counted on from the row above where Word does', async () => {
    const rows = [
      ['1.', [bold('Scores'), counted('They are dear.'), counted('They are old.')], ''],
      ['2.', [bold('Robes'), counted('JT AGREED to order robes.'), counted('They are torn.')], 'JT'],
    ] as const
    expect(bodyOf(await minutesOf(agenda(...rows)))).toEqual([
      '## 1. Scores',
      '1. They are dear.',
      '2. They are old.',
      '## 2. Robes',
      '3. JT AGREED to order robes.',
      '- [ ] JT to order robes',
      '4. They are torn.',
    ])
  })

  test('stays one paragraph, and one list, below which nothing was agreed', async () => {
    const cell: readonly Line[] = [
      bold('Scores'),
      { text: 'JT AGREED to order scores, ', boldEnd: 'all of them.' },
      bullet('They are dear.'),
      bullet('They are old.'),
    ]
    const { text } = await minutesOf(agenda(['1.', cell, 'JT']))
    expect(text).toContain(
      '\nJT AGREED to order scores, **all of them.**\n\n- [ ] JT to order scores, all of them\n',
    )
    expect(text).toContain('\n\n* They are dear.\n* They are old.\n')
  })

  test('stays in a row though a task of another row says it', async () => {
    const rows = [
      ['1.', [bold('Scores'), 'JT AGREED to order scores.'], 'JT'],
      ['2.', [bold('Robes'), 'They are old.'], ['see scores']],
    ] as const
    expect(bodyOf(await minutesOf(agenda(...rows)))).toEqual([
      '## 1. Scores',
      'JT AGREED to order scores.',
      '- [ ] JT to order scores',
      '## 2. Robes',
      'They are old.',
      'see scores',
      '<!-- epha-review 1: item 2: "see scores" in the Action column names nobody; read as no action -->',
    ])
  })

  test('is what the Action column names, and no other', async () => {
    const row = ['1.', [bold('Scores'), 'They are torn.\tJT', 'They are old. (Ada Moss)'], ''] as const
    expect(bodyOf(await minutesOf(agenda(row)))).toEqual([
      '## 1. Scores',
      'They are torn.	JT',
      'They are old. (Ada Moss)',
    ])
  })
})

describe('a document whose cells are lines', () => {
  test('has its rows written alike', () => {
    const rows = [
      '| Item | Discussion | Action |',
      '| --- | --- | --- |',
      '| 2 | The robes are torn. MV AGREED to wash them. | MV |',
      '|  |  |  |',
      '| 5 | Tea. | |',
    ]
    expect(bodyOf(houseOf(['# Choir, 6 May 2024', 'Present: Mina Vale (MV)', ...rows, 'The end.']))).toEqual([
      '## 2.',
      'The robes are torn. MV AGREED to wash them.',
      '- [ ] MV to wash them',
      '## 5.',
      '<!-- epha-review 1: an empty row between 2 and 5: nothing is there for 3 and 4 -->',
      'Tea.',
      '---',
      'The end.',
    ])
  })
})
