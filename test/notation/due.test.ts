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
