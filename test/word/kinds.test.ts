import { expect, test } from 'vitest'
import { actionsIn, imported } from './imported.js'
import { bold, kinds, opening } from './kinds.js'
import { type Line, type TableSpec, wordFile } from './word-file.js'

for (const [name, { paper, actions }] of Object.entries(kinds))
  test(`${name}: each is asked of whom it is asked`, async () => {
    expect(actionsIn(await imported(await wordFile([...opening, ...paper])))).toEqual(actions)
  })

/** Tables that look like those above and are none. */
const nearMisses: Readonly<Record<string, readonly (Line | TableSpec)[]>> = {
  'a table of events has contacts and days': [
    {
      rows: [
        ['Event', 'Contact', 'Date'],
        ['Summer fair', 'Jude Tarn', '20 June 2024'],
        ['Open day', 'Mina Vale', '3 July 2024'],
      ],
    },
  ],
  'what is framed as actions and asks nothing is none': [
    {
      rows: [
        ['Policy', 'Owner', 'Due date'],
        ['Safety of the loft', 'Jude Tarn', 'June 2024'],
        ['Keys of the hall', 'Mina Vale', 'July 2024'],
      ],
    },
  ],
  'a TAB before the name of an office is no margin': ['Chair:\tNO', 'Treasurer and keeper of keys:\tJT'],
}

for (const [name, paper] of Object.entries(nearMisses))
  test(`${name}`, async () => {
    expect(actionsIn(await imported(await wordFile([...opening, ...paper])))).toEqual([])
  })

test('Word’s own numbers are written: those of headings, and of each list anew', async () => {
  const { text } = await imported(
    await wordFile([
      ...opening,
      { text: 'Concert', bold: true, numbered: true },
      'The concert is in June.',
      { text: 'Tickets', bold: true, numbered: true },
      'Tickets are dear.',
    ]),
  )
  expect(text).toContain('## 1. Concert\n')
  expect(text).toContain('## 2. Tickets\n')
})

test('a date of which the paper names only the day is the first whole day above its first item', async () => {
  const table: TableSpec = { rows: [['Ferry Lane Choir', ['6 May 2024', 'the vestry']]] }
  const { text, questions } = await imported(await wordFile([table, bold('1. Scores'), 'Nothing was said.']))
  expect(text).toContain('date: 2024-05-06\n')
  expect(questions.map(({ words }) => words).filter((words) => words.includes('date'))).toEqual([])
})

