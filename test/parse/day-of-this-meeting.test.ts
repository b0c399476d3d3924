import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings, readSettings } from '../../src/parse/settings.js'

/** When the meeting of a file was, the order its numerals are read in, and the lines that say another day. */
function dayOf(path: string, lines: readonly string[], epha?: string) {
  const settings = epha === undefined ? defaultSettings : readSettings(epha, 'epha.yaml')
  const file = { path, text: `${lines.join('\n')}\n` }
  const document = parseDocument(file, settings, { alone: false, absolutePath: `/minutes/${path}` })
  return {
    date: document.meeting.date,
    order: document.dueContext.order,
    disagrees: document.problems
      .filter(({ rule }) => rule === 'date-disagrees')
      .map(({ location }) => location.line),
  }
}

const title = ['# Allotment Society', '']

describe('The day of another meeting, or of something on the agenda,', () => {
  it.each([
    ['of a next meeting below its heading', ['## Next Meeting', '', 'Date: 2023.10.23 Time: 6:00pm']],
    ['of a workshop below its heading', ['## Pruning workshop', '', '- Date: Monday 9 October 2023']],
    ['of a fair in a heading', ['## Stalls for the October 6 county fair', '', '- three stalls']],
    ['of a talk at the end of a heading', ['## Bookings', '', '- none', '', '## Talk on 6 October 2023']],
    [
      'of other minutes that a list links',
      ['## Agenda', '', '- [10 July 2023](/minutes/2023-07-10)', '- roof'],
    ],
    ['of other minutes at the top', ['- [10 July 2023](/minutes/2023-07-10)', '- roof']],
    ['to which a meeting is moved', ['- Pushing the Jan meeting to 1/9.']],
    ['of a meeting with others', ['Also: meeting with the Parks Committee October 15th at 13:30']],
    ['from which work is counted back', ['-   Let us work backwards from the October 27 town meeting']],
    ['of an earlier call that is spoken of', ['- decided to post the proposal from the 8/18 meeting']],
    ['without a meeting', ['- NOTE: no meeting October 5 due to the harvest.']],
    ['until which something counts', ['# Plots until spring (2024-03-01)', '', '- plot 4 is free']],
    ['alone on a line below a topic', ['## County fair', '', '6 October 2023']],
    ['on which a page was posted', ['Date: 2023-09-02T15:00:00', '', 'The gate was mended.']],
  ])('contradicts nothing: %s', (_, lines) => {
    expect(dayOf('2023-09-18.md', [...title, ...lines])).toMatchObject({ date: '2023-09-18', disagrees: [] })
  })

  it.each([
    [
      'below a title of front matter',
      ['---', 'title: Allotments', '---', '', '## County fair, 6 October 2023'],
    ],
    ['among others of its rank', ['## County fair, 6 October 2023', '', '- ten stalls', '', '## Gate']],
  ])('contradicts nothing in a first heading that is a topic: %s', (_, lines) => {
    expect(dayOf('2023-09-18.md', lines).disagrees).toEqual([])
  })

  it('is not that of the meeting where a line below says one', () => {
    expect(dayOf('minutes.md', ['# Plots until spring (2024-03-01)', '', 'Date: 2023-09-22']).date).toBe(
      '2023-09-22',
    )
    expect(
      dayOf('minutes.md', [...title, 'Date: 18 September 2023', '', '## Fair', '', 'Date: 6 October 2023'])
        .date,
    ).toBe('2023-09-18')
  })
})

describe('A day of this meeting that is another than that of the name', () => {
  it.each([
    ['in the title', ['# Allotment Society, 19 September 2023'], 1],
    ['in the title, with another year', ['# 2022-09-18 Agenda', '', '# Topics'], 1],
    ['below the title', ['# Allotment Society', '#### 19 September 2023'], 2],
    [
      'in a heading that says no more',
      [...title, '- the link', '', '## Agenda Items for Sept 19th, 2023'],
      5,
    ],
    ['on its line', [...title, '* Date: 2023-08-18'], 3],
    ['on a line without a colon', [...title, '- Date May 9, 2023'], 3],
    ['alone below a heading of place and time', [...title, '## When and Where', '- 18 September 2024'], 4],
    ['in a line that is the title', ['Minutes of the meeting held on Tuesday 19 September 2023'], 1],
    ['in front matter', ['---', 'title: Minutes of 19 September 2023', '---', '', '## Gate'], 1],
    ['in a range that ends before it', ['# Allotment Society, 15-17 September 2023'], 1],
  ])('is a problem %s', (_, lines, line) => {
    expect(dayOf('2023-09-18.md', lines)).toMatchObject({ date: '2023-09-18', disagrees: [line] })
  })
})

