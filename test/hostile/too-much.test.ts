import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../src/parse/blocks.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const before = 'Held on 3 May 2011\n\n- [ ] GOOD ACTION @bob due 2026-02-01\n\n'

function unreadIn(text: string) {
  const context = { alone: true, absolutePath: '/minutes/roof.md' }
  const document = parseDocument({ path: 'roof.md', text }, defaultSettings, context)
  const { entries, problems } = recogniseAlone(document, defaultSettings)
  expect(entries.map((entry) => entry.text)).toContain('GOOD ACTION')
  return {
    number: entries.length,
    unread: problems.filter(({ rule }) => rule === 'minutes-unreadable'),
    lines: document.lines.starts.length,
  }
}

describe('a paragraph longer than a megabyte', () => {
  test.each([
    ['agreements', 'RH AGREED to send the report to TR by the next meeting. '],
    ['one word', 'AGREED '],
    ['labels', 'Action: '],
    ['letters', 'x'],
    ['lines', 'and so on\n'],
    ['sentences', 'TR will call. '],
  ])('of %s is not read, and what stands around it is', (_, piece) => {
    const long = piece.repeat(2 ** 20 / piece.length + 9)
    const blocks = blocksOf(`${before}${long}\n\nthe end\n`)
    const heavy = blocks.flatMap((block) => block.heavy)
    expect(heavy.map(({ why }) => why)).toEqual(['a paragraph longer than a megabyte'])
    expect(heavy[0]?.span).toEqual({ start: before.length, end: (before + long).trimEnd().length })
  })

  test('is the first that is not read: a little less is', () => {
    const heavy = blocksOf(`${before}${'x'.repeat(2 ** 20 - 9)}\n\nthe end\n`).flatMap((block) => block.heavy)
    expect(heavy).toEqual([])
  })
})

describe('more than ten thousand actions in one file', { timeout: 120_000 }, () => {
  test.each([
    ['tasks', (n: number) => `- [ ] TR to mend gate ${n}\n${n % 50 === 0 ? '\n# Part\n\n' : ''}`],
    ['agreements', (n: number) => `TR AGREED to mend gate ${n}. ${n % 50 === 0 ? '\n\n' : ''}`],
  ])('of %s: the rest is not read, and a problem says from which line', (_, piece) => {
    const text = before + Array.from({ length: 11_000 }, (_, n) => piece(n)).join('')
    const { number, unread, lines } = unreadIn(text)
    expect(number).toBeGreaterThan(9_000)
    expect(number).toBeLessThan(11_000)
    expect(unread).toHaveLength(1)
    expect(unread[0]?.hidesActions).toBe(true)
    expect(unread[0]?.message).toMatch(/: too many actions for one file; lines? /)
    expect(unread[0]?.location.line).toBeLessThan(lines)
  })
})

/** Where signs may stand, as what is before them and what is behind. */
const placesOfSigns = {
  'a paragraph': ['RH to call', ' x'],
  'a heading': ['## 3. A ', ' x'],
  'a task': ['- [ ] RH to call ', ' x'],
  'a label': ['Action: RH to call ', ' x'],
  'bold words': ['**A ', ' x**'],
  'a cell': ['| Action | Who |\n| --- | --- |\n| call ', ' x | RH |'],
} as const

describe.each(Object.entries(placesOfSigns))('signs in a row in %s', (_, [before, behind]) => {
  const minutesWith = (sign: string, length: number): string =>
    `Held on 3 May 2011\n\n- [ ] GOOD ACTION @bob due 2026-02-01\n\n# Roof\n\n${before}${sign.repeat(length / sign.length)}${behind}\n\n# End\n\n- [ ] GOOD ACTION @bob due 2026-02-01 again\n`

  test.each([' ', '\t', ':', '.', ')', '*', '_', '~', '\u00a0', '’', '→', '☑', ' -', '. ', ': '])(
    'are not read where they are too many: %j',
    (sign) => {
      const { unread, number } = unreadIn(minutesWith(sign, 250_000))
      expect(unread.map(({ message }) => message)).toEqual([
        expect.stringContaining(': too many signs in a row'),
      ])
      expect(unread.map(({ location }) => location.line)).toEqual([7])
      expect(number).toBe(2)
    },
  )

  test.each([' ', ':', '.', '-', '_', ' .'])('are read where they are a line across the page: %j', (sign) => {
    expect(unreadIn(minutesWith(sign, 400)).unread).toEqual([])
  })
})