/** The lines of the front matter that say when the meeting was; and what is asked of it. */
async function datingOf(paper: readonly (Line | TableSpec)[]): Promise<readonly string[]> {
  const { text, questions } = await imported(await wordFile(paper))
  const [front = ''] = text.split('\n# ')
  return [
    ...front.split('\n').filter((line) => /^(?:date:|sittings:|areas:| {2}- \{)/.test(line)),
    ...questions.map(({ words }) => words).filter((words) => words.includes('date')),
  ]
}

const people = 'Present: Nell Orme, Jude Tarn'
const asked = ['the date: the paper gives none']

test.each<readonly [string, readonly (Line | TableSpec)[]]>([
  ['a deadline', [people, 'Jude Tarn to mend the organ by 14 July 2024.']],
  ['a deadline without a full stop', [people, 'Jude Tarn to mend the organ by 14 July 2024']],
  ['a deadline in a table', [people, { rows: [['1', 'Jude to mend it before 14 July 2024', 'JT']] }]],
  ['what was told', [people, 'The licence of 4 May 2019 was found.', 'Jude: fine.']],
  ['deadlines of two actions', ['Jude will sing by 3 July 2024', 'Nell will play until 4 July 2024']],
  ['a deadline beside the next meeting', ['Jude will sing by 3 July 2024', 'Next meeting 3 August 2024']],
])('a paper without its day asks for it, though it names %s', async (_, paper) => {
  expect(await datingOf([bold('Ferry Lane Choir'), ...paper])).toEqual(asked)
})

test.each([
  'Monday 6 May 2024',
  'Ferry Lane Choir, 6 May 2024, 7.30pm',
  'Choir of the lane: 6 May 2024',
  'notes of the choir 6 May 2024',
])('the day stands alone, or behind a title or a label: %s', async (line) => {
  expect(await datingOf([bold('Ferry Lane Choir'), people, line, 'Jude will sing by 3 July 2024'])).toEqual([
    'date: 2024-05-06',
  ])
})

test.each<readonly [string, readonly (Line | TableSpec)[]]>([
  [
    'below the people',
    ['Those present: Nell Orme', { rows: [['24/01', 'The bell cracked.', 'NO – 28 Feb']] }],
  ],
  [
    'in a table',
    [
      {
        rows: [
          ['Ref', 'Minute'],
          ['1.1', 'Organ: 20 May'],
          ['1.2', 'Bell: 2 June'],
        ],
      },
    ],
  ],
  ['as plain lines', ['Summer fair: 20 June', 'Open day: 3 July']],
])('minutes that open with their one day keep it, though days are named %s', async (_, paper) => {
  const top = [bold('Ferry Lane Choir'), 'Minutes of the meeting held on 6 May 2024']
  expect(await datingOf([...top, ...paper])).toEqual(['date: 2024-05-06'])
})

test('a meeting that sat on several days has them all', async () => {
  const days = ['Central: 4 June 2024, Marsh Hall', 'North: 5 June 2024, Fen Room']
  expect(await datingOf([bold('Ferry Lane Choir'), ...days, people])).toEqual([
    'sittings:',
    '  - { area: Central, date: 2024-06-04, venue: Marsh Hall }',
    '  - { area: North, date: 2024-06-05, venue: Fen Room }',
    'areas: [ Central, North ]',
  ])
})

test('a line of short words in capitals does not tell how they are written elsewhere', async () => {
  const { text } = await imported(
    await wordFile([
      bold('FERRY LANE AND QUAY CHOIR'),
      'Minutes of the meeting held on 6 May 2024',
      bold('1. SCORES AND THE ORGAN'),
      'They came.',
      bold('2. IT AND PE KIT'),
      'It came too.',
    ]),
  )
  expect(text).toContain('title: Ferry Lane and Quay Choir\n')
  expect(text).toContain('## 1. Scores and the organ\n')
})

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  [
    'nobody as yet',
    ['Order scores'],
    ['TBC'],
    ['item 1: "Order scores" in the Action column names nobody; read as no action'],
  ],
  [
    'nobody at all',
    ['Order scores'],
    [''],
    ['item 1: "Order scores" in the Action column names nobody; read as no action'],
  ],
  [
    'somebody for one of two',
    ['Tune the organ', 'Order scores'],
    ['JT', 'TBC'],
    ['item 1: "Order scores" in the Action column names nobody; read as no action'],
  ],
  [
    'nobody for two',
    ['Tune the organ', 'Order scores'],
    [''],
    ['item 1: "Tune the organ" and one more line of the Action column name nobody; read as no actions'],
  ],
  ['somebody', ['Order scores'], ['JT'], []],
  ['nobody, for there is nothing to do', ['None'], [''], []],
])('a column of owners that has %s beside an action is asked about once', async (_, deeds, owners, asked) => {
  const { questions } = await imported(
    await wordFile([
      ...opening,
      {
        rows: [
          ['No.', 'Discussion', 'Action', 'Responsible'],
          ['1', 'The scores are torn.', deeds, owners],
          ['2', 'The robes smell.', 'Wash the robes', 'MV'],
        ],
      },
    ]),
  )
  expect(questions.map(({ words }) => words)).toEqual(asked)
})

test('a title in capitals is put into ordinary case, and what the paper writes in capitals stays', async () => {
  const { text } = await imported(
    await wordFile([
      bold('FERRY LANE CHOIR'),
      'Minutes of the meeting held on Monday 6 May 2024',
      bold('1. NEWS OF THE RSCM AND OF JUDE'),
      'Jude wrote to the RSCM.',
    ]),
  )
  expect(text).toContain('title: Ferry Lane Choir\n')
  expect(text).toContain('## 1. News of the RSCM and of Jude\n')
})

test('control characters and marks of direction reach nothing', async () => {
  const { text } = await imported(
    await wordFile([...opening, 'A \u202elouder\u202c \u009bhymn\u200b was sung.']),
  )
  expect(text).toContain('A louder hymn was sung.')
})

test('a season dates a meeting only where the paper calls it a term', async () => {
  const ofTerm = await imported(
    await wordFile([bold('Ferry Lane Choir, autumn term 2023'), 'Nothing was said.']),
  )
  expect(ofTerm.text).toContain('date: 2023-09\n')
  const ofSeason = await imported(
    await wordFile([bold('Ferry Lane Choir, autumn 2023'), 'Nothing was said.']),
  )
  expect(ofSeason.text).not.toMatch(/^date:/m)
})

test('names beside their initials are a table, and nothing at a margin', async () => {
  const { text } = await imported(
    await wordFile([
      ...opening,
      {
        rows: [
          ['Nell Orme', 'NO'],
          ['Jude Tarn', 'JT'],
        ],
      },
    ]),
  )
  expect(text).toMatch(/^\| Nell Orme \| NO \|$/m)
  expect(text).not.toContain('\t')
})
