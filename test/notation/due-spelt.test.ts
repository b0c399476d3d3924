import { describe, expect, it } from 'vitest'
import { readDue, readWhen } from '../../src/notation/text/due.js'

const terms = new Map([['summer 2011', { from: '2011-05-03', until: '2011-07-22' }]])
const contextOf = (meetingDate: string | null) => ({ meetingDate, order: null, terms })
const monday = contextOf('2011-06-13')
const dueOf = (text: string, context = monday) => readDue(text, context)?.due

const phrases = [
  'by 13 June 2011',
  'no later than Wed 22 June',
  'by the end of the summer term',
  'by the end of next month',
  'by the start of July',
  'by the last week of June',
  'by close of play on 17 June',
  'by 5pm on Friday',
  'by week commencing 4 July',
  'by the 3rd or the 4th of July',
  'at least two weeks before the next meeting',
  'a week before 3 July',
  'by the meeting after next',
  'before our next committee meeting',
  'within the next 2 days',
  'in two weeks',
  'until 27 June 2011',
  'deadline: 17 June 2011',
  'due by Friday',
  '(was by 1 July, now by 3 August)',
  'by 1 July 2011, extended to 4 August 2011',
  'on either 2 or 9 July',
  'asap',
  'by the next AGM',
  'by mid July',
  'by the end of the year 2012',
]

describe('words of a day mean the same', () => {
  it.each(phrases)('however many blanks stand between them: %s', (phrase) => {
    const plain = dueOf(`oil it ${phrase}`)
    expect(plain).toBeDefined()
    for (const blank of ['  ', '\t']) expect(dueOf(`oil it ${phrase.replaceAll(' ', blank)}`)).toEqual(plain)
  })

  it.each(phrases.filter((phrase) => !/AGM/.test(phrase)))('in capitals: %s', (phrase) => {
    const { written, ...day } = dueOf(`oil it ${phrase}`) ?? { written: 'nothing' }
    const { written: inCapitals, ...loud } = dueOf(`oil it ${phrase.toUpperCase()}`) ?? { written: '' }
    expect([inCapitals, loud]).toEqual([written.toUpperCase(), day])
  })
})

describe('what corrects a day', () => {
  it.each([
    ['by 1 July; Now by 3 August', '2011-08-03'],
    ['by 1 July – Extended to 3 August', '2011-08-03'],
    ['by 1 July (Moved to 3 August)', '2011-08-03'],
    ['by 1 July. Ann sings on 3 August', '2011-07-01'],
    ['by 1 July, Now that 3 August is full', '2011-07-01'],
    ['by 1 July, Ann Fox and Bo to 3 August fairs', '2011-07-01'],
  ])('may begin with a capital: %s', (phrase, date) => {
    expect(dueOf(`oil it ${phrase}`)?.date).toBe(date)
  })
})

describe('a day without its year', () => {
  it.each([
    ['by 13 June', '2011-06-13', '2011-06-13'],
    ['by 14 June', '2011-06-13', '2011-06-14'],
    ['by 13 March', '2011-06-13', '2012-03-13'],
    ['by 14 March', '2011-06-13', '2011-03-14'],
    ['by 31 December', '2011-12-31', '2011-12-31'],
    ['by 1 January', '2011-12-31', '2012-01-01'],
    ['by 30 December', '2012-01-02', '2011-12-30'],
    ['by 29 February', '2011-06-13', '2012-02-29'],
    ['by 29 February', '2012-02-29', '2012-02-29'],
    ['by 29 February', '2012-03-01', '2012-02-29'],
    ['by 29 February', '2013-06-13', null],
    ['by 3 July 11', '2011-06-13', '2011-07-03'],
    ['by 3 July,  11.', '2011-06-13', '2011-07-03'],
    ['by 3 July 10', '2011-06-13', '2010-07-03'],
    ['by 3 July 20', '2011-06-13', '2020-07-03'],
    ['by 3 July 21', '2011-06-13', '2011-07-03'],
    ['by 3 July 09', '2011-06-13', '2011-07-03'],
    ['by 3 July 11 houses', '2011-06-13', '2011-07-03'],
  ])('is near the meeting: %s, said on %s', (phrase, meetingDate, date) => {
    expect(dueOf(`oil it ${phrase}`, contextOf(meetingDate))?.date).toBe(date)
  })

  it.each([
    ['by Friday', 'the day of the meeting is not known'],
    ['by the end of the week', 'the day of the meeting is not known'],
  ])('is not counted from a month: %s', (phrase, doubt) => {
    expect(dueOf(`oil it ${phrase}`, contextOf('2011-06'))).toEqual({ written: phrase, date: null, doubt })
  })
})

describe('words that say when, and nothing else', () => {
  it.each([
    ['by Friday', '2011-06-17'],
    [' 13 June 2011 ', '2011-06-13'],
    ['soon', null],
    ['asap', null],
    ['before the fair', null],
    ['BEFORE THE FAIR', null],
    ['until the roof is dry', null],
    ['after the count', null],
  ])('are a day, or kept as written: %s', (words, date) => {
    expect(readWhen(words, monday)?.due).toMatchObject({
      written: words.trim().replaceAll(/\s+/g, ' '),
      date,
    })
  })

  it.each([
    '',
    '  ',
    'the fair',
    'oil it by Friday',
    'before',
    'Friday is dry',
    'before the fair of the old town',
  ])('are not: %j', (words) => {
    expect(readWhen(words, monday)).toBeNull()
  })
})
