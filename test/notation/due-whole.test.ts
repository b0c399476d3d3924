import { describe, expect, it } from 'vitest'
import { readDue, readDueCell } from '../../src/notation/text/due.js'

const terms = new Map([
  ['spring 2011', { from: '2011-01-05', until: '2011-04-08' }],
  ['summer 2011', { from: '2011-05-03', until: '2011-07-22' }],
  ['autumn 2011', { from: '2011-09-05', until: '2011-12-16' }],
  ['autumn 2012', { from: '2012-09-05', until: '2012-12-14' }],
  ['winter break', { from: '2011-12-20', until: '2012-01-04' }],
  ['winter', { from: '2012-01-05', until: '2012-02-10' }],
  ['long term', { from: '2011-05-03', until: '2013-07-19' }],
])

const contextOf = (meetingDate: string | null) => ({ meetingDate, order: null, terms })

/** All that is read of an action, and what is left of its words: `words [day] what else`. */
function whole(text: string, meetingDate: string | null = '2011-06-13'): string {
  const found = readDue(text, contextOf(meetingDate))
  if (!found) return `${text} none`
  const { written, date, ...more } = found.due
  const rest = `${text.slice(0, found.start)}|${text.slice(found.end)}`
  const said = Object.keys(more).length === 0 ? '' : ` ${JSON.stringify(more)}`
  return `${rest} [${written}: ${date}]${said}`
}

describe('a day is cut away whole, and is all that is said', () => {
  it.each([
    ['oil it by 2011-06-20T17:00', 'oil it | [by 2011-06-20T17:00: 2011-06-20]'],
    ['oil it by 2011-06-20T17:00:30Z to help', 'oil it | to help [by 2011-06-20T17:00:30Z: 2011-06-20]'],
    ['oil it by 2011-06-20T17:00Z', 'oil it | [by 2011-06-20T17:00Z: 2011-06-20]'],
    ['oil it by 20 June 2011 T17:00', 'oil it | T17:00 [by 20 June 2011: 2011-06-20]'],
    ['oil it by the   20th of June 2011', 'oil it | [by the 20th of June 2011: 2011-06-20]'],
    ['oil it by  20  June  2011', 'oil it | [by 20 June 2011: 2011-06-20]'],
    ['oil it by 3 or 4 July', 'oil it | [by 3 or 4 July: 2011-07-04]'],
    ['oil it by the 3rd or the 4th of July', 'oil it | [by the 3rd or the 4th of July: 2011-07-04]'],
    ['oil it by the start of July', 'oil it | [by the start of July: 2011-07-01]'],
    ['oil it by the beginning of March', 'oil it | [by the beginning of March: 2012-03-01]'],
    ['oil it by June', 'oil it | [by June: 2011-06-30]'],
    ['oil it by June meeting day', 'oil it by June meeting day none'],
    ['oil it by the  end  of  June', 'oil it | [by the end of June: 2011-06-30]'],
    ['oil it by the end of the week', 'oil it | [by the end of the week: 2011-06-19]'],
    ['oil it by the end of the year', 'oil it | [by the end of the year: 2011-12-31]'],
    ['oil it by 1 July, then by 3 July', 'oil it | [by 1 July, then by 3 July: 2011-07-03]'],
    ['oil it by Monday 20 June', 'oil it | [by Monday 20 June: 2011-06-20]'],
    [
      'oil it by Monday 21 June',
      'oil it | [by Monday 21 June: 2011-06-21] {"wrongWeekday":{"written":"Monday 21 June","right":"Tuesday 21 June"}}',
    ],
    ['oil it by the next meeting', 'oil it | [by the next meeting: null] {"relative":"next-meeting"}'],
    [
      'oil it a month before the next meeting',
      'oil it | [a month before the next meeting: null] {"relative":"next-meeting","ahead":{"months":1,"days":0}}',
    ],
    ['oil it two months before 31 July 2011', 'oil it | [two months before 31 July 2011: 2011-05-31]'],
    ['oil it two weeks before 31 July 2011', 'oil it | [two weeks before 31 July 2011: 2011-07-17]'],
    ['oil it 3 days before 31 July 2011', 'oil it | [3 days before 31 July 2011: 2011-07-28]'],
  ])('%s', (text, expected) => {
    expect(whole(text)).toBe(expected)
  })
})

