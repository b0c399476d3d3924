import { describe, expect, it } from 'vitest'
import type { Register } from '../../src/model/register.js'
import { type Meetings, registerOfSeries } from '../series.js'

const epha = 'people: { TR: Terry Reed, AF: Ann Fox }'
const list = (...lines: readonly string[]): readonly string[] => ['## 3. Roof', '', ...lines, '']
const review = (...lines: readonly string[]): readonly string[] => ['## 2. Matters arising', '', ...lines, '']

const states = ({ actions }: Register): readonly string[] =>
  actions.map(({ text, owners, status }) => `${text}, ${owners.map(({ key }) => key).join(' ')}: ${status}`)
const problems = (register: Register, rule: string) =>
  register.problems.flatMap(({ rule: found, ...problem }) => (found === rule ? [problem] : []))

describe('whoever had an action before', () => {
  it('is who has the initials in those minutes, also where others have them elsewhere', () => {
    const meetings: Meetings = {
      '2020-01-06': [
        'Present: Jane Smith (JS), Ann Fox (AF)',
        '',
        ...list('- [ ] JS to send the list to every school'),
      ],
      '2020-02-03': [
        'Present: Jane Smith (JS), Ann Fox (AF)',
        '',
        ...list('- [ ] JS → AF: send the list to every school'),
      ],
      '2020-03-02': ['Present: John Stone (JS), Ann Fox (AF)', '', ...list('- [ ] JS to sweep the yard')],
    }
    const register = registerOfSeries(meetings)
    expect(states(register)).toEqual([
      'send the list to every school, AF: outstanding',
      'sweep the yard, John Stone: outstanding',
    ])
    expect(register.actions[0]?.entries[1]).toMatchObject({
      knownBy: 'very-same-words',
      changes: [{ what: 'owner', from: 'Jane Smith', to: 'AF' }],
      entry: { formerOwners: [{ key: 'Jane Smith', written: 'JS' }] },
    })
    expect(problems(register, 'match-doubtful')).toEqual([])
  })

  it('is one however it is written: a body with "the" and without', () => {
    const register = registerOfSeries(
      {
        '2020-01-06': list(
          '- [ ] The Board to send the list to every school',
          '- [ ] The Board to meet the county',
        ),
        '2020-02-03': list('- [ ] Board → AF: send the list to every school'),
      },
      epha,
    )
    expect(states(register)).toEqual([
      'send the list to every school, AF: outstanding',
      'meet the county, The Board: outstanding',
    ])
  })

  it('is nobody where no line says so', () => {
    const { actions } = registerOfSeries({ '2020-01-06': list('- [ ] TR to mend the roof') }, epha)
    expect(actions[0]?.entries[0]?.entry).not.toHaveProperty('formerOwners')
  })
})

describe('an action that is over', () => {
  const closed = {
    '2020-01-06': list('- [ ] TR to mend the roof'),
    '2020-02-03': review('- [x] 2020-01-06/3.1'),
  }
  const thirdly = (line: string) =>
    problems(registerOfSeries({ ...closed, '2020-03-02': review(line) }, epha), 'closed-twice')

  it('is closed twice where another meeting closes it again', () => {
    expect(thirdly('- [x] 2020-01-06/3.1 TR mended it')).toMatchObject([
      {
        message: 'Unexpected end of 2020-01-06/3.1, which was done already, expected it to be closed once',
        location: { path: '2020-03-02.md', line: 5 },
        related: { path: '2020-02-03.md', line: 5 },
      },
    ])
    expect(thirdly('- [x] 2020-01-06/3.1 withdrawn')).toHaveLength(1)
  })

  it.each(['- 2020-01-06/3.1 TR was thanked', '- [ ] 2020-01-06/3.1 it leaks again'])(
    'is not closed twice where a later one only speaks of it: %s',
    (line) => {
      expect(thirdly(line)).toEqual([])
    },
  )

  it('is not closed twice where it was outstanding', () => {
    expect(problems(registerOfSeries(closed, epha), 'closed-twice')).toEqual([])
  })
})

