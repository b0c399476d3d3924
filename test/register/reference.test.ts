import { describe, expect, it } from 'vitest'
import { idIndex } from '../../src/language/nearest-ids.js'
import type { Entry } from '../../src/model/action.js'
import type { ReadingProblem } from '../../src/model/problem.js'
import { begin, idOfLife, type Life } from '../../src/register/life.js'
import { byShortNumber, unknownReference } from '../../src/register/reference.js'
import { emptySeries, keepTrack, type Series } from '../../src/register/series.js'
import { aMeeting, anEntry, place } from '../builders.js'
import { registerOfSeries } from '../series.js'

interface Raised {
  readonly id: string
  readonly on?: string | null
  readonly pin?: string | null
  readonly item?: string
}

/** What meetings have left outstanding; those of one day are of one meeting. */
function left(...raised: readonly Raised[]): { readonly series: Series; readonly lives: readonly Life[] } {
  const series = emptySeries()
  const days = [...new Set(raised.map(({ on = '2020-01-06' }) => on))]
  const meetings = new Map(days.map((date) => [date, aMeeting(`${date}`, { date })]))
  const lives = raised.flatMap(({ id, on = '2020-01-06', pin = null, item }, at) => {
    const meeting = meetings.get(on)
    const title = { key: '1', title: 'Roof', areas: [], location: place() }
    const entry = anEntry(`paint fence ${at}`, {
      location: place('2020.md', at + 1),
      item: item === undefined ? null : { ...title, number: item },
    })
    return meeting ? [begin({ counted: id, pinned: pin }, { meeting, entry, due: null }, [])] : []
  })
  for (const life of lives) keepTrack(series, life)
  return { series, lives }
}

/** The id that a short number of a review is taken for, and what is a problem. */
function taken(series: Series, shortRef: string, more: Partial<Entry> = {}) {
  const problems: ReadingProblem[] = []
  const entry = byShortNumber(anEntry('it was seen', { shortRef, ...more }), series, problems)
  return { ref: entry?.ref ?? null, entry, problems }
}

describe('A short number in a review', () => {
  it.each<readonly [string, Raised]>([
    ['3.1', { id: '2020-01-06/3.1' }],
    ['fence', { id: '2020-01-06/3.1', pin: '2020-01-06/Fence' }],
    ['3', { id: '2020-01-06/7.1', item: '3' }],
    ['3a', { id: '2020-01-06/7.1', item: '3A' }],
  ])('is the end of an id, or the number of an item: %s', (number, raised) => {
    const { series } = left({ id: '2020-01-06/9.9' }, raised)
    expect(taken(series, number)).toMatchObject({ ref: raised.pin ?? raised.id, problems: [] })
  })

  it.each(['1', '.1', '13.1', '3', '3.11'])('is no part of one: %s', (number) => {
    const { series } = left({ id: '2020-01-06/3.1', pin: '2020-01-06/fence', item: '3.1.1' })
    expect(taken(series, number)).toMatchObject({ ref: null, problems: [] })
  })

  it('is an action of the last meeting that raised one', () => {
    const { series } = left({ id: 'a/3.1', on: '2020-01-06' }, { id: 'b/3.1', on: '2020-02-03' })
    expect(taken(series, '3.1').ref).toBe('b/3.1')
  })

  it('is a problem, and takes none, where it may be several of that meeting', () => {
    const [old, late] = ['2020-01-06', '2020-02-03']
    const numbered = { item: '3', on: late }
    const { series, lives } = left(
      { id: 'a/3.1', item: '3', on: old },
      { id: 'b/3.1', ...numbered },
      { id: 'b/3.2', ...numbered },
    )
    const { ref, problems, entry } = taken(series, '3')
    expect(ref).toBeNull()
    expect(entry?.text).toBe('it was seen')
    expect(problems).toEqual([
      {
        rule: 'match-doubtful',
        message: 'Unexpected `3`, which may be several actions, expected the id of one: b/3.1, b/3.2',
        location: place(),
        related: lives[1]?.first.location,
      },
    ])
  })

  it('that nothing has is a problem where the line says nothing else, and no entry', () => {
    const { series } = left({ id: 'a/3.1' })
    expect(taken(series, '4.1')).toMatchObject({ entry: { text: 'it was seen' }, problems: [] })
    const bare = taken(series, '4.1', { text: '' })
    expect(bare.entry).toBeNull()
    expect(bare.problems).toEqual([
      {
        rule: 'reference-unknown',
        message: 'Unexpected `4.1`, expected the number of an outstanding action',
        location: place(),
      },
    ])
  })

  it('beside a whole id counts for nothing', () => {
    const { series } = left({ id: 'a/3.1' })
    expect(taken(series, '3.1', { ref: 'b/4.1' })).toMatchObject({ ref: 'b/4.1', problems: [] })
    expect(taken(series, '3.1', { pin: 'fence' }).entry).not.toHaveProperty('pin')
    expect(taken(series, '9.9', { pin: 'fence' }).entry).toHaveProperty('pin')
  })
})