describe('A meeting of several days', () => {
  it.each([
    '25-27 October 2021',
    'October 25th to 27th, 2021',
    'October 24 – 25, 2021',
    '24th & 25th October 2021',
    '2021-10-25 to 2021-10-26',
    '30 September - 25 October 2021',
    '24/10/2021 until 25/10/2021',
  ])('agrees with each of them: %s', (words) => {
    expect(dayOf('2021/10-25-minutes.md', ['# Teleconference', `#### ${words}`])).toMatchObject({
      date: '2021-10-25',
      disagrees: [],
    })
  })

  it('may have the first day in its title and the last in the name of its file', () => {
    const lines = ['# Committee in person 2017-05-09', '- Date May 9-10, 2017']
    expect(dayOf('2017-05-10.md', lines).disagrees).toEqual([])
    expect(dayOf('2017-05-11.md', lines).disagrees).toEqual([1])
  })

  it('was on its first day where nothing else says one', () => {
    expect(dayOf('minutes.md', ['# Weekend of May 9-10, 2017']).date).toBe('2017-05-09')
    expect(dayOf('minutes.md', ['# Weekend of 9 and 10 May 2017']).date).toBe('2017-05-09')
  })

  it('agrees with the days on which its areas sat', () => {
    const sittings = 'sittings: [{ area: West, date: 2011-06-13 }, { area: South, date: 2011-06-15 }]'
    const lines = ['---', 'meeting: summer', sittings, '---', '', '# Heads, 15 June 2011']
    expect(dayOf('heads.md', lines)).toMatchObject({ date: '2011-06-13', disagrees: [] })
  })

  it('is none in two numbers beside a month that are no days', () => {
    expect(dayOf('2021-10-25.md', ['# Rooms 2-4 October 2021']).disagrees).toEqual([1])
    expect(dayOf('2021-10-02.md', ['# Rooms 4-2 October 2021']).disagrees).toEqual([])
  })
})

describe('A day in numerals', () => {
  it.each([
    ['2017/july-06.md', '# Learn Team Agenda 7/6'],
    ['2017-07-06.md', '# Board 07/06/2017'],
    ['2017-07-06.md', '# Board 7.6.2017'],
    ['2017-07-06.md', '# Board 6/7/2017'],
    ['2017-07-06.md', 'Date: 7/6/17'],
  ])('agrees with the name where one order of day and month does: %s, %s', (path, line) => {
    expect(dayOf(path, [line]).disagrees).toEqual([])
  })

  it('gives its order to the other numerals of the file', () => {
    expect(dayOf('2017/july-06.md', ['# Agenda 7/6', '', '- Rosa to paint by 7/9']).order).toBe('month-day')
    expect(dayOf('2017-06-07.md', ['# Agenda 7/6', '', '- Rosa to paint by 7/9']).order).toBeNull()
  })

  it('disagrees in the order that the settings give', () => {
    expect(dayOf('2017-07-06.md', ['# Board 7/6/2017'], 'date-order: day-month').disagrees).toEqual([1])
    expect(dayOf('2017-07-06.md', ['# Board 7/6/2017'], 'date-order: month-day').disagrees).toEqual([])
  })

  it('disagrees where neither order is that of the name', () => {
    expect(dayOf('2017-07-06.md', ['# Board 8/6/2017']).disagrees).toEqual([1])
  })
})

describe('Days alone in brackets', () => {
  const resolved = (...days: readonly string[]) => [
    '## 2023',
    ...days.flatMap((day, index) => [`Resolved: plot ${index + 1} has a gate.`, `(${day})`, '']),
  ]
  const date = (lines: readonly string[]) => dayOf('resolved.md', lines).date

  it.each([
    [['2023-10-10', '2023-09-12', '2023-07-03']],
    [['10 October 2023', '12 September 2023', '12 September 2023', '3 July 2023']],
  ])('are none of this meeting where they are of many: %s', (days) => {
    expect(date(resolved(...days))).toBeNull()
  })

  it('are none in square brackets, and with a full stop', () => {
    const lines = resolved('2023-10-10', '2023-09-12', '2023-07-03')
    expect(date(lines.map((line) => line.replace(/^\((.*)\)$/, '[$1].')))).toBeNull()
  })

  it.each([
    ['one', ['2023-10-10']],
    ['two', ['2023-10-10', '2023-09-12']],
    ['the same again', ['2023-10-10', '2023-10-10', '2023-10-10']],
    ['days with words', ['2023-10-10', '2023-09-12', 'as before']],
  ])('say when it was where they are few: %s', (_, days) => {
    expect(date(resolved(...days))).toBe('2023-10-10')
  })

  it('leave a day that is said otherwise as it is', () => {
    const lines = resolved('2023-10-10', '2023-09-12', '2023-07-03')
    expect(date(['# Plots, 6 June 2023', '', ...lines])).toBe('2023-06-06')
    expect(date(['Date: 6 June 2023', '', ...lines])).toBe('2023-06-06')
    expect(date(['Minutes of the meeting of 6 June 2023', '', ...lines])).toBe('2023-06-06')
    expect(dayOf('2023-06-06.md', lines)).toMatchObject({ date: '2023-06-06', disagrees: [] })
  })
})