describe('a second action of one id', () => {
  it('is a problem that shows both, and each stays', () => {
    const register = registerOfSeries(
      { '2020-01-06': list('- [ ] TR to mend the roof ^roof', '- [ ] AF to tar the roof ^Roof') },
      epha,
    )
    expect(problems(register, 'id-repeated')).toMatchObject([
      {
        message: 'Unexpected second action with the id `2020-01-06/Roof`, expected one',
        location: { line: 6 },
        related: { line: 5 },
      },
    ])
    expect(states(register)).toEqual(['mend the roof, TR: outstanding', 'tar the roof, AF: outstanding'])
  })
})

describe('what a review says of an earlier action', () => {
  it('keeps how like it was, and which came next', () => {
    const register = registerOfSeries(
      {
        '2020-01-06': list('- [ ] TR to paint the old oak gate', '- [ ] TR to paint the old oak door'),
        '2020-02-03': review('- [ ] TR: the old oak gate is half painted'),
      },
      epha,
    )
    const [, again] = register.actions[0]?.entries ?? []
    expect(again).toMatchObject({ knownBy: 'words', runnerUp: { id: '2020-01-06/3.2' } })
    expect(again?.score).toBeGreaterThan(again?.runnerUp?.score ?? 1)
  })

  it('is in the very same words where any meeting had them', () => {
    const line = '- [ ] TR to paint the old oak gate'
    const register = registerOfSeries({ '2020-01-06': list(line), '2020-02-03': review(line) }, epha)
    expect(register.actions.map(({ entries }) => entries.map(({ knownBy }) => knownBy))).toEqual([
      ['raised', 'very-same-words'],
    ])
    expect(register.actions[0]?.entries[1]).not.toHaveProperty('runnerUp')
  })

  it('is said of it once in the review: what names its id leaves the very same words to another', () => {
    const line = '- [ ] TR to paint the old oak gate'
    const named = '- [ ] 2020-01-06/3.1 it is half painted'
    const countOf = (...second: readonly string[]) =>
      registerOfSeries({ '2020-01-06': list(line), '2020-02-03': second }, epha).actions.length
    expect(countOf(...review(named, line))).toBe(2)
    expect(countOf(...review(named), ...list(line))).toBe(1)
    expect(countOf(...review(line), ...list(named))).toBe(1)
    expect(countOf(...list(named, line))).toBe(2)
  })

  it('may be an action of its own where it is like none, with where it stands and whose it is', () => {
    const earlier = list('- [ ] TR to mend the roof')
    const said = [
      '## 2. Actions from the last meeting',
      '',
      ...['- AF: it turned out well', '- TR: there are flags now'],
    ]
    const { possible, actions } = registerOfSeries({ '2020-01-06': earlier, '2020-02-03': said }, epha)
    expect(actions).toHaveLength(1)
    expect(possible).toMatchObject([
      {
        text: 'it turned out well',
        owners: [{ key: 'AF' }],
        meeting: { id: '2020-02-03' },
        location: { line: 5 },
        item: { number: '2' },
        confidential: false,
        because: { code: 'review', quoted: '2. Actions from the last meeting' },
      },
      { text: 'there are flags now', owners: [{ key: 'TR' }], location: { line: 6 } },
    ])
  })
})

describe('what is only doubtful', () => {
  it('was mentioned: silence does not close it', () => {
    const meetings = {
      '2020-01-06': list('- [ ] TR to mend the roof of the mill', '- [ ] AF to paint the gate of the yard'),
      '2020-02-03': list('- [ ] AF to paint the gate of the yard'),
      '2020-03-02': [
        ...review('- [x] 2020-01-06/3.1 AF painted the gate of the yard'),
        ...list('- [ ] AF to paint the gate of the yard'),
      ],
    }
    const register = registerOfSeries(meetings, `${epha}\nregister: { unmentioned: done-after-2 }`)
    expect(problems(register, 'reference-doubtful')).toHaveLength(1)
    expect(states(register)[0]).toBe('mend the roof of the mill, TR: outstanding')
  })
})
