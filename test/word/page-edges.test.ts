import { describe, expect, it } from 'vitest'
import { pageEdges, printedLine } from '../../src/word/pdf/edges.js'
import type { Segment } from '../../src/word/pdf/page.js'

const height = 800

type Printed = readonly [fromTop: number, text: string]

const lineAt = ([fromTop, text]: Printed): readonly Segment[] => [
  { x: 72, end: 72 + text.length * 5, y: height - fromTop, size: 11, runs: [{ text, bold: false }] },
]

const names = ['pins', 'roof', 'keys', 'lamps', 'boards', 'paint', 'bar', 'fees']

/** The lines of a body that no other page has. */
const bodyOf = (page: number, from = 100): readonly Printed[] =>
  names.map((name, at) => [from + at * 14, `The ${name} of part ${names[page] ?? ''} were looked at`])

/** What is taken for an edge of each page: "above | below". */
function edgesOf(pages: readonly (readonly Printed[])[]): readonly string[] {
  const lines = pages.map((printed) =>
    printed.toSorted(([one], [other]) => one - other).map((line) => lineAt(line)),
  )
  return pageEdges(lines.map((own) => ({ lines: own, height }))).map(
    ({ above, below }) => `${above.map(printedLine).join(' / ')} | ${below.map(printedLine).join(' / ')}`,
  )
}

const pages = (count: number, printed: (page: number) => readonly Printed[], from?: number) =>
  edgesOf(Array.from({ length: count }, (_, page) => [...bodyOf(page, from), ...printed(page)]))

describe('at the edges of the pages of a PDF stand', () => {
  it.each<[string, (page: number) => readonly Printed[], string]>([
    ['the page of all pages', (page) => [[770, `Page ${page + 1} of 3`]], ' | Page 1 of 3'],
    ['a number alone', (page) => [[770, `– ${page + 4} –`]], ' | – 4 –'],
    ['the name and the day', () => [[40, 'Skittles Club, 4 March 2025']], 'Skittles Club, 4 March 2025 | '],
    ['that it is a draft', () => [[40, 'DRAFT']], 'DRAFT | '],
    [
      'lines on both sides',
      (page) => [
        [40, 'Skittles Club'],
        [53, 'Confidential'],
        [760, 'Initials ......'],
        [773, `${page + 1}/3`],
      ],
      'Skittles Club / Confidential | Initials ...... / 1/3',
    ],
  ])('%s', (_, printed, edges) => {
    expect(pages(3, printed)[0]).toBe(edges)
  })

  it('an address that leaves no gap above the body, where it stands on each page', () => {
    const address: readonly Printed[] = [
      [40, 'Skittles Club'],
      [54, 'Mill Lane'],
      [68, 'Fenwick'],
      [82, 'www.example.org'],
    ]
    expect(pages(3, () => address, 96)[2]).toBe('Skittles Club / Mill Lane / Fenwick / www.example.org | ')
  })

  it('what stands above all pages but the first', () => {
    const edges = pages(4, (page) => [[40, page === 0 ? 'SKITTLES CLUB' : 'Minutes, continued']])
    expect(edges).toEqual([' | ', ...Array.from({ length: 3 }, () => 'Minutes, continued | ')])
  })

  it('one thing on left pages and another on right ones', () => {
    const edges = pages(4, (page) => [[40, page % 2 === 0 ? 'Minutes' : 'Skittles Club']])
    expect(edges).toEqual(['Minutes | ', 'Skittles Club | ', 'Minutes | ', 'Skittles Club | '])
  })

  it('the same on two pages', () => {
    expect(pages(2, () => [[40, 'Skittles Club']])).toEqual(['Skittles Club | ', 'Skittles Club | '])
  })
})

describe('no word of the body is taken for what stands at the edges', () => {
  it.each<[string, number, (page: number) => readonly Printed[]]>([
    ['on one page alone', 1, () => [[40, 'Skittles Club']]],
    ['said on most pages, each time elsewhere', 3, (page) => [[40 + page * 9, 'The report was noted.']]],
    ['said on one page of four', 4, (page) => (page === 2 ? [[40, 'The report was noted.']] : [])],
    ['with numbers that do not count pages', 3, (page) => [[770, `The sum was ${page * 7 + 30} pounds`]]],
    [
      'right above other lines on most pages',
      4,
      (page) => (page === 0 ? [] : [[86, 'Vote: 5 for, none against']]),
    ],
  ])('%s', (_, count, printed) => {
    expect(pages(count, printed)).toEqual(Array.from({ length: count }, () => ' | '))
  })

  it('which stands below a line that no other page has', () => {
    const edges = pages(3, (page) => [
      [30, names[page] ?? ''],
      [60, 'The report was noted.'],
    ])
    expect(edges).toEqual([' | ', ' | ', ' | '])
  })

  it.each<[string, Printed]>([
    ['ends short pages in their middle', [430, 'The meeting closed at nine.']],
    ['opens pages below a wide space', [210, 'Matters arising']],
  ])('which %s', (_, [fromTop, text]) => {
    const edges = edgesOf(
      names.slice(0, 3).map((_name, page) => {
        const others = bodyOf(page, 250)
        return [...others, [fromTop, text]]
      }),
    )
    expect(edges).toEqual([' | ', ' | ', ' | '])
  })

  it('which is the same as what stands above the page, further down', () => {
    const edges = pages(3, () => [
      [40, 'Skittles Club'],
      [149, 'Skittles Club'],
    ])
    expect(edges[1]).toBe('Skittles Club | ')
  })
})
