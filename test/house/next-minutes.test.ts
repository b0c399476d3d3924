import { describe, expect, test } from 'vitest'
import { firstMinutes, firstSettings } from '../../src/house/first-files.js'
import { type NextRequest, nextMinutes } from '../../src/house/next-minutes.js'
import { reviewMinutes } from '../../src/house/review.js'
import { readMinutes } from '../../src/index.js'

function requestOf(path: string, text: string, more: Partial<NextRequest> = {}): NextRequest {
  const { meeting, agenda, earlier } = readMinutes({ path, text })
  return { last: meeting, text, agenda, earlier, sittings: [{ date: '2012-06-13' }], template: null, ...more }
}

const may = '# Choir, 2 May 2012\n\n## 1. Welcome\n\n## 2. Scores\n'
const next = (path: string, text = may, more: Partial<NextRequest> = {}) =>
  nextMinutes(requestOf(path, text, more))

describe('the file of the next meeting is called as the last is', () => {
  test.each([
    ['2012-05-02.md', '2012-06-13.md'],
    ['choir-2012-05-02.markdown', 'choir-2012-06-13.markdown'],
    ['20120502-choir.md', '20120613-choir.md'],
    ['choir-2012-05.md', 'choir-2012-06.md'],
    ['2012-spring.md', '2012-summer.md'],
    ['2011/2011-12-02.md', '2012/2012-06-13.md'],
    ['choir/2011/dec-2011-12-02.md', 'choir/2012/dec-2012-06-13.md'],
    ['choir2011/2011-12-02.md', 'choir2011/2012-06-13.md'],
    ['choir.md', '2012-06-13.md'],
    ['choir-2012-06.md', '2012-06-13.md'],
    ['a/2012-summer.md', 'a/2012-06-13.md'],
    ['spring.md', '2012-06-13.md'],
  ])('%s: %s', (path, expected) => {
    expect(next(path).path).toBe(expected)
  })
})

describe('its title is that of the last with the new day in it', () => {
  test.each([
    ['Choir, 2 May 2012', 'Choir, 13 June 2012'],
    ['Choir 2012-05-02 (ordinary)', 'Choir 2012-06-13 (ordinary)'],
    ['Choir, Spring term 2012', 'Choir, Summer term 2012'],
    ['CHOIR, SPRING TERM 2012', 'CHOIR, SUMMER TERM 2012'],
    ['choir, 2011 spring', 'choir, 2012 summer'],
    ['Ferry Lane Choir', 'Ferry Lane Choir'],
  ])('%s: %s', (title, expected) => {
    const { text } = next(
      'x.md',
      `---\ntitle: ${title}\ndate: 2012-05-02\n---\n\n# ${title}\n\n## 1. Welcome\n`,
    )
    expect(text).toContain(`\n# ${expected}\n`)
    expect(text).toContain(`\ntitle: ${expected}\n`)
  })
})

describe('its agenda', () => {
  const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('#'))

  test('has the numbered items of the last, and matters arising behind the first', () => {
    expect(headings(next('x.md').text)).toEqual([
      '# Choir, 13 June 2012',
      '## 1. Welcome',
      '## 2. Matters arising',
      '## 3. Scores',
    ])
  })

  test('has no second section for earlier actions', () => {
    const text =
      '# Choir, 2 May 2012\n\n## 1. Welcome\n\n## 2. Matters arising\n\n## 4. Scores\n\n### 4.1 Old\n'
    expect(headings(next('x.md', text).text)).toEqual([
      '# Choir, 13 June 2012',
      '## 1. Welcome',
      '## 2. Matters arising',
      '## 3. Scores',
    ])
  })

  test('has the headings of the second depth, where none is numbered', () => {
    const text = '# Choir, 2 May 2012\n\n## Welcome\n\n## Scores\n\n### Old ones\n'
    expect(headings(next('x.md', text).text)).toEqual([
      '# Choir, 13 June 2012',
      '## Welcome',
      '## Matters arising',
      '## Scores',
    ])
  })

  test('is the template where there is one, without its front matter, with its title', () => {
    expect(
      next('x.md', may, { template: '---\r\na: b\r\n---\r\n\r\n# Ours\r\n\r\n## 1. Songs\r\n' }).text,
    ).toBe(
      '---\ntitle: Choir, 13 June 2012\ndate: 2012-06-13\nstatus: agenda\n---\n\n# Ours\r\n\r\n## 1. Songs\n',
    )
    expect(next('x.md', may, { template: '## 1. Songs\n\n---\n' }).text).toBe(
      '---\ntitle: Choir, 13 June 2012\ndate: 2012-06-13\nstatus: agenda\n---\n\n# Choir, 13 June 2012\n\n## 1. Songs\n\n---\n',
    )
  })
})

