import { expect, test } from 'vitest'
import { actionsIn, fixture, imported, readBack } from './imported.js'
import * as papers from './papers.js'
import { type CellSpec, wordFile } from './word-file.js'

/** What each paper comes to, as .docx and as .doc. */
const layouts = [
  {
    name: 'initials below each other in the Action column',
    paper: papers.plain,
    doc: 'plain.doc',
    actions: [
      '2a PS: replace the rings before winter',
      '2a GH: the ladder should be painted yellow',
      '2b NQ: write a note about the fees',
      '5 GH: lock the gate',
      '5 GH: order a second key',
    ],
    asked: [
      'the date: "2010-09", read from "autumn term 2010" in the title',
      'item 2a: GH matched by order only; GH is not named in the item',
      'item 2b: "she" read as Nora Quill, the last person named',
      'item 2b: "Members AGREED that this would be useful" read as part of the same action',
      'an empty row between 2 and 5: nothing is there for 3 and 4',
      'item 5: one GH for two sentences; read as two actions',
    ],
  },
  {
    name: 'one row for each paragraph, full names in the column',
    paper: papers.rowByRow,
    doc: 'row-by-row.doc',
    actions: [
      '1 Piet Sander: scrape it',
      '1 Greta Holm: a sign should warn of the weed',
      '2 Nora Quill: write to the Lights Board (2010-10-31)',
    ],
    asked: [],
  },
  {
    name: 'cells that go on over several rows',
    paper: papers.merged,
    doc: 'merged.doc',
    actions: ['1a PS: ask three firms for a price', '1b NQ: find out where the spoil may go'],
    asked: [],
  },
  {
    name: 'minutes in a table within a table',
    paper: papers.nested,
    doc: 'nested.doc',
    actions: ['1 PS: mend the pump'],
    asked: [],
  },
  {
    name: 'title and a date for each area in the first row',
    paper: papers.titleInFirstRow,
    doc: 'title-in-first-row.doc',
    actions: ['1 GH: count the nets'],
    asked: [],
  },
  {
    name: 'a table of attendance with stars',
    paper: papers.attendance,
    doc: 'attendance.doc',
    actions: ['1 NQ: print the list of fees'],
    asked: [],
  },
  {
    name: 'owners at the margin, and a table that repeats them with dates',
    paper: papers.atTheMargin,
    doc: 'at-the-margin.doc',
    actions: [
      '1 PS: Ask the engineer for a report (2010-10-04)',
      '2 NQ: three quotes should be had (2011-01-31)',
    ],
    asked: [],
  },
  {
    name: 'by whom and by when in columns of their own',
    paper: papers.byWhomByWhen,
    doc: 'by-whom-by-when.doc',
    actions: ['1 PS: order fenders (2011-03-01)', '2 GH: new charts should be bought'],
    asked: [],
  },
  {
    name: 'rows that Word counts',
    paper: papers.counted,
    doc: 'counted.doc',
    actions: ['1 GH: splice the ropes', '2 NQ: paint the buoys'],
    asked: [],
  },
  {
    name: 'words and due days beside the owners',
    paper: papers.wordsBesideOwners,
    doc: 'words-beside-owners.doc',
    actions: [
      '1 PS: buy paint',
      '1 GH: find the old colour card',
      '2 NQ: count the keys (2011-09-03)',
      '2 GH: oil the locks',
      '3 PS: Flags were discussed (2011-09-09)',
    ],
    asked: [
      'item 3: PS stands beside no agreement; given the last sentence that fits',
      'item 3: "?!" in the Action column names nobody; read as no action',
    ],
  },
  {
    name: 'minutes in several tables',
    paper: papers.cutTables,
    doc: 'cut-tables.doc',
    actions: ['1 PS: count the oars', '2 GH: mend the sails', '3 NQ: look at the masts'],
    asked: [],
  },
  {
    name: 'agreements in prose, and a table of actions at the end',
    paper: papers.agreedInProse,
    doc: 'agreed-in-prose.doc',
    actions: ['1 NQ: have the pipes lagged (2011-12-31)'],
    asked: [],
  },
  {
    name: 'changes and comments that were left in it',
    paper: papers.unfinished,
    doc: 'unfinished.doc',
    actions: ['1 PS: oil the winch and its chain'],
    asked: ['tracked changes were in the file; read as accepted'],
  },
]

for (const { name, paper, doc, actions, asked } of layouts) {
  test(`${name}: each owner stands at his sentence`, async () => {
    const docx = await imported(await wordFile(paper))
    expect(actionsIn(docx)).toEqual(actions)
    expect(docx.questions.map((question) => question.words)).toEqual(asked)
    expect(docx.actions).toBe(actions.length)
  })

  test(`${name}: the .doc gives the same minutes as the .docx`, async () => {
    const { text } = await imported(await wordFile(paper))
    // Who wrote a comment, and on what, only the .docx says in full.
    const plainly = text.replace(/^> Comment by [^:]*:/gm, '> Comment:')
    expect((await imported(fixture(doc))).text).toBe(plainly)
  })
}

