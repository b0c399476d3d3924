import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/check.js'
import { readSettings } from '../../src/parse/settings.js'
import { type Meetings, registerOfSeries } from '../series.js'

/** The end of their series as the first problem of minutes has it. */
function endOn(today: string, meetings: Meetings) {
  const register = registerOfSeries(meetings, '', today)
  const { problems } = check(register, readSettings('', 'epha.yaml'), { today, only: ['action-unreported'] })
  return problems[0]?.passedOver?.ended
}

const series: Meetings = {
  '2008-02-04': ['- [ ] Mia Birch to ask the mill'],
  '2008-03-03': ['The cloth was sorted.'],
  '2008-04-07': ['The frame was lent.'],
  '2008-06-02': ['The linen was washed.'],
}

describe('a series of minutes', () => {
  test('has ended where the newest are of more than a year ago', () => {
    expect(endOn('2009-06-03', series)).toEqual({
      path: '2008-06-02.md',
      date: '2008-06-02',
      since: '2008-06-03',
    })
  })

  test('goes on for a year', () => {
    expect(endOn('2009-06-02', series)).toBeNull()
  })

  test('goes on where a meeting to come has an agenda', () => {
    const agenda = ['Agenda only.']
    expect(endOn('2009-06-03', { ...series, '2009-06-20': agenda })).toBeNull()
  })

  test('of three minutes may just have begun', () => {
    const { '2008-06-02': _, ...three } = series
    expect(endOn('2011-06-20', three)).toBeNull()
  })
})
