import { describe, expect, it } from 'vitest'
import type { Register } from '../../src/model/register.js'
import { type Meetings, registerOfSeries } from '../series.js'

const afterTwo = 'register: { unmentioned: done-after-2 }'
const list = (...lines: readonly string[]): readonly string[] => ['## Actions', '', ...lines]
const gate = '- [ ] Rob to paint the gate'
const pump = '- [ ] Ann to mend the pump'

/** `words: status, day it was closed`, with the meetings that passed it over. */
function ends({ actions }: Register): readonly string[] {
  return actions.map(({ text, status, closed, passedOverBy }) => {
    const by = passedOverBy.length === 0 ? '' : ` by ${passedOverBy.map(({ id }) => id).join(' ')}`
    return `${text}: ${status}${closed === null ? '' : ` ${closed}`}${by}`
  })
}

const rolling: Meetings = {
  '2020-01-06': list(gate, pump),
  '2020-02-03': list(pump),
  '2020-03-02': list(pump),
}

describe('What a list no longer has', () => {
  it('is done at the second meeting in a row that does not mention it, where the settings say so', () => {
    expect(ends(registerOfSeries(rolling, afterTwo))).toEqual([
      'paint the gate: done 2020-03-02 by 2020-02-03 2020-03-02',
      'mend the pump: outstanding',
    ])
  })

  it.each(['', 'register: { unmentioned: keep }', 'register: { unmentioned: done-after-3 }'])(
    'stays outstanding with %j',
    (epha) => {
      expect(ends(registerOfSeries(rolling, epha))).toEqual([
        'paint the gate: outstanding',
        'mend the pump: outstanding',
      ])
    },
  )

  it('is counted anew from each meeting that mentions it', () => {
    const meetings = {
      '2020-01-06': list(gate),
      '2020-02-03': list(pump),
      '2020-03-02': list(gate, pump),
      '2020-04-06': list(pump),
    }
    expect(ends(registerOfSeries(meetings, afterTwo))).toEqual([
      'paint the gate: outstanding',
      'mend the pump: outstanding',
    ])
  })

  it('goes on with all other actions', () => {
    const meetings = {
      '2020-01-06': list(gate),
      '2020-02-03': ['## Matters arising', '', 'All other actions carried forward.'],
      '2020-03-02': list(pump),
    }
    expect(ends(registerOfSeries(meetings, afterTwo))[0]).toBe('paint the gate: outstanding')
  })

  it('is outstanding again where a later meeting names its id, and closed once', () => {
    const meetings = {
      ...rolling,
      '2020-04-06': ['## Matters arising', '', '- [ ] 2020-01-06/h2.1 Rob has no paint.'],
    }
    const again = registerOfSeries(meetings, afterTwo)
    expect(ends(again)[0]).toBe('paint the gate: outstanding')
    const done = { ...meetings, '2020-04-06': ['## Matters arising', '', '- [x] 2020-01-06/h2.1 Rob did.'] }
    const closed = registerOfSeries(done, afterTwo)
    expect(ends(closed)[0]).toBe('paint the gate: done 2020-04-06')
    expect(closed.problems.filter(({ rule }) => rule === 'closed-twice')).toEqual([])
  })

  it('is something new where the same words come back after it was closed', () => {
    const meetings = { ...rolling, '2020-04-06': list(gate) }
    expect(ends(registerOfSeries(meetings, afterTwo))).toEqual([
      'paint the gate: done 2020-03-02 by 2020-02-03 2020-03-02',
      'mend the pump: outstanding',
      'paint the gate: outstanding',
    ])
  })

  it('is not closed by minutes of which nobody knows the day', () => {
    const meetings = { minutes: list(gate), '2020-02-03': list(pump), '2020-03-02': list(pump) }
    expect(ends(registerOfSeries(meetings, afterTwo))[0]).toBe('paint the gate: outstanding')
  })

  it('is not closed by a draft of the next meeting before its day', () => {
    const on = (today: string) => ends(registerOfSeries(rolling, afterTwo, today))[0]
    expect(on('2020-03-01')).toBe('paint the gate: outstanding')
    expect(on('2020-03-02')).toBe('paint the gate: done 2020-03-02 by 2020-02-03 2020-03-02')
    expect(on('2020-03-03')).toBe('paint the gate: done 2020-03-02 by 2020-02-03 2020-03-02')
  })

  it('is closed by a draft of which only the month is known from its first day on', () => {
    const meetings = {
      '2020-01-06': list(gate),
      '2020-02-03': list(pump),
      '2020-03': ['March 2020', '', ...list(pump)],
    }
    expect(ends(registerOfSeries(meetings, afterTwo, '2020-02-29'))[0]).toBe('paint the gate: outstanding')
    expect(ends(registerOfSeries(meetings, afterTwo, '2020-03-01'))[0]).toContain('done 2020-03')
  })

  it('is mentioned by a draft of the next meeting, whose day is to come', () => {
    const meetings = { ...rolling, '2020-02-17': list(gate, pump) }
    expect(ends(registerOfSeries(meetings, afterTwo, '2020-02-10'))[0]).toBe('paint the gate: outstanding')
    const ticked = { ...rolling, '2020-02-17': list('- [x] Rob to paint the gate', pump) }
    expect(ends(registerOfSeries(ticked, afterTwo, '2020-02-10'))[0]).toBe('paint the gate: done 2020-02-17')
  })

  it('leaves what is done as the minutes say it', () => {
    const meetings = { ...rolling, '2020-02-03': list('- [x] Rob to paint the gate', pump) }
    expect(ends(registerOfSeries(meetings, afterTwo))[0]).toBe('paint the gate: done 2020-02-03')
  })
})

