import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayReader } from '../../src/commands/day-reader.js'
import { typedDay, typedDayOrMonth } from '../../src/commands/typed-days.js'
import { addDays } from '../../src/model/day.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { typed } from '../typed.js'

const today = '2011-06-20'
let here = ''
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-days-'))
  mkdirSync(join(here, 'minutes'))
  cpSync('fixtures/transcripts/committee/minutes', join(here, 'minutes'), { recursive: true })
})
afterAll(() => rmSync(here, { recursive: true, force: true }))

const environment = () => ({ minutes: null, here, today })
const day = (text: string) => typedDay(text, { flag: '--due', end: 'until' }, environment())
const dayBefore = (text: string) =>
  typedDay(text, { flag: '--since', end: 'from', isPast: true }, environment())

describe('a day is typed as minutes write it', () => {
  test.each([
    ['2011-12-01', '2011-12-01'],
    ['1 Dec 2011', '2011-12-01'],
    ['1 dec 2011', '2011-12-01'],
    ['1st December 2011', '2011-12-01'],
    ['December 1, 2011', '2011-12-01'],
    ['Thursday 1 December 2011', '2011-12-01'],
    ['1/12/2011', '2011-12-01'],
    ['1.12.2011', '2011-12-01'],
    ['1 December', '2011-12-01'],
    ['next friday', '2011-07-01'],
    ['friday', '2011-06-24'],
    ['tomorrow', '2011-06-21'],
    ['yesterday', '2011-06-19'],
    ['in two weeks', '2011-07-04'],
    ['in-14-days', '2011-07-04'],
    ['in 3 weeks', '2011-07-11'],
    ['30-days-ago', '2011-05-21'],
    ['a month ago', '2011-05-20'],
    ['end of june', '2011-06-30'],
    ['December', '2011-12-31'],
    ['december 2012', '2012-12-31'],
    ['2012-02', '2012-02-29'],
    ['this month', '2011-06-30'],
    ['next-week', '2011-07-03'],
  ])('%s', async (text, date) => {
    expect(await day(text)).toBe(date)
  })

  test('a month begins, where days since it are asked for', async () => {
    expect(await dayBefore('March')).toBe('2011-03-01')
    expect(await dayBefore('end of march 2011')).toBe('2011-03-31')
    expect(await dayBefore('last-month')).toBe('2011-05-01')
  })

  test.each([
    ['1 December', '2010-12-01'],
    ['1 June', '2011-06-01'],
    ['friday', '2011-06-17'],
    ['20 June', '2011-06-20'],
    ['1 Dec 2011', '2011-12-01'],
    ['next friday', '2011-07-01'],
    ['february', '2011-02-01'],
  ])('of what has been, %s is the last and not the next', async (text, date) => {
    expect(await dayBefore(text)).toBe(date)
  })

  test('a month stays one where a month will do', async () => {
    const of = (text: string) => typedDayOrMonth(text, { flag: '--date', end: 'until' }, environment())
    expect(await of('March 2011')).toBe('2011-03')
    expect(await of('2011-03')).toBe('2011-03')
    expect(await of('14 March 2011')).toBe('2011-03-14')
  })

  test('the order of numerals is that of the settings', async () => {
    writeFileSync(join(here, 'minutes/epha.yaml'), 'date-order: month-day\n')
    expect(await day('1/12/2011')).toBe('2011-01-12')
    rmSync(join(here, 'minutes/epha.yaml'))
    expect(await day('1/12/2011')).toBe('2011-12-01')
  })

  test('any day of the calendar is read in every way of writing it', async () => {
    const read = await dayReader(defaultSettings, today)
    const months = 'January February March April May June July August September October November December'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const date = addDays('2009-01-01', days)
        const [year, month = '', dayOfMonth] = date.split('-')
        const name = months.split(' ')[Number(month) - 1] ?? ''
        const number = Number(dayOfMonth)
        for (const text of [
          `${number} ${name} ${year}`,
          `${number} ${name.slice(0, 3).toLowerCase()} ${year}`,
          `${name} ${number}, ${year}`,
          `${number}/${month}/${year}`,
        ])
          expect(read(text, false), text).toEqual({ from: date, until: date })
      }),
    )
  })
})