describe('its front matter', () => {
  const frontOf = (text: string, more: Partial<NextRequest> = {}) =>
    next('2012-05-02.md', text, more).text.split('---\n')[1]?.split('\n').slice(0, -1)

  test('names the series and the areas where the last did', () => {
    const text =
      '---\nmeeting: 2012-05-02\ntitle: Choir\nseries: choir\ndate: 2012-05-02\nareas: [East, West]\n---\n'
    expect(frontOf(text)).toEqual([
      'meeting: 2012-06-13',
      'title: Choir',
      'series: choir',
      'date: 2012-06-13',
      'areas: [ East, West ]',
      'status: agenda',
    ])
    expect(frontOf('---\ntitle: Choir\ndate: 2012-05-02\n---\n')).toEqual([
      'title: Choir',
      'date: 2012-06-13',
      'status: agenda',
    ])
  })

  test('names no series and no areas that the last did not name itself', () => {
    const front = (lines: string) =>
      next('termly/2012-05-02.md', `---\ntitle: Choir\n${lines}date: 2012-05-02\n---\n`).text
    expect(front('')).not.toContain('series')
    expect(front('subseries: x\n')).not.toMatch(/^series/m)
    expect(front('series : choir\n')).toContain('\nseries: choir\n')
    const sittings = 'sittings: [{ area: East, date: 2012-05-02 }]\n'
    expect(next('x.md', `---\ntitle: Choir\n${sittings}---\n`).text).not.toContain('areas')
    expect(front('areas: []\n')).not.toContain('areas')
  })

  test('has each of several sittings, and one that has an area or a place', () => {
    const first = { date: '2012-06-13', area: 'East' }
    const lines = (...sittings: NextRequest['sittings']) => frontOf(may, { sittings })?.slice(1, -1)
    expect(lines(first)).toEqual(['sittings:', '  - { date: 2012-06-13, area: East }'])
    expect(lines({ date: '2012-06-13', venue: 'Mill' }, first)).toEqual([
      'sittings:',
      '  - { date: 2012-06-13, venue: Mill }',
      '  - { date: 2012-06-13, area: East }',
    ])
  })
})

test('the first files of a committee', () => {
  expect(firstSettings('Choir').split('\n')[0]).toBe('title: Choir')
  expect(firstSettings(null).startsWith('# Who can own an action.')).toBe(true)
  expect(firstSettings(null)).toContain('\npeople: {}\n')
  expect(firstSettings(null)).toContain('\ndefault-due: next-meeting\n')
  const text = (date: string) => firstMinutes('Choir', date, '2012-06-13')
  expect(text('2012-06-13')).toContain('status: draft')
  expect(text('2012-06-14')).toContain('status: agenda')
  expect(text('2012-06-14')).toContain(
    '# Choir, 14 June 2012\n\n## 1. Welcome and apologies\n\n## 2. Matters arising\n',
  )
  expect(text('2012-06-14')).toMatch(/## 4\. Date of the next meeting\n$/)
  expect(firstMinutes(null, '2012-06-13', '2012-06-13')).toContain('# Committee meeting, 13 June 2012')
})

test('the minutes of a review are dated, and name their series where there is one', () => {
  expect(reviewMinutes('2012-06-13', null)).toBe(
    '---\ntitle: Review of old actions, 13 June 2012\ndate: 2012-06-13\nstatus: draft\n---\n\n# Review of old actions, 13 June 2012\n\n## Matters arising\n',
  )
  expect(reviewMinutes('2012-06-13', 'choir')).toContain('\nseries: choir\ndate: 2012-06-13\n')
})
