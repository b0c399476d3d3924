import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/model/action.js'
import { runs } from '../generated.js'
import { registerOfSeries } from '../series.js'

const dayOf = (index: number): string => new Date(Date.UTC(2011, index, 3)).toISOString().slice(0, 10)

/** What one meeting does: how many actions it raises, which earlier ones it closes or only names, and the rest. */
interface Told {
  readonly raises: number
  readonly closes: readonly number[]
  readonly names: readonly number[]
  readonly carriesOthers: boolean
}

const told: fc.Arbitrary<Told> = fc.record({
  raises: fc.integer({ min: 0, max: 2 }),
  closes: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
  names: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
  carriesOthers: fc.boolean(),
})

/** A word of its own for each number. */
const wordOf = (number: number): string =>
  `${'bcdfghklmn'[number % 10]}o${'bcdfghklmn'[Math.floor(number / 10)]}ark`

/** What the minutes say of one action, meeting by meeting, as somebody would write it down with a pencil. */
interface Expected {
  readonly id: string
  isOpen: boolean
  readonly said: string[]
}

function minutesAndExpected(meetings: readonly Told[]) {
  const actions: Expected[] = []
  const files: Record<string, readonly string[]> = {}
  for (const [index, { raises, closes, names, carriesOthers }] of meetings.entries()) {
    const date = dayOf(index)
    const before = [...actions]
    const named = new Map<Expected, string>()
    for (const [numbers, box] of [
      [closes, 'x'],
      [names, ' '],
    ] as const)
      for (const number of numbers) {
        const action = before[number]
        if (action && !named.has(action) && action.isOpen) named.set(action, box)
      }
    const review = [...named].map(([{ id }, box]) => `- [${box}] ${id} it was seen`)
    const fresh = Array.from({ length: raises }, (_, at) => `- [ ] Rob to ${wordOf(index * 2 + at)} the gate`)
    files[date] = [
      '## 1 Roof',
      '',
      ...fresh,
      '',
      '## 2 Matters arising',
      '',
      ...review,
      '',
      carriesOthers ? 'All other actions carried forward.' : 'Nothing else.',
    ]
    for (const action of before) {
      const box = named.get(action)
      if (box !== undefined) {
        action.isOpen = box === ' '
        action.said.push(`${date} ${box === ' ' ? 'named' : 'closed'}`)
      } else if (carriesOthers && action.isOpen) action.said.push(`${date} others`)
    }
    for (let at = 1; at <= raises; at++)
      actions.push({ id: `${date}/1.${at}`, isOpen: true, said: [`${date} raised`] })
  }
  return { actions, files }
}

function saidOf({ entries }: Action): readonly string[] {
  return entries.map(({ meeting, knownBy, status, entry }) => {
    const how = { raised: 'raised', 'all-others': 'others' }[knownBy as string] ?? null
    expect(entry === null).toBe(how === 'others')
    return `${meeting.date} ${how ?? (status === 'done' ? 'closed' : 'named')}`
  })
}

describe('all other actions carried forward', () => {
  it('is said of each action that is outstanding and was not named, in the order of the meetings', () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 7 }), (meetings) => {
        const { actions, files } = minutesAndExpected(meetings)
        const register = registerOfSeries(files)
        expect(new Map(register.actions.map((action) => [action.id, saidOf(action)]))).toEqual(
          new Map(actions.map(({ id, said }) => [id, said])),
        )
        for (const action of register.actions)
          expect(action.carried).toBe(
            saidOf(action).filter((words) => !words.endsWith('raised') && !words.endsWith('closed')).length,
          )
      }),
      { numRuns: Math.min(runs, 500) },
    )
  })

  it('is one record of the meeting, however many actions it carries', () => {
    const meetings = Array.from({ length: 40 }, () => ({
      raises: 1,
      closes: [],
      names: [],
      carriesOthers: true,
    }))
    const { actions } = registerOfSeries(minutesAndExpected(meetings).files)
    const said = actions.flatMap(({ entries }) => entries)
    expect(said).toHaveLength((40 * 41) / 2)
    // One of each meeting that raises, and one of each that carries.
    expect(new Set(said).size).toBe(40 + 39)
    const [first, second] = actions
    expect(first?.entries.at(-1)).toBe(second?.entries.at(-1))
  })

  it('moves a default day of each alike, and none that was written', () => {
    const review = ['## 2 Matters arising', '', 'All other actions carried forward.']
    const { actions } = registerOfSeries(
      {
        '2011-01-03': [
          '## 1 Roof',
          '',
          '- [ ] Rob to paint the gate',
          '- [ ] Rob to oil the door by 9 May 2011',
        ],
        '2011-02-03': review,
        '2011-03-03': ['## 1 Roof', '', '- [ ] Rob to sweep the yard', '', ...review],
        '2011-04-03': review,
      },
      'default-due: next-meeting',
    )
    const changesOf = ({ entries }: Action) =>
      entries.map(({ changes }) => changes.map(({ from, to }) => [from, to]))
    const [gate, door, yard] = actions
    expect(gate && changesOf(gate)).toEqual([
      [],
      [['2011-02-03', '2011-03-03']],
      [['2011-03-03', '2011-04-03']],
      [['2011-04-03', null]],
    ])
    expect(gate?.due).toBe(null)
    expect(door && changesOf(door).flat()).toEqual([])
    expect(door?.due?.date).toBe('2011-05-09')
    expect(yard && changesOf(yard)).toEqual([[], [['2011-04-03', null]]])
  })
})