describe('what is no day is a mistake that says what can be typed', () => {
  test.each([
    ['31 June 2011', 'there is no day `31 June 2011`'],
    ['30/2/2011', 'there is no day `30/2/2011`'],
    [
      'Monday 14 June 2011',
      '`Monday 14 June 2011` is another day of the week, expected `Tuesday 14 June 2011`',
    ],
    ['soonish', 'unknown day `soonish`'],
    ['2011-13-01', 'there is no day `2011-13-01`'],
    ['1 Dec 2011 or so', 'unknown day `1 Dec 2011 or so`'],
    ['', 'unknown day ``'],
  ])('%s', async (text, message) => {
    await expect(day(text)).rejects.toMatchObject({ message })
    await expect(day(text)).rejects.toMatchObject({ more: [expect.stringMatching(/^days: .*13 June 2011/)] })
  })
})

test('`last` and `next` are the days of meetings', async () => {
  expect(await day('last')).toBe('2011-03-01')
  expect(await day('next')).toBe('2011-06-22')
  rmSync(join(here, 'minutes/2011-summer.md'))
  expect(await day('next')).toBe('2011-06-22')
  const spring = join(here, 'minutes/2011-spring.md')
  const text = readFileSync(spring, 'utf8')
  writeFileSync(spring, text.replace(/^next:.*\n/m, ''))
  await expect(day('next')).rejects.toMatchObject({ message: 'no minutes tell of the next meeting' })
  cpSync('fixtures/transcripts/committee/minutes', join(here, 'minutes'), { recursive: true })
})

describe('every flag that takes a day takes it so', () => {
  const listed = async (...words: readonly string[]) => (await typed([...words, '--count'], here)).stdout

  test.each([
    ['--due-before', '1 Dec 2011', '2011-12-01'],
    ['--due-before', 'december', '2011-12'],
    ['--due-after', '13/6/2011', '2011-06-13'],
    ['--raised-since', 'last', 'last-meeting'],
    ['--raised-since', 'March 2011', '2011-03'],
    ['--as-of', '31 May 2011', '2011-05-31'],
    ['--as-of', 'last', '2011-summer'],
  ])('%s %s', async (flag, words, iso) => {
    const all = await listed('actions', '--status', 'all')
    expect(all).toMatch(/^[1-9]/)
    expect(await listed('actions', '--status', 'all', flag, words)).toBe(
      await listed('actions', '--status', 'all', flag, iso),
    )
  })

  test('a query', async () => {
    expect(await listed('actions', 'due < 1 dec 2011')).toBe(await listed('actions', 'due<2011-12-01'))
    expect(await listed('actions', 'due', 'before', '1', 'Dec', '2011')).toBe(
      await listed('actions', 'due<2011-12-01'),
    )
  })

  test('an impossible day of a query', async () => {
    const { stderr, exitCode } = await typed(['actions', '--due-before', '31 June 2011'], here)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('there is no day `31 June 2011`')])
  })

  test.each([
    [['due', '4a.1', '1 Dec 2011', '--dry-run'], '1 December 2011'],
    [['done', '4a.1', '--on', '13 June', '--dry-run'], '[x]'],
    [['add', 'book the hall', '--item', 'h1', '--due', 'next friday', '--dry-run'], '1 July 2011'],
    [['next', '18 November 2011', '--dry-run'], '2011-11-18'],
  ])('%j', async (words, shown) => {
    const { stdout, stderr } = await typed(words, here)
    expect(stdout + stderr).toContain(shown)
  })

  test('the first meeting of a new folder', async () => {
    await typed(['init', 'new', '--date', '1 Dec 2011'], here)
    expect(readFileSync(join(here, 'new/2011-12-01.md'), 'utf8')).toContain('2011')
  })

  test('the check', async () => {
    expect((await typed(['check', '--since', '31 June 2011'], here)).stderr).toContain('there is no day')
    expect((await typed(['check', '--since', 'June 2011'], here)).exitCode).not.toBe(2)
  })
})
