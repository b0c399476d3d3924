import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

/** What a table of these rows asks of whom: "TR: Order". */
function askedIn(header: string, rows: readonly string[]): readonly string[] {
  const line = (cells: string): string => `| ${cells.replaceAll(' · ', ' | ')} |`
  const parting = line(header.replaceAll(/[^·]+/g, '---').replaceAll('·', ' · '))
  const text = ['# Board, 1 May 2011', '', line(header), parting, ...rows.map(line), ''].join('\n')
  const context = { alone: true, absolutePath: '/minutes/board.md' }
  const document = parseDocument({ path: 'board.md', text }, defaultSettings, context)
  const { entries } = recogniseAlone(document, defaultSettings)
  return entries.map((entry) => `${entry.owners.map(({ key }) => key).join(', ')}: ${entry.text}`)
}

describe('words that look like names in the Action cells', () => {
  test.each([
    [
      'that ask, beside initials',
      'No · Item · Action · Who',
      ['1 · Slates · Order · TR, RH', '2 · Rings · Count · AF', '3 · Moorings · Check · RH'],
      ['TR, RH: Order', 'AF: Count', 'RH: Check'],
    ],
    [
      'that ask, behind initials',
      'Item · Discussion · Who · Action',
      ['Wall · We looked at the wall · TR · Repair', 'Shed · It was long · AF · Paint'],
      ['TR: Repair', 'AF: Paint'],
    ],
    [
      'that are things, beside initials',
      'Item · Discussion · Action · Who',
      ['Wall · We looked at the wall · Website · TR', 'Shed · It was long · Newsletter · AF'],
      ['TR: Website', 'AF: Newsletter'],
    ],
    [
      'that are things, beside first names of strangers who surely own',
      'Item · Discussion · Action · Who',
      ['Wall · We looked at it · Website · Ann', 'Shed · It was long · Poster · Tom'],
      ['Ann: Website', 'Tom: Poster'],
    ],
    [
      'that ask in two words with capitals, beside a name',
      'Item · Discussion · Action · Who',
      ['Wall · We looked at the wall · Repair Wall · Ann Bray', 'Shed · It was long · Paint Shed · Tom Gray'],
      ['Ann Bray: Repair Wall', 'Tom Gray: Paint Shed'],
    ],
    [
      'that ask, one of them more than once in a cell',
      'No · Item · Action · Who',
      ['1 · Slates · Order<br>Check · TR', '2 · Rings · Publish · AF'],
      ['TR: Order', 'TR: Check', 'AF: Publish'],
    ],
  ])('are what is to be done: %s', (_, header, rows, asked) => {
    expect(askedIn(header, rows)).toEqual(asked)
  })

  test.each([
    ['that ask', ['1 · Slates · Order', '2 · Rings · Count', '3 · Moorings · Check']],
    ['that decide', ['1 · Minutes · Approve', '2 · Accounts · Publish', '3 · Walls · Note']],
  ])('are nobody where nobody stands beside them: %s', (_, rows) => {
    expect(askedIn('No · Item · Action', rows)).toEqual([])
  })

  test.each([
    [
      'first names of strangers, one of which is a verb',
      'Item · Discussion · Action',
      ['Wall · We looked at it · Mark', 'Shed · It was long · Ann', 'Bell · It rang · Sue'],
      ['Mark: We looked at it', 'Ann: It was long', 'Sue: It rang'],
    ],
    [
      'initials among verbs',
      'Item · Discussion · Action',
      ['Wall · We looked at it · TR', 'Shed · It was long · Paint', 'Bell · It rang · Check'],
      ['TR: We looked at it'],
    ],
    [
      'the whole name of a stranger among verbs',
      'Item · Discussion · Action',
      ['Wall · We looked at it · Ann Bray', 'Shed · It was long · Paint', 'Bell · It rang · Check Rope'],
      ['Ann Bray: We looked at it'],
    ],
    [
      'whole names beside the initials of who leads',
      'Item · Discussion · Lead · Action',
      ['Wall · We looked at it · TR · Ann Bray', 'Shed · It was long · AF · Tom Gray'],
      ['Ann Bray: We looked at it', 'Tom Gray: It was long'],
    ],
    [
      'whole names beside those of who leads',
      'Item · Discussion · Lead · Action',
      ['Wall · We looked at it · Tom Gray · Ann Bray', 'Shed · It was long · Ann Bray · Tom Gray'],
      ['Ann Bray: We looked at it', 'Tom Gray: It was long'],
    ],
    [
      'first names beside those of who leads',
      'Item · Discussion · Lead · Action',
      ['Wall · We looked at it · Tom · Ann', 'Shed · It was long · Ann · Lea'],
      ['Ann: We looked at it', 'Lea: It was long'],
    ],
    [
      'first names beside others who lead',
      'Item · Discussion · Lead · Action',
      ['Wall · We looked at it · Ann · Tom', 'Shed · It was long · Mia · Lea'],
      ['Tom: We looked at it', 'Lea: It was long'],
    ],
    [
      'first names before a column of owners that is empty',
      'Item · Discussion · Action · Who',
      ['Wall · We looked at it · Ann · ', 'Shed · It was long · Tom · '],
      ['Ann: We looked at it', 'Tom: It was long'],
    ],
    [
      'first names that stand among the owners too',
      'Item · Discussion · Who · Action',
      ['Wall · We looked at it · Tom · Ann', 'Shed · It was long · Ann · Lea'],
      ['Ann: We looked at it', 'Lea: It was long'],
    ],
    [
      'initials beside those of who leads',
      'Item · Discussion · Lead · Action',
      ['Wall · We looked at it · TR · AF', 'Shed · It was long · AF · RH'],
      ['AF: We looked at it', 'RH: It was long'],
    ],
    [
      'first names, some of them known, beside initials of who leads',
      'Item · Discussion · Lead · Action',
      ['Wall · We looked at it · TR · AF', 'Shed · It was long · AF · Lea'],
      ['AF: We looked at it', 'Lea: It was long'],
    ],
  ])('are owners: %s', (_, header, rows, asked) => {
    expect(askedIn(header, rows)).toEqual(asked)
  })

  test('are what is to be done where they ask beside whoever it is, though the others do not', () => {
    const rows = [
      'Wall · It leans · Repair · Ann',
      'Shed · It leaks · Website · Tom',
      'Bell · It rang · Roof · Lea',
    ]
    expect(askedIn('Item · Discussion · Action · Who', rows)).toContain('Ann: Repair')
  })
})

describe('two owners with a slash between them', () => {
  const asked = (cell: string) => askedIn('Item · Discussion · Action', [`Fund · It is short · ${cell}`])

  test.each([
    ['KB/SO to meet the bank', 'KB, SO: meet the bank'],
    ['KB/SO: meet the bank', 'KB, SO: meet the bank'],
    ['KB / SO will meet the bank', 'KB, SO: meet the bank'],
    ['Ann/Tom to meet the bank', 'Ann, Tom: meet the bank'],
    ['KB/SO/TR to meet the bank', 'KB, SO, TR: meet the bank'],
  ])('both have what follows: %s', (cell, action) => {
    expect(asked(cell)).toEqual([action])
  })

  test.each(['KB / next meeting', 'KB/by the AGM', 'KB – when the roof is dry'])(
    'but what says when, behind one of them, is when: %s',
    (cell) => {
      expect(asked(cell)).toEqual(['KB: It is short'])
    },
  )
})
