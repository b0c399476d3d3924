import { describe, expect, it } from 'vitest'
import { reportFiles } from '../../../src/render/report/report-files.js'
import { rowsOnFirstPage } from '../../../src/render/report/sections.js'
import { planSite } from '../../../src/render/report/site.js'
import { archive } from './archive.js'
import { committee } from './committee.js'

const files = new Map(reportFiles(archive).map(({ path, text }) => [path, text]))
const index = files.get('index.html') ?? ''

function rowsOf(html: string): readonly string[] {
  return [...html.matchAll(/<li id="([^"]+)"/g)].map(([, id = '']) => id)
}

function sectionOf(html: string, name: string): string {
  const section = html.split('<section ').find((part) => part.includes(`aria-labelledby="${name}"`))
  return section?.split('</section>')[0] ?? ''
}

/** The first cell and the numbers of each row of a table. */
function tableOf(html: string): readonly (readonly string[])[] {
  const body = html.split('<tbody>')[1]?.split('</tbody>')[0] ?? ''
  return body
    .split('<tr>')
    .slice(1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => wordsOf(cell)))
}

function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').trim()
}

describe('the first page of an archive', () => {
  it('stays below 300 KB, with 2,400 actions outstanding', () => {
    expect(archive.listed.filter(({ action }) => action.status === 'outstanding')).toHaveLength(2400)
    expect(Buffer.byteLength(index)).toBeLessThan(300_000)
  })

  it('has every outstanding action on it or on the page of its section, once', () => {
    const site = planSite(archive)
    const sections = ['late', 'later', 'no-date', 'dormant']
    const rows = sections.flatMap((name) => rowsOf(files.get(`lists/${name}.html`) ?? ''))
    const expected = site.open
      .filter(({ action }) => action.status === 'outstanding')
      .map(({ action }) => site.anchorOf(action.id))
    expect(rows.toSorted()).toEqual(expected.toSorted())
    for (const name of sections) {
      const here = rowsOf(sectionOf(index, name))
      expect(here.length).toBe(name === 'dormant' ? 0 : rowsOnFirstPage)
      expect(rowsOf(files.get(`lists/${name}.html`) ?? '').slice(0, here.length)).toEqual(here)
    }
  })

  it('says how many are not on it, and where they are', () => {
    const late = sectionOf(index, 'late')
    const count = rowsOf(files.get('lists/late.html') ?? '').length
    expect(late).toContain(`<span class="count">${count}</span>`)
    expect(late).toContain(
      `<a href="lists/late.html">All ${count}, the other ${count - rowsOnFirstPage} among them</a>`,
    )
    expect(late).toMatch(new RegExp(`^aria-labelledby="late" data-elsewhere="${count - rowsOnFirstPage}"`))
    expect(sectionOf(index, 'dormant')).toContain('<a href="lists/dormant.html">All ')
  })

  it('leads from an id of an owner to the row, also where that is on another page', () => {
    const hrefs = [...sectionOf(index, 'owners').matchAll(/href="(lists\/[^"#]*|)#([^"]+)"/g)]
    expect(new Set(hrefs.map(([, page]) => page))).toEqual(
      new Set(['', 'lists/dormant.html', 'lists/no-date.html']),
    )
    for (const [, page = '', row = ''] of hrefs)
      expect([row, rowsOf(files.get(page || 'index.html') ?? '').includes(row)]).toEqual([row, true])
  })

  it('puts the newest first where no day orders the list', () => {
    for (const path of ['lists/no-date.html', 'lists/dormant.html']) {
      const months = rowsOf(files.get(path) ?? '').map((row) => /\d{4}-\d{2}/.exec(row)?.[0] ?? '')
      expect(months.length).toBeGreaterThan(rowsOnFirstPage)
      expect(months).toEqual(months.toSorted().reverse())
    }
  })

  it('has the latest meetings alone, the newest first, and leads to a page of all', () => {
    const latest = tableOf(sectionOf(index, 'meetings'))
    const all = tableOf(sectionOf(files.get('lists/meetings.html') ?? '', 'meetings'))
    expect(latest).toHaveLength(12)
    expect(all).toHaveLength(192)
    expect(all.slice(0, 12)).toEqual(latest)
    const days = all.map(([name = '']) => /\d{4}-\d{2}/.exec(name)?.[0] ?? '')
    expect(days).toEqual(days.toSorted().reverse())
    expect(index).toContain('<a href="lists/meetings.html">All 192 meetings</a>')
  })

  it('calls meetings of two series that would be called alike by their series too', () => {
    const [[first = ''] = [], [second = ''] = []] = tableOf(sectionOf(index, 'meetings'))
    expect([first, second].map((name) => name.replace(/\d+ \w+ \d+$/, '').trim()).toSorted()).toEqual([
      'Group, 2010-12 (rowing)',
      'Group, 2010-12 (towpath)',
    ])
  })
})

describe('the pages of a committee', () => {
  const pages = new Map(reportFiles(committee).map(({ path, text }) => [path, text]))
  const first = pages.get('index.html') ?? ''

  it('have the full name beside the initials, and in the choice of owners', () => {
    expect(first).toContain('<b><a href="owners/TR.html">TR</a></b> <small>Terry Reynolds</small>')
    expect(first).toContain('<option value="TR">TR Terry Reynolds</option>')
    expect(first).toContain('<option value="GO">GO</option>')
    expect(tableOf(sectionOf(first, 'owners')).map(([owner]) => owner)).toContain('TR Terry Reynolds')
    expect(first).not.toContain('<small>GO</small>')
  })

  it('leave out rows of nothing: meetings that raised nothing, ages and times that nothing has', () => {
    const numbers = (name: string) => tableOf(sectionOf(first, name)).map((row) => row.at(-1))
    for (const name of ['age', 'time', 'carried']) {
      expect(numbers(name).length).toBeGreaterThan(1)
      expect([name, numbers(name).includes('0')]).toEqual([name, false])
    }
    const silent = {
      ...committee,
      listed: committee.listed.filter(({ action }) => action.raised !== '2010-03-08'),
    }
    const index = reportFiles(silent).at(-1)?.text ?? ''
    expect(tableOf(sectionOf(first, 'meetings'))).toHaveLength(8)
    expect(tableOf(sectionOf(index, 'meetings'))).toHaveLength(7)
    expect(index).toContain('All 8 meetings')
  })

  it('say on the page of a meeting what it closed and carried forward, with the way to each', () => {
    const page = pages.get('meetings/2010-autumn.html') ?? ''
    expect(wordsOf(page.split('class="lead">')[1]?.split('</p>')[0] ?? '')).toMatch(
      /It closed two earlier actions and carried two forward\.$/,
    )
    expect(sectionOf(page, 'closed-here')).toMatch(
      /href="2010-spring\.html#a-2010-spring-2\.1"><code class="id">2010-<wbr>spring\/<wbr>2\.<wbr>1<\/code><\/a> Find a speaker on early reading <b>EN<\/b>/,
    )
    const ids = (name: string) =>
      [...sectionOf(page, name).matchAll(/<code class="id">(.*?)<\/code>/g)].map(([, id]) =>
        id?.replaceAll('<wbr>', ''),
      )
    expect(ids('closed-here')).toEqual(['2010-spring/2.1', '2010-summer/8.1'])
    expect(ids('carried-here')).toEqual(['2009-autumn/3.1', '2010-summer/7.1'])
    expect(page).toContain('<a href="https://example.org/minutes/2010-autumn.md#L1">The minutes</a>')
  })
})