describe('An action that was closed and taken up again', () => {
  const epha = 'people: { TR: Terry Reed, AF: Ann Fox }'
  const review = (line: string): readonly string[] => ['## 2. Matters arising', '', `- ${line}`, '']

  it('stands behind what was raised since: a short number is that of the later', () => {
    const { actions } = registerOfSeries(
      {
        '2020-01-06': ['## 3. Roof', '', '- [ ] TR to mend the roof'],
        '2020-02-03': [...review('[x] 2020-01-06/3.1'), '## 3. Gate', '', '- [ ] AF to paint the gate'],
        '2020-03-02': review('[ ] 2020-01-06/3.1 it leaks again'),
        '2020-04-06': review('3.1 done'),
      },
      epha,
    )
    expect(actions.map(({ text, status }) => `${text}: ${status}`)).toEqual([
      'mend the roof: outstanding',
      'paint the gate: done',
    ])
  })
})

describe('An id that nothing answers to', () => {
  const { lives } = left(
    { id: '2020-01-06/3.1', pin: '2020-01-06/Roof' },
    { id: '2020-01-06/4a.1' },
    { id: '2020-01-06/4a.2' },
  )
  const ids = idIndex()
  for (const life of lives) ids.add(idOfLife(life))
  const byId = new Map(lives.map((life) => [idOfLife(life).toLowerCase(), life]))
  const unknown = (ref: string) => unknownReference(ref, place('b.md', 7), { ids, byId })

  it('is shown beside the one that was probably meant', () => {
    expect(unknown('2020-01-06/Rooof')).toEqual({
      rule: 'reference-unknown',
      message:
        'Unexpected `2020-01-06/Rooof`, expected the id of an earlier action; nearest is `2020-01-06/Roof`',
      location: place('b.md', 7),
      related: { ...place('2020.md', 1), label: 'the nearest' },
    })
  })

  it('is shown alone where several may be meant, or none', () => {
    const several = unknown('2020-01-06/4a.3')
    expect(several.message).toContain('; nearest are `2020-01-06/4a.1`, `2020-01-06/4a.2`')
    expect(several).not.toHaveProperty('related')
    expect(unknown('1999-winter/9.9')).toEqual({
      rule: 'reference-unknown',
      message: 'Unexpected `1999-winter/9.9`, expected the id of an earlier action',
      location: place('b.md', 7),
    })
  })
})

describe('A box with a number alone, in a review', () => {
  const came = (line: string) => {
    const { actions, problems } = registerOfSeries(
      {
        '2020-01-06': ['## 3. Roof', '', '- [ ] TR to mend the roof'],
        '2020-02-03': ['## 2. Matters arising', '', line],
      },
      'people: { TR: Terry Reed }',
    )
    return [
      ...actions.map(({ text, status }) => `${text}: ${status}`),
      ...problems.map(({ message }) => message),
    ]
  }

  it.each([
    ['- [x] 3.1', 'done'],
    ['- [X] 3.1.', 'done'],
    ['- [x] 3.1: ', 'done'],
    ['- [-] 3.1', 'withdrawn'],
    ['- [ ] 3.1', 'outstanding'],
    ['- [x] 2020-01-06/3.1', 'done'],
  ])('says what became of the action: %s: %s', (line, status) => {
    expect(came(line)).toEqual([`mend the roof: ${status}`])
  })

  it('is a problem where none has the number', () => {
    expect(came('- [x] 3.2')).toEqual([
      'mend the roof: outstanding',
      'Unexpected `3.2`, expected the number of an outstanding action',
    ])
  })

  it.each(['- [x] 3', '- [ ]', '- [x] –', '- [x] 3.1%'])(
    'is nothing where it is no number of an action: %s',
    (line) => {
      expect(came(line).slice(0, 1)).toEqual(['mend the roof: outstanding'])
    },
  )
})

describe('An id beside the words of another action', () => {
  const second = (line: string) =>
    registerOfSeries(
      {
        '2020-01-06': [
          '## 3. Roof',
          '',
          '- [ ] TR to mend the roof of the mill',
          '- [ ] AF to paint the gate of the yard',
          '- [ ] AF to water the roses',
        ],
        '2020-02-03': ['## 2. Matters arising', '', `- [x] ${line}`],
      },
      'people: { TR: Terry Reed, AF: Ann Fox }',
    )
  const doubtIn = (line: string) => second(line).problems.find(({ rule }) => rule === 'reference-doubtful')

  it('is a problem that shows both, and changes neither', () => {
    const line = '2020-01-06/3.1 AF painted the gate of the yard'
    expect(doubtIn(line)).toMatchObject({
      message:
        'Unexpected `2020-01-06/3.1` beside the owner and the words of 2020-01-06/3.2, expected the id of what is meant',
      label: '2020-01-06/3.1 is about something else',
      location: { path: '2020-02-03.md', line: 5 },
      related: { path: '2020-01-06.md', line: 6 },
    })
    expect(second(line).actions.map(({ status }) => status)).toEqual(Array(3).fill('outstanding'))
  })

  it.each([
    // Its own words, or nobody's.
    '2020-01-06/3.1 TR mended the roof of the mill',
    '2020-01-06/3.1 it is over',
    // Of another owner, or one that says to whom it goes.
    '2020-01-06/3.1 TR painted the gate of the yard',
    '2020-01-06/3.1 TR → AF: paint the gate of the yard',
    // Only a little of another.
    '2020-01-06/3.1 AF asked at the gate for a ladder and nails',
  ])('is none: %s', (line) => {
    expect(doubtIn(line)).toBeUndefined()
    expect(second(line).actions[0]?.status).toBe('done')
  })
})
