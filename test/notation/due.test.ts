import { describe, expect, it } from 'vitest'
import type { DateOrder } from '../../src/language/dates.js'
import { readDue, readDueCell } from '../../src/notation/text/due.js'

const terms = new Map([
  ['spring 2011', { from: '2011-01-05', until: '2011-04-08' }],
  ['summer 2011', { from: '2011-05-03', until: '2011-07-22' }],
])
const contextOf = (meetingDate: string | null, order: DateOrder | null = null) => ({
  meetingDate,
  order,
  terms,
})
/** A Monday. */
const monday = contextOf('2011-06-13')

function read(text: string, context = monday) {
  const found = readDue(text, context)
  return found && { ...found.due, rest: text.slice(0, found.start) + text.slice(found.end) }
}

describe('a due day in the words of an entry', () => {
  it.each([
    ['circulate the guidance (by 13 June 2011)', 'by 13 June 2011', '2011-06-13'],
    ['circulate the guidance (due 2011-06-13)', 'due 2011-06-13', '2011-06-13'],
    ['ring the county by Friday', 'by Friday', '2011-06-17'],
    ['pay the hall, due 31/01', 'due 31/01', '2012-01-31'],
    ['order chairs due:2011-06-20', 'due:2011-06-20', '2011-06-20'],
    ['order chairs 📅 2011-06-20', '📅 2011-06-20', '2011-06-20'],
    ['report by the end of the summer term', 'by the end of the summer term', '2011-07-22'],
    ['report by the end of term', 'by the end of term', '2011-07-22'],
    ['report before 1st July to the board', 'before 1st July', '2011-07-01'],
    ['report no later than Wed 22 June', 'no later than Wed 22 June', '2011-06-22'],
    ['report by 5pm on Friday', 'by 5pm on Friday', '2011-06-17'],
    ['report by close of play on 17 June', 'by close of play on 17 June', '2011-06-17'],
    ['mend the server tomorrow.', 'tomorrow', '2011-06-14'],
    ['give the talk Tuesday, late', 'Tuesday', '2011-06-14'],
    ['send the newsletter on Thursday evening, after the fair', 'on Thursday evening', '2011-06-16'],
    ['read the minutes within the next 2 days and reply', 'within the next 2 days', '2011-06-15'],
    ['send a survey 12 Feb 2019', '12 Feb 2019', '2019-02-12'],
    ['draft a rota (Friday)', 'Friday', '2011-06-17'],
    [
      'gather questions (step 1: all members until 27\u00a0June 2011\u00a0)',
      'until 27 June 2011',
      '2011-06-27',
    ],
    ['draft a rota in two weeks', 'in two weeks', '2011-06-27'],
  ])('%s', (text, written, date) => {
    expect(read(text)).toMatchObject({ written, date })
  })

  it('is cut away with its brackets and the comma before it', () => {
    expect(read('circulate the guidance (by 13 June 2011)')?.rest).toBe('circulate the guidance ')
    expect(read('send the papers, by 1 July, to all')?.rest).toBe('send the papers, to all')
    expect(read('send the papers (TR, by 1 July)')?.rest).toBe('send the papers (TR)')
  })

  it('is the next meeting, which only the register knows', () => {
    for (const text of [
      'report by the next meeting',
      'bring maps for the next meeting',
      'ask before our next committee meeting',
    ])
      expect(read(text)).toMatchObject({ relative: 'next-meeting', date: null })
  })

  it('is the last day of a month, a week or a term', () => {
    expect(read('report by September')?.date).toBe('2011-09-30')
    expect(read('report by the end of June')?.date).toBe('2011-06-30')
    expect(read('report by the end of March')?.date).toBe('2012-03-31')
    expect(read('report by the last week of March')?.date).toBe('2012-03-31')
    expect(read('report (last week of March)')?.date).toBe('2012-03-31')
    expect(read('report by February 2012')?.date).toBe('2012-02-29')
    expect(read('report by the end of next month')?.date).toBe('2011-07-31')
    expect(read('report next week')?.date).toBe('2011-06-26')
    expect(read('report by the end of this week')?.date).toBe('2011-06-19')
    expect(read('report by the end of 2012')?.date).toBe('2012-12-31')
    expect(read('report by the spring term', contextOf('2011-03'))?.date).toBe('2011-04-08')
  })

  it('without a year is the first on or after the meeting, or the one before where that is nine months away', () => {
    expect(read('by 13 June')?.date).toBe('2011-06-13')
    expect(read('by 13 March')?.date).toBe('2012-03-13')
    expect(read('by 14 March')?.date).toBe('2011-03-14')
    expect(read('by 12 June')?.date).toBe('2011-06-12')
  })

  it('is not read where the day of the meeting is not known', () => {
    expect(read('report by Friday', contextOf('2011-03'))).toMatchObject({ date: null, written: 'by Friday' })
    expect(read('report by 13 June', contextOf('2011-03'))?.date).toBe('2011-06-13')
    expect(read('report by 13 June', contextOf(null))).toMatchObject({ date: null })
    expect(read('report by 13 June 2011', contextOf(null))?.date).toBe('2011-06-13')
  })

  it('has the order of numerals of its file, and is doubtful where the file has both', () => {
    expect(read('by 04/12', contextOf('2011-06-13', 'day-month'))?.date).toBe('2011-12-04')
    expect(read('by 04/12', contextOf('2011-06-13', 'month-day'))?.date).toBe('2011-04-12')
    expect(read('by 04/12', contextOf('2011-06-13', 'mixed'))).toMatchObject({ date: null })
    expect(read('by 04/12', contextOf('2011-06-13', 'mixed'))?.doubt).toBeDefined()
    expect(read('by 14/12', contextOf('2011-06-13', 'mixed'))?.date).toBe('2011-12-14')
  })

  it('keeps words that come to no day', () => {
    for (const words of ['asap', 'as soon as possible'])
      expect(read(`mend the gate ${words}`)).toEqual({ written: words, date: null, rest: 'mend the gate ' })
    expect(read('review it // March first week')).toMatchObject({ written: 'March first week', date: null })
    expect(read('review it by the end of the autumn term')).toMatchObject({ date: null })
    expect(read('review it by mid-July')).toMatchObject({ date: null })
  })

  it.each([
    'mend the roof before 2.0 release (early October)',
    'mend the roof after the harvest fair (mid-June)',
    'sweep the loft in time for the open day (the autumn term)',
    'read it all until their visit (late May)',
    'carry the sacks during the big flood (early March)',
    'mend the roof before the 2.0\n  release (early October)',
  ])('is none where part of a year says when something else is: %s', (text) => {
    expect(read(text)).toBeNull()
  })

  it.each([
    ['mend the roof (early October)', 'early October', null],
    ['mend the roof before 2.0 release (asap)', 'asap', null],
    ['mend the roof before 2.0 release (by early October)', 'by early October', null],
    ['mend the roof before 2.0 release (for early October)', 'for early October', null],
    ['mend the roof before 2.0 release (3 October 2011)', '3 October 2011', '2011-10-03'],
    ['ask about the fair before noon, mend the roof (early October)', 'early October', null],
    ['mend the roof before the fair (end of term)', 'end of term', '2011-07-22'],
  ])('is one where it says when to do it: %s', (text, written, date) => {
    expect(read(text)).toMatchObject({ written, date })
  })

  it('is doubtful where the calendar has no such day', () => {
    expect(read('report by 31 June 2011')?.doubt).toContain('no such date')
    expect(readDue('by Monday 14 June 2011', monday)).toMatchObject({
      due: {
        date: '2011-06-14',
        wrongWeekday: { written: 'Monday 14 June 2011', right: 'Tuesday 14 June 2011' },
      },
    })
  })

  it.each([
    'a conference on the partnerships in the summer term',
    'a session at a future meeting',
    'ask the town about a summit on the 10th of Feb',
    'book the hall for 13 June 2011',
    'read the minutes of 12 June 2011',
    'thank May Jones for the report by May Jones',
    'ask whether the delay is due to rain',
    'close the gate by hand',
    'prepare the accounts for May',
    'keep the hall open until 3 May for the club',
    'find who will train schools, and when',
    'look at issue 12/13 and version 2.10.2011',
    'reply to the letter of Friday about trees',
  ])('is not in: %s', (text) => {
    expect(read(text)).toBeNull()
  })
})

