import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import type { FrontMatter } from '../../src/parse/front-matter.js'
import { readMeeting } from '../../src/parse/meeting.js'
import { defaultSettings, readSettings } from '../../src/parse/settings.js'

interface Given {
  readonly path?: string
  readonly above?: string
  readonly fields?: FrontMatter
  readonly headings?: readonly string[]
  readonly lines?: readonly string[]
  readonly settings?: string
}

function meetingOf({
  path = 'minutes.md',
  above = '/srv',
  fields = {},
  headings = [],
  lines = [],
  settings,
}: Given) {
  const { meeting, problems } = readMeeting({
    path,
    absolutePath: `${above}/${path}`,
    alone: false,
    fields,
    title: fields.title ?? null,
    headings: headings.map((text, index) => ({ text, line: index + 1, depth: 1 })),
    lines: lines.map((text, index) => ({ text, line: index + 10 })),
    settings: settings === undefined ? defaultSettings : readSettings(settings, 'epha.yaml'),
  })
  return { ...meeting, met: problems.map(({ rule, location }) => `${rule}:${location.line}`) }
}

describe('the day in the name of a file and its folders', () => {
  it.each([
    ['minutes-2023-05-08.md', '2023-05-08'],
    ['minutes.2023-05-13.md', '2023-05-13'],
    ['hall_2023-05-13_final.md', '2023-05-13'],
    ['Minutes 14th April 26.md', '2026-04-14'],
    ['minutes-14-april-26.md', '2026-04-14'],
    ['2026/04/14.md', '2026-04-14'],
    ['2026/04/14-minutes.md', '2026-04-14'],
    ['2026/2026-04/14.md', '2026-04-14'],
    ['2026/04-April/14.md', '2026-04-14'],
    ['2026/April/14th.md', '2026-04-14'],
    ['3May2026.md', '2026-05-03'],
    ['3rdMay26.md', '2026-05-03'],
    ['hall 2026may03.md', '2026-05-03'],
    ['2026-May-03.md', '2026-05-03'],
    ['May2026.md', '2026-05'],
    ['260503.md', '2026-05-03'],
    ['minutes-260503.md', '2026-05-03'],
    ['minutes_260503_final.md', '2026-05-03'],
    ['20260503.md', '2026-05-03'],
    ['minutes-2026-0503.md', '2026-05-03'],
    ['2026 05 03.md', '2026-05-03'],
    ['agm.2026-05.md', '2026-05'],
    ['agm-2026.05.md', '2026-05'],
  ])('%s', (path, date) => {
    expect(meetingOf({ path })).toMatchObject({ date, met: [] })
  })

  it('may have its year and month above the minutes folder', () => {
    expect(meetingOf({ path: '14.md', above: '/srv/2026/04' })).toMatchObject({ date: '2026-04-14' })
  })

  it.each(['262626.md', 'rooms-2605031.md', 'M260503.md', 'room3-2026-1405.md', '260503-04.md'])(
    'is none in digits that are no day: %s',
    (path) => {
      expect(meetingOf({ path })).toMatchObject({ date: null })
    },
  )

  it.each(['2026/rooms/14.md', 'rooms/04/14.md', '2026/04/31-rooms-to-let.md', '2026/04/14-15-rooms.md'])(
    'is none: %s',
    (path) => {
      expect(meetingOf({ path }).date ?? 'none').not.toMatch(/^2026-04-\d\d$/)
    },
  )
})

describe('the id of an action', () => {
  it('is no date of the meeting', () => {
    expect(meetingOf({ path: '2026-03-10.md', lines: ['2026-02-10/1.1 MW has the cloth.'] }).met).toEqual([])
    expect(
      meetingOf({ path: '2026-03-10.md', lines: ['board/2026-02-10/1.1 MW has the cloth.'] }).met,
    ).toEqual([])
    expect(meetingOf({ path: '2026-03-10.md', lines: ['2026-02-10'] }).met).toEqual(['date-disagrees:10'])
  })
})

