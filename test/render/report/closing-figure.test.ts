import { describe, expect, it } from 'vitest'
import { reportFiles } from '../../../src/render/report/report-files.js'
import { meeting, reportOf, type Told } from './sample.js'

const autumn = meeting('2010-autumn', '2010-11-15')
const winter = meeting('2011-winter', '2011-01-17')
const spring = meeting('2011-spring', '2011-03')
const told: readonly Told[] = [
  { at: autumn, item: '1.1', text: 'call the county', closedAt: winter },
  { at: autumn, item: '1.2', text: 'write to the county', closedAt: spring },
  { at: autumn, item: '1.3', text: 'book the hall' },
  { at: winter, item: '2.1', text: 'find a trainer', closedAt: spring, withdrawn: true },
  { at: winter, item: '2.2', text: 'thank the caretaker', closedAt: winter },
  { at: spring, item: '3.1', text: 'count the chairs', confidential: true },
]

/** The first page of a report, and on it the figure of what meetings raise and close. */
function pageOf(actions: readonly Told[], meetings = [autumn, winter, spring]) {
  const files = new Map(reportFiles(reportOf(meetings, actions)).map(({ path, text }) => [path, text]))
  const index = files.get('index.html') ?? ''
  const figure = /<section aria-labelledby="closing"[\s\S]*?<\/section>/.exec(index)?.[0] ?? null
  return { index, figure, all: files.get('lists/meetings.html') ?? '' }
}

/** The rows of the table of a page: the words of each cell. */
function rowsOf(html: string): readonly (readonly string[])[] {
  const table = html.slice(html.indexOf('<table class="closing"')).split('</table>')[0] ?? ''
  return [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell.replace(/<[^>]*>/g, '').replaceAll('\u00ad', ''),
    ),
  )
}

const numberIn = (tag: string, name: string): number =>
  Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1])

describe('what meetings raise and close', () => {
  it('stands in a table, with the time that half of it took', () => {
    expect(rowsOf(pageOf(told).figure ?? '')).toEqual([
      ['Meeting', 'Raised', 'Closed', 'Half took up to'],
      ['Spring term 2011 Mar 2011', '1', '2', '1 month'],
      ['Winter term 2011 17 Jan 2011', '1', '1', '2 months'],
      ['Autumn term 2010 15 Nov 2010', '3', '0', '–'],
    ])
  })

  it('is said in a sentence, to whoever cannot see the drawing too', () => {
    const { figure } = pageOf(told)
    const sentence =
      'The last three meetings raised five and closed three, without what one meeting raised and closed.'
    expect(figure?.replace(/<[^>]*>/g, '')).toContain(`${sentence} At each: raised, closed.`)
    expect(figure).toContain('role="img" aria-labelledby="closing-chart-title closing-chart-words"')
    expect(figure).toContain('<title id="closing-chart-title">Raised and closed at each meeting</title>')
    expect(figure).toContain(`<desc id="closing-chart-words">${sentence} The table with this chart`)
  })

  it('is drawn as high as it is, each column with its number', () => {
    const svg = /<svg[\s\S]*<\/svg>/.exec(pageOf(told).figure ?? '')?.[0] ?? ''
    const heights = (kind: string, line: number) =>
      (svg.match(new RegExp(`<rect class="${kind}"[^>]*>`, 'g')) ?? []).map(
        (rect) => Math.round(((numberIn(rect, 'height') + line) / 24) * 100) / 100,
      )
    expect(heights('new', 1.5)).toEqual([3, 1, 1])
    expect(heights('old', 0)).toEqual([1, 2])
    const numbers = [...svg.matchAll(/<text class="two"[^>]*>(\d+)</g)].map(([, number]) => number)
    expect(numbers).toEqual(['3', '0', '1', '1', '1', '2'])
  })

  it('is of the last eight meetings, and the page of all meetings has the others', () => {
    const meetings = Array.from({ length: 10 }, (_, at) => meeting(`201${at}-spring`, `201${at}-03-01`))
    const first = meetings[0] ?? autumn
    const { index, figure, all } = pageOf(
      [{ at: first, item: '1.1', text: 'call', closedAt: meetings[1] ?? autumn }],
      meetings,
    )
    expect(figure).toBeNull()
    expect(index).not.toContain('href="#closing"')
    expect(rowsOf(all).at(-2)).toEqual(['Term 2011 1 Mar 2011', '0', '1', '12 months'])
  })

  it('is not there where no meeting did either', () => {
    expect(pageOf([]).figure).toBeNull()
    expect(pageOf(told).index).toContain('href="#closing"')
  })
})