describe('a day that nobody can know is kept as it is written', () => {
  it.each([['31 June 2011'], ['30 February'], ['2011-13-40'], ['the 31st of June', '31st of June']])(
    'by %s',
    (day, named = day) => {
      const doubt = `Unexpected \`${named}\`, expected a day of the calendar: no such date`
      expect(readDue(`oil it by ${day}`, contextOf('2011-06-13'))?.due).toEqual({
        written: `by ${day}`,
        date: null,
        doubt,
      })
    },
  )

  it.each([
    ['oil it by 20 June', 'the meeting has no date to take the year from'],
    ['oil it by June', 'the meeting has no date to take the year from'],
    ['oil it by Friday', 'the meeting has no date to count from'],
    ['oil it next week', 'the meeting has no date to count from'],
  ])('%s, where the meeting has no date: %s', (text, doubt) => {
    expect(readDue(text, contextOf(null))?.due).toMatchObject({ date: null, doubt })
  })

  it('says which words are of two minds', () => {
    const found = readDue('oil it by 04/12 at noon', { ...contextOf('2011-06-13'), order: 'mixed' })
    expect(found?.due).toEqual({
      written: 'by 04/12 at noon',
      date: null,
      doubt:
        'Unexpected `04/12`, expected a month in letters: the file writes days both before and after the month',
    })
  })
})

describe('a term ends on its last day', () => {
  it.each([
    ['by the end of the summer term', '2011-06-13', '2011-07-22', ''],
    ['by the summer term', '2011-06-13', '2011-07-22', ''],
    ['by the summer term 2011', '2011-06-13', '2011-07-22', ''],
    ['by the summer term, 2011', '2011-06-13', '2011-07-22', ''],
    ['by summer 2011', '2011-06-13', '2011-07-22', ''],
    ['by the summer term 2012', '2011-06-13', null, ''],
    ['by the autumn term', '2011-06-13', '2011-12-16', ''],
    ['by the autumn term', '2011-12-16', '2011-12-16', ''],
    ['by the autumn term', '2011-12-17', '2012-12-14', ''],
    ['by the autumn term', '2012-12-15', null, ''],
    ['by the autumn term 2012', '2011-06-13', '2012-12-14', ''],
    ['by the autumn term 2011', '2012-06-13', '2011-12-16', ''],
    ['by the autumn term', null, null, ''],
    ['by the summer term', null, '2011-07-22', ''],
    ['by the spring term', '2011-06-13', null, ''],
    ['by the winter break term', '2011-06-13', '2012-01-04', ''],
    ['by the winter term', '2011-06-13', '2012-02-10', ''],
    ['by the long term', '2011-06-13', '2013-07-19', ''],
    ['by the end of term', '2011-06-13', '2011-07-22', ''],
    ['by the end of the term', '2011-07-23', '2011-12-16', ''],
    ['by the end of this term', '2011-06-13', '2011-07-22', ''],
    ['by the end of term', null, null, ''],
  ])('%s, said on %s: %s', (words, meetingDate, date, rest) => {
    const found = readDue(`oil it ${words}`, contextOf(meetingDate))
    expect(found?.due).toEqual({ written: words, date })
    expect(`oil it ${words}`.slice(found?.end)).toBe(rest)
  })

  it.each(['oil it by summer', 'oil it by summerhouse', 'oil it by the summer termination'])(
    'is not named in: %s',
    (text) => {
      expect(whole(text)).toBe(`${text} none`)
    },
  )
})

describe('a cell for the day', () => {
  it.each([
    [' by 20 June 2011 ', 'by 20 June 2011', '2011-06-20'],
    ['(20 June 2011)', '20 June 2011', '2011-06-20'],
    ['20 June 2011.', '20 June 2011.', '2011-06-20'],
    ['end of the autumn term', 'end of the autumn term', '2011-12-16'],
    ['when it is dry', 'when it is dry', null],
  ])('%j', (cell, written, date) => {
    expect(readDueCell(cell, contextOf('2011-06-13'))?.due).toEqual({ written, date })
  })
})
