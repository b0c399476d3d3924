import { expect, test } from 'vitest'
import { addMonths } from '../../src/model/day.js'
import { dormantOn, dormantSince } from '../../src/model/dormant.js'
import { registerOfSeries } from '../series.js'

const list = (...lines: readonly string[]): readonly string[] => ['## Actions', '', ...lines]
const gate = '- [ ] Rob to paint the gate'

/** Whether the gate, raised on 6 January 2020, is dormant on a day. */
function isDormant(today: string, ...later: readonly (readonly [date: string, lines: readonly string[]])[]) {
  const register = registerOfSeries({ '2020-01-06': list(gate), ...Object.fromEntries(later) })
  return register.actions.map(dormantOn(register, today))[0]
}

const silent = (date: string) => [date, list('- [x] Ann to mend the pump')] as const
const three = [silent('2020-03-02'), silent('2020-05-04'), silent('2020-07-06')]

test('dormant is what was not mentioned for more than a year, while three meetings were held', () => {
  expect(isDormant('2021-01-07', ...three)).toBe(true)
})

test('not on the day after exactly a year, nor while only two meetings were held', () => {
  expect(isDormant('2021-01-06', ...three)).toBe(false)
  expect(isDormant('2021-01-07', ...three.slice(1))).toBe(false)
})

test('a meeting to come is none that was held', () => {
  expect(isDormant('2021-02-01', ...three.slice(1), silent('2021-03-01'))).toBe(false)
  expect(isDormant('2021-03-01', ...three.slice(1), silent('2021-03-01'))).toBe(true)
})

test('the latest mention counts, and what is closed is not dormant', () => {
  expect(isDormant('2021-03-01', ...three, ['2020-07-07', list(gate)])).toBe(false)
  expect(isDormant('2023-03-01', ...three, ['2020-07-07', list('- [x] Rob to paint the gate')])).toBe(false)
})

test('nobody knows how old minutes without a date are', () => {
  const register = registerOfSeries({ minutes: list(gate), ...Object.fromEntries(three) })
  expect(register.actions.filter(dormantOn(register, '2030-01-01'))).toEqual([])
})

test('of a mention on the last of February the year is over on the first of March', () => {
  const register = registerOfSeries({
    '2023-02-28': list(gate),
    ...Object.fromEntries([silent('2023-03-02'), silent('2023-05-04'), silent('2023-07-06')]),
  })
  const since = register.actions.map(dormantSince(register))[0]
  expect(since).toBe('2024-03-01')
  expect(addMonths('2024-02-29', -12)).toBe('2023-02-28')
})

test('an action that is to be dormant one day is so from the third meeting on, where that is later', () => {
  const register = registerOfSeries({
    '2020-01-06': list(gate),
    ...Object.fromEntries([silent('2020-03-02'), silent('2020-05-04'), silent('2021-07-06')]),
  })
  expect(register.actions.map(dormantSince(register))[0]).toBe('2021-07-06')
})
