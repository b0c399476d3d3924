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