describe('when a meeting was', () => {
  it('is what front matter says that names the meeting', () => {
    expect(
      meetingOf({ path: '2011-04-02.md', fields: { meeting: '2011-spring', date: '2011-03' } }),
    ).toMatchObject({ id: '2011-spring', date: '2011-03', met: ['date-disagrees:1'] })
  })

  it('is the first of its sittings', () => {
    const sittings = [
      { area: 'South', date: '2011-06-15' },
      { area: 'West', date: '2011-06-13' },
    ]
    expect(meetingOf({ fields: { meeting: 'summer', sittings } })).toMatchObject({
      date: '2011-06-13',
      areas: ['South', 'West'],
      met: [],
    })
  })

  it.each([
    ['2019-07-08.md', '2019-07-08'],
    ['2013-09-29-minutes-30th-september-2013.md', '2013-09-30'],
    ['2009-04-30-minutes-30th-april.md', '2009-04-30'],
    ['2012-02-19-minutes-16-02-2012.md', '2012-02-16'],
    ['Meeting-Notes---Feb-19-2019_20550689.md', '2019-02-19'],
    ['2018/WG-05-02.md', '2018-05-02'],
    ['2019/telcons/04-10-minutes.md', '2019-04-10'],
    ['2011-03.md', '2011-03'],
    ['2011/10/council-meeting-12th-october-2011/index.md', '2011-10-12'],
  ])('is in the name of the file: %s', (path, date) => {
    expect(meetingOf({ path })).toMatchObject({ date, met: [] })
  })

  it('takes the year from a folder above the minutes folder too', () => {
    expect(meetingOf({ path: 'WG-05-02.md', above: '/srv/main/2018' }).date).toBe('2018-05-02')
    expect(meetingOf({ path: 'WG-05-02.md', above: '/2018/a/b/c' }).date).toBeNull()
  })

  it('comes before the day of posting that a website adds', () => {
    const fields = { title: 'Minutes', date: '2023-01-08' }
    expect(meetingOf({ path: 'Committee/2021-05-26.md', fields })).toMatchObject({
      date: '2021-05-26',
      met: [],
    })
    expect(meetingOf({ path: 'council-7/index.md', fields, lines: ['Date: 12 December 2022'] }).date).toBe(
      '2022-12-12',
    )
    expect(meetingOf({ path: 'council-7/index.md', fields }).date).toBe('2023-01-08')
  })

  it.each([
    ['**When**: September 8, 2021 at 3pm UTC', '2021-09-08'],
    ['- Date & Time: April 14, 2025, 12:00 UTC', '2025-04-14'],
    ['Date: 2017-05-21T00:11:25', '2017-05-21'],
    ['- Date: 2024.11.26', '2024-11-26'],
    ['July 08, 2019', '2019-07-08'],
    [
      'Minutes of the meeting of the Parish Council held on Thursday l0th February 2005 at 8 p.m.',
      '2005-02-10',
    ],
  ])('is on a line that says so: %s', (line, date) => {
    expect(meetingOf({ lines: ['Present: all', line] })).toMatchObject({ date, met: [] })
  })

  it('is not that of another meeting', () => {
    expect(
      meetingOf({ lines: ['The minutes of 13 January 2005 were agreed.', 'Next meeting: 10 March 2005'] })
        .date,
    ).toBeNull()
  })

  it('takes a year left out from what is nearest', () => {
    expect(
      meetingOf({ fields: { date: '2014-05-27' }, lines: ['Of interest from the meeting on 11th April.'] })
        .date,
    ).toBe('2014-04-11')
    expect(meetingOf({ fields: { date: '2012-01-05' }, headings: ['Meeting of 12 December'] }).date).toBe(
      '2011-12-12',
    )
  })

  it('is the day that a heading gives, where the name has the month alone', () => {
    expect(meetingOf({ path: '2011-10.md', headings: ['Meeting of 13 October 2011'] })).toMatchObject({
      date: '2011-10-13',
      met: [],
    })
  })

  it('is a problem where a heading says another, at that heading', () => {
    expect(meetingOf({ path: '2021/WG-09-08.md', headings: ['Call', 'Agenda for June 9th'] })).toMatchObject({
      date: '2021-09-08',
      met: ['date-disagrees:2'],
    })
  })

  it('is a problem where nothing says it, the calendar has no such day, or the weekday is another', () => {
    expect(meetingOf({ headings: ['Notes'] }).met).toEqual(['date-missing:1'])
    expect(meetingOf({ path: '2011-06-31.md' }).met).toEqual(['date-impossible:1', 'date-missing:1'])
    expect(meetingOf({ headings: ['Monday 14 June 2011'] }).met).toEqual(['weekday-wrong:1'])
  })

  it.each([
    ['Tuesday 3 January 2011', 'Monday, or the year 2012'],
    ['Monday 9th January 2011', 'Sunday, or the year 2012'],
    ['Monday 14 June 2011', 'Tuesday'],
    ['Friday 3 January 2011', 'Monday'],
  ])('of a year just begun may have the weekday of the next: %s', (heading, expected) => {
    const document = parseDocument(
      { path: 'minutes.md', text: `# Minutes of ${heading}\n` },
      defaultSettings,
      { alone: true, absolutePath: '/minutes.md' },
    )
    expect(document.problems.map(({ message }) => message)).toEqual([
      `Unexpected \`${heading}\`, expected ${expected}`,
    ])
  })

  it('is read with the month first where the file shows it', () => {
    expect(meetingOf({ headings: ['Meeting 1/25/2017'] }).date).toBe('2017-01-25')
    expect(meetingOf({ headings: ['Meeting 1/2/2017'] }).date).toBe('2017-02-01')
    expect(meetingOf({ headings: ['Meeting 1/2/2017'], settings: 'date-order: month-day' }).date).toBe(
      '2017-01-02',
    )
  })
})

describe('whose meeting it was', () => {
  it('is named by its path', () => {
    expect(meetingOf({ path: 'executive/Meeting 45.md' }).id).toBe('executive/Meeting-45')
    expect(meetingOf({ path: 'executive/2011.06.13.markdown' }).id).toBe('executive/2011.06.13')
  })

  it('has the title of front matter, else of the first heading, else of the file', () => {
    expect(meetingOf({ fields: { title: 'Termly' }, headings: ['Other'] }).title).toBe('Termly')
    expect(meetingOf({ headings: ['**Notes** of [TAG](https://w3.org)'] }).title).toBe('Notes of TAG')
    expect(meetingOf({ path: 'a/2011-spring.md' }).title).toBe('2011-spring')
  })

  it.each([
    ['termly/2011/spring.md', 'termly'],
    ['executive/2011-06/13.md', 'executive'],
    ['src/2014/05/boughton-parish-council/index.md', 'src'],
    ['2011/second-month/Business.md', null],
    ['2011/june/Business.md', null],
    ['2011-spring.md', null],
    ['meetings/1314/a.md', 'meetings'],
  ])('is of the series of the nearest folder that is no date: %s', (path, series) => {
    expect(meetingOf({ path }).series).toBe(series)
  })

  it('is of the series that the settings give its folder, or front matter itself', () => {
    const settings = 'series: { termly: { folder: minutes/termly } }'
    expect(meetingOf({ path: 'minutes/termly/2011/a.md', settings }).series).toBe('termly')
    expect(meetingOf({ path: 'minutes/termly/a.md', settings, fields: { series: 'agm' } }).series).toBe('agm')
  })
})