describe('a due day that was another once', () => {
  it.each([
    ['hang it (was by 1 July, now by 3 August)', '2011-08-03', 'hang it '],
    ['hang it (by 1 July 2011; extended to 4 August 2011)', '2011-08-04', 'hang it '],
    ['hang it by 1 July → 3 August', '2011-08-03', 'hang it '],
    ['hang it by 1 July, now by 3 August', '2011-08-03', 'hang it '],
    ['hang it; originally 1 July 2011, now 3 August 2011', '2011-08-03', 'hang it'],
    ['hang it (due 1 July, moved back to 3 August)', '2011-08-03', 'hang it '],
    ['hang it (by Friday, then the next meeting)', null, 'hang it '],
  ])('%s', (text, date, rest) => {
    expect(read(text)).toMatchObject({ date, rest })
  })

  it('is none where no other day is said', () => {
    expect(read('hang it (was 1 July)')).toBeNull()
  })

  it('is not corrected by what only stands behind it', () => {
    expect(read('paint it by 1 July to the wall')).toMatchObject({
      date: '2011-07-01',
      rest: 'paint it  to the wall',
    })
    expect(read('paint it (by 1 July) now that 3 August is full')?.date).toBe('2011-07-01')
  })
})

describe('of two days', () => {
  it.each([
    ['report by 3 or 4 July', '2011-07-04'],
    ['report by 3rd/4th July', '2011-07-04'],
    ['report by 3 July or 5 July', '2011-07-05'],
    ['report by 3–5 July', '2011-07-05'],
    ['report - 3 or 4 July 2011', '2011-07-04'],
    ['report (30 June or 1 July)', '2011-07-01'],
  ])('the later counts: %s', (text, date) => {
    expect(read(text)).toMatchObject({ date, rest: expect.stringMatching(/^report\s?$/) })
  })

  it.each(['order 3 or 4 chairs', 'order 3 to 4 May bushes', 'visit 3 May 26 houses'])(
    'neither is in: %s',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )
})

