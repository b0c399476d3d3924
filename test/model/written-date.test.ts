import { describe, expect, it } from 'vitest'
import { datesIn, dateWritten, fileDateOrder } from '../../src/language/dates.js'

const read = (text: string, isName = false) =>
  datesIn(text, null, isName).map((date) => [text.slice(date.start, date.end), dateWritten(date, 2011)])

describe('dates as they are written', () => {
  it.each([
    ['held on Monday 13th June 2011 at 7.30', 'Monday 13th June 2011', '2011-06-13'],
    ['the 13th of June', '13th of June', '2011-06-13'],
    ['June 13, 2011, at the hall', 'June 13, 2011', '2011-06-13'],
    ['held on Thursday l0th February 2005', 'Thursday l0th February 2005', '2005-02-10'],
    ['Date: 2011.06.13', '2011.06.13', '2011-06-13'],
    ['2011-06-13T19:30:00', '2011-06-13', '2011-06-13'],
    ['by 13/6/11', '13/6/11', '2011-06-13'],
    ['on 6/13/2011', '6/13/2011', '2011-06-13'],
    ['since March 2011', 'March 2011', '2011-03'],
    ['no such day: 31 June 2011', '31 June 2011', null],
  ])('reads %s', (text, written, date) => {
    expect(read(text)).toEqual([[written, date]])
  })

  it('are no verbs, no versions, no sums and no addresses', () => {
    for (const text of [
      'I may 4 times',
      'we march 3 miles',
      'version 5.12',
      'pages 2-3',
      'https://x.org/a/12/13/b',
      'item 4a',
    ])
      expect(read(text)).toEqual([])
  })

  it.each([
    ['2013-09-29-minutes-30th-september-2013', ['2013-09-29', '2013-09-30']],
    ['minutes-9-11-10', ['2010-11-09']],
    ['Meeting-Notes---Feb-19-2019_20550689', ['2019-02-19']],
    ['WG-09-08', ['2011-09-08']],
    ['20110613-minutes', ['2011-06-13']],
  ])('stand in the name of a file: %s', (name, dates) => {
    expect(read(name, true).map(([, date]) => date)).toEqual(dates)
  })

  it('show in one file which of day and month comes first', () => {
    expect(fileDateOrder('the fair on 04/12 and the fête on 14/12')).toBe('day-month')
    expect(fileDateOrder('04/12, then 12/14')).toBe('month-day')
    expect(fileDateOrder('14/12, then 12/14')).toBe('mixed')
    expect(fileDateOrder('04/12, a line open 24/7, 2/3 of members')).toBeNull()
  })
})
