import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordReadings } from '../../src/query/bare-words.js'
import { type Known, readExpression } from '../../src/query/expression.js'
import { explainQuery } from '../../src/query/query.js'
import { aMeeting, anAction, aPerson, aRegister } from '../builders.js'
import { committee, idsOf, mistakeOf, today } from './committee.js'

const known: Known = { areas: new Map([['Central (Mid)', ['Mid', 'Central']]]) }
const scope = { register: committee, today, queries: new Map(), areas: known.areas ?? new Map() }
const read = (text: string) => readExpression(text, committee, today, known)
const meaning = (text: string) => explainQuery(read(text))
const insteadOf = (text: string, register = committee) =>
  mistakeOf(() => readExpression(text, register, today, known)).mend?.instead.map(({ words }) => words)

describe('words without a key are read as the same words with one', () => {
  test.each([
    ['TR', 'owner:TR'],
    ['tr', 'owner:TR'],
    ['Terry', 'owner:TR'],
    ['Reynolds', 'owner:TR'],
    ['Terry Reynolds', 'owner:TR'],
    ['Headteachers', 'owner:Headteachers'],
    ['nobody', 'is:unassigned'],
    ['overdue', 'is:overdue'],
    ['late', 'is:overdue'],
    ['open', 'status:outstanding'],
    ['closed', 'status:done,withdrawn'],
    ['carried forward', 'is:carried'],
    ['all', 'status:all'],
    ['2011-spring', 'meeting:2011-spring'],
    ['spring', 'meeting:2011-spring'],
    ['2011-05', 'meeting:executive/2011-05'],
    ['last meeting', 'meeting:last'],
    ['next meeting', 'meeting:next'],
    ['4a', 'item:4a'],
    ['item 4', 'item:4'],
    ['4a.1', 'id:2011-spring/4a.1'],
    ['4.1.1', 'id:2011-spring/4.1.1'],
    ['2011-spring/3.1', 'id:2011-spring/3.1'],
    ['spring/3.1', 'id:2011-spring/3.1'],
    ['2011-05/2.1', 'id:executive/2011-05/2.1'],
    ['spring#3.1', 'id:2011-spring/3.1'],
    ['overdue spring 3.1', 'is:overdue id:2011-spring/3.1'],
    ['South', 'area:South'],
    ['mid', 'area:Mid'],
    ['termly', 'series:termly'],
    ['owner Terry', 'owner:TR'],
    ["TR isn't done", 'owner:TR -is:done'],
    ['actions in the South', 'area:South'],
    ['overdue in the area South', 'is:overdue area:South'],
    ['in item 4', 'item:4'],
    ['overdue tasks of TR', 'is:overdue owner:TR'],
    ['todos', ''],
    ['due today', 'due:today'],
    ['without a date', 'due:none'],
    ['no due date', 'due:none'],
    ['TR no date', 'owner:TR due:none'],
    ['no owner', 'owner:nobody'],
    ['without anybody', 'owner:nobody'],
    ['lacking an owner', 'owner:nobody'],
    ['missing a date', 'due:none'],
    ['no one', 'owner:nobody'],
    ["no one's", 'owner:nobody'],
    ['not assigned', 'is:unassigned'],
    ['not assigned to anybody', 'is:unassigned'],
    ['not owned by anyone', 'is:unassigned'],
    ['not anybody’s', 'is:unassigned'],
    ['overdue not assigned to anyone or TR', 'is:overdue is:unassigned or owner:TR'],
    ['-unowned', '-is:unassigned'],
    ['not unassigned', '-is:unassigned'],
    ['finished', 'is:done'],
    ['unfinished', 'is:outstanding'],
    ['done since 2011-05', 'is:done closed>=2011-05'],
    ['closed before 2011-06-13 TR', 'is:closed closed<2011-06-13 owner:TR'],
    ['withdrawn since last meeting', 'is:withdrawn closed>=last-meeting'],
    ['closed 2011-05', 'closed:2011-05'],
    ['due before 2011-06-13', 'due<2011-06-13'],
    ['due by 2011-06-13', 'due<=2011-06-13'],
    ['due after this month', 'due>this-month'],
    ['since 2011-05', 'raised>=2011-05'],
    ['since last meeting', 'raised>=last-meeting'],
    ['before 2011-07-01', 'due<2011-07-01'],
    ['due < 2011-07-01', 'due<2011-07-01'],
    ['due <= this month', 'due<=this-month'],
    ['owner: TR', 'owner:TR'],
    ['owner:Terry Reynolds', 'owner:TR'],
    ['TR overdue', 'owner:TR is:overdue'],
    ['overdue Terry Reynolds due before 2011-07-01', 'is:overdue owner:TR due<2011-07-01'],
    ['open actions for RH', 'is:open owner:RH'],
    ["TR's actions", 'owner:TR'],
    ['Terry Reynolds’ overdue actions', 'owner:TR is:overdue'],
    ['is due this month', 'due:this-month'],
    ['actions are due this month', 'due:this-month'],
    ['due within 14 days', 'due>=today due<=in-14-days'],
    ['due in the next 2 weeks', 'due>=today due<=in-14-days'],
    ['due in the next month', 'due>=today due<=in-1-month'],
    ['closed in the last 2 months', 'closed>=2-months-ago closed<=today'],
    ['raised within the past week', 'raised>=a-week-ago raised<=today'],
    ['due in 10 days', 'due:in-10-days'],
    ['TR or RH', 'owner:TR or owner:RH'],
    ['TR and RH', 'owner:TR or owner:RH'],
    ['TR RH', 'owner:TR owner:RH'],
    ['TR and RH and AF overdue', '(owner:TR or owner:RH or owner:AF) is:overdue'],
    ['overdue and TR', 'is:overdue owner:TR'],
    ['TR and overdue', 'owner:TR is:overdue'],
    ['owner:TR and owner:RH', 'owner:TR owner:RH'],
    ['of TR and RH', 'owner:TR or owner:RH'],
    ['for the next meeting', 'meeting:next'],
    ['done since the last meeting', 'is:done closed>=last-meeting'],
    ['all except TR', 'status:all -owner:TR'],
    ['overdue except Terry Reynolds', 'is:overdue -owner:TR'],
    ['due between 2011-06-01 and 2011-06-13', 'due>=2011-06-01 due<=2011-06-13'],
    ['done between 2011-03 and 2011-06 TR', 'is:done closed>=2011-03 closed<=2011-06 owner:TR'],
    ['done this year', 'is:done closed:this-year'],
    ['done last meeting', 'is:done meeting:last'],
    ['done 4a.1', 'is:done id:4a.1'],
    ['open -TR', 'is:open -owner:TR'],
    ['-TR', '-owner:TR'],
    ['3.1 spring', 'id:3.1 meeting:2011-spring'],
    ['carried', 'is:carried'],
    ['carried 1', 'carried:1'],
    ['due', 'is:due'],
    ['is overdue', 'is:overdue'],
  ] as const)('%s is %s', (words, terms) => {
    expect(idsOf(committee, read(words))).toEqual(idsOf(committee, read(terms)))
  })
})