describe('a due day counted back', () => {
  it.each([
    ['send it a week before the next meeting', { months: 0, days: 7 }],
    ['send it at least two weeks before the next meeting', { months: 0, days: 14 }],
    ['send it 10 days ahead of our next committee meeting', { months: 0, days: 10 }],
    ['send it one month before the next meeting', { months: 1, days: 0 }],
  ])('from the next meeting: %s', (text, ahead) => {
    expect(read(text)).toMatchObject({ relative: 'next-meeting', ahead, rest: 'send it ' })
  })

  it('from a day: two days before 3 July', () => {
    expect(read('send it two days before 3 July')).toMatchObject({ date: '2011-07-01', rest: 'send it ' })
  })

  it('is that of the meeting itself where nothing is counted', () => {
    expect(read('send it before the next meeting')?.ahead).toBeUndefined()
    expect(read('send the week before the next meeting')).toMatchObject({ rest: 'send the week ' })
  })

  it.each(['the next but one meeting', 'the next meeting but one', 'the meeting after next'])(
    'by %s',
    (meeting) => {
      expect(read(`report by ${meeting}`)).toMatchObject({ relative: 'meeting-after-next', rest: 'report ' })
    },
  )
})

describe('a due day with what belongs to it', () => {
  it.each([
    ['oil it (by week commencing 4 July)', '2011-07-04'],
    ['oil it by w/c 4 July', '2011-07-04'],
    ['oil it w/c 4 July 2011', '2011-07-04'],
    ['oil it by 12 noon on 3 July', '2011-07-03'],
    ['oil it by 3 July at 5pm', '2011-07-03'],
    ['oil it by 3 July, 17:30', '2011-07-03'],
    ['oil it (by 3 Sept 11)', '2011-09-03'],
    ['oil it by 12 January 12', '2012-01-12'],
  ])('leaves nothing behind: %s', (text, date) => {
    expect(read(text)).toMatchObject({ date, rest: expect.stringMatching(/^oil it ?$/) })
  })

  it('takes no number for a year that is far from the meeting', () => {
    expect(read('oil it by 3 July 95')?.rest).toBe('oil it  95')
  })

  it.each(['by the AGM', 'by Q3', 'by Q3 2011', 'asap', 'by our next AGM'])(
    'is kept as written: %s',
    (written) => {
      expect(read(`hang it (${written})`)).toMatchObject({ written, date: null })
    },
  )

  it.each(['hang it (by the board)', 'hang it by hand', 'write to the PTA by the lake'])(
    'is not made of who does it, or how: %s',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )
})

describe('a Due column', () => {
  it.each([
    ['13 June', '2011-06-13'],
    ['by Friday', '2011-06-17'],
    ['31/12/11', '2011-12-31'],
    ['End of June', '2011-06-30'],
    ['asap', null],
    ['ongoing', null],
    ['June meeting', null],
  ])('%s', (cell, date) => {
    expect(readDueCell(cell, monday)?.due).toEqual({ written: cell, date })
  })

  it('knows the next meeting, and nothing', () => {
    expect(readDueCell('Next meeting', monday)?.due.relative).toBe('next-meeting')
    for (const cell of ['', ' ', '-', '–', 'n/a', 'TBC', 'None']) expect(readDueCell(cell, monday)).toBeNull()
  })
})
