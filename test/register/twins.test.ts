import { describe, expect, test } from 'vitest'
import { readMinutes } from '../../src/index.js'
import type { Minutes } from '../../src/model/minutes.js'
import { withMeetingsApart } from '../../src/register/twins.js'

/** Minutes that call their meeting so; nothing more, where they do not say. */
function minutesOf(path: string, id: string | null, more = ''): Minutes {
  const front = `---\n${id === null ? '' : `meeting: ${id}\n`}date: 2024-05-02\n${more}---\n`
  return readMinutes({ path, text: `${front}\n# Board\n\n- [ ] AF to go\n` })
}

const idsOf = (...minutes: readonly Minutes[]) =>
  withMeetingsApart(minutes).minutes.map(({ meeting }) => meeting.id)
const problemsOf = (...minutes: readonly Minutes[]) =>
  withMeetingsApart(minutes).problems.map(({ message, location, related }) => [
    message,
    `${location.path}:${location.line}`,
    related && `${related.path}:${related.line}`,
  ])

describe('two meetings of one id', () => {
  test('are each called by their path, and the later says so', () => {
    const twins = [minutesOf('a.md', 'May'), minutesOf('b.md', 'may')] as const
    expect(idsOf(...twins)).toEqual(['a', 'b'])
    const [problem] = withMeetingsApart(twins).problems
    expect(problem).toMatchObject({
      rule: 'meeting-repeated',
      label: 'the id of another meeting',
      related: { label: 'called so too' },
    })
    expect(problemsOf(...twins)).toEqual([
      [
        'Unexpected meeting `may`, as a.md is called, expected an id of its own, such as `meeting: b`; until then each is called by its path',
        'b.md:2',
        'a.md:2',
      ],
    ])
  })

  test('of which one is called so by its path keep it there', () => {
    const twins = [minutesOf('may.md', null), minutesOf('b.md', 'may')] as const
    expect(idsOf(...twins)).toEqual(['may', 'b'])
    expect(problemsOf(...twins)[0]?.slice(1)).toEqual(['b.md:2', 'may.md:1'])
  })

  test('are offered their path where no day is known, or the day is the id of both', () => {
    const undated = ['a.md', 'may.md'].map((path) => ({
      ...minutesOf(path, 'may'),
      meeting: { ...minutesOf(path, 'may').meeting, date: null },
    }))
    expect(problemsOf(...undated)[0]?.[0]).toContain('such as `meeting: may`')
  })

  test('are offered the day where the path is that id too', () => {
    const twins = [minutesOf('a.md', 'may'), minutesOf('may.md', null)] as const
    expect(problemsOf(...twins)[0]?.[0]).toContain('such as `meeting: 2024-05-02`')
  })

  test('are offered the day where both paths would give one id', () => {
    const twins = [minutesOf('may.md', 'spring'), minutesOf('may.markdown', 'spring')] as const
    expect(problemsOf(...twins)[0]?.[0]).toContain('such as `meeting: 2024-05-02`')
  })

  test('may make twins of a third, which is told apart too', () => {
    const three = [minutesOf('x.md', 'may'), minutesOf('b.md', 'may'), minutesOf('c.md', 'b')] as const
    expect(idsOf(...three)).toEqual(['x', 'b', 'c'])
    expect(problemsOf(...three).map(([, place]) => place)).toEqual(['b.md:2', 'c.md:2'])
  })

  test('three are told each', () => {
    const three = [minutesOf('a.md', 'may'), minutesOf('b.md', 'may'), minutesOf('c.md', 'may')] as const
    expect(idsOf(...three)).toEqual(['a', 'b', 'c'])
    expect(problemsOf(...three).map(([, ...places]) => places)).toEqual([
      ['b.md:2', 'a.md:2'],
      ['c.md:2', 'a.md:2'],
    ])
  })
})

test('an agenda and the minutes of its meeting may share an id', () => {
  const both = [minutesOf('a.md', 'may', 'status: agenda\n'), minutesOf('b.md', 'may')] as const
  expect(withMeetingsApart(both)).toEqual({ minutes: both, problems: [] })
})

test('meetings of their own ids stay as they are', () => {
  const all = [minutesOf('a.md', 'may'), minutesOf('b.md', 'june'), minutesOf('c.md', null)]
  const apart = withMeetingsApart(all)
  expect(apart.minutes).toEqual(all)
  expect(apart.problems).toEqual([])
})