test('what is only near to a word is never meant by it', () => {
  for (const word of ['Terri', 'TX', '2011-sprng', '4b.1', 'overdu', 'Soth', 'termy', '5', 'spring-2011'])
    expect(wordReadings(word, scope), word).toEqual([])
})

test('every owner, meeting, id, area and series of a register is read as what it is', () => {
  const words = [
    ...committee.people.map(({ key }) => ['owner', key] as const),
    ...committee.meetings.map(({ id }) => ['meeting', id] as const),
    ...committee.actions.map(({ id }) => ['id', id] as const),
    ...committee.meetings.flatMap(({ areas }) => areas.map((area) => ['area', area] as const)),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...words), ([key, word]) => {
      const terms = wordReadings(word, scope).map(({ term }) => term.split(':')[0])
      expect(terms).toContain(key)
    }),
  )
})

test('a reading is written as a term that asks for the same', () => {
  for (const word of ['TR', 'Terry', 'spring', '4a', '4a.1', 'Central (Mid)', 'termly', 'late', 'nobody'])
    for (const { term, query, meaning: words } of wordReadings(word, scope)) {
      expect(idsOf(committee, read(term)), term).toEqual(idsOf(committee, query))
      expect(meaning(term).join(', ')).toBe(words)
    }
})

describe('words that are several things are asked about, each with the word that says it', () => {
  const west = aMeeting('2011-west', { areas: ['West'] })
  const register = aRegister([anAction('2011-west/1.1', west, { owners: ['MW'] })], {
    people: [aPerson('MW', 'Mary West')],
    meetings: [west],
  })

  test('an owner, a meeting and an area', () => {
    expect(insteadOf('west', register)).toEqual(['owner:west', 'meeting:west', 'area:west'])
    expect(mistakeOf(() => readExpression('west', register, today)).message).toBe(
      '`west` can be `owner:west`, `meeting:west` or `area:west`',
    )
  })

  test('the rest of the question stays', () => {
    expect(insteadOf('overdue west -1.1', register)?.[2]).toBe('overdue area:west -1.1')
  })

  test('each of them is read', () => {
    for (const words of insteadOf('overdue west', register) ?? [])
      expect(readExpression(words, register, today).kind).toBe('and')
  })

  test('the end of an id is meant only by what is nothing else', () => {
    const pinned = aRegister([anAction('2011-west/door-open', west), anAction('2011-west/lamp', west)], {
      people: [aPerson('MW', 'Mary West')],
      meetings: [west],
    })
    const asked = (text: string) => idsOf(pinned, readExpression(text, pinned, today))
    expect(asked('open')).toEqual(['2011-west/door-open', '2011-west/lamp'])
    expect(asked('door-open')).toEqual(['2011-west/door-open'])
    expect(insteadOf('lamp west', pinned)).toEqual(['lamp owner:west', 'lamp meeting:west', 'lamp area:west'])
  })

  test('a day is meant only by what is nothing else', () => {
    expect(insteadOf('today')).toEqual(['due:today', 'raised:today'])
    expect(meaning('2011-05')).toEqual(['raised or named by executive/2011-05'])
  })
})

