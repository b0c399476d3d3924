import { describe, expect, it } from 'vitest'
import { statsOf } from '../../src/query/stats.js'
import { aMeeting, anAction, aRegister } from '../builders.js'
import { registerOfSeries } from '../series.js'

const register = registerOfSeries({
  '2012-05-07': [
    'Present: Ivo Brandt (IB), Oona Hallam (OH)',
    '',
    '## 2. Boats',
    '',
    '- [ ] IB to varnish the oars',
    '- [ ] OH to fetch the canoe',
    '- [x] IB, OH to call the harbour',
  ],
  '2012-06-04': [
    '## 1. Matters arising',
    '',
    '- [ ] 2012-05-07/2.1 IB has no varnish.',
    '- [x] 2012-05-07/2.2 OH has done so.',
    '',
    '## 2. Shed',
    '',
    '- [ ] to mend the lock',
  ],
  '2012-07-02': [
    '## 1. Matters arising',
    '',
    '- [ ] 2012-05-07/2.1 IB has some.',
    '- [-] 2012-06-04/2.1 The shed is gone.',
  ],
})

describe('the figures of a register', () => {
  it('count for each meeting what it raised and closed, whichever raised it', () => {
    const counts = statsOf(register).meetings.map(({ raised, closed, outstanding }) => [
      raised,
      closed,
      outstanding,
    ])
    expect(counts).toEqual([
      [3, 1, 2],
      [1, 1, 2],
      [0, 1, 1],
    ])
  })

  it('count what is outstanding as the register does', () => {
    const { meetings, all } = statsOf(register)
    expect(meetings.at(-1)?.outstanding).toBe(all.outstanding)
    expect(all).toMatchObject({
      raised: 4,
      done: 2,
      withdrawn: 1,
      outstanding: 1,
      medianDays: 28,
      longestDays: 28,
    })
    expect(all.carried).toEqual([3, 0, 1, 0])
  })

  it('are by owner in the order of the alphabet, a shared action for each, nobody last', () => {
    const owners = statsOf(register).owners.map(({ key, stats }) => [key, stats.raised, stats.done])
    expect(owners).toEqual([
      ['IB', 2, 1],
      ['OH', 2, 2],
      [null, 1, 0],
    ])
  })

  it('are none of an empty register', () => {
    const { all, meetings } = statsOf(registerOfSeries({}))
    expect([meetings, all.medianDays, all.longestDays, all.raised]).toEqual([[], null, null, 0])
  })
})

it('owners stand by the alphabet, whichever came first, and what nobody owns last', () => {
  const spring = aMeeting('2012-05')
  const owners = [['OH'], [], ['AB', 'ZZ'], ['OH'], ['IB']]
  const all = owners.map((names, at) => anAction(`2012-05/${at}.1`, spring, { owners: names }))
  for (const actions of [all, all.toReversed()])
    expect(statsOf(aRegister(actions)).owners.map(({ key, stats }) => [key, stats.raised])).toEqual([
      ['AB', 1],
      ['IB', 1],
      ['OH', 2],
      ['ZZ', 1],
      [null, 1],
    ])
})
