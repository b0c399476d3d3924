import { expect, test } from 'vitest'
import { lineAdvice } from '../../src/query/line-advice.js'
import { type Meetings, registerOfSeries } from '../series.js'

const list = (...lines: readonly string[]): readonly string[] => ['## Actions', '', ...lines]
const task = (words: string): string => `- [ ] Rob to ${words}`

/** Meetings in the middle of each month from January 2020 on, or of each so many months. */
function meetings(step: number, ...lists: readonly (readonly string[])[]): Meetings {
  const dated = lists.map((lines, index) => {
    const month = index * step
    const date = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`
    return [date, list(...lines)] as const
  })
  return Object.fromEntries(dated)
}

const gate = task('paint the gate')
const pump = task('mend the pump')
const shed = task('price a shed')
const rolling = meetings(1, [gate, pump], [gate, shed], [gate, shed], [gate], [gate])
const chapters = meetings(
  3,
  [gate],
  [pump],
  [shed],
  [task('order salt')],
  [task('thank the choir')],
  [task('ring Ann')],
  [task('sell tea')],
)

test('a list that is copied and leaves out what is done is a rolling list', () => {
  const { fits, repeating, outstanding, listed } = lineAdvice(registerOfSeries(rolling), '2020-06-01')
  expect(fits).toEqual(['unmentioned'])
  expect(repeating).toEqual({ meetings: 4, of: 4 })
  expect([outstanding, listed]).toEqual([3, 1])
})

test('an archive of which most is dormant is offered a line in time', () => {
  const { fits, dormant, lines, best } = lineAdvice(registerOfSeries(chapters), '2022-09-01')
  expect(fits).toEqual(['since'])
  expect(dormant).toBe(4)
  expect(best?.words).toBe('six months')
  expect(lines).toEqual([
    { words: 'the last 3 meetings', since: '2021-01-15', leaves: 3 },
    { words: 'six months', since: '2021-01-15', leaves: 3 },
    { words: 'a year', since: '2020-07-15', leaves: 5 },
  ])
})

test('the line to draw is the longest that leaves half or less', () => {
  const fewer = meetings(1, [gate, pump], [shed], [task('order salt')], [task('thank the choir')])
  expect(lineAdvice(registerOfSeries(fewer), '2023-06-01').best?.words).toBe('the last 3 meetings')
})

test('the draft of the next meeting neither leaves anything nor breaks the habit', () => {
  const then = '2020-06-01'
  const withDraft = { ...rolling, '2020-06-15': list('- [ ] Ann to sweep') }
  const before = lineAdvice(registerOfSeries(rolling, '', then), then)
  const after = lineAdvice(registerOfSeries(withDraft, '', then), then)
  expect([after.repeating, after.fits, after.listed]).toEqual([
    before.repeating,
    before.fits,
    before.listed + 1,
  ])
})

test('a rolling list that most has left long ago fits both, and one that nothing leaves neither', () => {
  expect(lineAdvice(registerOfSeries(rolling), '2023-06-01').fits).toEqual(['unmentioned'])
  const three = [gate, pump, shed, task('order salt'), task('thank the choir')]
  const few = meetings(3, three, [...three.slice(0, 3)], [...three.slice(0, 2)], [gate], [gate], [gate])
  expect(lineAdvice(registerOfSeries(few), '2022-04-01').fits).toEqual(['unmentioned', 'since'])
  expect(lineAdvice(registerOfSeries(meetings(1, [gate], [gate], [gate])), '2020-06-01').fits).toEqual([])
})

test('a list that three of four meetings copy is a rolling one, and one that two of four copy is none', () => {
  const often = meetings(1, [gate, pump], [gate, shed], [gate], [gate, pump], [task('sell tea')])
  expect(lineAdvice(registerOfSeries(often), '2020-06-01').repeating).toEqual({ meetings: 3, of: 4 })
  expect(lineAdvice(registerOfSeries(often), '2020-06-01').fits).toEqual(['unmentioned'])
  const seldom = meetings(1, [gate, pump], [gate], [shed], [shed], [task('sell tea')])
  expect(lineAdvice(registerOfSeries(seldom), '2020-06-01').repeating).toEqual({ meetings: 2, of: 4 })
  expect(lineAdvice(registerOfSeries(seldom), '2020-06-01').fits).toEqual([])
})

test('a meeting repeats what is open where its list has half of it, and not where it has a third', () => {
  const third = meetings(1, [gate, pump, shed], [gate])
  expect(lineAdvice(registerOfSeries(third), '2020-06-01').repeating).toEqual({ meetings: 0, of: 1 })
  const half = meetings(1, [gate, pump], [gate])
  expect(lineAdvice(registerOfSeries(half), '2020-06-01').repeating).toEqual({ meetings: 1, of: 1 })
})

test('without minutes nothing fits', () => {
  expect(lineAdvice(registerOfSeries({}), '2020-06-01')).toMatchObject({
    fits: [],
    lines: [],
    outstanding: 0,
  })
})