describe('what is understood of words is offered', () => {
  test.each([
    ['whats outstanding', ['outstanding', '"whats" outstanding']],
    ['who is late', ['is late', '"who" is late']],
    ['TR overdu', ['TR overdue']],
    ['please show overdue of Terry Reynolds now', ['overdue of Terry Reynolds']],
    ['nothing of this', []],
    ['template', ['"template"']],
    ['TR template', ['TR', 'TR "template"']],
    ['not given to anyone', ['unassigned']],
    ['overdue that have not been handed to anybody', ['overdue unassigned']],
    ['which hasn’t yet been taken on by anybody', ['unassigned']],
    ['that are not assigned', ['not assigned']],
    ['that nobody has', ['nobody']],
    // Of one person, or of what is done, it says something else.
    ['not assigned to TR', ['not TR']],
    ['not done by anyone', ['not done']],
    ['who hasn’t done anything', ['hasn’t done']],
    ['not a word of what we are to ask of anybody', ['not anybody']],
  ])('%s', (words, offered) => {
    expect(insteadOf(words)).toEqual(offered)
  })

  test('and can be asked as it stands', () => {
    const vocabulary = [
      'TR',
      'overdue',
      'who',
      'is',
      'item',
      '4',
      'since',
      'or',
      'and',
      'not',
      '-',
      '(',
      'due',
      'x',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary), { maxLength: 8 }), (words) => {
        let offered: readonly string[] = []
        try {
          read(words.join(' '))
        } catch {
          offered = insteadOf(words.join(' ')) ?? []
        }
        for (const each of offered) expect(() => read(each), each).not.toThrow()
      }),
    )
  })

  test('a question of a thousand unknown words has an end', () => {
    expect(insteadOf(Array.from({ length: 1000 }, (_, at) => `x${at}`).join(' '))).toEqual([])
  })
})

test('an action is named by its number whatever its status', () => {
  expect(idsOf(committee, read('4a.1'))).toEqual(['2011-spring/4a.1'])
  expect(meaning('4a.1')).toEqual(['the id is 2011-spring/4a.1'])
})