test('a wide table of blank cells is read whole', () => {
  const row = `|${`${' '.repeat(180)}|`.repeat(8)}\n`
  const table = `|${' Who |'.repeat(8)}\n|${'-'.repeat(180)}${'|---'.repeat(7)}|\n${row.repeat(150)}`
  expect(unreadIn(`${before}${table}`).unread).toEqual([])
})

describe('a table that is too wide', () => {
  const row = (cell: string, columns: number): string => `|${`${cell}|`.repeat(columns)}`
  const tableOf = (cell: string, columns: number, rows: number): string =>
    [row(cell, columns), row('-', columns), ...Array.from({ length: rows }, () => row(cell, columns))].join(
      '\n',
    )
  const within = (before: string, text: string): string => text.replace(/^/gm, before)

  const wide = {
    'of many columns and few rows': tableOf(' RH ', 40_000, 1),
    'of many columns and many rows': tableOf('a', 3000, 40),
    'of empty cells': tableOf('', 20_000, 40),
    'of blank cells': tableOf(' ', 3000, 40),
    'of escaped pipes': tableOf(' \\|', 3000, 60),
    'of pipes in code': tableOf(' `a|b` ', 3000, 30),
    'in an item of a list': `- here\n\n${within('  ', tableOf('a', 3000, 40))}`,
    'in a quotation': within('> ', tableOf('a', 3000, 40)),
    'without marks at its sides': tableOf('a', 3000, 40).replace(/^\||\|$/gm, ''),
    'that is none, for nothing parts its head': `${row('a', 3000)}\n`.repeat(40),
  }

  test.each(Object.entries(wide))('%s is not read, and what stands around it is', (_, table) => {
    const { unread, number } = unreadIn(
      `${before}# Table\n\n${table}\n\n# End\n\n- [ ] GOOD ACTION @bob due 2026-02-01 again\n`,
    )
    expect(unread.map(({ message }) => message)).toEqual([
      expect.stringContaining(': too many cells in wide tables'),
    ])
    expect(number).toBe(2)
  })

  test('is read where a machine may have made it: sixty columns and two hundred rows', () => {
    expect(unreadIn(`${before}${tableOf(' 3 ', 60, 200)}`).unread).toEqual([])
  })

  test('takes what many such tables may take in one file, and the rest is not read', () => {
    const { unread } = unreadIn(`${before}${`${tableOf('a', 2000, 2)}\n\n`.repeat(60)}`)
    expect(unread.length).toBeGreaterThan(10)
    expect(unread.length).toBeLessThan(58)
    for (const { message } of unread) expect(message).toContain('too much text for one file')
  })
})

test('of a heading that is too long its beginning counts, and what stands below it is read', () => {
  const { unread, number } = unreadIn(
    `${before}## 3. Roof x: x: ${':'.repeat(300_000)}\n\n- [ ] RH to call\n`,
  )
  expect(unread).toHaveLength(1)
  expect(unread[0]?.message).toContain('; line 5 is not read')
  expect(number).toBe(2)
})

test.each([
  ['labels', 'Action (RH): call. ', 5000],
  ['labels in capitals', 'ACTION: RH to call ', 5000],
])('a line of too many %s is not read, and what stands around it is', (_, piece, count) => {
  const { unread } = unreadIn(`${before}${piece.repeat(count)}\n\n# End\n`)
  expect(unread.map(({ location }) => location.line)).toEqual([5])
})

test('a long table of times and addresses is read whole', () => {
  const row = '| 10:30 | https://example.org/a | RH: call |\n'
  expect(unreadIn(`${before}| When | Where | What |\n|---|---|---|\n${row.repeat(3000)}`).unread).toEqual([])
})

test.each([
  ['letters of a script without blanks', '日本'],
  ['initials with commas', 'RH, '],
  ['names with hyphens', 'A-'],
])('a list of actions below which stand %s in a row is read', (_, piece) => {
  const { number } = unreadIn(`${before}## Actions\n\n${piece.repeat(60_000 / piece.length)}\n\n# End\n`)
  expect(number).toBeGreaterThan(0)
})

// Each pair more doubled the time: with fifteen of them it was half a minute.
test.each(['_*', '*_', '**_', '\\*', '<b>', '*<i>', '___*'])(
  'a name among those who were there is read behind any number of marks: %s',
  (marks) => {
    const context = { alone: true, absolutePath: '/minutes/roof.md' }
    const text = `# Roof, 3 May 2011\n\n## Present\n\n${marks.repeat(60)} Tom Haigh (TH)\n\nTom Haigh (TH)\n`
    const document = parseDocument({ path: 'roof.md', text }, defaultSettings, context)
    const { meeting } = recogniseAlone(document, defaultSettings)
    expect(meeting.present).toEqual(['TH'])
  },
)
