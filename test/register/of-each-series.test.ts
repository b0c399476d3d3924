import { describe, expect, it } from 'vitest'
import type { Appearance } from '../../src/model/appearance.js'
import { doersBySeries } from '../../src/register/roster/doers.js'
import { withoutFirms } from '../../src/register/roster/firms.js'
import { withOneAttendance } from '../../src/register/roster/one-attendance.js'
import { smallWordsBySeries } from '../../src/register/roster/small-words.js'
import { aFile, anAppearance } from './appearances.js'

describe('what the minutes of a series tell together', () => {
  it('is who does enough: three by their weight, in one file or in several', () => {
    const found = doersBySeries([
      aFile('a', {
        series: 'board',
        doers: new Map([
          ['Timo', 2],
          ['Uwe', 3],
          ['Vera', 2],
        ]),
      }),
      aFile('b', { series: 'board', doers: new Map([['Timo', 1]]) }),
      aFile('c', { series: 'choir', doers: new Map([['Vera', 1]]) }),
      aFile('d'),
    ])
    expect([...found].map(([series, names]) => [series, [...names]])).toEqual([
      ['board', ['Timo', 'Uwe']],
      ['choir', []],
      [null, []],
    ])
  })

  it('is which words it writes small', () => {
    const found = smallWordsBySeries([
      aFile('a', { series: 'board', smallWords: new Set(['rose', 'hill']) }),
      aFile('b', { series: 'board', smallWords: new Set(['hill', 'wood']) }),
      aFile('c', { smallWords: new Set(['stone']) }),
    ])
    expect([...found].map(([series, words]) => [series, [...words]])).toEqual([
      ['board', ['rose', 'hill', 'wood']],
      [null, ['stone']],
    ])
  })

  it('is what is a firm: it stands three times as often behind names as alone, and nothing stands beside it', () => {
    const behind = (count: number) =>
      Array.from({ length: count }, (_, at) => anAppearance(`Person ${at}`, { beside: ['Kelpdown Boats'] }))
    const left = (count: number, alone: readonly Partial<Appearance>[], series: string | null = null) => {
      const firm = alone.map((more) => anAppearance('Kelpdown Boats', more))
      const files = [aFile('a', { appearances: behind(count) }), aFile('b', { series, appearances: firm })]
      return withoutFirms(files)[1]?.appearances.length
    }
    expect(left(3, [{}])).toBe(0)
    expect(left(2, [{}])).toBe(1)
    expect(left(6, [{}, {}])).toBe(0)
    expect(left(5, [{}, {}])).toBe(2)
    expect(left(0, [{}])).toBe(1)
    expect(left(9, [{}], 'choir')).toBe(1)
    const besides: readonly Partial<Appearance>[] = [
      { list: null },
      { initials: 'KB' },
      { aliases: ['@kelpdown'] },
      { role: 'Sponsor' },
    ]
    for (const more of besides) expect(left(3, [more])).toBe(1)
  })
})

describe('the lists of one attendance', () => {
  const listsOf = (...lists: readonly (readonly string[])[]) => {
    const kinds = ['present', 'apologies', 'absent'] as const
    const appearances = lists.flatMap((names, at) =>
      names.map((name) => anAppearance(name, { list: at + 1, kind: kinds[at] ?? 'present' })),
    )
    return withOneAttendance(aFile('a', { appearances })).appearances.map(({ list }) => list)
  }

  it('are one, for nobody is there and absent', () => {
    expect(listsOf(['Steve'], ['Steve Garren', 'Ann Fox'])).toEqual([1, 1, 1])
    expect(listsOf(['Ann Fox'], ['Bo Lund'], ['Cy Marsh'])).toEqual([1, 1, 1])
    expect(listsOf(['Ann Fox', 'Bo Lund'])).toEqual([1, 1])
  })

  it.each<readonly (readonly string[])[]>([
    [['Ann Fox'], ['ANN FOX', 'Bo Lund']],
    [
      ['Ann', 'Bo'],
      ['Ann Fox', 'Bo Lund'],
    ],
    [
      ['AF', 'BL'],
      ['Ann Fox', 'Bo Lund'],
    ],
    [
      ['Ann Fox', 'Bo Lund', 'Cy Marsh'],
      ['AF', 'Bo'],
    ],
  ])('stay apart where one repeats the other: %j, %j', (one, other) => {
    expect(new Set(listsOf(one, other)).size).toBe(2)
  })

  it('are one that repeats none, and the other stays apart', () => {
    expect(listsOf(['Ann Fox'], ['Ann Fox'], ['Bo Lund'])).toEqual([1, 2, 1])
    expect(listsOf(['Ann Fox'], ['Ann Fox'], ['Ann Fox'])).toEqual([1, 2, 3])
  })

  it('are those of attendance alone', () => {
    const appearances = [
      anAppearance('Ann Fox'),
      anAppearance('Bo Lund', { list: 2, kind: 'office' }),
      anAppearance('Cy Marsh', { list: 3, kind: 'text' }),
      anAppearance('Di Nash', { list: null, kind: 'prose' }),
      anAppearance('Ed Oak', { list: null }),
    ]
    const file = aFile('a', { appearances })
    expect(withOneAttendance(file)).toBe(file)
    const more = aFile('a', {
      appearances: [...appearances, anAppearance('Flo Pike', { list: 4, kind: 'absent' })],
    })
    expect(withOneAttendance(more).appearances.map(({ list }) => list)).toEqual([1, 2, 3, null, null, 1])
  })
})
