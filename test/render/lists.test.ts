import { expect, test } from 'vitest'
import { decisionsTable } from '../../src/render/decisions.js'
import {
  dateInColumn,
  datesInWords,
  durationInWords,
  meetingDates,
  shortTitles,
} from '../../src/render/english.js'
import { meetingsLines } from '../../src/render/meetings.js'
import { ownersCsv, ownersJson, ownersLines } from '../../src/render/owners.js'
import { plain } from '../../src/render/renderer.js'
import { aMeeting, place } from '../builders.js'

const paper = { palette: plain, width: 80 }

test('owners: numbers stand right, a role that nobody minuted is left blank, what was done late is said with what was done', () => {
  const owners = [
    {
      ...{ key: 'AF', name: 'Alison Fiala', role: '', outstanding: 1, overdue: 1 },
      ...{ done: 0, doneLate: 0, lastSeen: null },
    },
    {
      key: 'RH',
      name: 'Ralph Holloway',
      role: 'Team Manager, Children’s Support Services',
      ...{ outstanding: 2, overdue: 2, done: 14, doneLate: 3, lastSeen: '2011-03' },
    },
    {
      ...{ key: 'TR', name: 'Terry Reynolds', role: 'Director for Learning', outstanding: 2, overdue: 0 },
      ...{ done: 1, doneLate: 1, lastSeen: '2011-06-13' },
    },
  ]
  expect(`${ownersLines(owners, paper).join('\n')}\n`).toBe(`\
OWNER  NAME            ROLE            OUTSTANDING  OVERDUE    DONE         SEEN
AF     Alison Fiala                              1        1       0
RH     Ralph Holloway  Team Manager,             2        2      14     Mar 2011
                       Children’s                            3 late
                       Support
                       Services
TR     Terry Reynolds  Director for              2        0       1  13 Jun 2011
                       Learning                              1 late
`)
  expect(`${ownersLines(owners, { palette: plain, width: 100 }).join('\n')}\n`).toBe(`\
OWNER  NAME            ROLE                            OUTSTANDING  OVERDUE        DONE         SEEN
AF     Alison Fiala                                              1        1           0
RH     Ralph Holloway  Team Manager, Children’s                  2        2  14, 3 late     Mar 2011
                       Support Services
TR     Terry Reynolds  Director for Learning                     2        0   1, 1 late  13 Jun 2011
`)
  expect(`${ownersLines(owners, { palette: plain, width: 50 }).join('\n')}\n`).toBe(`\
AF  Alison Fiala
  outstanding 1, overdue 1, done 0
RH  Ralph Holloway
  Team Manager, Children’s Support Services
  outstanding 2, overdue 2, done 14, 3 late, seen
  Mar 2011
TR  Terry Reynolds
  Director for Learning
  outstanding 2, overdue 0, done 1, 1 late, seen
  13 Jun 2011
`)
  const [, rh] = owners
  if (rh === undefined) throw new Error('an owner is expected')
  expect(ownersCsv([rh], {})).toBe(
    '\ufeff"owner","name","role","outstanding","overdue","done","doneLate","lastSeen"\r\n' +
      '"RH","Ralph Holloway","Team Manager, Children’s Support Services","2","2","14","3","2011-03"\r\n',
  )
  const json: unknown = JSON.parse(ownersJson([rh], { today: '2011-06-20', outstanding: 2, beforeSince: 0 }))
  expect(json).toMatchObject({ owners: [{ done: 14, doneLate: 3, lastSeen: '2011-03' }] })
})

test('meetings: several sittings are one stretch of days, an agenda has no counts yet', () => {
  const sittings = [{ date: '2011-06-13' }, { date: '2011-06-22' }]
  const tallies = [
    {
      meeting: aMeeting('2011-spring', { title: 'Headteacher meetings, spring term 2011' }),
      raised: 5,
      closed: 0,
      outstanding: 5,
      beforeLine: 0,
    },
    {
      meeting: aMeeting('2011-summer', {
        title: 'Headteacher meetings, summer term 2011',
        status: 'agenda',
        date: '2011-06-13',
        sittings,
      }),
      raised: 0,
      closed: 0,
      outstanding: 0,
      beforeLine: 0,
    },
  ]
  expect(`${meetingsLines(tallies, paper).join('\n')}\n`).toBe(`\
MEETING      DATE               TITLE                RAISED  CLOSED  OUTSTANDING
2011-spring  Mar 2011           Spring term 2011          5       0            5
2011-summer  13 to 22 Jun 2011  Summer term 2011     agenda, not minuted yet
`)
})

test('decisions: where, by whom, and the words under their column', () => {
  const meeting = aMeeting('2011-spring')
  const item = { key: '4a', number: '4a', title: 'Guidance', areas: [], location: place() }
  const decision = { confidential: false, location: place(), evidence: { text: '', location: place() } }
  const lines = decisionsTable(
    [
      {
        ...decision,
        meeting,
        item,
        by: 'Headteachers',
        text: 'the protocol should stand as it is until the county has spoken',
      },
      { ...decision, meeting, item: null, by: null, text: 'to meet in June' },
    ],
    paper,
  )
  expect(lines.join('\n')).toBe(`\
MEETING      ITEM  BY            DECISION
2011-spring  4a    Headteachers  the protocol should stand as it is until the
                                 county has spoken
2011-spring  -     the meeting   to meet in June`)
})

test.each([
  ['2011-06-13', '2011-06-13', '13 Jun 2011'],
  ['2011-06-13', '2011-06-22', '13 to 22 Jun 2011'],
  ['2011-06-30', '2011-07-02', '30 Jun to 2 Jul 2011'],
  ['2010-12-30', '2011-01-02', '30 Dec 2010 to 2 Jan 2011'],
  ['2009-03', '2011-06-22', 'Mar 2009 to 22 Jun 2011'],
  ['2011-03', '2011-06', 'Mar 2011 to Jun 2011'],
])('%s to %s is said as %s', (first, last, words) => {
  expect(datesInWords(first, last)).toBe(words)
})

test('a day of one figure is padded in a column, and a meeting without a date has none', () => {
  expect(dateInColumn('3 May 2011')).toBe(' 3 May 2011')
  expect(dateInColumn('13 May 2011')).toBe('13 May 2011')
  expect(meetingDates(aMeeting('x', { date: null }))).toBeNull()
})

test('a duration is months, else days, else none', () => {
  expect(durationInWords('2011-03', '2011-11-18')).toBe('8 months')
  expect(durationInWords('2011-03-20', '2011-04-19')).toBe('30 days')
  expect(durationInWords('2011-03-20', '2011-03-20')).toBeNull()
})

test('a title that shares nothing with the others of its series, or has none beside it, is left whole', () => {
  const one = aMeeting('1', { title: 'Council of 3 May' })
  const other = aMeeting('2', { title: 'Extraordinary council of 9 May' })
  const alone = aMeeting('3', { title: 'Termly meetings, spring', series: 'termly' })
  expect([...shortTitles([one, other, alone]).values()]).toEqual([
    'Council of 3 May',
    'Extraordinary council of 9 May',
    'Termly meetings, spring',
  ])
})