/** What papers with tables in odd places come to. */
const oddTables = [
  {
    name: 'tables within the cells of a table of minutes',
    paper: papers.tablesInCells,
    actions: [
      '1 PS: Ask three firms (2012-04-01)',
      '1 GH: Fence it off (2012-03-20)',
      '2 NQ: order rope',
      '2 GH: splice it',
      '3 NQ: take the blue',
    ],
  },
  {
    name: 'two texts beside each other',
    paper: papers.besideEachOther,
    actions: ['1 PS: Oil the crane', '2 NQ: Order rope'],
  },
  { name: 'a table two cells deep', paper: papers.twoDeep, actions: ['h1 GH: Oil the crane'] },
  {
    name: 'tables without a header, and labels in cells',
    paper: papers.withoutHeaders,
    actions: [
      '1 PS: Ask three firms (2012-04-01)',
      '1 GH: Fence it off (2012-03-20)',
      '1 NQ: oil the crane',
      '2 GH: order rope',
    ],
  },
]

for (const { name, paper, actions } of oddTables)
  test(`${name}: no action is lost, and nobody owns another’s`, async () => {
    const minutes = await imported(await wordFile(paper))
    expect(actionsIn(minutes)).toEqual(actions)
    expect(minutes.questions).toEqual([])
  })

test('a table within a cell comes behind the words above it, and what stands below it goes on', async () => {
  const { text } = await imported(await wordFile(papers.tablesInCells))
  const places = [
    'groans',
    'Ask three firms',
    'Fence it off',
    'insurer',
    'thin',
    'splice',
    'blue',
    'Red',
  ].map((word) => text.indexOf(word))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

const dumped: readonly papers.PaperSpec[] = [
  papers.plain,
  papers.rowByRow,
  papers.attendance,
  papers.byWhomByWhen,
]

test('a text dump gives the actions of its Action column, and its sign-off is nobody’s', async () => {
  const dump = await imported(fixture('dump.txt'))
  expect(actionsIn(dump)).toEqual([
    '2a PS: replace the rings before winter',
    '2a NQ: the ladder should be painted yellow',
    '2b GH: print it',
    '5 GH: lock the gate',
    '5 GH: order a second key',
  ])
  expect(dump.questions.map(({ words }) => words)).toEqual([
    'the title and the date: "2010-09", read from "Spring term 2011" in item 6',
    'item 2a: NQ matched by order only; NQ is not named in the item',
    'item 2b: "she" read as Greta Holm, the last person named',
    'item 2b: "Members AGREED that this would be useful, …" read as part of the same action',
    'an empty row between 2 and 5: nothing is there for 3 and 4',
    'item 5: one GH for two sentences; read as two actions',
    'item 5: "He agreed that the gate is heavy", and nobody is marked; read as no action',
  ])
  expect(dump.text).toContain('---\n\nIvo Lunt\n\nClerk to the Trust\n')
})

/** A paper as a text dump: a TAB opens a cell, a newline ends a paragraph, an empty line ends a row. */
function dumpOf(paper: papers.PaperSpec): string {
  const lines = (cell: CellSpec): string[] => {
    const blocks = Array.isArray(cell)
      ? cell
      : typeof cell === 'object' && 'lines' in cell
        ? cell.lines
        : [cell]
    return blocks.map((one) => (typeof one === 'string' ? one : 'text' in one ? one.text : ''))
  }
  return paper
    .map((one) =>
      typeof one === 'object' && 'rows' in one
        ? one.rows.map((row) => `${row.map((cell) => `\t${lines(cell).join('\n')}\n`).join('')}\n`).join('')
        : `${lines(one).join('')}\n`,
    )
    .join('')
}

for (const { name, paper, actions } of layouts.filter((one) => dumped.includes(one.paper)))
  test(`${name}: the same as a text dump`, async () => {
    expect(actionsIn(await imported(Buffer.from(dumpOf(paper))))).toEqual(actions)
  })

test('blank lines in a dump are no guide to which row it is', async () => {
  const dump = fixture('dump.txt').toString('utf8')
  const wider = dump.replaceAll('\n\n\n', '\n\n').replace('painted yellow.\n\n', 'painted yellow.\n')
  expect(actionsIn(await imported(Buffer.from(wider)))).toEqual(actionsIn(await imported(Buffer.from(dump))))
})

test('a dump in Windows-1252 is read as one in UTF-8', async () => {
  const dump = fixture('dump.txt').toString('utf8')
  expect((await imported(Buffer.from(dump, 'latin1'))).text).toBe((await imported(Buffer.from(dump))).text)
})

test('next meetings go into front matter with date, area and venue; conferences do not', async () => {
  const [meeting] = readBack(await imported(fixture('dump.txt'))).meetings
  expect(meeting?.next).toEqual([
    { area: 'East', date: '2011-03-07', venue: 'The Customs House' },
    { area: 'West', date: '2011-03-08', venue: 'The Boat Shed' },
  ])
  expect(meeting?.areas).toEqual(['East', 'West'])
})

test('a meeting held area by area has its sittings', async () => {
  const [meeting] = readBack(await imported(await wordFile(papers.titleInFirstRow))).meetings
  expect(meeting?.sittings).toEqual([
    { area: 'East', date: '2011-03-07', venue: 'The Customs House' },
    { area: 'West', date: '2011-03-08', venue: 'The Boat Shed' },
  ])
})

test('only the starred were present; offices stand beside the names, and a firm is none', async () => {
  const minutes = readBack(await imported(await wordFile(papers.attendance)))
  expect(minutes.meetings[0]?.present).toEqual(['NQ', 'Piet Sander'])
  expect(minutes.people.map(({ key, name, role }) => [key, name, role])).toEqual([
    ['NQ', 'Nora Quill', 'Chair'],
    ['Piet Sander', 'Piet Sander', 'Harbour Master'],
    ['Greta Holm', 'Greta Holm', undefined],
  ])
})