describe('A line in time', () => {
  const old = { '2020-01-06': list(gate, pump), '2020-03-02': list(pump), '2020-05-04': list() }
  const texts = (actions: Register['actions']) => actions.map(({ text }) => text)

  it('leaves out what was raised before it and not mentioned since', () => {
    const { actions, beforeLine } = registerOfSeries(old, 'register: { since: 2020-03-02 }')
    expect(texts(actions)).toEqual(['mend the pump'])
    expect(texts(beforeLine)).toEqual(['paint the gate'])
  })

  it('leaves out nothing without the setting, and nothing of minutes without a date', () => {
    expect(registerOfSeries(old).beforeLine).toEqual([])
    const undated = registerOfSeries({ minutes: list(gate) }, 'register: { since: 2020-03-02 }')
    expect(texts(undated.actions)).toEqual(['paint the gate'])
  })

  it('counts apart, for each meeting, what it left outstanding before the line', () => {
    const { tallies } = registerOfSeries(old, 'register: { since: 2020-03-02 }')
    expect(tallies.map(({ raised, outstanding, beforeLine }) => [raised, outstanding, beforeLine])).toEqual([
      [2, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ])
  })

  it('is outstanding where its id is named again, and what then says that it is done holds', () => {
    const review = (line: string): readonly string[] => ['## Matters arising', '', line]
    const until = (count: number): Meetings =>
      Object.fromEntries(
        Object.entries({
          ...rolling,
          '2020-04-06': review('- 2020-01-06/h2.1 Rob has the paint'),
          '2020-05-04': review('- [x] 2020-01-06/h2.1 Rob'),
          '2020-06-01': review('- 2020-01-06/h2.1 Rob was thanked'),
        }).slice(0, count),
      )
    const gateEnds = [4, 5, 6].map((count) => ends(registerOfSeries(until(count), afterTwo))[0])
    expect(gateEnds).toEqual([
      'paint the gate: outstanding',
      'paint the gate: done 2020-05-04',
      'paint the gate: done 2020-05-04',
    ])
  })
})
