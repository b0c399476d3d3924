import { expect, test } from 'vitest'
import type { Letter } from '../../../src/model/letter.js'
import type { Register } from '../../../src/model/register.js'
import { htmlLetters } from '../../../src/render/reminder/html.js'
import { letterWords } from '../../../src/render/reminder/letter-words.js'
import { markdownLetter } from '../../../src/render/reminder/markdown.js'
import { textLetter } from '../../../src/render/reminder/text.js'
import { aMeeting, anAction } from '../../builders.js'
import { expectGolden } from '../../golden.js'
import { actions, lettersOn, springAction, springRegister } from '../../spring-2011.js'

const settings = { remind: {}, title: "Essex Primary Headteachers' Association" }

function letterTo(key: string, register: Register = springRegister(), today = '2011-06-20'): Letter {
  const letter = lettersOn(today, register).letters.find(({ person }) => person.key === key)
  if (letter === undefined) throw new Error(`no letter to ${key}`)
  return letter
}

const textTo = (...to: Parameters<typeof letterTo>) => textLetter(letterWords(letterTo(...to), settings))
/** The paragraph that says how many, since when and by when, on one line. */
const openingTo = (...to: Parameters<typeof letterTo>) => letterWords(letterTo(...to), settings).opening

test('Terry Reynolds reads what a courteous clerk would write', () => {
  expectGolden(textTo('TR'), 'reminders/TR.txt')
})

test('the same words in the same order stand in markdown and HTML', () => {
  const told = letterWords(letterTo('TR'), settings)
  expectGolden(markdownLetter(told), 'reminders/TR.md')
  expectGolden(htmlLetters([told]), 'reminders/TR.html')
  const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g)
  const body = htmlLetters([told]).split('<body>')[1] ?? ''
  const read = body.replace(/<[^>]*>/g, ' ').replaceAll('&nbsp;', ' ')

  expect(words(read)).toEqual(words(textLetter(told)))
  expect(words(markdownLetter(told))).toEqual(words(textLetter(told)))
})

test('the HTML has no image, link, script, style sheet or colour of its own', () => {
  const page = htmlLetters([letterWords(letterTo('TR'), settings)])
  expect(page).not.toMatch(/<(?:img|a|script|link|style|button|form)\b|url\(|background|[^-]color:|https?:/)
})

test('one action is told in the singular', () => {
  expect(textTo('AF')).toContain('If it is not yours, or the day cannot be\nkept, please say so.')
  expect(openingTo('AF')).toBe(
    'One action from the headteacher meetings has your name beside it. It was due on 13 Jun 2011. ' +
      'Could you let me know how it stands before the Central (Mid) meeting on 21 Jun 2011?',
  )
})

test('all four headings stand in their order, with the day of the meeting that the letter names', () => {
  const more = [
    springAction('5.1', 'write to the chair', { owners: ['TR'], due: null }),
    springAction('5.2', 'book the hall', { owners: ['TR'], due: '2011-06-22', areas: ['North East'] }),
    springAction('5.3', 'report in autumn', { owners: ['TR'], due: '2011-10-14', carried: 2 }),
  ]
  const mine = actions.map((action) => ({ ...action, areas: ['North East'] }))
  const register = springRegister([...mine, ...more.map((action) => ({ ...action, areas: ['North East'] }))])
  expectGolden(textTo('TR', register), 'reminders/TR-every-heading.txt')
})

test('an opening speaks of the days only where it can say something true of them', () => {
  const due = (...days: (string | null)[]) =>
    openingTo(
      'JM',
      springRegister(days.map((day, at) => springAction(`6.${at}`, 'read', { owners: ['JM'], due: day }))),
    )
      .split('. ')
      .slice(1, -1)
      .join('. ')
  expect(due('2011-06-13')).toBe('It was due on 13 Jun 2011')
  expect(due('2011-06-13', '2011-06-13', '2011-06-13')).toBe('All three were due on 13 Jun 2011')
  expect(due('2011-03-31', '2011-06-13')).toBe('Both were due between 31 Mar 2011 and 13 Jun 2011')
  expect(due('2011-06-13', null)).toBe('One of them was due on 13 Jun 2011')
  expect(due('2011-06-13', '2011-06-13', '2011-07-01')).toBe('Two of them were due on 13 Jun 2011')
  expect(due('2011-06-20')).toBe('It is due today')
  expect(due('2011-06-22', '2011-06-22')).toBe('Both are due on 22 Jun 2011')
  expect(due('2011-06-22', '2011-06-23')).toBe('')
  expect(due(null)).toBe('')
})

test('with no meeting to come nothing is said of one', () => {
  expect(openingTo('TR', springRegister(), '2011-06-23')).toMatch(/Could you let me know how they stand\?$/)
})

test('more than twelve actions are counted in figures', () => {
  const many = Array.from({ length: 13 }, (_, at) => springAction(`7.${at}`, 'read', { owners: ['JM'] }))
  expect(openingTo('JM', springRegister(many))).toMatch(/^13 actions from/)
})

test('actions of meetings with other titles are "from the minutes"', () => {
  const council = aMeeting('council', { title: 'Parish council, 3 May 2011', date: '2011-05-03' })
  const only = springRegister([anAction('council/1.1', council, { owners: ['TR'] })])
  expect(openingTo('TR', only)).toMatch(/^One action from the Parish council has your name/)
  const both = springRegister([...actions, anAction('council/1.1', council, { owners: ['TR'] })])
  expect(openingTo('TR', both)).toMatch(/^Three actions from the minutes have your name/)
})

test('a member of a group reads that the group was asked, and who else has the action', () => {
  const asked = springAction('8.1', 'answer the consultation', { owners: ['TR', 'AF'] })
  const group = { key: 'Executive', written: 'Executive', kind: 'group' } as const
  const register = springRegister([{ ...asked, owners: [...asked.owners, group] }], {
    groups: new Map([['Executive', ['TR', 'RH']]]),
  })
  expect(textTo('RH', register)).toContain(
    '\n  Asked of Executive\n  Together with Terry Reynolds and Alison Fiala\n',
  )
  expect(textTo('TR', register)).toContain('\n  Together with Alison Fiala and Executive\n')
  expect(openingTo('RH', register)).toContain('has your name, or that of your group, beside it')
})

test('words of the minutes are never structure', () => {
  const hostile = 'a\nFrom x\n\n# <b>&amp; [x](http://y) *z* `q` | =cmd \u202e\u001b[31m🎉'
  const register = springRegister([springAction('9.1', hostile, { owners: ['TR'] })])
  const told = letterWords(letterTo('TR', register), settings)
  expect(textLetter(told)).toContain('\nA From x # <b>&amp; [x](http://y) *z* `q` | =cmd \\u{202E}␛[31m🎉\n')
  expect(htmlLetters([told])).toContain('&lt;b&gt;&amp;amp; [x](http://y) *z*')
  expect(markdownLetter(told)).toContain('\\# \\<b\\>\\&amp; \\[x\\](http://y) \\*z\\* \\`q\\` \\|')
})
